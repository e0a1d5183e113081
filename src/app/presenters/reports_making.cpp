// SPDX-License-Identifier: MIT
// Making the briefings: the batch, what became of it, and files for a look.
#include "analysis/sentences.h"
#include "app/presenters/reports_presenter.h"
#include "app/usecases/failure.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::app {

using base::tr;
using base::trn;
using State = BriefingOutcome::State;

namespace {
/// More left than this: stopping asks first.
constexpr std::int64_t kManyLeft = 10;

std::string writerName(const std::string &writer) { return writer == "pdf" ? "PDF" : "Excel"; }

/// "PDF, Excel": the kinds of the files, each once.
std::string kindsOf(const std::vector<base::Path> &files) {
    std::string kinds;
    for (const auto *ending : {".pdf", ".xlsx"})
        if (std::any_of(files.begin(), files.end(),
                        [&](const auto &file) { return file.extension() == ending; }))
            kinds += (kinds.empty() ? "" : ", ") + writerName(ending + 1);
    return kinds;
}
} // namespace

void ReportsPresenter::makeThis() {
    if (shown_ >= 0 && whyNoPage().empty())
        make({shown_}, {});
}

void ReportsPresenter::makeAll() { make(chosen_, {}); }

void ReportsPresenter::retry() {
    std::vector<int> again;
    std::vector<BriefingOutcome> earlier;
    for (const auto &one : progress_)
        if (one.outcome.canBeRetried())
            again.push_back(one.outcome.unit);
        else
            earlier.push_back(one.outcome);
    make(again, std::move(earlier));
}

void ReportsPresenter::make(const std::vector<int> &units, std::vector<BriefingOutcome> earlier) {
    if (!setting_ || making_ || units.empty() || !whyNot().empty())
        return;
    MakeBriefings::Request request;
    request.choice = choice();
    request.units = units;
    request.folder = folder_;
    request.writers = writers_;
    request.languages = languages_;
    request.earlier = std::move(earlier);
    for (const int unit : units)
        if (responses_.isHidden(unit))
            request.alsoHidden.push_back(unit);
    making_ = true;
    showFooter();
    using Files = std::vector<base::Path>;
    session_.perform<Files>(
        {},
        [request, words = session_.translatorOf(), &clock = session_.clock()](
            Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return MakeBriefings(*open.workspace, *open.answers, words, clock).existing(request);
        },
        whileAlive(alive_, [this, request](const base::Result<Files> &files) {
            const auto count = files ? static_cast<std::int64_t>(files->size()) : 0;
            const auto question =
                trn("{n} file of the same name is in the folder {folder} already. Write over it?",
                    "{n} files of the same names are in the folder {folder} already. Write over "
                    "them?",
                    count)
                    .with("folder", base::utf8FromPath(folder_));
            if (!files)
                view_.showError(files.error());
            if (!files || (count > 0 && !view_.confirm(question, tr("Write over")))) {
                making_ = false;
                showFooter();
                return;
            }
            begin(request);
        }));
}

void ReportsPresenter::begin(MakeBriefings::Request request) {
    progress_.clear();
    for (const int unit : request.units)
        progress_.push_back({Stage::waiting, {unit}});
    for (const auto &one : request.earlier)
        progress_.push_back({Stage::done, one});
    std::sort(progress_.begin(), progress_.end(),
              [](const auto &a, const auto &b) { return a.outcome.unit < b.outcome.unit; });
    showOutcome();
    auto begun = whileAlive(alive_, [this](int unit) {
        for (auto &one : progress_)
            if (one.outcome.unit == unit && one.stage == Stage::waiting)
                one.stage = Stage::making;
        showOutcome();
    });
    auto done = whileAlive(alive_, [this](const BriefingOutcome &outcome) { unitDone(outcome); });
    MakeBriefings::Listener listener; // called on the worker's threads
    listener.begun = [jobs = &session_.jobs(), begun](int unit) {
        jobs->post([begun, unit]() mutable { begun(unit); });
    };
    listener.done = [jobs = &session_.jobs(), done](const BriefingOutcome &outcome) {
        jobs->post([done, outcome]() mutable { done(outcome); });
    };
    using Outcome = MakeBriefings::Outcome;
    const auto count = static_cast<std::int64_t>(request.units.size());
    batch_ = session_.perform<Outcome>(
        trn("Making {n} briefing", "Making {n} briefings", count),
        [request = std::move(request), listener, words = session_.translatorOf(),
         &clock = session_.clock()](Session::Open &open, const base::Progress &progress,
                                    const base::CancelToken &cancel) {
            return MakeBriefings(*open.workspace, *open.answers, words, clock)
                .run(request, progress, cancel, listener);
        },
        whileAlive(alive_, [this](const base::Result<Outcome> &outcome) {
            making_ = false;
            if (outcome) {
                batchDone(*outcome);
            } else {
                std::erase_if(progress_, [](const auto &one) { return one.stage != Stage::done; });
                showOutcome();
                view_.showError(outcome.error());
            }
            showFooter();
        }));
}

