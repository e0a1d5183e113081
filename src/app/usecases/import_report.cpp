// SPDX-License-Identifier: MIT
#include "app/usecases/import_report.h"
#include "app/usecases/failure.h"
#include "app/usecases/history.h"
#include "app/usecases/import_decisions.h"
#include "app/usecases/import_source.h"
#include "app/usecases/masked_texts.h"
#include "app/usecases/repair_import.h"
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/answers/workbook_table.h"
#include "importing/response_reader.h"
#include "store/sources.h"
#include "store/surveys.h"
#include "store/units.h"

namespace kooste::app {

using base::tr;
using exchange::WorkbookTable;

namespace {

/// Makes the sheets of one batch.
class Report {
public:
    Report(store::Workspace &workspace, store::Batch batch, model::Survey survey,
           const base::Translator &translator)
        : workspace_(workspace), batch_(std::move(batch)), survey_(std::move(survey)),
          notes_(batchNotes(batch_)), translator_(translator) {}

    base::Result<std::vector<WorkbookTable>> make() {
        addSummary();
        addRejected();
        if (auto changed = addChanged(); !changed)
            return changed.error();
        addInvalid();
        addOutside();
        if (auto masked = addMasked(); !masked)
            return masked.error();
        addNotes(say(tr("Remarks")), notes_.diagnostics,
                 say(tr("Nothing was remarked about the file.")));
        addNotes(say(tr("Decisions")), notes_.decisions,
                 say(tr("Everything was read as it was recognised: nothing was decided by hand.")));
        return std::move(sheets_);
    }

private:
    using Cell = WorkbookTable::Cell;

    std::string say(const base::Message &message) const {
        return base::render(message, translator_);
    }
    static Cell number(std::int64_t value) {
        return {std::to_string(value), static_cast<double>(value)};
    }
    std::string timeText(const base::DateTime &time) const {
        const int minute = time.second / 60;
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return base::formatDate(time.date, translator_.language()) + " " + two(minute / 60) +
               (translator_.language() == base::Language::fi ? "." : ":") + two(minute % 60);
    }
    WorkbookTable &sheet(const std::string &name) { return sheets_.emplace_back(name); }

    void addSummary() {
        auto &table = sheet(say(tr("Summary")));
        table.lead({say(tr("Report of an import")), batch_.fileName});
        table.header({say(tr("What")), say(tr("Value")), say(tr("Explanation"))});
        addFacts(table);
        addCounts(table);
        addProof(table);
        table.notes({say(tr("Rows in the file {rows} = imported {imported} + rejected {rejected} + "
                            "in the workspace already {known} + changed {changed}.")
                             .with("rows", batch_.rows)
                             .with("imported", batch_.imported)
                             .with("rejected", batch_.rejected)
                             .with("known", batch_.duplicates)
                             .with("changed", batch_.changed)),
                     say(tr("Personal data of rows kept aside is removed and texts are masked."))});
    }

    void addFacts(WorkbookTable &table) const {
        const auto fact = [&](const base::Message &name, const std::string &value) {
            if (!value.empty())
                table.row({{say(name)}, {value}, {}});
        };
        fact(tr("File"), batch_.fileName);
        if (batch_.fileBytes > 0)
            table.row(
                {{say(tr("Size of the file"))}, number(batch_.fileBytes), {say(tr("bytes"))}});
        fact(tr("Imported on"), timeText(batch_.importedAt));
        fact(tr("Imported by"), notes_.importedBy);
        fact(tr("Survey"), survey_.name.best(translator_.language()));
        if (const auto *version = survey_.findVersion(batch_.version))
            table.row({{say(tr("Version"))}, number(version->number), {}});
        for (const auto &source : store::SourceRepository(workspace_).ofSurvey(batch_.survey))
            if (source.id.value == batch_.source.value) {
                fact(tr("Form"), source.name);
                fact(tr("Made by"), toolName(source.tool, translator_));
            }
        if (batch_.firstDay && batch_.lastDay)
            fact(tr("Days of the responses"),
                 base::formatDate(*batch_.firstDay, translator_.language()) + " – " +
                     base::formatDate(*batch_.lastDay, translator_.language()));
    }

