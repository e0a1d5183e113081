// SPDX-License-Identifier: MIT
// Random sequences of imports, mended rows, decisions and undos: after each step everything adds
// up, and with all imports undone nothing is left. A failure prints the seed and a shortened
// sequence.
#include "app/usecases/describe_workspace.h"
#include "app/usecases/history.h"
#include "app/usecases/logical_dump.h"
#include "app/usecases/repair_import.h"
#include "app/usecases/workbench.h"
#include "store/batches.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

namespace {

using namespace kooste;
using test::Workbench;

enum class Form { withIds, withoutIds, counts };

struct Step {
    enum class What { import, mend, take, keep, undo } what = What::import;
    std::string file = {}; ///< its text, of an import
    unsigned pick = 0;     ///< which batch, among those there are
};

struct Sequence {
    Form form = Form::withIds;
    std::vector<Step> steps;
};

std::string headOf(Form form) {
    if (form == Form::counts)
        return "Aika;Yksikkö;Vastaus;Lukumäärä\n";
    return std::string(form == Form::withIds ? "id;" : "") +
           "Vastausaika;Yksikkö;Kuinka todennäköisesti suosittelisit (0-10)?;Mitä haluat sanoa?\n";
}

/// A file with rows that overlap those of other files, double ones and wrong ones.
std::string anExport(Form form, std::mt19937 &random) {
    const auto upTo = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    auto text = headOf(form);
    const auto rows = 1 + upTo(8);
    static constexpr std::array faces{"Very happy", "Happy", "Unhappy", "Very unhappy"};
    for (unsigned i = 0; i < rows; ++i) {
        const auto who = upTo(form == Form::withIds ? 10 : 4);
        const bool wrong = upTo(8) == 0;
        if (form == Form::counts) {
            text += fmt::format("{}.9.2025 12.00;Kotka;{};{}\n", 1 + who % 2, faces.at(who % 4),
                                wrong ? std::string("x") : std::to_string(upTo(4)));
            continue;
        }
        const auto answer = form == Form::withIds && upTo(4) == 0 ? 9 + upTo(2) : who % 8;
        text += form == Form::withIds ? std::to_string(100 + who) + ";" : "";
        text += fmt::format("{};{};{};{}\n", wrong ? std::string("eilen") : "2.9.2025",
                            who % 2 ? "Kotka" : "Kouvola", answer,
                            who % 3 == 0 ? "Kiitos hoitaja Maija Virtanen" : "");
    }
    return text;
}

Sequence aSequence(unsigned seed) {
    std::mt19937 random(seed);
    Sequence sequence;
    sequence.form = static_cast<Form>(seed % 3);
    const auto steps = 5 + random() % 5;
    for (unsigned i = 0; i < steps; ++i) {
        Step step;
        const auto dice = random() % 10;
        using What = Step::What;
        step.what = i < 2 || dice < 5 ? What::import
                    : dice == 5       ? What::mend
                    : dice == 6       ? What::take
                    : dice == 7       ? What::keep
                                      : What::undo;
        if (step.what == What::import)
            step.file = anExport(sequence.form, random);
        step.pick = static_cast<unsigned>(random());
        sequence.steps.push_back(std::move(step));
    }
    return sequence;
}

std::string toolOf(Form form) { return form == Form::counts ? "deviceCounts" : ""; }

/// The form is known and nothing of it has come: every sequence starts here.
std::string beginningOf(Form form) {
    auto text = headOf(form);
    static constexpr std::array faces{"Very happy", "Happy", "Unhappy", "Very unhappy"};
    for (int i = 0; i < 11; ++i)
        text += form == Form::counts
                    ? fmt::format("5.9.2025 12.00;{};{};2\n", i % 2 ? "Kotka" : "Kouvola",
                                  faces.at(static_cast<std::size_t>(i) % 4))
                    : fmt::format("{}5.9.2025;{};{};Hei {}\n",
                                  form == Form::withIds ? std::to_string(i) + ";" : "",
                                  i % 2 ? "Kotka" : "Kouvola", i, i);
    return text;
}

store::BatchId begin(Workbench &bench, Form form) {
    auto request = bench.request(beginningOf(form), "Kysely.csv");
    request.survey = app::NewSurvey{"Kysely"};
    request.corrections.tool = toolOf(form);
    const auto outcome = bench.import(request);
    EXPECT_TRUE(outcome.ok());
    return outcome.ok() ? outcome->batch.id : store::BatchId{};
}

/// Runs a sequence; `fault` says what did not hold, and after which step.
class SequenceRun {
public:
    explicit SequenceRun(Form form) : form_(form) {
        undo(begin(bench_, form));
        empty_ = dump();
    }

