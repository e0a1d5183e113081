// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// ODK Central, Aggregate and Briefcase: "group-question" as headers, codes as answers.
class OdkDialect final : public Dialect {
public:
    std::string_view code() const override { return "odk"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
