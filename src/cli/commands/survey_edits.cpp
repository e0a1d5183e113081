// SPDX-License-Identifier: MIT
#include "cli/commands/survey_edits.h"
#include "cli/json_text.h"

#include <algorithm>
#include <array>

namespace kooste::cli {

using app::QuestionnaireEditor;
using base::Result;
using base::tr;
using model::ItemId;

namespace {

base::Error badEdit(base::Message message) {
    return {base::ErrorKind::usage, "badEdit", std::move(message)};
}

/// What is wrong with a value: becomes the reason in the message of its edit.
struct BadValue {
    base::Message reason;
};

[[noreturn]] void refuse(const char *field, const std::string &value) {
    throw BadValue{
        tr("“{value}” is not known as “{field}”").with("value", value).with("field", field)};
}

std::string textOr(const Json &edit, const char *field, const std::string &otherwise = {}) {
    return edit.contains(field) && !edit[field].is_null() ? edit[field].get<std::string>()
                                                          : otherwise;
}

template <class Value>
Value parsed(const Json &edit, const char *field, std::optional<Value> (*parse)(std::string_view)) {
    const auto text = edit.at(field).get<std::string>();
    const auto value = parse(text);
    if (!value)
        refuse(field, text);
    return *value;
}

/// {"fi": …, "sv": …, "en": …}; a plain text is Finnish. What is not named stays as in `before`.
base::LocalText localText(const Json &value, base::LocalText before = {}) {
    if (value.is_string()) {
        before.fi = value.get<std::string>();
        return before;
    }
    for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en})
        if (const auto tag = std::string(base::languageTag(language)); value.contains(tag))
            before.get(language) = value[tag].is_null() ? "" : value[tag].get<std::string>();
    return before;
}

base::LocalText localTextOf(const Json &edit, const char *field, base::LocalText before = {}) {
    return edit.contains(field) ? localText(edit[field], std::move(before)) : before;
}

ItemId itemNamed(const QuestionnaireEditor &editor, const std::string &code) {
    const auto *item = editor.survey().findItem(code);
    if (item == nullptr)
        refuse("item", code);
    return item->id;
}

ItemId itemOf(const QuestionnaireEditor &editor, const Json &edit) {
    return itemNamed(editor, edit.at("item").get<std::string>());
}

app::QuestionPlace placeOf(const QuestionnaireEditor &editor, const Json &edit) {
    app::QuestionPlace place;
    if (const auto before = textOr(edit, "before"); !before.empty()) {
        place.before = itemNamed(editor, before);
        if (const auto *question = editor.draft().find(place.before))
            place.section = question->section;
    }
    if (edit.contains("section") && !edit["section"].is_null())
        place.section = edit["section"].get<int>();
    return place;
}

std::vector<model::AnswerOption> optionsOf(const Json &list) {
    std::vector<model::AnswerOption> options;
    for (const auto &entry : list) {
        model::AnswerOption option;
        option.code = entry.at("code").get<std::string>();
        option.label = localTextOf(entry, "label");
        if (entry.contains("score") && !entry["score"].is_null())
            option.score = entry["score"].get<double>();
        if (!textOr(entry, "missing").empty())
            option.missing = parsed(entry, "missing", model::parseMissing);
        option.parent = textOr(entry, "parent");
        options.push_back(std::move(option));
    }
    return options;
}

model::ConditionTerm termOf(const QuestionnaireEditor &editor, const Json &entry) {
    model::ConditionTerm term;
    term.item = itemOf(editor, entry);
    term.op = parsed(entry, "operator", model::parseConditionOperator);
    if (entry.contains("number") && !entry["number"].is_null())
        term.number = entry["number"].get<double>();
    const auto *question = editor.draft().find(term.item);
    for (const auto &code : entry.value("options", Json::array())) {
        const auto text = code.get<std::string>();
        const auto *option =
            question == nullptr ? nullptr : question->findOption(std::string_view(text));
        if (option == nullptr)
            refuse("options", text);
        term.options.push_back(option->number);
    }
    return term;
}

