// SPDX-License-Identifier: MIT
#include "charts/registry.h"
#include "reports/writers/pdf_grid.h"

namespace kooste::reports::pdf {

using charts::Ink;
using charts::Scene;
using charts::Weight;

namespace {

constexpr double kColumnGap = 8;

GridCell headCell(std::string text) { return {{{std::move(text), small(Ink::muted)}}}; }

/// The whole table with its note: head kept with two rows, last row kept with the note.
void addRows(const Build &build, std::vector<Slice> rows, Slice head, const std::string &note,
             int parent, SectionParts &parts) {
    parts.heads.push_back(head);
    const int repeated = static_cast<int>(parts.heads.size()) - 1;
    head.before = 6;
    parts.items.emplace_back(std::move(head));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].repeated = repeated;
        rows[i].keepWithNext = rows[i].keepWithNext || (i == 0 && rows.size() > 1) ||
                               (i + 1 == rows.size() && !note.empty());
        parts.items.emplace_back(std::move(rows[i]));
    }
    if (!note.empty())
        addParagraph(build, note, small(Ink::muted), 5, parent, parts);
}

/// The table of items: its geometry and the cells of one row.
class ItemRows {
public:
    ItemRows(const Build &build, const ItemTable &table) : build_(build), table_(table) {
        for (const auto &kind : table.classes)
            hasNeutral_ = hasNeutral_ || kind.side == charts::Side::neutral;
        std::vector<charts::ItemBar> bars;
        for (const auto &row : table.rows)
            bars.push_back(row.bar);
        disagree_ = charts::disagreeShareFor(bars, 0.045);
        neutralWidth_ = neutralWidth(bars);
        placeColumns();
    }

    const std::vector<Grid::Column> &columns() const { return columns_; }

    std::vector<GridCell> head() const {
        std::vector<GridCell> cells{headCell(table_.itemHeader)};
        GridCell axis;
        axis.pictureWidth = kBar;
        axis.pictureHeight = 12;
        axis.picture = [this](double height) {
            return charts::layout(charts::BarAxisSpec{table_.disagreeHeader, table_.agreeHeader,
                                                      base::formatPercent(1, 0, build_.language()),
                                                      disagree_},
                                  build_.text.theme(), build_.text.measure(), {kBar, height});
        };
        cells.push_back(std::move(axis));
        if (hasNeutral_)
            cells.push_back(headCell(table_.neutralHeader));
        cells.push_back(headCell(table_.baseHeader));
        cells.push_back(headCell(table_.shareHeader));
        if (table_.hasPrevious)
            cells.push_back(headCell(table_.changeHeader));
        if (table_.hasOthers)
            cells.push_back(headCell(table_.othersHeader));
        return cells;
    }

    std::vector<GridCell> cells(const ItemTable::ItemRow &row) const {
        const Weight weight = row.strong ? Weight::semibold : Weight::regular;
        GridCell name;
        name.header = true;
        name.lines.push_back({row.title, small(Ink::ink, weight)});
        if (!row.condition.empty())
            name.lines.push_back({row.condition, small(Ink::muted)});
        std::vector<GridCell> cells{name, bar(row)};
        if (hasNeutral_)
            cells.push_back(neutral(row));
        cells.push_back(plain(row.base, cells.size()));
        cells.push_back(share(row, cells.size()));
        if (table_.hasPrevious)
            cells.push_back(change(row, cells.size()));
        if (table_.hasOthers)
            cells.push_back(others(row, cells.size()));
        return cells;
    }

private:
    static constexpr double kBar = 150;

    /// Room for the longest neutral bar and its label, so that none is cut.
    double neutralWidth(const std::vector<charts::ItemBar> &bars) const {
        double share = 0;
        for (const auto &bar : bars)
            for (const auto &part : bar.parts)
                if (part.side == charts::Side::neutral && !bar.suppressed)
                    share = std::max(share, part.share);
        return std::max(34.0, share * kBar * (1 - disagree_) + 17);
    }

