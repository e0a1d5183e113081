// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace kooste::charts {

/// Colours by meaning. A scene names them; a Theme says what they look like.
/// Meaning never rests on colour alone: position, shape or a word always says the same.
enum class Ink : std::uint8_t {
    none,      ///< nothing is drawn
    paper,     ///< the ground; white gaps and rings
    ink,       ///< text; zero line; target line; notch of the other units
    muted,     ///< secondary text, the line of an earlier version, "no change"
    axis,      ///< axis and end ticks, writing lines
    neutral,   ///< "neither" class, passives, hatch, edge of a band that is not comparable
    rule,      ///< hairlines and grid only: carries no meaning
    tint,      ///< ground of a panel and of masked text; never under a chart
    blue,      ///< headings; own line and point; fully agree; promoters; "improved"
    blueMid,   ///< somewhat agree; interval bar; edge of the band
    band,      ///< fill of the interval band; its edge carries the contrast
    bandOld,   ///< fill of a band that is not comparable with the present
    orange,    ///< fully disagree; detractors; "declined"
    orangeMid, ///< somewhat disagree
    warm,      ///< fill of declined cells and of zero responses
    highlight, ///< ground of the chosen period in a window
    onBlue,    ///< text on blue and on orange
    onMid,     ///< text on blueMid, orangeMid and neutral
};
inline constexpr std::size_t kInkCount = 18;
/// "blueMid": for tests and SVG classes.
std::string_view inkName(Ink ink);

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Colour &, const Colour &) = default;
};
/// "#0A4069".
std::string hexColour(Colour colour);

/// The three sizes of the program's one family.
enum class TextSize : std::uint8_t { small, medium, large };
enum class Weight : std::uint8_t { regular, semibold, bold };

/// What inks and sizes look like. Lengths are points on a page and device independent pixels in a
/// window. A plain value; copy it to change a colour.
class Theme {
public:
    /// A4 page: S 8.5, M 10.5, L 24 points.
    static Theme print();
    /// Window: S 11, M 13, L 20 pixels, the same colours.
    static Theme light();
    /// Window on a dark ground; every mark keeps 3:1 and every text 4.5:1.
    static Theme dark();

    Colour colour(Ink ink) const { return colours_[static_cast<std::size_t>(ink)]; }
    /// Height of the type in scene units.
    double size(TextSize size) const { return sizes_[static_cast<std::size_t>(size)]; }
    /// Distance from baseline to baseline.
    double lineHeight(TextSize size) const { return lines_[static_cast<std::size_t>(size)]; }
    void setColour(Ink ink, Colour colour) { colours_[static_cast<std::size_t>(ink)] = colour; }
    /// Multiplies all three sizes and line heights, for a user's larger text.
    Theme enlarged(double factor) const;

private:
    std::array<Colour, kInkCount> colours_{};
    std::array<double, 3> sizes_{};
    std::array<double, 3> lines_{};
};

} // namespace kooste::charts
