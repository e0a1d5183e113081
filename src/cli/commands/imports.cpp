// SPDX-License-Identifier: MIT
#include "app/usecases/history.h"
#include "app/usecases/import_decisions.h"
#include "app/usecases/import_report.h"
#include "app/usecases/masked_texts.h"
#include "app/usecases/mended_rows.h"
#include "app/usecases/surveys.h"
#include "base/text.h"
#include "cli/batch_json.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/masking_words.h"
#include "cli/text_table.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class ImportsCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        const auto workspace = session.text(tr("the workspace"));
        const auto batchText = session.text(tr("the batch's number in the history"));
        app.require_subcommand(0, 1);
        file_ = app.add_option("FILE", path_, workspace);
        undo_ = app.add_subcommand("undo", session.text(tr("take a batch away again")));
        rejected_ = app.add_subcommand("rejected", session.text(tr("the rows kept aside, as CSV")));
        masked_ = app.add_subcommand(
            "masked",
            session.text(tr("the personal data a batch masked, place by place; without a batch "
                            "the imports for which masking was turned off")));
        report_ = app.add_subcommand("report", session.text(tr("what happened, as a workbook")));
        mend_ = app.add_subcommand("mend",
                                   session.text(tr("import corrected rows that were kept aside")));
        for (auto *sub : {undo_, rejected_, report_, mend_, masked_}) {
            sub->fallthrough();
            sub->add_option("FILE", path_, workspace)->required();
            auto *batch = sub->add_option("BATCH", batch_, batchText);
            if (sub != masked_)
                batch->required();
        }
        for (auto *sub : {rejected_, report_})
            sub->add_option("-o,--output", output_, session.text(tr("the file to write")))
                ->required();
        undo_->add_flag("--remove-places", removePlaces_,
                        session.text(tr("with the units and the survey that the import made and "
                                        "nothing else uses")));
        mend_
            ->add_option("ROWS", rows_,
                         session.text(tr("the rows as “imports rejected” wrote them, corrected")))
            ->required();
    }

    base::Result<Reply> run(Session &session) override {
        if (path_.empty())
            return base::Error{base::ErrorKind::usage, "wrongUsage",
                               base::tr("Say which workspace: kooste-cli imports FILE")};
        const bool changes = undo_->parsed() || mend_->parsed();
        return withWorkspace(path_, changes ? store::Access::readWrite : store::Access::readOnly,
                             [&](store::Workspace &workspace) {
                                 if (mend_->parsed())
                                     return mend(workspace, session);
                                 if (changes)
                                     return undo(workspace, session);
                                 if (masked_->parsed())
                                     return masked(workspace, session);
                                 if (report_->parsed())
                                     return report(workspace, session);
                                 return rejected_->parsed() ? rejected(workspace, session)
                                                            : list(workspace, session);
                             });
    }

