// SPDX-License-Identifier: MIT
#pragma once
#include "importing/mapping.h"

namespace kooste::importing {

/// What is otherwise in this export than in the form's earlier ones.
struct FormChange {
    enum class Kind { newColumn, missingColumn, changedHeader, newOption };
    Kind kind = Kind::newColumn;
    int column = 0;         ///< of this file, from 1; 0: not in it
    std::string header;     ///< of this file's column, else of the one that is missing
    std::string before;     ///< changedHeader: the header the column had
    std::string itemCode;   ///< the item that the column answers, or answered
    std::string option;     ///< newOption: the answer that is no option of the question
    std::int64_t count = 0; ///< answers of the new column or with the new option
    ColumnRole role = ColumnRole::ignored;
    bool unplaced = false; ///< carries answers that have no place in the survey: the user decides
};
std::string_view formChangeCode(FormChange::Kind kind); ///< "newColumn" …
base::Message formChangeText(const FormChange &change);

/// `placed`: the same file placed on the form's survey by that profile. Columns in the file's
/// order, what is missing last. A header that is written otherwise at the same place is one change,
/// not a missing and a new column.
std::vector<FormChange> formChanges(const Mapping &profile, const Inspection &inspection,
                                    const MappingOutcome &placed);

} // namespace kooste::importing
