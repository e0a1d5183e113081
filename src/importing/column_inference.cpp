// SPDX-License-Identifier: MIT
// The second half of ColumnInference: what the answers are.
#include "importing/column_inference.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/header_words.h"
#include "importing/label_families.h"
#include "importing/tick_words.h"
#include "privacy/masker.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kooste::importing {

namespace {

using model::ItemKind;

/// Someone wrote a phone number or the like into an answer: then the answers are texts, and none of
/// them may become an option that everybody sees. What looks like a name and was answered by
/// several is an option of the form ("Roman Catholic", "Maria Hospital").
bool holdPersonalData(const std::vector<DistinctValue> &values) {
    std::string masked;
    return std::any_of(values.begin(), values.end(), [&](const DistinctValue &value) {
        privacy::MaskCounts counts;
        return privacy::maskText(value.text, masked, counts) &&
               (value.count == 1 || counts.total() > counts[privacy::MaskKind::name]);
    });
}

bool isChosen(const ColumnHint &hint, std::string_view key) {
    if (!hint.tickedBy.empty())
        return key == base::comparisonKey(hint.tickedBy);
    return hint.tick || !(saysUnticked(key) || key == "2");
}

/// A value that the codebook declares as no answer.
bool isNoAnswer(const ColumnHint &hint, std::string_view key) {
    return !hint.tickedBy.empty() && hint.known != nullptr &&
           std::any_of(hint.known->options.begin(), hint.known->options.end(),
                       [&](const KnownOption &option) {
                           return option.missing && base::comparisonKey(option.value) == key;
                       });
}

} // namespace

bool ColumnInference::isOneHot(const std::vector<Column *> &group, bool mayBeScale) const {
    std::set<std::string> words;
    bool named = false;
    std::size_t filled = 0;
    for (const auto *column : group) {
        if (column->hint->tick || !column->hint->tickedBy.empty()) {
            named = true;
            ++filled;
            continue;
        }
        if (column->profile->overflown() || column->values.size() > 2)
            return false;
        filled += column->values.empty() ? 0 : 1;
        const auto label = base::comparisonKey(column->hint->sub);
        for (const auto &value : column->values) {
            const auto key = base::comparisonKey(value.text);
            const bool own = key == label;
            named = named || own;
            if (!own && !saysTicked(key) && !saysUnticked(key) && key != "2")
                return false;
            if (!own)
                words.insert(key);
        }
    }
    if (filled == 0 || (words.count("2") != 0 && (words.size() > 2 || words.count("1") == 0)))
        return false;
    // Where twos say that it was not ticked, whoever answered has one or the other everywhere.
    if (words.count("2") != 0 && std::any_of(group.begin(), group.end(), [&](const Column *column) {
            return column->reading.answered != group.front()->reading.answered;
        }))
        return false;
    // Only ones and twos, or yes and no, could also be a matrix of its own.
    return named || !mayBeScale || words.count("2") == 0;
}

/// Every one that was ticked holds its own label.
bool ColumnInference::sayTheirLabels(const std::vector<Column *> &group) const {
    return std::all_of(group.begin(), group.end(), [](const Column *column) {
        return column->values.size() == 1 && base::comparisonKey(column->values.front().text) ==
                                                 base::comparisonKey(column->hint->sub);
    });
}

void ColumnInference::makeOptionColumns(const std::vector<Column *> &group) {
    for (auto *column : group) {
        auto &reading = column->reading;
        reading.role = ColumnRole::option;
        reading.kind = ItemKind::multiple;
        column->decided = true;
        OptionReading option;
        option.label = column->hint->sub;
        const bool code = isCodeLike(column->hint->sub) || base::parseInteger(column->hint->sub);
        option.code = code ? column->hint->sub : slugOf(column->hint->sub);
        for (const auto &value : column->values) {
            const auto key = base::comparisonKey(value.text);
            if (!isChosen(*column->hint, key))
                continue;
            option.count += value.count;
            option.values.push_back(value.text);
        }
        reading.options.push_back(std::move(option));
    }
}

