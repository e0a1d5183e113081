// SPDX-License-Identifier: MIT
#include "app/presenters/trends_choices.h"

#include "analysis/trend.h"
#include "app/presenters/figure_cells.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace kooste::app {

using base::tr;

namespace {

base::Message kindName(base::PeriodKind kind) {
    switch (kind) {
    case base::PeriodKind::month:
        return tr("Month");
    case base::PeriodKind::quarter:
        return tr("Quarter");
    case base::PeriodKind::term:
        return tr("Four-month term");
    case base::PeriodKind::half:
        return tr("Half-year");
    case base::PeriodKind::year:
        return tr("Year");
    case base::PeriodKind::season:
        break;
    }
    return tr("Season");
}

std::string indented(const std::string &name, int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i)
        text += "\u2003"; // an em space: a choice has no indent of its own
    return text + name;
}

template <class Kind> std::vector<Kind> kindsPresent(const std::vector<std::int8_t> &column) {
    std::set<std::int8_t> found(column.begin(), column.end());
    std::vector<Kind> kinds;
    for (const std::int8_t one : found)
        kinds.push_back(static_cast<Kind>(one));
    return kinds;
}

// "7–9/2025", "syksy 2025": as short as a choice in the filter bar needs it.
std::string shortPeriod(const base::PeriodCalendar &calendar, const base::Period &period,
                        base::Language language) {
    const auto [label, year] = calendar.axisLabel(period, language);
    if (year.empty())
        return label;
    return label + (base::isDigit(label.front()) ? "/" : " ") + year;
}

} // namespace

std::vector<Measure> measuresOf(const model::Survey &survey) {
    std::vector<Measure> measures;
    const auto isAsked = [&](const model::Item &item) {
        return std::any_of(survey.versions.begin(), survey.versions.end(), [&](const auto &each) {
            return each.status != model::VersionStatus::draft && each.find(item.id) != nullptr;
        });
    };
    const auto answers = [&](const model::Item &item) {
        return isAsked(item) && item.role == model::ItemRole::answer &&
               item.kind != model::ItemKind::text && item.kind != model::ItemKind::date &&
               item.kind != model::ItemKind::multiple;
    };
    for (const model::Item &item : survey.items)
        if (answers(item))
            measures.push_back({item.id, analysis::mainIndicator(survey, item)});
    for (const model::Item &item : survey.items) {
        if (!answers(item))
            continue;
        for (const auto extra : {analysis::IndicatorId::promoterShare, analysis::IndicatorId::mean})
            if (analysis::indicator(extra).appliesTo(item) &&
                analysis::mainIndicator(survey, item) != extra)
                measures.push_back({item.id, extra});
        if (analysis::isBridged(survey, item.id))
            measures.push_back({item.id, analysis::IndicatorId::bridgedShare});
    }
    return measures;
}

std::vector<std::string> trendKindNames(const base::Translator &translator) {
    std::vector<std::string> names;
    for (const auto kind : kTrendKinds)
        names.push_back(base::render(kindName(kind), translator));
    return names;
}

TrendsOffer TrendsOffer::of(const analysis::Setting &setting, base::PeriodKind kind) {
    TrendsOffer offer;
    const auto &survey = setting.survey();
    offer.measures = measuresOf(survey);
    offer.channels = kindsPresent<model::Channel>(setting.answers->channel);
    offer.audiences = kindsPresent<model::Audience>(setting.answers->audience);
    for (const model::Item &item : survey.items)
        if (item.role == model::ItemRole::background && model::isClosed(item.kind) &&
            item.kind != model::ItemKind::multiple)
            offer.backgrounds.push_back(item.id);
    offer.oldest = analysis::earliestPeriod(setting, std::nullopt, kind);
    offer.newest = analysis::latestPeriod(setting, std::nullopt, kind);
    return offer;
}

int TrendsOffer::periodCount(const base::PeriodCalendar &calendar) const {
    return oldest && newest ? calendar.ordinal(*newest) - calendar.ordinal(*oldest) + 1 : 0;
}

