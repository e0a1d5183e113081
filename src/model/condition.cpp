// SPDX-License-Identifier: MIT
#include "model/condition.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

constexpr std::array<std::string_view, 6> kOperators{"is",     "isNot",    "atLeast",
                                                     "atMost", "answered", "notAnswered"};

bool isAmong(const ConditionTerm &term, const GivenAnswer &given) {
    if (!given.answered)
        return false;
    if (term.options.empty() && term.number)
        return given.value == term.number;
    return std::any_of(given.options.begin(), given.options.end(), [&](int option) {
        return std::find(term.options.begin(), term.options.end(), option) != term.options.end();
    });
}

bool termHolds(const ConditionTerm &term, const GivenAnswer &given) {
    const bool comparable = given.answered && given.value && term.number;
    switch (term.op) {
    case ConditionOperator::is:
        return isAmong(term, given);
    case ConditionOperator::isNot:
        return !isAmong(term, given);
    case ConditionOperator::atLeast:
        return comparable && *given.value >= *term.number;
    case ConditionOperator::atMost:
        return comparable && *given.value <= *term.number;
    case ConditionOperator::answered:
        return given.answered;
    case ConditionOperator::notAnswered:
        break;
    }
    return !given.answered;
}

} // namespace

std::string_view conditionOperatorCode(ConditionOperator op) {
    return kOperators.at(static_cast<std::size_t>(op));
}

std::optional<ConditionOperator> parseConditionOperator(std::string_view code) {
    const auto found = std::find(kOperators.begin(), kOperators.end(), code);
    if (found == kOperators.end())
        return std::nullopt;
    return static_cast<ConditionOperator>(found - kOperators.begin());
}

bool holds(const Condition &condition, const std::function<GivenAnswer(ItemId)> &look) {
    const auto claim = [&](const ConditionTerm &term) { return termHolds(term, look(term.item)); };
    if (condition.always())
        return true;
    return condition.join == Condition::Join::all
               ? std::all_of(condition.terms.begin(), condition.terms.end(), claim)
               : std::any_of(condition.terms.begin(), condition.terms.end(), claim);
}

} // namespace kooste::model
