// SPDX-License-Identifier: MIT
#pragma once

namespace kooste::gui {

/// The whole program with a window: `kooste [FILE.kooste] [EXPORT] [--screen NAME] [--lang fi]`.
/// Gives the exit code.
int runWindow(int argc, char **argv);

} // namespace kooste::gui
