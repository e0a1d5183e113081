// SPDX-License-Identifier: MIT
#include "importing/dialects/webropol.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>
#include <map>

namespace kooste::importing {

namespace {

bool isAnswerTime(std::string_view key) {
    return key == "vastausaika" || key == "svarstid" || key == "response time" ||
           key == "vastausajankohta" || key == "responsedate";
}

bool namesWebropol(const TableHead &head) {
    const auto name = base::comparisonKey(head.fileName);
    for (const std::string_view word :
         {"perusraportti", "webropol", "basrapport", "basic report", "basic_report", "basicreport"})
        if (name.find(word) != std::string::npos)
            return true;
    return false;
}

/// The header rows hold the answer time.
bool hasAnswerTime(const TableHead &head) {
    for (std::size_t row = 0; row < std::min<std::size_t>(3, head.rows.size()); ++row)
        for (const auto &cell : head.rows[row].cells)
            if (isAnswerTime(headerKey(cell.text)))
                return true;
    return false;
}

std::size_t colons(const TableHead &head) {
    std::size_t most = 0;
    for (std::size_t row = 0; row < std::min<std::size_t>(3, head.rows.size()); ++row) {
        std::size_t count = 0;
        for (const auto &cell : head.rows[row].cells) {
            const auto text = base::trim(cell.text);
            const auto at = text.find(':');
            const bool clock =
                at != std::string_view::npos && at > 0 && base::isDigit(text[at - 1]);
            count += at != std::string_view::npos && !clock ? 1 : 0;
        }
        most = std::max(most, count);
    }
    return most;
}

bool hasDayFirstDates(const TableHead &head) {
    int dotted = 0;
    for (const auto &row : head.rows)
        for (const auto &cell : row.cells)
            if (const auto date = readDate(cell.text))
                dotted += date->form == WrittenDate::Form::dotted ? 1 : 0;
    return dotted > 0;
}

} // namespace

Confidence WebropolDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    confidence.add(0.4, namesWebropol(head), base::tr("The file is named like a Webropol report"));
    confidence.add(0.45, hasAnswerTime(head), base::tr("One column is Webropol's answer time"));
    const auto marked = colons(head);
    confidence.add(0.15, marked >= 2 || marked * 2 >= head.width,
                   base::tr("Headers have colons as in Webropol"));
    confidence.add(0.1, hasDayFirstDates(head), base::tr("Dates have the day first"));
    return confidence;
}

Layout WebropolDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : std::max(1, countHeaderRows(head));
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    std::map<std::string, int> groups;
    for (auto &hint : layout.columns) {
        std::string group;
        std::string sub;
        if (!hint.group.empty() || !splitColon(hint.header, group, sub))
            continue;
        hint.group = group;
        hint.sub = sub;
        hint.part = ColumnHint::Part::sub;
        ++groups[group];
    }
    // A single "Question: rest" is a question with a colon in it, ":Field" is a field.
    for (auto &hint : layout.columns)
        if (!hint.sub.empty() && groups.count(hint.group) != 0 && groups[hint.group] < 2) {
            hint.group.clear();
            hint.sub.clear();
            hint.part = ColumnHint::Part::whole;
        }
    return layout;
}

} // namespace kooste::importing
