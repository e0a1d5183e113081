// SPDX-License-Identifier: MIT
#include "exchange/definitions/condition_reading.h"
#include "base/number_format.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>

namespace kooste::exchange {

namespace {

using model::Condition;
using model::ConditionOperator;
using model::ConditionTerm;
using model::ItemKind;

/// A condition before it is known whether one level of all or any can say it.
struct Logic {
    enum class Kind { all, any, term };
    Kind kind = Kind::term;
    ConditionTerm term;
    std::vector<Logic> parts = {};
};

Logic termOf(const NamedAnswer &answer, ConditionOperator op, std::vector<int> options = {},
             std::optional<double> number = {}) {
    return {Logic::Kind::term, {answer.item, op, std::move(options), number}, {}};
}

std::string turned(const std::string &op) {
    if (op == "<" || op == "<=")
        return op == "<" ? ">" : ">=";
    if (op == ">" || op == ">=")
        return op == ">" ? "<" : "<=";
    return op;
}

std::string opposite(const std::string &op) {
    if (op == "==" || op == "!=")
        return op == "==" ? "!=" : "==";
    if (op == "<" || op == "<=")
        return op == "<" ? ">=" : ">";
    return op == ">" ? "<=" : "<";
}

bool compares(double left, const std::string &op, double right) {
    if (op == "<" || op == "<=")
        return op == "<" ? left < right : left <= right;
    return op == ">" ? left > right : left >= right;
}

class Reading {
public:
    explicit Reading(const NameLookup &look) : look_(look) {}

    std::optional<Logic> of(const Expression &expression, bool negate) const {
        switch (expression.kind) {
        case Expression::Kind::all:
        case Expression::Kind::any:
            return joined(expression, negate);
        case Expression::Kind::no:
            return of(expression.parts.front(), !negate);
        case Expression::Kind::call:
            return call(expression, negate);
        case Expression::Kind::compare:
            return compare(expression, negate);
        default:
            return std::nullopt;
        }
    }

private:
    std::optional<Logic> joined(const Expression &expression, bool negate) const {
        const bool all = (expression.kind == Expression::Kind::all) != negate;
        Logic logic{all ? Logic::Kind::all : Logic::Kind::any, {}, {}};
        for (const auto &part : expression.parts) {
            auto inner = of(part, negate);
            if (!inner)
                return std::nullopt;
            logic.parts.push_back(std::move(*inner));
        }
        return logic;
    }

    std::optional<NamedAnswer> named(const Expression &expression) const {
        return expression.kind == Expression::Kind::name ? look_(expression.word) : std::nullopt;
    }

    std::optional<Logic> call(const Expression &expression, bool negate) const {
        const auto &parts = expression.parts;
        if (expression.word == "not" && parts.size() == 1)
            return of(parts.front(), !negate);
        if (expression.word == "is_empty" && parts.size() == 1)
            return emptiness(named(parts.front()), !negate);
        if (expression.word != "selected" || parts.size() != 2)
            return std::nullopt;
        const auto answer = named(parts[0]);
        if (!answer || !model::isClosed(answer->kind))
            return std::nullopt;
        return choice(*answer, parts[1].word, !negate);
    }

    static std::optional<Logic> emptiness(const std::optional<NamedAnswer> &answer, bool empty) {
        if (!answer)
            return std::nullopt;
        if (answer->option)
            return termOf(*answer, empty ? ConditionOperator::isNot : ConditionOperator::is,
                          {*answer->option});
        return termOf(*answer,
                      empty ? ConditionOperator::notAnswered : ConditionOperator::answered);
    }

    static std::optional<Logic> choice(const NamedAnswer &answer, std::string_view code,
                                       bool chosen) {
        const auto op = chosen ? ConditionOperator::is : ConditionOperator::isNot;
        for (const auto &option : *answer.options)
            if (option.code == code)
                return termOf(answer, op, {option.number});
        return std::nullopt;
    }

    std::optional<Logic> compare(const Expression &expression, bool negate) const {
        auto answer = named(expression.parts[0]);
        const bool reversed = !answer;
        if (reversed)
            answer = named(expression.parts[1]);
        const auto &value = expression.parts[reversed ? 0 : 1];
        if (!answer ||
            (value.kind != Expression::Kind::text && value.kind != Expression::Kind::number))
            return std::nullopt;
        auto op = reversed ? turned(expression.word) : expression.word;
        op = negate ? opposite(op) : op;
        const bool equality = op == "==" || op == "!=";
        if (equality && value.kind == Expression::Kind::text && value.word.empty())
            return emptiness(answer, op == "==");
        if (answer->option)
            return equality && value.word == "Y"
                       ? std::optional(termOf(
                             *answer, op == "==" ? ConditionOperator::is : ConditionOperator::isNot,
                             {*answer->option}))
                       : std::nullopt;
        if (answer->kind == ItemKind::number)
            return amount(*answer, op, base::parseNumber(value.word));
        if (!model::isClosed(answer->kind) || answer->kind == ItemKind::multiple)
            return std::nullopt;
        return equality ? choice(*answer, value.word, op == "==")
                        : step(*answer, op, base::parseNumber(value.word));
    }

