// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Any sensible table: what its columns are follows from their words and contents alone.
class PlainDialect final : public Dialect {
public:
    std::string_view code() const override { return "plain"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