void ReportsPresenter::unitDone(const BriefingOutcome &outcome) {
    for (auto &one : progress_)
        if (one.outcome.unit == outcome.unit)
            one = {Stage::done, outcome};
    showOutcome();
}

void ReportsPresenter::batchDone(const MakeBriefings::Outcome &outcome) {
    for (const auto &row : outcome.units)
        for (auto &one : progress_)
            if (one.outcome.unit == row.unit)
                one = {Stage::done, row};
    showOutcome();
    const auto made = static_cast<std::int64_t>(outcome.made);
    view_.say(outcome.cancelled
                  ? trn("Cancelled, {n} briefing ready", "Cancelled, {n} briefings ready", made)
                  : trn("{n} briefing ready", "{n} briefings ready", made));
}

bool ReportsPresenter::cancel() {
    if (!making_)
        return false;
    std::int64_t left = 0;
    for (const auto &one : progress_)
        left += one.stage == Stage::done ? 0 : 1;
    if (left > kManyLeft &&
        !view_.confirm(trn("{n} briefing has not been made yet. Stop all the same? Those that are "
                           "ready stay.",
                           "{n} briefings have not been made yet. Stop all the same? Those that "
                           "are ready stay.",
                           left),
                       tr("Stop")))
        return true;
    batch_.cancel();
    return true;
}

Table ReportsPresenter::unitTable(const base::Message &second, int width) const {
    Table table;
    table.columns = {{session_.say(tr("Unit")), 120, Align::left},
                     {session_.say(second), width, Align::left}};
    return table;
}

void ReportsPresenter::addMade(Table &table, std::size_t place) const {
    const auto &[stage, outcome] = progress_[place];
    if (stage == Stage::done && outcome.files.empty())
        return;
    Row row;
    row.key = outcome.unit;
    if (stage == Stage::waiting)
        row.cells = {{nameOf(outcome.unit)}, {session_.say(tr("waiting")), Tone::muted}};
    else if (stage == Stage::making)
        row.cells = {{nameOf(outcome.unit)}, {session_.say(tr("being made")), Tone::strong}};
    else
        row.cells = {{nameOf(outcome.unit), Tone::normal,
                      outcome.state == State::made ? Sign::ok : Sign::warning},
                     {kindsOf(outcome.files)}};
    table.rows.push_back(std::move(row));
}

void ReportsPresenter::addNotMade(Table &table, const BriefingOutcome &outcome) const {
    const Sign sign = outcome.state == State::suppressed    ? Sign::lock
                      : outcome.state == State::noResponses ? Sign::note
                                                            : Sign::warning;
    std::string name = nameOf(outcome.unit);
    for (std::size_t i = 0; !outcome.files.empty() && i < outcome.notWritten.size(); ++i)
        name += (i == 0 ? " (" : ", ") + writerName(outcome.notWritten[i]) +
                (i + 1 == outcome.notWritten.size() ? ")" : "");
    Cell why;
    switch (outcome.state) {
    case State::suppressed:
        why = {session_.say(analysis::suppressedWord()), Tone::suppressed};
        break;
    case State::noResponses:
        why.text = session_.say(tr("no responses in the period"));
        break;
    case State::cancelled:
        why.text = session_.say(tr("cancelled"));
        break;
    case State::made:
    case State::failed:
        why.text = outcome.notWritten.empty() ? session_.say(outcome.reason)
                                              : session_.say(tr("the file cannot be written"));
        break;
    }
    table.rows.push_back(
        {{{std::move(name), Tone::normal, sign}, std::move(why)}, 0, outcome.unit});
}