private:
    store::BatchId batch() const { return store::BatchId{batch_}; }

    base::Result<Reply> undo(store::Workspace &workspace, const Session &session) const {
        const app::ImportHistory history(workspace);
        std::int64_t before = 0;
        if (const auto all = history.list())
            for (const auto &one : *all)
                before = one.id == batch() ? one.imported : before;
        if (removePlaces_) {
            const auto undone = history.undoWithPlaces(batch());
            return undone ? undoneReply(undone->batch, before, undone->removed, true, session)
                          : base::Result<Reply>(undone.error());
        }
        const auto made = history.madeOnlyBy(batch());
        if (!made)
            return made.error();
        const auto undone = history.undo(batch());
        return undone ? undoneReply(*undone, before, *made, false, session)
                      : base::Result<Reply>(undone.error());
    }

    /// `gone`: what only the import used went with it; else it is said how it would.
    Reply undoneReply(const store::Batch &batch, std::int64_t before,
                      const store::MadeByImport &made, bool gone, const Session &session) const {
        const auto stay = before - batch.imported;
        Json units = Json::array();
        std::vector<std::string> names;
        for (const auto &unit : made.units) {
            units.push_back(unit.code);
            names.push_back("“" + unit.code + "”");
        }
        const auto survey = made.survey ? Json(made.surveyCode) : Json(nullptr);
        const Json places{{"units", units}, {"survey", survey}, {"options", made.options}};
        if (session.json)
            return Reply{jsonText({{"batch", batch_},
                                   {"removed", batch.imported},
                                   {"stay", stay},
                                   {gone ? "removedPlaces" : "unusedPlaces", places}})};
        std::string text =
            session.text(base::trn("Took batch {batch} away: {n} response.",
                                   "Took batch {batch} away: {n} responses.", batch.imported)
                             .with("batch", std::to_string(batch_))) +
            "\n";
        if (stay > 0)
            text += session.text(base::trn("{n} response stays: another import brought it too.",
                                           "{n} responses stay: other imports brought them too.",
                                           stay)) +
                    "\n";
        if (!made.units.empty())
            text += session.text(unitsMessage(static_cast<std::int64_t>(made.units.size()), gone)
                                     .with("units", base::join(names, ", "))) +
                    "\n";
        if (made.survey)
            text += session.text(surveyMessage(gone).with("survey", made.surveyCode)) + "\n";
        return Reply{text};
    }

    static base::Message unitsMessage(std::int64_t count, bool gone) {
        if (gone)
            return base::trn("{n} unit that only it had used went too: {units}.",
                             "{n} units that only it had used went too: {units}.", count);
        return base::trn("{n} unit that it had made is used by nothing now: {units}. "
                         "With --remove-places it would have gone too.",
                         "{n} units that it had made are used by nothing now: {units}. "
                         "With --remove-places they would have gone too.",
                         count);
    }

    static base::Message surveyMessage(bool gone) {
        if (gone)
            return base::tr("The survey “{survey}”, which it had made, went with its questions "
                            "and options.");
        return base::tr("The survey “{survey}”, which it had made, is empty now. With "
                        "--remove-places it would have gone too.");
    }

    base::Result<Reply> mend(store::Workspace &workspace, Session &session) const {
        const auto rows = app::readMendedRows(base::pathFromUtf8(rows_), {}, session.cancel());
        if (!rows)
            return rows.error();
        const auto outcome = app::RepairImport(workspace).importMended(
            batch(), *rows, session.progress(), session.cancel());
        if (!outcome)
            return outcome.error();
        Reply reply;
        reply.somethingToRemark = outcome->rejected > 0 || outcome->changed > 0;
        if (session.json) {
            reply.output = jsonText({{"batch", batch_},
                                     {"imported", outcome->imported},
                                     {"rejected", outcome->rejected},
                                     {"duplicates", outcome->known},
                                     {"changed", outcome->changed},
                                     {"notWaiting", outcome->notWaiting}});
            return reply;
        }
        reply.output = session.text(base::tr("Of the corrected rows {imported} imported, "
                                             "{rejected} still kept aside, {known} known "
                                             "already, {changed} changed.")
                                        .with("imported", outcome->imported)
                                        .with("rejected", outcome->rejected)
                                        .with("known", outcome->known)
                                        .with("changed", outcome->changed)) +
                       "\n";
        if (outcome->notWaiting > 0)
            reply.output +=
                session.text(base::trn("{n} row of the file does not wait in this import and was "
                                       "left out.",
                                       "{n} rows of the file do not wait in this import and were "
                                       "left out.",
                                       outcome->notWaiting)) +
                "\n";
        return reply;
    }

    base::Result<Reply> rejected(store::Workspace &workspace, const Session &session) const {
        const auto rows = app::ImportHistory(workspace).writeKeptRows(
            batch(), base::pathFromUtf8(output_), session.translator());
        if (!rows)
            return rows.error();
        if (session.json)
            return Reply{jsonText({{"batch", batch_}, {"rows", *rows}, {"file", output_}})};
        return Reply{session.text(base::trn("Wrote {n} row into “{file}”.",
                                            "Wrote {n} rows into “{file}”.", *rows)
                                      .with("file", output_)) +
                     "\n"};
    }

    base::Result<Reply> masked(store::Workspace &workspace, const Session &session) const {
        using base::tr;
        if (batch_ == 0)
            return turnedOff(workspace, session);
        const auto found = app::ShowMaskedTexts(workspace).run(batch(), session.translator());
        if (!found)
            return found.error();
        Json kinds = Json::object();
        Json texts = Json::array();
        TextTable table({session.text(tr("Row")), session.text(tr("Column")),
                         session.text(tr("Kind")), session.text(tr("Text, masked"))},
                        {TextTable::Align::right, TextTable::Align::right});
        for (const auto &kind : found->kinds)
            kinds[kind.code] = kind.count;
        for (const auto &text : found->texts) {
            texts.push_back({{"row", text.row},
                             {"column", text.column},
                             {"header", text.header},
                             {"kind", text.code},
                             {"text", text.excerpt}});
            table.row({std::to_string(text.row), std::to_string(text.column),
                       session.text(text.kind), text.excerpt});
        }
        if (session.json)
            return Reply{jsonText({{"batch", batch_},
                                   {"total", found->total},
                                   {"kinds", kinds},
                                   {"masked", texts},
                                   {"maskingOff", maskingOffJson(found->off)}})};
        if (found->off)
            return Reply{session.text(tr("Personal data was not masked: {reason}")
                                          .with("reason", found->off->reason)) +
                         "\n"};
        if (found->texts.empty())
            return Reply{session.text(tr("Nothing was masked in this import.")) + "\n"};
        return Reply{table.text()};
    }

    /// Every import that kept its texts as they stood, also those that were undone since.
    static base::Result<Json> turnedOffJson(store::Workspace &workspace) {
        const auto log = app::ShowMaskedTexts(workspace).turnedOff();
        const auto batches = app::ImportHistory(workspace).list();
        if (!log || !batches)
            return log ? batches.error() : log.error();
        Json list = Json::array();
        for (const auto &entry : *log)
            list.push_back({{"batch", entry.batch.value},
                            {"file", entry.fileName},
                            {"at", base::isoDateTime(entry.at)},
                            {"who", entry.decision.who},
                            {"reason", entry.decision.reason},
                            {"undone", std::none_of(batches->begin(), batches->end(),
                                                    [&](const store::Batch &batch) {
                                                        return batch.id == entry.batch;
                                                    })}});
        return list;
    }

    static base::Result<Reply> turnedOff(store::Workspace &workspace, const Session &session) {
        using base::tr;
        const auto log = turnedOffJson(workspace);
        if (!log)
            return log.error();
        if (session.json)
            return Reply{jsonText({{"maskingTurnedOff", *log}})};
        if (log->empty())
            return Reply{session.text(tr("Masking was turned off for no import.")) + "\n"};
        TextTable table({session.text(tr("Batch")), session.text(tr("File")),
                         session.text(tr("Who")), session.text(tr("Why")),
                         session.text(tr("Undone"))},
                        {TextTable::Align::right});
        for (const auto &entry : *log)
            table.row({std::to_string(entry["batch"].get<std::int64_t>()),
                       entry["file"].get<std::string>(), entry["who"].get<std::string>(),
                       entry["reason"].get<std::string>(),
                       session.text(entry["undone"].get<bool>() ? tr("yes") : tr("no"))});
        return Reply{table.text()};
    }

    base::Result<Reply> report(store::Workspace &workspace, const Session &session) const {
        const auto written = app::ImportReport(workspace).write(
            batch(), base::pathFromUtf8(output_), session.translator());
        if (!written)
            return written.error();
        if (session.json)
            return Reply{jsonText({{"batch", batch_}, {"file", output_}})};
        return Reply{
            session.text(
                base::tr("Wrote the report of the import into “{file}”.").with("file", output_)) +
            "\n"};
    }

    static Json decisionsJson(const app::BatchNotes &notes, const Session &session) {
        Json list = Json::array();
        for (const auto &decision : notes.decisions)
            list.push_back(session.text(decision.message));
        return list;
    }

    static Json batchJson(const store::Batch &batch, const std::string &survey,
                          const Session &session) {
        const auto notes = app::batchNotes(batch);
        return {{"batch", batch.id.value},
                {"survey", survey},
                {"file", batch.fileName},
                {"importedAt", base::isoDateTime(batch.importedAt)},
                {"rows", batch.rows},
                {"imported", batch.imported},
                {"incomplete", batch.incomplete},
                {"test", batch.test},
                {"rejected", batch.rejected},
                {"duplicates", batch.duplicates},
                {"changed", batch.changed},
                {"masked", batch.masked},
                {"maskedKinds", Json(batch.maskedKinds)},
                {"maskingOff", maskingOffJson(batch.maskingOff)},
                {"reasons", Json(batch.reasons)},
                {"cells", cellsJson(batch)},
                {"diagnostics", diagnosticsJson(notes.diagnostics, session)},
                {"importedBy", textOrNull(notes.importedBy)},
                {"decisions", decisionsJson(notes, session)}};
    }

    /// An import that kept its texts as they stood says so beside its name.
    static std::string fileOf(const store::Batch &batch, const Session &session) {
        if (!batch.maskingOff)
            return batch.fileName;
        return session.text(base::tr("{file} (not masked by {who}: {reason})")
                                .with("file", batch.fileName)
                                .with("who", batch.maskingOff->who)
                                .with("reason", batch.maskingOff->reason));
    }

    static base::Result<Reply> listJson(store::Workspace &workspace, Json batches) {
        const auto off = turnedOffJson(workspace);
        if (!off)
            return off.error();
        return Reply{jsonText({{"batches", std::move(batches)}, {"maskingTurnedOff", *off}})};
    }

    static base::Result<Reply> list(store::Workspace &workspace, const Session &session) {
        using base::tr;
        const auto batches = app::ImportHistory(workspace).list();
        if (!batches)
            return batches.error();
        const auto surveys = app::ShowSurveys(workspace).list();
        if (!surveys)
            return surveys.error();
        std::map<std::int64_t, std::string> codes;
        for (const auto &survey : *surveys)
            codes[survey.id.value] = survey.code;
        Json all = Json::array();
        TextTable table(
            {session.text(tr("Batch")), session.text(tr("Imported on")), session.text(tr("Survey")),
             session.text(tr("Rows")), session.text(tr("Imported")), session.text(tr("Rejected")),
             session.text(tr("Duplicates")), session.text(tr("Changed")), session.text(tr("File"))},
            {TextTable::Align::right, TextTable::Align::left, TextTable::Align::left,
             TextTable::Align::right, TextTable::Align::right, TextTable::Align::right,
             TextTable::Align::right, TextTable::Align::right});
        const auto count = [&](std::int64_t value) {
            return base::formatCount(value, session.language());
        };
        for (const auto &batch : *batches) {
            const auto &survey = codes[batch.survey.value];
            all.push_back(batchJson(batch, survey, session));
            table.row({std::to_string(batch.id.value),
                       base::formatDate(batch.importedAt.date, session.language()), survey,
                       count(batch.rows), count(batch.imported), count(batch.rejected),
                       count(batch.duplicates), count(batch.changed), fileOf(batch, session)});
        }
        if (session.json)
            return listJson(workspace, std::move(all));
        if (batches->empty())
            return Reply{session.text(tr("Nothing has been imported yet.")) + "\n"};
        return Reply{table.text()};
    }

    std::string path_;
    std::string output_;
    std::int64_t batch_ = 0;
    CLI::Option *file_ = nullptr;
    std::string rows_;
    bool removePlaces_ = false;
    CLI::App *undo_ = nullptr;
    CLI::App *mend_ = nullptr;
    CLI::App *rejected_ = nullptr;
    CLI::App *masked_ = nullptr;
    CLI::App *report_ = nullptr;
};

} // namespace

std::unique_ptr<Command> makeImportsCommand() { return std::make_unique<ImportsCommand>(); }

} // namespace kooste::cli