    /// Widths that add up to the page: a column that is not there leaves its room to the names.
    void placeColumns() {
        struct Right {
            double gap;
            double width;
            double text; ///< a head may be wider than what is drawn below it
            Align align;
        };
        std::vector<Right> right{{4, kBar, kBar, Align::left}};
        if (hasNeutral_)
            right.push_back({4, neutralWidth_, neutralWidth_ + 12, Align::left});
        right.push_back({2, 36, 36, Align::right});
        right.push_back({5, 37, 37, Align::right});
        if (table_.hasPrevious)
            right.push_back({5, 42, 42, Align::right});
        if (table_.hasOthers)
            right.push_back({5, 42, 42, Align::right});
        double taken = 0;
        for (const auto &column : right)
            taken += column.gap + column.width;
        const double name = std::min(kContentWidth - taken, 230.0);
        columns_.push_back({0, name, Align::left});
        // What is left over parts the figures from the bars.
        const double spare = (kContentWidth - taken - name) / static_cast<double>(right.size());
        double x = name;
        for (const auto &column : right) {
            x += column.gap + spare;
            columns_.push_back({x, column.text, column.align});
            x += column.width;
        }
    }

    std::string suppressedWord(std::size_t column) const {
        const auto &word = build_.document.words.suppressed;
        const bool fits = build_.text.width(word, small()) <= columns_[column].width + 2;
        return fits ? word : "\u00B7\u00B7";
    }
    GridCell hidden(std::size_t column) const {
        return {{{suppressedWord(column), small(Ink::muted)}}};
    }
    GridCell plain(const Cell &cell, std::size_t column) const {
        if (isSuppressed(cell))
            return hidden(column);
        return {{{build_.shown(cell), small()}}};
    }

    std::string alternative(const ItemTable::ItemRow &row) const {
        if (row.bar.suppressed)
            return build_.document.words.suppressed;
        std::string text;
        for (std::size_t i = 0; i < row.bar.parts.size() && i < table_.classes.size(); ++i)
            text += (i > 0 ? ", " : "") + table_.classes[i].label + " " +
                    base::formatPercent(row.bar.parts[i].share, 0, build_.language());
        return text;
    }

    GridCell bar(const ItemTable::ItemRow &row) const {
        GridCell cell;
        cell.pictureWidth = kBar;
        cell.pictureHeight = kRow;
        cell.picture = [this, &row](double height) {
            return charts::layout(
                charts::DivergingBarSpec{build_.language(), row.bar, disagree_, 6},
                build_.text.theme(), build_.text.measure(), {kBar, height});
        };
        cell.alt = alternative(row);
        return cell;
    }
    GridCell neutral(const ItemTable::ItemRow &row) const {
        GridCell cell;
        cell.pictureWidth = neutralWidth_;
        cell.pictureHeight = kRow;
        cell.picture = [this, &row](double height) {
            return charts::layout(
                charts::NeutralBarSpec{build_.language(), row.bar, disagree_, kBar},
                build_.text.theme(), build_.text.measure(), {neutralWidth_, height});
        };
        cell.alt = table_.neutralHeader;
        for (const auto &part : row.bar.parts)
            if (part.side == charts::Side::neutral)
                cell.alt += " " + base::formatPercent(part.share, 0, build_.language());
        return cell;
    }

    GridCell share(const ItemTable::ItemRow &row, std::size_t column) const {
        if (isSuppressed(row.agree))
            return hidden(column);
        GridCell cell{{{build_.shown(row.agree), small(Ink::ink, Weight::semibold)}}};
        if (const auto *interval = std::get_if<Interval>(&row.interval))
            cell.lines.push_back({bareInterval(*interval, build_.language()), small(Ink::muted)});
        return cell;
    }

    GridCell change(const ItemTable::ItemRow &row, std::size_t column) const {
        if (isSuppressed(row.change) || isSuppressed(row.changeVerdict))
            return hidden(column);
        GridCell cell;
        const auto *verdict = std::get_if<Verdict>(&row.changeVerdict);
        const auto *number = std::get_if<Number>(&row.change);
        const auto sign = verdict ? signOf(verdict->glyph) : std::nullopt;
        if (number)
            cell.lines.push_back({shownBare(*number, build_.language()), small(), sign});
        if (verdict)
            cell.lines.push_back(verdictLine(*verdict, number ? std::nullopt : sign));
        if (cell.lines.empty())
            cell.lines.push_back({build_.shown(row.change), small(Ink::muted)});
        return cell;
    }

