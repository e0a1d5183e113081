// SPDX-License-Identifier: MIT
#include "importing/dialects/odk.h"
#include "base/text.h"
#include "importing/dialects/header_rows.h"
#include "importing/dialects/split_choices.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

using base::tr;

struct OdkColumn {
    std::string_view name;
    ColumnRole role;
    bool own = true; ///< no other tool writes it
};

constexpr std::array<OdkColumn, 52> kOdkColumns{{
    {"*meta-instance-id*", ColumnRole::respondentId},
    {"*meta-submission-date*", ColumnRole::submittedAt},
    {"*meta-model-version*", ColumnRole::ignored},
    {"*meta-ui-version*", ColumnRole::ignored},
    {"*meta-is-complete*", ColumnRole::ignored},
    {"*meta-date-marked-as-complete*", ColumnRole::ignored},
    {"metainstanceid", ColumnRole::ignored},
    {"formdef_version", ColumnRole::ignored},
    {"review_quality", ColumnRole::ignored},
    {"review_comments", ColumnRole::ignored},
    {"review_corrections", ColumnRole::ignored},
    {"review_status", ColumnRole::ignored},
    {"duration", ColumnRole::ignored, false},
    {"caseid", ColumnRole::ignored, false},
    {"text_audit", ColumnRole::ignored, false},
    {"audio_audit", ColumnRole::ignored, false},
    {"simid", ColumnRole::ignored, false},
    {"device_info", ColumnRole::ignored, false},
    {"imei", ColumnRole::personal, false},
    {"submissiondate", ColumnRole::submittedAt},
    {"key", ColumnRole::respondentId},
    {"parent_key", ColumnRole::ignored},
    {"instanceid", ColumnRole::ignored},
    {"meta-instanceid", ColumnRole::ignored},
    {"meta:instanceid", ColumnRole::ignored},
    {"instancename", ColumnRole::personal},
    {"meta-instancename", ColumnRole::personal},
    {"meta:instancename", ColumnRole::personal},
    {"submitterid", ColumnRole::ignored},
    {"submittername", ColumnRole::personal},
    {"attachmentspresent", ColumnRole::ignored},
    {"attachmentsexpected", ColumnRole::ignored},
    {"reviewstate", ColumnRole::ignored},
    {"formversion", ColumnRole::ignored},
    {"edits", ColumnRole::ignored},
    {"status", ColumnRole::ignored, false},
    {"deviceid", ColumnRole::personal, false},
    {"username", ColumnRole::personal, false},
    {"phonenumber", ColumnRole::personal, false},
    {"simserial", ColumnRole::personal, false},
    {"subscriberid", ColumnRole::personal, false},
    {"devicephonenum", ColumnRole::personal, false},
    {"isvalidated", ColumnRole::ignored, false},
    {"meta-audit", ColumnRole::ignored},
    {"audit", ColumnRole::ignored, false},
    {"today", ColumnRole::ignored, false},
    {"start", ColumnRole::startedAt, false},
    {"starttime", ColumnRole::startedAt, false},
    {"end", ColumnRole::ignored, false},
    {"endtime", ColumnRole::ignored, false},
    {"updatedat", ColumnRole::ignored, false},
    {"deletedat", ColumnRole::ignored, false},
}};

const OdkColumn *odkColumn(std::string_view key) {
    for (const auto &row : kOdkColumns)
        if (row.name == key)
            return &row;
    return nullptr;
}

/// "location-Latitude" and its like: where somebody was.
bool isPartOfLocation(std::string_view header) {
    for (const std::string_view end : {"Latitude", "Longitude", "Altitude", "Accuracy"})
        if (base::endsWith(header, end) && header.size() > end.size()) {
            const char mark = header[header.size() - end.size() - 1];
            return mark == '-' || mark == ':' || mark == '/' || mark == '.';
        }
    return false;
}

/// "SET-OF-visits": where the rows of a repeat are to be found.
bool linksRepeat(std::string_view key) { return base::startsWith(key, "set-of-"); }

} // namespace

Confidence OdkDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    std::size_t own = 0;
    bool key = false;
    bool parent = false;
    for (const auto &cell : head.rows.front().cells) {
        const auto name = base::comparisonKey(cell.text);
        const auto *column = odkColumn(name);
        own += (column != nullptr && column->own) || linksRepeat(name) ? 1 : 0;
        key = key || cell.text == "KEY";
        parent = parent || cell.text == "PARENT_KEY";
    }
    confidence.add(own >= 3 ? 0.8 : 0.5, own >= 2, tr("Columns that ODK adds are there"));
    confidence.add(0.3, key, tr("Rows are named by a KEY"));
    confidence.add(0.3, parent, tr("The rows of a repeat name their parent"));
    return confidence;
}

Layout OdkDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : 1;
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    bool dated = false;
    ColumnHint *end = nullptr;
    for (auto &hint : layout.columns) {
        const auto key = base::comparisonKey(hint.header);
        if (const auto *own = odkColumn(key))
            hint.role = own->role;
        else if (linksRepeat(key))
            hint.role = ColumnRole::ignored;
        else if (isPartOfLocation(hint.header))
            hint.role = ColumnRole::personal;
        if (hint.role == ColumnRole::ignored)
            hint.reason = tr("A technical column of the survey tool");
        else if (!hint.role)
            hint.code = nameInPath(hint.header, "-:/");
        dated = dated || hint.role == ColumnRole::submittedAt;
        if (key == "end" || key == "endtime")
            end = &hint;
    }
    if (!dated && end != nullptr) {
        end->role = ColumnRole::submittedAt;
        end->reason = {};
    }
    // Without a key the instance's own id names the response.
    if (std::none_of(layout.columns.begin(), layout.columns.end(),
                     [](const ColumnHint &hint) { return hint.role == ColumnRole::respondentId; }))
        for (auto &hint : layout.columns)
            if (base::endsWith(base::comparisonKey(hint.header), "instanceid")) {
                hint.role = ColumnRole::respondentId;
                hint.reason = {};
                break;
            }
    findAttachments(head, layout);
    findSplitChoices(head, layout);
    return layout;
}

} // namespace kooste::importing
