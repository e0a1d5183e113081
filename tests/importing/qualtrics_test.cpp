// SPDX-License-Identifier: MIT
// Exports of Qualtrics, as a careful person would read them.
#include "import_steps.h"

namespace kooste::importing {
namespace {

using model::ItemKind;
using Names = std::vector<std::string>;
using State = model::Answer::State;

/// Names, texts and ids above responses; `kinds` of the tool's own columns first.
std::vector<std::string> threeRows(const std::string &names, const std::string &texts,
                                   const std::string &ids,
                                   const std::vector<std::string> &responses) {
    const std::string own = "StartDate|EndDate|Status|IPAddress|Progress|Duration (in seconds)|"
                            "Finished|RecordedDate|ResponseId|RecipientLastName|"
                            "RecipientFirstName|RecipientEmail|ExternalReference|"
                            "LocationLatitude|LocationLongitude|DistributionChannel|UserLanguage|";
    const std::string said = "Startdatum|Enddatum|Antworttyp|IP-Adresse|Fortschritt|Dauer|"
                             "Fertig|Aufgezeichnetes Datum|Antwort-ID|Nachname|Vorname|"
                             "E-Mail|Referenz|Breite|Länge|Kanal|Sprache|";
    const std::string keys =
        R"({"ImportId":"startDate","timeZone":"Europe/Helsinki"}|{"ImportId":"endDate"}|)"
        R"({"ImportId":"status"}|{"ImportId":"ipAddress"}|{"ImportId":"progress"}|)"
        R"({"ImportId":"duration"}|{"ImportId":"finished"}|{"ImportId":"recordedDate"}|)"
        R"({"ImportId":"_recordId"}|{"ImportId":"recipientLastName"}|)"
        R"({"ImportId":"recipientFirstName"}|{"ImportId":"recipientEmail"}|)"
        R"({"ImportId":"externalDataReference"}|{"ImportId":"locationLatitude"}|)"
        R"({"ImportId":"locationLongitude"}|{"ImportId":"distributionChannel"}|)"
        R"({"ImportId":"userLanguage"}|)";
    std::vector<std::string> rows{own + names, said + texts, keys + ids};
    int number = 0;
    for (const auto &response : responses) {
        // "P" previews, "U" is unfinished.
        const auto kind = response.substr(0, 1);
        const auto id = std::to_string(100 + number++);
        rows.push_back("2025-03-01 10:00:00|2025-03-01 10:04:" + id.substr(1) + "|" +
                       (kind == "P" ? "Survey Preview" : "IP Address") + "|192.0.2.1|100|240|" +
                       (kind == "U" ? "False" : "True") + "|2025-03-01 10:05:00|R_abcdefghijklm" +
                       id + "|||||60.1|24.9|sms|FI|" + response.substr(1));
    }
    return rows;
}

TEST(Qualtrics, OwnColumnsAreToldByTheirIdsInAnyLanguage) {
    const auto seen = inspected(
        threeRows("Q1", "Miten meni?", R"({"ImportId":"QID1"})", {"C1", "C2", "U1", "P2", "C2"}));
    EXPECT_EQ(seen.tool, "qualtrics");
    EXPECT_EQ(seen.headerRows, 3);
    EXPECT_EQ(seen.responses, 5);
    EXPECT_EQ(seen.incomplete, 1);
    EXPECT_EQ(seen.test, 1);
    EXPECT_EQ(rolesIn(seen),
              (Names{"startedAt", "submittedAt", "status", "personal", "ignored", "ignored",
                     "status", "ignored", "respondentId", "personal", "personal", "personal",
                     "personal", "personal", "personal", "channel", "language", "item"}));
    EXPECT_EQ(seen.columns[1].min, "2025-03-01T10:04:00");
    EXPECT_EQ(seen.questions.at(0).text, "Miten meni?");
    EXPECT_EQ(seen.questions.at(0).itemCode, "Q1");
}

TEST(Qualtrics, PreviewAndUnfinishedResponsesAreKeptApart) {
    const Imported done(
        threeRows("Q1", "Miten meni?", R"({"ImportId":"QID1"})", {"C1", "U1", "P2"}));
    EXPECT_EQ(done.counts.incomplete, 1);
    EXPECT_EQ(done.counts.test, 1);
    EXPECT_EQ(done.sink.responses.at(0).status, model::ResponseStatus::complete);
    EXPECT_EQ(done.sink.responses.at(0).language, "fi");
}

TEST(Qualtrics, StatusNumbersAreFlags) {
    for (const auto &[status, test] :
         std::map<std::string, int>{{"0", 0}, {"1", 1}, {"2", 1}, {"4", 0}, {"16", 0}, {"17", 1}}) {
        const auto seen =
            inspected({"ResponseID|StartDate|EndDate|Status|Finished|Q1",
                       "ResponseID|StartDate|EndDate|Status|Finished|Miten meni?",
                       R"({'ImportId': 'responseId'}|{'ImportId': 'startDate'}|)"
                       R"({'ImportId': 'endDate'}|{'ImportId': 'status'}|)"
                       R"({'ImportId': 'finished'}|{'ImportId': 'QID1'})",
                       "R_1|2025-03-01 10:00:00|2025-03-01 10:00:00|" + status + "|1|2"});
        EXPECT_EQ(seen.test, test) << status;
        EXPECT_EQ(seen.incomplete, 0) << status;
        EXPECT_EQ(seen.headerRows, 3);
    }
}

TEST(Qualtrics, SplitChoicesAreTicksWhateverTheyHold) {
    const auto rows =
        threeRows("Q2_1|Q2_4|Q2_4_TEXT",
                  "Mistä? - Selected Choice - Netistä|Mistä? - Selected Choice - Muualta|"
                  "Mistä? - Muualta - Text",
                  R"({"ImportId":"QID2","choiceId":"1"}|{"ImportId":"QID2","choiceId":"4"}|)"
                  R"({"ImportId":"QID2_4_TEXT"})",
                  {"C12||", "C|15|kylästä", "C12|15|", "C|| "});
    const Imported done(rows);
    const auto &seen = done.inspection;
    ASSERT_EQ(seen.questions.size(), 2U);
    EXPECT_EQ(seen.questions[0].kind, ItemKind::multiple);
    EXPECT_EQ(seen.questions[0].text, "Mistä?");
    EXPECT_EQ(seen.questions[0].itemCode, "Q2");
    EXPECT_EQ(countsOf(seen.questions[0].options),
              (std::map<std::string, std::int64_t>{{"Netistä", 2}, {"Muualta", 2}}));
    EXPECT_EQ(seen.columns[19].role, ColumnRole::comment);
    EXPECT_EQ(done.answer(2, "Q2").chosen, (std::vector<std::uint64_t>{3}));
    EXPECT_EQ(done.answer(1, "Q2").chosen, (std::vector<std::uint64_t>{2}));
    EXPECT_EQ(done.answer(3, "Q2").state, State::skipped);
    EXPECT_EQ(done.answer(1, "Q2_4_TEXT").text, "kylästä");
}

TEST(Qualtrics, ChoicesOfAMatrixRowAreOneQuestionEach) {
    const auto seen = inspected(
        threeRows("Q9_1_1|Q9_1_2|Q9_2_1|Q9_2_2",
                  "Milloin? - Aamu - Arkena|Milloin? - Aamu - Lauantaina|Milloin? - Ilta - Arkena|"
                  "Milloin? - Ilta - Lauantaina",
                  R"({"ImportId":"QID9_1","choiceId":"1"}|{"ImportId":"QID9_1","choiceId":"2"}|)"
                  R"({"ImportId":"QID9_2","choiceId":"1"}|{"ImportId":"QID9_2","choiceId":"2"})",
                  {"C1|||1", "C1|1||", "C||1|1"}));
    ASSERT_EQ(seen.questions.size(), 2U);
    EXPECT_EQ(seen.questions[0].text, "Milloin? - Aamu");
    EXPECT_EQ(seen.questions[0].options.at(1).label, "Lauantaina");
    EXPECT_EQ(seen.questions[1].text, "Milloin? - Ilta");
    EXPECT_EQ(seen.questions[1].options.at(0).count, 1);
}

TEST(Qualtrics, JoinedCodesAreNoNumbersWithDecimals) {
    const Imported done(threeRows("Q2|Q3", "Mistä? - Selected Choice|Montako?",
                                  R"({"ImportId":"QID2"}|{"ImportId":"QID3_TEXT"})",
                                  {"C1,3|7", "C2|12", "C1,2,3|30", "C3|41", "C2,3|4"}));
    const auto &question = done.inspection.questions.at(0);
    EXPECT_EQ(question.kind, ItemKind::multiple);
    EXPECT_EQ(countsOf(question.options),
              (std::map<std::string, std::int64_t>{{"1", 2}, {"2", 3}, {"3", 4}}));
    EXPECT_EQ(question.text, "Mistä?");
    EXPECT_EQ(done.inspection.questions.at(1).kind, ItemKind::number);
    EXPECT_EQ(done.answer(0, "Q3").number, 7);
}

TEST(Qualtrics, JoinedLabelsKeepTheirOwnCommas) {
    std::vector<std::string> responses;
    for (int i = 0; i < 6; ++i)
        for (const auto *cell : {"CNetistä,Kylältä, Turusta", "CNetistä", "CLehdestä,Netistä",
                                 "CLehdestä,Kylältä, Turusta"})
            responses.emplace_back(cell);
    const auto seen =
        inspected(threeRows("Q2", "Mistä? - Selected Choice", R"({"ImportId":"QID2"})", responses));
    EXPECT_EQ(countsOf(seen.questions.at(0).options),
              (std::map<std::string, std::int64_t>{
                  {"Netistä", 18}, {"Kylältä, Turusta", 12}, {"Lehdestä", 12}}));
}

TEST(Qualtrics, SeenButUnansweredIsNotTheSameAsNotShown) {
    const Imported done(threeRows("Q1|Q2_1|Q2_2|Q3",
                                  "Miten meni?|Mistä? - Netistä|Mistä? - Muualta|Mitä vielä?",
                                  R"({"ImportId":"QID1"}|{"ImportId":"QID2","choiceId":"1"}|)"
                                  R"({"ImportId":"QID2","choiceId":"2"}|{"ImportId":"QID3_TEXT"})",
                                  {"C-99|0|0|-99", "C3|1|0|kiitos", "C|||", "C2|0|1|NA"}));
    const auto &seen = done.inspection;
    EXPECT_EQ(seen.columns[17].missingCount(model::Missing::skipped), 1);
    EXPECT_EQ(seen.columns[17].missingCount(model::Missing::notShown), 1);
    EXPECT_EQ(done.answer(0, "Q1").state, State::skipped);
    EXPECT_EQ(done.answer(2, "Q1").state, State::notShown);
    EXPECT_EQ(done.answer(0, "Q2").state, State::skipped);
    EXPECT_EQ(done.answer(1, "Q2").state, State::answered);
    EXPECT_EQ(done.answer(2, "Q2").state, State::notShown);
    EXPECT_EQ(done.answer(0, "Q3").state, State::skipped);
    EXPECT_EQ(done.answer(2, "Q3").state, State::notShown);
    EXPECT_EQ(done.answer(3, "Q3").text, "NA");
}

TEST(Qualtrics, CodesOfOptionsStayApartWhateverTheyAre) {
    const auto seen =
        inspected(threeRows("Q1|Q4", "Mikä?|Miten?", R"({"ImportId":"QID1"}|{"ImportId":"QID4"})",
                            {"C-1|12", "C1|11", "C2|12", "C3|10", "C3|12", "C-1|12"}));
    EXPECT_EQ(countsOf(seen.columns[17].options),
              (std::map<std::string, std::int64_t>{{"-1", 2}, {"1", 1}, {"2", 1}, {"3", 2}}));
    EXPECT_EQ(countsOf(seen.columns[18].options),
              (std::map<std::string, std::int64_t>{{"10", 1}, {"11", 1}, {"12", 4}}));
}

TEST(Qualtrics, TimingsTopicsAndGroupsAreNoAnswers) {
    const auto seen = inspected(threeRows(
        "Q5_First Click|Q5_Page Submit|Q6|Q6 - Topics|Q6 - Sentiment|Q7_NPS_GROUP|Q7",
        "Timing - First Click|Timing - Page Submit|Mitä parantaisit?|Q6 - Topics|Q6 - Sentiment|"
        "Suositteletko? - Group|Suositteletko?",
        R"({"ImportId":"QID5_FIRST_CLICK"}|{"ImportId":"QID5_PAGE_SUBMIT"}|)"
        R"({"ImportId":"QID6_TEXT"}|{"ImportId":"QID6_aTopics"}|{"ImportId":"QID6_aSentiment"}|)"
        R"({"ImportId":"QID7_NPS_GROUP"}|{"ImportId":"QID7"})",
        {"C1.2|9.1|Ruokaa|Food|Negative|Promoter|9", "C0.9|4.0|Aulaa|Space|Negative|Promoter|10",
         "C0.9|4.0|Ei mitään erityistä|||Detractor|3"}));
    const auto roles = rolesIn(seen);
    EXPECT_EQ(Names(roles.begin() + 17, roles.end()),
              (Names{"ignored", "ignored", "text", "ignored", "ignored", "ignored", "item"}));
    EXPECT_EQ(seen.columns[23].kind, ItemKind::nps);
}

TEST(Qualtrics, RoundsOfALoopAreQuestionsOfTheirOwn) {
    const auto seen = inspected(threeRows(
        "1_Q5|1_Q7_1|1_Q7_2|2_Q5|2_Q7_1|2_Q7_2",
        "Sujuiko vastaanotolla?|Mitä käytit? - Selected Choice - Puhelin|Mitä käytit? - Selected "
        "Choice - Tiski|Sujuiko osastolla?|Mitä käytit? - Selected Choice - Puhelin|Mitä käytit? - "
        "Selected Choice - Tiski",
        R"({"ImportId":"1_QID5"}|{"ImportId":"1_QID7_1"}|{"ImportId":"1_QID7_2"}|)"
        R"({"ImportId":"2_QID5"}|{"ImportId":"2_QID7_1"}|{"ImportId":"2_QID7_2"})",
        {"CKyllä|Puhelin||Ei||Tiski", "CEi||Tiski|Ei|Puhelin|", "CKyllä|Puhelin|Tiski|Kyllä||"}));
    const auto roles = rolesIn(seen);
    EXPECT_EQ(Names(roles.begin() + 17, roles.end()),
              (Names{"item", "option", "option", "item", "option", "option"}));
    for (const char *code : {"L1_Q5", "L2_Q5", "L1_Q7", "L2_Q7"})
        EXPECT_NE(seen.findQuestion(code), nullptr) << code;
}

TEST(Qualtrics, PanelsIdsAndTheToolsOwnDataAreNoAnswers) {
    const auto seen = inspected(
        threeRows("Q1|PROLIFIC_PID|Q_URL|condition", "Sujuiko?|PROLIFIC_PID|Q_URL|condition",
                  R"({"ImportId":"QID1"}|{"ImportId":"PROLIFIC_PID"}|{"ImportId":"Q_URL"}|)"
                  R"({"ImportId":"condition"})",
                  {"CKyllä|67dc51d9451653b8b4662d1f|https://a.fi|a",
                   "CEi|66d3274252d61ef65f0cc099|https://a.fi|b",
                   "CEi|66d3274252d61ef65f0cc098|https://a.fi|b"}));
    const auto roles = rolesIn(seen);
    EXPECT_EQ(Names(roles.begin() + 17, roles.end()),
              (Names{"item", "personal", "ignored", "item"}));
}

TEST(Qualtrics, OldExportsHaveTwoHeaderRowsAndATrailingComma) {
    const auto seen = inspected({"V1|V2|V3|V7|V8|V9|V10|Q2_1|Q2_2|Q4_1|Q4_2|",
                                 "ResponseID|ResponseSet|Name|Status|StartDate|EndDate|Finished|"
                                 "Mistä?-Netistä|Mistä?-Muualta|Miten?-Hoito|Miten?-Palvelu|",
                                 "R_8i9uJcWSX3p4lX7|Default Response Set|Anonymous|0|"
                                 "2016-05-27 10:45:04|2016-05-27 10:45:04|1|1||2|4|",
                                 "R_37NR2pKb6RD1lqd|Default Response Set|Anonymous|0|"
                                 "2016-05-27 10:45:04|2016-05-27 10:45:04|0|1|1|3|5|"},
                                "vanha.csv");
    EXPECT_EQ(seen.tool, "qualtrics");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(seen.responses, 2);
    EXPECT_EQ(seen.incomplete, 1);
    EXPECT_EQ(rolesIn(seen),
              (Names{"respondentId", "ignored", "personal", "status", "startedAt", "submittedAt",
                     "status", "option", "option", "item", "item", "ignored"}));
    EXPECT_EQ(seen.questions.at(0).text, "Mistä?");
    EXPECT_EQ(seen.questions.at(0).options.at(0).count, 2);
    EXPECT_EQ(seen.questions.at(1).scale, seen.questions.at(2).scale);
}

TEST(Qualtrics, NamesThatRWroteAreKnownToo) {
    const auto seen =
        inspected({"Status|Progress|Duration..in.seconds.|Finished|X1_answer|X1_Q53_First.Click|"
                   "X1_Q53_Page.Submit|How",
                   "IP Address|100|203|TRUE|FALSE|5.935|6.477|hyvin",
                   "IP Address|100|235|TRUE|TRUE|6.1|6.8|huonosti",
                   "IP Address|100|204|FALSE|TRUE|6.2|7.1|hyvin"});
    EXPECT_EQ(rolesIn(seen), (Names{"status", "ignored", "ignored", "status", "item", "ignored",
                                    "ignored", "item"}));
}

TEST(Qualtrics, WorkbooksHaveNoIds) {
    const auto rows = threeRows("Q1", "Miten meni?", R"({"ImportId":"QID1"})", {"C1", "C2", "C2"});
    const auto seen = inspected({rows[0], rows[1], rows[3], rows[4], rows[5]}, "vastaukset.xlsx");
    EXPECT_EQ(seen.tool, "qualtrics");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(seen.responses, 3);
}

} // namespace
} // namespace kooste::importing
