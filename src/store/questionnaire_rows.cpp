// SPDX-License-Identifier: MIT
#include "store/questionnaire_rows.h"
#include "base/text.h"

#include <charconv>
#include <string>
#include <unordered_map>

namespace kooste::store {

using model::AnswerOption;
using model::Condition;
using model::ConditionTerm;
using model::Question;
using model::Version;
using model::VersionId;

std::string numbersText(const std::vector<int> &numbers) {
    std::string text;
    for (const int number : numbers)
        text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

std::vector<int> numbersOf(const std::string &text) {
    std::vector<int> numbers;
    for (const auto word : base::split(text, " ")) {
        int number = 0;
        if (std::from_chars(word.data(), word.data() + word.size(), number).ec == std::errc())
            numbers.push_back(number);
    }
    return numbers;
}

namespace {

template <class Value> void setOrNull(Query &query, const char *name, const Value &value) {
    if (value)
        query.set(name, *value);
    else
        query.setNull(name);
}

} // namespace

AnswerOption optionAt(const Query &row, int column) {
    AnswerOption option;
    option.number = row.small(column);
    option.code = row.text(column + 1);
    option.label = row.localText(column + 2);
    if (!row.isNull(column + 5))
        option.score = row.real(column + 5);
    if (!row.isNull(column + 6))
        option.missing = model::parseMissing(row.text(column + 6));
    option.parent = row.text(column + 7);
    return option;
}

void setOption(Query &write, const AnswerOption &option, int position) {
    write.set(":number", option.number)
        .set(":position", position)
        .set(":code", option.code)
        .set(std::string(":label"), option.label)
        .set(":parent", option.parent);
    setOrNull(write, ":score", option.score);
    if (option.missing)
        write.set(":missing", model::missingCode(*option.missing));
    else
        write.setNull(":missing");
}

std::optional<model::VariantWording> wordingAt(const Query &row, int column) {
    const auto variant = model::parseVariantCode(row.text(column));
    if (!variant)
        return std::nullopt;
    return model::VariantWording{*variant, row.localText(column + 1), row.localText(column + 4)};
}

void setWording(Query &write, const model::VariantWording &wording, int position) {
    write.set(":variant", model::variantCode(wording.variant))
        .set(":position", position)
        .set(std::string(":text"), wording.text)
        .set(std::string(":help"), wording.help);
}

namespace {

/// The questions of a version by the item that they ask.
class QuestionsByItem {
public:
    explicit QuestionsByItem(Version &version) {
        for (auto &question : version.questions)
            places_[question.item.value] = &question;
    }
    Question *find(std::int64_t item) const {
        const auto found = places_.find(item);
        return found == places_.end() ? nullptr : found->second;
    }

private:
    std::unordered_map<std::int64_t, Question *> places_;
};

void readQuestions(Connection &connection, Version &version) {
    Query rows(connection,
               "SELECT item_id, text_fi, text_sv, text_en, condition_fi, condition_sv,"
               " condition_en, section, required, help_fi, help_sv, help_en FROM question"
               " WHERE version_id = :version ORDER BY position, item_id");
    rows.set(":version", version.id.value);
    while (rows.next()) {
        Question question;
        question.item = {rows.integer(0)};
        question.text = rows.localText(1);
        question.condition = rows.localText(4);
        question.section = rows.small(7);
        question.required = rows.integer(8) != 0;
        question.help = rows.localText(9);
        version.questions.push_back(std::move(question));
    }
}

void readOptions(Connection &connection, const Version &version, const QuestionsByItem &known) {
    Query rows(connection, "SELECT item_id, number, code, label_fi, label_sv, label_en, score,"
                           " missing, parent FROM answer_option WHERE version_id = :version"
                           " ORDER BY item_id, position");
    rows.set(":version", version.id.value);
    while (rows.next())
        if (auto *question = known.find(rows.integer(0)))
            question->options.push_back(optionAt(rows, 1));
}

void readWordings(Connection &connection, const Version &version, const QuestionsByItem &known) {
    Query rows(connection, "SELECT item_id, variant, text_fi, text_sv, text_en, help_fi, help_sv,"
                           " help_en FROM question_wording WHERE version_id = :version"
                           " ORDER BY item_id, position");
    rows.set(":version", version.id.value);
    while (rows.next())
        if (auto *question = known.find(rows.integer(0)))
            if (auto wording = wordingAt(rows, 1))
                question->wordings.push_back(*std::move(wording));
}

void readSections(Connection &connection, Version &version) {
    Query rows(connection, "SELECT number, title_fi, title_sv, title_en, intro_fi, intro_sv,"
                           " intro_en FROM section WHERE version_id = :version ORDER BY position");
    rows.set(":version", version.id.value);
    while (rows.next()) {
        model::Section section;
        section.number = rows.small(0);
        section.title = rows.localText(1);
        section.intro = rows.localText(4);
        version.sections.push_back(std::move(section));
    }
}

void readVariants(Connection &connection, Version &version) {
    Query rows(connection,
               "SELECT code FROM variant WHERE version_id = :version ORDER BY position");
    rows.set(":version", version.id.value);
    while (rows.next())
        if (const auto key = model::parseVariantCode(rows.text(0)))
            version.variants.push_back({*key});
}

Condition *conditionOf(Version &version, const QuestionsByItem &known, const std::string &owner,
                       const std::string &key) {
    if (owner == "variant") {
        for (auto &variant : version.variants)
            if (model::variantCode(variant.key) == key)
                return &variant.when;
        return nullptr;
    }
    const auto number = numbersOf(key);
    if (number.empty())
        return nullptr;
    if (owner == "question") {
        auto *question = known.find(number.front());
        return question == nullptr ? nullptr : &question->shownIf;
    }
    for (auto &section : version.sections)
        if (section.number == number.front())
            return &section.shownIf;
    return nullptr;
}

void readConditions(Connection &connection, Version &version, const QuestionsByItem &known) {
    Query rows(connection, "SELECT owner, owner_key, joined, item_id, operator, options, number"
                           " FROM condition_term WHERE version_id = :version"
                           " ORDER BY owner, owner_key, position");
    rows.set(":version", version.id.value);
    while (rows.next()) {
        auto *condition = conditionOf(version, known, rows.text(0), rows.text(1));
        const auto op = model::parseConditionOperator(rows.text(4));
        if (condition == nullptr || !op)
            continue;
        condition->join = rows.text(2) == "any" ? Condition::Join::any : Condition::Join::all;
        ConditionTerm term{{rows.integer(3)}, *op, numbersOf(rows.text(5))};
        if (!rows.isNull(6))
            term.number = rows.real(6);
        condition->terms.push_back(std::move(term));
    }
}

void writeOptions(Connection &connection, VersionId version, const Question &question) {
    Query write(connection,
                "INSERT INTO answer_option (version_id, item_id, number, position, code,"
                " label_fi, label_sv, label_en, score, missing, parent) VALUES (:version, :item,"
                " :number, :position, :code, :label_fi, :label_sv, :label_en, :score,"
                " :missing, :parent)");
    int position = 0;
    for (const auto &option : question.options) {
        write.set(":version", version.value).set(":item", question.item.value);
        setOption(write, option, ++position);
        write.run();
    }
}

void writeWordings(Connection &connection, VersionId version, const Question &question) {
    Query write(connection,
                "INSERT INTO question_wording (version_id, item_id, variant, position, text_fi,"
                " text_sv, text_en, help_fi, help_sv, help_en) VALUES (:version, :item, :variant,"
                " :position, :text_fi, :text_sv, :text_en, :help_fi, :help_sv, :help_en)");
    int position = 0;
    for (const auto &wording : question.wordings) {
        write.set(":version", version.value).set(":item", question.item.value);
        setWording(write, wording, ++position);
        write.run();
    }
}

void writeCondition(Connection &connection, VersionId version, const char *owner,
                    const std::string &key, const Condition &condition) {
    if (condition.always())
        return;
    Query write(connection,
                "INSERT INTO condition_term (version_id, owner, owner_key, position, joined,"
                " item_id, operator, options, number) VALUES (:version, :owner, :key, :position,"
                " :joined, :item, :operator, :options, :number)");
    int position = 0;
    for (const auto &term : condition.terms) {
        write.set(":version", version.value)
            .set(":owner", owner)
            .set(":key", key)
            .set(":position", ++position)
            .set(":joined", condition.join == Condition::Join::any ? "any" : "all")
            .set(":item", term.item.value)
            .set(":operator", model::conditionOperatorCode(term.op))
            .set(":options", numbersText(term.options));
        setOrNull(write, ":number", term.number);
        write.run();
    }
}

void writeQuestions(Connection &connection, const Version &version) {
    Query write(connection,
                "INSERT INTO question (version_id, item_id, position, text_fi, text_sv,"
                " text_en, condition_fi, condition_sv, condition_en, section, required, help_fi,"
                " help_sv, help_en) VALUES (:version, :item, :position, :text_fi, :text_sv,"
                " :text_en, :condition_fi, :condition_sv, :condition_en, :section, :required,"
                " :help_fi, :help_sv, :help_en)");
    int position = 0;
    for (const auto &question : version.questions) {
        write.set(":version", version.id.value)
            .set(":item", question.item.value)
            .set(":position", ++position)
            .set(std::string(":text"), question.text)
            .set(std::string(":condition"), question.condition)
            .set(":section", question.section)
            .set(":required", question.required)
            .set(std::string(":help"), question.help)
            .run();
        writeOptions(connection, version.id, question);
        writeWordings(connection, version.id, question);
        writeCondition(connection, version.id, "question", std::to_string(question.item.value),
                       question.shownIf);
    }
}

void writeSections(Connection &connection, const Version &version) {
    Query write(connection,
                "INSERT INTO section (version_id, number, position, title_fi, title_sv, title_en,"
                " intro_fi, intro_sv, intro_en) VALUES (:version, :number, :position, :title_fi,"
                " :title_sv, :title_en, :intro_fi, :intro_sv, :intro_en)");
    int position = 0;
    for (const auto &section : version.sections) {
        write.set(":version", version.id.value)
            .set(":number", section.number)
            .set(":position", ++position)
            .set(std::string(":title"), section.title)
            .set(std::string(":intro"), section.intro)
            .run();
        writeCondition(connection, version.id, "section", std::to_string(section.number),
                       section.shownIf);
    }
}

void writeVariants(Connection &connection, const Version &version) {
    Query write(connection, "INSERT INTO variant (version_id, code, position)"
                            " VALUES (:version, :code, :position)");
    int position = 0;
    for (const auto &variant : version.variants) {
        const auto code = model::variantCode(variant.key);
        write.set(":version", version.id.value)
            .set(":code", code)
            .set(":position", ++position)
            .run();
        writeCondition(connection, version.id, "variant", code, variant.when);
    }
}

} // namespace

void readContent(Connection &connection, Version &version) {
    readQuestions(connection, version);
    readSections(connection, version);
    readVariants(connection, version);
    const QuestionsByItem known(version);
    readOptions(connection, version, known);
    readWordings(connection, version, known);
    readConditions(connection, version, known);
}

void clearContent(Connection &connection, VersionId version) {
    for (const char *table : {"condition_term", "variant", "section", "question"})
        Query(connection, std::string("DELETE FROM ") + table + " WHERE version_id = :id")
            .set(":id", version.value)
            .run();
}

void writeContent(Connection &connection, const Version &version) {
    clearContent(connection, version.id);
    writeQuestions(connection, version);
    writeSections(connection, version);
    writeVariants(connection, version);
}

} // namespace kooste::store