std::string ReportsPresenter::outcomeNote() const {
    std::string note;
    const auto add = [&](const std::string &text) { note += (note.empty() ? "" : "\n") + text; };
    const auto with = [&](State state) -> const BriefingOutcome * {
        for (const auto &one : progress_)
            if (one.stage == Stage::done && one.outcome.state == state)
                return &one.outcome;
        return nullptr;
    };
    if (const auto *failed = with(State::failed))
        add(session_.say(failed->reason));
    if (with(State::suppressed))
        add(session_.say(analysis::suppressionNote(setting_ ? setting_->threshold : 5)));
    if (!making_ && !progress_.empty())
        add(session_.say(tr("The list is in the folder too, as index.csv.")));
    return note;
}

void ReportsPresenter::showOutcome() {
    if (!setting_)
        return;
    ReportsOutcome outcome;
    outcome.finished = !making_;
    outcome.made = unitTable(tr("Result"), 96);
    outcome.notMade = unitTable(tr("Why"), 140);
    std::int64_t done = 0;
    std::int64_t made = 0;
    bool canRetry = false;
    for (std::size_t i = 0; i < progress_.size(); ++i) {
        const auto &one = progress_[i];
        addMade(outcome.made, i);
        done += one.stage == Stage::done ? 1 : 0;
        made += one.stage == Stage::done && one.outcome.state == State::made ? 1 : 0;
        if (one.stage != Stage::done || one.outcome.state == State::made)
            continue;
        addNotMade(outcome.notMade, one.outcome);
        canRetry = canRetry || one.outcome.canBeRetried();
    }
    const auto all = static_cast<std::int64_t>(progress_.size());
    outcome.heading = session_.say(
        making_ ? tr("Being made: {done}/{all} units").with("done", done).with("all", all)
                : tr("Made: {made}/{all} units").with("made", made).with("all", all));
    outcome.notMadeHeading =
        session_.say(tr("What was not made and why ({count})")
                         .with("count", static_cast<std::int64_t>(outcome.notMade.rows.size())));
    if (making_)
        outcome.whyNoRetry = session_.say(tr("Briefings are being made."));
    else if (!canRetry)
        outcome.whyNoRetry = session_.say(tr("Nothing here can be mended by trying again."));
    outcome.note = outcomeNote();
    view_.showOutcome(outcome);
}

void ReportsPresenter::saveList(const base::Path &file) {
    if (!setting_)
        return;
    std::vector<BriefingOutcome> rows;
    for (const auto &one : progress_)
        if (one.stage == Stage::done)
            rows.push_back(one.outcome);
    const auto written =
        MakeBriefings::writeList(rows, setting_->units(), session_.translator(), file);
    if (!written)
        view_.showError(written.error());
    else
        view_.say(tr("The list was saved: {file}").with("file", base::fileNameOf(file)));
}

void ReportsPresenter::openPdf() {
    if (!whyNoPage().empty() || languages_.empty())
        return;
    boost::system::error_code failure;
    if (looking_.empty()) {
        looking_ = boost::filesystem::temp_directory_path(failure) /
                   boost::filesystem::unique_path("kooste-%%%%%%%%");
        boost::filesystem::create_directories(looking_, failure);
        boost::filesystem::permissions(looking_, boost::filesystem::owner_all, failure);
    }
    const auto wanted = choice();
    const auto name =
        reports::briefingFileName(setting_->units().units().at(static_cast<std::size_t>(shown_)),
                                  wanted.period, setting_->calendar, wanted.language);
    const auto file = looking_ / base::pathFromUtf8(name + ".pdf");
    session_.perform<bool>(
        tr("Making the PDF"),
        [wanted, file, unit = shown_, words = session_.translatorOf(),
         &clock = session_.clock()](Session::Open &open, const base::Progress &progress,
                                    const base::CancelToken &cancel) -> base::Result<bool> {
            auto written = MakeBriefing(*open.workspace, *open.answers, words, clock)
                               .write(wanted, unit, {{"pdf", file}}, progress, cancel);
            if (!written)
                return written.error();
            return true;
        },
        whileAlive(alive_, [this, file](const base::Result<bool> &made) {
            if (made)
                view_.openFile(file);
            else
                view_.showError(made.error());
        }));
}

} // namespace kooste::app
