// SPDX-License-Identifier: MIT
#include "exchange/definitions/lss_questions.h"
#include "base/text.h"
#include "exchange/definitions/plain_text.h"

#include <algorithm>
#include <array>

namespace kooste::exchange {

using base::LocalText;
using base::tr;
using model::ItemKind;

namespace {

std::vector<FoundOption> optionsOf(const std::vector<LssAnswer> &answers) {
    std::vector<FoundOption> options;
    for (const auto &answer : answers)
        options.push_back({answer.code, answer.text});
    return options;
}

std::vector<FoundOption> numbers(int highest) {
    std::vector<FoundOption> options;
    for (int number = 1; number <= highest; ++number) {
        FoundOption option{std::to_string(number), LocalText::same(std::to_string(number))};
        option.score = number;
        options.push_back(std::move(option));
    }
    return options;
}

/// The answers that LimeSurvey gives to some types by itself.
std::vector<FoundOption> fixedOptions(char type) {
    switch (type) {
    case '5':
    case 'A':
        return numbers(5);
    case 'B':
        return numbers(10);
    case 'C':
        return {{"Y", {"Kyllä", "Ja", "Yes"}},
                {"U", {"En osaa sanoa", "Kan inte säga", "Uncertain"}},
                {"N", {"Ei", "Nej", "No"}}};
    case 'E':
        return {{"I", {"Lisääntyy", "Ökar", "Increase"}, 3},
                {"S", {"Pysyy samana", "Oförändrat", "Same"}, 2},
                {"D", {"Vähenee", "Minskar", "Decrease"}, 1}};
    case 'G':
        return {{"F", {"Nainen", "Kvinna", "Female"}}, {"M", {"Mies", "Man", "Male"}}};
    default:
        return {{"Y", {"Kyllä", "Ja", "Yes"}}, {"N", {"Ei", "Nej", "No"}}};
    }
}

bool isOrdered(char type) { return type == '5' || type == 'A' || type == 'B' || type == 'E'; }

const std::string &attribute(const LssQuestion &question, std::string_view name) {
    static const std::string none;
    const auto found = question.attributes.find(name);
    return found == question.attributes.end() ? none : found->second;
}

std::string joinedCode(const LssQuestion &question, const std::string &part) {
    return part.empty() ? question.code : question.code + "_" + part;
}

} // namespace

bool LssQuestions::isAlways(std::string_view relevance) {
    relevance = base::trim(relevance);
    return relevance.empty() || relevance == "1";
}

model::ItemId LssQuestions::add(const LssQuestion &question, FoundQuestion found,
                                const std::string &part, const std::string &code) {
    found.code = joinedCode(question, code.empty() ? part : code);
    found.help = question.help;
    found.required = question.mandatory == "Y";
    const auto item = builder_.add(std::move(found));
    const Name name{item, {}, attribute(question, "num_value_int_only") == "1"};
    names_.emplace(joinedCode(question, part), name);
    names_.emplace("#" + question.id + part, name);
    if (!isAlways(question.relevance))
        pending_.push_back({item, 0, question.relevance, builder_.item(item).code});
    return item;
}

void LssQuestions::addText(const LssQuestion &question, const std::string &part,
                           const LocalText &text) {
    FoundQuestion found;
    found.text = joinedTexts(question.text, text);
    auto optional = question;
    optional.mandatory.clear();
    optional.help = {};
    add(optional, std::move(found), part);
}

/// Every row has all the answers: a small file could make more of them than there is memory for.
bool LssQuestions::isTooWide(const LssQuestion &question) {
    constexpr std::size_t kMostCells = 200'000;
    const auto rows = question.parts[0].size();
    const auto columns =
        std::max(question.answers[0].size() + question.answers[1].size(), question.parts[1].size());
    if (rows < 2 || columns < 2)
        return false;
    const auto cells = std::min(rows, kMostCells) * std::min(columns, kMostCells);
    if (cells_ + cells > kMostCells)
        return true;
    cells_ += cells;
    return false;
}

void LssQuestions::read(const LssQuestion &question) {
    if (isTooWide(question))
        return builder_.losses().add(
            "unsupportedType", question.code,
            tr("“{place}” asks for what a questionnaire here cannot take (“{type}”) and was left "
               "out.")
                .with("place", question.code)
                .with("type", std::string(1, question.type)));
    switch (question.type) {
    case 'L':
    case '!':
    case 'O':
        readList(question);
        break;
    case 'M':
    case 'P':
        readTicks(question);
        break;
    case '5':
    case 'Y':
    case 'G':
        readFixed(question);
        break;
    case 'A':
    case 'B':
    case 'C':
    case 'E':
    case 'F':
    case 'H':
        readRows(question);
        break;
    case '1':
        readDualScale(question);
        break;
    case ':':
    case ';':
        readCells(question);
        break;
    case 'R':
        readRanking(question);
        break;
    default:
        if (!readOpen(question) && !readOther(question))
            return;
    }
    listRest(question);
}

/// Numbers, dates and texts; false for what is none of them.
bool LssQuestions::readOpen(const LssQuestion &question) {
    switch (question.type) {
    case 'N':
    case 'K':
        readPlain(question, ItemKind::number);
        return true;
    case 'D':
        readPlain(question, ItemKind::date);
        return true;
    case 'S':
    case 'T':
    case 'U':
    case 'Q':
        readPlain(question, ItemKind::text);
        return true;
    default:
        return false;
    }
}

/// What asks nothing here; false when there is no item.
bool LssQuestions::readOther(const LssQuestion &question) {
    auto &losses = builder_.losses();
    const std::string type(1, question.type);
    switch (question.type) {
    case 'X':
        readShownText(question);
        return false;
    case '*':
        losses.add("calculation", question.code,
                   tr("“{place}” is computed by the form, which is not read.")
                       .with("place", question.code));
        return false;
    case 'I':
        losses.add("metadata", question.code,
                   tr("“{place}” chooses the language of the form, which Kooste knows by itself.")
                       .with("place", question.code));
        return false;
    case '|':
        losses.add("unsupportedType", question.code,
                   tr("“{place}” asks for what a questionnaire here cannot take (“{type}”) and "
                      "was left out.")
                       .with("place", question.code)
                       .with("type", type));
        return false;
    default:
        losses.add("unknownType", question.code,
                   tr("“{place}” is of a type that is not known here (“{type}”); it is kept as an "
                      "open question.")
                       .with("place", question.code)
                       .with("type", type));
        readPlain(question, ItemKind::text);
        return true;
    }
}

/// What Kooste wrote beside a list so that it comes back as it was.
void LssQuestions::applyMarks(const LssQuestion &question, FoundQuestion &found) const {
    if (const auto kind = model::parseItemKind(attribute(question, "kooste_kind"));
        kind && model::isClosed(*kind)) {
        found.kind = *kind;
        found.kindGiven = true;
        for (std::size_t i = 0; i < found.options.size() && i < question.answers[0].size(); ++i)
            if (*kind == ItemKind::ordered)
                found.options[i].score = question.answers[0][i].score;
    }
    for (const auto word : base::split(attribute(question, "kooste_missing"), " ")) {
        const auto at = word.find('=');
        if (at == std::string_view::npos)
            continue;
        for (auto &option : found.options)
            if (option.code == word.substr(0, at)) {
                option.missing = model::parseMissing(word.substr(at + 1));
                option.missingGiven = true;
            }
    }
}

void LssQuestions::readList(const LssQuestion &question) {
    FoundQuestion found;
    found.text = question.text;
    found.kind = ItemKind::single;
    found.options = optionsOf(question.answers[0]);
    if (question.other)
        found.options.push_back({"-oth-", {"Muu", "Annat", "Other"}});
    applyMarks(question, found);
    add(question, std::move(found), {});
    if (question.other)
        addText(question, "other", {"Muu, mikä?", "Annat, vad?", "Other, what?"});
    if (question.type == 'O')
        addText(question, "comment", {"Kommentti", "Kommentar", "Comment"});
}

void LssQuestions::readTicks(const LssQuestion &question) {
    FoundQuestion found;
    found.text = question.text;
    found.kind = ItemKind::multiple;
    for (const auto &part : question.parts[0])
        found.options.push_back({part.code, part.text});
    if (question.other)
        found.options.push_back({"other", {"Muu", "Annat", "Other"}});
    applyMarks(question, found);
    const auto item = add(question, std::move(found), {});
    for (const auto &option : builder_.question(item).options) {
        names_.emplace(joinedCode(question, option.code), Name{item, option.number});
        names_.emplace("#" + question.id + option.code, Name{item, option.number});
    }
    if (question.type == 'P')
        for (const auto &part : question.parts[0])
            addText(question, part.code + "comment", part.text);
    if (question.other)
        addText(question, "othertext", {"Muu, mikä?", "Annat, vad?", "Other, what?"});
}

void LssQuestions::readFixed(const LssQuestion &question) {
    FoundQuestion found;
    found.text = question.text;
    found.kind = isOrdered(question.type) ? ItemKind::ordered : ItemKind::single;
    found.kindGiven = isOrdered(question.type);
    found.options = fixedOptions(question.type);
    add(question, std::move(found), {});
}

void LssQuestions::readRows(const LssQuestion &question) {
    const bool own = question.type == 'F' || question.type == 'H';
    for (const auto &part : question.parts[0]) {
        FoundQuestion found;
        found.text = joinedTexts(question.text, part.text);
        found.kind = isOrdered(question.type) ? ItemKind::ordered : ItemKind::single;
        found.kindGiven = isOrdered(question.type);
        found.options = own ? optionsOf(question.answers[0]) : fixedOptions(question.type);
        add(question, std::move(found), part.code);
    }
}

void LssQuestions::readDualScale(const LssQuestion &question) {
    for (const auto &part : question.parts[0])
        for (int scale = 0; scale < 2; ++scale) {
            FoundQuestion found;
            found.text = joinedTexts(question.text, part.text);
            found.kind = ItemKind::single;
            found.options = optionsOf(question.answers[scale]);
            // Exports count scales from 1, conditions and the export for another LimeSurvey from 0.
            const auto counted = std::to_string(scale + 1);
            const auto item =
                add(question, std::move(found), part.code + "_" + std::to_string(scale),
                    part.code + "_" + counted);
            builder_.nameColumn(item, question.code + "[" + part.code + "][" + counted + "]");
            builder_.nameColumn(item, question.code + "[" + counted + "][" + part.code + "]");
            for (const char *open : {"[", "_"})
                builder_.nameColumn(item, question.code + open + part.code + "#" +
                                              std::to_string(scale) + (*open == '[' ? "]" : ""));
        }
}

/// An array with something in each cell; ticks make one item of a row.
void LssQuestions::readCells(const LssQuestion &question) {
    const bool ticks = attribute(question, "multiflexible_checkbox") == "1";
    for (const auto &row : question.parts[0]) {
        if (ticks && question.type == ':') {
            FoundQuestion found;
            found.text = joinedTexts(question.text, row.text);
            found.kind = ItemKind::multiple;
            for (const auto &column : question.parts[1])
                found.options.push_back({column.code, column.text});
            add(question, std::move(found), row.code);
            continue;
        }
        for (const auto &column : question.parts[1]) {
            FoundQuestion found;
            found.text = joinedTexts(joinedTexts(question.text, row.text), column.text);
            found.kind = question.type == ':' ? ItemKind::number : ItemKind::text;
            add(question, std::move(found), row.code + "_" + column.code);
        }
    }
}

void LssQuestions::readRanking(const LssQuestion &question) {
    const auto &answers = question.answers[0];
    auto options = optionsOf(answers);
    for (const auto &part : question.parts[0])
        if (answers.empty())
            options.push_back({part.code, part.text});
    builder_.losses().add("ranking", question.code,
                          tr("The ranking “{place}” becomes one question for each rank.")
                              .with("place", question.code));
    for (std::size_t rank = 1; rank <= options.size(); ++rank) {
        const auto number = std::to_string(rank);
        FoundQuestion found;
        found.text =
            joinedTexts(question.text, {"Sija " + number, "Plats " + number, "Rank " + number});
        found.kind = ItemKind::single;
        found.options = options;
        add(question, std::move(found), number);
    }
}

void LssQuestions::readPlain(const LssQuestion &question, ItemKind kind) {
    const bool several = question.type == 'K' || question.type == 'Q';
    if (several && !question.parts[0].empty()) {
        for (const auto &part : question.parts[0]) {
            FoundQuestion found;
            found.text = joinedTexts(question.text, part.text);
            found.kind = kind;
            add(question, std::move(found), part.code);
        }
        return;
    }
    FoundQuestion found;
    found.text = question.text;
    found.kind = kind;
    add(question, std::move(found), {});
}

void LssQuestions::readShownText(const LssQuestion &question) {
    auto *section = builder_.section();
    const bool first =
        section != nullptr && section->intro.empty() &&
        (builder_.questions().empty() || builder_.questions().back().section != section->number);
    if (first && isAlways(question.relevance)) {
        section->intro = question.text;
        return;
    }
    builder_.losses().add(
        "note", question.code,
        tr("A text between questions is not read: “{text}”")
            .with("text", base::shortened(question.text.best(base::Language::fi), 80)));
}

void LssQuestions::listRest(const LssQuestion &question) {
    auto &losses = builder_.losses();
    const auto list = [&](const char *code, base::Message message) {
        losses.add(code, question.code, message.with("place", question.code));
    };
    if (question.script)
        list("script", tr("The script of “{place}” is not read."));
    if (question.computed)
        list("piping", tr("The wording of “{place}” repeats an earlier answer; the mark stays in "
                          "the text."));
    if (question.mandatory == "S")
        list("required", tr("“{place}” asks a second time when it is left empty; it became "
                            "optional."));
    if (attribute(question, "hidden") == "1")
        list("hidden", tr("“{place}” is hidden from respondents; here it is shown."));
    constexpr std::array<std::string_view, 8> kChecks{
        "em_validation_q", "em_validation_sq", "min_answers",   "max_answers",
        "min_num_value_n", "max_num_value_n",  "min_num_value", "max_num_value"};
    std::string checks = question.pattern;
    for (const auto name : kChecks)
        if (!attribute(question, name).empty())
            checks +=
                (checks.empty() ? "" : ", ") + std::string(name) + " " + attribute(question, name);
    if (!checks.empty())
        list("validation",
             tr("The check of “{place}” is not read: “{expression}”").with("expression", checks));
    if (!attribute(question, "array_filter").empty() ||
        !attribute(question, "array_filter_exclude").empty())
        list("choiceFilter",
             tr("“{place}” takes its choices from another question, which is not read."));
    if (!attribute(question, "exclude_all_others").empty())
        list("exclusive", tr("That an option of “{place}” excludes the others is not read."));
    const auto &random = attribute(question, "random_order");
    if ((!random.empty() && random != "0") || !attribute(question, "random_group").empty())
        list("randomizer", tr("The options of “{place}” stand in the order of the file, not in a "
                              "random one."));
    for (const auto &part : question.parts[0])
        if (!isAlways(part.relevance))
            return list("optionLogic",
                        tr("Some options or rows of “{place}” are shown on conditions, which are "
                           "not read; all of them are shown."));
}

void LssQuestions::showSectionIf(const std::string &relevance, const std::string &place) {
    if (!isAlways(relevance))
        pending_.push_back({{}, builder_.section()->number, relevance, place});
}

/// "Q1.NAOK", "Q1_SQ001.value", "12X3X45SQ001.NAOK" (survey, group, question and sub-question).
std::optional<NamedAnswer> LssQuestions::named(std::string_view name) const {
    name = name.substr(0, name.find('.'));
    std::string key(name);
    if (!name.empty() && base::isDigit(name.front())) {
        const auto parts = base::split(name, "X");
        if (parts.size() < 3)
            return std::nullopt;
        key = "#" + std::string(name.substr(parts[0].size() + parts[1].size() + 2));
    }
    const auto found = names_.find(key);
    if (found == names_.end())
        return std::nullopt;
    auto answer = builder_.answer(found->second.item);
    answer.option = found->second.option;
    answer.wholeNumbers = found->second.whole;
    return answer;
}

void LssQuestions::readConditions() {
    const NameLookup look = [&](std::string_view name) { return named(name); };
    for (const auto &pending : pending_) {
        const auto condition = readCondition(pending.relevance, ExpressionForm::limeSurvey, look);
        auto &target = builder_.shownIf(pending.item, pending.section);
        if (condition)
            builder_.require(target, *condition, pending.place);
        else
            builder_.losses().add("condition", pending.place,
                                  tr("The condition of “{place}” cannot be read here, so it is "
                                     "always shown: “{expression}”")
                                      .with("place", pending.place)
                                      .with("expression", pending.relevance));
    }
}

} // namespace kooste::exchange
