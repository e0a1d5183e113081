// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Webropol, basic report and raw data: Vastausaika, headers ending in a colon, "Question:Option",
/// one to three header rows. No specification was found, so it is tolerant.
class WebropolDialect final : public Dialect {
public:
    std::string_view code() const override { return "webropol"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
