// SPDX-License-Identifier: MIT
#include "reports/document.h"

#include <algorithm>

namespace kooste::reports {

const Section *findSection(const Document &document, std::string_view code) {
    const auto found = std::find_if(document.sections.begin(), document.sections.end(),
                                    [&](const Section &section) { return section.code == code; });
    return found == document.sections.end() ? nullptr : &*found;
}

} // namespace kooste::reports