void ColumnInference::groupOptionColumns() {
    for (std::size_t i = 0; i < columns_.size();) {
        const auto &group = columns_[i].hint->group;
        auto end = i + 1;
        while (end < columns_.size() && !group.empty() && columns_[end].hint->group == group)
            ++end;
        std::vector<Column *> options;
        for (auto at = i; at < end; ++at)
            if (auto &column = columns_[at]; !group.empty() && !column.hint->grid &&
                                             column.hint->part == ColumnHint::Part::sub &&
                                             (!column.decided || column.reading.answered == 0) &&
                                             column.reading.role != ColumnRole::personal &&
                                             !(column.correction && column.correction->role))
                options.push_back(&column);
        // In a group with options an open field is the words for "other".
        std::vector<Column *> ticks;
        for (auto *column : options)
            if (isOneHot({column}, false) || column->values.empty())
                ticks.push_back(column);
        const bool named =
            !ticks.empty() && std::all_of(options.begin(), options.end(),
                                          [](const Column *c) { return c->hint->option; });
        if (named)
            ticks = options;
        const bool sure =
            named || (!ticks.empty() && (ticks.front()->hint->tick || ticks.front()->hint->counts));
        const bool most =
            sure || (ticks.size() >= 2 && (ticks.size() * 10 >= options.size() * 7 ||
                                           (sayTheirLabels(ticks) && options.size() < 5)));
        if (most && (sure || isOneHot(ticks, ticks.size() < 3))) {
            for (auto *column : ticks)
                column->reading.reason = {};
            makeOptionColumns(ticks);
            if (isSpread(ticks))
                readSpread(ticks);
        }
        i = end;
    }
}

void ColumnInference::decideKind(Column &column) {
    auto &reading = column.reading;
    if (column.correction != nullptr && (column.correction->kind || column.correction->role)) {
        correctKind(column);
        if (reading.kind)
            return;
    }
    reading.role = ColumnRole::item;
    const auto &profile = *column.profile;
    if (profile.dates * 10 >= reading.answered * 9) {
        readDates(column);
        return;
    }
    if (decideKnown(column))
        return;
    if (isField(column) ||
        (profile.numbers < reading.answered && holdPersonalData(column.values))) {
        decideOpen(column);
        return;
    }
    if (decideJoined(column))
        return;
    if (profile.leadingZeros > 0 || isPostcodeHeader(column.key)) {
        decideOpen(column);
        return;
    }
    column.closed = readClosed(column.values, profile.overflown(), reading.answered, column.key);
    if (column.hint->coded)
        readCodes(column);
    if (column.closed.kind && column.closed.kind != ItemKind::number) {
        reading.kind = column.closed.kind;
        reading.unclear = column.closed.unclear;
        const bool about =
            asksBackground(column.key) || column.closed.scale == "gender" || column.closed.unclear;
        const bool groups = reading.kind == ItemKind::single;
        reading.role = about && groups ? ColumnRole::background : ColumnRole::item;
    } else if (profile.numbers * 20 >= reading.answered * 19) {
        reading.kind = ItemKind::number;
        reading.role = asksBackground(column.key) ? ColumnRole::background : ColumnRole::item;
        reading.min = base::formatExact(profile.minNumber);
        reading.max = base::formatExact(profile.maxNumber);
    } else {
        decideOpen(column);
    }
}

void ColumnInference::correctKind(Column &column) {
    auto &reading = column.reading;
    const auto role = column.correction->role;
    reading.role = role ? *role : ColumnRole::item;
    reading.kind = column.correction->kind;
    if (role == ColumnRole::text || role == ColumnRole::comment)
        reading.kind = ItemKind::text;
    if (!reading.kind) {
        const auto wanted = reading.role;
        const auto *correction = column.correction;
        column.correction = nullptr;
        decideKind(column);
        column.correction = correction;
        if (wanted == ColumnRole::background || wanted == ColumnRole::item)
            reading.role = wanted;
        return;
    }
    if (*reading.kind == ItemKind::date)
        readDates(column);
    if (*reading.kind == ItemKind::number) {
        reading.min = base::formatExact(column.profile->minNumber);
        reading.max = base::formatExact(column.profile->maxNumber);
    }
    if (*reading.kind == ItemKind::multiple) {
        for (const std::string separator : {";", ", ", ","})
            if (column.joined.empty() || column.joined.size() == column.values.size()) {
                column.joined = readJoined(column.values, separator, true);
                column.separator = separator;
            }
    } else if (model::isClosed(*reading.kind)) {
        column.closed = readAs(*reading.kind, column.values);
    }
    if (*reading.kind == ItemKind::text && reading.role != ColumnRole::comment)
        reading.role = ColumnRole::text;
}

void ColumnInference::decideOpen(Column &column) {
    auto &reading = column.reading;
    const auto &hint = *column.hint;
    reading.kind = ItemKind::text;
    // Words beside the options of a choice are the words for "other".
    const bool besideOptions =
        !hint.group.empty() && std::any_of(columns_.begin(), columns_.end(), [&](const Column &c) {
            return c.reading.role == ColumnRole::option && c.hint->group == hint.group;
        });
    const bool belongs = hint.part == ColumnHint::Part::comment ||
                         hint.part == ColumnHint::Part::other || besideOptions ||
                         (!hint.group.empty() && isOtherLabel(headerKey(hint.sub)));
    reading.role = belongs ? ColumnRole::comment : ColumnRole::text;
}

