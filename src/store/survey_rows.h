// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "store/connection.h"

namespace kooste::store {

/// The rows of survey, item, version, question and answer_option, with no rule but the tables' own.
/// Private to this folder.
std::optional<model::Survey> readSurvey(Connection &connection, model::SurveyId id);
std::vector<model::SurveyId> surveyIds(Connection &connection); ///< by code

/// Code and type; updateSurveyRow brings the rest.
model::SurveyId insertSurveyRow(Connection &connection, const model::Survey &survey);
void updateSurveyRow(Connection &connection, const model::Survey &survey);
model::ItemId insertItemRow(Connection &connection, model::SurveyId survey, const model::Item &item,
                            int position);
void updateItemRow(Connection &connection, const model::Item &item, int position);
void deleteItemRow(Connection &connection, model::ItemId item);
/// As a draft, which can be filled; updateVersionRow then gives it its status and dates.
model::VersionId insertVersionRow(Connection &connection, model::SurveyId survey,
                                  const model::Version &version);
void updateVersionRow(Connection &connection, const model::Version &version);
void deleteVersionRow(Connection &connection, model::VersionId version);
/// Replaces what was decided of the survey's items; entries name stored items.
void writeLedger(Connection &connection, const model::Survey &survey);

} // namespace kooste::store
