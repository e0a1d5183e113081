// SPDX-License-Identifier: MIT
#include "importing/dialects/header_rows.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace kooste::importing {

namespace {

bool isTyped(const std::string &text) {
    return !text.empty() && (base::parseNumber(text) || readDate(text));
}

std::size_t filled(const HeadRow &row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(),
                      [](const HeadCell &cell) { return !cell.text.empty(); }));
}

/// The share of the cells below `from` in this column that are numbers or dates; -1 without cells.
double typedShare(const TableHead &head, std::size_t from, std::size_t column) {
    int typed = 0;
    int all = 0;
    for (std::size_t i = from; i < head.rows.size(); ++i)
        if (const auto &text = head.rows[i].text(column); !text.empty()) {
            ++all;
            typed += isTyped(text) ? 1 : 0;
        }
    return all == 0 ? -1.0 : static_cast<double>(typed) / all;
}

/// Words stand where the rows below have numbers or dates.
bool namesTypedColumns(const TableHead &head, std::size_t row) {
    for (std::size_t column = 0; column < head.width; ++column) {
        const auto &text = head.rows[row].text(column);
        if (!text.empty() && !isTyped(text) && typedShare(head, row + 1, column) >= 0.8)
            return true;
    }
    return false;
}

bool isNumbering(const HeadRow &row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (row.cells[i].text != std::to_string(i + 1))
            return false;
    return true;
}

bool isYear(const std::string &text) {
    return text.size() == 4 && (base::startsWith(text, "19") || base::startsWith(text, "20")) &&
           base::isDigit(text[2]) && base::isDigit(text[3]);
}

/// "Area", "2019", "2020": years that name the columns below, where nothing but figures stands.
bool areYears(const TableHead &head, std::size_t row) {
    std::set<std::string> years;
    std::size_t words = 0;
    for (std::size_t column = 0; column < head.rows[row].cells.size(); ++column) {
        const auto &text = head.rows[row].text(column);
        if (!isTyped(text)) {
            words += text.empty() ? 0 : 1;
            continue;
        }
        if (!isYear(text) || !years.insert(text).second)
            return false;
        for (auto i = row + 1; i < head.rows.size(); ++i)
            if (isYear(head.rows[i].text(column)))
                return false;
    }
    return words > 0 && years.size() >= 2;
}

/// The first row is a response already: it holds a date, or numbers where the rows below have them.
bool isResponse(const TableHead &head) {
    const auto &row = head.rows.front();
    if (head.rows.size() < 2 || isNumbering(row) || areYears(head, 0))
        return false;
    std::size_t numbers = 0;
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const auto &text = row.text(column);
        if (!text.empty() && readDate(text))
            return true;
        if (!text.empty() && base::parseNumber(text) && typedShare(head, 1, column) >= 0.8)
            ++numbers;
    }
    return numbers > 0 && !namesTypedColumns(head, 0);
}

bool isTitle(const TableHead &head) {
    if (head.rows.size() < 2)
        return false;
    const auto first = filled(head.rows[0]);
    const auto second = filled(head.rows[1]);
    // A number of respondents and one question over its options: nothing is below the first.
    if (first == 2 && head.rows[1].text(0).empty())
        return false;
    return first <= 2 && second >= 3 && second > first && !isResponse(head) &&
           !head.rows[0].text(0).empty();
}

/// How many rows stand above the headers: a title, or the lines about period, source and contact
/// with which published tables begin.
std::size_t titleRows(const TableHead &head) {
    constexpr std::size_t kMostTitles = 15;
    if (isTitle(head))
        return 1;
    std::size_t titles = 0;
    while (titles < std::min(kMostTitles, head.rows.size()) && filled(head.rows[titles]) <= 2)
        ++titles;
    if (titles < 2 || titles + 1 >= head.rows.size() || filled(head.rows[titles]) < 4)
        return 0;
    const auto wanted = filled(head.rows[titles]);
    const auto &cells = head.rows[titles].cells;
    if (std::any_of(cells.begin(), cells.end(),
                    [](const HeadCell &cell) { return isTyped(cell.text) && !isYear(cell.text); }))
        return 0;
    const auto like =
        std::count_if(head.rows.begin() + static_cast<std::ptrdiff_t>(titles) + 1, head.rows.end(),
                      [&](const HeadRow &row) { return filled(row) * 2 >= wanted; });
    return static_cast<std::size_t>(like) * 2 >= head.rows.size() - titles - 1 ? titles : 0;
}

bool isResponseWord(std::string_view text) {
    const auto key = base::comparisonKey(text);
    return key == "response" || key == "open-ended response" || key == "vastaus" || key == "svar" ||
           key == "avoin vastaus" || key == "öppet svar" || key == "-";
}

