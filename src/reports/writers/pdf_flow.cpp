// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_flow.h"

namespace kooste::reports::pdf {

namespace {

constexpr double kSlack = 0.01;

/// Height that a column needs before it is worth beginning: its first item and what that keeps.
double firstHeight(const ColumnSet::Stack &stack) {
    double height = 0;
    for (std::size_t i = 0; i < stack.items.size(); ++i) {
        height += stack.items[i].height + (i > 0 ? stack.items[i].before : 0);
        if (!stack.items[i].keepWithNext)
            break;
    }
    return height;
}

/// The items of a stack, from one on, spread over its columns no higher than `height`. Gives the
/// first item of each column and one past the last that found a place.
std::vector<std::size_t> fill(const ColumnSet::Stack &stack, std::size_t from, double height) {
    std::vector<std::size_t> starts{from};
    std::size_t next = from;
    for (std::size_t column = 0; column < stack.columns; ++column) {
        double used = 0;
        const std::size_t first = next;
        while (next < stack.items.size()) {
            double group = 0; // an item and those it keeps
            std::size_t end = next;
            do {
                const auto &item = stack.items[end];
                group += item.height + (end > first ? item.before : 0);
            } while (stack.items[end++].keepWithNext && end < stack.items.size());
            if (used + group > height + kSlack)
                break;
            used += group;
            next = end;
        }
        starts.push_back(next);
    }
    return starts;
}

double usedHeight(const ColumnSet::Stack &stack, const std::vector<std::size_t> &starts) {
    double most = 0;
    for (std::size_t column = 0; column + 1 < starts.size(); ++column) {
        double height = 0;
        for (std::size_t i = starts[column]; i < starts[column + 1]; ++i)
            height += stack.items[i].height + (i > starts[column] ? stack.items[i].before : 0);
        most = std::max(most, height);
    }
    return most;
}

/// The columns of a stack evened out when everything fits.
std::vector<std::size_t> evened(const ColumnSet::Stack &stack, std::size_t from, double height) {
    auto starts = fill(stack, from, height);
    if (starts.back() < stack.items.size())
        return starts;
    double low = 0;
    double high = height;
    for (int round = 0; round < 24; ++round) {
        const double middle = (low + high) / 2;
        const auto tried = fill(stack, from, middle);
        if (tried.back() == stack.items.size()) {
            high = middle;
            starts = tried;
        } else {
            low = middle;
        }
    }
    return starts;
}

bool joinsByItself(const charts::TextShape &before, const charts::TextShape &after) {
    const std::string &left = before.runs.back().text;
    const std::string &right = after.runs.front().text;
    return left.ends_with('-') || left.ends_with(' ') || right.starts_with(' ') ||
           right.starts_with("\u00A0");
}

/// A blank between the texts of one mark, so that a reader who follows the structure does not run
/// the last word of a line and the first of the next together.
void partWords(Mark &mark) {
    charts::TextShape *before = nullptr;
    for (auto &shape : mark.shapes) {
        auto *text = std::get_if<charts::TextShape>(&shape);
        if (!text || text->runs.empty())
            continue;
        if (before && !joinsByItself(*before, *text)) {
            if (before->anchor == charts::Anchor::start)
                before->runs.back().text += ' ';
            else if (text->anchor == charts::Anchor::end)
                text->runs.front().text.insert(0, 1, ' ');
        }
        before = text;
    }
}

} // namespace

void Flow::newPage() {
    pages_.pages.emplace_back();
    y_ = kTop;
    topOfPage_ = true;
}

void Flow::breakPage(int repeated) {
    newPage();
    if (placedInSection_ && continued_.height > 0) {
        placeAt(continued_, kLeft, y_, true);
        y_ += continued_.height;
    }
    if (placedInSection_ && repeated >= 0) {
        const auto &head = heads_[static_cast<std::size_t>(repeated)];
        placeAt(head, kLeft, y_, true);
        y_ += head.height;
    }
}

void Flow::placeAt(const Slice &slice, double x, double y, bool asArtifact) {
    auto &page = pages_.pages.back();
    for (const auto &mark : slice.marks) {
        if (mark.shapes.empty())
            continue;
        Mark placed = mark;
        if (asArtifact)
            placed.element = kArtifact;
        for (auto &shape : placed.shapes)
            charts::move(shape, x, y);
        if (placed.element != kArtifact) {
            if (pages_.elements[static_cast<std::size_t>(placed.element)].tag != "Figure")
                partWords(placed);
            auto &element = pages_.elements[static_cast<std::size_t>(placed.element)];
            if (element.box) {
                element.box->x += x;
                element.box->y += y;
            }
            element.kids.push_back({-1, pages_.pages.size() - 1, page.marks.size()});
        }
        page.marks.push_back(std::move(placed));
    }
}

/// Height of an item and all that must follow it on the same page.
double Flow::keptHeight(const std::vector<FlowItem> &items, std::size_t from) const {
    double height = 0;
    for (std::size_t i = from; i < items.size(); ++i) {
        if (const auto *set = std::get_if<ColumnSet>(&items[i])) {
            double first = 0;
            for (const auto &stack : set->stacks)
                first = std::max(first, firstHeight(stack));
            return height + set->before + first;
        }
        const auto &slice = std::get<Slice>(items[i]);
        height += (slice.least > 0 ? slice.least : slice.height) +
                  (i == from && topOfPage_ ? 0 : slice.before);
        if (!slice.keepWithNext)
            break;
    }
    return height;
}

void Flow::section(std::vector<FlowItem> items, std::vector<Slice> repeatedHeads, Slice continued) {
    heads_ = std::move(repeatedHeads);
    continued_ = std::move(continued);
    placedInSection_ = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto *slice = std::get_if<Slice>(&items[i]);
        const bool kept = i > 0 && std::holds_alternative<Slice>(items[i - 1]) &&
                          std::get<Slice>(items[i - 1]).keepWithNext;
        // A group that would not fit a whole page is broken where it ends.
        const double needed = keptHeight(items, i);
        const double page = kContentBottom - kTop;
        const double own =
            !slice ? 0 : (slice->least > 0 ? slice->least : slice->height) + slice->before;
        if (!topOfPage_ && ((!kept && needed > room() && needed < page) || own > room()))
            breakPage(slice ? slice->repeated : -1);
        if (slice)
            place(*slice);
        else
            placeColumns(std::get<ColumnSet>(items[i]));
        placedInSection_ = true;
    }
}

