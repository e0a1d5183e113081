// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// A field that LimeSurvey keeps beside the answers.
struct LimeField {
    std::string_view key;
    ColumnRole role;
};

/// By its code or by its name in a full-text export, in the languages LimeSurvey is used in. `mark`
/// stands between code and text where headers have both.
const LimeField *limeField(std::string_view key, std::string_view mark);

/// What stands between code and text in this file's headers ("id. Response ID"); empty where they
/// do not have both.
std::string limeCodeMark(const TableHead &head);

/// Roles by place, for languages nobody listed: number, time, page, language, in this order, and
/// what follows them. Empty when the table does not begin so.
std::vector<ColumnRole> limeRolesByPlace(const TableHead &head);

/// Time spent on the form, a page or a question.
bool isLimeTiming(std::string_view header, std::string_view key);

} // namespace kooste::importing
