// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// REDCap: a flat CSV of records, events and repeats, one column per checkbox option
/// ("var___code"), with variable names or labels as headers and codes or labels as answers.
class RedcapDialect final : public Dialect {
public:
    std::string_view code() const override { return "redcap"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

/// "race___2" -> "race" and "2"; "race____1" -> "race" and "_1" (the code -1).
bool splitCheckbox(std::string_view header, std::string &variable, std::string &option);

} // namespace kooste::importing
