// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/pdf_flow.h"

namespace kooste::reports::pdf {

/// What all builders of blocks share: the document's words, the type, and the structure tree they
/// add to. Outlives them.
struct Build {
    const Document &document;
    TextSetter text;
    std::vector<Element> &elements;

    base::Language language() const { return document.metadata.language; }
    /// A new element below `parent`, last among its kids.
    int element(std::string_view tag, int parent, std::string alt = {}) const;
    std::string shown(const Cell &cell) const {
        return shownCell(cell, language(), document.words);
    }
};

/// The sign of a verdict; nothing for those that have none.
std::optional<charts::Glyph> signOf(Glyph glyph);
/// blue, orange or muted.
charts::Ink inkOf(Glyph glyph);
/// "78–91", without a unit sign.
std::string bareInterval(const Interval &interval, base::Language language);
void addLine(std::vector<Mark> &marks, double x1, double y1, double x2, double y2, charts::Ink ink,
             double width);

/// The items of one section and the table heads that are shown again on a new page.
struct SectionParts {
    std::vector<FlowItem> items;
    std::vector<Slice> heads;
};

// Each adds its block to the section; `parent` is the section's element.
void addFacts(const Build &build, const HeadFacts &block, int parent, SectionParts &parts);
void addSentences(const Build &build, const Sentences &block, const ComparabilityPanel *panel,
                  int parent, SectionParts &parts);
void addKeyFigures(const Build &build, const KeyFigures &block, int parent, SectionParts &parts);
void addFigure(const Build &build, const charts::Spec &chart, const std::string &summary,
               int parent, SectionParts &parts);
void addItemTable(const Build &build, const ItemTable &block, int parent, SectionParts &parts);
void addTable(const Build &build, const Table &block, int parent, SectionParts &parts);
void addComments(const Build &build, const CommentColumns &block, int parent, SectionParts &parts);
void addNotes(const Build &build, const Notes &block, int parent, SectionParts &parts);
void addParagraph(const Build &build, const std::string &text, const TextStyle &style,
                  double before, int parent, SectionParts &parts);

} // namespace kooste::reports::pdf
