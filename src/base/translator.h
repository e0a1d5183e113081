// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "base/number_format.h"

namespace kooste::base {

/// Gives the words of one language. Passed in where text is made, never global: a report's language
/// is chosen per report. Implementations must be usable from several threads at once.
class Translator {
public:
    virtual ~Translator() = default;
    virtual Language language() const = 0;
    /// The translation of msgid, or msgid itself where there is none.
    virtual std::string text(std::string_view msgid) const = 0;
    virtual std::string plural(std::string_view one, std::string_view many,
                               std::int64_t count) const = 0;
};

/// English needs no catalogue: the msgid is the text.
class EnglishTranslator final : public Translator {
public:
    Language language() const override { return Language::en; }
    std::string text(std::string_view msgid) const override { return std::string(msgid); }
    std::string plural(std::string_view one, std::string_view many,
                       std::int64_t count) const override {
        return std::string(count == 1 ? one : many);
    }
};

/// The sentence in the translator's language with its arguments in place: whole numbers grouped,
/// decimals and dates as the language writes them. A place without an argument is left as it
/// stands.
std::string render(const Message &message, const Translator &translator);

/// Replaces `{name}` in pattern by the argument of that name.
std::string fill(std::string_view pattern,
                 const std::vector<std::pair<std::string, MessageArgument>> &arguments,
                 const Translator &translator);

} // namespace kooste::base
