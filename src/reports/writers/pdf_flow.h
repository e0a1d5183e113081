// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/pdf_text.h"

#include <variant>

namespace kooste::reports::pdf {

/// Columns side by side that go on over pages: comments, notes. Each stack fills its own columns
/// one after another; stacks stand beside each other.
struct ColumnSet {
    struct Stack {
        double x = 0;
        double columnWidth = 0;
        double gap = 0;
        std::size_t columns = 1;
        std::vector<Slice> items; ///< marks relative to the column's left edge
    };
    double before = 0;
    std::vector<Stack> stacks;
};

using FlowItem = std::variant<Slice, ColumnSet>;

/// Puts slices on pages from top to bottom and ties their marks to the structure tree. What cannot
/// be split goes to the next page; a slice that keeps with the next takes it along.
class Flow {
public:
    explicit Flow(Pages &pages) : pages_(pages) { newPage(); }

    /// One section: its items stay together as far as they ask for it. On a page where it goes on,
    /// `continued` stands on top (left out of the structure).
    void section(std::vector<FlowItem> items, std::vector<Slice> repeatedHeads, Slice continued);
    /// A heading's place, for the outline: call right after the section that began with it.
    std::size_t page() const { return pages_.pages.size() - 1; }
    double sectionTop() const { return sectionTop_; }
    std::size_t sectionPage() const { return sectionPage_; }

private:
    void newPage();
    void breakPage(int repeated);
    void place(const Slice &slice);
    void placeColumns(const ColumnSet &set);
    void placeAt(const Slice &slice, double x, double y, bool asArtifact = false);
    double room() const { return kContentBottom - y_; }
    bool atTop() const { return y_ <= kTop + 0.01; }
    double keptHeight(const std::vector<FlowItem> &items, std::size_t from) const;

    Pages &pages_;
    double y_ = kTop;
    bool topOfPage_ = true;
    std::vector<Slice> heads_;
    Slice continued_;
    bool placedInSection_ = false;
    double sectionTop_ = kTop;
    std::size_t sectionPage_ = 0;
};

} // namespace kooste::reports::pdf
