// SPDX-License-Identifier: MIT
#include "store/response_json.h"

#include <nlohmann/json.hpp>

namespace kooste::store {

using nlohmann::json;

namespace {

json answerJson(const model::Answer &answer) {
    json one{{"state", static_cast<int>(answer.state)}};
    if (answer.option >= 0)
        one["option"] = answer.option;
    if (answer.number != 0)
        one["number"] = answer.number;
    if (!answer.chosen.empty())
        one["chosen"] = answer.chosen;
    if (!answer.text.empty())
        one["text"] = answer.text;
    return one;
}

} // namespace

std::string responseText(const model::Survey &survey, const model::Response &response) {
    json whole{{"externalId", response.externalId},
               {"channel", static_cast<int>(response.channel)},
               {"audience", static_cast<int>(response.audience)},
               {"phase", static_cast<int>(response.phase)},
               {"status", static_cast<int>(response.status)},
               {"language", response.language},
               {"version", response.version.value},
               {"rowHash", response.rowHash}};
    if (response.unit)
        whole["unit"] = response.unit->value;
    if (response.submitted) {
        whole["day"] = base::dayNumber(response.submitted->date);
        whole["second"] = response.submitted->second;
        if (response.submitted->zoneMinutes)
            whole["zone"] = *response.submitted->zoneMinutes;
    }
    // By item, not by place: a later version may have added items.
    auto &answers = whole["answers"] = json::object();
    for (std::size_t i = 0; i < survey.items.size() && i < response.answers.size(); ++i)
        answers[std::to_string(survey.items[i].id.value)] = answerJson(response.answers[i]);
    return whole.dump();
}

namespace {

model::Answer answerFrom(const json &one) {
    model::Answer answer;
    answer.state = static_cast<model::Answer::State>(one.value("state", 0));
    answer.option = one.value("option", -1);
    answer.number = one.value("number", 0.0);
    answer.chosen = one.value("chosen", std::vector<std::uint64_t>());
    answer.text = one.value("text", std::string());
    return answer;
}

} // namespace

model::Response responseFrom(const model::Survey &survey, const std::string &text) {
    const auto whole = json::parse(text);
    model::Response response;
    response.externalId = whole.at("externalId").get<std::string>();
    response.channel = static_cast<model::Channel>(whole.at("channel").get<int>());
    response.audience = static_cast<model::Audience>(whole.at("audience").get<int>());
    response.phase = static_cast<model::Phase>(whole.at("phase").get<int>());
    response.status = static_cast<model::ResponseStatus>(whole.at("status").get<int>());
    response.language = whole.at("language").get<std::string>();
    response.version = {whole.at("version").get<std::int64_t>()};
    response.rowHash = whole.at("rowHash").get<std::uint64_t>();
    if (whole.contains("unit"))
        response.unit = model::UnitId{whole["unit"].get<std::int64_t>()};
    if (whole.contains("day")) {
        response.submitted = base::DateTime{
            base::dateOfDay(whole["day"].get<std::int32_t>()), whole.value("second", 0), {}};
        if (whole.contains("zone"))
            response.submitted->zoneMinutes = whole["zone"].get<int>();
    }
    for (const auto &item : survey.items) {
        const auto found = whole.at("answers").find(std::to_string(item.id.value));
        response.answers.push_back(found == whole.at("answers").end() ? model::Answer{}
                                                                      : answerFrom(*found));
    }
    return response;
}

} // namespace kooste::store
