// SPDX-License-Identifier: MIT
#include "app/presenters/table.h"

namespace kooste::app {

namespace {
// Tabs and line breaks inside a cell would break the pasted table apart.
std::string oneLine(std::string text) {
    for (char &c : text)
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    return text;
}
} // namespace

std::string asText(const Table &table) {
    std::string text;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += (i ? "\t" : "") + oneLine(table.columns[i].title);
    text += '\n';
    for (const Row &row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i ? "\t" : "") + oneLine(row.cells[i].text);
        text += '\n';
    }
    return text;
}

} // namespace kooste::app
