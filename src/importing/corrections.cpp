// SPDX-License-Identifier: MIT
#include "importing/corrections.h"
#include "base/number_format.h"
#include "base/text.h"
#include "model/channel.h"

#include <nlohmann/json.hpp>

namespace kooste::importing {

namespace {

using base::tr;
using nlohmann::json;

base::Error badMap(base::Message why) { return {base::ErrorKind::usage, "badMap", std::move(why)}; }

/// A word of a column's entry: its role, kind or item code.
base::Result<void> readWord(const std::string &name, const json &value, ColumnCorrection &column) {
    const auto text = value.is_string() ? value.get<std::string>() : value.dump();
    if (name == "role") {
        column.role = parseColumnRole(text);
        if (!column.role)
            return badMap(tr("There is no column role {role}.").with("role", text));
    } else if (name == "kind") {
        column.kind = model::parseItemKind(text);
        if (!column.kind)
            return badMap(tr("There is no item kind {kind}.").with("kind", text));
    } else if (name == "item" || name == "itemCode") {
        column.itemCode = text;
        if (!column.role)
            column.role = ColumnRole::item;
    } else if (name == "option") {
        column.optionLabel = text;
    } else if (name == "moreIsBetter" && value.is_boolean()) {
        column.moreIsBetter = value.get<bool>();
    } else {
        return badMap(tr("The map does not know the word {word}.").with("word", name));
    }
    return {};
}

base::Result<void> readColumn(const std::string &name, const json &entry,
                              Corrections &corrections) {
    ColumnCorrection column;
    if (const auto index = base::parseInteger(name); index && *index > 0)
        column.index = static_cast<int>(*index);
    else
        column.header = name;
    if (entry.is_string()) {
        // A role's code, or else the code of an item.
        const auto text = entry.get<std::string>();
        if (!parseColumnRole(text))
            column.itemCode = text;
        column.role = parseColumnRole(text).value_or(ColumnRole::item);
    } else if (entry.is_object()) {
        for (const auto &[word, value] : entry.items())
            if (auto read = readWord(word, value, column); !read)
                return read;
    } else {
        return badMap(tr("The map's entry for column {column} is no role and no object.")
                          .with("column", name));
    }
    corrections.columns.push_back(std::move(column));
    return {};
}

base::Result<void> readColumns(const json &columns, Corrections &corrections) {
    if (!columns.is_object())
        return badMap(tr("The map is not a JSON object."));
    for (const auto &[name, entry] : columns.items())
        if (auto read = readColumn(name, entry, corrections); !read)
            return read;
    return {};
}

base::Result<void> readPart(const std::string &name, const json &value, Corrections &corrections) {
    if (name == "columns")
        return readColumns(value, corrections);
    if (name == "headerRows" && value.is_number_integer()) {
        corrections.headerRows = value.get<int>();
        return {};
    }
    if (name == "tool" && value.is_string()) {
        corrections.tool = value.get<std::string>();
        return {};
    }
    if (name == "dateOrder" && value.is_string()) {
        corrections.dateOrder = parseDateOrder(value.get<std::string>());
        if (corrections.dateOrder)
            return {};
    }
    if (name == "set" && value.is_object()) {
        for (const auto &[word, text] : value.items())
            if (auto set = addFixedValue(
                    word + "=" + (text.is_string() ? text.get<std::string>() : text.dump()),
                    corrections);
                !set)
                return set;
        return {};
    }
    return readColumn(name, value, corrections);
}

} // namespace

base::Result<void> addCorrectionsFromJson(std::string_view text, Corrections &corrections) {
    const auto map = json::parse(text, nullptr, false);
    if (!map.is_object())
        return badMap(tr("The map is not a JSON object."));
    for (const auto &[name, value] : map.items())
        if (auto read = readPart(name, value, corrections); !read)
            return read;
    return {};
}

base::Result<void> addFixedValue(std::string_view assignment, Corrections &corrections) {
    const auto at = assignment.find('=');
    const auto name = base::trim(assignment.substr(0, at));
    const auto value = std::string(
        at == std::string_view::npos ? std::string_view() : base::trim(assignment.substr(at + 1)));
    const auto wrong = [&] {
        return base::Error{base::ErrorKind::usage, "badFixedValue",
                           tr("{text} cannot be set: use unit=, channel=, audience=, phase= or "
                              "language= with a known value.")
                               .with("text", assignment)};
    };
    auto &fixed = corrections.fixed;
    if (value.empty())
        return wrong();
    if (name == "unit")
        fixed.unit = value;
    else if (name == "language")
        fixed.language = value;
    else if (const auto channel = model::recogniseChannel(value); name == "channel" && channel)
        fixed.channel = std::string(model::channelCode(*channel));
    else if (const auto audience = model::recogniseAudience(value); name == "audience" && audience)
        fixed.audience = std::string(model::audienceCode(*audience));
    else if (const auto phase = model::recognisePhase(value); name == "phase" && phase)
        fixed.phase = std::string(model::phaseCode(*phase));
    else
        return wrong();
    return {};
}

} // namespace kooste::importing
