// SPDX-License-Identifier: MIT
#include "app/presenters/navigation.h"

namespace kooste::app {

using base::tr;

const std::array<ScreenEntry, 6> &screens() {
    static const std::array<ScreenEntry, 6> entries = {{
        {Screen::home, "home", "home", tr("Home"), tr("&Home")},
        {Screen::surveys, "surveys", "surveys", tr("Surveys"), tr("&Surveys")},
        {Screen::organisation, "organisation", "organisation", tr("Organisation"),
         tr("&Organisation")},
        {Screen::import, "import", "import", tr("Import"), tr("&Import")},
        {Screen::trends, "trends", "trends", tr("Trends"), tr("&Trends")},
        {Screen::reports, "reports", "reports", tr("Reports"), tr("&Reports")},
    }};
    return entries;
}

const ScreenEntry &entryOf(Screen screen) {
    for (const ScreenEntry &entry : screens())
        if (entry.screen == screen)
            return entry;
    return screens().front();
}

std::optional<Screen> parseScreen(std::string_view code) {
    for (const ScreenEntry &entry : screens())
        if (entry.code == code)
            return entry.screen;
    return std::nullopt;
}

} // namespace kooste::app
