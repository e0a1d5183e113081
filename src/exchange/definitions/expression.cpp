// SPDX-License-Identifier: MIT
#include "exchange/definitions/expression.h"
#include "base/number_format.h"
#include "base/text.h"

#include <array>
#include <cctype>

namespace kooste::exchange {

namespace {

constexpr std::size_t kLongest = 20'000;
constexpr int kDeepest = 60;

struct Token {
    enum class Kind { end, name, word, text, number, mark, broken } kind = Kind::end;
    std::string text;
    double number = 0;
};

bool isWordCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' || c == '-' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// "eq" and "=" are "==", "&&" is "and".
std::string plainOperator(std::string_view mark) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSame{{{"=", "=="},
                                                                                   {"eq", "=="},
                                                                                   {"ne", "!="},
                                                                                   {"<>", "!="},
                                                                                   {"lt", "<"},
                                                                                   {"le", "<="},
                                                                                   {"gt", ">"},
                                                                                   {"ge", ">="},
                                                                                   {"&&", "and"},
                                                                                   {"||", "or"},
                                                                                   {"!", "not"},
                                                                                   {"===", "=="}}};
    for (const auto &[from, to] : kSame)
        if (from == mark)
            return std::string(to);
    return std::string(mark);
}

class Tokens {
public:
    Tokens(std::string_view text, ExpressionForm form) : text_(text), form_(form) {}

    Token next() {
        while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0)
            ++at_;
        if (at_ >= text_.size())
            return {};
        const char c = text_[at_];
        if (c == '"' || c == '\'')
            return quoted(c);
        if (text_.compare(at_, 2, "${") == 0)
            return placed();
        if (isWordCharacter(c))
            return word();
        return mark();
    }

private:
    Token quoted(char quote) {
        const auto end = text_.find(quote, at_ + 1);
        if (end == std::string_view::npos)
            return {Token::Kind::broken, {}, 0};
        Token token{Token::Kind::text, std::string(text_.substr(at_ + 1, end - at_ - 1)), 0};
        at_ = end + 1;
        return token;
    }

    Token placed() {
        const auto end = text_.find('}', at_);
        if (end == std::string_view::npos || form_ != ExpressionForm::xlsForm)
            return {Token::Kind::broken, {}, 0};
        const auto name = base::trim(text_.substr(at_ + 2, end - at_ - 2));
        at_ = end + 1;
        return {Token::Kind::name, std::string(name), 0};
    }

    Token word() {
        const auto from = at_;
        while (at_ < text_.size() && isWordCharacter(text_[at_]))
            ++at_;
        const std::string found(text_.substr(from, at_ - from));
        if (found == ".")
            return {Token::Kind::name, found, 0};
        if (const auto number = base::parseNumber(found))
            return {Token::Kind::number, found, *number};
        const auto lower = base::lowerAscii(found);
        for (const std::string_view op : {"and", "or", "eq", "ne", "lt", "le", "gt", "ge", "not"})
            if (lower == op)
                return {Token::Kind::mark, plainOperator(lower), 0};
        return {Token::Kind::word, found, 0};
    }

    Token mark() {
        for (const std::string_view two : {"===", "==", "!=", "<>", "<=", ">=", "&&", "||"})
            if (text_.compare(at_, two.size(), two) == 0) {
                at_ += two.size();
                return {Token::Kind::mark, plainOperator(two), 0};
            }
        const auto one = text_.substr(at_++, 1);
        if (std::string_view("=<>!(),").find(one) == std::string_view::npos)
            return {Token::Kind::broken, {}, 0};
        return {Token::Kind::mark, plainOperator(one), 0};
    }

    std::string_view text_;
    ExpressionForm form_;
    std::size_t at_ = 0;
};

using Kind = Expression::Kind;

class Parser {
public:
    Parser(std::string_view text, ExpressionForm form) : tokens_(text, form), form_(form) {
        step();
    }

    std::optional<Expression> whole() {
        auto found = joined("or", 0);
        return token_.kind == Token::Kind::end ? std::move(found) : std::nullopt;
    }

private:
    void step() { token_ = tokens_.next(); }
    bool isMark(std::string_view mark) const {
        return token_.kind == Token::Kind::mark && token_.text == mark;
    }

    std::optional<Expression> joined(std::string_view word, int depth) {
        const bool outer = word == "or";
        if (depth > kDeepest)
            return std::nullopt;
        auto first = outer ? joined("and", depth) : negated(depth);
        if (!first || !isMark(word))
            return first;
        Expression all{outer ? Kind::any : Kind::all, {}, 0, {std::move(*first)}};
        while (isMark(word)) {
            step();
            auto more = outer ? joined("and", depth) : negated(depth);
            if (!more)
                return std::nullopt;
            all.parts.push_back(std::move(*more));
        }
        return all;
    }

    std::optional<Expression> negated(int depth) {
        if (depth > kDeepest)
            return std::nullopt;
        if (!isMark("not"))
            return compared(depth);
        step();
        auto inner = negated(depth + 1);
        if (!inner)
            return std::nullopt;
        return Expression{Kind::no, {}, 0, {std::move(*inner)}};
    }

    bool isComparison() const {
        if (token_.kind != Token::Kind::mark)
            return false;
        for (const std::string_view op : {"==", "!=", "<", "<=", ">", ">="})
            if (token_.text == op)
                return true;
        return false;
    }

    std::optional<Expression> compared(int depth) {
        auto left = primary(depth);
        if (!left || !isComparison())
            return left;
        Expression comparison{Kind::compare, token_.text, 0, {std::move(*left)}};
        step();
        auto right = primary(depth);
        if (!right)
            return std::nullopt;
        comparison.parts.push_back(std::move(*right));
        return comparison;
    }

    std::optional<Expression> primary(int depth) {
        auto token = token_;
        step();
        switch (token.kind) {
        case Token::Kind::text:
            return Expression{Kind::text, token.text};
        case Token::Kind::number:
            return Expression{Kind::number, token.text, token.number};
        case Token::Kind::name:
            return Expression{Kind::name, token.text};
        case Token::Kind::word:
            if (isMark("("))
                return call(token.text, depth);
            // In XLSForm a bare word is a path, which no condition here reads.
            return form_ == ExpressionForm::limeSurvey
                       ? std::optional(Expression{Kind::name, token.text})
                       : std::nullopt;
        case Token::Kind::mark:
            return token.text == "(" ? inBrackets(depth) : std::nullopt;
        case Token::Kind::end:
        case Token::Kind::broken:
            break;
        }
        return std::nullopt;
    }

    std::optional<Expression> inBrackets(int depth) {
        auto inner = joined("or", depth + 1);
        if (!inner || !isMark(")"))
            return std::nullopt;
        step();
        return inner;
    }

    std::optional<Expression> call(const std::string &name, int depth) {
        Expression found{Kind::call, base::lowerAscii(name)};
        step();
        while (!isMark(")")) {
            auto argument = joined("or", depth + 1);
            if (!argument)
                return std::nullopt;
            found.parts.push_back(std::move(*argument));
            if (isMark(","))
                step();
            else if (!isMark(")"))
                return std::nullopt;
        }
        step();
        return found;
    }

    Tokens tokens_;
    ExpressionForm form_;
    Token token_;
};

} // namespace

std::optional<Expression> parseExpression(std::string_view text, ExpressionForm form) {
    if (text.size() > kLongest)
        return std::nullopt;
    return Parser(text, form).whole();
}

} // namespace kooste::exchange