/// A field for words by its place in the form; a matrix may still have a row named "Other".
bool ColumnInference::isField(const Column &column) const {
    if (column.hint->part == ColumnHint::Part::comment)
        return true;
    const auto rows = column.reading.answered + column.reading.blank + column.notShown;
    return column.hint->part == ColumnHint::Part::other && column.reading.answered * 2 < rows;
}

bool ColumnInference::decideJoined(Column &column) {
    if (column.profile->overflown() ||
        (column.profile->numbers * 2 > column.reading.answered && !holdsJoinedCodes(column)))
        return false;
    std::vector<std::string> separators{";"};
    // The same tool joins by ";" in one kind of its exports and by "," in another.
    if (!column.hint->separator.empty() && column.hint->separator != ";")
        separators.push_back(column.hint->separator);
    for (const auto &separator : separators) {
        std::int64_t closed = 0;
        for (const auto &value : column.values)
            closed += base::endsWith(value.text, separator) ? value.count : 0;
        const bool certain =
            (separator == ";" && closed * 10 >= column.reading.answered * 8 && closed >= 1) ||
            (separator == "," && holdsJoinedCodes(column));
        column.joined = readJoined(column.values, separator, certain);
        if (column.joined.empty())
            continue;
        column.separator = separator;
        column.reading.kind = ItemKind::multiple;
        column.reading.role =
            asksBackground(column.key) ? ColumnRole::background : ColumnRole::item;
        return true;
    }
    return false;
}

/// A code from the question's place, unless a column of the file is called so.
std::string ColumnInference::freeCode(std::size_t number) const {
    const auto code = "Q" + std::to_string(number);
    const auto key = base::comparisonKey(code);
    const bool taken = std::any_of(columns_.begin(), columns_.end(), [&](const Column &column) {
        const auto &hint = *column.hint;
        return base::comparisonKey(hint.code) == key || base::comparisonKey(hint.header) == key ||
               base::comparisonKey(hint.groupCode) == key || base::comparisonKey(hint.group) == key;
    });
    return taken ? "item" + std::to_string(number) : code;
}

std::string ColumnInference::uniqueCode(const Column &column, std::size_t number) {
    std::string code = column.hint->code;
    if (column.correction != nullptr && !column.correction->itemCode.empty())
        code = column.correction->itemCode;
    else if (code.empty() && layout_.headerRows > 0 && isCodeLike(column.hint->header))
        code = std::string(base::trim(column.hint->header));
    else if (code.empty() && isCodeLike(column.hint->group) && isCodeLike(column.hint->sub))
        code = column.hint->group + "_" + column.hint->sub;
    if (code.empty())
        code = freeCode(number);
    auto unique = code;
    const auto used = [&](const std::string &wanted) {
        return std::find(usedCodes_.begin(), usedCodes_.end(), base::comparisonKey(wanted)) !=
               usedCodes_.end();
    };
    for (int i = 2; used(unique); ++i)
        unique = code + "_" + std::to_string(i);
    usedCodes_.push_back(base::comparisonKey(unique));
    return unique;
}

QuestionReading::CodeOrigin ColumnInference::originOf(const Column &column) const {
    using Origin = QuestionReading::CodeOrigin;
    const auto &hint = *column.hint;
    if (column.correction != nullptr && !column.correction->itemCode.empty())
        return Origin::user;
    const bool own = !hint.code.empty() || (layout_.headerRows > 0 && isCodeLike(hint.header)) ||
                     (isCodeLike(hint.group) && isCodeLike(hint.sub));
    return own ? Origin::file : Origin::place;
}

QuestionReading ColumnInference::questionOf(Column &column) const {
    QuestionReading question;
    question.itemCode = column.reading.itemCode;
    question.codeOrigin = originOf(column);
    question.text = column.hint->group.empty() || column.hint->sub.empty()
                        ? headerOf(*column.hint)
                        : column.hint->group + ": " + column.hint->sub;
    question.kind = *column.reading.kind;
    question.role = column.reading.role == ColumnRole::background ? model::ItemRole::background
                                                                  : model::ItemRole::answer;
    question.binding.columns = {column.reading.index};
    question.binding.notShownValues = layout_.notShown;
    question.binding.skippedValues = layout_.skipped;
    question.binding.blankIsNotShown = marksSkipped_;
    question.scale = column.closed.scale;
    question.moreIsBetter = column.closed.moreIsBetter;
    if (column.correction != nullptr && column.correction->moreIsBetter)
        question.moreIsBetter = *column.correction->moreIsBetter;
    if (!column.separator.empty()) {
        question.binding.shape = Binding::Shape::joined;
        question.binding.separator = column.separator;
        question.options = column.joined;
    } else if (model::isClosed(question.kind) || column.hint->known) {
        question.options = column.closed.options;
        question.known = column.hint->known != nullptr;
    }
    return question;
}

