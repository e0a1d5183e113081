// SPDX-License-Identifier: MIT
#pragma once
#include "model/ids.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace kooste::model {

/// How one term of a condition looks at an earlier answer. Stored as these codes.
///
/// is / isNot: a closed answer is (not) among the term's options; several choices: at least one
/// (none) of them is chosen; a number equals. atLeast / atMost: the value of an nps or number
/// answer, the score of an ordered one. answered / notAnswered: there is a valid answer or not.
/// A question that was not shown or not answered makes every term false but isNot and notAnswered.
enum class ConditionOperator { is, isNot, atLeast, atMost, answered, notAnswered };
std::string_view conditionOperatorCode(ConditionOperator op); ///< "is" … "notAnswered"
std::optional<ConditionOperator> parseConditionOperator(std::string_view code);

struct ConditionTerm {
    ItemId item;
    ConditionOperator op = ConditionOperator::is;
    std::vector<int> options = {};     ///< option numbers; is and isNot of closed items
    std::optional<double> number = {}; ///< atLeast, atMost; is and isNot of numbers
    friend bool operator==(const ConditionTerm &, const ConditionTerm &) = default;
};

/// When a question, section or variant is shown: all or any of its terms. Without terms: always.
struct Condition {
    enum class Join { all, any };
    Join join = Join::all;
    std::vector<ConditionTerm> terms = {};
    bool always() const { return terms.empty(); }
    friend bool operator==(const Condition &, const Condition &) = default;
};

/// What a term sees of an earlier answer.
struct GivenAnswer {
    bool answered = false;
    std::vector<int> options = {};    ///< chosen option numbers (one, or several)
    std::optional<double> value = {}; ///< nps and number: the value; ordered: the score
};
/// Whether the condition holds for the answers that `look` gives.
bool holds(const Condition &condition, const std::function<GivenAnswer(ItemId)> &look);

} // namespace kooste::model
