// SPDX-License-Identifier: MIT
// Exports of SurveyMonkey and Formbricks, as a careful person would read them.
#include "import_steps.h"

namespace kooste::importing {
namespace {

using model::ItemKind;
using Names = std::vector<std::string>;

const std::string kMonkey = "Respondent ID|Collector ID|Start Date|End Date|IP Address|"
                            "Email Address|First Name|Last Name|Custom Data 1|";
const std::string kBelow = "|||||||||";

std::string monkey(int number, const std::string &answers) {
    return "11800000" + std::to_string(1000 + number) +
           "|400000001|01/05/2025 09:00:01 AM|01/05/2025 09:0" + std::to_string(number % 10) +
           ":00 AM|192.0.2.1|||||" + answers;
}

TEST(SurveyMonkey, QuestionsOverOptionsAreOneQuestion) {
    std::vector<std::string> rows{
        kMonkey + "<b>Mistä</b> sait&nbsp;tiedon?|||Mitä vielä?|Kuinka tyytyväinen olit?",
        kBelow + "Netistä|Ystävältä|Other (please specify)|Open-Ended Response|Response"};
    for (int i = 0; i < 24; ++i)
        rows.push_back(monkey(i, std::string(i % 2 ? "Netistä" : "") + "|" +
                                     (i % 3 ? "Ystävältä" : "") + "|" + (i == 7 ? "kylältä" : "") +
                                     "|" + (i % 4 ? "Kiitos " + std::to_string(i) : "") + "|" +
                                     (i % 2 ? "5 - Very satisfied" : "2 - Dissatisfied")));
    const Imported done(rows);
    const auto &seen = done.inspection;
    EXPECT_EQ(seen.tool, "surveyMonkey");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(seen.responses, 24);
    EXPECT_EQ(rolesIn(seen), (Names{"respondentId", "ignored", "startedAt", "submittedAt",
                                    "personal", "personal", "personal", "personal", "ignored",
                                    "option", "option", "comment", "text", "item"}));
    EXPECT_EQ(seen.questions.at(0).text, "Mistä sait tiedon?");
    EXPECT_EQ(seen.questions.at(0).kind, ItemKind::multiple);
    EXPECT_EQ(seen.columns[9].options.at(0).count, 12);
    EXPECT_EQ(seen.questions.at(3).kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[13].options.back().count, 12);
}

TEST(SurveyMonkey, ItsDatesAreAmerican) {
    std::vector<std::string> rows{kMonkey + "Miten meni?", kBelow + "Response"};
    for (int i = 0; i < 4; ++i)
        rows.push_back(monkey(i, i % 2 ? "Hyvin" : "Huonosti"));
    const auto seen = inspected(rows);
    EXPECT_EQ(seen.columns[3].dates, DateDecision::certain);
    EXPECT_EQ(seen.columns[3].min, "2025-01-05T09:00:00");
    EXPECT_TRUE(seen.ambiguousDateColumns().empty());
}

TEST(SurveyMonkey, ASingleChoiceSpreadOverColumnsIsStillOne) {
    std::vector<std::string> rows{"RespondentID|Miten palvelu toimi?||||Mitä käytit?|",
                                  "|A lot|Some|Not much|Not at all|Lääkäriä|Neuvolaa"};
    const Names steps{"A lot|||", "|Some||", "||Not much|", "|||Not at all"};
    for (int i = 0; i < 40; ++i)
        rows.push_back(std::to_string(3190000000LL + i) + "|" + steps[i % 4] + "|Lääkäriä|" +
                       (i % 2 ? "Neuvolaa" : ""));
    const Imported done(rows);
    const auto &question = done.inspection.questions.at(0);
    EXPECT_NE(question.kind, ItemKind::multiple);
    EXPECT_EQ(done.inspection.columns[1].options.at(0).count, 10);
    EXPECT_EQ(done.inspection.columns[1].role, ColumnRole::option);
    EXPECT_EQ(done.inspection.questions.at(1).kind, ItemKind::multiple);
    EXPECT_EQ(done.label(1, question.itemCode), "Kohtalaisesti");
    EXPECT_EQ(done.label(3, question.itemCode), "Ei lainkaan");
    EXPECT_TRUE(done.answer(0, question.itemCode).answered());
}

TEST(SurveyMonkey, CondensedExportsHaveOneHeaderRow) {
    std::vector<std::string> rows{"RespondentID|How old are you?|Gender"};
    for (int i = 0; i < 12; ++i)
        rows.push_back(std::to_string(3436139000LL + i) + "|18-29|" + (i % 2 ? "Male" : "Female"));
    const auto seen = inspected(rows);
    EXPECT_EQ(seen.tool, "surveyMonkey");
    EXPECT_EQ(seen.headerRows, 1);
    EXPECT_EQ(seen.responses, 12);
}

TEST(SurveyMonkey, WordsBesideAnAnswerAreAComment) {
    std::vector<std::string> rows{"Respondent ID|Mistä sait tiedon?||Gender",
                                  "|Response|Ei mikään näistä|Response"};
    for (int i = 0; i < 12; ++i)
        rows.push_back(std::to_string(118000000LL + i) + "|" + (i % 3 ? "Netistä" : "Muualta") +
                       "|" +
                       (i % 3   ? ""
                        : i % 2 ? "kylältä"
                                : "kyläläiseltä") +
                       "|" + (i % 2 ? "Male" : "Female"));
    const auto seen = inspected(rows);
    EXPECT_EQ(rolesIn(seen), (Names{"respondentId", "item", "comment", "background"}));
    EXPECT_EQ(seen.questions.at(0).text, "Mistä sait tiedon?");
}

TEST(SurveyMonkey, CommentFieldsAndContactDetailsAreKnownByTheirLabels) {
    const auto seen =
        inspected({"Respondent ID|Start Date|How well did it go?||Your contact details||||",
                   "||Staff|Comments|Name|Address|City/Town|ZIP/Postal Code|Email Address",
                   "11800000001|01/02/2024 10:05:05 AM|5|good|Maija|Katu 1|Vaasa|65100|a@b.fi",
                   "11800000002|01/13/2024 10:05:05 AM|4|good|Matti|Tie 2|Vaasa|65100|c@d.fi",
                   "11800000003|01/14/2024 10:05:05 AM|3||Liisa|Katu 3|Vaasa|65200|e@f.fi"});
    EXPECT_EQ(rolesIn(seen),
              (std::vector<std::string>{"respondentId", "startedAt", "item", "comment", "personal",
                                        "personal", "personal", "personal", "personal"}));
}

TEST(SurveyMonkey, OneHeaderRowMayHoldTheQuestionAndItsOptions) {
    const Imported done(
        {"RespondentID|Main dish?|Main dish? - Other (please specify)|Which pie? Select all. - "
         "Apple|Which pie? Select all. - Cherry|Which pie? Select all. - None of "
         "these|Which pie? Select all. - Other (please specify)",
         "4337954960|Turkey||Apple|Cherry||",
         "4337954951|Other (please specify)|Rib|Apple|||Rhubarb", "4337954940|Turkey|||Cherry||",
         "4337954930||||||"});
    EXPECT_EQ(rolesIn(done.inspection),
              (std::vector<std::string>{"respondentId", "item", "comment", "option", "option",
                                        "option", "comment"}));
    const auto *pie = &done.inspection.questions[2];
    EXPECT_EQ(pie->text, "Which pie? Select all.");
    EXPECT_EQ(pie->kind, ItemKind::multiple);
    ASSERT_EQ(pie->options.size(), 3U);
    EXPECT_EQ(pie->options[2].label, "None of these");
    EXPECT_EQ(done.answer(0, pie->itemCode).chosen, std::vector<std::uint64_t>{3});
}

TEST(SurveyMonkey, AMatrixUnderOneQuestionIsARowEach) {
    std::vector<std::string> rows{"Respondent ID|Miten arvioit?||", "|Hoito|Tilat|Ruoka"};
    const Names steps{"Very good|Good|Poor", "Good|Fair|Good", "Poor|Good|Fair"};
    for (int i = 0; i < 30; ++i)
        rows.push_back(std::to_string(118000000LL + i) + "|" + steps[i % 3]);
    const auto seen = inspected(rows);
    EXPECT_EQ(rolesIn(seen), (Names{"respondentId", "item", "item", "item"}));
    ASSERT_EQ(seen.questions.size(), 3U);
    EXPECT_EQ(seen.questions[1].text, "Miten arvioit?: Tilat");
    EXPECT_EQ(seen.questions[1].kind, ItemKind::ordered);
}

const std::string kBricks = "No.|Response ID|Timestamp|Finished|Survey ID|"
                            "Formbricks ID (internal)|User ID|Tags|url|userAgent - browser|";

TEST(Formbricks, NumberedQuestionsAndTheirIds) {
    const Imported done(
        {kBricks + "1. Miten meni?|1. Miten meni? - Option ID|2. Arvioi - Hoito|2. Arvioi - Tilat|"
                   "3. Mitä käytit?|3. Mitä käytit? - Option ID|4. Mitä vielä?|alue",
         "1|cm1|2025-06-15 10:00:00|Yes|s1|c1|u1||https://x|Chrome|Hyvin|a1|Good|Poor|"
         "Lääkäri; Neuvola|o1, o2|Kaikki hyvin|länsi",
         "2|cm2|2025-06-15 11:00:00|No|s1|c2|u2||https://x|Chrome|Huonosti|a2|Poor|Good|"
         "Lääkäri|o1||länsi",
         "3|cm3|2025-06-15 12:00:00|Yes|s1|c3|u3||https://x|Safari|Hyvin|a1|Fair|Good|"
         "Neuvola; Lääkäri|o2, o1|Ruoka oli kylmää|itä"});
    const auto &seen = done.inspection;
    EXPECT_EQ(seen.tool, "formbricks");
    EXPECT_EQ(seen.responses, 3);
    EXPECT_EQ(seen.incomplete, 1);
    EXPECT_EQ(rolesIn(seen), (Names{"ignored", "respondentId", "submittedAt", "status", "ignored",
                                    "personal", "personal", "ignored", "ignored", "ignored", "item",
                                    "ignored", "item", "item", "item", "ignored", "text", "item"}));
    EXPECT_EQ(seen.questions.at(0).text, "Miten meni?");
    EXPECT_EQ(seen.questions.at(1).text, "Arvioi: Hoito");
    EXPECT_EQ(seen.questions.at(3).kind, ItemKind::multiple);
    EXPECT_EQ(countsOf(seen.questions.at(3).options),
              (std::map<std::string, std::int64_t>{{"Lääkäri", 3}, {"Neuvola", 2}}));
    EXPECT_EQ(done.counts.incomplete, 1);
}

TEST(Formbricks, OlderExportsWriteTheWeekday) {
    const auto seen = inspected({kBricks + "1. Miten meni?",
                                 "1|cm1|Mon Jan 15 2024|Yes|s1|c1|u1||https://x|Chrome|Hyvin",
                                 "2|cm2|Tue Jan 16 2024|Yes|s1|c2|u2||https://x|Chrome|Hyvin"});
    EXPECT_EQ(seen.columns[2].min, "2024-01-15");
    EXPECT_EQ(seen.columns[2].max, "2024-01-16");
}

} // namespace
} // namespace kooste::importing
