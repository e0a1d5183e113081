// SPDX-License-Identifier: MIT
#include "charts/theme.h"

#include <fmt/format.h>

namespace kooste::charts {

namespace {

struct InkRow {
    std::string_view name;
    std::uint32_t light;
    std::uint32_t dark;
};
// In the order of Ink. The dark values keep 3:1 for marks and 4.5:1 for text on #1C2126.
constexpr std::array<InkRow, kInkCount> kInks{{{"none", 0xFFFFFF, 0x1C2126},
                                               {"paper", 0xFFFFFF, 0x1C2126},
                                               {"ink", 0x17212B, 0xE8ECEF},
                                               {"muted", 0x55616D, 0xACB7C1},
                                               {"axis", 0x74808B, 0x8995A0},
                                               {"neutral", 0x87919B, 0x8C97A1},
                                               {"rule", 0xC5CDD4, 0x414A53},
                                               {"tint", 0xF1F4F6, 0x272D33},
                                               {"blue", 0x0A4069, 0x9CCBEF},
                                               {"blueMid", 0x5590BD, 0x5A97C6},
                                               {"band", 0xDBE8F1, 0x24394A},
                                               {"bandOld", 0xECEFF1, 0x2B3137},
                                               {"orange", 0x7D3500, 0xF6B27E},
                                               {"orangeMid", 0xD2701F, 0xD67A2C},
                                               {"warm", 0xF9E8DA, 0x4A3323},
                                               {"highlight", 0xEAF3FA, 0x22303C},
                                               {"onBlue", 0xFFFFFF, 0x17212B},
                                               {"onMid", 0x17212B, 0x12181D}}};

Colour colourOf(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
            static_cast<std::uint8_t>(rgb)};
}

} // namespace

std::string_view inkName(Ink ink) { return kInks[static_cast<std::size_t>(ink)].name; }

std::string hexColour(Colour colour) {
    return fmt::format("#{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue);
}

Theme Theme::print() {
    Theme theme;
    for (std::size_t i = 0; i < kInkCount; ++i)
        theme.colours_[i] = colourOf(kInks[i].light);
    theme.sizes_ = {8.5, 10.5, 24};
    theme.lines_ = {12, 15, 30};
    return theme;
}

Theme Theme::light() {
    Theme theme = print();
    theme.sizes_ = {11, 13, 20};
    theme.lines_ = {15, 18, 26};
    return theme;
}

Theme Theme::dark() {
    Theme theme = light();
    for (std::size_t i = 0; i < kInkCount; ++i)
        theme.colours_[i] = colourOf(kInks[i].dark);
    return theme;
}

Theme Theme::enlarged(double factor) const {
    Theme theme = *this;
    for (std::size_t i = 0; i < theme.sizes_.size(); ++i) {
        theme.sizes_[i] *= factor;
        theme.lines_[i] *= factor;
    }
    return theme;
}

} // namespace kooste::charts