void Flow::place(const Slice &slice) {
    if (!topOfPage_)
        y_ += slice.before;
    if (!placedInSection_) {
        sectionTop_ = y_;
        sectionPage_ = page();
    }
    if (slice.least > 0 && slice.height > room()) {
        Slice lower = slice;
        lower.height = std::max(room(), slice.least);
        lower.marks.front().shapes = slice.redraw(lower.height);
        auto &box = pages_.elements[static_cast<std::size_t>(lower.marks.front().element)].box;
        if (box)
            box->height = lower.height;
        placeAt(lower, kLeft, y_);
        y_ += lower.height;
    } else {
        placeAt(slice, kLeft, y_);
        y_ += slice.height;
    }
    topOfPage_ = false;
}

void Flow::placeColumns(const ColumnSet &set) {
    if (!topOfPage_)
        y_ += set.before;
    std::vector<std::size_t> from(set.stacks.size(), 0);
    for (bool more = true; more;) {
        more = false;
        bool progressed = false;
        double used = 0;
        // An item that is higher than a page runs over its edge rather than for ever.
        const double height = room();
        for (std::size_t s = 0; s < set.stacks.size(); ++s) {
            const auto &stack = set.stacks[s];
            auto starts = evened(stack, from[s], height);
            if (starts.back() == from[s] && from[s] < stack.items.size() && topOfPage_)
                starts.back() = from[s] + 1;
            for (std::size_t column = 0; column + 1 < starts.size(); ++column) {
                double y = y_;
                for (std::size_t i = starts[column]; i < starts[column + 1]; ++i) {
                    y += i > starts[column] ? stack.items[i].before : 0;
                    placeAt(stack.items[i],
                            kLeft + stack.x +
                                static_cast<double>(column) * (stack.columnWidth + stack.gap),
                            y);
                    y += stack.items[i].height;
                }
            }
            used = std::max(used, usedHeight(stack, starts));
            progressed = progressed || starts.back() > from[s];
            from[s] = starts.back();
            more = more || from[s] < stack.items.size();
        }
        y_ += used;
        topOfPage_ = topOfPage_ && !progressed;
        if (more)
            breakPage(-1);
    }
    topOfPage_ = false;
}

} // namespace kooste::reports::pdf
