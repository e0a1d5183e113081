// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "store/connection.h"

namespace kooste::store {

/// The rows of survey, item, version, question and answer_option, with no rule but the tables' own.
/// Private to this folder.
std::optional<model::Survey> readSurvey(Connection &connection, model::SurveyId id);
std::vector<model::SurveyId> surveyIds(Connection &connection); ///< by code

model::SurveyId insertSurveyRow(Connection &connection, const model::Survey &survey);
void updateSurveyRow(Connection &connection, const model::Survey &survey);
model::ItemId insertItemRow(Connection &connection, model::SurveyId survey, const model::Item &item,
                            int position);
void updateItemRow(Connection &connection, const model::Item &item, int position);
void deleteItemRow(Connection &connection, model::ItemId item);
model::VersionId insertVersionRow(Connection &connection, model::SurveyId survey,
                                  const model::Version &version);
void updateVersionRow(Connection &connection, const model::Version &version);
void deleteVersionRow(Connection &connection, model::VersionId version);
/// Replaces the questions and options of a version.
void writeQuestions(Connection &connection, const model::Version &version);

} // namespace kooste::store
