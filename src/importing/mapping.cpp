// SPDX-License-Identifier: MIT
#include "importing/mapping.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/header_words.h"
#include "importing/label_families.h"

#include <algorithm>
#include <set>

namespace kooste::importing {

namespace {

using base::tr;
using base::trn;
using model::AnswerOption;

/// The column of the file with that header, the given one of several equal ones.
const ColumnReading *columnWith(const Inspection &inspection, const std::string &header,
                                int occurrence, int index) {
    const auto key = base::comparisonKey(header);
    if (inspection.headerRows == 0 || key.empty()) {
        const auto place = static_cast<std::size_t>(index) - 1;
        return index > 0 && place < inspection.columns.size() ? &inspection.columns[place]
                                                              : nullptr;
    }
    for (const auto &column : inspection.columns)
        if (column.occurrence == occurrence && base::comparisonKey(column.header) == key)
            return &column;
    return nullptr;
}

const MappedColumn *mappedAt(const Mapping &mapping, int index) {
    for (const auto &column : mapping.columns)
        if (column.index == index)
            return &column;
    return nullptr;
}

/// "Q1. Sain apua" and "1 - Sain apua" ask "Sain apua".
std::string wordingKey(std::string_view text) {
    auto key = headerKey(text);
    std::size_t at = 0;
    while (at < key.size() &&
           (base::isDigit(key[at]) || (at == 0 && (key[0] == 'q' || key[0] == 'k'))))
        ++at;
    if (at == 0 || at >= key.size() || !base::isDigit(key[at - 1]))
        return key;
    for (const std::string_view mark : {". ", " - ", ") ", ": "})
        if (base::startsWith(std::string_view(key).substr(at), mark))
            return key.substr(at + mark.size());
    return key;
}

bool hasLabel(const base::LocalText &label, const std::string &key) {
    return base::comparisonKey(label.fi) == key || base::comparisonKey(label.sv) == key ||
           base::comparisonKey(label.en) == key;
}

bool hasWording(const base::LocalText &text, const std::string &key) {
    return wordingKey(text.fi) == key || wordingKey(text.sv) == key || wordingKey(text.en) == key;
}

/// In one language or another they are alike.
bool haveSameWording(const base::LocalText &a, const base::LocalText &b) {
    for (const auto *text : {&a.fi, &a.sv, &a.en})
        if (!text->empty() && hasWording(b, wordingKey(*text)))
            return true;
    return false;
}

/// The step of an option's label in any language; -1 without one.
int stepOf(const LabelFamily &family, const base::LocalText &label) {
    for (const auto *text : {&label.fi, &label.sv, &label.en})
        if (!text->empty())
            if (const auto step = family.stepOf(base::comparisonKey(*text)); step >= 0)
                return step;
    return -1;
}

/// The option on the same step of a family as the text. A word may stand in several families
/// ("very often" is the top of one and below "always" in another): the one that tells most of the
/// options apart decides.
const AnswerOption *onSameStep(const std::vector<AnswerOption> &options, const std::string &key) {
    const AnswerOption *best = nullptr;
    std::size_t most = 0;
    for (const auto &family : labelFamilies()) {
        const auto wanted = family.stepOf(key);
        if (wanted < 0)
            continue;
        std::set<int> steps;
        const AnswerOption *found = nullptr;
        for (const auto &option : options) {
            const auto step = option.missing ? -1 : stepOf(family, option.label);
            if (step >= 0)
                steps.insert(step);
            if (step == wanted && found == nullptr)
                found = &option;
        }
        if (found != nullptr && steps.size() > most) {
            best = found;
            most = steps.size();
        }
    }
    return best;
}

/// The option that a cell's text means.
const AnswerOption *optionFor(const std::vector<AnswerOption> &options, const std::string &text) {
    const auto key = base::comparisonKey(text);
    for (const auto &option : options)
        if (hasLabel(option.label, key))
            return &option;
    for (const auto &option : options)
        if (!option.code.empty() && base::comparisonKey(option.code) == key)
            return &option;
    if (const auto number = base::parseNumber(key))
        for (const auto &option : options)
            if (!option.missing && option.score && *option.score == *number)
                return &option;
    if (const auto *option = onSameStep(options, key))
        return option;
    if (const auto missing = missingOfLabel(key))
        for (const auto &option : options)
            if (option.missing == missing)
                return &option;
    if (const auto numbered = numberedLabel(text))
        for (const auto &option : options)
            if (!option.missing && option.score && *option.score == numbered->number)
                return &option;
    return nullptr;
}

/// By what a definition knows of the option: its labels in other languages, its code.
const AnswerOption *definedOption(const std::vector<AnswerOption> &options,
                                  const OptionReading &option) {
    for (const auto *text : {&option.labels.fi, &option.labels.sv, &option.labels.en, &option.code})
        if (const auto *found = text->empty() ? nullptr : optionFor(options, *text))
            return found;
    return nullptr;
}

/// Places one file on one version of one survey.
class Placing {
public:
    Placing(const Inspection &inspection, const model::Survey &survey, const Mapping *profile,
            const model::Version &version)
        : inspection_(inspection), survey_(survey), profile_(profile), version_(version) {}

