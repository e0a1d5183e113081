// SPDX-License-Identifier: MIT
#include "store/connection.h"
#include "store/store_builders.h"

#include <sqlite3.h>

namespace kooste::store {

namespace {

/// The SQL examples of the document, in their order.
std::vector<std::string> examplesOfTheDocument() {
    const auto text =
        take(base::readFile(base::Path(KOOSTE_SOURCE_DIR) / "docs" / "file-format.md"));
    std::vector<std::string> examples;
    for (std::size_t at = text.find("```sql\n"); at != std::string::npos;
         at = text.find("```sql\n", at)) {
        at += 7;
        const auto end = text.find("```", at);
        examples.push_back(text.substr(at, end - at));
        at = end + 3;
    }
    return examples;
}

std::string firstRow(Connection &connection, const std::string &sql) {
    Query row(connection, sql);
    std::string cells;
    if (row.next())
        for (int column = 0; column < 5; ++column)
            try {
                cells += (column > 0 ? "|" : "") + row.text(column);
            } catch (const SQLite::Exception &) {
                break;
            }
    return cells;
}

} // namespace

TEST(FileFormatDocument, HasExamplesThatRun) {
    Fixture f;
    auto response = aResponse(f.survey, 9, "Kiitos");
    response.unit = f.units()->findByCode("K1")->id;
    f.importAll({response, aResponse(f.survey, 3)});
    const auto examples = examplesOfTheDocument();
    ASSERT_GE(examples.size(), 5U);
    for (const auto &sql : examples)
        EXPECT_NO_THROW(EXPECT_FALSE(firstRow(f.workspace->connection(), sql).empty()) << sql)
            << sql;
}

TEST(SurveyView, DecodesCodesAndMissingStates) {
    Fixture f;
    auto full = aResponse(f.survey, 10, "Kiitos");
    full.unit = f.units()->findByCode("K2")->id;
    full.answers[1] = aMissing(model::Missing::dontKnow);
    full.answers[1].option = 9;
    full.answers[2].state = model::Answer::State::answered;
    full.answers[2].chosen = {1U << 5U, 1U << 7U}; // options 5 and 69
    full.answers[3] = aMissing(model::Missing::notShown);
    full.answers[4].state = model::Answer::State::answered;
    full.answers[4].number = base::dayNumber(base::makeDate(2025, 2, 28));
    auto empty = aResponse(f.survey, 0);
    empty.answers[1] = model::Answer{};
    f.importAll({full, empty});
    auto &connection = f.workspace->connection();
    EXPECT_EQ(firstRow(connection, "SELECT unit, version, submitted_on, submitted_at, channel"
                                   " FROM survey_pk WHERE response_id = 1"),
              "K2|1|2025-03-05|09:00:00|sms");
    EXPECT_EQ(firstRow(connection, "SELECT q_nps, q_easy, q_why, q_age, q_visit FROM survey_pk"
                                   " WHERE response_id = 1"),
              "10|eos|5;69|«notShown»|2025-02-28");
    EXPECT_EQ(firstRow(connection, "SELECT q_open, status, source, language FROM survey_pk"),
              "Kiitos|complete|lomake|fi");
    EXPECT_EQ(firstRow(connection, "SELECT q_easy IS NULL, q_open, q_nps FROM survey_pk"
                                   " WHERE response_id = 2"),
              "1|«skipped»|0");
}

TEST(SurveyView, FollowsARenamedSurveyAndOddCodes) {
    Fixture f;
    auto survey = f.survey;
    survey.code = "uusi \"koodi\" 'x'";
    survey.items[1].code = "help\"ous";
    take(SurveyRepository(*f.workspace).save(survey));
    f.importAll({aResponse(f.survey, 7)});
    auto &connection = f.workspace->connection();
    EXPECT_EQ(
        firstRow(connection, "SELECT \"q_help\"\"ous\" FROM \"survey_uusi \"\"koodi\"\" 'x'\""),
        "4");
    EXPECT_EQ(connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'view'"), 1);
}

} // namespace kooste::store
