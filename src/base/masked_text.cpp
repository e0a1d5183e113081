// SPDX-License-Identifier: MIT
#include "base/masked_text.h"
#include "base/translator.h"

namespace kooste::base {

std::optional<Message> maskedWord(std::string_view token) {
    if (token == kMaskedIdentityCode)
        return tr("identity code");
    if (token == kMaskedPhone)
        return tr("phone number");
    if (token == kMaskedEmail)
        return tr("e-mail address");
    if (token == kMaskedIban)
        return tr("account number");
    if (token == kMaskedAddress)
        return tr("street address");
    if (token == kMaskedName)
        return tr("name");
    return std::nullopt;
}

std::string withMaskedWords(std::string_view text, const Translator &translator) {
    std::string shown;
    while (!text.empty()) {
        const auto open = text.find('[');
        const auto close = open == text.npos ? text.npos : text.find(']', open);
        if (close == text.npos)
            break;
        const auto token = text.substr(open, close + 1 - open);
        const auto word = maskedWord(token);
        shown += text.substr(0, open);
        shown += word ? "[" + render(*word, translator) + "]" : "[";
        text.remove_prefix(word ? close + 1 : open + 1);
    }
    return shown.append(text);
}

} // namespace kooste::base
