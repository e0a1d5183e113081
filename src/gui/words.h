// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"

#include <string>
#include <string_view>
#include <wx/string.h>

namespace kooste::gui {

/// The only two doors between the program's UTF-8 text and wxString.
inline wxString toWx(std::string_view text) { return wxString::FromUTF8(text.data(), text.size()); }
inline std::string fromWx(const wxString &text) { return std::string(text.utf8_string()); }

/// A label that shows the text as it is: no letter of it becomes a mnemonic.
inline wxString plainLabel(std::string_view text) {
    wxString label = toWx(text);
    label.Replace("&", "&&");
    return label;
}

/// Messages in the window's language, made wxString at the edge.
class Words {
public:
    explicit Words(const base::Translator &translator) : translator_(&translator) {}
    wxString operator()(const base::Message &message) const {
        return toWx(base::render(message, *translator_));
    }
    const base::Translator &translator() const { return *translator_; }
    base::Language language() const { return translator_->language(); }

private:
    const base::Translator *translator_;
};

} // namespace kooste::gui
