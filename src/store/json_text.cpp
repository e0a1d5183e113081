// SPDX-License-Identifier: MIT
#include "store/json_text.h"

#include <nlohmann/json.hpp>

namespace kooste::store {

using nlohmann::json;

namespace {

std::string dumped(const json &document) {
    return document.dump(-1, ' ', false, json::error_handler_t::replace);
}

json parsedList(std::string_view text) {
    auto document = json::parse(text, nullptr, false);
    return document.is_array() ? document : json::array();
}

} // namespace

std::string textsToJson(const std::vector<std::string> &texts) { return dumped(json(texts)); }

std::vector<std::string> textsFromJson(std::string_view text) {
    std::vector<std::string> texts;
    for (const auto &each : parsedList(text))
        texts.push_back(each.is_string() ? each.get<std::string>() : std::string());
    return texts;
}

std::string seasonsToJson(const std::vector<base::Season> &seasons) {
    auto list = json::array();
    for (const auto &season : seasons)
        list.push_back({{"code", season.code},
                        {"fi", season.name.fi},
                        {"sv", season.name.sv},
                        {"en", season.name.en},
                        {"firstMonth", season.firstMonth},
                        {"lastMonth", season.lastMonth}});
    return dumped(list);
}

std::vector<base::Season> seasonsFromJson(std::string_view text) {
    std::vector<base::Season> seasons;
    for (const auto &each : parsedList(text)) {
        if (!each.is_object())
            continue;
        base::Season season;
        season.code = each.value("code", "");
        season.name = {each.value("fi", ""), each.value("sv", ""), each.value("en", "")};
        season.firstMonth = each.value("firstMonth", 1);
        season.lastMonth = each.value("lastMonth", 12);
        seasons.push_back(season);
    }
    return seasons;
}

} // namespace kooste::store
