// SPDX-License-Identifier: MIT
#include "gui/icons.h"

#include "gui/embedded_icons.h"
#include "gui/theme.h"

#include <map>
#include <string>

namespace kooste::gui {

namespace {

// Every icon file is drawn in this one ink, which is replaced by the theme's.
constexpr std::string_view kFileInk = "#17212B";

std::string inColour(std::string_view svg, const wxColour &ink) {
    std::string text(svg);
    const auto wanted = ink.GetAsString(wxC2S_HTML_SYNTAX).utf8_string();
    for (auto at = text.find(kFileInk); at != std::string::npos;
         at = text.find(kFileInk, at + wanted.size()))
        text.replace(at, kFileInk.size(), wanted);
    return text;
}

struct SignLook {
    std::string_view icon;
    wxColour ink;
};

SignLook lookOf(app::Sign sign) {
    using charts::Ink;
    switch (sign) {
    case app::Sign::up:
        return {"up", inkColour(Ink::blue)};
    case app::Sign::down:
        return {"down", inkColour(Ink::orange)};
    case app::Sign::same:
        return {"same", inkColour(Ink::muted)};
    case app::Sign::tooFew:
        return {"too-few", inkColour(Ink::muted)};
    case app::Sign::comparable:
        return {"comparable", inkColour(Ink::ink)};
    case app::Sign::withReservation:
        return {"with-reservation", inkColour(Ink::ink)};
    case app::Sign::notComparable:
        return {"not-comparable", inkColour(Ink::ink)};
    case app::Sign::ok:
        return {"ok", inkColour(Ink::blue)};
    case app::Sign::warning:
        return {"warning", attentionColour()};
    case app::Sign::error:
        return {"error", inkColour(Ink::orange)};
    case app::Sign::question:
        return {"question", attentionColour()};
    case app::Sign::note:
        return {"note", inkColour(Ink::muted)};
    case app::Sign::lock:
        return {"lock", inkColour(Ink::muted)};
    case app::Sign::file:
        return {"file", inkColour(Ink::muted)};
    case app::Sign::unit:
        return {"organisation", inkColour(Ink::muted)};
    case app::Sign::flag:
        return {"flag", inkColour(Ink::muted)};
    case app::Sign::draft:
        return {"draft", inkColour(Ink::ink)};
    case app::Sign::none:
        break;
    }
    return {};
}

} // namespace

wxBitmapBundle icon(std::string_view name, const wxColour &ink, int size) {
    const std::string_view svg = embeddedIcon(name);
    if (svg.empty())
        return {};
    return wxBitmapBundle::FromSVG(inColour(svg, ink).c_str(), wxSize(size, size));
}

wxBitmapBundle icon(std::string_view name) { return icon(name, inkColour(charts::Ink::ink)); }

wxBitmapBundle signIcon(app::Sign sign) {
    static std::map<app::Sign, wxBitmapBundle> made;
    if (const auto found = made.find(sign); found != made.end())
        return found->second;
    const SignLook look = lookOf(sign);
    return made[sign] = look.icon.empty() ? wxBitmapBundle() : icon(look.icon, look.ink);
}

wxIconBundle programIcon() {
    wxIconBundle bundle;
    for (const int size : {16, 24, 32, 48}) {
        const wxBitmapBundle picture =
            wxBitmapBundle::FromSVG(std::string(embeddedIcon("kooste")).c_str(), {size, size});
        wxIcon one;
        one.CopyFromBitmap(picture.GetBitmap({size, size}));
        bundle.AddIcon(one);
    }
    return bundle;
}

} // namespace kooste::gui
