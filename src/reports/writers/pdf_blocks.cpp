// SPDX-License-Identifier: MIT
#include "charts/registry.h"
#include "reports/writers/pdf_build.h"

namespace kooste::reports::pdf {

using charts::Anchor;
using charts::Ink;
using charts::TextSize;
using charts::Weight;

namespace {

constexpr double kSentenceWidth = 324;
constexpr double kPanelWidth = 150;
constexpr double kSentenceLine = 14.5;

void glyphMark(std::vector<Mark> &marks, Glyph glyph, double x, double y, double size) {
    if (const auto sign = signOf(glyph))
        marks.push_back({kArtifact, {charts::GlyphShape{*sign, {x, y}, size}}});
}

/// The sentences' list; gives its height.
double setSentences(const Build &build, const Sentences &block, double width, int parent,
                    std::vector<Mark> &marks) {
    const int list = build.element("L", parent);
    double indent = 0;
    for (const auto &sentence : block.sentences)
        indent = signOf(sentence.glyph) ? 15 : indent;
    double y = 0;
    for (const auto &sentence : block.sentences) {
        glyphMark(marks, sentence.glyph, 0, y + 3.4, 9);
        const int item = build.element("LI", list);
        Mark mark{build.element("LBody", item), {}};
        y += build.text.set(mark.shapes,
                            {{sentence.lead, Weight::semibold, Ink::ink},
                             {sentence.rest, Weight::regular, Ink::ink}},
                            {indent, y, width - indent}, medium(Weight::regular, kSentenceLine));
        marks.push_back(std::move(mark));
        y += 4.5;
    }
    return y;
}

/// The panel at its own origin; gives its height.
double setPanel(const Build &build, const ComparabilityPanel &panel, int parent,
                std::vector<Mark> &marks) {
    const double width = kPanelWidth - 18;
    std::vector<Mark> content;
    Mark title{build.element("H3", parent), {}};
    double y = 7;
    y +=
        build.text.set(title.shapes, panel.title, {9, y, width}, small(Ink::ink, Weight::semibold));
    content.push_back(std::move(title));
    y += 3;
    const int list = build.element("L", parent);
    for (const auto &row : panel.rows) {
        y += 4;
        glyphMark(content, row.glyph, 9, y + 1.6, 9);
        const int item = build.element("LI", list);
        Mark mark{build.element("LBody", item), {}};
        y += build.text.set(mark.shapes, row.name, {23, y, width - 14},
                            small(Ink::ink, Weight::semibold));
        y += build.text.set(mark.shapes, row.verdict, {23, y, width - 14}, small());
        content.push_back(std::move(mark));
    }
    y += 8;
    marks.push_back({kArtifact, {charts::RectShape{{0, 0, kPanelWidth, y}, Ink::tint}}});
    marks.insert(marks.end(), content.begin(), content.end());
    return y;
}

void moveMarks(std::vector<Mark> &marks, double dx, double dy) {
    for (auto &mark : marks)
        for (auto &shape : mark.shapes)
            charts::move(shape, dx, dy);
}

/// One key figure in a column of its own.
class KeyFigureColumn {
public:
    KeyFigureColumn(const Build &build, const KeyFigure &figure, double x, double width, int parent,
                    std::vector<Mark> &marks)
        : build_(build), figure_(figure), x_(x), width_(width),
          section_(build.element("Sect", parent)), marks_(marks) {}

    static std::size_t labelLines(const Build &build, const KeyFigure &figure, double width) {
        return build.text.lineCount(figure.label, width, small(Ink::ink, Weight::semibold));
    }
    static std::size_t lineRows(const Build &build, const KeyFigure::Lines &lines, double width) {
        const double sign = signOf(lines.glyph) ? 10.5 : 0;
        const auto second =
            small(Ink::ink, lines.secondStrong ? Weight::semibold : Weight::regular);
        return std::max<std::size_t>(1, build.text.lineCount(lines.first, width - sign, small())) +
               build.text.lineCount(lines.second, width, second);
    }

    void label(double height) {
        const auto style = small(Ink::ink, Weight::semibold);
        Mark mark{build_.element("H3", section_), {}};
        const double own = build_.text.height(figure_.label, width_, style);
        build_.text.set(mark.shapes, figure_.label, {x_, height - own, width_}, style);
        marks_.push_back(std::move(mark));
    }

