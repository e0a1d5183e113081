// SPDX-License-Identifier: MIT
#include "cli/session.h"

#include <cmath>
#include <memory>
#include <ostream>

namespace kooste::cli {

std::string Session::text(const base::Message &message) const {
    return base::render(message, translator_);
}

base::Progress Session::progress() const {
    if (!streams_.errIsTerminal)
        return {};
    auto shown = std::make_shared<int>(-1);
    return base::Progress([this, shown](double share, const base::Message &doing) {
        const int percent = static_cast<int>(std::lround(share * 100));
        if (percent == *shown)
            return;
        *shown = percent;
        streams_.err << "\r\033[K" << percent << " % " << text(doing) << std::flush;
        if (percent >= 100)
            streams_.err << "\r\033[K" << std::flush;
    });
}

} // namespace kooste::cli
