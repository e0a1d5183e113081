// SPDX-License-Identifier: MIT
#include "analysis/unit_responses.h"
#include "analysis/unit_table.h"
#include "app/usecases/briefing_parts.h"
#include "app/usecases/failure.h"
#include "base/system_path.h"
#include "base/text.h"
#include "base/windows_names.h"
#include "exchange/answers/csv_writer.h"

#include <algorithm>
#include <atomic>
#include <boost/filesystem/operations.hpp>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace kooste::app {

namespace {

constexpr unsigned kThreads = 2;
constexpr std::size_t kLongestCodePart = 40;
constexpr const char *kIndexName = "index.csv";
using State = BriefingOutcome::State;

/// The lowest unit that all of these stand under (or are).
int commonAncestor(const model::UnitTree &units, const std::vector<int> &chosen) {
    int ancestor = chosen.front();
    for (const int unit : chosen)
        while (ancestor >= 0 && !units.isWithin(unit, ancestor))
            ancestor = units.parentIndex(ancestor);
    return ancestor;
}

std::vector<base::Language> languagesOf(const MakeBriefings::Request &request) {
    return request.languages.empty() ? std::vector{request.choice.language} : request.languages;
}

/// Names of the units' files, without endings, that differ by more than their letters' case: a code
/// is added where two would be the same.
std::vector<std::string> namesOf(const MakeBriefings::Request &request,
                                 const analysis::Setting &setting) {
    std::vector<std::string> names;
    std::map<std::string, int> uses;
    const auto unitAt = [&](int unit) -> const model::Unit & {
        return setting.units().units().at(static_cast<std::size_t>(unit));
    };
    for (const int unit : request.units)
        names.push_back(reports::briefingFileName(unitAt(unit), request.choice.period,
                                                  setting.calendar, request.choice.language));
    for (const auto &name : names)
        ++uses[base::comparisonKey(name)];
    for (std::size_t i = 0; i < names.size(); ++i)
        if (uses[base::comparisonKey(names[i])] > 1)
            names[i] += "_" + base::safeFileName(base::wholeCharacters(
                                  unitAt(request.units[i]).code, kLongestCodePart));
    // Codes may differ only by letters that no file name has, or by upper and lower case.
    std::set<std::string> taken;
    for (auto &name : names) {
        const auto first = name;
        for (int number = 2; !taken.insert(base::comparisonKey(name)).second; ++number)
            name = first + "_" + std::to_string(number);
    }
    return names;
}

base::Path pathOf(const MakeBriefings::Request &request, const std::string &name,
                  base::Language language, const std::string &writer) {
    const auto suffix =
        request.languages.size() > 1 ? "_" + std::string(base::languageTag(language)) : "";
    return request.folder / base::pathFromUtf8(name + suffix + "." + writer);
}

/// Whether the folder takes a file at all: one file may be open in another program, but a full disk
/// or a vanished folder fails for every unit.
bool takesFiles(const base::Path &folder) {
    constexpr std::size_t kSome = 256 * 1024;
    base::AtomicFile probe(folder / "kooste-probe");
    return probe.write(std::string(kSome, ' ')).ok(); // its temporary file goes with it
}

/// One batch at work: plain shared state, each unit's outcome written by one thread only.
class Batch {
public:
    Batch(const MakeBriefings::Request &request, const analysis::Setting &setting,
          std::vector<UnitComment> comments, const BriefingSurroundings &around,
          const base::Progress &progress, const base::CancelToken &cancel,
          const MakeBriefings::Listener &listener)
        : request_(request), setting_(setting), comments_(std::move(comments)), around_(around),
          progress_(progress), cancel_(cancel), listener_(listener),
          outcomes_(request.units.size()) {
        languages_ = languagesOf(request);
        names_ = namesOf(request, setting);
        findHidden();
    }

    std::vector<BriefingOutcome> run() {
        std::vector<std::thread> threads;
        for (unsigned i = 1; i < kThreads; ++i)
            threads.emplace_back([this] { work(); });
        work();
        for (auto &thread : threads)
            thread.join();
        return std::move(outcomes_);
    }

