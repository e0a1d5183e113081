// SPDX-License-Identifier: MIT
#include "app/presenters/dates.h"
#include "app/presenters/import_pictures.h"
#include "app/usecases/history.h"

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

/// Words and cells in one language.
class Say {
public:
    explicit Say(const base::Translator &translator) : translator_(translator) {}
    std::string operator()(const base::Message &message) const {
        return base::render(message, translator_);
    }
    std::string count(std::int64_t value) const {
        return base::formatCount(value, translator_.language());
    }
    base::Language language() const { return translator_.language(); }

private:
    const base::Translator &translator_;
};

Row countRow(const Say &say, const base::Message &label, std::int64_t count, Tone tone) {
    Row row;
    row.cells = {{say(label), tone == Tone::strong ? Tone::strong : Tone::normal},
                 {say.count(count), tone}};
    return row;
}

void addUnits(ImportPlaces &places, const importing::Inspection &inspection,
              const model::UnitTree &units, const std::string &unknownWord, const Say &say) {
    Table &table = places.units;
    table.columns = {{say(tr("In the file")), 200, Align::left},
                     {say(tr("Rows")), 70, Align::right},
                     {say(tr("Goes to")), 230, Align::left}};
    std::int64_t known = 0;
    std::int64_t knownRows = 0;
    std::int64_t unknown = 0;
    for (const auto &text : inspection.units) {
        if (units.findByCodeOrName(text.text)) {
            ++known;
            knownRows += text.count;
            continue;
        }
        ++unknown;
        Row row;
        row.cells = {
            {text.text, Tone::normal, Sign::warning}, {say.count(text.count)}, {unknownWord}};
        table.rows.push_back(std::move(row));
    }
    if (known > 0) {
        Row row;
        row.cells = {{say(trn("{n} known unit", "{n} known units", known)), Tone::normal, Sign::ok},
                     {say.count(knownRows)},
                     {say(tr("same name or code"))}};
        table.rows.push_back(std::move(row));
    }
    if (inspection.units.empty())
        places.unitsSentence = say(tr("The file has no column of units: responses come without."));
    else if (unknown == 0)
        places.unitsSentence =
            say(trn("The {n} unit was known", "All {n} units were known", known));
    else
        places.unitsSentence =
            say(trn("{n} name is not in the organisation. Check where it belongs.",
                    "{n} names are not in the organisation. Check where they belong.", unknown));
}

void addQuestions(ImportPlaces &places, const importing::Inspection &inspection, const Say &say) {
    Table &table = places.questions;
    table.columns = {{say(tr("Question")), 240, Align::left},
                     {say(tr("Kind")), 100, Align::left},
                     {say(tr("Options")), 240, Align::left, false},
                     {say(tr("Answers")), 80, Align::right}};
    for (const auto &question : inspection.questions) {
        std::int64_t answers = 0;
        std::string options;
        for (const auto &option : question.options) {
            if (!option.missing)
                answers += option.count;
            if (options.size() < 160)
                options += (options.empty() ? "" : " · ") + option.label;
        }
        if (question.options.empty() && !question.binding.columns.empty())
            answers = inspection.columns
                          .at(static_cast<std::size_t>(question.binding.columns.front() - 1))
                          .answered;
        Row row;
        row.cells = {{question.text},
                     {say(itemKindName(question.kind))},
                     {options, Tone::muted},
                     {say.count(answers)}};
        table.rows.push_back(std::move(row));
    }
    places.questionsSentence =
        say(trn("{n} question was found. One option is one code in whatever language it was "
                "answered.",
                "{n} questions were found. One option is one code in whatever language it was "
                "answered.",
                static_cast<std::int64_t>(inspection.questions.size())));
}

/// Kept rows as a table: row, reason, then the cells as they stood.
Table keptRows(const std::vector<std::string> &header, const Say &say) {
    Table table;
    table.columns = {{say(tr("Row")), 60, Align::left}, {say(tr("Reason")), 260, Align::left}};
    for (const std::string &name : header)
        table.columns.push_back({name, 120, Align::left});
    return table;
}

} // namespace

