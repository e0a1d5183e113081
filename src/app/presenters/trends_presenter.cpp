// SPDX-License-Identifier: MIT
#include "app/presenters/trends_presenter.h"

#include "app/presenters/figure_cells.h"
#include "app/usecases/failure.h"
namespace kooste::app {

using base::tr;

namespace {
constexpr int kUsualPeriods = 12;
} // namespace

TrendsPresenter::TrendsPresenter(Session &session, TrendsView &view)
    : session_(session), view_(view) {
    filter_.kind = kUsualTrendKind;
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void TrendsPresenter::workspaceChanged() {
    const auto &picture = session_.picture();
    counting_.cancel();
    ++generation_;
    setting_ = nullptr;
    shown_ = nullptr;
    if (!picture || picture->responses == 0) {
        survey_ = {};
        view_.showEmpty(session_.say(tr("No responses yet. Import responses.")));
        return;
    }
    if (!picture->summaryOf(survey_)) {
        survey_ = picture->usualSurvey();
        filter_ = {};
        filter_.kind = kUsualTrendKind;
    }
    loadSurvey();
}

void TrendsPresenter::loadSurvey() {
    const auto *summary = session_.picture()->summaryOf(survey_);
    if (!summary || summary->responses == 0) {
        setting_ = nullptr;
        shown_ = nullptr;
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

base::PeriodKind TrendsPresenter::kind() const {
    return kTrendKinds.at(static_cast<std::size_t>(filter_.kind));
}

// Fits the filter to the answers: places that no longer exist go back to the usual ones.
void TrendsPresenter::settle(bool keepRange) {
    const auto &setting = *setting_;
    offer_ = TrendsOffer::of(setting, kind());
    offer_.fit(setting, filter_);
    const int count = offer_.periodCount(setting.calendar);
    if (!keepRange || filter_.last >= count || filter_.first > filter_.last) {
        filter_.last = std::max(0, count - 1);
        filter_.first = std::max(0, count - kUsualPeriods);
        chosen_.reset();
    }
    if (wanted_.unit)
        filter_.unit = std::max(0, setting.units().indexOf(wanted_.unit));
    for (std::size_t i = 0; wanted_.item && i < offer_.measures.size(); ++i)
        if (offer_.measures[i].item == wanted_.item) {
            filter_.measure = static_cast<int>(i);
            break;
        }
    wanted_ = {};
}

base::Period TrendsPresenter::periodAt(int place) const {
    return setting_->calendar.shifted(*offer_.oldest, place);
}

void TrendsPresenter::showChoices() {
    TrendsChoices choices;
    if (setting_)
        choices = offer_.words(*setting_, filter_, session_.translator());
    const auto &picture = *session_.picture();
    for (std::size_t i = 0; i < picture.summaries.size(); ++i) {
        choices.surveys.push_back(picture.summaries[i].name.best(session_.language()));
        if (picture.summaries[i].id == survey_)
            filter_.survey = static_cast<int>(i);
    }
    choices.kinds = trendKindNames(session_.translator());
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
    const bool otherBackground = filter.background != filter_.background;
    filter_ = filter;
    if (otherBackground)
        filter_.option = 0;
    if (filter_.first > filter_.last)
        std::swap(filter_.first, filter_.last);
    settle(!otherKind);
    if (otherKind || otherBackground)
        showChoices();
    else
        view_.showFilter(filter_);
    count();
}

void TrendsPresenter::reset() {
    const int survey = filter_.survey;
    filter_ = {};
    filter_.survey = survey;
    filter_.kind = kUsualTrendKind;
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
        filter_.kind = kUsualTrendKind;
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
    question.measure = offer_.measures.at(static_cast<std::size_t>(filter_.measure));
    question.unit = setting_->units().size() > 0 ? filter_.unit : -1;
    question.first = periodAt(filter_.first);
    question.last = periodAt(filter_.last);
    question.chosen = chosen_;
    question.filter = offer_.conditions(setting_->survey(), filter_);
    question.tab = tab_;
    question.band = band_;
    question.breakHeads = breaks_;
    return question;
}

void TrendsPresenter::count() {
    counting_.cancel();
    shown_ = nullptr;
    const std::uint64_t asked = ++generation_;
    if (offer_.measures.empty() || !offer_.oldest) {
        view_.showEmpty(session_.say(
            tr("This survey has nothing to follow over time: no dated answers to closed "
               "questions.")));
        return;
    }
    view_.showCounting();
    counting_ = session_.jobs().run<TrendsPicture>(
        Lane::counting, JobTitle::ofReading(tr("Counting")),
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
            shown_ = std::make_shared<const TrendsPicture>(*picture);
            shownQuestion_ = question();
            chosenIndex_ = picture->chosen;
            periodCount_ = static_cast<std::size_t>(filter_.last - filter_.first) + 1;
            view_.showPicture(*picture);
        }));
}

void TrendsPresenter::choosePeriod(std::size_t index) {
    if (!setting_ || !offer_.oldest || index >= periodCount_)
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
    for (std::size_t i = 0; i < offer_.measures.size(); ++i)
        if (offer_.measures[i].item.value == key) {
            TrendsFilter filter = filter_;
            filter.measure = static_cast<int>(i);
            change(filter);
            return;
        }
}

void TrendsPresenter::openRow(std::int64_t key) {
    switch (tab_) {
    case TrendsTab::development:
        choosePeriod(static_cast<std::size_t>(key));
        break;
    case TrendsTab::items:
        openItem(key);
        break;
    case TrendsTab::groups:
        break;
    case TrendsTab::units:
    case TrendsTab::heatMap:
    case TrendsTab::coverage:
        openUnit(key);
        break;
    }
}

void TrendsPresenter::showTab(TrendsTab tab) {
    if (tab == tab_)
        return;
    tab_ = tab;
    if (setting_)
        count();
}

int TrendsPresenter::hiddenFilters(const TrendsFilter &filter) {
    return (filter.channel > 0) + (filter.audience > 0) + (filter.version > 0) +
           (filter.option > 0);
}

std::string TrendsPresenter::moreLabel() const {
    const int used = hiddenFilters(filter_);
    return session_.say(used > 0 ? tr("&More filters ({n})…").with("n", used)
                                 : tr("&More filters…"));
}

void TrendsPresenter::exportTo(const base::Path &target) {
    if (!setting_ || !shown_)
        return;
    session_.jobs().run<base::Message>(
        Lane::counting, tr("Exporting"),
        [setting = setting_, question = shownQuestion_, picture = shown_, target,
         &translator = session_.translator()](const base::Progress &, const base::CancelToken &) {
            return guarded([&]() -> base::Result<base::Message> {
                const auto tables = shownTables(*setting, question, *picture, translator);
                if (auto written = writeShownTables(tables, target); !written)
                    return written.error();
                return tr("The figures were saved in “{file}”.")
                    .with("file", base::fileNameOf(target));
            });
        },
        whileAlive(alive_, [this](const base::Result<base::Message> &outcome) {
            view_.showExported(outcome);
        }));
}

} // namespace kooste::app
