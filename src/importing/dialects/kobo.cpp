// SPDX-License-Identifier: MIT
#include "importing/dialects/kobo.h"
#include "base/text.h"
#include "importing/dialects/header_rows.h"
#include "importing/dialects/split_choices.h"

#include <algorithm>
#include <array>
#include <set>

namespace kooste::importing {

namespace {

using base::tr;

struct KoboColumn {
    std::string_view name;
    ColumnRole role;
};

constexpr std::array<KoboColumn, 46> kKoboColumns{{
    {"_duration", ColumnRole::ignored},
    {"_total_media", ColumnRole::ignored},
    {"_media_count", ColumnRole::ignored},
    {"_date_modified", ColumnRole::ignored},
    {"_edited", ColumnRole::ignored},
    {"_last_edited", ColumnRole::ignored},
    {"_deleted_at", ColumnRole::ignored},
    {"_xform_id", ColumnRole::ignored},
    {"_bamboo_dataset_id", ColumnRole::ignored},
    {"_parent_id", ColumnRole::ignored},
    {"_supplementaldetails", ColumnRole::ignored},
    {"formhub.uuid", ColumnRole::ignored},
    {"meta.instanceid", ColumnRole::ignored},
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
    // Merged versions of a form number their own columns: "_version__001".
    if (base::startsWith(key, "_version__") || base::startsWith(key, "__version___"))
        key = "__version__";
    // "_validation_status/label", "_geolocation/0": parts of one of them.
    if (base::startsWith(key, "_"))
        key = key.substr(0, key.find('/', 1));
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
    if (key == "audit" || key == "today" || key == "duration" || key == "simid" ||
        key == "caseid" || key == "background-audio")
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

constexpr std::array<std::string_view, 4> kLocationEnds{"_latitude", "_longitude", "_altitude",
                                                        "_precision"};

/// "group/_q_latitude" and its like are parts of a location "group/q", which is returned.
std::string locationOf(std::string_view key) {
    const auto slash = key.rfind('/');
    const auto path =
        slash == std::string_view::npos ? std::string_view() : key.substr(0, slash + 1);
    const auto name = key.substr(path.size());
    for (const auto end : kLocationEnds)
        if (base::startsWith(name, "_") && base::endsWith(name, end) &&
            name.size() > end.size() + 1)
            return std::string(path) + std::string(name.substr(1, name.size() - end.size() - 1));
    return {};
}

/// Where somebody was: the whole location and its four parts.
void findLocations(Layout &layout) {
    std::set<std::string> keys;
    std::set<std::string> locations;
    for (const auto &hint : layout.columns)
        keys.insert(base::comparisonKey(hint.header));
    for (const auto &key : keys)
        if (const auto location = locationOf(key);
            !location.empty() &&
            std::any_of(keys.begin(), keys.end(), [&](const std::string &whole) {
                return whole == location || base::endsWith(whole, location);
            }))
            locations.insert(location);
    for (auto &hint : layout.columns) {
        const auto key = base::comparisonKey(hint.header);
        if (locations.count(key) != 0 || locations.count(locationOf(key)) != 0)
            hint.role = ColumnRole::personal;
    }
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

/// Older exports write "n/a" where no answer is: seen in columns of ticks.
bool writesNa(const TableHead &head, std::size_t from) {
    for (std::size_t column = 0; column < head.width; ++column) {
        std::size_t ticks = 0;
        std::size_t none = 0;
        std::size_t filled = 0;
        for (auto row = from; row < head.rows.size(); ++row) {
            const auto key = base::comparisonKey(head.rows[row].text(column));
            filled += key.empty() ? 0 : 1;
            none += key == "n/a" ? 1 : 0;
            ticks += key == "true" || key == "false" || key == "1" || key == "0" ? 1 : 0;
        }
        if (ticks > 0 && none > 0 && ticks + none == filled)
            return true;
    }
    return false;
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
        if (hint.role == ColumnRole::submittedAt)
            hint.zone = "UTC"; // whatever the zone of the device
        else if (const auto device = deviceColumn(key))
            hint.role = *device;
        if (hint.role == ColumnRole::ignored)
            hint.reason = tr("A technical column of the survey tool");
        else if (!hint.role)
            hint.code = nameInPath(hint.header, "/");
    }
    if (writesNa(head, static_cast<std::size_t>(std::max(layout.headerRows, 0))))
        layout.notShown = {"n/a"};
    findLocations(layout);
    findAttachments(head, layout);
    identify(layout);
    readTimes(layout);
    findSplitChoices(head, layout);
    return layout;
}

} // namespace kooste::importing
