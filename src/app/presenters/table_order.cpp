// SPDX-License-Identifier: MIT
#include "app/presenters/table_order.h"

#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace kooste::app {

namespace {

/// What a cell is sorted by.
struct SortKey {
    bool none = false;
    bool isNumber = false;
    double number = 0;
    std::string text;
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// "12.1.2026" and "2026-01-12" (with a time after them or not) as 20260112.
std::optional<double> dateIn(const std::string &text) {
    std::vector<int> parts;
    char separator = 0;
    std::size_t at = 0;
    while (at < text.size() && isDigit(text[at]) && parts.size() < 3) {
        int value = 0;
        for (; at < text.size() && isDigit(text[at]) && value < 100000; ++at)
            value = value * 10 + (text[at] - '0');
        parts.push_back(value);
        if (at >= text.size() || (text[at] != '.' && text[at] != '-') ||
            (separator != 0 && text[at] != separator))
            break;
        separator = text[at++];
    }
    if (parts.size() != 3)
        return std::nullopt;
    if (separator == '.')
        std::swap(parts[0], parts[2]);
    return parts[0] * 10000.0 + parts[1] * 100.0 + parts[2];
}

/// The number that a text begins with, written as in any of the three languages.
std::optional<double> numberIn(std::string text) {
    for (const std::string_view blank : {"\xC2\xA0", "\xE2\x80\xAF", " "})
        for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank, at))
            text.erase(at, blank.size());
    if (text.rfind("\xE2\x88\x92", 0) == 0) // the minus sign
        text.replace(0, 3, "-");
    const std::size_t first = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    if (text.size() <= first || !isDigit(text[first]))
        return std::nullopt;
    std::replace(text.begin(), text.end(), ',', '.');
    return std::strtod(text.c_str(), nullptr);
}

SortKey keyOf(const Row &row, std::size_t column) {
    SortKey key;
    if (column >= row.cells.size() || row.cells[column].tone == Tone::suppressed)
        key.none = true;
    else
        key.text = row.cells[column].text;
    key.none = key.none || key.text.empty() || key.text == "–" || key.text == "··";
    if (key.none)
        return key;
    auto number = dateIn(key.text);
    if (!number)
        number = numberIn(key.text);
    key.isNumber = number.has_value();
    key.number = number.value_or(0);
    key.text = base::sortKey(key.text);
    return key;
}

} // namespace

bool canBeSorted(const Table &table) {
    return std::all_of(table.rows.begin(), table.rows.end(),
                       [](const Row &row) { return row.indent == 0; });
}

std::vector<std::size_t> sortedOrder(const Table &table, std::size_t column, bool descending) {
    std::vector<SortKey> keys;
    for (const Row &row : table.rows)
        keys.push_back(keyOf(row, column));
    std::vector<std::size_t> order(table.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto less = [](const SortKey &a, const SortKey &b) {
        if (a.isNumber != b.isNumber)
            return a.isNumber;
        return a.isNumber ? a.number < b.number : a.text < b.text;
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        const SortKey &a = keys[left];
        const SortKey &b = keys[right];
        if (a.none || b.none)
            return !a.none && b.none;
        return descending ? less(b, a) : less(a, b);
    });
    return order;
}

} // namespace kooste::app
