// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "model/unit.h"

#include <optional>
#include <string>
#include <string_view>

namespace kooste::app {

/// What a column of an organisation table holds.
enum class UnitColumn {
    code,
    parent,
    nameFi,
    nameSv,
    nameEn,
    level,
    validFrom,
    validTo,
    codeSystem
};

/// By its header in Finnish, Swedish or English; blanks, hyphens, brackets and case do not matter.
std::optional<UnitColumn> recogniseUnitColumn(std::string_view header);
/// "county", "hyvinvointialue", "tulosalue", "enhet" … or 1 to 4 from the root down.
std::optional<model::UnitLevel> recogniseUnitLevel(std::string_view text);
/// 2025-09-01 or 1.9.2025.
std::optional<base::Date> recogniseDate(std::string_view text);

} // namespace kooste::app
