// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

namespace kooste::platform {

/// What the program that broke calls its successor with, before the kind of the break.
constexpr const char *kAfterCrash = "--after-crash";

/// When the process itself breaks (a wrong memory access, an abort), nothing in it can be relied on
/// any more: it starts the program anew with `arguments`, kAfterCrash and the kind ("SIGSEGV", on
/// Windows "0xC0000005", or the type of an exception that nobody caught), and ends. The fresh
/// process tells the user and writes the log.
///
/// From the first call on, each further one replaces the arguments; always on one thread. A
/// handler that is there already (a sanitizer's) stays in its place.
void startAnewAfterCrash(const std::vector<std::string> &arguments);
/// From here on a break starts nothing.
void endWithoutSuccessor();

} // namespace kooste::platform