std::vector<model::AnswerOption> TrendsOffer::options(const model::Survey &survey,
                                                      int background) const {
    std::vector<model::AnswerOption> valid;
    if (background < 1 || background > static_cast<int>(backgrounds.size()))
        return valid;
    for (auto &option :
         model::allOptions(survey, backgrounds[static_cast<std::size_t>(background - 1)]))
        if (!option.missing)
            valid.push_back(std::move(option));
    return valid;
}

void TrendsOffer::fit(const analysis::Setting &setting, TrendsFilter &filter) const {
    const auto within = [](int &place, std::size_t size) {
        if (place < 0 || place >= static_cast<int>(size))
            place = 0;
    };
    within(filter.measure, measures.size());
    within(filter.unit, setting.units().size());
    within(filter.kind, kTrendKinds.size());
    within(filter.channel, channels.size() + 1);
    within(filter.audience, audiences.size() + 1);
    within(filter.version, setting.survey().versions.size() + 1);
    within(filter.background, backgrounds.size() + 1);
    within(filter.option, options(setting.survey(), filter.background).size() + 1);
}

dataset::Filter TrendsOffer::conditions(const model::Survey &survey,
                                        const TrendsFilter &filter) const {
    const auto at = [](int place) { return static_cast<std::size_t>(place - 1); };
    dataset::Filter conditions;
    if (filter.channel > 0)
        conditions.channels = {channels.at(at(filter.channel))};
    if (filter.audience > 0)
        conditions.audiences = {audiences.at(at(filter.audience))};
    if (filter.version > 0)
        conditions.versions = {survey.versions.at(at(filter.version)).number};
    if (filter.background > 0 && filter.option > 0)
        conditions.where = {{backgrounds.at(at(filter.background)),
                             {options(survey, filter.background).at(at(filter.option)).number}}};
    return conditions;
}

TrendsChoices TrendsOffer::words(const analysis::Setting &setting, const TrendsFilter &filter,
                                 const base::Translator &translator) const {
    const auto say = [&](const base::Message &message) {
        return base::render(message, translator);
    };
    const auto language = translator.language();
    const auto &survey = setting.survey();
    const std::string all = say(tr("All"));
    TrendsChoices choices;
    choices.channels = choices.audiences = choices.versions = choices.options = {all};
    for (const Measure &measure : measures)
        choices.measures.push_back(
            measureTitle(survey, measure.item, measure.indicator, translator));
    const auto &tree = setting.units();
    for (int i = 0; i < static_cast<int>(tree.size()); ++i)
        choices.units.push_back(
            indented(tree.units()[static_cast<std::size_t>(i)].name.best(language), tree.depth(i)));
    if (choices.units.empty())
        choices.units.push_back(all);
    for (int i = 0; i < periodCount(setting.calendar); ++i)
        choices.periods.push_back(
            shortPeriod(setting.calendar, setting.calendar.shifted(*oldest, i), language));
    for (const auto channel : channels)
        choices.channels.push_back(say(model::channelName(channel)));
    for (const auto audience : audiences)
        choices.audiences.push_back(say(model::audienceName(audience)));
    for (const auto &version : survey.versions)
        if (version.status != model::VersionStatus::draft) // it is the last one
            choices.versions.push_back(say(tr("Version {number}").with("number", version.number)));
    choices.backgrounds = {say(tr("None"))};
    for (const auto item : backgrounds)
        choices.backgrounds.push_back(survey.itemTitle(item, language));
    for (const auto &option : options(survey, filter.background))
        choices.options.push_back(
            option.label.best(language).empty() ? option.code : option.label.best(language));
    if (backgrounds.empty())
        choices.whyNoOption = say(tr("This survey has no background questions."));
    else if (filter.background == 0)
        choices.whyNoOption = say(tr("Choose first what to limit by."));
    return choices;
}

} // namespace kooste::app