void ColumnInference::addOptionGroup(Interpretation &result, std::size_t first) {
    const auto &group = columns_[first].hint->group;
    QuestionReading question;
    Column named = columns_[first];
    ColumnHint whole;
    whole.header = group;
    const auto &hint = *columns_[first].hint;
    whole.code = hint.groupCode.empty() ? hint.code : hint.groupCode;
    named.hint = &whole;
    question.itemCode = uniqueCode(named, result.questions.size() + 1);
    question.codeOrigin = originOf(named);
    question.text = group;
    question.kind = ItemKind::multiple;
    question.role =
        asksBackground(headerKey(group)) ? model::ItemRole::background : model::ItemRole::answer;
    question.binding.shape =
        hint.counts ? Binding::Shape::countColumns : Binding::Shape::optionColumns;
    question.binding.notShownValues = layout_.notShown;
    question.binding.untickedIsAsked = layout_.untickedIsAsked;
    question.binding.skippedValues = layout_.skipped;
    if (hint.tick && !layout_.skipped.empty())
        question.binding.skippedValues.emplace_back("0");
    question.binding.blankIsNotShown = marksSkipped_;
    std::vector<Column *> parts;
    for (auto at = first; at < columns_.size() && columns_[at].hint->group == group; ++at) {
        auto &column = columns_[at];
        if (column.reading.role != ColumnRole::option)
            continue;
        column.reading.itemCode = question.itemCode;
        parts.push_back(&column);
        question.binding.columns.push_back(column.reading.index);
        question.options.push_back(column.reading.options.front());
        for (const auto &value : column.values) {
            const auto key = base::comparisonKey(value.text);
            auto &words = isChosen(*column.hint, key)      ? question.binding.trueValues
                          : !isNoAnswer(*column.hint, key) ? question.binding.falseValues
                                                           : question.binding.skippedValues;
            if (std::find(words.begin(), words.end(), key) == words.end() && words.size() < 200)
                words.push_back(key);
        }
    }
    takeSpread(columns_[first], question, parts);
    std::set<std::string> codes;
    for (auto &option : question.options)
        for (int i = 2; !codes.insert(base::comparisonKey(option.code)).second; ++i)
            option.code += "_" + std::to_string(i);
    result.questions.push_back(std::move(question));
}

void ColumnInference::makeQuestions(Interpretation &result) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        auto &column = columns_[i];
        if (column.reading.role == ColumnRole::option && !column.reading.itemCode.empty())
            continue;
        if (column.reading.role == ColumnRole::option && !column.hint->group.empty()) {
            addOptionGroup(result, i);
            continue;
        }
        if (!carriesItem(column.reading.role) || !column.reading.kind)
            continue;
        column.reading.itemCode = uniqueCode(column, result.questions.size() + 1);
        result.questions.push_back(questionOf(column));
    }
}

void ColumnInference::finishReadings(Interpretation &result) {
    for (auto &column : columns_) {
        auto &reading = column.reading;
        const bool closed = reading.kind && model::isClosed(*reading.kind);
        if (carriesItem(reading.role)) {
            const bool told = marksSkipped_ && (!column.hint->tick || column.skipped > 0);
            reading.countMissing(told ? model::Missing::notShown : model::Missing::skipped,
                                 reading.blank);
            reading.countMissing(model::Missing::skipped, column.skipped);
            reading.countMissing(model::Missing::notShown, column.notShown);
        } else if (reading.role == ColumnRole::submittedAt) {
            reading.blank += column.notShown;
        }
        if (reading.role == ColumnRole::personal || reading.role == ColumnRole::ignored)
            reading.kind.reset();
        if (carriesItem(reading.role) && closed && reading.role != ColumnRole::option) {
            reading.scale = column.closed.scale;
            reading.options = column.separator.empty() ? column.closed.options : column.joined;
            reading.countMissing(model::Missing::invalid, column.closed.invalid);
        }
        if (carriesItem(reading.role) && reading.role != ColumnRole::option)
            for (const auto &option : closed ? reading.options : column.closed.options)
                if (option.missing)
                    reading.countMissing(*option.missing, option.count);
        if (reading.role == ColumnRole::startedAt || reading.role == ColumnRole::submittedAt)
            reading.kind = ItemKind::date;
        if (!carriesItem(reading.role) && reading.kind != ItemKind::date)
            reading.kind.reset();
        if (reading.kind == ItemKind::text || reading.role == ColumnRole::personal) {
            reading.min.clear();
            reading.max.clear();
        }
        result.columns.push_back(std::move(reading));
    }
}

} // namespace kooste::importing
