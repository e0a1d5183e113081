// SPDX-License-Identifier: MIT
#include "model/survey_overlap.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

using Codes = std::vector<std::string>;

/// Weeks begin on Monday; 1970-01-01 was a Thursday.
int weekOf(base::Date day) { return (base::dayNumber(day) + 3 + 7 * 10000) / 7; }

/// What two lists have in common where an empty list means all; nothing if they do not meet.
template <class Value>
std::optional<std::vector<Value>> common(const std::vector<Value> &a, const std::vector<Value> &b) {
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    std::vector<Value> both;
    for (const auto &value : a)
        if (std::find(b.begin(), b.end(), value) != b.end())
            both.push_back(value);
    return both.empty() ? std::nullopt : std::optional(both);
}

/// Whether a unit is the other one or below it.
bool isWithin(const UnitTree &units, const std::string &unit, const std::string &above) {
    if (unit == above)
        return true;
    const auto *lower = units.findByCode(unit);
    const auto *upper = units.findByCode(above);
    return lower != nullptr && upper != nullptr &&
           units.isWithin(units.indexOf(lower->id), units.indexOf(upper->id));
}

/// The units that both lists reach: of a unit and one below it the lower one.
std::optional<Codes> commonUnits(const Codes &a, const Codes &b, const UnitTree &units) {
    if (a.empty() || b.empty())
        return common(a, b);
    Codes both;
    const auto add = [&](const std::string &code) {
        if (std::find(both.begin(), both.end(), code) == both.end())
            both.push_back(code);
    };
    for (const auto &mine : a)
        for (const auto &theirs : b)
            if (isWithin(units, mine, theirs))
                add(mine);
            else if (isWithin(units, theirs, mine))
                add(theirs);
    return both.empty() ? std::nullopt : std::optional(both);
}

bool sameWeeks(const AskingTime &a, const AskingTime &b) {
    const auto startsInTime = [](const AskingTime &one, const AskingTime &other) {
        return !other.to || weekOf(*one.from) <= weekOf(*other.to);
    };
    return a.from && b.from && startsInTime(a, b) && startsInTime(b, a);
}

std::optional<base::Date> earlierEnd(const AskingTime &a, const AskingTime &b) {
    if (!a.to || !b.to)
        return a.to ? a.to : b.to;
    return std::min(*a.to, *b.to);
}

std::optional<SurveyOverlap> overlap(const Survey &survey, const AskingTime &time,
                                     const Survey &other, const UnitTree &units) {
    const auto theirs = askingTime(other);
    if (other.id == survey.id || other.type == SurveyType::freeform || !sameWeeks(time, theirs))
        return std::nullopt;
    auto where = commonUnits(survey.reach.units, other.reach.units, units);
    auto whom = common(survey.reach.audiences, other.reach.audiences);
    auto how = common(survey.reach.channels, other.reach.channels);
    if (!where || !whom || !how)
        return std::nullopt;
    return SurveyOverlap{other.id,
                         std::max(*time.from, *theirs.from),
                         earlierEnd(time, theirs),
                         std::move(*where),
                         std::move(*whom),
                         std::move(*how)};
}

} // namespace

AskingTime askingTime(const Survey &survey) {
    AskingTime time{survey.reach.startsOn, survey.reach.endsOn};
    bool inUse = false;
    std::optional<base::Date> retired;
    for (const auto &version : survey.versions) {
        if (!time.from && version.status != VersionStatus::draft)
            time.from = version.publishedOn;
        inUse = inUse || version.status != VersionStatus::retired;
        if (version.retiredOn && (!retired || *version.retiredOn > *retired))
            retired = version.retiredOn;
    }
    if (!inUse && retired && (!time.to || *retired < *time.to))
        time.to = retired;
    return time;
}

SurveyState surveyStateOn(const Survey &survey, base::Date day) {
    const auto time = askingTime(survey);
    const bool published =
        std::any_of(survey.versions.begin(), survey.versions.end(),
                    [](const Version &version) { return version.status != VersionStatus::draft; });
    const bool allRetired =
        !survey.versions.empty() &&
        std::all_of(survey.versions.begin(), survey.versions.end(), [](const Version &version) {
            return version.status == VersionStatus::retired;
        });
    if ((time.to && *time.to < day) || (allRetired && !time.to))
        return SurveyState::ended;
    if (time.from && *time.from > day)
        return SurveyState::planned;
    if (!published)
        return SurveyState::draft;
    return survey.type == SurveyType::freeform ? SurveyState::alwaysOpen : SurveyState::running;
}

std::string_view surveyStateCode(SurveyState state) {
    constexpr std::array<std::string_view, 5> kCodes{"draft", "planned", "running", "alwaysOpen",
                                                     "ended"};
    return kCodes.at(static_cast<std::size_t>(state));
}

std::vector<SurveyOverlap> overlapsOf(const Survey &survey,
                                      const std::vector<const Survey *> &others,
                                      const UnitTree &units, std::optional<base::Date> from) {
    std::vector<SurveyOverlap> found;
    if (survey.type == SurveyType::freeform)
        return found;
    auto time = askingTime(survey);
    if (from)
        time.from = from;
    for (const auto *other : others)
        if (auto one = overlap(survey, time, *other, units))
            found.push_back(std::move(*one));
    return found;
}

} // namespace kooste::model
