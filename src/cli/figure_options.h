// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/figures.h"
#include "cli/session.h"

namespace CLI {
class App;
}

namespace kooste::cli {

/// Declares the options that choose figures; lists may be given as a,b or by repeating.
void declareFigureOptions(CLI::App &app, const Session &session, app::FigureWords &words);
/// Cuts "a,b" apart.
std::vector<std::string> separated(const std::vector<std::string> &words);

} // namespace kooste::cli