    GridCell others(const ItemTable::ItemRow &row, std::size_t column) const {
        if (isSuppressed(row.others))
            return hidden(column);
        std::string text = build_.shown(row.others);
        if (const auto *difference = std::get_if<Number>(&row.difference))
            text += " (" + shownBare(*difference, build_.language()) + ")";
        GridCell cell{{{text, small()}}};
        if (const auto *verdict = std::get_if<Verdict>(&row.othersVerdict))
            cell.lines.push_back(verdictLine(*verdict, {}));
        return cell;
    }

    static GridLine verdictLine(const Verdict &verdict, std::optional<charts::Glyph> sign) {
        const bool strong = verdict.glyph == Glyph::improved || verdict.glyph == Glyph::declined;
        return {verdict.word,
                small(strong ? inkOf(verdict.glyph) : Ink::muted,
                      strong ? Weight::semibold : Weight::regular),
                sign};
    }

    static constexpr double kRow = 28;
    const Build &build_;
    const ItemTable &table_;
    bool hasNeutral_ = false;
    double disagree_ = 0.2;
    double neutralWidth_ = 34;
    std::vector<Grid::Column> columns_;
};

/// The colours' names in one or two lines above the table.
void addLegend(const Build &build, const ItemTable &table, int parent, SectionParts &parts) {
    Slice slice;
    slice.before = 5;
    slice.keepWithNext = true;
    Mark mark{build.element("P", parent), {}};
    double x = 0;
    double y = 0;
    const auto entry = [&](const std::string &label, double sign, auto draw) {
        const double wide = sign + build.text.width(label, small());
        if (x > 0 && x + wide > kContentWidth) {
            x = 0;
            y += 14;
        }
        draw(x, y);
        build.text.set(mark.shapes, label, {x + sign, y, wide + 1}, small());
        x += wide + 11;
    };
    const auto isOutermost = [&](std::size_t i) { return i == 0 || i + 1 == table.classes.size(); };
    for (std::size_t i = 0; i < table.classes.size(); ++i) {
        const auto &kind = table.classes[i];
        if (kind.side == charts::Side::neutral)
            continue;
        const bool agree = kind.side == charts::Side::agree;
        const Ink ink = agree ? (isOutermost(i) ? Ink::blue : Ink::blueMid)
                              : (isOutermost(i) ? Ink::orange : Ink::orangeMid);
        entry(kind.label, 10, [&](double left, double top) {
            mark.shapes.emplace_back(charts::RectShape{{left, top + 2.8, 7, 7}, ink});
        });
    }
    if (!table.othersLegend.empty())
        entry(table.othersLegend, 5.5, [&](double left, double top) {
            mark.shapes.emplace_back(charts::RectShape{{left, top + 2.4, 1.5, 8}, Ink::ink});
        });
    slice.marks.push_back(std::move(mark));
    slice.height = y + 12;
    parts.items.emplace_back(std::move(slice));
}

/// The narrowest each column of a table may be: its longest word, or its longest figure.
class LeastWidths {
public:
    LeastWidths(const Build &build, const Table &table, double most)
        : build_(build), most_(most), widths_(table.columns.size(), 0) {
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            holdWords(i, table.columns[i].header, Weight::regular);
            for (const auto &row : table.rows)
                if (i < row.cells.size())
                    holdCell(i, row.cells[i], row.strong ? Weight::semibold : Weight::regular);
        }
    }
    const std::vector<double> &widths() const { return widths_; }

private:
    void holdCell(std::size_t column, const Cell &cell, Weight weight) {
        if (std::holds_alternative<Verdict>(cell)) // with its sign
            holdWords(column, build_.shown(cell) + "\u00A0\u00A0\u00A0", weight);
        else if (std::holds_alternative<std::string>(cell))
            holdWords(column, build_.shown(cell), weight);
        else
            hold(column, build_.shown(cell), weight);
    }
    void holdWords(std::size_t column, const std::string &text, Weight weight) {
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t blank = std::min(text.find(' ', at), text.size());
            hold(column, text.substr(at, blank - at), weight);
            at = blank + 1;
        }
    }
    void hold(std::size_t column, const std::string &text, Weight weight) {
        const double wide = build_.text.width(text, small(Ink::ink, weight)) + 1;
        widths_[column] = std::max(widths_[column], std::min(wide, most_));
    }

    const Build &build_;
    double most_;
    std::vector<double> widths_;
};

