// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// SPSS files: the codebook in the file says what every variable is.
class SpssDialect final : public Dialect {
public:
    std::string_view code() const override { return "spss"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
