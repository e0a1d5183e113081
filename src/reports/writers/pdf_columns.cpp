// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_build.h"

namespace kooste::reports::pdf {

using charts::Anchor;
using charts::Ink;
using charts::Weight;

namespace {

constexpr double kColumn = 156;
constexpr double kGap = 12;

Slice commentSlice(const Build &build, const CommentColumns::Comment &comment, double width,
                   int list) {
    // Finnish and Swedish open and close with the same sign.
    const bool english = build.language() == base::Language::en;
    std::vector<StyledRun> runs{{english ? "\u201C" : "\u201D", Weight::regular, Ink::ink}};
    for (const auto &run : comment.runs)
        runs.push_back({run.text, Weight::regular, run.masked ? Ink::muted : Ink::ink, run.masked});
    runs.push_back({"\u201D", Weight::regular, Ink::ink});
    Slice slice;
    Mark mark{build.element("LBody", build.element("LI", list)), {}};
    slice.height =
        build.text.set(mark.shapes, runs, {0, 0, width, 5.2}, medium(Weight::regular, 14));
    slice.before = 5;
    slice.marks.push_back(std::move(mark));
    return slice;
}

/// A theme's line: rule, name, number of comments.
Slice groupSlice(const Build &build, const CommentColumns::Group &group, double width,
                 std::string_view heading, int parent) {
    Slice slice;
    slice.before = 5;
    slice.keepWithNext = true;
    addLine(slice.marks, 0, 0.25, width, 0.25, Ink::axis, 0.5);
    const std::string count =
        std::holds_alternative<Absent>(group.count) ? "" : build.shown(group.count);
    Mark mark{build.element(heading, parent), {}};
    const auto bold = small(Ink::ink, Weight::semibold);
    const double room = width - build.text.width(count, small()) - 8;
    const double height = build.text.set(mark.shapes, group.title, {0, 3.5, room}, bold);
    build.text.set(mark.shapes, count, {0, 3.5, width, 0, Anchor::end}, small(Ink::muted));
    slice.height = 3.5 + std::max(height, 12.0) + 4;
    slice.marks.push_back(std::move(mark));
    return slice;
}

void addPart(const Build &build, const CommentColumns::Part &part, int parent,
             ColumnSet::Stack &stack) {
    for (const auto &group : part.groups) {
        const auto heading = part.heading.empty() ? "H3" : "H4";
        if (!group.title.empty()) {
            stack.items.push_back(groupSlice(build, group, stack.columnWidth, heading, parent));
            stack.items.back().keepWithNext = !group.comments.empty();
        }
        if (group.comments.empty())
            continue;
        const int list = build.element("L", parent);
        bool first = true;
        for (const auto &comment : group.comments) {
            stack.items.push_back(commentSlice(build, comment, stack.columnWidth, list));
            if (first)
                stack.items.back().before = 0;
            first = false;
        }
    }
}

/// How the parts share the page: columns of each, and how wide a column is.
struct Sharing {
    std::vector<std::size_t> columns;
    double width = kColumn;
};

std::vector<std::size_t> lengthsOf(const CommentColumns &block) {
    std::vector<std::size_t> lengths;
    for (const auto &part : block.parts) {
        std::size_t length = 0;
        for (const auto &group : part.groups) {
            length += 40;
            for (const auto &comment : group.comments)
                for (const auto &run : comment.runs)
                    length += 20 + run.text.size();
        }
        lengths.push_back(length);
    }
    return lengths;
}

/// Three columns, of which the longest part gets what is over; two parts about as long as each
/// other halve the page.
Sharing sharingOf(const CommentColumns &block) {
    const auto lengths = lengthsOf(block);
    const std::size_t count = lengths.size();
    Sharing sharing{std::vector<std::size_t>(count, 1)};
    const bool alike =
        count == 2 && 4 * lengths[0] < 5 * lengths[1] && 4 * lengths[1] < 5 * lengths[0];
    if (alike || count > 3) {
        const double gaps = kGap * static_cast<double>(count - 1);
        sharing.width = (kContentWidth - gaps) / static_cast<double>(count);
        return sharing;
    }
    for (std::size_t free = 3 - count; free > 0; --free) {
        std::size_t longest = 0;
        for (std::size_t i = 1; i < count; ++i)
            if (lengths[i] * sharing.columns[longest] > lengths[longest] * sharing.columns[i])
                longest = i;
        ++sharing.columns[longest];
    }
    return sharing;
}

} // namespace

void addComments(const Build &build, const CommentColumns &block, int parent, SectionParts &parts) {
    if (block.parts.empty())
        return;
    const auto [columns, width] = sharingOf(block);
    Slice headings;
    headings.before = 4;
    headings.keepWithNext = true;
    ColumnSet set;
    set.before = 5;
    double x = 0;
    for (std::size_t i = 0; i < block.parts.size(); ++i) {
        const auto &part = block.parts[i];
        const int section = build.element("Sect", parent);
        const double span = static_cast<double>(columns[i]) * (width + kGap) - kGap;
        if (!part.heading.empty()) {
            Mark mark{build.element("H3", section), {}};
            headings.height =
                std::max(headings.height, build.text.set(mark.shapes, part.heading, {x, 0, span},
                                                         medium(Weight::semibold)));
            headings.marks.push_back(std::move(mark));
        }
        ColumnSet::Stack stack{x, width, kGap, columns[i], {}};
        addPart(build, part, section, stack);
        set.stacks.push_back(std::move(stack));
        x += span + kGap;
    }
    if (headings.height > 0)
        parts.items.emplace_back(std::move(headings));
    parts.items.emplace_back(std::move(set));
}

void addNotes(const Build &build, const Notes &block, int parent, SectionParts &parts) {
    constexpr double kNoteGap = 24;
    constexpr double kNoteWidth = (kContentWidth - kNoteGap) / 2;
    ColumnSet set;
    set.before = 11;
    ColumnSet::Stack stack{0, kNoteWidth, kNoteGap, 2, {}};
    for (const auto &note : block.notes) {
        Slice slice;
        slice.before = 4.5;
        Mark mark{build.element("P", parent), {}};
        slice.height = build.text.set(
            mark.shapes,
            {{note.term, Weight::semibold, Ink::ink}, {note.text, Weight::regular, Ink::ink}},
            {0, 0, kNoteWidth}, small());
        slice.marks.push_back(std::move(mark));
        stack.items.push_back(std::move(slice));
    }
    set.stacks.push_back(std::move(stack));
    if (!block.notes.empty())
        parts.items.emplace_back(std::move(set));
}

} // namespace kooste::reports::pdf