model::Condition conditionOf(const QuestionnaireEditor &editor, const Json &edit) {
    model::Condition condition;
    if (!edit.contains("condition") || edit["condition"].is_null())
        return condition;
    const auto &given = edit["condition"];
    const auto join = textOr(given, "join", "all");
    if (join != "all" && join != "any")
        refuse("join", join);
    if (join == "any")
        condition.join = model::Condition::Join::any;
    for (const auto &entry : given.at("terms"))
        condition.terms.push_back(termOf(editor, entry));
    return condition;
}

Result<void> changeWords(QuestionnaireEditor &editor, ItemId item, model::VariantKey variant,
                         const Json &words, bool help) {
    const auto given = words.is_string() ? Json{{"fi", words}} : words;
    for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en}) {
        const auto tag = std::string(base::languageTag(language));
        if (!given.contains(tag))
            continue;
        const auto text = given[tag].is_null() ? std::string() : given[tag].get<std::string>();
        if (auto changed = editor.changeWording({item, variant, language, help}, text); !changed)
            return changed;
    }
    return {};
}

Result<void> addQuestion(QuestionnaireEditor &editor, const Json &edit) {
    app::NewQuestion question;
    question.kind = parsed(edit, "kind", model::parseItemKind);
    question.code = textOr(edit, "code");
    question.text = localTextOf(edit, "text");
    if (textOr(edit, "role") == "background")
        question.role = model::ItemRole::background;
    const auto added = editor.addQuestion(question, placeOf(editor, edit));
    if (!added)
        return added.error();
    if (edit.contains("options"))
        if (auto set = editor.changeOptions(*added, optionsOf(edit["options"])); !set)
            return set;
    if (edit.contains("help"))
        if (auto set = changeWords(editor, *added, {}, edit["help"], true); !set)
            return set;
    if (edit.value("required", false))
        if (auto set = editor.changeRequired(*added, true); !set)
            return set;
    return edit.contains("condition") ? editor.changeCondition(*added, conditionOf(editor, edit))
                                      : Result<void>();
}

Result<void> addKnownItem(QuestionnaireEditor &editor, const Json &edit) {
    return editor.addKnownItem(itemOf(editor, edit), placeOf(editor, edit));
}
Result<void> removeQuestion(QuestionnaireEditor &editor, const Json &edit) {
    return editor.removeQuestion(itemOf(editor, edit));
}
Result<void> moveQuestion(QuestionnaireEditor &editor, const Json &edit) {
    return editor.moveQuestion(itemOf(editor, edit), placeOf(editor, edit));
}
Result<void> changeWording(QuestionnaireEditor &editor, const Json &edit) {
    model::VariantKey variant;
    if (!textOr(edit, "variant").empty())
        variant = parsed(edit, "variant", model::parseVariantCode);
    for (const bool help : {false, true})
        if (const char *field = help ? "help" : "text"; edit.contains(field))
            if (auto done = changeWords(editor, itemOf(editor, edit), variant, edit[field], help);
                !done)
                return done;
    return {};
}
Result<void> changeCode(QuestionnaireEditor &editor, const Json &edit) {
    return editor.changeCode(itemOf(editor, edit), edit.at("code").get<std::string>());
}
Result<void> changeName(QuestionnaireEditor &editor, const Json &edit) {
    const auto item = itemOf(editor, edit);
    return editor.changeName(item, localText(edit.at("name"), editor.survey().find(item)->name));
}
Result<void> changeRole(QuestionnaireEditor &editor, const Json &edit) {
    const auto role = edit.at("role").get<std::string>();
    if (role != "answer" && role != "background")
        refuse("role", role);
    return editor.changeRole(itemOf(editor, edit), role == "answer" ? model::ItemRole::answer
                                                                    : model::ItemRole::background);
}
Result<void> changeDirection(QuestionnaireEditor &editor, const Json &edit) {
    return editor.changeDirection(itemOf(editor, edit), edit.at("moreIsBetter").get<bool>());
}
Result<void> changeRequired(QuestionnaireEditor &editor, const Json &edit) {
    return editor.changeRequired(itemOf(editor, edit), edit.at("required").get<bool>());
}
Result<void> changeOptions(QuestionnaireEditor &editor, const Json &edit) {
    return editor.changeOptions(itemOf(editor, edit), optionsOf(edit.at("options")),
                                edit.value("everywhere", false));
}
Result<void> changeCondition(QuestionnaireEditor &editor, const Json &edit) {
    return editor.changeCondition(itemOf(editor, edit), conditionOf(editor, edit));
}

