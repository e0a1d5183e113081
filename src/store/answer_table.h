// SPDX-License-Identifier: MIT
#pragma once
#include "model/channel.h"
#include "model/survey.h"
#include "store/connection.h"

#include <string>
#include <vector>

namespace kooste::store {

/// Where the values of one item stand. Private to this folder.
struct ItemPlace {
    int table = 1;                    ///< 1: answers_<id>; 2: answers_<id>_2 …
    std::vector<std::string> columns; ///< i7; multiple: i7_0, i7_1 …
    std::string missing;              ///< i7_m for number, date and multiple; else empty
};

/// The columns of a survey's answer tables as they are in the file. At most 1,500 a table (SQLite
/// allows 2,000, PostgreSQL 1,600); further items stand in answers_<id>_2 with the same key.
struct AnswerLayout {
    model::SurveyId survey;
    int tables = 0; ///< 0: nothing is published yet
    std::vector<ItemPlace>
        places; ///< parallel to survey.items; no columns: in no published version

    std::string tableName(int table) const;
    /// "answers_3" or "answers_3 JOIN answers_3_2 USING (response_id)".
    std::string joined() const;
};

constexpr int kOptionsPerWord = 62;
constexpr int kColumnsPerTable = 1500;

std::string answerTableName(model::SurveyId survey, int table);
AnswerLayout readLayout(Connection &connection, const model::Survey &survey);
/// Makes the tables and columns that the survey's published versions need and that are not there,
/// and the view `survey_<code>` anew.
void extendAnswerTables(Connection &connection, const model::Survey &survey,
                        int columnsPerTable = kColumnsPerTable);
/// The indexes of the first answer table: by batch, and unique by source and external id. Without
/// them a first import writes twice as fast; it drops them and makes them again in one go.
void createAnswerIndexes(Connection &connection, model::SurveyId survey);
void dropAnswerIndexes(Connection &connection, model::SurveyId survey);
/// The view for other tools: option codes and missing states as words, dates as ISO text.
void makeSurveyView(Connection &connection, const model::Survey &survey);
void dropAnswerTables(Connection &connection, const model::Survey &survey);
/// The view's name: survey_<code>.
std::string surveyViewName(const model::Survey &survey);
/// "name" with inner quotes doubled.
std::string quotedName(std::string_view name);
std::string quotedText(std::string_view text);

} // namespace kooste::store
