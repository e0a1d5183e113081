// SPDX-License-Identifier: MIT
#include "base/translator.h"

#include <algorithm>

namespace kooste::base {

namespace {

struct ArgumentText {
    const Translator &translator;
    std::string operator()(const std::string &value) const { return value; }
    std::string operator()(std::int64_t value) const {
        return formatCount(value, translator.language());
    }
    std::string operator()(double value) const {
        return formatShortest(value, translator.language());
    }
    std::string operator()(std::chrono::year_month_day value) const {
        return formatDate(value, translator.language());
    }
    std::string operator()(const std::shared_ptr<const Message> &value) const {
        return render(*value, translator);
    }
};

} // namespace

std::string fill(std::string_view pattern,
                 const std::vector<std::pair<std::string, MessageArgument>> &arguments,
                 const Translator &translator) {
    std::string result;
    result.reserve(pattern.size() + 32);
    for (std::size_t at = 0; at < pattern.size();) {
        const auto close = pattern[at] == '{' ? pattern.find('}', at) : std::string_view::npos;
        if (close == std::string_view::npos) {
            result += pattern[at++];
            continue;
        }
        const auto name = pattern.substr(at + 1, close - at - 1);
        const auto found =
            std::find_if(arguments.begin(), arguments.end(),
                         [&](const auto &argument) { return argument.first == name; });
        if (found == arguments.end())
            result += pattern.substr(at, close - at + 1);
        else
            result += std::visit(ArgumentText{translator}, found->second);
        at = close + 1;
    }
    return result;
}

std::string render(const Message &message, const Translator &translator) {
    const auto pattern = message.isPlural()
                             ? translator.plural(message.id(), message.plural(), message.count())
                             : translator.text(message.id());
    return fill(pattern, message.arguments(), translator);
}

} // namespace kooste::base
