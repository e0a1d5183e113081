// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <optional>

class wxWindow;

namespace kooste::gui {

/// What to do now is the user's choice, once something unexpected was told.
enum class AfterFailure { close, keepOpen };

/// Says that something unexpected happened, that what is stored is safe, and where the log is (none
/// when it could not be written). Without `mayStay` the program is about to end in any case.
AfterFailure tellFailure(wxWindow *parent, const std::optional<base::Path> &log, bool mayStay);

} // namespace kooste::gui
