// SPDX-License-Identifier: MIT
#include "app/presenters/dates.h"
#include "app/presenters/import_pictures.h"
#include "app/presenters/say.h"
#include "app/usecases/history.h"

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

Row countRow(const Say &say, const base::Message &label, std::int64_t count, Tone tone) {
    Row row;
    row.cells = {{say(label), tone == Tone::strong ? Tone::strong : Tone::normal},
                 {say.count(count), tone}};
    return row;
}

} // namespace

void addDryRun(ImportPlaces &places, const ImportOutcome &tried, bool counting,
               const base::Translator &translator) {
    const Say say(translator);
    const store::Batch &batch = tried.batch;
    const auto found = batch.reasons.find(std::string(kUndecidedUnit));
    const std::int64_t waiting = found == batch.reasons.end() ? 0 : found->second;
    Table &table = places.dryRun;
    table.columns = {{{}, 180, Align::left}, {{}, 70, Align::right}};
    table.rows = {countRow(say, tr("Rows in the file"), batch.rows, Tone::strong),
                  countRow(say, tr("Imported"), batch.imported, Tone::normal),
                  countRow(say, tr("Rejected, kept to be mended"), batch.rejected - waiting,
                           batch.rejected > waiting ? Tone::attention : Tone::normal),
                  countRow(say, tr("In the workspace already"), batch.duplicates, Tone::normal),
                  countRow(say, tr("Changed, kept aside"), batch.changed,
                           batch.changed > 0 ? Tone::attention : Tone::normal)};
    if (waiting > 0)
        table.rows.push_back(
            countRow(say, tr("Waits for your choice of unit"), waiting, Tone::attention));
    if (counting)
        for (auto &row : table.rows)
            for (auto &cell : row.cells)
                cell.tone = Tone::muted;
    for (const auto &[code, count] : batch.reasons)
        if (code != kUndecidedUnit)
            places.notes.emplace_back(Sign::warning,
                                      say.count(count) + " × " + say(rejectionReason(code)));
    if (batch.incomplete + batch.test > 0)
        places.notes.emplace_back(
            Sign::note,
            say(tr("Of the imported {incomplete} are incomplete and {test} are test responses. "
                   "They are in no figure.")
                    .with("incomplete", batch.incomplete)
                    .with("test", batch.test)));
    if (batch.masked > 0)
        places.notes.emplace_back(Sign::lock,
                                  say(trn("Something is masked in {n} comment.",
                                          "Something is masked in {n} comments.", batch.masked)));
    for (const auto &diagnostic : tried.diagnostics)
        if (diagnostic.severity != base::Severity::note && diagnostic.code != "unknownUnit")
            places.notes.emplace_back(Sign::warning, say(diagnostic.message));
    places.importLabel = say(trn("I&mport {n} response", "I&mport {n} responses", batch.imported));
}

Table historyTable(const WorkspacePicture &picture, const base::Translator &translator) {
    const Say say(translator);
    Table table;
    table.columns = {
        {say(tr("File")), 190, Align::left},          {say(tr("Time")), 140, Align::left},
        {say(tr("Survey")), 190, Align::left, false}, {say(tr("Rows")), 56, Align::right},
        {say(tr("Imported")), 92, Align::right},      {say(tr("Rejected")), 80, Align::right},
        {say(tr("Known")), 62, Align::right},         {say(tr("Changed")), 76, Align::right},
        {say(tr("Masked")), 84, Align::right}};
    for (const auto &batch : picture.batches) {
        const auto *summary = picture.summaryOf(batch.survey);
        Row row;
        row.key = batch.id.value;
        row.cells = {
            {batch.fileName, Tone::normal, Sign::file},
            {shortTime(batch.importedAt, say.language())},
            {summary ? summary->name.best(say.language()) : std::string()},
            {say.count(batch.rows)},
            {say.count(batch.imported)},
            {say.count(batch.rejected), batch.rejected > 0 ? Tone::attention : Tone::normal},
            {say.count(batch.duplicates)},
            {say.count(batch.changed), batch.changed > 0 ? Tone::attention : Tone::normal},
            batch.maskingOff ? Cell{say(tr("turned off")), Tone::attention, Sign::warning}
                             : Cell{say.count(batch.masked)}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace kooste::app
