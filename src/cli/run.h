// SPDX-License-Identifier: MIT
#pragma once
#include "cli/session.h"
#include "platform/catalogs.h"

namespace kooste::cli {

/// The words after the program's name. Gives the exit code: 0 done, 1 done with remarks (--strict),
/// 2 wrong usage, 3 unreadable input, 4 workspace, 5 cancelled, 6 output, 7 a decision is needed.
int run(const std::vector<std::string> &arguments, const Streams &streams,
        const platform::Catalogs &catalogs, const base::Clock &clock,
        const base::CancelToken &cancel);

/// What main does: the machine's catalogues, clock and streams; Ctrl+C cancels.
int runProgram(int argc, const char *const *argv);

} // namespace kooste::cli
