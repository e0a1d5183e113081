// SPDX-License-Identifier: MIT
#include "app/presenters/trends_presenter.h"

#include "app/presenters/figure_cells.h"
#include "app/usecases/failure.h"
#include "base/text.h"

#include <set>

namespace kooste::app {

using base::tr;

namespace {

constexpr std::array kKinds = {base::PeriodKind::month, base::PeriodKind::quarter,
                               base::PeriodKind::term,  base::PeriodKind::half,
                               base::PeriodKind::year,  base::PeriodKind::season};
constexpr int kUsualKind = 1; // quarter
constexpr int kUsualPeriods = 12;

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

} // namespace

std::vector<Measure> measuresOf(const model::Survey &survey) {
    std::vector<Measure> measures;
    const auto answers = [](const model::Item &item) {
        return item.role == model::ItemRole::answer && item.kind != model::ItemKind::text &&
               item.kind != model::ItemKind::date && item.kind != model::ItemKind::multiple;
    };
    for (const model::Item &item : survey.items)
        if (answers(item))
            measures.push_back({item.id, analysis::mainIndicator(item)});
    for (const model::Item &item : survey.items) {
        if (!answers(item))
            continue;
        for (const auto extra : {analysis::IndicatorId::promoterShare, analysis::IndicatorId::mean})
            if (analysis::indicator(extra).appliesTo(item) &&
                analysis::mainIndicator(item) != extra)
                measures.push_back({item.id, extra});
    }
    return measures;
}

TrendsPresenter::TrendsPresenter(Session &session, TrendsView &view)
    : session_(session), view_(view) {
    filter_.kind = kUsualKind;
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void TrendsPresenter::workspaceChanged() {
    const auto &picture = session_.picture();
    counting_.cancel();
    ++generation_;
    setting_ = nullptr;
    if (!picture || picture->responses == 0) {
        survey_ = {};
        view_.showEmpty(session_.say(tr("No responses yet. Import responses.")));
        return;
    }
    if (!picture->summaryOf(survey_)) {
        survey_ = picture->usualSurvey();
        filter_ = {};
        filter_.kind = kUsualKind;
    }
    loadSurvey();
}

void TrendsPresenter::loadSurvey() {
    const auto *summary = session_.picture()->summaryOf(survey_);
    if (!summary || summary->responses == 0) {
        setting_ = nullptr;
        showChoices();
        view_.showEmpty(session_.say(tr("No responses to this survey yet. Import responses.")));
        return;
    }
    const std::uint64_t asked = ++generation_;
    session_.answers(survey_,
                     whileAlive(alive_, [this, asked](base::Result<analysis::Setting> setting) {
                         if (asked != generation_)
                             return;
                         if (!setting) {
                             view_.showError(setting.error());
                             return;
                         }
                         setting_ = std::make_shared<const analysis::Setting>(*setting);
                         settle(false);
                         showChoices();
                         count();
                     }));
}

// Fits the filter to the answers: places that no longer exist go back to the usual ones.
void TrendsPresenter::settle(bool keepRange) {
    const auto &setting = *setting_;
    const auto fit = [](int &place, std::size_t size) {
        if (place < 0 || place >= static_cast<int>(size))
            place = 0;
    };
    measures_ = measuresOf(setting.survey());
    fit(filter_.measure, measures_.size());
    fit(filter_.unit, setting.units().size());
    fit(filter_.kind, kKinds.size());
    channels_ = kindsPresent<model::Channel>(setting.answers->channel);
    audiences_ = kindsPresent<model::Audience>(setting.answers->audience);
    fit(filter_.channel, channels_.size() + 1);
    fit(filter_.audience, audiences_.size() + 1);
    fit(filter_.version, setting.survey().versions.size() + 1);
    const auto kind = kKinds[static_cast<std::size_t>(filter_.kind)];
    oldest_ = analysis::earliestPeriod(setting, std::nullopt, kind);
    newest_ = analysis::latestPeriod(setting, std::nullopt, kind);
    const int count = oldest_ && newest_ ? setting.calendar.ordinal(*newest_) -
                                               setting.calendar.ordinal(*oldest_) + 1
                                         : 0;
    if (!keepRange || filter_.last >= count || filter_.first > filter_.last) {
        filter_.last = std::max(0, count - 1);
        filter_.first = std::max(0, count - kUsualPeriods);
        chosen_.reset();
    }
    if (wanted_.unit)
        filter_.unit = std::max(0, setting.units().indexOf(wanted_.unit));
    for (std::size_t i = 0; wanted_.item && i < measures_.size(); ++i)
        if (measures_[i].item == wanted_.item) {
            filter_.measure = static_cast<int>(i);
            break;
        }
    wanted_ = {};
}

base::Period TrendsPresenter::periodAt(int place) const {
    return setting_->calendar.shifted(*oldest_, place);
}

// "7–9/2025", "syksy 2025": as short as a choice in the filter bar needs it.
std::string TrendsPresenter::shortPeriod(const base::Period &period) const {
    const auto [label, year] = setting_->calendar.axisLabel(period, session_.language());
    if (year.empty())
        return label;
    return label + (base::isDigit(label.front()) ? "/" : " ") + year;
}

void TrendsPresenter::showChoices() {
    TrendsChoices choices;
    const base::Language language = session_.language();
    const auto &picture = *session_.picture();
    for (std::size_t i = 0; i < picture.summaries.size(); ++i) {
        choices.surveys.push_back(picture.summaries[i].name.best(language));
        if (picture.summaries[i].id == survey_)
            filter_.survey = static_cast<int>(i);
    }
    for (const auto kind : kKinds)
        choices.kinds.push_back(session_.say(kindName(kind)));
    const std::string all = session_.say(tr("All"));
    choices.channels = choices.audiences = choices.versions = {all};
    if (setting_) {
        const auto &survey = setting_->survey();
        for (const Measure &measure : measures_)
            choices.measures.push_back(
                measureTitle(survey, measure.item, measure.indicator, session_.translator()));
        const auto &tree = setting_->units();
        for (int i = 0; i < static_cast<int>(tree.size()); ++i)
            choices.units.push_back(indented(
                tree.units()[static_cast<std::size_t>(i)].name.best(language), tree.depth(i)));
        if (choices.units.empty())
            choices.units.push_back(all);
        for (int i = 0; oldest_ && newest_ && periodAt(i) <= *newest_; ++i)
            choices.periods.push_back(shortPeriod(periodAt(i)));
        for (const auto channel : channels_)
            choices.channels.push_back(session_.say(model::channelName(channel)));
        for (const auto audience : audiences_)
            choices.audiences.push_back(session_.say(model::audienceName(audience)));
        for (const auto &version : survey.versions)
            choices.versions.push_back(
                session_.say(tr("Version {number}").with("number", version.number)));
    }
    view_.showChoices(choices, filter_);
}

void TrendsPresenter::change(const TrendsFilter &filter) {
    const auto &picture = session_.picture();
    if (!picture || filter == filter_)
        return;
    if (filter.survey != filter_.survey && filter.survey >= 0) {
        survey_ = picture->summaries.at(static_cast<std::size_t>(filter.survey)).id;
        const int unit = filter.unit;
        filter_ = {};
        filter_.survey = filter.survey;
        filter_.unit = unit;
        filter_.kind = filter.kind;
        loadSurvey();
        return;
    }
    if (!setting_)
        return;
    const bool otherKind = filter.kind != filter_.kind;
    filter_ = filter;
    if (filter_.first > filter_.last)
        std::swap(filter_.first, filter_.last);
    settle(!otherKind);
    if (otherKind)
        showChoices();
    else
        view_.showFilter(filter_);
    count();
}

void TrendsPresenter::reset() {
    const int survey = filter_.survey;
    filter_ = {};
    filter_.survey = survey;
    filter_.kind = kUsualKind;
    if (!setting_)
        return;
    settle(false);
    showChoices();
    count();
}

void TrendsPresenter::open(const HomeTarget &target) {
    if (!session_.picture())
        return;
    wanted_ = target;
    const bool other = target.survey && target.survey != survey_;
    if (other) {
        survey_ = target.survey;
        filter_ = {};
        filter_.kind = kUsualKind;
    }
    if (other || !setting_) {
        loadSurvey();
        return;
    }
    settle(true);
    showChoices();
    count();
}

HomeTarget TrendsPresenter::target() const {
    HomeTarget target;
    target.survey = survey_;
    if (setting_ && setting_->units().size() > 0)
        target.unit = setting_->units().units().at(static_cast<std::size_t>(filter_.unit)).id;
    return target;
}

TrendsQuestion TrendsPresenter::question() const {
    TrendsQuestion question;
    question.measure = measures_.at(static_cast<std::size_t>(filter_.measure));
    question.unit = setting_->units().size() > 0 ? filter_.unit : -1;
    question.first = periodAt(filter_.first);
    question.last = periodAt(filter_.last);
    question.chosen = chosen_;
    if (filter_.channel > 0)
        question.filter.channels = {channels_.at(static_cast<std::size_t>(filter_.channel - 1))};
    if (filter_.audience > 0)
        question.filter.audiences = {audiences_.at(static_cast<std::size_t>(filter_.audience - 1))};
    if (filter_.version > 0)
        question.filter.versions = {
            setting_->survey().versions.at(static_cast<std::size_t>(filter_.version - 1)).number};
    question.band = band_;
    question.breakHeads = breaks_;
    return question;
}

void TrendsPresenter::count() {
    counting_.cancel();
    const std::uint64_t asked = ++generation_;
    if (measures_.empty() || !oldest_) {
        view_.showEmpty(session_.say(
            tr("This survey has nothing to follow over time: no dated answers to closed "
               "questions.")));
        return;
    }
    view_.showCounting();
    counting_ = session_.jobs().run<TrendsPicture>(
        Lane::counting, tr("Counting"),
        [setting = setting_, question = question(), &translator = session_.translator()](
            const base::Progress &, const base::CancelToken &cancel) {
            return guarded([&]() -> base::Result<TrendsPicture> {
                return trendsPicture(*setting, question, translator, cancel);
            });
        },
        whileAlive(alive_, [this, asked](base::Result<TrendsPicture> picture) {
            if (asked != generation_)
                return;
            if (!picture) {
                view_.showError(picture.error());
                return;
            }
            chosenIndex_ = picture->chosen;
            periodCount_ = static_cast<std::size_t>(filter_.last - filter_.first + 1);
            view_.showPicture(*picture);
        }));
}

void TrendsPresenter::choosePeriod(std::size_t index) {
    if (!setting_ || !oldest_ || index >= periodCount_)
        return;
    chosen_ = periodAt(filter_.first + static_cast<int>(index));
    count();
}

void TrendsPresenter::stepPeriod(int steps) {
    const auto wanted = static_cast<int>(chosenIndex_) + steps;
    if (wanted >= 0)
        choosePeriod(static_cast<std::size_t>(wanted));
}

void TrendsPresenter::showBand(bool shown) {
    band_ = shown;
    if (setting_)
        count();
}

void TrendsPresenter::showBreaks(bool shown) {
    breaks_ = shown;
    if (setting_)
        count();
}

void TrendsPresenter::openUnit(std::int64_t key) {
    TrendsFilter filter = filter_;
    filter.unit = static_cast<int>(key);
    change(filter);
}

void TrendsPresenter::closeUnit() {
    if (!setting_ || setting_->units().size() == 0)
        return;
    const int parent = setting_->units().parentIndex(filter_.unit);
    if (parent >= 0)
        openUnit(parent);
}

void TrendsPresenter::openItem(std::int64_t key) {
    for (std::size_t i = 0; i < measures_.size(); ++i)
        if (measures_[i].item.value == key) {
            TrendsFilter filter = filter_;
            filter.measure = static_cast<int>(i);
            change(filter);
            return;
        }
}

} // namespace kooste::app
