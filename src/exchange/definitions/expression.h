// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::exchange {

/// A condition as another program writes it, taken apart. Only what conditions are made of: no
/// arithmetic.
struct Expression {
    enum class Kind { all, any, no, compare, call, name, text, number };
    Kind kind = Kind::text;
    std::string word; ///< compare: "==", "!=", "<", "<=", ">", ">="; call, name: the name; text
    double number = 0;
    std::vector<Expression> parts = {};
};

enum class ExpressionForm {
    limeSurvey, ///< Q1.NAOK == "A1" and !is_empty(Q2)
    xlsForm     ///< ${q1} = 'a' and selected(${q2}, 'b')
};

/// Nothing when it is no such expression, or longer or deeper than any that a person writes.
std::optional<Expression> parseExpression(std::string_view text, ExpressionForm form);

} // namespace kooste::exchange
