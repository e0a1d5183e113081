// SPDX-License-Identifier: MIT
// What step 3 shows of one stored import.
#include "app/presenters/dates.h"
#include "app/presenters/import_pictures.h"
#include "app/presenters/say.h"
#include "app/usecases/history.h"
#include "base/text.h"
#include "store/surveys.h"
#include "store/units.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

std::string questionName(const model::Survey &survey, model::ItemId item, base::Language language) {
    if (const auto *version = survey.latestPublished())
        if (const auto *question = version->find(item))
            return question->text.best(language);
    const auto *found = survey.find(item);
    return found ? found->code : std::string();
}

Table invalidTable(const store::ResponseRepository &responses, const model::Survey &survey,
                   store::BatchId batch, const Say &say) {
    Table table;
    table.columns = {{say(tr("Question")), 300, Align::left},
                     {say(tr("Row")), 70, Align::right},
                     {say(tr("Cell in the file")), 300, Align::left}};
    for (const auto &one : responses.invalid(batch)) {
        Row row;
        row.key = one.row;
        row.cells = {{questionName(survey, one.item, say.language())},
                     {say.count(one.row)},
                     {one.text, Tone::gap}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table outsideTable(const store::ResponseRepository &responses, const model::UnitTree &units,
                   store::BatchId batch, const Say &say) {
    Table table;
    table.columns = {{say(tr("Reason")), 260, Align::left},
                     {say(tr("Row")), 70, Align::right},
                     {say(tr("Unit")), 240, Align::left},
                     {say(tr("Submitted")), 120, Align::left}};
    for (const auto &one : responses.outsideFigures(batch)) {
        const auto *unit = one.unit ? units.find(*one.unit) : nullptr;
        Row row;
        row.key = one.row;
        row.cells = {{say(one.status == model::ResponseStatus::test ? tr("test response")
                                                                    : tr("incomplete")),
                      Tone::normal,
                      one.status == model::ResponseStatus::test ? Sign::flag : Sign::question},
                     {say.count(one.row)},
                     {unit ? unit->name.best(say.language()) : say(tr("no unit"))},
                     {one.day ? base::formatDate(*one.day, say.language()) : say(tr("no date"))}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// Each masked place in its context; what stood there is not stored anywhere.
Table maskedTable(const MaskedTexts &masked, const Say &say) {
    Table table;
    // The first column takes the free width: the text is what is read.
    table.columns = {{say(tr("Text as it is stored")), 420, Align::left},
                     {say(tr("What was masked")), 170, Align::left},
                     {say(tr("Row")), 70, Align::right},
                     {say(tr("Column")), 180, Align::left}};
    for (const auto &text : masked.texts) {
        Row row;
        row.key = static_cast<std::int64_t>(table.rows.size()) + 1;
        row.cells = {{text.excerpt, Tone::normal, Sign::lock},
                     {say(text.kind)},
                     {say.count(text.row)},
                     {text.header.empty() ? say(tr("(no header)")) : text.header}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// "3 masked: name 2, phone number 1. …"
std::string maskedSentence(const MaskedTexts &masked, const Say &say) {
    if (masked.off)
        return say(tr("Masking was turned off for this import ({who}): {reason}")
                       .with("who", masked.off->who)
                       .with("reason", masked.off->reason));
    std::vector<std::string> kinds;
    for (const auto &kind : masked.kinds)
        kinds.push_back(say(kind.name) + " " + say.count(kind.count));
    auto sentence =
        say(tr("Masked: {kinds}. What stood there is not stored anywhere; here is the text "
               "around it.")
                .with("kinds", base::join(kinds, ", ")));
    if (masked.total > static_cast<std::int64_t>(masked.texts.size()))
        sentence += " " + say(trn("The list shows the first {n}.", "The list shows the first {n}.",
                                  static_cast<std::int64_t>(masked.texts.size())));
    return sentence;
}

Table rejectedTable(const StoredImport &stored, const Say &say) {
    Table table;
    table.columns = {{say(tr("Reason")), 240, Align::left}};
    std::size_t widest = stored.header.size();
    for (std::size_t i = 0; i < stored.rejected.size(); ++i)
        widest = std::max(widest, stored.cells(i).size());
    for (std::size_t i = 0; i < widest; ++i)
        table.columns.push_back(
            {i < stored.header.size() ? stored.header[i] : say(tr("(no header)")), 120,
             Align::left});
    for (std::size_t i = 0; i < stored.rejected.size(); ++i) {
        const auto &one = stored.rejected[i];
        const bool mended = stored.mended.count(i) > 0;
        Row row;
        row.key = one.row;
        row.cells = {
            {mended ? say(tr("mended, waits for the import")) : say(rejectionReason(one.reason)),
             Tone::normal, mended ? Sign::ok : Sign::none}};
        const auto &cells = stored.cells(i);
        for (std::size_t at = 0; at < cells.size(); ++at)
            row.cells.push_back({keptCellWords(cells[at], say.translator()),
                                 cells[at] == importing::kRemovedCell ? Tone::muted : Tone::normal,
                                 stored.editable(i, at) ? Sign::none : Sign::lock});
        const auto wrong = static_cast<std::size_t>(one.column);
        if (wrong > 0 && wrong < row.cells.size() && !mended)
            row.cells[wrong].tone = Tone::gap;
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table changedTable(const std::vector<ChangedPair> &changed, const Say &say) {
    Table table;
    table.columns = {{say(tr("Question")), 260, Align::left},
                     {say(tr("Row")), 60, Align::right},
                     {say(tr("Respondent's number")), 120, Align::left, false},
                     {say(tr("Earlier")), 220, Align::left},
                     {say(tr("New")), 220, Align::left}};
    for (const auto &pair : changed) {
        Row row;
        row.key = pair.row;
        const auto add = [&](const std::string &question, const Cell &before, const Cell &after) {
            row.cells = {{question}, {say.count(pair.row)}, {pair.externalId}, before, after};
            table.rows.push_back(row);
        };
        if (pair.gone)
            add(say(tr("The earlier response is no longer in the workspace.")), {}, {});
        else if (pair.differences.empty())
            add(say(tr("The same answers with today's choices")), {}, {});
        for (const auto &difference : pair.differences)
            add(difference.question, {difference.before}, {difference.after, Tone::strong});
    }
    return table;
}

void addSum(ImportResult &result, const store::Batch &batch, const Say &say) {
    const auto term = [&](std::int64_t number, const base::Message &label, Tone tone) {
        result.sum.push_back({say.count(number), say(label), tone});
    };
    term(batch.rows, tr("rows in the file"), Tone::strong);
    term(batch.imported, tr("imported"), Tone::improved);
    term(batch.rejected, tr("rejected"), batch.rejected > 0 ? Tone::attention : Tone::strong);
    term(batch.duplicates, tr("in the workspace already"), Tone::strong);
    term(batch.changed, tr("changed"), batch.changed > 0 ? Tone::attention : Tone::strong);
    for (const auto &one : result.sum)
        result.sentence += (result.sentence.empty() ? "" : ", ") + one.number + " " + one.label;
}

void addCounts(ImportResult &result, const store::Batch &batch, const Say &say) {
    result.counts.columns = {
        {{}, 220, Align::left}, {{}, 84, Align::right}, {{}, 280, Align::left}};
    const auto count = [&](Sign sign, const base::Message &label, std::int64_t number,
                           const base::Message &what) {
        if (number == 0)
            return;
        Row row;
        row.cells = {{say(label), Tone::normal, sign}, {say.count(number)}, {say(what)}};
        result.counts.rows.push_back(std::move(row));
    };
    count(Sign::question, tr("Incomplete responses"), batch.incomplete,
          tr("Imported, but in no figure"));
    count(Sign::flag, tr("Test responses"), batch.test, tr("Imported, but in no figure"));
    count(Sign::lock, tr("Comments with something masked"), batch.masked,
          tr("Names, numbers and addresses"));
    if (batch.maskingOff) {
        Row row;
        row.cells = {{say(tr("Masking was turned off")), Tone::attention, Sign::warning},
                     {},
                     {batch.maskingOff->reason}};
        result.counts.rows.push_back(std::move(row));
    }
    count(Sign::warning, tr("Changed responses"), batch.changed,
          tr("Same respondent, other answers: the earlier ones stay"));
}

} // namespace

std::string keptCellWords(const std::string &cell, const base::Translator &translator) {
    return cell == importing::kRemovedCell ? base::render(tr("[removed]"), translator) : cell;
}

const std::vector<std::string> &StoredImport::cells(std::size_t row) const {
    const auto found = mended.find(row);
    return found == mended.end() ? rejected.at(row).cells : found->second;
}

bool StoredImport::editable(std::size_t row, std::size_t cell) const {
    const auto &all = cells(row);
    return cell < all.size() &&
           (all[cell] != importing::kRemovedCell || all.size() != header.size());
}

base::Result<std::shared_ptr<StoredImport>>
readStored(store::Workspace &workspace, store::BatchId batch, const base::Translator &translator) {
    const store::BatchRepository batches(workspace);
    const auto found = batches.find(batch);
    const auto survey =
        found ? store::SurveyRepository(workspace).load(found->survey) : std::nullopt;
    if (!survey)
        return base::Error{base::ErrorKind::usage, "unknownBatch",
                           tr("This import is no longer in the workspace.")};
    const Say say(translator);
    auto stored = std::make_shared<StoredImport>();
    stored->batch = *found;
    stored->surveyName = survey->name.best(translator.language());
    stored->header = batches.header(batch);
    stored->rejected = batches.rejected(batch);
    auto changed = RepairImport(workspace).changed(batch, translator);
    if (!changed)
        return changed.error();
    stored->changed = *std::move(changed);
    auto masked = ShowMaskedTexts(workspace).run(batch, translator);
    if (!masked)
        return masked.error();
    if (masked->off || !masked->texts.empty()) {
        stored->masked = maskedTable(*masked, say);
        stored->maskedCount = masked->total;
        stored->maskedSentence = maskedSentence(*masked, say);
    }
    const store::ResponseRepository responses(workspace, *survey);
    stored->invalid = invalidTable(responses, *survey, batch, say);
    stored->outside = outsideTable(responses, *store::UnitRepository(workspace).load(), batch, say);
    return stored;
}

ImportResult resultPicture(const StoredImport &stored, const base::Translator &translator) {
    const Say say(translator);
    const auto &batch = stored.batch;
    ImportResult result;
    result.batch = batch.id.value;
    result.fileLine = say(tr("{file}, imported {time} into {survey}")
                              .with("file", batch.fileName)
                              .with("time", shortTime(batch.importedAt, say.language()))
                              .with("survey", stored.surveyName));
    addSum(result, batch, say);
    addCounts(result, batch, say);
    result.rejected = rejectedTable(stored, say);
    result.changed = changedTable(stored.changed, say);
    result.invalid = stored.invalid;
    result.outside = stored.outside;
    result.masked = stored.masked;
    result.maskedCount = stored.maskedCount;
    result.maskedSentence = stored.maskedSentence;
    const auto mended = static_cast<std::int64_t>(stored.mended.size());
    result.mendedLine = say(tr("Mended {mended}/{all}")
                                .with("mended", mended)
                                .with("all", static_cast<std::int64_t>(stored.rejected.size())));
    result.canImportMended = mended > 0;
    result.mendedWhy = say(tr("Mend a cell of some row first."));
    result.footer =
        say(trn("{n} response was saved in the workspace. The import can be undone later from the "
                "import history too.",
                "{n} responses were saved in the workspace. The import can be undone later from "
                "the import history too.",
                batch.imported));
    return result;
}

} // namespace kooste::app
