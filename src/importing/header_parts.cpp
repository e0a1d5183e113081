// SPDX-License-Identifier: MIT
#include "importing/header_parts.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::importing {

std::string_view firstPart(std::string_view key) {
    for (const std::string_view mark : {" / ", " (", ", "})
        key = key.substr(0, key.find(mark));
    return key;
}

std::string_view lastPart(std::string_view key) {
    const auto at = key.rfind(':');
    const auto field = at == std::string_view::npos ? key : base::trim(key.substr(at + 1));
    return field.empty() ? key : field;
}

std::vector<std::string> spellings(std::string_view header) {
    std::string plain = base::withPlainLetters(header);
    std::string joined = plain;
    std::replace(joined.begin(), joined.end(), ' ', '_');
    return {std::string(header), std::move(plain), std::move(joined)};
}

} // namespace kooste::importing
