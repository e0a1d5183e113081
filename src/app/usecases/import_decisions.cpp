// SPDX-License-Identifier: MIT
#include "app/usecases/import_decisions.h"
#include "app/usecases/placed_questions.h"
#include "base/text.h"
#include "importing/diagnostic_notes.h"
#include "importing/form_definition.h"

#include <algorithm>

namespace kooste::app {

using base::tr;

namespace {

constexpr std::size_t kShownHeader = 60;

base::Message dateOrderWords(importing::DateOrder order) {
    switch (order) {
    case importing::DateOrder::mdy:
        return tr("Dates are read month first.");
    case importing::DateOrder::ymd:
        return tr("Dates are read year first.");
    case importing::DateOrder::dmy:
        break;
    }
    return tr("Dates are read day first.");
}

base::Message unitWords(const importing::MappedUnit &unit) {
    switch (unit.target) {
    case importing::MappedUnit::Target::existing:
        return tr("Unit “{text}” means {unit}.").with("text", unit.text).with("unit", unit.code);
    case importing::MappedUnit::Target::create:
        return unit.code.empty() ? tr("Unit “{text}” is made new.").with("text", unit.text)
                                 : tr("Unit “{text}” is made new under {unit}.")
                                       .with("text", unit.text)
                                       .with("unit", unit.code);
    case importing::MappedUnit::Target::none:
        return tr("Rows of unit “{text}” come without a unit.").with("text", unit.text);
    case importing::MappedUnit::Target::reject:
        break;
    }
    return tr("Rows of unit “{text}” are rejected.").with("text", unit.text);
}

/// Collects the decisions of one import, in the order of the steps.
class Decisions {
public:
    Decisions(const ImportRequest &request, const importing::Inspection &inspection,
              const std::vector<PlacedQuestion> &questions)
        : request_(request), inspection_(inspection), questions_(questions) {}

    std::vector<base::Diagnostic> collect() {
        if (!request_.importedBy.empty())
            add(kImportedByNote, tr("Imported by {who}.").with("who", request_.importedBy));
        const auto &corrections = request_.corrections;
        if (!corrections.tool.empty())
            add(tr("The file is read as an export of {tool}.").with("tool", corrections.tool));
        if (corrections.definition)
            add(tr("The file is read with the questionnaire “{definition}”.")
                    .with("definition", corrections.definition->fileName));
        if (corrections.headerRows)
            add(base::trn("The file has {n} header row.", "The file has {n} header rows.",
                          *corrections.headerRows));
        if (corrections.dateOrder)
            add(dateOrderWords(*corrections.dateOrder));
        for (const auto &column : corrections.columns)
            addColumn(column);
        for (const auto &unit : request_.unitChoices)
            add(unitWords(unit));
        for (const auto &choice : request_.optionChoices)
            addOption(choice);
        return std::move(notes_);
    }

private:
    void add(std::string_view code, base::Message message,
             std::optional<std::int64_t> column = std::nullopt) {
        notes_.push_back(
            {base::Severity::note, std::string(code), std::move(message), std::nullopt, column});
    }
    void add(base::Message message) { add(kDecisionNote, std::move(message)); }

    void addColumn(const importing::ColumnCorrection &correction) {
        const auto place = static_cast<std::size_t>(correction.index) - 1;
        const auto header =
            base::shortened(place < inspection_.columns.size() ? inspection_.columns[place].header
                                                               : correction.header,
                            kShownHeader);
        const auto note = [&](base::Message message) {
            add(kDecisionNote, std::move(message).with("column", header),
                correction.index > 0 ? std::optional<std::int64_t>(correction.index)
                                     : std::nullopt);
        };
        if (!correction.itemCode.empty())
            note(tr("Column “{column}” answers the question {item}.")
                     .with("item", correction.itemCode));
        else if (correction.role)
            note(tr("Column “{column}” is read as: {role}.")
                     .with("role", importing::columnRoleName(*correction.role)));
        if (correction.moreIsBetter)
            note(*correction.moreIsBetter
                     ? tr("Column “{column}”: the greatest number is the best.")
                     : tr("Column “{column}”: the smallest number is the best."));
    }

    void addOption(const importing::OptionChoice &choice) {
        const int number = choice.value.option;
        auto message = tr("{item}: the answer “{text}” means “{option}”.")
                           .with("item", choice.itemCode)
                           .with("text", choice.value.text);
        if (number < 0)
            add(std::move(message).with("option",
                                        missingName(static_cast<model::Missing>(number))));
        else
            add(std::move(message).with("option", optionWords(choice.itemCode, number)));
    }

    std::string optionWords(const std::string &itemCode, int number) const {
        for (const auto &question : questions_)
            if (question.itemCode == itemCode)
                for (const auto &option : question.options)
                    if (option.number == number) {
                        const auto label = option.label.best(request_.language);
                        return label.empty() ? option.code : label;
                    }
        return std::to_string(number);
    }

    const ImportRequest &request_;
    const importing::Inspection &inspection_;
    const std::vector<PlacedQuestion> &questions_;
    std::vector<base::Diagnostic> notes_;
};

} // namespace

std::vector<base::Diagnostic> decisionNotes(const ImportRequest &request,
                                            const importing::Inspection &inspection,
                                            const std::vector<PlacedQuestion> &questions) {
    return Decisions(request, inspection, questions).collect();
}

base::Message unknownUnitMessage(UnknownUnits done, const std::string &text, std::int64_t rows) {
    switch (done) {
    case UnknownUnits::create:
        return base::trn("Unit “{unit}” was new and was added: {n} row.",
                         "Unit “{unit}” was new and was added: {n} rows.", rows)
            .with("unit", text);
    case UnknownUnits::none:
        return base::trn("Unit “{unit}” is not in the organisation: {n} row was imported "
                         "without a unit.",
                         "Unit “{unit}” is not in the organisation: {n} rows were imported "
                         "without a unit.",
                         rows)
            .with("unit", text);
    case UnknownUnits::ask:
        return base::trn("Unit “{unit}” is not in the organisation: {n} row waits for a "
                         "choice.",
                         "Unit “{unit}” is not in the organisation: {n} rows wait for a "
                         "choice.",
                         rows)
            .with("unit", text);
    case UnknownUnits::reject:
        break;
    }
    return base::trn("Unit “{unit}” is not in the organisation: {n} row was kept aside.",
                     "Unit “{unit}” is not in the organisation: {n} rows were kept aside.", rows)
        .with("unit", text);
}

BatchNotes batchNotes(const store::Batch &batch) {
    BatchNotes notes;
    for (auto &note : importing::readNotes(batch.notes)) {
        if (note.code == kImportedByNote) {
            for (const auto &[name, value] : note.message.arguments())
                if (const auto *who = std::get_if<std::string>(&value); who && name == "who")
                    notes.importedBy = *who;
        } else if (note.code == kDecisionNote) {
            notes.decisions.push_back(std::move(note));
        } else {
            notes.diagnostics.push_back(std::move(note));
        }
    }
    return notes;
}

} // namespace kooste::app