    MappingOutcome run() {
        outcome_.mapping.tool = inspection_.tool;
        outcome_.mapping.fingerprint = inspection_.fingerprint;
        outcome_.mapping.headerRows = inspection_.headerRows;
        outcome_.mapping.fixed = inspection_.fixed;
        placeColumns();
        if (profile_ != nullptr)
            for (const auto &item : profile_->items)
                placeByProfile(item);
        for (const auto &question : inspection_.questions)
            placeByWording(question);
        listOpen();
        return std::move(outcome_);
    }

private:
    void placeColumns();
    void placeByProfile(const MappedItem &known);
    void placeByWording(const QuestionReading &question);
    const model::Item *itemFor(const QuestionReading &question) const;
    void place(const QuestionReading &question, const model::Item &item, const MappedItem *known);
    void placeValues(const QuestionReading &question, const model::Question &asked,
                     const MappedItem *known, MappedItem &mapped);
    void placeOptionColumns(const QuestionReading &question, const model::Question &asked,
                            MappedItem &mapped);
    void listOpen();
    bool isPlaced(int column) const { return placedColumns_.count(column) > 0; }

    const Inspection &inspection_;
    const model::Survey &survey_;
    const Mapping *profile_;
    const model::Version &version_;
    MappingOutcome outcome_;
    std::set<int> placedColumns_;
    std::set<std::string> placedItems_;
};

void Placing::placeColumns() {
    for (const auto &column : inspection_.columns) {
        MappedColumn mapped{
            column.index,
            column.header,
            column.occurrence,
            column.role,
            column.dateOrder,
            column.dates == DateDecision::certain || column.dates == DateDecision::chosen,
            column.identifies,
            column.flags,
            column.dateSplit,
            column.blankIsIncomplete};
        if (profile_ != nullptr) {
            for (const auto &known : profile_->columns)
                if (columnWith(inspection_, known.header, known.occurrence, known.index) ==
                    &column) {
                    if (!column.corrected)
                        mapped.role = known.role;
                    if (!mapped.dateOrderKnown && known.dateOrderKnown) {
                        mapped.dateOrder = known.dateOrder;
                        mapped.dateOrderKnown = true;
                    }
                }
        }
        outcome_.mapping.columns.push_back(std::move(mapped));
    }
    if (profile_ == nullptr)
        return;
    outcome_.mapping.units = profile_->units;
    auto &fixed = outcome_.mapping.fixed;
    const auto inherit = [](std::string &own, const std::string &known) {
        if (own.empty())
            own = known;
    };
    inherit(fixed.channel, profile_->fixed.channel);
    inherit(fixed.audience, profile_->fixed.audience);
    inherit(fixed.phase, profile_->fixed.phase);
    inherit(fixed.language, profile_->fixed.language);
}

/// The question of the file that lies in the first column of the known item.
void Placing::placeByProfile(const MappedItem &known) {
    const auto *item = survey_.findItem(known.itemCode);
    if (item == nullptr || version_.find(item->id) == nullptr || known.binding.columns.empty())
        return;
    for (const int index : known.binding.columns) {
        const auto *old = mappedAt(*profile_, index);
        const auto *column =
            old == nullptr ? nullptr
                           : columnWith(inspection_, old->header, old->occurrence, old->index);
        if (column == nullptr)
            continue;
        if (column->corrected && !carriesItem(column->role))
            return;
        for (const auto &question : inspection_.questions)
            if (std::find(question.binding.columns.begin(), question.binding.columns.end(),
                          column->index) != question.binding.columns.end()) {
                place(question, *item, &known);
                return;
            }
        // Empty this time, or read as something else: its cells still belong to the item.
        if (!known.binding.hasColumnPerOption()) {
            QuestionReading question;
            question.itemCode = known.itemCode;
            question.kind = item->kind;
            question.binding = known.binding;
            question.binding.columns = {column->index};
            place(question, *item, &known);
        }
        return;
    }
}

const model::Item *Placing::itemFor(const QuestionReading &question) const {
    const auto usable = [&](const model::Item &item) {
        return version_.find(item.id) != nullptr && placedItems_.count(item.code) == 0;
    };
    const auto code = base::comparisonKey(question.itemCode);
    const auto key = wordingKey(question.text);
    if (question.codeOrigin == QuestionReading::CodeOrigin::user)
        for (const auto &item : survey_.items)
            if (usable(item) && base::comparisonKey(item.code) == code)
                return &item;
    for (const auto &item : survey_.items)
        if (usable(item) && ((!key.empty() && hasWording(version_.find(item.id)->text, key)) ||
                             haveSameWording(question.texts, version_.find(item.id)->text)))
            return &item;
    // A place in the file proves nothing about another form.
    const bool ownCode = question.codeOrigin != QuestionReading::CodeOrigin::place;
    for (const auto &item : survey_.items)
        if (usable(item) && ownCode && base::comparisonKey(item.code) == code)
            return &item;
    for (const auto &item : survey_.items)
        if (usable(item) &&
            (wordingKey(item.code) == key || (!key.empty() && hasWording(item.name, key))))
            return &item;
    for (const auto &item : survey_.items)
        for (const auto &version : survey_.versions)
            if (const auto *asked = version.find(item.id);
                usable(item) && asked != nullptr && !key.empty() && hasWording(asked->text, key))
                return &item;
    return nullptr;
}

void Placing::placeByWording(const QuestionReading &question) {
    if (std::any_of(question.binding.columns.begin(), question.binding.columns.end(),
                    [this](int column) { return isPlaced(column); }))
        return;
    const auto *item = itemFor(question);
    const bool wasMeta = std::any_of(question.binding.columns.begin(),
                                     question.binding.columns.end(), [&](int index) {
                                         const auto *column = mappedAt(outcome_.mapping, index);
                                         return column == nullptr || !carriesItem(column->role);
                                     });
    if (item != nullptr && !wasMeta)
        place(question, *item, nullptr);
}

void Placing::place(const QuestionReading &question, const model::Item &item,
                    const MappedItem *known) {
    const auto &asked = *version_.find(item.id);
    MappedItem mapped;
    mapped.itemCode = item.code;
    mapped.binding = question.binding;
    if (item.kind == model::ItemKind::multiple &&
        question.binding.shape == Binding::Shape::single) {
        mapped.binding.shape = Binding::Shape::joined;
        mapped.binding.separator = known != nullptr && !known->binding.separator.empty()
                                       ? known->binding.separator
                                   : inspection_.tool == "msForms" ? ";"
                                                                   : ", ";
    }
    if (mapped.binding.hasColumnPerOption())
        placeOptionColumns(question, asked, mapped);
    else if (model::isClosed(item.kind))
        placeValues(question, asked, known, mapped);
    else
        for (const auto &option : question.options)
            for (const auto &text : option.values)
                if (option.missing)
                    mapped.values.push_back({text, static_cast<int>(*option.missing)});
    for (const int column : mapped.binding.columns)
        placedColumns_.insert(column);
    placedItems_.insert(item.code);
    outcome_.mapping.items.push_back(std::move(mapped));
}

void Placing::placeValues(const QuestionReading &question, const model::Question &asked,
                          const MappedItem *known, MappedItem &mapped) {
    if (known != nullptr)
        mapped.values = known->values;
    const auto isKnown = [&](const std::string &text) {
        const auto key = base::comparisonKey(text);
        return std::any_of(
            mapped.values.begin(), mapped.values.end(),
            [&](const MappedValue &value) { return base::comparisonKey(value.text) == key; });
    };
    for (const auto &option : question.options) {
        const AnswerOption *target = nullptr;
        for (const auto &text : option.values)
            if (target == nullptr)
                target = optionFor(asked.options, text);
        if (target == nullptr && !option.label.empty())
            target = optionFor(asked.options, option.label);
        if (target == nullptr && !question.texts.empty())
            target = definedOption(asked.options, option);
        for (const auto &text : option.values) {
            if (isKnown(text))
                continue;
            if (target != nullptr)
                mapped.values.push_back({base::toNfc(text), target->number});
            else
                outcome_.options.push_back({mapped.itemCode, mapped.binding.columns.front(),
                                            base::toNfc(text), option.count});
        }
    }
}

void Placing::placeOptionColumns(const QuestionReading &question, const model::Question &asked,
                                 MappedItem &mapped) {
    mapped.binding.columns.clear();
    for (std::size_t i = 0; i < question.binding.columns.size(); ++i) {
        const auto &option = question.options.at(i);
        const auto *target = optionFor(asked.options, option.label);
        if (target == nullptr)
            target = optionFor(asked.options, option.code);
        if (target == nullptr) {
            outcome_.options.push_back(
                {mapped.itemCode, question.binding.columns[i], option.label, option.count});
            placedColumns_.insert(question.binding.columns[i]);
            if (question.binding.shape != Binding::Shape::countColumns)
                continue;
            // Its counts are responses all the same: none of them may get lost.
            mapped.binding.columns.push_back(question.binding.columns[i]);
            mapped.optionNumbers.push_back(static_cast<int>(model::Missing::invalid));
            continue;
        }
        mapped.binding.columns.push_back(question.binding.columns[i]);
        mapped.optionNumbers.push_back(target->number);
    }
}

void Placing::listOpen() {
    for (auto &column : outcome_.mapping.columns) {
        if (!carriesItem(column.role) || isPlaced(column.index))
            continue;
        const auto &reading = inspection_.columns[static_cast<std::size_t>(column.index) - 1];
        // Left out on purpose the last time.
        outcome_.columns.push_back({column.index, column.header, reading.answered});
        column.role = ColumnRole::ignored;
    }
    for (const auto &question : version_.questions)
        if (const auto *item = survey_.find(question.item);
            item != nullptr && placedItems_.count(item->code) == 0)
            outcome_.missingItems.push_back({item->code});
    outcome_.nothingPlaced = outcome_.mapping.items.empty();
}

} // namespace

const MappedColumn *Mapping::find(ColumnRole role) const {
    for (const auto &column : columns)
        if (column.role == role)
            return &column;
    return nullptr;
}

double likeness(const Mapping &profile, const Inspection &inspection) {
    int wanted = 0;
    int found = 0;
    for (const auto &column : profile.columns) {
        if (column.role == ColumnRole::ignored || column.role == ColumnRole::personal)
            continue;
        ++wanted;
        found += columnWith(inspection, column.header, column.occurrence, column.index) ? 1 : 0;
    }
    return wanted == 0 ? 0 : static_cast<double>(found) / wanted;
}

MappingOutcome mapOnto(const Inspection &inspection, const model::Survey &survey,
                       const Mapping *profile, const model::Version *version) {
    if (version == nullptr)
        version = survey.latestPublished();
    if (version == nullptr && !survey.versions.empty())
        version = &survey.versions.back();
    if (version == nullptr) {
        MappingOutcome nothing;
        nothing.nothingPlaced = true;
        return nothing;
    }
    return Placing(inspection, survey, profile, *version).run();
}

std::optional<base::Error> unplacedColumns(const MappingOutcome &outcome) {
    if (outcome.columns.empty() && !outcome.nothingPlaced)
        return std::nullopt;
    if (outcome.columns.empty())
        return base::Error{base::ErrorKind::decisionNeeded, "nothingPlaced",
                           tr("None of the survey's items was found in the file. Say with --map "
                              "which column is which item.")};
    std::vector<std::string> names;
    for (const auto &column : outcome.columns)
        names.push_back(std::to_string(column.index) + " " + base::shortened(column.header, 50));
    return base::Error{
        base::ErrorKind::decisionNeeded,
        "unplacedColumns",
        trn("{n} column does not fit any item of the survey: {columns}. Say with --map which item "
            "it is, or that it is ignored.",
            "{n} columns do not fit any item of the survey: {columns}. Say with --map which items "
            "they are, or that they are ignored.",
            static_cast<std::int64_t>(outcome.columns.size()))
            .with("columns", base::join(names, "; ")),
        {},
        std::nullopt,
        std::int64_t{outcome.columns.front().index}};
}

} // namespace kooste::importing