Result<void> addSection(QuestionnaireEditor &editor, const Json &edit) {
    editor.addSection(localText(edit.at("title")), edit.value("before", 0));
    return {};
}
Result<void> changeSection(QuestionnaireEditor &editor, const Json &edit) {
    const int number = edit.at("section").get<int>();
    const auto *known = editor.draft().findSection(number);
    if (known == nullptr)
        refuse("section", std::to_string(number));
    auto section = *known;
    section.title = localTextOf(edit, "title", section.title);
    section.intro = localTextOf(edit, "intro", section.intro);
    if (edit.contains("condition"))
        section.shownIf = conditionOf(editor, edit);
    return editor.changeSection(section);
}
Result<void> moveSection(QuestionnaireEditor &editor, const Json &edit) {
    return editor.moveSection(edit.at("section").get<int>(), edit.value("before", 0));
}
Result<void> removeSection(QuestionnaireEditor &editor, const Json &edit) {
    return editor.removeSection(edit.at("section").get<int>());
}

Result<void> changeVariants(QuestionnaireEditor &editor, const Json &edit) {
    std::vector<model::Variant> variants;
    for (const auto &entry : edit.at("variants"))
        variants.push_back(
            {parsed(entry, "variant", model::parseVariantCode), conditionOf(editor, entry)});
    return editor.changeVariants(variants);
}

template <class Value>
void readList(const Json &edit, const char *field, std::vector<Value> &list,
              std::optional<Value> (*parse)(std::string_view)) {
    if (!edit.contains(field))
        return;
    list.clear();
    for (const auto &entry : edit[field]) {
        const auto value = parse(entry.get<std::string>());
        if (!value)
            refuse(field, entry.get<std::string>());
        list.push_back(*value);
    }
}

void readDay(const Json &edit, const char *field, std::optional<base::Date> &day) {
    if (!edit.contains(field))
        return;
    day.reset();
    if (!edit[field].is_null())
        day = parsed(edit, field, base::parseIsoDate);
}

Result<void> changeHead(QuestionnaireEditor &editor, const Json &edit) {
    auto head = editor.survey();
    head.name = localTextOf(edit, "name", head.name);
    head.goal = localTextOf(edit, "goal", head.goal);
    head.decision = localTextOf(edit, "decision", head.decision);
    if (edit.contains("type"))
        head.type = parsed(edit, "type", model::parseSurveyType);
    readDay(edit, "starts", head.reach.startsOn);
    readDay(edit, "ends", head.reach.endsOn);
    if (edit.contains("units"))
        head.reach.units = edit["units"].get<std::vector<std::string>>();
    readList(edit, "audiences", head.reach.audiences, model::parseAudience);
    readList(edit, "channels", head.reach.channels, model::parseChannel);
    auto &charter = head.charter;
    const auto given = edit.value("charter", Json::object());
    charter.purpose = localTextOf(given, "purpose", charter.purpose);
    charter.collection = localTextOf(given, "collection", charter.collection);
    charter.handler = localTextOf(given, "handler", charter.handler);
    charter.handling = localTextOf(given, "handling", charter.handling);
    charter.improvement = localTextOf(given, "improvement", charter.improvement);
    charter.retention = localTextOf(given, "retention", charter.retention);
    return editor.changeHead(head);
}

