// SPDX-License-Identifier: MIT
#include "exchange/definitions/qsf_questions.h"
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/definitions/plain_text.h"

#include <algorithm>
#include <cmath>

namespace kooste::exchange {

using base::tr;
using model::ItemKind;

struct QsfQuestions::Asked {
    std::string id;
    const Json &json;
    std::string tag; ///< what its column is called
    base::LocalText text;
    bool required = false;
    std::string selector;
    std::string subSelector;
};

base::LocalText QsfQuestions::words(const Json &question,
                                    const std::vector<std::string> &path) const {
    const auto follow = [&](const Json &from) {
        const Json *at = &from;
        for (const auto &key : path)
            at = &inside(*at, key);
        return plainFromHtml(wordOf(*at));
    };
    base::LocalText text;
    languages_.put(text, main_, follow(question));
    for (const auto &[language, translated] : entriesOf(inside(question, "Language")))
        if (translated->is_object())
            languages_.put(text, base::lowerAscii(language), follow(*translated));
    return text;
}

std::vector<FoundOption> QsfQuestions::options(const Json &question, const char *what,
                                               const char *order,
                                               std::vector<std::string> &ids) const {
    std::vector<FoundOption> found;
    ids = idsInOrder(question, what, order);
    for (const auto &id : ids) {
        const auto recoded = wordOf(inside(question, "RecodeValues"), id);
        found.push_back({recoded.empty() ? id : recoded, words(question, {what, id, "Display"})});
    }
    return found;
}

model::ItemId QsfQuestions::add(const Asked &asked, FoundQuestion found, const std::string &name,
                                const std::vector<std::string> &ids) {
    found.required = asked.required;
    const auto item = builder_.add(std::move(found));
    Named named{item, builder_.question(item).options};
    for (std::size_t i = 0; i < ids.size() && i < named.options.size(); ++i)
        named.options[i].code = ids[i];
    named_.emplace(name, std::move(named));
    if (inside(asked.json, "DisplayLogic").is_object())
        pending_.push_back(
            {item, 0, &inside(asked.json, "DisplayLogic"), builder_.item(item).code});
    return item;
}

void QsfQuestions::read(const std::string &id, const Json &question) {
    const auto &settings = inside(inside(question, "Validation"), "Settings");
    Asked asked{id,
                question,
                wordOf(question, "DataExportTag"),
                words(question, {"QuestionText"}),
                wordOf(settings, "ForceResponse") == "ON",
                wordOf(question, "Selector"),
                wordOf(question, "SubSelector")};
    if (asked.tag.empty())
        asked.tag = id;
    const auto type = wordOf(question, "QuestionType");
    const auto leaveOut = [&] {
        builder_.losses().add("unsupportedType", asked.tag,
                              tr("“{place}” asks for what a questionnaire here cannot take "
                                 "(“{type}”) and was left out.")
                                  .with("place", asked.tag)
                                  .with("type", type));
    };
    if ((type == "Matrix" || type == "SBS") && isTooWide(asked))
        return leaveOut();
    if (type == "MC") {
        readChoice(asked, base::startsWith(asked.selector, "MA") || asked.selector == "MSB");
    } else if (type == "Matrix") {
        readMatrix(asked);
    } else if (type == "TE") {
        readText(asked);
    } else if (type == "Slider") {
        readSlider(asked);
    } else if (type == "SBS") {
        readSideBySide(asked);
    } else if (type == "CS" || type == "RO") {
        readRows(asked, ItemKind::number);
    } else if (type == "DB") {
        return readShownText(asked);
    } else if (type == "Meta" || type == "Timing" || type == "Captcha") {
        return builder_.losses().add(
            "metadata", asked.tag,
            tr("“{place}” is recorded by the device (“{type}”) and asks nothing.")
                .with("place", asked.tag)
                .with("type", type));
    } else if (type == "FileUpload" || type == "Signature" || type == "Draw" || type == "HotSpot" ||
               type == "HeatMap" || type == "HL") {
        return leaveOut();
    } else {
        builder_.losses().add("unknownType", asked.tag,
                              tr("“{place}” is of a type that is not known here (“{type}”); it is "
                                 "kept as an open question.")
                                  .with("place", asked.tag)
                                  .with("type", type));
        add(asked, {asked.tag, asked.text}, id, {});
    }
    listRest(asked);
}

void QsfQuestions::readChoice(const Asked &asked, bool several) {
    FoundQuestion found{asked.tag, asked.text};
    found.kind = several ? ItemKind::multiple : ItemKind::single;
    std::vector<std::string> ids;
    found.options = options(asked.json, "Choices", "ChoiceOrder", ids);
    if (asked.selector == "NPS") {
        found.kind = ItemKind::nps;
        found.kindGiven = true;
        // Its values are its labels; the ids count from 0 or from 1.
        for (auto &option : found.options)
            option.code = option.label.best(base::Language::fi);
        if (found.options.size() != 11)
            found.options.clear();
    }
    nameColumns(add(asked, std::move(found), asked.id, ids), {asked.tag}, ids);
    addTextEntries(asked, "Choices");
}

/// A row's own tag names its column, alone in earlier exports, after the question's tag in later
/// ones. Tags may come again in another question.
QsfQuestions::Names QsfQuestions::rowNames(const Asked &asked, const std::string &row) {
    const auto given = wordOf(inside(asked.json, "ChoiceDataExportTags"), row);
    const auto plain = asked.tag + "_" + row;
    if (given.empty())
        return {plain};
    const auto full = asked.tag + "_" + given;
    return {rowTags_.insert(given).second ? given : full, {given, full, plain}};
}

/// The column, and those of the options, which are numbered by their ids or by their values.
void QsfQuestions::nameColumns(model::ItemId item, const Names &names,
                               const std::vector<std::string> &ids) {
    for (const auto &name : names.others)
        builder_.nameColumn(item, name);
    if (builder_.item(item).kind != ItemKind::multiple)
        return;
    const auto options = builder_.question(item).options;
    auto bases = names.others;
    bases.push_back(names.code);
    for (std::size_t i = 0; i < ids.size() && i < options.size(); ++i)
        for (const auto &base : bases) {
            builder_.nameColumn(item, base + "_" + options[i].code, i);
            if (std::none_of(options.begin(), options.end(),
                             [&](const auto &option) { return option.code == ids[i]; }))
                builder_.nameColumn(item, base + "_" + ids[i], i);
        }
}

base::LocalText QsfQuestions::rowText(const Asked &asked, const std::string &row) const {
    return joinedTexts(asked.text, words(asked.json, {"Choices", row, "Display"}));
}

/// Every row has all the answers: a small file could make more of them than there is memory for.
bool QsfQuestions::isTooWide(const Asked &asked) {
    constexpr std::size_t kMostCells = 200'000;
    auto answers = entriesOf(inside(asked.json, "Answers")).size();
    for (const auto &[column, part] : entriesOf(inside(asked.json, "AdditionalQuestions")))
        answers += entriesOf(inside(*part, "Answers")).size() + 1;
    const auto rows = entriesOf(inside(asked.json, "Choices")).size();
    const auto cells =
        std::min(rows, kMostCells) * std::min(std::max<std::size_t>(answers, 1), kMostCells);
    if (cells_ + cells > kMostCells)
        return true;
    cells_ += cells;
    return false;
}

void QsfQuestions::readMatrix(const Asked &asked) {
    if (asked.selector == "TE")
        return readRows(asked, ItemKind::text);
    if (asked.selector == "CS" || asked.selector == "RO")
        return readRows(asked, ItemKind::number);
    if (asked.selector != "Likert" && asked.selector != "Bipolar" && asked.selector != "Profile")
        builder_.losses().add("unknownType", asked.tag,
                              tr("“{place}” is a matrix of an unknown form (“{type}”); each of its "
                                 "rows is read as a choice.")
                                  .with("place", asked.tag)
                                  .with("type", asked.selector));
    for (const auto &row : idsInOrder(asked.json, "Choices", "ChoiceOrder")) {
        const auto names = rowNames(asked, row);
        FoundQuestion found{names.code, rowText(asked, row)};
        found.kind = asked.subSelector == "MultipleAnswer" ? ItemKind::multiple : ItemKind::single;
        std::vector<std::string> ids;
        found.options = options(asked.json, "Answers", "AnswerOrder", ids);
        nameColumns(add(asked, std::move(found), asked.id + "#" + row, ids), names, ids);
    }
    addTextEntries(asked, "Choices");
}

void QsfQuestions::readText(const Asked &asked) {
    if (asked.selector == "FORM")
        return readRows(asked, ItemKind::text);
    const auto &settings = inside(inside(asked.json, "Validation"), "Settings");
    const auto content = wordOf(settings, "ContentType");
    FoundQuestion found{asked.tag, asked.text};
    if (content == "ValidNumber")
        found.kind = ItemKind::number;
    else if (content == "ValidDate")
        found.kind = ItemKind::date;
    nameColumns(add(asked, std::move(found), asked.id, {}), {asked.tag, {asked.tag + "_TEXT"}}, {});
}

void QsfQuestions::readRows(const Asked &asked, ItemKind kind) {
    for (const auto &row : idsInOrder(asked.json, "Choices", "ChoiceOrder")) {
        auto names = rowNames(asked, row);
        FoundQuestion found{names.code, rowText(asked, row)};
        found.kind = kind;
        if (kind == ItemKind::text)
            names.others.push_back(names.code + "_TEXT");
        nameColumns(add(asked, std::move(found), asked.id + "#" + row, {}), names, {});
    }
}

void QsfQuestions::readSlider(const Asked &asked) {
    const auto &settings = inside(asked.json, "Configuration");
    const bool stars = asked.selector == "STAR";
    const auto low = base::parseNumber(wordOf(settings, "CSSliderMin"));
    const auto high = base::parseNumber(wordOf(settings, stars ? "StarCount" : "CSSliderMax"));
    const auto decimals = wordOf(settings, "NumDecimals");
    const int first = stars ? 1 : static_cast<int>(low.value_or(-1));
    const bool steps = high && *high <= 10 && first >= 0 && *high > first &&
                       std::floor(*high) == *high && (decimals.empty() || decimals == "0");
    for (const auto &row : idsInOrder(asked.json, "Choices", "ChoiceOrder")) {
        const auto names = rowNames(asked, row);
        FoundQuestion found{names.code, rowText(asked, row)};
        found.kind = steps ? ItemKind::single : ItemKind::number;
        for (int value = first; steps && value <= static_cast<int>(*high); ++value)
            found.options.push_back(
                {std::to_string(value), base::LocalText::same(std::to_string(value))});
        nameColumns(add(asked, std::move(found), asked.id + "#" + row, {}), names, {});
    }
}

/// Columns beside each other, each a question for every row: codes as in Qualtrics' exports,
/// "Q7#1_2".
void QsfQuestions::readSideBySide(const Asked &asked) {
    for (const auto &[column, part] : entriesOf(inside(asked.json, "AdditionalQuestions")))
        if (part->is_object())
            for (const auto &row : idsInOrder(asked.json, "Choices", "ChoiceOrder"))
                readCells(asked, column, *part, row);
}

/// One row of one of the columns: a choice, or as many fields for words as it has answers.
void QsfQuestions::readCells(const Asked &asked, const std::string &column, const Json &part,
                             const std::string &row) {
    const auto tag = asked.tag + "#" + column;
    const auto given = wordOf(inside(part, "ChoiceDataExportTags"), row);
    const auto text = joinedTexts(
        joinedTexts(asked.text, words(asked.json, {"AdditionalQuestions", column, "QuestionText"})),
        words(asked.json, {"Choices", row, "Display"}));
    Names names{tag + "_" + row};
    for (const auto &own : {given, asked.tag + "_" + row})
        if (!own.empty()) {
            names.others.push_back(tag + "_" + own);
            names.others.push_back(tag + "_" + own + "_" + column);
            names.others.push_back(own + ": " + column);
        }
    const auto cell = asked.id + "#" + column + "_" + row;
    std::vector<std::string> ids;
    const auto answers = options(part, "Answers", "AnswerOrder", ids);
    if (wordOf(part, "Selector") != "TE") {
        FoundQuestion found{names.code, text};
        found.kind =
            wordOf(part, "SubSelector") == "MultipleAnswer" ? ItemKind::multiple : ItemKind::single;
        found.options = answers;
        nameColumns(add(asked, std::move(found), cell, ids), names, ids);
        return;
    }
    for (std::size_t i = 0; i < std::max<std::size_t>(ids.size(), 1); ++i) {
        const bool several = ids.size() > 1;
        Names field{several ? names.code + "_" + ids[i] : names.code};
        for (const auto &name : names.others) {
            field.others.push_back(name + "_TEXT");
            field.others.push_back(name + "_" + (ids.empty() ? "1" : ids[i]) + "_TEXT");
        }
        field.others.push_back(names.code + "_" + (ids.empty() ? "1" : ids[i]) + "_TEXT");
        FoundQuestion found{field.code, several ? joinedTexts(text, answers[i].label) : text};
        nameColumns(add(asked, std::move(found), several ? cell + "_" + ids[i] : cell, {}), field,
                    {});
    }
}

void QsfQuestions::readShownText(const Asked &asked) {
    auto *section = builder_.section();
    const bool first =
        section != nullptr && section->intro.empty() &&
        (builder_.questions().empty() || builder_.questions().back().section != section->number);
    if (first && !inside(asked.json, "DisplayLogic").is_object()) {
        section->intro = asked.text;
        return;
    }
    builder_.losses().add(
        "note", asked.tag,
        tr("A text between questions is not read: “{text}”")
            .with("text", base::shortened(asked.text.best(base::Language::fi), 80)));
}

/// "Other, please specify": the words stand in a column of their own.
void QsfQuestions::addTextEntries(const Asked &asked, const char *what) {
    std::vector<std::string> entries;
    for (const auto &id : idsInOrder(asked.json, what, "ChoiceOrder")) {
        const auto &entry = inside(inside(inside(asked.json, what), id), "TextEntry");
        if (wordOf(entry) == "true" || wordOf(entry) == "on" ||
            (entry.is_boolean() && entry.get<bool>()))
            entries.push_back(id);
    }
    const bool rows = inside(asked.json, "Answers").is_object();
    for (const auto &id : entries) {
        FoundQuestion found{asked.tag + "_" + id + "_TEXT",
                            joinedTexts(asked.text, words(asked.json, {what, id, "Display"}))};
        const auto item = builder_.add(std::move(found));
        const auto given = wordOf(inside(asked.json, "ChoiceDataExportTags"), id);
        const auto value = rows ? std::string() : wordOf(inside(asked.json, "RecodeValues"), id);
        for (const auto &name : {given, value})
            if (!name.empty())
                builder_.nameColumn(item, asked.tag + "_" + name + "_TEXT");
        if (!given.empty())
            builder_.nameColumn(item, asked.tag + given + "_TEXT");
        if (entries.size() == 1)
            builder_.nameColumn(item, asked.tag + "_TEXT");
    }
}

void QsfQuestions::listRest(const Asked &asked) {
    auto &losses = builder_.losses();
    const auto &settings = inside(inside(asked.json, "Validation"), "Settings");
    const auto type = wordOf(settings, "Type");
    const auto content = wordOf(settings, "ContentType");
    if (!type.empty() && type != "None" && content != "ValidNumber" && content != "ValidDate")
        losses.add("validation", asked.tag,
                   tr("The check of “{place}” is not read: “{expression}”")
                       .with("place", asked.tag)
                       .with("expression", type));
    const auto text = wordOf(asked.json, "QuestionText");
    if (text.find("${") != std::string::npos)
        losses.add("piping", asked.tag,
                   tr("The wording of “{place}” repeats an earlier answer; the mark stays in the "
                      "text.")
                       .with("place", asked.tag));
    if (holdsScript(text) || !wordOf(asked.json, "QuestionJS").empty())
        losses.add("script", asked.tag,
                   tr("The script of “{place}” is not read.").with("place", asked.tag));
    const auto order = wordOf(inside(asked.json, "Randomization"), "Type");
    if (!order.empty() && order != "None")
        losses.add("randomizer", asked.tag,
                   tr("The options of “{place}” stand in the order of the file, not in a random "
                      "one.")
                       .with("place", asked.tag));
    if (inside(asked.json, "DynamicChoices").is_object())
        losses.add("choiceFilter", asked.tag,
                   tr("“{place}” takes its choices from another question, which is not read.")
                       .with("place", asked.tag));
    for (const char *what : {"Choices", "Answers"})
        for (const auto &[id, choice] : entriesOf(inside(asked.json, what)))
            if (inside(*choice, "DisplayLogic").is_object())
                return losses.add("optionLogic", asked.tag,
                                  tr("Some options or rows of “{place}” are shown on conditions, "
                                     "which are not read; all of them are shown.")
                                      .with("place", asked.tag));
}

void QsfQuestions::showSectionIf(const Json &logic, const std::string &place) {
    pending_.push_back({{}, builder_.section()->number, &logic, place});
}

void QsfQuestions::readConditions() {
    const NameLookup look = [&](std::string_view name) -> std::optional<NamedAnswer> {
        const auto found = named_.find(name);
        if (found == named_.end())
            return std::nullopt;
        auto answer = builder_.answer(found->second.item);
        answer.options = &found->second.options;
        return answer;
    };
    for (const auto &pending : pending_) {
        const auto logic = qsfLogic(*pending.logic);
        const auto condition = logic ? readCondition(*logic, look) : std::nullopt;
        auto &target = builder_.shownIf(pending.item, pending.section);
        if (condition)
            builder_.require(target, *condition, pending.place);
        else
            builder_.losses().add("condition", pending.place,
                                  tr("The display logic of “{place}” cannot be read here, so it "
                                     "is always shown.")
                                      .with("place", pending.place));
    }
}

} // namespace kooste::exchange