    void value(double y) {
        const bool hidden = isSuppressed(figure_.value);
        TextStyle style{TextSize::large, Weight::semibold, Ink::ink, 29};
        if (hidden || build_.text.width(figure_.bigText, style) > width_)
            style = {TextSize::medium, Weight::semibold, hidden ? Ink::muted : Ink::ink, 29};
        Mark mark{build_.element("P", section_), {}};
        charts::TextShape text{{x_, y + build_.text.ascent(style)},
                               {{figure_.bigText, style.weight, style.ink}},
                               style.size};
        const double wide = build_.text.width(figure_.bigText, style);
        mark.shapes.emplace_back(std::move(text));
        if (!figure_.unitSign.empty() && !hidden)
            mark.shapes.emplace_back(
                charts::TextShape{{x_ + wide, y + build_.text.ascent(style)},
                                  {{"\u00A0" + figure_.unitSign, Weight::regular, Ink::muted}},
                                  TextSize::medium});
        marks_.push_back(std::move(mark));
    }

    /// Says what the lines below say in words: left out when the page is read aloud.
    void strip(double y) {
        if (!figure_.strip)
            return;
        charts::Scene placed;
        placed.add(charts::layout(*figure_.strip, build_.text.theme(), build_.text.measure(),
                                  {std::min(width_, 96.0), 27}),
                   x_ - 1, y);
        marks_.push_back({kArtifact, std::move(placed.shapes)});
    }

