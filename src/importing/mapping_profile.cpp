// SPDX-License-Identifier: MIT
// The mapping as JSON text: what the store keeps as a profile.
#include "importing/mapping.h"

#include <nlohmann/json.hpp>

namespace kooste::importing {

namespace {

using nlohmann::json;

constexpr int kFormat = 1;

std::string_view shapeCode(Binding::Shape shape) {
    switch (shape) {
    case Binding::Shape::optionColumns:
        return "optionColumns";
    case Binding::Shape::joined:
        return "joined";
    case Binding::Shape::countColumns:
        return "countColumns";
    case Binding::Shape::single:
        break;
    }
    return "single";
}

Binding::Shape parseShape(std::string_view code) {
    if (code == "optionColumns")
        return Binding::Shape::optionColumns;
    if (code == "countColumns")
        return Binding::Shape::countColumns;
    return code == "joined" ? Binding::Shape::joined : Binding::Shape::single;
}

json columnToJson(const MappedColumn &column) {
    json entry{{"index", column.index},
               {"header", column.header},
               {"occurrence", column.occurrence},
               {"role", columnRoleCode(column.role)}};
    if (column.dateOrderKnown)
        entry["dateOrder"] = dateOrderCode(column.dateOrder);
    if (column.dateSplit.column > 0) {
        entry["dateSplit"] = {{"column", column.dateSplit.column}, {"orders", json::object()}};
        for (const auto &[cell, order] : column.dateSplit.orders)
            entry["dateSplit"]["orders"][cell] = dateOrderCode(order);
    }
    if (!column.blankIsIncomplete)
        entry["blankIsIncomplete"] = false;
    if (column.identifies)
        entry["identifies"] = true;
    if (column.flags)
        entry["flags"] = true;
    return entry;
}

json itemToJson(const MappedItem &item) {
    json values = json::array();
    for (const auto &value : item.values)
        values.push_back({{"text", value.text}, {"option", value.option}});
    json entry{{"item", item.itemCode},
               {"shape", shapeCode(item.binding.shape)},
               {"columns", item.binding.columns},
               {"separator", item.binding.separator},
               {"trueValues", item.binding.trueValues},
               {"falseValues", item.binding.falseValues},
               {"notShownValues", item.binding.notShownValues},
               {"skippedValues", item.binding.skippedValues},
               {"blankIsNotShown", item.binding.blankIsNotShown},
               {"values", std::move(values)},
               {"optionNumbers", item.optionNumbers}};
    if (!item.binding.untickedIsAsked)
        entry["untickedIsAsked"] = false;
    if (item.binding.askedBy > 0)
        entry["askedBy"] = item.binding.askedBy;
    return entry;
}

MappedColumn columnFromJson(const json &column) {
    MappedColumn mapped;
    mapped.index = column.value("index", 0);
    mapped.header = column.value("header", "");
    mapped.occurrence = column.value("occurrence", 1);
    mapped.role = parseColumnRole(column.value("role", "")).value_or(ColumnRole::ignored);
    const auto order = parseDateOrder(column.value("dateOrder", ""));
    mapped.dateOrder = order.value_or(DateOrder::dmy);
    mapped.dateOrderKnown = order.has_value();
    mapped.blankIsIncomplete = column.value("blankIsIncomplete", true);
    mapped.identifies = column.value("identifies", false);
    if (const auto split = column.find("dateSplit"); split != column.end() && split->is_object()) {
        mapped.dateSplit.column = split->value("column", 0);
        const auto orders = split->value("orders", json::object());
        for (const auto &[cell, code] : orders.items())
            if (const auto each = parseDateOrder(code.is_string() ? code.get<std::string>() : ""))
                mapped.dateSplit.orders.emplace_back(cell, *each);
    }
    mapped.flags = column.value("flags", false);
    return mapped;
}

MappedItem itemFromJson(const json &item) {
    MappedItem mapped;
    mapped.itemCode = item.value("item", "");
    mapped.binding.shape = parseShape(item.value("shape", ""));
    mapped.binding.columns = item.value("columns", std::vector<int>());
    mapped.binding.separator = item.value("separator", "");
    mapped.binding.trueValues = item.value("trueValues", std::vector<std::string>());
    mapped.binding.falseValues = item.value("falseValues", std::vector<std::string>());
    mapped.binding.notShownValues = item.value("notShownValues", std::vector<std::string>());
    mapped.binding.untickedIsAsked = item.value("untickedIsAsked", true);
    mapped.binding.askedBy = item.value("askedBy", 0);
    mapped.binding.skippedValues = item.value("skippedValues", std::vector<std::string>());
    mapped.binding.blankIsNotShown = item.value("blankIsNotShown", false);
    mapped.optionNumbers = item.value("optionNumbers", std::vector<int>());
    for (const auto &value : item.value("values", json::array()))
        mapped.values.push_back({value.value("text", ""), value.value("option", 0)});
    return mapped;
}

std::string_view targetCode(MappedUnit::Target target) {
    switch (target) {
    case MappedUnit::Target::existing:
        return "existing";
    case MappedUnit::Target::create:
        return "create";
    case MappedUnit::Target::none:
        return "none";
    case MappedUnit::Target::reject:
        break;
    }
    return "reject";
}

MappedUnit unitFromJson(const json &unit) {
    using Target = MappedUnit::Target;
    MappedUnit mapped{unit.value("text", ""), Target::reject, unit.value("code", "")};
    for (const auto target : {Target::existing, Target::create, Target::none})
        if (unit.value("target", "") == targetCode(target))
            mapped.target = target;
    return mapped;
}

Mapping mappingFromJson(const json &profile) {
    Mapping mapping;
    mapping.tool = profile.value("tool", "");
    mapping.fingerprint = profile.value("fingerprint", "");
    mapping.headerRows = profile.value("headerRows", 1);
    for (const auto &column : profile.value("columns", json::array()))
        mapping.columns.push_back(columnFromJson(column));
    for (const auto &item : profile.value("items", json::array()))
        mapping.items.push_back(itemFromJson(item));
    for (const auto &unit : profile.value("units", json::array()))
        mapping.units.push_back(unitFromJson(unit));
    const auto fixed = profile.value("fixed", json::object());
    mapping.fixed = {fixed.value("unit", ""), fixed.value("channel", ""),
                     fixed.value("audience", ""), fixed.value("phase", ""),
                     fixed.value("language", "")};
    return mapping;
}

} // namespace

std::string profileText(const Mapping &mapping) {
    json profile{{"format", kFormat},
                 {"tool", mapping.tool},
                 {"fingerprint", mapping.fingerprint},
                 {"headerRows", mapping.headerRows},
                 {"columns", json::array()},
                 {"items", json::array()},
                 {"units", json::array()},
                 {"fixed",
                  {{"unit", mapping.fixed.unit},
                   {"channel", mapping.fixed.channel},
                   {"audience", mapping.fixed.audience},
                   {"phase", mapping.fixed.phase},
                   {"language", mapping.fixed.language}}}};
    for (const auto &column : mapping.columns)
        profile["columns"].push_back(columnToJson(column));
    for (const auto &item : mapping.items)
        profile["items"].push_back(itemToJson(item));
    for (const auto &unit : mapping.units)
        profile["units"].push_back(
            {{"text", unit.text}, {"target", targetCode(unit.target)}, {"code", unit.code}});
    return profile.dump(-1, ' ', false, json::error_handler_t::replace);
}

base::Result<Mapping> readProfile(std::string_view text) {
    const auto bad = [] {
        return base::Error{base::ErrorKind::unreadableInput, "badProfile",
                           base::tr("The import profile cannot be read.")};
    };
    const auto profile = json::parse(text, nullptr, false);
    if (!profile.is_object() || profile.value("format", json()) != json(kFormat))
        return bad();
    try {
        return mappingFromJson(profile);
    } catch (const json::exception &) {
        return bad();
    }
}

} // namespace kooste::importing
