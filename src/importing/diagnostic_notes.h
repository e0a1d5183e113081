// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// Diagnostics as JSON text, to be kept with an import batch and said again later in any language.
/// What could tell a person in their words is masked.
std::string notesText(const std::vector<base::Diagnostic> &diagnostics);
/// The other way; what cannot be read (an empty text, another program's) gives none.
std::vector<base::Diagnostic> readNotes(std::string_view json);

} // namespace kooste::importing
