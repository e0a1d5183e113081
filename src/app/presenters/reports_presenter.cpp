// SPDX-License-Identifier: MIT
#include "app/presenters/reports_presenter.h"

#include "analysis/sentences.h"
#include "analysis/trend.h"
#include "app/usecases/failure.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {
constexpr int kSeasonsOffered = 8;
constexpr int kShorterOffered = 4;
} // namespace

ReportsPresenter::ReportsPresenter(Session &session, ReportsView &view, base::Path folder)
    : session_(session), view_(view), folder_(std::move(folder)), languages_{session.language()} {
    view_.showFolder(base::utf8FromPath(folder_));
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

ReportsPresenter::~ReportsPresenter() {
    boost::system::error_code ignored;
    if (!looking_.empty())
        boost::filesystem::remove_all(looking_, ignored);
}

void ReportsPresenter::workspaceChanged() {
    const auto &picture = session_.picture();
    setting_ = nullptr;
    ++generation_;
    if (!making_)
        progress_.clear(); // places in a tree that may have changed
    if (!picture || picture->responses == 0 || picture->units->size() == 0) {
        view_.showEmpty(session_.say(
            tr("Briefings are made of units and their responses. Import responses and the "
               "organisation first.")));
        return;
    }
    if (!picture->summaryOf(survey_)) {
        survey_ = picture->usualSurvey();
        chosen_.clear();
        shown_ = -1;
    }
    loadSurvey();
}

void ReportsPresenter::loadSurvey() {
    const std::uint64_t asked = ++generation_;
    session_.answers(
        survey_, whileAlive(alive_, [this, asked](base::Result<analysis::Setting> setting) {
            if (asked != generation_)
                return;
            if (!setting) {
                view_.showError(setting.error());
                return;
            }
            setting_ = std::make_shared<const analysis::Setting>(*setting);
            const auto chosen = periods_.empty()
                                    ? std::nullopt
                                    : std::optional(periods_.at(static_cast<std::size_t>(period_)));
            periods_.clear();
            period_ = 0;
            const auto offer = [this](base::PeriodKind kind, int count) {
                const auto last = analysis::latestPeriod(*setting_, std::nullopt, kind);
                const auto first = analysis::earliestPeriod(*setting_, std::nullopt, kind);
                for (int i = 0; last && first && i < count; ++i)
                    if (const auto one = setting_->calendar.shifted(*last, -i); *first <= one)
                        periods_.push_back(one);
            };
            offer(base::PeriodKind::season, kSeasonsOffered);
            offer(base::PeriodKind::quarter, kShorterOffered);
            offer(base::PeriodKind::month, kShorterOffered);
            offer(base::PeriodKind::year, kShorterOffered);
            for (std::size_t i = 0; chosen && i < periods_.size(); ++i)
                if (periods_[i] == *chosen)
                    period_ = static_cast<int>(i);
            const auto units = static_cast<int>(setting_->units().size());
            std::erase_if(chosen_, [units](int unit) { return unit >= units; });
            if (shown_ < 0 || shown_ >= units)
                shown_ = 0;
            showChoices();
            showPreview();
        }));
}

std::string ReportsPresenter::nameOf(int unit) const {
    return setting_->units()
        .units()
        .at(static_cast<std::size_t>(unit))
        .name.best(session_.language());
}

void ReportsPresenter::showChoices() {
    ReportsChoices choices;
    for (const auto &one : reports::templates())
        choices.kind.texts.push_back(session_.say(one.name()));
    choices.kind.chosen = kind_;
    for (const auto &summary : session_.picture()->summaries) {
        if (summary.id == survey_)
            choices.survey.chosen = static_cast<int>(choices.survey.texts.size());
        choices.survey.texts.push_back(summary.name.best(session_.language()));
    }
    for (const auto &period : periods_)
        choices.period.texts.push_back(setting_->calendar.name(period, session_.language()) + " (" +
                                       base::formatDateRange(setting_->calendar.firstDay(period),
                                                             setting_->calendar.lastDay(period),
                                                             session_.language()) +
                                       ")");
    choices.period.chosen = period_;
    choices.against.texts = {session_.say(tr("Previous period")),
                             session_.say(tr("Same period a year before"))};
    choices.against.chosen = against_;
    if (!periods_.empty()) {
        const auto &tree = setting_->units();
        responses_ =
            analysis::unitResponses(*setting_, periods_.at(static_cast<std::size_t>(period_)));
        for (int i = 0; i < static_cast<int>(tree.size()); ++i) {
            const auto count = responses_.counts.at(static_cast<std::size_t>(i));
            choices.units.push_back({i, tree.depth(i), nameOf(i),
                                     count ? base::formatCount(*count, session_.language())
                                           : session_.say(analysis::suppressedWord()),
                                     !count});
        }
    }
    view_.showChoices(choices);
    showTicks();
}

void ReportsPresenter::showTicks() {
    ReportTicks ticks{chosen_, {}};
    for (int i = 0; setting_ && i < static_cast<int>(setting_->units().size()); ++i) {
        const auto from = std::lower_bound(chosen_.begin(), chosen_.end(), i);
        if (from != chosen_.end() && *from != i && *from < setting_->units().subtreeEnd(i))
            ticks.partly.push_back(i);
    }
    view_.showTicks(ticks);
    showFooter();
}

BriefingChoice ReportsPresenter::choice() const {
    BriefingChoice choice;
    choice.survey = survey_;
    choice.period = periods_.at(static_cast<std::size_t>(period_));
    choice.against.kind = against_ == 1 ? analysis::Reference::Kind::sameLastYear
                                        : analysis::Reference::Kind::previous;
    choice.templateCode = std::string(reports::templates()[static_cast<std::size_t>(kind_)].code);
    choice.language = languages_.empty() ? session_.language() : languages_.front();
    return choice;
}

std::string ReportsPresenter::whyNot() const {
    if (making_)
        return session_.say(tr("Briefings are being made."));
    if (languages_.empty())
        return session_.say(tr("Choose at least one language."));
    if (writers_.empty())
        return session_.say(tr("Choose PDF, Excel or both."));
    return {};
}

void ReportsPresenter::showFooter() {
    ReportsFooter footer;
    footer.whyNotAll = whyNot();
    footer.whyNotThis = footer.whyNotAll.empty() ? whyNoPage() : footer.whyNotAll;
    footer.note = footer.whyNotAll;
    if (footer.whyNotAll.empty()) {
        const auto units = static_cast<std::int64_t>(chosen_.size());
        const auto files = units * static_cast<std::int64_t>(languages_.size()) *
                           static_cast<std::int64_t>(writers_.size());
        footer.note = chosen_.empty() ? session_.say(tr("Choose at least one unit."))
                                      : session_.say(trn("{n} unit: at most {files} files",
                                                         "{n} units: at most {files} files", units)
                                                         .with("files", files));
        if (chosen_.empty())
            footer.whyNotAll = footer.note;
    }
    if (shown_ >= 0 && setting_)
        footer.thisOne =
            session_.say(tr("Make only &this one ({unit})").with("unit", nameOf(shown_)));
    view_.showFooter(footer);
}

/// Why the chosen unit has no briefing in this period; empty when it has. A hidden unit gets the
/// same words whatever hides it.
std::string ReportsPresenter::whyNoPage() const {
    if (!setting_ || periods_.empty() || shown_ < 0 || responses_.counts.empty())
        return session_.say(tr("Choose a unit."));
    if (responses_.isHidden(shown_))
        return session_.say(analysis::suppressionNote(setting_->threshold));
    if (!responses_.hasNone(shown_))
        return {};
    const auto period = periods_.at(static_cast<std::size_t>(period_));
    const auto name = [&](const base::Period &one) {
        return setting_->calendar.name(one, session_.language());
    };
    const auto nearest = analysis::nearestPeriodWithResponses(*setting_, shown_, period);
    if (!nearest)
        return session_.say(tr("“{unit}” has no responses in the survey “{survey}”.")
                                .with("unit", nameOf(shown_))
                                .with("survey", setting_->survey().name.best(session_.language())));
    return session_.say(
        tr("“{unit}” has no responses in {period}. The nearest period that has them is {nearest}.")
            .with("unit", nameOf(shown_))
            .with("period", name(period))
            .with("nearest", name(*nearest)));
}

void ReportsPresenter::showPreview() {
    if (!setting_ || periods_.empty() || shown_ < 0)
        return;
    previewing_.cancel();
    const std::uint64_t asked = ++generation_;
    if (const auto why = whyNoPage(); !why.empty()) {
        view_.showPreview(nullptr, why);
        return;
    }
    view_.showPreviewing();
    using Pages = std::shared_ptr<const reports::PagePictures>;
    previewing_ = session_.perform<Pages>(
        JobTitle::ofReading(tr("Laying out the preview")),
        [choice = choice(), unit = shown_, words = session_.translatorOf(),
         &clock = session_.clock()](Session::Open &open, const base::Progress &,
                                    const base::CancelToken &) -> base::Result<Pages> {
            return guarded([&]() -> base::Result<Pages> {
                auto document = MakeBriefing(*open.workspace, *open.answers, words, clock)
                                    .document(choice, unit);
                if (!document)
                    return document.error();
                auto pages = reports::PagePictures::of(*document);
                if (!pages)
                    return pages.error();
                return Pages(std::make_shared<reports::PagePictures>(*std::move(pages)));
            });
        },
        whileAlive(alive_, [this, asked](base::Result<Pages> pages) {
            if (asked != generation_)
                return;
            if (pages)
                view_.showPreview(*pages, {});
            else
                view_.showPreview(nullptr, session_.say(pages.error().message));
        }));
}

void ReportsPresenter::open(const HomeTarget &target) {
    if (!session_.picture() || session_.picture()->units->size() == 0)
        return;
    if (target.unit)
        shown_ = std::max(0, session_.picture()->units->indexOf(target.unit));
    if (target.survey && target.survey != survey_) {
        survey_ = target.survey;
        loadSurvey();
    } else if (setting_) {
        showFooter();
        showPreview();
    }
}

void ReportsPresenter::chooseKind(int place) {
    kind_ = place;
    showPreview();
}

void ReportsPresenter::chooseSurvey(int place) {
    survey_ = session_.picture()->summaries.at(static_cast<std::size_t>(place)).id;
    loadSurvey();
}

void ReportsPresenter::choosePeriod(int place) {
    period_ = place;
    showChoices();
    showPreview();
}

void ReportsPresenter::chooseAgainst(int place) {
    against_ = place;
    showPreview();
}

void ReportsPresenter::tick(int unit, bool ticked) {
    if (!setting_)
        return;
    const int end = setting_->units().subtreeEnd(unit);
    std::erase_if(chosen_, [&](int one) { return one >= unit && one < end; });
    for (int i = unit; ticked && i < end; ++i)
        chosen_.push_back(i);
    std::sort(chosen_.begin(), chosen_.end());
    showTicks();
}

void ReportsPresenter::tickAllWithResponses() {
    if (!setting_ || periods_.empty())
        return;
    chosen_.clear();
    for (int i = 0; i < static_cast<int>(responses_.counts.size()); ++i)
        if (!responses_.isHidden(i) && !responses_.hasNone(i))
            chosen_.push_back(i);
    showTicks();
}

void ReportsPresenter::preview(int unit) {
    if (unit == shown_)
        return;
    shown_ = unit;
    showFooter();
    showPreview();
}

void ReportsPresenter::setLanguage(base::Language language, bool chosen) {
    std::erase(languages_, language);
    if (chosen)
        languages_.push_back(language);
    std::sort(languages_.begin(), languages_.end());
    showFooter();
    showPreview();
}

void ReportsPresenter::setWriter(const std::string &writer, bool chosen) {
    std::erase(writers_, writer);
    if (chosen)
        writers_.push_back(writer);
    std::sort(writers_.begin(), writers_.end());
    showFooter();
}

void ReportsPresenter::setFolder(const base::Path &folder) {
    folder_ = folder;
    view_.showFolder(base::utf8FromPath(folder_));
}

} // namespace kooste::app