    std::string fault(const Sequence &sequence) {
        int number = 0;
        for (const auto &step : sequence.steps) {
            ++number;
            apply(step, number);
            if (const auto wrong = look(); !wrong.empty())
                return fmt::format("after step {}: {}", number, wrong);
        }
        std::mt19937 random(static_cast<unsigned>(sequence.steps.size()));
        for (auto left = batches(); !left.empty(); left = batches()) {
            undo(left[random() % left.size()].id);
            if (const auto wrong = look(); !wrong.empty())
                return "while undoing all: " + wrong;
        }
        return test::dumpDifference(empty_, dump());
    }

private:
    std::vector<std::string> dump() { return test::logicalDump(bench_.folder() / "w.kooste"); }
    std::vector<store::Batch> batches() { return store::BatchRepository(bench_.workspace()).all(); }
    void undo(store::BatchId batch) {
        brought_.erase(batch.value);
        const auto undone = app::ImportHistory(bench_.workspace()).undo(batch);
        EXPECT_TRUE(undone.ok());
    }

    void apply(const Step &step, int number) {
        if (step.what == Step::What::import) {
            auto request = bench_.request(step.file, fmt::format("step{}.csv", number));
            request.survey = bench_.survey("kysely");
            request.source = "Kysely";
            request.corrections.tool = toolOf(form_);
            const auto outcome = bench_.import(request);
            // A file may hold nothing that can be read; then nothing may change.
            if (outcome.ok())
                brought_[outcome->batch.id.value] = outcome->batch.rows;
            return;
        }
        const auto all = batches();
        if (all.empty())
            return;
        const auto &batch = all[step.pick % all.size()];
        store::BatchRepository repository(bench_.workspace());
        app::RepairImport repair(bench_.workspace());
        const auto changed = repository.changed(batch.id);
        if (step.what == Step::What::undo)
            undo(batch.id);
        else if (step.what == Step::What::mend)
            mend(batch.id, repository.rejected(batch.id));
        else if (!changed.empty()) {
            EXPECT_TRUE((step.what == Step::What::take
                             ? repair.takeNew(batch.id, changed.front().row)
                             : repair.keepEarlier(batch.id, changed.front().row))
                            .ok());
        }
    }

    void mend(store::BatchId batch, const std::vector<store::RejectedRow> &rejected) {
        std::vector<app::MendedRow> rows;
        for (const auto &row : rejected) {
            rows.push_back({row.row, row.cells});
            for (auto &cell : rows.back().cells)
                cell = cell == "eilen" ? "2.9.2025" : cell == "x" ? "1" : cell;
        }
        if (rows.empty())
            return;
        EXPECT_TRUE(app::RepairImport(bench_.workspace()).importMended(batch, rows, {}, {}).ok());
    }

    /// What does not hold now.
    std::string look() {
        std::string wrong;
        const auto found = app::CheckWorkspace(bench_.workspace()).run({}, {});
        for (const auto &problem : *found)
            wrong += problem.where + ": " + problem.message.id() + "; ";
        for (const auto &batch : batches()) {
            const auto name = fmt::format("batch {} ", batch.id.value);
            if (batch.rows != batch.imported + batch.rejected + batch.duplicates + batch.changed)
                wrong += name + "does not add up; ";
            if (!batch.proof || !batch.proof->addsUp())
                wrong += name + "cannot prove its cells; ";
            if (batch.imported < 0 || batch.duplicates < 0 || batch.changed < 0)
                wrong += name + "counts below nothing; ";
            if (batch.rows < brought_[batch.id.value])
                wrong += name + "lost rows; ";
        }
        return wrong;
    }

