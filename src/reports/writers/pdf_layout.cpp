// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_layout.h"

#include "reports/writers/pdf_build.h"

#include <fmt/format.h>

namespace kooste::reports::pdf {

using charts::Anchor;
using charts::Ink;
using charts::TextSize;
using charts::Weight;

namespace {

/// Brand, kind and date; name of the unit; period.
Slice titleSlice(const Build &build, int parent) {
    const auto &metadata = build.document.metadata;
    Slice slice;
    slice.keepWithNext = true;
    Mark county{build.element("P", parent), {}};
    const TextStyle brand{TextSize::medium, Weight::semibold, Ink::blue, 13};
    const double left = build.text.set(county.shapes, metadata.county, {0, 0, 220}, brand);
    Mark kind{build.element("P", parent), {}};
    double y = build.text.set(kind.shapes, metadata.kind,
                              {240, 0, kContentWidth - 240, 0, Anchor::end}, small(Ink::muted));
    y += build.text.set(kind.shapes, metadata.madeText,
                        {240, y, kContentWidth - 240, 0, Anchor::end}, small(Ink::muted));
    y = std::max({y, left, 24.0}) + 13;
    Mark title{build.element("H1", parent), {}};
    const TextStyle large{TextSize::large, Weight::semibold, Ink::blue, 30};
    y += build.text.set(title.shapes, metadata.title, {0, y, kContentWidth}, large);
    for (auto &shape : title.shapes)
        if (auto *text = std::get_if<charts::TextShape>(&shape))
            text->tracking = -0.2;
    Mark subtitle{build.element("P", parent), {}};
    y += 1;
    y += build.text.set(subtitle.shapes, metadata.subtitle, {0, y, kContentWidth}, medium());
    for (auto *mark : {&county, &kind, &title, &subtitle})
        slice.marks.push_back(std::move(*mark));
    slice.height = y;
    return slice;
}

/// Rule, heading and its note; the artifact of a continued section looks the same.
Slice headingSlice(const Build &build, const std::string &heading, const std::string &note,
                   int parent) {
    Slice slice;
    slice.keepWithNext = true;
    addLine(slice.marks, 0, 0.75, kContentWidth, 0.75, Ink::blue, 1.5);
    TextStyle style = medium(Weight::bold);
    style.ink = Ink::blue;
    const double wide = std::min(build.text.width(heading, style), kContentWidth - 140);
    Mark title{parent < 0 ? kArtifact : build.element("H2", parent), {}};
    const double high = build.text.set(title.shapes, heading, {0, 6.5, wide + 1}, style);
    slice.marks.push_back(std::move(title));
    double noteHigh = 0;
    if (!note.empty()) {
        Mark mark{parent < 0 ? kArtifact : build.element("P", parent), {}};
        const double room = kContentWidth - wide - 12;
        // Both stand on one baseline.
        const double y = 6.5 + build.text.ascent(style) - build.text.ascent(small());
        noteHigh =
            build.text.set(mark.shapes, note, {kContentWidth - room, y, room, 0, Anchor::end},
                           small(Ink::muted)) +
            1;
        slice.marks.push_back(std::move(mark));
    }
    slice.height = 6.5 + std::max(high, noteHigh);
    return slice;
}

/// Adds one block; blocks that stand beside another are taken with it.
class SectionBuilder {
public:
    SectionBuilder(const Build &build, int parent, SectionParts &parts)
        : build_(build), parent_(parent), parts_(parts) {}

