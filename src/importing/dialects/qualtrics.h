// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Qualtrics CSV, TSV and XLSX: three header rows (names, texts, ids as JSON), two in workbooks and
/// in exports of before 2018, one where somebody took the others away.
class QualtricsDialect final : public Dialect {
public:
    std::string_view code() const override { return "qualtrics"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
