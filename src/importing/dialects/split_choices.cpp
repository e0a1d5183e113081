// SPDX-License-Identifier: MIT
#include "importing/dialects/split_choices.h"
#include "base/text.h"
#include "importing/header_words.h"

#include <algorithm>
#include <map>

namespace kooste::importing {

namespace {

using base::tr;

std::size_t dataRow(const Layout &layout) {
    return static_cast<std::size_t>(std::max(layout.headerRows, 0));
}

bool isTick(const std::string &text) {
    const auto key = base::comparisonKey(text);
    return key == "0" || key == "1" || key == "true" || key == "false" || key == "n/a";
}

bool isTicked(const std::string &text) {
    const auto key = base::comparisonKey(text);
    return key == "1" || key == "true";
}

bool holdsTicks(const TableHead &head, std::size_t column, std::size_t from) {
    for (auto row = from; row < head.rows.size(); ++row)
        if (const auto &text = head.rows[row].text(column); !text.empty() && !isTick(text))
            return false;
    return true;
}

/// Nothing is ticked in a row whose summary is blank, and something in one whose summary is not.
bool sumsUp(const TableHead &head, std::size_t summary, std::size_t end, std::size_t from) {
    std::size_t rows = 0;
    std::size_t agree = 0;
    for (auto row = from; row < head.rows.size(); ++row) {
        bool ticked = false;
        for (auto column = summary + 1; column < end; ++column)
            ticked = ticked || isTicked(head.rows[row].text(column));
        ++rows;
        agree += ticked != head.rows[row].text(summary).empty() ? 1 : 0;
    }
    return rows > 0 && agree * 10 >= rows * 9;
}

/// "q" and "q/a" -> "/"; empty when the second does not continue the first.
std::string separatorAfter(const std::string &whole, const std::string &part) {
    if (whole.empty() || part.size() < whole.size() + 2 || !base::startsWith(part, whole))
        return {};
    const char mark = part[whole.size()];
    if (base::isDigit(mark) || (static_cast<unsigned char>(mark) & 0x80U) != 0 || mark == ' ' ||
        (mark >= 'a' && mark <= 'z') || (mark >= 'A' && mark <= 'Z'))
        return {};
    return std::string(1, mark);
}

void markOptions(Layout &layout, std::size_t first, std::size_t end, const std::string &group,
                 std::size_t prefix) {
    const auto code = nameInPath(group, "/-:");
    for (auto at = first; at < end; ++at) {
        auto &hint = layout.columns[at];
        if (hint.role)
            continue;
        hint.group = group;
        hint.sub = std::string(base::trim(std::string_view(hint.header).substr(prefix)));
        // Where a minus cannot stand in a name, an underscore stands for it.
        if (hint.sub.size() > 1 && hint.sub.front() == '_' &&
            std::all_of(hint.sub.begin() + 1, hint.sub.end(), base::isDigit))
            hint.sub.front() = '-';
        hint.groupCode = code;
        hint.code = code.empty() ? std::string() : code + "_" + hint.sub;
        hint.part = ColumnHint::Part::sub;
        hint.option = true;
    }
}

/// The end of the option columns that follow a summary; `summary + 1` when there are none.
std::size_t endOfOptions(const TableHead &head, const Layout &layout, std::size_t summary) {
    const auto &columns = layout.columns;
    auto end = summary + 1;
    if (end >= columns.size())
        return end;
    const auto separator = separatorAfter(columns[summary].header, columns[end].header);
    if (separator.empty())
        return end;
    const auto prefix = columns[summary].header + separator;
    while (end < columns.size() && base::startsWith(columns[end].header, prefix) &&
           holdsTicks(head, end, dataRow(layout)))
        ++end;
    return sumsUp(head, summary, end, dataRow(layout)) ? end : summary + 1;
}

/// What parts a group and a question from an option: "a/b"; among names without it "a.b".
std::size_t lastJoint(const std::string &header) {
    const auto slash = header.rfind('/');
    return slash == std::string::npos && !nameInPath(header, ".").empty() ? header.rfind('.')
                                                                          : slash;
}

/// Options without a summary: at least three columns of ticks, and nothing else, below one path.
std::size_t endOfLoneOptions(const TableHead &head, const Layout &layout, std::size_t first) {
    const auto &columns = layout.columns;
    const auto slash = lastJoint(columns[first].header);
    if (slash == std::string::npos || slash == 0)
        return first;
    const auto prefix = columns[first].header.substr(0, slash + 1);
    auto end = first;
    bool ticked = false;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!base::startsWith(columns[i].header, prefix))
            continue;
        if (i != std::max(end, first) || !holdsTicks(head, i, dataRow(layout)))
            return first;
        end = i + 1;
        for (auto row = dataRow(layout); row < head.rows.size(); ++row)
            ticked = ticked || isTicked(head.rows[row].text(i));
    }
    return ticked && end >= first + 3 ? end : first;
}