/// Nothing stands in a column whose rows below are all filled with times: no response begins so.
bool lacksTheTime(const TableHead &head, std::size_t row) {
    for (std::size_t column = 0; column < head.width; ++column) {
        if (!head.rows[row].text(column).empty() || head.rows[row - 1].text(column).empty())
            continue;
        std::size_t times = 0;
        for (std::size_t i = row + 1; i < head.rows.size(); ++i)
            times += readDate(head.rows[i].text(column)) ? 1 : 0;
        if (times >= 2 && times * 10 >= (head.rows.size() - row - 1) * 9)
            return true;
    }
    return false;
}

/// A time stands where the rows below have theirs: the row is a response.
bool hasTheTime(const TableHead &head, std::size_t row) {
    for (std::size_t column = 0; column < head.width; ++column)
        if (const auto &text = head.rows[row].text(column);
            !text.empty() && readDate(text) && typedShare(head, row + 1, column) >= 0.8)
            return true;
    return false;
}

/// Options under questions that span several columns (SurveyMonkey and saved two-row headers), or a
/// row of "Response" and placeholders.
bool isSecondHeader(const TableHead &head, std::size_t row) {
    if (row + 1 >= head.rows.size())
        return false;
    const auto &above = head.rows[row - 1];
    const auto &current = head.rows[row];
    std::size_t fills = 0;
    std::size_t words = 0;
    std::size_t typed = 0;
    std::set<std::string> different;
    for (std::size_t column = 0; column < head.width; ++column) {
        const auto &text = current.text(column);
        if (text.empty())
            continue;
        different.insert(text);
        words += isResponseWord(text) ? 1 : 0;
        typed += isTyped(text) ? 1 : 0;
        fills += above.text(column).empty() ? 1 : 0;
    }
    const auto cells = filled(current);
    if (cells == 0 || typed * 4 > cells || hasTheTime(head, row))
        return false;
    if (words * 2 >= cells)
        return true;
    if (base::startsWith(current.text(0), "{\"ImportId\""))
        return true;
    const bool manyFills = fills * 3 >= head.width || lacksTheTime(head, row);
    if (fills >= 1 && cells >= 2 && manyFills && different.size() * 2 >= cells)
        return true;
    return namesTypedColumns(head, row) && head.rows.size() > row + 2;
}

bool isPlaceholder(const std::string &text) { return text == "-" || text == "–"; }

std::string cleaned(const std::string &text) {
    auto trimmed = std::string(base::trim(text));
    return isPlaceholder(trimmed) ? std::string() : base::toNfc(trimmed);
}

/// "Osallistuja:" and "Nimi" are written "Osallistuja: Nimi".
std::string joinedHeader(std::string upper, const std::string &lower) {
    while (!upper.empty() && (upper.back() == ':' || upper.back() == ' '))
        upper.pop_back();
    return upper.empty() ? lower : upper + ": " + lower;
}

struct HeaderTexts {
    std::vector<std::string> upper; ///< filled rightwards
    std::vector<std::string> lower;
};

/// Two rows: questions above, options below.
HeaderTexts twoRows(const TableHead &head, std::size_t upperRow, std::size_t lowerRow) {
    HeaderTexts texts;
    const auto &upper = head.rows[upperRow];
    const auto &lower = head.rows[lowerRow];
    std::string question;
    for (std::size_t column = 0; column < head.width; ++column) {
        const auto own = cleaned(upper.text(column));
        const auto below = cleaned(lower.text(column));
        // A placeholder stands where no question is.
        if (!own.empty() || isPlaceholder(upper.text(column)))
            question = own;
        const bool continues = own.empty() && !below.empty() && !question.empty();
        texts.upper.push_back(own.empty() && !continues ? std::string() : question);
        texts.lower.push_back(isResponseWord(below) ? std::string() : below);
        if (own.empty() && below.empty())
            question.clear();
    }
    return texts;
}

} // namespace

int countHeaderRows(const TableHead &head) {
    if (head.rows.empty())
        return 0;
    if (const auto titles = titleRows(head); titles > 0) {
        TableHead rest = head;
        rest.rows.erase(rest.rows.begin(), rest.rows.begin() + static_cast<std::ptrdiff_t>(titles));
        return static_cast<int>(titles) + std::min(2, std::max(1, countHeaderRows(rest)));
    }
    if (isResponse(head))
        return 0;
    int rows = 1;
    while (rows < 3 && static_cast<std::size_t>(rows) < head.rows.size() &&
           isSecondHeader(head, static_cast<std::size_t>(rows)))
        ++rows;
    return rows;
}