void addPlacesTables(ImportPlaces &places, const importing::Inspection &inspection,
                     const model::UnitTree &units, const std::string &unknownWord,
                     const base::Translator &translator) {
    const Say say(translator);
    addUnits(places, inspection, units, unknownWord, say);
    addQuestions(places, inspection, say);
}

void addDryRun(ImportPlaces &places, const ImportOutcome &tried,
               const base::Translator &translator) {
    const Say say(translator);
    const store::Batch &batch = tried.batch;
    Table &table = places.dryRun;
    table.columns = {{{}, 180, Align::left}, {{}, 70, Align::right}};
    table.rows = {countRow(say, tr("Rows in the file"), batch.rows, Tone::strong),
                  countRow(say, tr("Imported"), batch.imported, Tone::normal),
                  countRow(say, tr("Rejected, kept to be mended"), batch.rejected,
                           batch.rejected > 0 ? Tone::attention : Tone::normal),
                  countRow(say, tr("In the workspace already"), batch.duplicates, Tone::normal),
                  countRow(say, tr("Changed, kept aside"), batch.changed,
                           batch.changed > 0 ? Tone::attention : Tone::normal)};
    for (const auto &[code, count] : batch.reasons)
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
        if (diagnostic.severity != base::Severity::note)
            places.notes.emplace_back(Sign::warning, say(diagnostic.message));
    places.importLabel = say(trn("I&mport {n} response", "I&mport {n} responses", batch.imported));
}

Table historyTable(const WorkspacePicture &picture, const base::Translator &translator) {
    const Say say(translator);
    Table table;
    table.columns = {
        {say(tr("File")), 230, Align::left},          {say(tr("Time")), 130, Align::left},
        {say(tr("Survey")), 190, Align::left, false}, {say(tr("Rows")), 70, Align::right},
        {say(tr("Imported")), 80, Align::right},      {say(tr("Rejected")), 80, Align::right},
        {say(tr("Known")), 80, Align::right},         {say(tr("Changed")), 80, Align::right}};
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
            {say.count(batch.changed), batch.changed > 0 ? Tone::attention : Tone::normal}};
        table.rows.push_back(std::move(row));
    }
    return table;
}

ImportResult resultPicture(const store::Batch &batch, const std::vector<std::string> &header,
                           const std::vector<store::RejectedRow> &rejected,
                           const std::vector<store::ChangedResponse> &changed,
                           const std::string &surveyName, const base::Translator &translator) {
    const Say say(translator);
    ImportResult result;
    result.batch = batch.id.value;
    result.fileLine = say(tr("{file}, imported {time} into {survey}")
                              .with("file", batch.fileName)
                              .with("time", shortTime(batch.importedAt, say.language()))
                              .with("survey", surveyName));
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
    result.counts.columns = {
        {{}, 220, Align::left}, {{}, 60, Align::right}, {{}, 280, Align::left}};
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
    count(Sign::warning, tr("Changed responses"), batch.changed,
          tr("Same respondent, other answers: the earlier ones stay"));
    result.rejected = keptRows(header, say);
    for (const auto &one : rejected) {
        Row row;
        row.key = one.row;
        row.cells = {{say.count(one.row)}, {say(rejectionReason(one.reason))}};
        for (std::size_t i = 0; i < one.cells.size(); ++i)
            row.cells.push_back({one.cells[i], Tone::normal, Sign::none});
        if (one.column > 0 && static_cast<std::size_t>(one.column) + 1 < row.cells.size())
            row.cells[static_cast<std::size_t>(one.column) + 1].tone = Tone::gap;
        result.rejected.rows.push_back(std::move(row));
    }
    result.changed = keptRows(header, say);
    for (const auto &one : changed) {
        Row row;
        row.key = one.row;
        row.cells = {{say.count(one.row)}, {one.externalId}};
        for (const std::string &cell : one.cells)
            row.cells.push_back({cell});
        result.changed.rows.push_back(std::move(row));
    }
    result.footer =
        say(trn("{n} response was saved in the workspace. The import can be undone later from the "
                "import history too.",
                "{n} responses were saved in the workspace. The import can be undone later from "
                "the import history too.",
                batch.imported));
    return result;
}

} // namespace kooste::app