    void lines(const KeyFigure::Lines &lines, double y) {
        Mark mark{build_.element("P", section_), {}};
        const auto sign = signOf(lines.glyph);
        const double taken = sign ? 10.5 : 0;
        if (sign)
            mark.shapes.emplace_back(charts::GlyphShape{*sign, {x_, y + 2.4}, 7.5});
        y += build_.text.set(mark.shapes, lines.first, {x_ + taken, y, width_ - taken}, small());
        const bool strong = lines.secondStrong;
        build_.text.set(mark.shapes, lines.second, {x_, y, width_},
                        small(strong ? inkOf(lines.glyph) : Ink::ink,
                              strong ? Weight::semibold : Weight::regular));
        if (mark.shapes.empty())
            return;
        marks_.push_back(std::move(mark));
    }

private:
    const Build &build_;
    const KeyFigure &figure_;
    double x_;
    double width_;
    int section_;
    std::vector<Mark> &marks_;
};

/// A scene's summary and all its sentences: what a reader hears instead of the picture.
std::string spoken(const charts::Scene &scene, const std::string &summary) {
    std::string text = summary.empty() ? scene.summary : summary;
    for (const auto &spot : scene.spots)
        text += (text.empty() || text.ends_with('.') ? " " : ". ") + spot.sentence;
    return text + (text.ends_with('.') ? "" : ".");
}

} // namespace

int Build::element(std::string_view tag, int parent, std::string alt) const {
    const int made = static_cast<int>(elements.size());
    Element element;
    element.tag = tag;
    element.parent = parent;
    element.alt = std::move(alt);
    elements.push_back(std::move(element));
    if (parent >= 0)
        elements[static_cast<std::size_t>(parent)].kids.push_back({made, 0, 0});
    return made;
}

std::optional<charts::Glyph> signOf(Glyph glyph) {
    switch (glyph) {
    case Glyph::improved:
        return charts::Glyph::improved;
    case Glyph::declined:
        return charts::Glyph::declined;
    case Glyph::noChange:
        return charts::Glyph::noChange;
    case Glyph::comparable:
        return charts::Glyph::comparable;
    case Glyph::withReservation:
        return charts::Glyph::reservation;
    case Glyph::notComparable:
        return charts::Glyph::notComparable;
    default:
        return {};
    }
}

Ink inkOf(Glyph glyph) {
    return glyph == Glyph::improved ? Ink::blue : glyph == Glyph::declined ? Ink::orange : Ink::ink;
}

std::string bareInterval(const Interval &interval, base::Language language) {
    const double factor = interval.format == Format::share ? 100 : 1;
    return base::formatRange(interval.low * factor, interval.high * factor,
                             decimalsOf(interval.format), language);
}

void addLine(std::vector<Mark> &marks, double x1, double y1, double x2, double y2, Ink ink,
             double width) {
    marks.push_back({kArtifact, {charts::LineShape{{x1, y1}, {x2, y2}, {ink, width}}}});
}

void addFacts(const Build &build, const HeadFacts &block, int parent, SectionParts &parts) {
    Slice slice;
    slice.before = 10;
    addLine(slice.marks, 0, 0.25, kContentWidth, 0.25, Ink::rule, 0.5);
    const int list = build.element("L", parent);
    const double count = static_cast<double>(std::max<std::size_t>(block.facts.size(), 1));
    const double width = (kContentWidth - 12 * (count - 1)) / count;
    double x = 0;
    for (const auto &fact : block.facts) {
        const int item = build.element("LI", list);
        Mark label{build.element("Lbl", item), {}};
        Mark text{build.element("LBody", item), {}};
        double y = 6.5;
        y += build.text.set(label.shapes, fact.label, {x, y, width}, small(Ink::muted));
        y += build.text.set(text.shapes, fact.text, {x, y, width}, small());
        slice.height = std::max(slice.height, y);
        slice.marks.push_back(std::move(label));
        slice.marks.push_back(std::move(text));
        x += width + 12;
    }
    parts.items.emplace_back(std::move(slice));
}

void addSentences(const Build &build, const Sentences &block, const ComparabilityPanel *panel,
                  int parent, SectionParts &parts) {
    Slice slice;
    slice.before = 5;
    slice.height = setSentences(build, block, panel ? kSentenceWidth : kContentWidth - 60, parent,
                                slice.marks);
    if (panel) {
        std::vector<Mark> marks;
        const double height = setPanel(build, *panel, parent, marks);
        moveMarks(marks, kContentWidth - kPanelWidth, 3);
        slice.marks.insert(slice.marks.end(), marks.begin(), marks.end());
        slice.height = std::max(slice.height, height + 3);
    }
    parts.items.emplace_back(std::move(slice));
}

void addKeyFigures(const Build &build, const KeyFigures &block, int parent, SectionParts &parts) {
    constexpr double kGap = 14;
    if (block.figures.empty())
        return;
    const double count = static_cast<double>(std::max<std::size_t>(block.figures.size(), 4));
    const double width = (kContentWidth - kGap * (count - 1)) / count;
    std::size_t labelLines = 1;
    std::vector<std::size_t> rows;
    for (const auto &figure : block.figures) {
        labelLines = std::max(labelLines, KeyFigureColumn::labelLines(build, figure, width));
        rows.resize(std::max(rows.size(), figure.lines.size()), 2);
        for (std::size_t i = 0; i < figure.lines.size(); ++i)
            rows[i] = std::max(rows[i], KeyFigureColumn::lineRows(build, figure.lines[i], width));
    }
    Slice slice;
    slice.before = 6;
    const double label = 12 * static_cast<double>(labelLines);
    double x = 0;
    for (const auto &figure : block.figures) {
        KeyFigureColumn column(build, figure, x, width, parent, slice.marks);
        column.label(label);
        column.value(label);
        column.strip(label + 30);
        double y = label + 61;
        for (std::size_t i = 0; i < figure.lines.size(); ++i) {
            column.lines(figure.lines[i], y);
            y += 12 * static_cast<double>(rows[i]) + 3;
        }
        slice.height = std::max(slice.height, y - 3);
        x += width + kGap;
    }
    parts.items.emplace_back(std::move(slice));
}

void addFigure(const Build &build, const charts::Spec &chart, const std::string &summary,
               int parent, SectionParts &parts) {
    const auto scene = charts::layout(chart, build.text.theme(), build.text.measure());
    Slice slice;
    slice.before = 8;
    slice.height = scene.height;
    if (std::holds_alternative<charts::TrendSpec>(chart)) {
        // Rather a lower plot than a page that is half empty.
        slice.least = 0.8 * scene.height;
        slice.redraw = [&build, &chart](double height) {
            return charts::layout(chart, build.text.theme(), build.text.measure(),
                                  {kContentWidth, height})
                .shapes;
        };
    }
    Mark mark{build.element("Figure", parent, spoken(scene, summary)), scene.shapes};
    build.elements[static_cast<std::size_t>(mark.element)].box =
        charts::Rect{0, 0, scene.width, scene.height};
    slice.marks.push_back(std::move(mark));
    parts.items.emplace_back(std::move(slice));
}

void addParagraph(const Build &build, const std::string &text, const TextStyle &style,
                  double before, int parent, SectionParts &parts) {
    Slice slice;
    slice.before = before;
    Mark mark{build.element("P", parent), {}};
    slice.height = build.text.set(mark.shapes, text, {0, 0, kContentWidth}, style);
    slice.marks.push_back(std::move(mark));
    if (slice.height > 0)
        parts.items.emplace_back(std::move(slice));
}

} // namespace kooste::reports::pdf
