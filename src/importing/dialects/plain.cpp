// SPDX-License-Identifier: MIT
#include "importing/dialects/plain.h"
#include "importing/dialects/header_rows.h"

#include <set>

namespace kooste::importing {

namespace {

/// Names of option columns that many tools share: "visit___1", "Visit (choice=Home)", and
/// "visit/home" beside a column "visit".
bool splitOptionName(const std::string &header, const std::set<std::string> &headers,
                     std::string &group, std::string &sub) {
    if (const auto at = header.rfind("___"); at != std::string::npos && at > 0) {
        group = header.substr(0, at);
        sub = header.substr(at + 3);
        return !sub.empty();
    }
    constexpr std::string_view kChoice = " (choice=";
    if (const auto at = header.rfind(kChoice);
        at != std::string::npos && at > 0 && header.back() == ')') {
        group = header.substr(0, at);
        sub = header.substr(at + kChoice.size());
        sub.pop_back();
        return !sub.empty();
    }
    const auto at = header.rfind('/');
    if (at == std::string::npos || headers.count(header.substr(0, at)) == 0)
        return false;
    group = header.substr(0, at);
    sub = header.substr(at + 1);
    return !sub.empty();
}

} // namespace

Confidence PlainDialect::recognise(const TableHead &) const {
    Confidence confidence;
    confidence.add(0.3, true, base::tr("No survey tool's marks were found: read as a plain table"));
    return confidence;
}

Layout PlainDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : countHeaderRows(head);
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    std::set<std::string> headers;
    for (const auto &hint : layout.columns)
        headers.insert(hint.header);
    for (auto &hint : layout.columns) {
        std::string group;
        std::string sub;
        if (!hint.group.empty() || !(splitBrackets(hint.header, group, sub) ||
                                     splitOptionName(hint.header, headers, group, sub)))
            continue;
        hint.group = group;
        hint.sub = sub;
        hint.part = ColumnHint::Part::sub;
    }
    return layout;
}

} // namespace kooste::importing