    void addCounts(WorkbookTable &table) const {
        const auto count = [&](const base::Message &name, std::int64_t value,
                               const base::Message &what) {
            table.row({{say(name)}, number(value), {what.empty() ? std::string() : say(what)}});
        };
        count(tr("Rows in the file"), batch_.rows, tr("below the header rows, not blank"));
        count(tr("Imported"), batch_.imported, {});
        count(tr("Incomplete responses"), batch_.incomplete, tr("Imported, but in no figure"));
        count(tr("Test responses"), batch_.test, tr("Imported, but in no figure"));
        count(tr("Rejected"), batch_.rejected, tr("Kept aside; see the sheet of rejected rows"));
        for (const auto &[code, rows] : batch_.reasons)
            table.row({{"   " + say(rejectionReason(code))}, number(rows), {}});
        count(tr("In the workspace already"), batch_.duplicates, tr("The same response again"));
        count(tr("Changed"), batch_.changed,
              tr("Same respondent, other answers: the earlier ones stay"));
        count(tr("Comments with something masked"), batch_.masked,
              tr("Names, numbers and addresses"));
        for (const auto &kind : maskedKinds(batch_))
            table.row({{"   " + say(kind.name)}, number(kind.count), {}});
        if (batch_.maskingOff)
            table.row({{say(tr("Masking was turned off"))},
                       {batch_.maskingOff->who},
                       {batch_.maskingOff->reason}});
    }

    /// That no cell was lost, as a sum that can be computed again.
    void addProof(WorkbookTable &table) const {
        if (!batch_.proof)
            return;
        table.row({{say(tr("Sum over the cells read"))},
                   {std::to_string(batch_.proof->read)},
                   {say(batch_.proof->addsUp()
                            ? tr("Equals the sum over what was imported, rejected, known and "
                                 "changed: nothing was lost")
                            : tr("Does not equal the sum over what was imported, rejected, known "
                                 "and changed"))}});
    }

    /// What is kept of personal data, in the reader's language.
    std::string kept(const std::string &cell) const {
        return cell == importing::kRemovedCell ? say(tr("[removed]")) : cell;
    }

    void addRejected() {
        const store::BatchRepository batches(workspace_);
        auto &table = sheet(say(tr("Rejected rows")));
        auto header = batches.header(batch_.id);
        const auto own = header.size();
        header.insert(header.begin(), {say(tr("Row")), say(tr("Reason")), say(tr("Column"))});
        const auto rejected = batches.rejected(batch_.id);
        std::size_t widest = own;
        for (const auto &row : rejected)
            widest = std::max(widest, row.cells.size());
        for (std::size_t i = own; i < widest; ++i)
            header.push_back(say(tr("(no header)")));
        table.header(header);
        for (const auto &row : rejected) {
            std::vector<Cell> cells{number(row.row),
                                    {say(rejectionReason(row.reason))},
                                    row.column > 0 ? number(row.column) : Cell{}};
            for (const auto &cell : row.cells)
                cells.push_back({kept(cell)});
            table.row(std::move(cells));
        }
        if (rejected.empty())
            table.notes({say(tr("No row was rejected."))});
    }

    base::Result<void> addChanged() {
        const auto changed = RepairImport(workspace_).changed(batch_.id, translator_);
        if (!changed)
            return changed.error();
        if (changed->empty())
            return {};
        auto &table = sheet(say(tr("Changed responses")));
        table.header({say(tr("Row")), say(tr("Respondent's number")), say(tr("Question")),
                      say(tr("Earlier")), say(tr("New"))});
        for (const auto &pair : *changed)
            for (const auto &difference : pair.differences)
                table.row({number(pair.row),
                           {pair.externalId},
                           {difference.question},
                           {difference.before},
                           {difference.after}});
        return {};
    }

