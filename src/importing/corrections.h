// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "importing/interpretation.h"

#include <memory>

namespace kooste::importing {

struct FormDefinition;

/// What the user says about one column; what is empty stays as recognised.
struct ColumnCorrection {
    int index = 0;      ///< from 1; 0: by header
    std::string header; ///< compared folded; the first column that has it
    std::optional<ColumnRole> role;
    std::optional<model::ItemKind> kind;
    std::string itemCode;
    std::string optionLabel; ///< for role option
    std::optional<bool> moreIsBetter;
};

/// What holds for every response of the file (`--set unit=K1`). Empty: from the columns.
struct FixedValues {
    std::string unit;
    std::string channel; ///< code
    std::string audience;
    std::string phase;
    std::string language;
};

/// What the window lets the user correct, the command line can say. Delimiter, encoding and sheet
/// are ReadOptions.
struct Corrections {
    std::string tool; ///< empty: recognised
    std::optional<int> headerRows;
    std::optional<DateOrder> dateOrder;
    std::vector<ColumnCorrection> columns;
    FixedValues fixed;
    /// The questionnaire behind the export, where the user gave it.
    std::shared_ptr<const FormDefinition> definition = {};
};

/// `--map map.json`:
/// {"columns":{"3":{"role":"item","kind":"ordered","item":"K3"},"Yksikkö":"unit"},
/// "headerRows":1,"tool":"plain","dateOrder":"dmy","set":{"unit":"K1"}}; a column is named by its
/// number or header and maps to a role or to an object. Adds to `corrections`. Error usage.
base::Result<void> addCorrectionsFromJson(std::string_view json, Corrections &corrections);
/// `--set unit=K1`: unit, channel, audience, phase, language. Error usage.
base::Result<void> addFixedValue(std::string_view assignment, Corrections &corrections);

} // namespace kooste::importing
