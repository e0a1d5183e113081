// SPDX-License-Identifier: MIT
#include "gui/ui_log.h"

#include <cstdio>
#include <cstdlib>

namespace kooste::gui {

void logState(std::string_view state) {
    static const char *const path = std::getenv("KOOSTE_UI_LOG");
    if (!path || !*path)
        return;
    if (std::FILE *file = std::fopen(path, "ab")) { // binary: \n alone on Windows too
        std::fprintf(file, "%.*s\n", static_cast<int>(state.size()), state.data());
        std::fclose(file);
    }
}

} // namespace kooste::gui
