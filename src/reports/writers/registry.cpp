// SPDX-License-Identifier: MIT
#include "reports/writers/registry.h"

#include "reports/writers/pdf.h"
#include "reports/writers/xlsx.h"

#include <algorithm>
#include <array>

namespace kooste::reports {

std::span<const Writer *const> writers() {
    static const PdfWriter pdf;
    static const XlsxWriter xlsx;
    static const std::array<const Writer *, 2> all{&pdf, &xlsx};
    return all;
}

const Writer *findWriter(std::string_view code) {
    const auto all = writers();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Writer *w) { return w->code() == code; });
    return found == all.end() ? nullptr : *found;
}

} // namespace kooste::reports
