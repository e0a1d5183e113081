// SPDX-License-Identifier: MIT
#include "reports/document_tables.h"

#include <algorithm>

namespace kooste::reports {

namespace {

bool isAbsent(const Cell &cell) { return std::holds_alternative<Absent>(cell); }

/// A text column goes when all its texts are empty.
bool holdsNothing(const Cell &cell) {
    const auto *text = std::get_if<std::string>(&cell);
    return isAbsent(cell) || (text && text->empty());
}

void dropEmptyColumns(Table &table) {
    for (std::size_t column = table.columns.size(); column-- > 0;) {
        const bool empty = std::all_of(table.rows.begin(), table.rows.end(), [&](const Row &row) {
            return holdsNothing(row.cells.at(column));
        });
        if (!empty)
            continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (auto &row : table.rows)
            row.cells.erase(row.cells.begin() + at);
    }
}

Cell textOrAbsent(const std::string &text) { return text.empty() ? Cell{Absent{}} : Cell{text}; }

} // namespace

Table keyFigureTable(const KeyFigures &block) {
    Table table{"keyFigures", "", block.columns, {}, ""};
    for (const auto &figure : block.figures)
        table.rows.push_back({{figure.label, figure.value, figure.interval, figure.base,
                               figure.previous, figure.change, figure.verdict, figure.target,
                               figure.targetState, textOrAbsent(figure.note)}});
    dropEmptyColumns(table);
    return table;
}

Table itemTable(const ItemTable &block) {
    Table table{"items", "", block.columns, {}, block.note};
    for (const auto &row : block.rows)
        table.rows.push_back(
            {{row.title, row.agree, row.interval, row.base, row.previous, row.change,
              row.changeVerdict, row.others, row.difference, row.othersVerdict},
             row.strong});
    if (!block.hasOthers)
        for (auto &row : table.rows)
            std::fill_n(row.cells.end() - 3, 3, Cell{Absent{}});
    if (!block.hasPrevious)
        for (auto &row : table.rows)
            std::fill_n(row.cells.begin() + 4, 3, Cell{Absent{}});
    dropEmptyColumns(table);
    return table;
}

Table itemDistribution(const ItemTable &block) {
    Table table{"distribution", "", {}, {}, ""};
    table.columns.push_back({"item", block.itemHeader, Column::Kind::text, 4});
    table.columns.push_back({"n", block.baseHeader, Column::Kind::number, 1});
    for (const auto &scaleClass : block.classes)
        table.columns.push_back({"class", scaleClass.label, Column::Kind::number, 1});
    for (const auto &row : block.rows) {
        Row shown{{row.title, row.base}, row.strong};
        for (std::size_t i = 0; i < block.classes.size(); ++i)
            if (row.bar.suppressed)
                shown.cells.emplace_back(Suppressed{});
            else if (i < row.bar.parts.size())
                shown.cells.emplace_back(Number{row.bar.parts[i].share, Format::share});
            else
                shown.cells.emplace_back(Absent{});
        table.rows.push_back(std::move(shown));
    }
    return table;
}

std::string commentText(const CommentColumns::Comment &comment) {
    std::string text;
    for (const auto &run : comment.runs)
        text += run.text;
    return text;
}

Table commentTable(const CommentColumns &block) {
    Table table{"comments", "", block.columns, {}, ""};
    for (const auto &part : block.parts)
        for (const auto &group : part.groups)
            for (const auto &comment : group.comments)
                table.rows.push_back({{textOrAbsent(part.heading), textOrAbsent(group.title),
                                       commentText(comment)}});
    dropEmptyColumns(table);
    return table;
}

Table flattened(const Table &table) {
    const bool grouped =
        std::any_of(table.rows.begin(), table.rows.end(), [](const Row &r) { return r.isGroup; });
    if (!grouped)
        return table;
    Table flat = table;
    flat.rows.clear();
    flat.columns.insert(flat.columns.begin(), {"group", table.groupHeader, Column::Kind::text, 2});
    Cell group = Absent{};
    for (const auto &row : table.rows) {
        if (row.isGroup && !row.cells.empty())
            group = row.cells.front();
        Row copy = row;
        copy.cells.insert(copy.cells.begin(), group);
        flat.rows.push_back(std::move(copy));
    }
    return flat;
}

} // namespace kooste::reports