    Form form_;
    Workbench bench_;
    std::vector<std::string> empty_;
    std::map<std::int64_t, std::int64_t> brought_;
};

std::string faultOf(const Sequence &sequence) { return SequenceRun(sequence.form).fault(sequence); }

/// Leaves steps out as long as it still fails.
Sequence shortened(Sequence sequence) {
    for (std::size_t i = sequence.steps.size(); i-- > 0;) {
        auto shorter = sequence;
        shorter.steps.erase(shorter.steps.begin() + static_cast<std::ptrdiff_t>(i));
        if (!faultOf(shorter).empty())
            sequence = std::move(shorter);
    }
    return sequence;
}

std::string told(const Sequence &sequence) {
    static constexpr std::array names{"import", "mend", "take", "keep", "undo"};
    std::string text;
    for (const auto &step : sequence.steps)
        text += fmt::format("{} {}\n{}", names.at(static_cast<std::size_t>(step.what)), step.pick,
                            step.file);
    return text;
}

TEST(ImportSequences, AddUpAfterEachStepAndLeaveNothingWhenAllIsUndone) {
    std::map<Form, std::unique_ptr<SequenceRun>>
        runs; // each leaves nothing, so the next one may follow
    for (unsigned seed = 1; seed <= 9; ++seed) {
        const auto sequence = aSequence(seed);
        auto &run = runs[sequence.form];
        if (!run)
            run = std::make_unique<SequenceRun>(sequence.form);
        const auto fault = run->fault(sequence);
        if (fault.empty())
            continue;
        const auto shorter = shortened(sequence);
        FAIL() << "seed " << seed << ": " << fault << "\nshortened: " << faultOf(shorter) << "\n"
               << told(shorter);
    }
}

/// Imports only: undoing any one of them is as if it had never come.
class Compare {
public:
    explicit Compare(Form form) : form_(form) {
        EXPECT_TRUE(history().undo(begin(bench_, form)).ok());
    }

    std::vector<std::string> dumpOf(const std::vector<std::string> &files, std::size_t without,
                                    bool undo) {
        std::optional<store::BatchId> going;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (i == without && !undo)
                continue;
            auto request = bench_.request(files[i], fmt::format("file{}.csv", i));
            request.survey = bench_.survey("kysely");
            request.source = "Kysely";
            request.corrections.tool = toolOf(form_);
            const auto outcome = bench_.import(request);
            if (outcome.ok() && i == without)
                going = outcome->batch.id;
        }
        if (going) {
            EXPECT_TRUE(history().undo(*going).ok());
        }
        auto dump = test::logicalDump(bench_.folder() / "w.kooste",
                                      {{"known_row", "changed_response.cells", "batch.notes"}});
        for (const auto &batch : store::BatchRepository(bench_.workspace()).all())
            EXPECT_TRUE(history().undo(batch.id).ok());
        return dump;
    }

private:
    app::ImportHistory history() { return app::ImportHistory(bench_.workspace()); }
    Form form_;
    Workbench bench_;
};

TEST(ImportSequences, WithOneUndoneAreAsIfItHadNeverCome) {
    for (const auto form : {Form::withIds, Form::withoutIds, Form::counts}) {
        Compare compare(form);
        for (unsigned seed = 1; seed <= 3; ++seed) {
            std::mt19937 random(seed * 7919 + static_cast<unsigned>(form));
            std::vector<std::string> files;
            for (int i = 0; i < 4; ++i)
                files.push_back(anExport(form, random));
            const auto without = random() % 4;
            ASSERT_EQ(test::dumpDifference(compare.dumpOf(files, without, false),
                                           compare.dumpOf(files, without, true)),
                      "")
                << "seed " << seed << ", without file " << without << ":\n"
                << fmt::format("{}{}{}{}", files[0], files[1], files[2], files[3]);
        }
    }
}

} // namespace
