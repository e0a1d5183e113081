// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// KoboToolbox: names or labels as headers, groups and options parted by "/" or another mark, a
/// summary and a column for each option of a multiple choice, repeats on sheets of their own.
class KoboDialect final : public Dialect {
public:
    std::string_view code() const override { return "kobo"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
