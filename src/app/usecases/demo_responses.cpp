// SPDX-License-Identifier: MIT
#include "app/usecases/demo_responses.h"
#include "app/usecases/demo_surveys.h"

#include <algorithm>
#include <array>

namespace kooste::app {

using base::Language;
using model::Answer;
using model::Channel;
using model::Response;

namespace {

/// Responses of a calendar month against others, January first: July and December are quiet.
constexpr std::array<int, 12> kMonthWeights{95, 100, 110, 105, 110, 80, 45, 90, 110, 115, 110, 75};
/// Opinions of a calendar month: spring is a little better than late autumn.
constexpr std::array<int, 12> kMonthMood{-30, 0, 30, 50, 60, 50, 20, 10, -10, -30, -60, -70};
constexpr int kTrendPerMonth = 3;

constexpr std::array kChannels{Channel::sms, Channel::qr, Channel::device, Channel::paper,
                               Channel::web};
/// The same people answer a text message more kindly than a web form.
constexpr std::array<int, 5> kChannelMood{150, -60, 20, 90, -230};

using Shares = std::array<int, 5>;
/// By DemoService: channels in thousandths.
constexpr std::array<Shares, 9> kChannelShares{{{520, 80, 220, 30, 150},
                                                {560, 90, 200, 20, 130},
                                                {450, 150, 100, 100, 200},
                                                {600, 60, 180, 40, 120},
                                                {640, 60, 200, 20, 80},
                                                {600, 140, 100, 20, 140},
                                                {350, 180, 0, 120, 350},
                                                {150, 120, 0, 520, 210},
                                                {50, 200, 50, 500, 200}}};
/// By DemoService: age bands under 18, 18-29, 30-44, 45-64, 65-74, 75 and over.
constexpr std::array<std::array<int, 6>, 9> kAges{{{40, 110, 190, 300, 210, 150},
                                                   {160, 150, 200, 250, 150, 90},
                                                   {20, 90, 160, 330, 240, 160},
                                                   {30, 90, 170, 310, 240, 160},
                                                   {110, 160, 200, 240, 150, 140},
                                                   {10, 320, 610, 60, 0, 0},
                                                   {120, 180, 560, 140, 0, 0},
                                                   {0, 10, 30, 110, 250, 600},
                                                   {0, 0, 20, 130, 200, 650}}};
/// By DemoService: appointment, remote, home visit, phone call.
constexpr std::array<std::array<int, 4>, 9> kVisits{{{700, 100, 0, 200},
                                                     {960, 10, 0, 30},
                                                     {780, 90, 80, 50},
                                                     {850, 80, 0, 70},
                                                     {900, 10, 10, 80},
                                                     {860, 60, 50, 30},
                                                     {480, 120, 360, 40},
                                                     {20, 60, 870, 50},
                                                     {880, 10, 90, 20}}};

struct Scale {
    const char *code;
    int shift; ///< how much easier than the average it is to agree
    int dontKnow;
    int notApplicable;
    int firstVersion = 1;
    int lastVersion = 2;
};
constexpr std::array kScales{Scale{"easy", -90, 8, 4},
                             Scale{"help", 170, 10, 12},
                             Scale{"safe", 330, 8, 10},
                             Scale{"whole", -20, 30, 15},
                             Scale{"together", -180, 25, 35},
                             Scale{"informed", 60, 8, 8},
                             Scale{"next", -330, 20, 25},
                             Scale{"useful", 110, 25, 6},
                             Scale{"waiting", -260, 10, 30, 1, 1},
                             Scale{"digital", -420, 60, 310, 2, 2}};

constexpr int kPersonNoise = 700;
constexpr int kItemNoise = 600;

/// The first threshold that the opinion is above gives the highest value.
template <std::size_t N>
int stepOf(int opinion, int highest, const std::array<int, N> &thresholds) {
    int value = highest;
    for (const int threshold : thresholds) {
        if (opinion > threshold)
            return value;
        --value;
    }
    return value;
}

int npsOf(int opinion) {
    constexpr std::array<int, 10> thresholds{180,   -230,  -640,  -1000, -1250,
                                             -1500, -1700, -1900, -2100, -2300};
    return stepOf(opinion, 10, thresholds);
}

int fiveStepsOf(int opinion) {
    constexpr std::array<int, 4> thresholds{120, -620, -1150, -1800};
    return stepOf(opinion, 5, thresholds);
}

int fourStepsOf(int opinion) {
    constexpr std::array<int, 3> thresholds{150, -700, -1500};
    return stepOf(opinion, 4, thresholds);
}

void setOption(Answer &answer, int number) {
    answer.state = Answer::State::answered;
    answer.option = number;
}

void setMissing(Answer &answer, model::Missing missing, int option = -1) {
    answer.state = model::stateOf(missing);
    answer.option = option;
}

/// 1970-01-01 was a Thursday.
bool isWeekend(std::int32_t day) { return (day + 3) % 7 >= 5; }

std::size_t positionOf(const model::Survey &survey, std::string_view code) {
    return static_cast<std::size_t>(survey.findItem(code) - survey.items.data());
}

const DemoUnit &unitAt(std::size_t index) { return demoUnits()[index]; }

} // namespace

DemoCalendar DemoCalendar::endingOn(base::Date lastDay, const base::PeriodCalendar &periods) {
    DemoCalendar calendar;
    const int last = int{lastDay.year()} * 12 + static_cast<int>(unsigned{lastDay.month()}) - 1;
    calendar.firstMonth = last - kMonths + 1;
    calendar.lastDay = lastDay;
    const int january = (calendar.firstMonth + 15 + 11) / 12;
    calendar.secondVersion = base::makeDate(january, 1, 1);
    auto season = periods.periodOf(lastDay, base::PeriodKind::season);
    const auto monthOf = [&](const base::Period &period) {
        const auto day = periods.firstDay(period);
        return int{day.year()} * 12 + static_cast<int>(unsigned{day.month()}) - 1;
    };
    while (last - monthOf(season) < 2)
        season = periods.shifted(season, -1);
    calendar.turn = periods.firstDay(season);
    return calendar;
}

base::Date DemoCalendar::firstDayOf(int month) const {
    const int absolute = firstMonth + month;
    return base::makeDate(absolute / 12, absolute % 12 + 1, 1);
}

int DemoCalendar::daysIn(int month) const {
    const auto first = base::dayNumber(firstDayOf(month));
    const auto end = std::min(base::dayNumber(firstDayOf(month + 1)), base::dayNumber(lastDay) + 1);
    return std::max(1, end - first);
}

std::vector<std::int64_t> demoMonthShares(const DemoCalendar &calendar, std::int64_t total) {
    std::vector<std::int64_t> weights;
    std::int64_t sum = 0;
    for (int month = 0; month < DemoCalendar::kMonths; ++month) {
        const auto season = static_cast<std::size_t>((calendar.firstMonth + month) % 12);
        weights.push_back(std::int64_t{kMonthWeights.at(season)} * (70 + 2 * month) *
                          calendar.daysIn(month));
        sum += weights.back();
    }
    std::vector<std::int64_t> shares;
    std::int64_t before = 0;
    std::int64_t given = 0;
    for (const auto weight : weights) {
        before += weight;
        // total x before / sum without overflow: 50 million x 36 x 115 x 140 x 31 fits 63 bits.
        const auto until = total * before / sum;
        shares.push_back(until - given);
        given = until;
    }
    return shares;
}

DemoRegular::DemoRegular(const model::Survey &survey, const model::UnitTree &units,
                         const DemoCalendar &calendar, std::uint64_t seed)
    : survey_(survey), calendar_(calendar), random_(seed), nps_(positionOf(survey, "nps")),
      well_(positionOf(survey, "well")), better_(positionOf(survey, "better")),
      age_(positionOf(survey, "age")), visit_(positionOf(survey, "visit")),
      digital_(positionOf(survey, "digital")), who_(positionOf(survey, "who")) {
    for (const auto &unit : demoUnits())
        unitIds_.push_back(units.findByCode(unit.code)->id);
    for (const auto &scale : kScales)
        scalePlaces_.push_back(positionOf(survey, scale.code));
}

void DemoRegular::beginMonth(int month) {
    month_ = month;
    weights_.clear();
    for (const auto &unit : demoUnits())
        weights_.push_back(month >= unit.openFrom && month < unit.openTo ? unit.size : 0);
}

int DemoRegular::storyOf(std::size_t unit, base::Date day) const {
    if (day < calendar_.turn)
        return 0;
    if (std::string_view(unitAt(unit).code) == kImprovedUnit)
        return 820;
    return std::string_view(unitAt(unit).code) == kDeclinedUnit ? -760 : 0;
}

int DemoRegular::opinionOf(const Response &response, std::size_t unit) {
    const auto month = static_cast<std::size_t>((calendar_.firstMonth + month_) % 12);
    const auto channel = std::find(kChannels.begin(), kChannels.end(), response.channel);
    return unitAt(unit).quality + storyOf(unit, response.submitted->date) + kMonthMood.at(month) +
           kTrendPerMonth * (month_ - 18) +
           kChannelMood.at(static_cast<std::size_t>(channel - kChannels.begin())) +
           random_.noise(kPersonNoise);
}

DemoRegular::Person DemoRegular::fillWho(Response &response) {
    Person person;
    person.unit = static_cast<std::size_t>(random_.pick(weights_));
    const auto service = static_cast<std::size_t>(unitAt(person.unit).service);
    const auto first = base::dayNumber(calendar_.firstDayOf(month_));
    const int days = calendar_.daysIn(month_);
    auto day = first + random_.below(days);
    const bool allWeek = unitAt(person.unit).service >= DemoService::homeCare ||
                         unitAt(person.unit).service == DemoService::emergency;
    for (int tries = 0; tries < 3 && !allWeek && isWeekend(day); ++tries)
        day = first + random_.below(days);
    response.submitted =
        base::DateTime{base::dateOfDay(day), 7 * 3600 + random_.below(14 * 3600), {}};
    response.unit = unitIds_[person.unit];
    response.channel =
        kChannels.at(static_cast<std::size_t>(random_.pick(kChannelShares.at(service))));
    const int tongue = random_.below(1000);
    person.language = tongue < 80 ? Language::sv : tongue < 120 ? Language::en : Language::fi;
    response.language = base::languageTag(person.language);
    response.version =
        survey_.versions[response.submitted->date >= calendar_.secondVersion ? 1 : 0].id;
    response.externalId = std::to_string(10'000'000 + ++serial_);
    response.rowHash = random_.next();
    response.status = model::ResponseStatus::complete;
    person.opinion = opinionOf(response, person.unit);
    return person;
}

void DemoRegular::fillBackground(Response &response, const Person &person) {
    const auto service = unitAt(person.unit).service;
    const auto row = static_cast<std::size_t>(service);
    setOption(answer(response, age_), random_.pick(kAges.at(row)) + 1);
    setOption(answer(response, visit_), random_.pick(kVisits.at(row)) + 1);
    response.audience = model::Audience::client;
    const bool forOther = (service == DemoService::childClinic && random_.permille(930)) ||
                          (service == DemoService::familySupport && random_.permille(720));
    if (forOther)
        response.audience = model::Audience::guardian;
    else if ((service == DemoService::homeCare && random_.permille(280)) ||
             (service == DemoService::housing && random_.permille(480)))
        response.audience = model::Audience::relative;
    response.phase = service >= DemoService::homeCare ? model::Phase::ongoing
                     : service == DemoService::emergency || random_.permille(400)
                         ? model::Phase::ended
                         : model::Phase::ongoing;
    if (random_.permille(25))
        setMissing(answer(response, age_), model::Missing::skipped);
}

void DemoRegular::fillScales(Response &response, const Person &person) {
    if (random_.permille(15))
        setMissing(answer(response, nps_), model::Missing::skipped);
    else
        setOption(answer(response, nps_), npsOf(person.opinion + random_.noise(kItemNoise)));
    const bool second = response.version == survey_.versions[1].id;
    // A text message asks the recommendation only, unless the client goes on by the link.
    const bool onlyFirst = response.channel == Channel::sms && random_.permille(300);
    for (std::size_t i = 0; i < kScales.size(); ++i) {
        const auto &scale = kScales.at(i);
        auto &given = answer(response, scalePlaces_[i]);
        if ((second ? 2 : 1) < scale.firstVersion || (second ? 2 : 1) > scale.lastVersion)
            continue;
        const int opinion = person.opinion + scale.shift + random_.noise(kItemNoise);
        const int luck = random_.below(1000);
        const bool isNext = std::string_view(scale.code) == "next";
        if (onlyFirst)
            setMissing(given, model::Missing::notShown);
        else if (luck < scale.dontKnow)
            setMissing(given, model::Missing::dontKnow, kDontKnowOption);
        else if (luck < scale.dontKnow + scale.notApplicable)
            setMissing(given, model::Missing::notApplicable, kNotApplicableOption);
        else if (luck >= 980)
            setMissing(given, model::Missing::skipped);
        else if (isNext && !second)
            setOption(given, fourStepsOf(opinion));
        else
            setOption(given, fiveStepsOf(opinion) + (isNext ? kNewScaleOffset : 0));
    }
}

bool DemoRegular::fillComments(Response &response, const Person &person) {
    setMissing(answer(response, well_), model::Missing::skipped);
    setMissing(answer(response, better_), model::Missing::skipped);
    if (!random_.permille(250))
        return false;
    const auto &score = answer(response, nps_);
    DemoCommentTopic topic;
    topic.language = person.language;
    topic.service = unitAt(person.unit).service;
    topic.mood = !score.answered() || score.option > 8 ? DemoMood::pleased
                 : score.option > 6                    ? DemoMood::mixed
                                                       : DemoMood::displeased;
    const int story = storyOf(person.unit, response.submitted->date);
    topic.praisesVisits = story > 0;
    topic.blamesPhone = story < 0;
    const int thanks = topic.mood == DemoMood::pleased ? 780
                       : topic.mood == DemoMood::mixed ? 420
                                                       : 70;
    const bool thanked = random_.permille(thanks);
    auto &given = answer(response, thanked ? well_ : better_);
    given.state = Answer::State::answered;
    return thanked ? writeThanks(random_, topic, given.text)
                   : writeIdea(random_, topic, given.text);
}

/// Some stop half way, and the people who keep the survey try it out.
void DemoRegular::leaveUnfinished(Response &response) {
    const int luck = random_.below(1000);
    if (luck < 2)
        response.status = model::ResponseStatus::test;
    if (luck < 2 || luck >= 17)
        return;
    response.status = model::ResponseStatus::incomplete;
    for (std::size_t i = 3; i < scalePlaces_.size(); ++i)
        if (answer(response, scalePlaces_[i]).state != Answer::State::notInVersion)
            setMissing(answer(response, scalePlaces_[i]), model::Missing::skipped);
}

/// Version 2 asks who answers, and of remote services only those who used them.
void DemoRegular::branch(Response &response) const {
    if (response.version != survey_.versions[1].id)
        return;
    if (response.audience == model::Audience::client && answer(response, age_).option == 1)
        response.audience = model::Audience::young;
    setOption(answer(response, who_), response.audience == model::Audience::young ? kYoungPerson
                                      : response.audience == model::Audience::guardian
                                          ? kGuardianOfChild
                                      : response.audience == model::Audience::relative ? kRelative
                                                                                       : kSelf);
    const int visit = answer(response, visit_).option;
    if (visit == kRemoteVisit || visit == kPhoneVisit)
        return;
    answer(response, digital_).reset();
    setMissing(answer(response, digital_), model::Missing::notShown);
}

bool DemoRegular::next(Response &response) {
    response.answers.resize(survey_.items.size());
    for (auto &each : response.answers)
        each.reset();
    const auto person = fillWho(response);
    fillScales(response, person);
    fillBackground(response, person);
    const bool masked = fillComments(response, person);
    leaveUnfinished(response);
    branch(response);
    return masked;
}

} // namespace kooste::app
