// SPDX-License-Identifier: MIT
#include "store/replaced_responses.h"
#include "store/responses.h"
#include "store/survey_rows.h"

#include <nlohmann/json.hpp>
#include <set>

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

model::Answer answerFrom(const json &one) {
    model::Answer answer;
    answer.state = static_cast<model::Answer::State>(one.value("state", 0));
    answer.option = one.value("option", -1);
    answer.number = one.value("number", 0.0);
    answer.chosen = one.value("chosen", std::vector<std::uint64_t>());
    answer.text = one.value("text", std::string());
    return answer;
}

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

struct Replaced {
    std::int64_t id = 0;
    model::SurveyId survey;
    ResponseId response;
    std::string before;
};

/// Latest first: of two replacements of one response the first one's answers come last.
std::vector<Replaced> replacedBy(Connection &connection, BatchId by) {
    std::vector<Replaced> all;
    Query rows(connection, "SELECT id, survey_id, response_id, before FROM replaced_response"
                           " WHERE batch_id = :batch ORDER BY id DESC");
    rows.set(":batch", by.value);
    while (rows.next())
        all.push_back({rows.integer(0), {rows.integer(1)}, {rows.integer(2)}, rows.text(3)});
    return all;
}

/// False when no later import replaced the same response.
bool leaveToLaterOne(Connection &connection, const Replaced &replaced) {
    Query(connection,
          "UPDATE replaced_response SET before = :before WHERE id = (SELECT min(id) FROM"
          " replaced_response WHERE response_id = :response AND survey_id = :survey AND id > :id)")
        .set(":before", replaced.before)
        .set(":response", replaced.response.value)
        .set(":survey", replaced.survey.value)
        .set(":id", replaced.id)
        .run();
    return connection.database().getChanges() > 0;
}

/// The batch whose response was replaced may have been widened to the day of the new answers.
void narrowDays(Connection &connection, model::SurveyId survey, ResponseId response) {
    const auto answers = "answers_" + std::to_string(survey.value);
    Query(connection, "UPDATE batch SET (first_day, last_day) = (SELECT min(day), max(day) FROM " +
                          answers +
                          " a WHERE a.batch_id = batch.id) WHERE id = (SELECT batch_id FROM " +
                          answers + " WHERE response_id = :id)")
        .set(":id", response.value)
        .run();
}

} // namespace

void keepReplaced(Connection &connection, BatchId by, const model::Survey &survey,
                  ResponseId response, const model::Response &before) {
    Query(connection, "INSERT INTO replaced_response (batch_id, survey_id, response_id, before)"
                      " VALUES (:batch, :survey, :response, :before)")
        .set(":batch", by.value)
        .set(":survey", survey.id.value)
        .set(":response", response.value)
        .set(":before", responseText(survey, before))
        .run();
}

base::Result<void> restoreReplaced(Workspace &workspace, BatchId by) {
    auto &connection = workspace.connection();
    for (const auto &replaced : replacedBy(connection, by)) {
        const auto survey = readSurvey(connection, replaced.survey);
        if (survey && !leaveToLaterOne(connection, replaced)) {
            ResponseRepository responses(workspace, *survey);
            if (auto back =
                    responses.replace(replaced.response, responseFrom(*survey, replaced.before));
                !back)
                return back;
            narrowDays(connection, replaced.survey, replaced.response);
        }
        Query(connection, "DELETE FROM replaced_response WHERE id = :id")
            .set(":id", replaced.id)
            .run();
    }
    return {};
}

} // namespace kooste::store
