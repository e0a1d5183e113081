// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <optional>

class wxWindow;

namespace kooste::gui {

/// Where it failed: it decides what the user can do now.
enum class FailureIn {
    window,     ///< the window can stay
    startOrEnd, ///< the program is about to end in any case
    lastRun,    ///< it has ended already; this is a fresh one
};
enum class AfterFailure { close, goOn };

/// Says that something unexpected happened, that what is stored is safe, and where the log is (none
/// when it could not be written).
AfterFailure tellFailure(wxWindow *parent, const std::optional<base::Path> &log, FailureIn where);

} // namespace kooste::gui
