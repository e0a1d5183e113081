// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/import_responses.h"

namespace kooste::app {

/// Codes of the notes that tell of the import itself, not of its file.
inline constexpr std::string_view kDecisionNote = "decision";
inline constexpr std::string_view kImportedByNote = "importedBy";

/// Who imported and what was decided by hand, as notes that are kept with the batch.
std::vector<base::Diagnostic> decisionNotes(const ImportRequest &request,
                                            const importing::Inspection &inspection,
                                            const std::vector<PlacedQuestion> &questions);

/// What became of the rows of a unit that is not in the organisation.
base::Message unknownUnitMessage(UnknownUnits done, const std::string &text, std::int64_t rows);

/// The notes of a batch, taken apart.
struct BatchNotes {
    std::string importedBy; ///< empty: not known
    std::vector<base::Diagnostic> decisions;
    std::vector<base::Diagnostic> diagnostics; ///< of the file
};
BatchNotes batchNotes(const store::Batch &batch);

} // namespace kooste::app
