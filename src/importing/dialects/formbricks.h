// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Formbricks CSV and XLSX: numbered questions after the tool's own columns, rows of matrices as
/// "3. Question - Row", options' ids beside their labels.
class FormbricksDialect final : public Dialect {
public:
    std::string_view code() const override { return "formbricks"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
