// SPDX-License-Identifier: MIT
#include "cli/form_changes_text.h"

namespace kooste::cli {

Json changesJson(const std::vector<importing::FormChange> &changes, const Session &session) {
    Json list = Json::array();
    for (const auto &change : changes)
        list.push_back({{"kind", importing::formChangeCode(change.kind)},
                        {"column", change.column > 0 ? Json(change.column) : Json(nullptr)},
                        {"header", change.header},
                        {"before", textOrNull(change.before)},
                        {"item", textOrNull(change.itemCode)},
                        {"option", textOrNull(change.option)},
                        {"count", change.count},
                        {"message", session.text(importing::formChangeText(change))}});
    return list;
}

std::string changesText(const std::vector<importing::FormChange> &changes, const Session &session) {
    if (changes.empty())
        return {};
    std::string text = session.text(base::tr("What differs from the last time:")) + "\n";
    for (const auto &change : changes)
        text += "  " + session.text(importing::formChangeText(change)) + "\n";
    return text;
}

} // namespace kooste::cli