struct Operation {
    std::string_view name;
    Result<void> (*apply)(QuestionnaireEditor &, const Json &);
};
constexpr std::array kOperations{
    Operation{"addQuestion", addQuestion},         Operation{"addKnownItem", addKnownItem},
    Operation{"removeQuestion", removeQuestion},   Operation{"moveQuestion", moveQuestion},
    Operation{"changeWording", changeWording},     Operation{"changeCode", changeCode},
    Operation{"changeName", changeName},           Operation{"changeRole", changeRole},
    Operation{"changeDirection", changeDirection}, Operation{"changeRequired", changeRequired},
    Operation{"changeOptions", changeOptions},     Operation{"changeCondition", changeCondition},
    Operation{"addSection", addSection},           Operation{"changeSection", changeSection},
    Operation{"moveSection", moveSection},         Operation{"removeSection", removeSection},
    Operation{"changeVariants", changeVariants},   Operation{"changeHead", changeHead}};

Result<void> addBankItem(QuestionnaireEditor &editor, const model::ItemBank &bank,
                         const Json &edit) {
    const auto code = edit.at("item").get<std::string>();
    const auto *item = bank.find(code);
    if (item == nullptr)
        refuse("item", code);
    const auto added = editor.addBankItem(*item, placeOf(editor, edit));
    return added ? Result<void>() : added.error();
}

Result<void> applyOne(QuestionnaireEditor &editor, const model::ItemBank &bank, const Json &edit) {
    try {
        const auto name = edit.at("op").get<std::string>();
        if (name == "addBankItem")
            return addBankItem(editor, bank, edit);
        for (const auto &operation : kOperations)
            if (operation.name == name)
                return operation.apply(editor, edit);
        refuse("op", name);
    } catch (const BadValue &bad) {
        return badEdit(bad.reason);
    } catch (const Json::exception &) {
        return badEdit(tr("a field is missing or has the wrong type"));
    }
}

/// The list, or the line where it ends to be JSON.
Result<Json> parsedList(const std::string &json) {
    try {
        auto list = Json::parse(json);
        if (list.is_array())
            return list;
        return base::Error{base::ErrorKind::unreadableInput, "badJson",
                           tr("The edits are not a JSON list.")};
    } catch (const Json::parse_error &fault) {
        const auto upTo = static_cast<std::ptrdiff_t>(std::min(fault.byte, json.size()));
        const auto line = std::count(json.begin(), json.begin() + upTo, '\n') + 1;
        base::Error error{
            base::ErrorKind::unreadableInput, "badJson",
            tr("The edits are no valid JSON: there is something wrong on line {line}.")
                .with("line", line)};
        error.row = line;
        return error;
    }
}

/// The reason with the edit that it stopped.
base::Message inEdit(const Json &edit, int number, const base::Message &reason) {
    const bool named = edit.is_object() && edit.contains("op") && edit["op"].is_string();
    auto message = named ? tr("Edit {number} ({operation}): {reason}")
                               .with("operation", edit["op"].get<std::string>())
                         : tr("Edit {number}: {reason}");
    return message.with("number", number).with("reason", reason);
}

} // namespace

Result<int> applyEdits(QuestionnaireEditor &editor, const model::ItemBank &bank,
                       const std::string &json) {
    const auto list = parsedList(json);
    if (!list)
        return list.error();
    int number = 0;
    for (const auto &edit : *list) {
        ++number;
        editor.endTyping();
        if (const auto done = applyOne(editor, bank, edit); !done)
            return base::Error{done.error().kind, done.error().code,
                               inEdit(edit, number, done.error().message)};
    }
    return number;
}

} // namespace kooste::cli
