// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// LimeSurvey, response export with codes, full texts or both: metadata columns, "Q[SQ]",
/// "[other]", "[comment]", timings, N/A for questions that were not shown.
class LimeSurveyDialect final : public Dialect {
public:
    std::string_view code() const override { return "limesurvey"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
