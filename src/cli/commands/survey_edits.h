// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/questionnaire_editor.h"

#include <string>

namespace kooste::cli {

/// Applies a JSON list of edits, as the user guide and `survey edit --help` describe them, in
/// order; gives how many. Nothing is stored here. Errors: unreadableInput `badJson` with the line;
/// usage `badEdit` (unknown operation, a field missing or of the wrong type, an unknown code) and
/// those of QuestionnaireEditor, each with the edit's number and operation.
base::Result<int> applyEdits(app::QuestionnaireEditor &editor, const model::ItemBank &bank,
                             const std::string &json);

} // namespace kooste::cli