    /// The folder took no more files.
    bool stopped() const { return stopped_; }

private:
    /// Units whose figure is hidden where all of the batch stand side by side: their briefings
    /// together would tell what the table hides.
    void findHidden() {
        hidden_.insert(request_.alsoHidden.begin(), request_.alsoHidden.end());
        if (request_.units.empty())
            return;
        analysis::UnitTableRequest asked;
        if (const int top = commonAncestor(setting_.units(), request_.units); top >= 0)
            asked.unit = top;
        const auto responses = analysis::unitResponses(setting_, request_.choice.period, asked.unit,
                                                       request_.choice.filter);
        for (const int unit : request_.units)
            if (responses.isHidden(unit))
                hidden_.insert(unit);
        const auto *item = setting_.survey().mainItem();
        if (item == nullptr)
            return;
        asked.item = item->id;
        asked.indicator = analysis::mainIndicator(setting_.survey(), *item);
        asked.period = request_.choice.period;
        asked.filter = request_.choice.filter;
        for (const auto &row : analysis::unitTable(setting_, asked).rows)
            if (!row.zero && !row.figure)
                hidden_.insert(row.unit);
    }

    void work() {
        for (;;) {
            const auto next = next_.fetch_add(1);
            if (next >= outcomes_.size())
                return;
            auto &outcome = outcomes_[next];
            outcome.unit = request_.units[next];
            begin(outcome.unit);
            if (cancel_.isCancelled() || stopped_) {
                outcome.state = State::cancelled;
                outcome.reason = base::tr("not made: the batch was stopped");
            } else {
                const auto made =
                    guarded([&]() -> base::Result<void> { return make(outcome, names_[next]); });
                if (!made)
                    note(outcome, made.error());
            }
            tell(outcome);
        }
    }

    base::Result<void> make(BriefingOutcome &outcome, const std::string &name) {
        if (hidden_.count(outcome.unit) > 0) {
            outcome.state = State::suppressed;
            outcome.reason = suppressedReason(setting_.threshold);
            return {};
        }
        for (const auto language : languages_) {
            auto choice = request_.choice;
            choice.language = language;
            const auto document = briefingDocument(setting_, choice, outcome.unit,
                                                   commentsUnder(outcome.unit), around_);
            if (!document)
                return document.error();
            for (const auto &writer : request_.writers) {
                const auto path = pathOf(request_, name, language, writer);
                auto written = writeDocument(*document, writer, path, {}, cancel_);
                if (written)
                    outcome.files.push_back(path);
                else if (written.error().kind != base::ErrorKind::output)
                    return written;
                else
                    noteUnwritten(outcome, writer, written.error());
            }
        }
        return {};
    }

    /// One file fails, as an open workbook does; the others are made all the same.
    void noteUnwritten(BriefingOutcome &outcome, const std::string &writer,
                       const base::Error &error) {
        outcome.state = State::failed;
        if (outcome.reason.empty())
            outcome.reason = error.message;
        if (std::find(outcome.notWritten.begin(), outcome.notWritten.end(), writer) ==
            outcome.notWritten.end())
            outcome.notWritten.push_back(writer);
        if (!stopped_ && !takesFiles(request_.folder))
            stopped_ = true;
    }

    std::vector<reports::BriefingComment> commentsUnder(int unit) const {
        std::vector<reports::BriefingComment> found;
        for (const auto &[position, comment] : comments_)
            if (position >= 0 && setting_.units().isWithin(position, unit))
                found.push_back(comment);
        return found;
    }

    void note(BriefingOutcome &outcome, const base::Error &error) {
        outcome.reason = error.message;
        if (error.code == "noResponses")
            outcome.state = State::noResponses;
        else if (error.code == "suppressed") {
            outcome.state = State::suppressed;
            outcome.reason = suppressedReason(setting_.threshold);
        } else if (error.kind == base::ErrorKind::cancelled)
            outcome.state = State::cancelled;
        else
            outcome.state = State::failed;
    }

    void begin(int unit) {
        const std::lock_guard lock(telling_);
        if (listener_.begun)
            listener_.begun(unit);
    }

    void tell(const BriefingOutcome &outcome) {
        const std::lock_guard lock(telling_);
        ++told_;
        progress_.report(static_cast<double>(told_) / static_cast<double>(outcomes_.size()),
                         base::tr("{done} of {all} briefings")
                             .with("done", static_cast<std::int64_t>(told_))
                             .with("all", static_cast<std::int64_t>(outcomes_.size())));
        if (listener_.done)
            listener_.done(outcome);
    }