    void addInvalid() {
        const auto invalid = store::ResponseRepository(workspace_, survey_).invalid(batch_.id);
        if (invalid.empty())
            return;
        auto &table = sheet(say(tr("Invalid answers")));
        table.header({say(tr("Row")), say(tr("Question")), say(tr("Cell in the file"))});
        for (const auto &one : invalid)
            table.row({number(one.row),
                       {survey_.itemTitle(one.item, translator_.language())},
                       {one.text}});
    }

    void addOutside() {
        const auto outside =
            store::ResponseRepository(workspace_, survey_).outsideFigures(batch_.id);
        if (outside.empty())
            return;
        const auto units = store::UnitRepository(workspace_).load();
        auto &table = sheet(say(tr("In no figure")));
        table.header({say(tr("Row")), say(tr("Reason")), say(tr("Unit")), say(tr("Submitted"))});
        for (const auto &one : outside) {
            const auto *unit = one.unit ? units->find(*one.unit) : nullptr;
            table.row({number(one.row),
                       {say(one.status == model::ResponseStatus::test ? tr("test response")
                                                                      : tr("incomplete"))},
                       {unit ? unit->name.best(translator_.language()) : say(tr("no unit"))},
                       {one.day ? base::formatDate(*one.day, translator_.language())
                                : say(tr("no date"))}});
        }
    }

    /// Each masked place with the text around it; what stood there is not stored.
    base::Result<void> addMasked() {
        const auto masked = ShowMaskedTexts(workspace_).run(batch_.id, translator_);
        if (!masked)
            return masked.error();
        if (masked->texts.empty())
            return {};
        auto &table = sheet(say(tr("Masked texts")));
        table.header({say(tr("Row")), say(tr("Column")), say(tr("What was masked")),
                      say(tr("Text as it is stored"))});
        for (const auto &text : masked->texts)
            table.row({number(text.row), {text.header}, {say(text.kind)}, {text.excerpt}});
        if (masked->total > static_cast<std::int64_t>(masked->texts.size()))
            table.notes(
                {say(base::trn("The list shows the first {n}.", "The list shows the first {n}.",
                               static_cast<std::int64_t>(masked->texts.size())))});
        return {};
    }

    void addNotes(const std::string &name, const std::vector<base::Diagnostic> &notes,
                  const std::string &none) {
        auto &table = sheet(name);
        table.header({name, say(tr("Column")), say(tr("Row"))});
        for (const auto &note : notes)
            table.row({{say(note.message)},
                       note.column ? number(*note.column) : Cell{},
                       note.row ? number(*note.row) : Cell{}});
        if (notes.empty())
            table.notes({none});
    }

    store::Workspace &workspace_;
    store::Batch batch_;
    model::Survey survey_;
    BatchNotes notes_;
    const base::Translator &translator_;
    std::vector<WorkbookTable> sheets_;
};

} // namespace

base::Result<void> ImportReport::write(store::BatchId id, const base::Path &target,
                                       const base::Translator &translator) const {
    return guarded([&]() -> base::Result<void> {
        if (base::lowerAscii(base::utf8FromPath(target.extension())) != ".xlsx")
            return base::Error{
                base::ErrorKind::usage, "unknownFormat",
                tr("“{file}” must end in .xlsx.").with("file", base::fileNameOf(target)),
                base::utf8FromPath(target)};
        const auto batch = store::BatchRepository(workspace_).find(id);
        const auto survey =
            batch ? store::SurveyRepository(workspace_).load(batch->survey) : std::nullopt;
        if (!survey)
            return base::Error{
                base::ErrorKind::usage, "unknownBatch",
                tr("There is no import batch {batch}.").with("batch", std::to_string(id.value))};
        auto sheets = Report(workspace_, *batch, *survey, translator).make();
        if (!sheets)
            return sheets.error();
        return exchange::writeWorkbook(*sheets, target);
    });
}

} // namespace kooste::app
