// SPDX-License-Identifier: MIT
#include "importing/dialects/plain.h"
#include "importing/dialects/header_rows.h"

namespace kooste::importing {

Confidence PlainDialect::recognise(const TableHead &) const {
    Confidence confidence;
    confidence.add(0.3, true, base::tr("No survey tool's marks were found: read as a plain table"));
    return confidence;
}

Layout PlainDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : countHeaderRows(head);
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    for (auto &hint : layout.columns) {
        std::string group;
        std::string sub;
        if (hint.group.empty() && splitBrackets(hint.header, group, sub)) {
            hint.group = group;
            hint.sub = sub;
            hint.part = ColumnHint::Part::sub;
        }
    }
    return layout;
}

} // namespace kooste::importing