    static std::optional<Logic> amount(const NamedAnswer &answer, const std::string &op,
                                       std::optional<double> value) {
        if (!value)
            return std::nullopt;
        if (op == "==" || op == "!=")
            return termOf(answer, op == "==" ? ConditionOperator::is : ConditionOperator::isNot, {},
                          value);
        const bool strict = op == "<" || op == ">";
        if (strict && !answer.wholeNumbers)
            return std::nullopt;
        const bool up = op.front() == '>';
        const double edge = !strict ? *value : up ? std::floor(*value) + 1 : std::ceil(*value) - 1;
        return termOf(answer, up ? ConditionOperator::atLeast : ConditionOperator::atMost, {},
                      edge);
    }

    /// By the numbers that the codes are: other programs compare those.
    static std::optional<Logic> step(const NamedAnswer &answer, const std::string &op,
                                     std::optional<double> value) {
        if (!value)
            return std::nullopt;
        if (answer.kind == ItemKind::nps) {
            auto whole = answer;
            whole.wholeNumbers = true;
            return amount(whole, op, value);
        }
        std::vector<int> options;
        for (const auto &option : *answer.options) {
            const auto number = base::parseNumber(option.code);
            if (!number)
                return std::nullopt;
            if (!option.missing && compares(*number, op, *value))
                options.push_back(option.number);
        }
        if (options.empty())
            return std::nullopt;
        return termOf(answer, ConditionOperator::is, std::move(options));
    }

    const NameLookup &look_;
};

/// A term that says the same together with `more` under this join, where there is one.
bool merged(ConditionTerm &into, const ConditionTerm &more, Logic::Kind join) {
    const auto op = join == Logic::Kind::any ? ConditionOperator::is : ConditionOperator::isNot;
    if (into.item != more.item || into.op != op || more.op != op || into.options.empty() ||
        more.options.empty())
        return false;
    for (const int option : more.options)
        if (std::find(into.options.begin(), into.options.end(), option) == into.options.end())
            into.options.push_back(option);
    return true;
}

Logic simplified(Logic logic) {
    if (logic.kind == Logic::Kind::term)
        return logic;
    std::vector<Logic> flat;
    const auto add = [&](Logic part) {
        if (part.kind == Logic::Kind::term)
            for (auto &known : flat)
                if (known.kind == Logic::Kind::term && merged(known.term, part.term, logic.kind))
                    return;
        flat.push_back(std::move(part));
    };
    for (auto &part : logic.parts) {
        auto inner = simplified(std::move(part));
        if (inner.kind == logic.kind)
            for (auto &each : inner.parts)
                add(std::move(each));
        else
            add(std::move(inner));
    }
    if (flat.size() == 1)
        return std::move(flat.front());
    logic.parts = std::move(flat);
    return logic;
}

} // namespace

std::optional<Condition> readCondition(const Expression &expression, const NameLookup &look) {
    auto found = Reading(look).of(expression, false);
    if (!found)
        return std::nullopt;
    const auto logic = simplified(std::move(*found));
    if (logic.kind == Logic::Kind::term)
        return Condition{Condition::Join::all, {logic.term}};
    Condition condition;
    condition.join = logic.kind == Logic::Kind::any ? Condition::Join::any : Condition::Join::all;
    for (const auto &part : logic.parts) {
        if (part.kind != Logic::Kind::term)
            return std::nullopt;
        condition.terms.push_back(part.term);
    }
    return condition;
}

std::optional<Condition> readCondition(std::string_view text, ExpressionForm form,
                                       const NameLookup &look) {
    text = base::trim(text);
    if (text.empty() || text == "1" || text == "true()")
        return Condition();
    const auto expression = parseExpression(text, form);
    return expression ? readCondition(*expression, look) : std::nullopt;
}

Condition compacted(const Condition &condition) {
    const auto join = condition.join == Condition::Join::any ? Logic::Kind::any : Logic::Kind::all;
    Condition compact{condition.join, {}};
    for (const auto &term : condition.terms)
        if (std::none_of(compact.terms.begin(), compact.terms.end(),
                         [&](ConditionTerm &known) { return merged(known, term, join); }))
            compact.terms.push_back(term);
    return compact;
}

std::optional<Condition> bothHold(const Condition &first, const Condition &second) {
    if (first.always() || second.always())
        return first.always() ? second : first;
    const auto joins = [](const Condition &condition) {
        return condition.join == Condition::Join::all || condition.terms.size() == 1;
    };
    if (!joins(first) || !joins(second))
        return std::nullopt;
    Condition both{Condition::Join::all, first.terms};
    both.terms.insert(both.terms.end(), second.terms.begin(), second.terms.end());
    return both;
}

} // namespace kooste::exchange
