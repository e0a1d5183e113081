// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Microsoft Forms: fixed columns ID, start, completion, e-mail, name in any language; several
/// choices joined by semicolons with one at the end; quiz points and feedback.
class MsFormsDialect final : public Dialect {
public:
    std::string_view code() const override { return "msForms"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
