// SPDX-License-Identifier: MIT
#include "store/replaced_responses.h"
#include "store/response_json.h"

namespace kooste::store {

void keepReplaced(Connection &connection, BatchId by, const model::Survey &survey,
                  ResponseId response, const model::Response &before) {
    keepReplaced(connection, by, survey.id, response, responseText(survey, before));
}

void keepReplaced(Connection &connection, BatchId by, model::SurveyId survey, ResponseId response,
                  const std::string &before) {
    Query(connection, "INSERT INTO replaced_response (batch_id, survey_id, response_id, before)"
                      " VALUES (:batch, :survey, :response, :before)")
        .set(":batch", by.value)
        .set(":survey", survey.value)
        .set(":response", response.value)
        .set(":before", before)
        .run();
}

} // namespace kooste::store