/// Widths of a plain table: by the given shares, but never narrower than a word or a figure.
/// Columns that need more than their share take it first; the others share what is left.
std::vector<Grid::Column> columnsOf(const Build &build, const Table &table) {
    const std::size_t count = table.columns.size();
    const double room = kContentWidth - kColumnGap * static_cast<double>(count - 1);
    const LeastWidths least(build, table, room / 2);
    std::vector<double> widths(count, 0);
    std::vector<bool> fixed(count, false);
    for (bool changed = true; changed;) {
        changed = false;
        double free = room;
        double open = 0;
        for (std::size_t i = 0; i < count; ++i)
            fixed[i] ? free -= least.widths()[i] : open += table.columns[i].width;
        for (std::size_t i = 0; i < count; ++i) {
            widths[i] =
                fixed[i] ? least.widths()[i] : free * table.columns[i].width / std::max(open, 1e-9);
            if (!fixed[i] && widths[i] < least.widths()[i])
                fixed[i] = changed = true;
        }
    }
    std::vector<Grid::Column> columns;
    double x = 0;
    for (std::size_t i = 0; i < count; ++i) {
        columns.push_back({x, widths[i], table.columns[i].align()});
        x += widths[i] + kColumnGap;
    }
    return columns;
}

/// A share as a bar of the column's width, its figure behind it.
GridCell barCell(const Build &build, const Cell &cell, double width) {
    const auto share = numberOf(cell);
    if (!share)
        return {{{build.shown(cell), small(Ink::muted)}}};
    GridCell bar;
    bar.pictureWidth = width;
    bar.pictureHeight = 12;
    bar.alt = build.shown(cell);
    bar.picture = [&build, width, share = *share, label = bar.alt](double height) {
        return charts::layout(charts::ShareBarSpec{share, label}, build.text.theme(),
                              build.text.measure(), {width, height});
    };
    return bar;
}

GridCell cellOf(const Build &build, const Cell &cell, bool strong) {
    const Weight weight = strong ? Weight::semibold : Weight::regular;
    if (const auto *verdict = std::get_if<Verdict>(&cell)) {
        const bool said = verdict->glyph == Glyph::improved || verdict->glyph == Glyph::declined;
        return {{{verdict->word,
                  small(said ? inkOf(verdict->glyph) : Ink::ink, said ? Weight::semibold : weight),
                  signOf(verdict->glyph)}}};
    }
    const bool quiet = isSuppressed(cell) || std::holds_alternative<Absent>(cell);
    return {{{build.shown(cell), small(quiet ? Ink::muted : Ink::ink, weight)}}};
}

} // namespace

void addItemTable(const Build &build, const ItemTable &block, int parent, SectionParts &parts) {
    addLegend(build, block, parent, parts);
    const int table = build.element("Table", parent);
    const ItemRows rows(build, block);
    const Grid grid(build, rows.columns(), {28, 2, true});
    const Slice head = grid.head(rows.head(), table);
    std::vector<Slice> slices;
    for (const auto &row : block.rows)
        slices.push_back(grid.row(rows.cells(row), table, !slices.empty()));
    addRows(build, std::move(slices), head, block.note, parent, parts);
}

void addTable(const Build &build, const Table &block, int parent, SectionParts &parts) {
    if (block.columns.empty())
        return;
    const int table = build.element("Table", parent);
    const Grid grid(build, columnsOf(build, block), {0, 3.2, false});
    std::vector<GridCell> heads;
    for (const auto &column : block.columns)
        heads.push_back(headCell(column.header));
    const Slice head = grid.head(heads, table);
    std::vector<Slice> slices;
    for (const auto &row : block.rows) {
        std::vector<GridCell> cells;
        for (std::size_t i = 0; i < std::min(row.cells.size(), heads.size()); ++i)
            cells.push_back(block.columns[i].bars ? barCell(build, row.cells[i], grid.width(i))
                                                  : cellOf(build, row.cells[i], row.strong));
        if (cells.empty())
            continue;
        cells.front().header = true;
        slices.push_back(grid.row(cells, table, !slices.empty()));
        slices.back().keepWithNext = row.isGroup;
    }
    addRows(build, std::move(slices), head, block.note, parent, parts);
}

} // namespace kooste::reports::pdf
