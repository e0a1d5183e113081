// SPDX-License-Identifier: MIT
#include "cli/workspace_command.h"

namespace kooste::cli {

base::Result<std::unique_ptr<store::Workspace>> openWorkspace(const std::string &file,
                                                              store::Access access) {
    auto opened = app::OpenWorkspace().run(base::pathFromUtf8(file), access);
    if (!opened)
        opened.error().at(file);
    return opened;
}

} // namespace kooste::cli