std::vector<ColumnHint> hintsFromHeaders(const TableHead &head, int headerRows) {
    std::vector<ColumnHint> hints(head.width);
    auto first = std::size_t{0};
    auto rows = std::min(static_cast<std::size_t>(std::max(headerRows, 0)), head.rows.size());
    if (rows > 1) {
        first = std::min(titleRows(head), rows - 1);
        rows -= first;
    }
    if (rows == 0) {
        for (std::size_t i = 0; i < hints.size(); ++i)
            hints[i].header = "Column " + std::to_string(i + 1);
        return hints;
    }
    if (rows == 1) {
        for (std::size_t i = 0; i < hints.size(); ++i)
            hints[i].header = base::toNfc(base::trim(head.rows[first].text(i)));
        return hints;
    }
    const auto texts = twoRows(head, first, first + 1);
    for (std::size_t i = 0; i < hints.size(); ++i) {
        auto &hint = hints[i];
        const bool shared = (i > 0 && texts.upper[i] == texts.upper[i - 1]) ||
                            (i + 1 < hints.size() && texts.upper[i] == texts.upper[i + 1]);
        const auto &upper = texts.upper[i];
        const auto &lower = texts.lower[i];
        hint.header = upper.empty()                     ? lower
                      : lower.empty() || lower == upper ? upper
                                                        : joinedHeader(upper, lower);
        if (shared && !upper.empty() && !lower.empty()) {
            hint.group = upper;
            hint.sub = lower;
            hint.part = ColumnHint::Part::sub;
        }
    }
    return hints;
}

namespace {

/// The end of the tag that begins here; 0 for a "<" that is only a sign ("< 18").
std::size_t tagEnd(std::string_view text) {
    static constexpr std::array<std::string_view, 30> kTags{
        "a",   "b",   "br",    "center", "div", "em", "font", "h1",    "h2",   "h3",
        "h4",  "hr",  "i",     "img",    "li",  "ol", "p",    "small", "span", "strong",
        "sub", "sup", "table", "tbody",  "td",  "th", "tr",   "u",     "ul",   "style"};
    const auto end = text.find('>');
    if (end == std::string_view::npos || end > 2000)
        return 0;
    auto name = text.substr(1, end - 1);
    if (base::startsWith(name, "/"))
        name.remove_prefix(1);
    name = name.substr(0, name.find_first_of(" \t\r\n/"));
    const auto key = base::comparisonKey(name);
    return std::find(kTags.begin(), kTags.end(), key) == kTags.end() ? 0 : end + 1;
}

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 8> kEntities{{{"&nbsp;", " "},
                                           {"&amp;", "&"},
                                           {"&lt;", "<"},
                                           {"&gt;", ">"},
                                           {"&quot;", "\""},
                                           {"&#39;", "'"},
                                           {"&#160;", " "},
                                           {"&shy;", ""}}};

const Entity *entityAt(std::string_view text) {
    for (const auto &entity : kEntities)
        if (base::startsWith(text, entity.name))
            return &entity;
    return nullptr;
}

} // namespace

std::string plainText(std::string_view text) {
    std::string plain;
    bool blank = false;
    const auto add = [&](std::string_view piece) {
        if (blank && !plain.empty())
            plain += ' ';
        blank = false;
        plain += piece;
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto rest = text.substr(i);
        const auto tag = rest[0] == '<' ? tagEnd(rest) : 0;
        const auto *entity = rest[0] == '&' ? entityAt(rest) : nullptr;
        if (tag > 0) {
            blank = true;
            i += tag;
        } else if (entity != nullptr) {
            if (entity->text == " ")
                blank = true;
            else
                add(entity->text);
            i += entity->name.size();
        } else if (base::startsWith(rest, "\xC2\xA0")) {
            blank = true;
            i += 2;
        } else if (static_cast<unsigned char>(rest[0]) <= ' ') {
            blank = true;
            ++i;
        } else {
            add(rest.substr(0, 1));
            ++i;
        }
    }
    return base::toNfc(plain);
}

bool splitBrackets(std::string_view header, std::string &group, std::string &sub) {
    header = base::trim(header);
    if (!base::endsWith(header, "]"))
        return false;
    int depth = 0;
    for (auto at = header.size(); at-- > 0;) {
        depth += header[at] == ']' ? 1 : header[at] == '[' ? -1 : 0;
        if (depth > 0)
            continue;
        if (at == 0)
            return false;
        group = std::string(base::trim(header.substr(0, at)));
        sub = std::string(base::trim(header.substr(at + 1, header.size() - at - 2)));
        return !group.empty();
    }
    return false;
}

bool splitColon(std::string_view header, std::string &group, std::string &sub) {
    header = base::trim(header);
    while (!header.empty() && header.back() == ':')
        header.remove_suffix(1);
    const auto at = header.rfind(':');
    if (at == std::string_view::npos || at + 1 >= header.size())
        return false;
    group = std::string(base::trim(header.substr(0, at)));
    sub = std::string(base::trim(header.substr(at + 1)));
    return !sub.empty();
}

} // namespace kooste::importing
