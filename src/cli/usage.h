// SPDX-License-Identifier: MIT
#pragma once
#include "cli/session.h"

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace kooste::cli {

/// The headings of the help in the session's language.
void translateHelp(CLI::App &program, const Session &session);
/// Help of the program, or of the command that was asked about.
std::string helpText(const CLI::App &program);
/// What is wrong with the words given, kind usage.
base::Error usageError(const CLI::ParseError &error, const CLI::App &program);

} // namespace kooste::cli
