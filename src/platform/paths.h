// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <vector>

namespace kooste::platform {

/// The running program, links followed, and its folder.
base::Path programFile();
base::Path programFolder();

/// Where things that come with the program are looked for, nearest first: beside the program as
/// installed (../share/kooste/<name>), as built (../<builtName> beside bin), and in the environment
/// variable KOOSTE_SHARE. `name` is "locale", "fonts" or "icons".
std::vector<base::Path> shippedFolders(const std::string &name);
/// The first of shippedFolders that exists; empty when none does.
base::Path shippedFolder(const std::string &name);

/// The user's own settings folder for Kooste (made when needed by whoever writes there):
/// XDG_CONFIG_HOME or ~/.config, on Windows APPDATA.
base::Path settingsFolder();
/// The user's documents folder, or the home folder.
base::Path documentsFolder();

/// The name under which the user is signed in; empty when the machine does not tell.
std::string userName();

} // namespace kooste::platform
