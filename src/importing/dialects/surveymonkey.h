// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// SurveyMonkey CSV and XLSX: questions in the first header row, options and rows of matrices in
/// the second one; expanded (a column per option, of single choices too) and condensed.
class SurveyMonkeyDialect final : public Dialect {
public:
    std::string_view code() const override { return "surveyMonkey"; }
    Confidence recognise(const TableHead &head) const override;
    Layout layout(const TableHead &head, std::optional<int> headerRows) const override;
};

} // namespace kooste::importing
