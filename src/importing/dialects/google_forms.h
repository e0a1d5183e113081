// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Google Forms: a time stamp first, question texts as headers, grids as "Question [Row]",
/// checkboxes joined by a comma and a blank.
class GoogleFormsDialect final : public Dialect {
public:
    std::string_view code() const override { return "googleForms"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