/// Cells of a few names parted by blanks that come again and again: "pain fever".
bool holdsNames(const TableHead &head, std::size_t column, std::size_t from) {
    std::map<std::string, int> names;
    std::size_t cells = 0;
    std::size_t several = 0;
    std::size_t all = 0;
    for (auto row = from; row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (text.empty())
            continue;
        const auto parts = base::split(text, " ");
        ++cells;
        several += parts.size() > 1 ? 1 : 0;
        for (const auto part : parts) {
            const auto allowed = [](char c) {
                return base::isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '_' || c == '-';
            };
            if (part.empty() || part.size() > 40 || !std::all_of(part.begin(), part.end(), allowed))
                return false;
            ++names[std::string(part)];
            ++all;
        }
    }
    return several >= 2 && several * 10 >= cells && names.size() <= 40 && all >= names.size() * 2;
}

/// "1568794395624.jpg"
bool isFileName(const std::string &text) {
    const auto dot = text.rfind('.');
    if (dot == std::string::npos || dot == 0 || text.size() > 200 ||
        text.find(' ') != std::string::npos)
        return false;
    const auto end = base::lowerAscii(std::string_view(text).substr(dot + 1));
    for (const std::string_view known : {"jpg", "jpeg", "png", "gif", "heic", "mp4", "3gp", "mov",
                                         "m4a", "mp3", "amr", "wav", "ogg", "webm", "pdf", "csv"})
        if (end == known)
            return true;
    return false;
}

} // namespace

void findSplitChoices(const TableHead &head, Layout &layout) {
    auto &columns = layout.columns;
    for (std::size_t i = 0; i < columns.size();) {
        if (columns[i].role) {
            ++i;
            continue;
        }
        if (const auto end = endOfOptions(head, layout, i); end > i + 1) {
            markOptions(layout, i + 1, end, columns[i].header, columns[i].header.size() + 1);
            columns[i].role = ColumnRole::ignored;
            columns[i].reason = tr("The same choices stand in the columns of their options");
            i = end;
            continue;
        }
        if (const auto end = endOfLoneOptions(head, layout, i); end > i) {
            const auto slash = lastJoint(columns[i].header);
            markOptions(layout, i, end, columns[i].header.substr(0, slash), slash + 1);
            i = end;
            continue;
        }
        if (holdsNames(head, i, dataRow(layout)))
            columns[i].separator = " ";
        ++i;
    }
}

void findAttachments(const TableHead &head, Layout &layout) {
    const auto from = dataRow(layout);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        std::size_t files = 0;
        bool all = !hint.role;
        for (auto row = from; row < head.rows.size() && all; ++row)
            if (const auto &text = head.rows[row].text(i); !text.empty()) {
                all = isFileName(text);
                ++files;
            }
        const bool link = i > 0 && hint.header == layout.columns[i - 1].header + "_URL";
        if (!(all && files > 0) && !(link && !hint.role))
            continue;
        hint.role = ColumnRole::ignored;
        hint.reason = tr("It stands for a file that is not in the export");
    }
}

std::string nameInPath(std::string_view header, std::string_view separators) {
    const auto isName = [](std::string_view text) {
        return !text.empty() && (text.front() == '_' || !base::isDigit(text.front())) &&
               std::all_of(text.begin(), text.end(), [](char c) {
                   return base::isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          c == '_' || c == '.';
               });
    };
    std::string_view rest = header;
    while (true) {
        const auto at = rest.find_first_of(separators);
        if (!isName(rest.substr(0, at)))
            return {};
        if (at == std::string_view::npos)
            return std::string(rest);
        rest.remove_prefix(at + 1);
    }
}

} // namespace kooste::importing
