// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"

#include <array>
#include <optional>
#include <string_view>

namespace kooste::app {

enum class Screen { home, surveys, organisation, import, trends, reports };

/// A line of the navigation list; a new screen is one line in `screens()` and its two file pairs.
struct ScreenEntry {
    Screen screen = Screen::home;
    std::string_view code; ///< "home": for --screen and the settings
    std::string_view icon; ///< of resources/icons
    base::Message title;
    base::Message menuTitle; ///< with its mnemonic in the View menu
};

/// In the order of the navigation list; Ctrl+1 is the first.
const std::array<ScreenEntry, 6> &screens();
const ScreenEntry &entryOf(Screen screen);
std::optional<Screen> parseScreen(std::string_view code);

} // namespace kooste::app