    void operator()(const HeadFacts &block) { addFacts(build_, block, parent_, parts_); }
    void operator()(const Sentences &block) {
        addSentences(build_, block, panel_, parent_, parts_);
    }
    void operator()(const ComparabilityPanel &) {}
    void operator()(const KeyFigures &block) { addKeyFigures(build_, block, parent_, parts_); }
    void operator()(const Figure &block) {
        addFigure(build_, block.chart, block.summary, parent_, parts_);
    }
    void operator()(const ItemTable &block) { addItemTable(build_, block, parent_, parts_); }
    void operator()(const PromoterBars &block) {
        addFigure(build_, block.chart, block.summary, parent_, parts_);
    }
    void operator()(const CommentColumns &block) { addComments(build_, block, parent_, parts_); }
    void operator()(const Table &block) { addTable(build_, block, parent_, parts_); }
    void operator()(const Notes &block) { addNotes(build_, block, parent_, parts_); }
    void operator()(const Paragraph &block) {
        TextStyle style = medium();
        style.ink = block.muted ? Ink::muted : Ink::ink;
        addParagraph(build_, block.text, style, 6, parent_, parts_);
    }
    void usePanel(const ComparabilityPanel *panel) { panel_ = panel; }

private:
    const Build &build_;
    int parent_;
    SectionParts &parts_;
    const ComparabilityPanel *panel_ = nullptr;
};

void addFooters(const Build &build, Pages &pages) {
    const double y = kFooterRule + 5.5;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        auto &marks = pages.pages[i].marks;
        addLine(marks, kLeft, kFooterRule, kLeft + kContentWidth, kFooterRule, Ink::rule, 0.5);
        Mark mark;
        const std::string number = fmt::format("{}\u00A0/\u00A0{}", i + 1, pages.pages.size());
        const double third = kContentWidth / 3;
        const auto style = small(Ink::muted);
        const double room = kContentWidth - 60;
        const double wide = build.text.width(build.document.metadata.footer, style);
        const double countyWide = build.text.width(build.document.metadata.county, style);
        mark.shapes.emplace_back(charts::TextShape{
            {kLeft, y + build.text.ascent(style)},
            {{fitted(build.document.metadata.footer, room, build.text.theme().size(style.size),
                     style.weight, build.text.measure()),
              style.weight, style.ink}}});
        // The county in the middle, where the unit's name leaves it room.
        if (wide < kContentWidth / 2 - countyWide / 2 - 10 && countyWide < third)
            build.text.set(mark.shapes, build.document.metadata.county,
                           {kLeft + third, y, third, 0, Anchor::middle}, style);
        build.text.set(mark.shapes, number, {kLeft, y, kContentWidth, 0, Anchor::end}, small());
        marks.push_back(std::move(mark));
    }
}

SectionParts sectionParts(const Build &build, const Section &section, int element, bool first) {
    SectionParts parts;
    if (first)
        parts.items.emplace_back(titleSlice(build, element));
    if (!section.heading.empty()) {
        Slice heading = headingSlice(build, section.heading, section.note, element);
        heading.before = 16;
        parts.items.emplace_back(std::move(heading));
    }
    SectionBuilder builder(build, element, parts);
    builder.usePanel(firstBlock<ComparabilityPanel>(section));
    for (const auto &block : section.blocks)
        std::visit(builder, block);
    return parts;
}

} // namespace

Pages layOut(const Document &document, const charts::Theme &theme,
             const charts::TextMeasure &measure, const base::CancelToken &cancel) {
    Pages pages;
    const Build build{document, TextSetter(theme, measure), pages.elements};
    const int root = build.element("Document", -1);
    Flow flow(pages);
    bool first = true;
    for (const auto &section : document.sections) {
        if (section.where == Section::Where::workbookOnly || cancel.isCancelled())
            continue;
        const int element = build.element("Sect", root);
        auto parts = sectionParts(build, section, element, first);
        const std::string &word = document.continuedWord;
        Slice continued;
        if (!word.empty() && !section.heading.empty()) {
            continued = headingSlice(build, section.heading, word, -1);
            continued.height += 4;
        }
        // Page 1 holds the most: its sections stand a little closer.
        if (flow.page() == 0 && !first && !parts.items.empty())
            if (auto *heading = std::get_if<Slice>(&parts.items.front()))
                heading->before = 13.5;
        flow.section(std::move(parts.items), std::move(parts.heads), std::move(continued));
        const std::string &title = first ? document.metadata.title : section.heading;
        if (!title.empty())
            pages.outline.push_back({title, flow.sectionPage(), flow.sectionTop()});
        first = false;
    }
    addFooters(build, pages);
    return pages;
}

} // namespace kooste::reports::pdf
