// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "base/files.h"

#include <exception>
#include <string>

namespace kooste::platform {

/// What may be kept of an unexpected failure. Only the kind of failure and where the user was: the
/// failure's own text may quote a client's answer and is never written.
struct FailureFacts {
    std::string version; ///< of the program
    std::string kind;    ///< the C++ type that was thrown, see kindOf
    std::string place;   ///< the screen by its code
};

/// The type of what was thrown, readable ("std::out_of_range"); "?" when it is not a
/// std::exception.
std::string kindOf(const std::exception_ptr &thrown);

/// Adds one line to kooste-failures.log of the folder, which is made when missing, and gives the
/// file's path. The newest 200 lines are kept. Error kind output.
base::Result<base::Path> logFailure(const base::Path &folder, const FailureFacts &facts,
                                    const base::Clock &clock);

} // namespace kooste::platform
