// SPDX-License-Identifier: MIT
#pragma once
#include "charts/registry.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kooste::app {

/// How a text is meant; the window gives it a colour and a weight of the theme. Never the only
/// sign: the words say the same.
enum class Tone { normal, strong, muted, improved, declined, attention, suppressed, gap };

/// Signs that are drawn beside a word (never as characters: the fonts lack them).
enum class Sign {
    none,
    up,            ///< improved
    down,          ///< declined
    same,          ///< no difference from chance
    tooFew,        ///< too few responses
    notComparable, ///< ring with a stroke
    ok,
    warning,
    error,
    note,
    question,
    lock,
    file,
    unit,
    flag,
    draft,
    comparable,      ///< full circle
    withReservation, ///< half of the circle full
};

/// One cell: `text` is also what the clipboard and screen readers get. In a drawn cell the drawing
/// stands in its place and the text is the sentence that it draws.
struct Cell {
    std::string text;
    Tone tone = Tone::normal;
    Sign sign = Sign::none;
    std::shared_ptr<const charts::ChartSpec> drawing = {};
    std::optional<double> number = {}; ///< for files: the shown number, where the cell is one
    bool percent = false;              ///< `number` is a share 0..1
};

struct Row {
    std::vector<Cell> cells;
    int indent = 0;       ///< of the first cell, in steps
    std::int64_t key = 0; ///< what the row stands for; given back when it is chosen
};

enum class Align { left, right };
struct Column {
    std::string title;
    int width = 100; ///< in device-independent pixels; the first column takes what is left
    Align align = Align::left;
    bool needed = true; ///< false: given up first in a small window
};

/// What a table of the window shows. A value: presenters make a new one, panels only draw.
struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
};

/// The table as text for the clipboard: tabs between cells, a head row first.
std::string asText(const Table &table);

} // namespace kooste::app
