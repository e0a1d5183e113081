// SPDX-License-Identifier: MIT
#include "base/masked_text.h"

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
    return std::nullopt;
}

} // namespace kooste::base
