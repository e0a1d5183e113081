// SPDX-License-Identifier: MIT
#include "model/survey_overlap.h"

#include <algorithm>

namespace kooste::model {

namespace {

using base::Date;

Date mondayOf(Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    return base::dateOfDay(base::dayNumber(day) - static_cast<int>(weekday.iso_encoding()) + 1);
}
Date sundayOf(Date day) { return base::dateOfDay(base::dayNumber(mondayOf(day)) + 6); }

/// What both lists have; an empty list is everything. Nothing when they share nothing.
template <class Value>
std::optional<std::vector<Value>> shared(const std::vector<Value> &a, const std::vector<Value> &b) {
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    std::vector<Value> both;
    for (const auto &value : a)
        if (std::find(b.begin(), b.end(), value) != b.end())
            both.push_back(value);
    return both.empty() ? std::nullopt : std::optional(both);
}

/// The lower of two units of which one stands in the other; empty: they share nothing.
std::string lowerUnit(const std::string &a, const std::string &b, const UnitTree &units) {
    if (a == b)
        return a;
    const auto *one = units.findByCode(a);
    const auto *other = units.findByCode(b);
    if (one == nullptr || other == nullptr)
        return {};
    const int first = units.indexOf(one->id);
    const int second = units.indexOf(other->id);
    if (units.isWithin(second, first))
        return b;
    return units.isWithin(first, second) ? a : std::string();
}

std::optional<std::vector<std::string>> sharedUnits(const std::vector<std::string> &a,
                                                    const std::vector<std::string> &b,
                                                    const UnitTree &units) {
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    std::vector<std::string> both;
    for (const auto &one : a)
        for (const auto &other : b)
            if (auto lower = lowerUnit(one, other, units);
                !lower.empty() && std::find(both.begin(), both.end(), lower) == both.end())
                both.push_back(std::move(lower));
    return both.empty() ? std::nullopt : std::optional(both);
}

std::optional<SurveySpan> sharedWeeks(const SurveySpan &a, const SurveySpan &b) {
    SurveySpan weeks{mondayOf(std::max(a.from, b.from)), {}};
    for (const auto &end : {a.to, b.to})
        if (end && (!weeks.to || sundayOf(*end) < *weeks.to))
            weeks.to = sundayOf(*end);
    if (weeks.to && *weeks.to < weeks.from)
        return std::nullopt;
    return weeks;
}

} // namespace

std::optional<SurveySpan> spanOf(const Survey &survey) {
    auto from = survey.reach.startsOn;
    auto to = survey.reach.endsOn;
    bool inUse = false;
    std::optional<Date> lastRetired;
    for (const auto &version : survey.versions) {
        if (!from && version.publishedOn)
            from = version.publishedOn;
        inUse = inUse || version.status != VersionStatus::retired;
        if (version.retiredOn && (!lastRetired || *version.retiredOn > *lastRetired))
            lastRetired = version.retiredOn;
    }
    if (!from)
        return std::nullopt;
    if (!inUse && lastRetired && (!to || *lastRetired < *to))
        to = lastRetired;
    return SurveySpan{*from, to};
}

bool hasEnded(const Survey &survey, Date today) {
    return survey.type == SurveyType::adhoc && survey.reach.endsOn && *survey.reach.endsOn < today;
}

std::optional<SurveyOverlap> overlapOf(const Survey &a, const Survey &b, const UnitTree &units) {
    if (a.type == SurveyType::freeform || b.type == SurveyType::freeform)
        return std::nullopt;
    const auto spanA = spanOf(a);
    const auto spanB = spanOf(b);
    if (!spanA || !spanB)
        return std::nullopt;
    const auto weeks = sharedWeeks(*spanA, *spanB);
    auto both = sharedUnits(a.reach.units, b.reach.units, units);
    auto audiences = shared(a.reach.audiences, b.reach.audiences);
    auto channels = shared(a.reach.channels, b.reach.channels);
    if (!weeks || !both || !audiences || !channels)
        return std::nullopt;
    return SurveyOverlap{weeks->from, weeks->to, *std::move(both), *std::move(audiences),
                         *std::move(channels)};
}

} // namespace kooste::model
