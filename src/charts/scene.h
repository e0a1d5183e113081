// SPDX-License-Identifier: MIT
#pragma once
#include "charts/theme.h"

#include <string>
#include <variant>
#include <vector>

namespace kooste::charts {

/// What a chart looks like before anything is painted: shapes in scene units (points on a page,
/// device independent pixels in a window), origin at the top left, y downwards. Painters for
/// pixels, PDF, PNG and SVG draw the same scene; nothing here knows a drawing library.

struct Point {
    double x = 0;
    double y = 0;
};
struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    bool holds(double px, double py) const {
        return px >= x && px < x + width && py >= y && py < y + height;
    }
};
/// dash 0 is a whole line.
struct Stroke {
    Ink ink = Ink::ink;
    double width = 1;
    double dash = 0;
    double gap = 0;
};

struct LineShape {
    Point from;
    Point to;
    Stroke stroke;
};
struct PolylineShape {
    std::vector<Point> points;
    Stroke stroke;
};
struct PolygonShape {
    std::vector<Point> points;
    Ink fill = Ink::band;
};
struct RectShape {
    Rect rect;
    Ink fill = Ink::blue;
};
struct CircleShape {
    Point centre;
    double radius = 3;
    Ink fill = Ink::blue;
    Stroke stroke = {Ink::none, 0};
};
/// 45 degree lines, neutral 1.0 at a pitch of 4: looks the same whatever it hides.
struct HatchShape {
    Rect rect;
};

/// Signs drawn as paths in a box, never as characters; each always beside its word.
enum class Glyph : std::uint8_t {
    improved,      ///< triangle up, blue
    declined,      ///< triangle down, orange
    noChange,      ///< bar, muted
    tooFew,        ///< two short bars, muted
    comparable,    ///< full circle
    reservation,   ///< right half of a circle
    notComparable, ///< ring with a stroke
    done,          ///< full square
    underWay,      ///< lower half of a square
    notStarted,    ///< empty square
};
struct GlyphShape {
    Glyph glyph = Glyph::noChange;
    Point topLeft;
    double size = 8;
};

enum class Anchor : std::uint8_t { start, middle, end };
/// One or more runs on one line. Text of several runs is laid one after another from `at`.
struct TextRun {
    std::string text;
    Weight weight = Weight::regular;
    Ink ink = Ink::ink;
};
struct TextShape {
    Point at; ///< on the baseline; left end, middle or right end as `anchor` says
    std::vector<TextRun> runs;
    TextSize size = TextSize::small;
    Anchor anchor = Anchor::start;
    bool halo = false;   ///< a ground-coloured edge 2.6 wide, so that lines below do not touch it
    double tracking = 0; ///< added after each character
};

using Shape = std::variant<LineShape, PolylineShape, PolygonShape, RectShape, CircleShape,
                           HatchShape, GlyphShape, TextShape>;

/// A place that answers to the mouse and the keyboard. Never tells a suppressed figure.
struct HotSpot {
    Rect area;
    std::string sentence;  ///< "syksy 2025: 63 (51–73), n = 120"
    std::size_t index = 0; ///< what it stands for in the specification: period, row or class
};

struct Scene {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes;
    std::string summary; ///< one sentence: the alternative text of the picture
    std::vector<HotSpot> spots;

    void line(double x1, double y1, double x2, double y2, Stroke stroke);
    void rect(double x, double y, double width, double height, Ink fill);
    void circle(double x, double y, double radius, Ink fill, Stroke stroke = {Ink::none, 0});
    void text(double x, double y, std::string words, TextSize size = TextSize::small,
              Anchor anchor = Anchor::start, Ink ink = Ink::ink, Weight weight = Weight::regular,
              bool halo = false);
    /// Draws `part` moved by (dx, dy); its spots come along, its summary does not.
    void add(const Scene &part, double dx, double dy);
};

/// Moves a shape by (dx, dy).
void move(Shape &shape, double dx, double dy);
/// The scene as indented text, one shape a line, coordinates to two decimals: for golden tests.
std::string describe(const Scene &scene);

} // namespace kooste::charts
