// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "base/files.h"

#include <string>

namespace kooste::platform {

/// What may be kept of an unexpected failure. Only the kind of failure and where the user was: the
/// failure's own text may quote a client's answer and is never written.
struct FailureFacts {
    std::string version; ///< of the program
    std::string kind;    ///< what was thrown (base/fault.h), or the signal that ended the program
    std::string place;   ///< the screen or the command by its code, and what was under way
};

/// Where failures are noted: kooste-failures.log of the user's settings folder.
base::Path failureLog(const base::Path &folder);

/// Adds one line to kooste-failures.log of the folder, which is made when missing, and gives the
/// file's path. The newest 200 lines are kept. Error kind output.
base::Result<base::Path> logFailure(const base::Path &folder, const FailureFacts &facts,
                                    const base::Clock &clock);

} // namespace kooste::platform