    const MakeBriefings::Request &request_;
    const analysis::Setting &setting_;
    const std::vector<UnitComment> comments_;
    const BriefingSurroundings &around_;
    const base::Progress &progress_;
    const base::CancelToken &cancel_;
    const MakeBriefings::Listener &listener_;
    std::vector<BriefingOutcome> outcomes_;
    std::vector<base::Language> languages_;
    std::vector<std::string> names_;
    std::set<int> hidden_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};
    std::mutex telling_;
    std::size_t told_ = 0;
};

base::Message stateName(State state) {
    switch (state) {
    case State::made:
        return base::tr("made");
    case State::suppressed:
        return base::tr("suppressed");
    case State::noResponses:
        return base::tr("no responses");
    case State::failed:
        return base::tr("failed");
    case State::cancelled:
        return base::tr("stopped");
    }
    return {};
}

} // namespace

base::Result<void> MakeBriefings::writeList(const std::vector<BriefingOutcome> &units,
                                            const model::UnitTree &tree,
                                            const base::Translator &translator,
                                            const base::Path &to) {
    exchange::CsvWriter csv;
    const auto text = [&](const base::Message &message) {
        return base::render(message, translator);
    };
    csv.record({text(base::tr("Unit code")), text(base::tr("Unit")), text(base::tr("Status")),
                text(base::tr("Files")), text(base::tr("Reason"))});
    for (const auto &row : units) {
        const auto &unit = tree.units().at(static_cast<std::size_t>(row.unit));
        std::vector<std::string> files;
        for (const auto &file : row.files)
            files.push_back(base::fileNameOf(file));
        csv.record({unit.code, unit.name.best(translator.language()), text(stateName(row.state)),
                    base::join(files, ", "),
                    row.reason.empty() ? std::string() : text(row.reason)});
    }
    base::AtomicFile file(to);
    if (auto written = file.write(csv.text()); !written)
        return written;
    return file.commit();
}

base::Result<std::vector<base::Path>> MakeBriefings::existing(const Request &request) {
    return guarded([&]() -> base::Result<std::vector<base::Path>> {
        const auto setting = answers_.of(request.choice.survey);
        if (!setting)
            return setting.error();
        std::vector<base::Path> found;
        boost::system::error_code ignored;
        const auto look = [&](const base::Path &path) {
            if (boost::filesystem::exists(base::systemPath(path), ignored))
                found.push_back(path);
        };
        for (const auto &name : namesOf(request, *setting))
            for (const auto language : languagesOf(request))
                for (const auto &writer : request.writers)
                    look(pathOf(request, name, language, writer));
        if (request.earlier.empty())
            look(request.folder / kIndexName);
        return found;
    });
}

std::vector<int> MakeBriefings::unitsUnder(const model::UnitTree &units, int root) {
    std::vector<int> positions;
    for (int i = root; i < units.subtreeEnd(root); ++i)
        positions.push_back(i);
    return positions;
}

base::Result<MakeBriefings::Outcome> MakeBriefings::run(const Request &request,
                                                        const base::Progress &progress,
                                                        const base::CancelToken &cancel,
                                                        const Listener &listener) {
    return guarded([&]() -> base::Result<Outcome> {
        if (request.units.empty())
            return base::Error{base::ErrorKind::usage, "noUnits",
                               base::tr("Choose at least one unit.")};
        const auto setting = answers_.of(request.choice.survey, {}, cancel);
        if (!setting)
            return setting.error();
        if (auto made = base::createFolders(request.folder); !made)
            return made.error();
        const int top = std::max(commonAncestor(setting->units(), request.units), 0);
        const BriefingSurroundings around{translatorOf_, clock_.now()};
        Batch batch(request, *setting, commentsOf(workspace_, *setting, request.choice, top),
                    around, progress, cancel, listener);
        Outcome outcome;
        outcome.units = batch.run();
        outcome.index = request.folder / kIndexName;
        for (const auto &row : outcome.units)
            outcome.made += row.state == State::made ? 1 : 0;
        outcome.cancelled = cancel.isCancelled();
        // Where the disk is full the list cannot stand there either: the outcome itself tells.
        auto listed = outcome.units;
        for (const auto &one : request.earlier)
            if (std::none_of(listed.begin(), listed.end(),
                             [&](const auto &row) { return row.unit == one.unit; }))
                listed.push_back(one);
        std::sort(listed.begin(), listed.end(),
                  [](const auto &a, const auto &b) { return a.unit < b.unit; });
        if (auto written = writeList(listed, setting->units(),
                                     translatorOf_(request.choice.language), outcome.index);
            !written && !batch.stopped())
            return written.error();
        return outcome;
    });
}

} // namespace kooste::app
