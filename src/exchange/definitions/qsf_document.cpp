// SPDX-License-Identifier: MIT
#include "exchange/definitions/qsf_document.h"
#include "base/number_format.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::exchange {

namespace {

using Kind = Expression::Kind;

/// "q://QID4/SelectableChoice/1/4" taken apart.
struct Locator {
    std::string question;
    std::string what;
    std::vector<std::string> ids;
};

std::optional<Locator> locatorOf(std::string_view text) {
    if (!base::startsWith(text, "q://"))
        return std::nullopt;
    const auto parts = base::split(text.substr(4), "/");
    if (parts.size() < 2)
        return std::nullopt;
    Locator locator{std::string(parts[0]), std::string(parts[1]), {}};
    for (std::size_t i = 2; i < parts.size(); ++i)
        locator.ids.emplace_back(parts[i]);
    return locator;
}

Expression nameOf(const Locator &locator, bool row) {
    return {Kind::name, row ? locator.question + "#" + locator.ids.front() : locator.question};
}

std::optional<Expression> chosen(const Locator &locator, bool selected) {
    const bool cell = locator.ids.size() == 2;
    if (locator.what != "SelectableChoice" && !(locator.what == "SelectableAnswer" && cell))
        return std::nullopt;
    if (locator.ids.empty() || locator.ids.size() > 2)
        return std::nullopt;
    Expression call{Kind::call, "selected", 0, {}};
    call.parts.push_back(nameOf(locator, cell));
    call.parts.push_back({Kind::text, locator.ids.back()});
    if (selected)
        return call;
    return Expression{Kind::no, {}, 0, {std::move(call)}};
}

std::string_view comparisonOf(std::string_view op) {
    constexpr std::pair<std::string_view, std::string_view> kOperators[] = {
        {"EqualTo", "=="},    {"Is", "=="},
        {"NotEqualTo", "!="}, {"IsNot", "!="},
        {"GreaterThan", ">"}, {"GreaterThanOrEqual", ">="},
        {"LessThan", "<"},    {"LessThanOrEqual", "<="}};
    for (const auto &[name, mark] : kOperators)
        if (name == op)
            return mark;
    return {};
}

std::optional<Expression> expressionOf(const Json &json) {
    const auto locator = locatorOf(wordOf(json, "LeftOperand"));
    if (wordOf(json, "LogicType") != "Question" || !locator)
        return std::nullopt;
    const auto op = wordOf(json, "Operator");
    if (op == "Selected" || op == "NotSelected")
        return chosen(*locator, op == "Selected");
    const bool row = !locator->ids.empty() && locator->what == "ChoiceNumericEntryValue";
    if (!row && locator->what != "ChoiceTextEntryValue")
        return std::nullopt;
    if (!row && !locator->ids.empty())
        return std::nullopt; // the text beside an option
    if (op == "Empty" || op == "NotEmpty") {
        Expression call{Kind::call, "is_empty", 0, {nameOf(*locator, row)}};
        return op == "Empty" ? call : Expression{Kind::no, {}, 0, {std::move(call)}};
    }
    const auto mark = comparisonOf(op);
    if (mark.empty())
        return std::nullopt;
    Expression comparison{Kind::compare, std::string(mark), 0, {nameOf(*locator, row)}};
    comparison.parts.push_back({Kind::text, wordOf(json, "RightOperand")});
    return comparison;
}

/// Terms one after the other, each but the first with "And" or "Or"; and binds tighter.
std::optional<Expression> joined(const Json &json,
                                 const std::function<std::optional<Expression>(const Json &)> &read,
                                 const std::function<bool(const Json &)> &isOr) {
    Expression any{Kind::any, {}, 0, {}};
    for (const auto &[key, part] : entriesOf(json)) {
        if (!part->is_object())
            continue; // "Type", "inPage"
        auto inner = read(*part);
        if (!inner)
            return std::nullopt;
        if (any.parts.empty() || isOr(*part))
            any.parts.push_back({Kind::all, {}, 0, {}});
        any.parts.back().parts.push_back(std::move(*inner));
    }
    if (any.parts.empty())
        return std::nullopt;
    return any;
}

} // namespace

const Json &inside(const Json &json, std::string_view key) {
    static const Json none;
    if (json.is_object()) {
        const auto found = json.find(std::string(key));
        return found == json.end() ? none : *found;
    }
    if (json.is_array())
        if (const auto place = base::parseInteger(key);
            place && *place >= 0 && static_cast<std::size_t>(*place) < json.size())
            return json[static_cast<std::size_t>(*place)];
    return none;
}

std::string wordOf(const Json &json) {
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_number_integer())
        return std::to_string(json.get<std::int64_t>());
    return json.is_number() ? base::formatExact(json.get<double>()) : std::string();
}

std::string wordOf(const Json &json, std::string_view key) { return wordOf(inside(json, key)); }

std::vector<std::pair<std::string, const Json *>> entriesOf(const Json &json) {
    std::vector<std::pair<std::string, const Json *>> entries;
    if (json.is_array())
        for (std::size_t i = 0; i < json.size(); ++i)
            entries.emplace_back(std::to_string(i), &json[i]);
    if (json.is_object())
        for (auto each = json.begin(); each != json.end(); ++each)
            entries.emplace_back(each.key(), &each.value());
    return entries;
}

std::vector<std::string> idsInOrder(const Json &question, const char *what, const char *order) {
    std::vector<std::string> ids;
    const auto add = [&](const std::string &id) {
        if (inside(inside(question, what), id).is_object() &&
            std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    for (const auto &[place, id] : entriesOf(inside(question, order)))
        add(wordOf(*id));
    // What the order leaves out is asked all the same.
    for (const auto &[id, choice] : entriesOf(inside(question, what)))
        add(id);
    return ids;
}

QsfDocument::QsfDocument(Json json) : root(std::move(json)) {
    for (const auto &[place, element] : entriesOf(inside(root, "SurveyElements"))) {
        const auto kind = wordOf(*element, "Element");
        const auto &payload = inside(*element, "Payload");
        if (kind == "SQ") {
            auto id = wordOf(payload, "QuestionID");
            if (id.empty())
                id = wordOf(*element, "PrimaryAttribute");
            questions.emplace(std::move(id), &payload);
        } else if (kind == "FL") {
            flow = &payload;
        } else if (kind == "QO") {
            quotas = true;
        } else if (kind == "BL") {
            for (const auto &[key, block] : entriesOf(payload)) {
                const auto id = wordOf(*block, "ID");
                blocks[id] = {wordOf(*block, "Description"), wordOf(*block, "Type") == "Trash",
                              &inside(*block, "BlockElements")};
                blockOrder.push_back(id);
            }
        }
    }
}

std::optional<Expression> qsfLogic(const Json &logic) {
    const auto group = [](const Json &json) {
        return joined(json, expressionOf, [](const Json &part) {
            // The misspelling is Qualtrics' own.
            return wordOf(part, "Conjuction") == "Or" || wordOf(part, "Conjunction") == "Or";
        });
    };
    return joined(logic, group, [](const Json &part) {
        const auto type = wordOf(part, "Type");
        return type == "OrIf" || type == "ElseIf";
    });
}

} // namespace kooste::exchange
