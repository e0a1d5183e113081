// SPDX-License-Identifier: MIT
#include "app/presenters/reports_presenter.h"

#include "analysis/coverage.h"
#include "analysis/sentences.h"
#include "analysis/trend.h"
#include "app/usecases/failure.h"

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

void ReportsPresenter::workspaceChanged() {
    const auto &picture = session_.picture();
    setting_ = nullptr;
    ++generation_;
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
            if (shown_ < 0)
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
        const auto period = periods_.at(static_cast<std::size_t>(period_));
        const auto &tree = setting_->units();
        for (int i = 0; i < static_cast<int>(tree.size()); ++i) {
            const auto summary = analysis::responseSummary(*setting_, i, period);
            choices.units.push_back(
                {i, tree.depth(i), nameOf(i),
                 summary.responses ? base::formatCount(*summary.responses, session_.language())
                                   : session_.say(analysis::suppressedWord())});
        }
    }
    view_.showChoices(choices);
    view_.showChosen(chosen_);
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
    std::string why = whyNot();
    std::string note = why;
    if (why.empty()) {
        const auto units = static_cast<std::int64_t>(chosen_.size());
        const auto files = units * static_cast<std::int64_t>(languages_.size()) *
                           static_cast<std::int64_t>(writers_.size());
        note = chosen_.empty() ? session_.say(tr("Choose at least one unit."))
                               : session_.say(trn("{n} unit: at most {files} files",
                                                  "{n} units: at most {files} files", units)
                                                  .with("files", files));
        if (chosen_.empty())
            why = note;
    }
    view_.showFooter(
        note,
        shown_ >= 0 && setting_
            ? session_.say(tr("Make only &this one ({unit})").with("unit", nameOf(shown_)))
            : std::string(),
        why);
}

void ReportsPresenter::showPreview() {
    if (!setting_ || periods_.empty() || shown_ < 0)
        return;
    previewing_.cancel();
    const std::uint64_t asked = ++generation_;
    view_.showPreviewing();
    using Pages = std::shared_ptr<const reports::PagePictures>;
    previewing_ = session_.perform<Pages>(
        tr("Laying out the preview"),
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
    view_.showChosen(chosen_);
    showFooter();
}

void ReportsPresenter::tickAllWithResponses() {
    if (!setting_ || periods_.empty())
        return;
    const auto period = periods_.at(static_cast<std::size_t>(period_));
    chosen_.clear();
    for (int i = 0; i < static_cast<int>(setting_->units().size()); ++i) {
        const auto summary = analysis::responseSummary(*setting_, i, period);
        if (summary.responses && *summary.responses > 0)
            chosen_.push_back(i);
    }
    view_.showChosen(chosen_);
    showFooter();
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

void ReportsPresenter::makeThis() {
    if (shown_ >= 0)
        make({shown_});
}

void ReportsPresenter::makeAll() { make(chosen_); }

void ReportsPresenter::make(std::vector<int> units) {
    if (!setting_ || making_ || units.empty() || !whyNot().empty())
        return;
    making_ = true;
    outcome_ = {};
    notMade_ = 0;
    outcome_.made.columns = {{session_.say(tr("Unit")), 120, Align::left},
                             {session_.say(tr("Result")), 110, Align::left}};
    outcome_.notMade.columns = {{session_.say(tr("Unit")), 120, Align::left},
                                {session_.say(tr("Why")), 150, Align::left}};
    showFooter();
    MakeBriefings::Request request;
    request.choice = choice();
    request.units = units;
    request.folder = folder_;
    request.writers = writers_;
    request.languages = languages_;
    using Outcome = MakeBriefings::Outcome;
    session_.perform<Outcome>(
        trn("Making {n} briefing", "Making {n} briefings", static_cast<std::int64_t>(units.size())),
        [request, words = session_.translatorOf(), &clock = session_.clock()](
            Session::Open &open, const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] {
                return MakeBriefings(*open.workspace, *open.answers, words, clock)
                    .run(request, progress, cancel);
            });
        },
        whileAlive(alive_, [this](base::Result<Outcome> outcome) {
            making_ = false;
            if (outcome)
                batchDone(*outcome);
            else
                view_.showError(outcome.error());
            showFooter();
        }));
}

void ReportsPresenter::unitDone(const BriefingOutcome &outcome) {
    using State = BriefingOutcome::State;
    Row row;
    row.key = outcome.unit;
    const std::string name = nameOf(outcome.unit);
    if (outcome.state == State::made) {
        std::string files;
        for (const auto &path : outcome.files)
            files += (files.empty() ? "" : ", ") +
                     std::string(path.extension() == ".pdf" ? "PDF" : "Excel");
        row.cells = {{name, Tone::normal, Sign::ok}, {files}};
        outcome_.made.rows.push_back(std::move(row));
        return;
    }
    ++notMade_;
    const Sign sign = outcome.state == State::suppressed    ? Sign::lock
                      : outcome.state == State::noResponses ? Sign::note
                                                            : Sign::warning;
    row.cells = {{name, Tone::normal, sign},
                 {outcome.state == State::cancelled ? session_.say(tr("cancelled"))
                                                    : session_.say(outcome.reason)}};
    outcome_.notMade.rows.push_back(std::move(row));
}

void ReportsPresenter::batchDone(const MakeBriefings::Outcome &outcome) {
    for (const auto &one : outcome.units)
        unitDone(one);
    const auto made = static_cast<std::int64_t>(outcome.made);
    const auto all = static_cast<std::int64_t>(outcome.units.size());
    outcome_.heading =
        session_.say(tr("Made: {made}/{all} units").with("made", made).with("all", all));
    outcome_.notMadeHeading =
        session_.say(tr("What was not made and why ({count})").with("count", notMade_));
    outcome_.note = session_.say(analysis::suppressionNote(setting_ ? setting_->threshold : 5)) +
                    " " + session_.say(tr("The list is in the folder too, as index.csv."));
    view_.showOutcome(outcome_);
    view_.say(outcome.cancelled
                  ? trn("Cancelled, {n} briefing ready", "Cancelled, {n} briefings ready", made)
                  : trn("{n} briefing ready", "{n} briefings ready", made));
}

} // namespace kooste::app
