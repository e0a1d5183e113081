// SPDX-License-Identifier: MIT
#include "importing/dialects/kobo.h"
#include "base/text.h"
#include "importing/dialects/header_rows.h"
#include "importing/dialects/split_choices.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

using base::tr;

struct KoboColumn {
    std::string_view name;
    ColumnRole role;
};

constexpr std::array<KoboColumn, 33> kKoboColumns{{
    {"_id", ColumnRole::ignored},
    {"_uuid", ColumnRole::ignored},
    {"_submission_time", ColumnRole::submittedAt},
    {"_validation_status", ColumnRole::ignored},
    {"_notes", ColumnRole::ignored},
    {"_status", ColumnRole::ignored},
    {"_submitted_by", ColumnRole::personal},
    {"__version__", ColumnRole::ignored},
    {"_version_", ColumnRole::ignored},
    {"_tags", ColumnRole::ignored},
    {"_index", ColumnRole::ignored},
    {"_parent_table_name", ColumnRole::ignored},
    {"_parent_index", ColumnRole::ignored},
    {"_submission__id", ColumnRole::ignored},
    {"_submission__uuid", ColumnRole::ignored},
    {"_submission__submission_time", ColumnRole::submittedAt},
    {"_submission__validation_status", ColumnRole::ignored},
    {"_submission__notes", ColumnRole::ignored},
    {"_submission__status", ColumnRole::ignored},
    {"_submission__submitted_by", ColumnRole::personal},
    {"_submission___version__", ColumnRole::ignored},
    {"_submission__tags", ColumnRole::ignored},
    {"_xform_id_string", ColumnRole::ignored},
    {"_attachments", ColumnRole::ignored},
    {"_geolocation", ColumnRole::personal},
    {"_media_all_received", ColumnRole::ignored},
    {"formhub/uuid", ColumnRole::ignored},
    {"meta/instanceid", ColumnRole::ignored},
    {"meta/instancename", ColumnRole::personal},
    {"meta/rootuuid", ColumnRole::ignored},
    {"meta/deprecatedid", ColumnRole::ignored},
    {"_submission__rootuuid", ColumnRole::ignored},
    {"meta/audit", ColumnRole::ignored},
}};

const KoboColumn *koboColumn(std::string_view key) {
    for (const auto &row : kKoboColumns)
        if (row.name == key)
            return &row;
    return nullptr;
}

/// Recorded by the device, in both tools' forms.
std::optional<ColumnRole> deviceColumn(std::string_view key) {
    for (const std::string_view name : {"username", "deviceid", "phonenumber", "simserial",
                                        "subscriberid", "simid", "devicephonenum", "imei"})
        if (key == name)
            return ColumnRole::personal;
    if (key == "audit" || key == "today")
        return ColumnRole::ignored;
    return std::nullopt;
}

std::size_t placeOf(const Layout &layout, std::string_view name) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
        if (base::comparisonKey(layout.columns[i].header) == name)
            return i;
    return layout.columns.size();
}

bool setRole(Layout &layout, std::string_view name, ColumnRole role) {
    const auto place = placeOf(layout, name);
    if (place == layout.columns.size())
        return false;
    layout.columns[place].role = role;
    layout.columns[place].reason = {};
    return true;
}

/// "_q_latitude" and its like beside a location "q".
bool isPartOfLocation(const Layout &layout, std::string_view key) {
    for (const std::string_view end : {"_latitude", "_longitude", "_altitude", "_precision"})
        if (base::startsWith(key, "_") && base::endsWith(key, end) && key.size() > end.size() + 1) {
            const auto name = key.substr(1, key.size() - end.size() - 1);
            return std::any_of(layout.columns.begin(), layout.columns.end(),
                               [&](const ColumnHint &hint) {
                                   const auto whole = base::comparisonKey(hint.header);
                                   return whole == name || base::endsWith(whole, name);
                               });
        }
    return false;
}

/// A row of tags of the humanitarian exchange language below the header.
bool hasTagRow(const TableHead &head) {
    if (head.rows.size() < 2)
        return false;
    std::size_t tags = 0;
    for (const auto &cell : head.rows[1].cells) {
        if (!cell.text.empty() && cell.text.front() != '#')
            return false;
        tags += cell.text.size() > 1 ? 1 : 0;
    }
    return tags > 0;
}

/// A row of a repeat belongs to a response; its own number tells it from the others.
void identify(Layout &layout) {
    if (placeOf(layout, "_parent_index") < layout.columns.size()) {
        const auto index = placeOf(layout, "_index");
        if (setRole(layout, "_submission__id", ColumnRole::respondentId) ||
            setRole(layout, "_submission__uuid", ColumnRole::respondentId))
            if (index < layout.columns.size())
                layout.columns[index].identifies = true;
        return;
    }
    if (!setRole(layout, "_uuid", ColumnRole::respondentId))
        setRole(layout, "_id", ColumnRole::respondentId);
}

void readTimes(Layout &layout) {
    const bool sent = placeOf(layout, "_submission_time") < layout.columns.size() ||
                      placeOf(layout, "_submission__submission_time") < layout.columns.size();
    setRole(layout, "start", ColumnRole::startedAt);
    if (!sent) {
        setRole(layout, "end", ColumnRole::submittedAt);
    } else if (setRole(layout, "end", ColumnRole::ignored)) {
        layout.columns[placeOf(layout, "end")].reason = tr("A technical column of the survey tool");
    }
}

} // namespace

Confidence KoboDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    std::size_t own = 0;
    bool device = false;
    for (const auto &cell : head.rows.front().cells) {
        const auto key = base::comparisonKey(cell.text);
        own += koboColumn(key) != nullptr ? 1 : 0;
        device = device || key == "start" || key == "end";
    }
    confidence.add(own >= 3 ? 0.8 : 0.5, own >= 2, tr("Columns that KoboToolbox adds are there"));
    confidence.add(own >= 1 ? 0.3 : 0.15, device, tr("The device recorded start and end"));
    confidence.add(0.3, hasTagRow(head), tr("A row of HXL tags follows the header"));
    return confidence;
}

Layout KoboDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : hasTagRow(head) ? 2 : 1;
    layout.columns = hintsFromHeaders(head, std::min(layout.headerRows, 1));
    for (auto &hint : layout.columns) {
        const auto key = base::comparisonKey(hint.header);
        if (const auto *own = koboColumn(key))
            hint.role = own->role;
        else if (const auto device = deviceColumn(key))
            hint.role = *device;
        else if (isPartOfLocation(layout, key))
            hint.role = ColumnRole::personal;
        if (hint.role == ColumnRole::ignored)
            hint.reason = tr("A technical column of the survey tool");
        else if (!hint.role)
            hint.code = nameInPath(hint.header, "/");
    }
    identify(layout);
    readTimes(layout);
    findSplitChoices(head, layout);
    return layout;
}

} // namespace kooste::importing
