// SPDX-License-Identifier: MIT
// Exports of LimeSurvey in other languages and headings than its usual ones.
#include "import_steps.h"

namespace kooste::importing {
namespace {

using model::ItemKind;
using State = model::Answer::State;
using Roles = std::vector<std::string>;

TEST(LimeSurvey, FieldsBesideTheAnswersAreKnownInTheLanguageOfTheExport) {
    const auto seen = inspected({"ID de la réponse|Date de soumission|Dernière page|Langue de "
                                 "départ|Tête de série|Date de lancement|Date de la dernière "
                                 "action|Adresse IP|URL référente|Êtes-vous content ?|Temps total",
                                 "1|2021-05-02 10:11:12|3|fr|4711|2021-05-02 10:00:00|2021-05-02 "
                                 "10:11:12|10.0.0.1|http://x.fr/|Oui|33.2",
                                 "2||1|fr|815|2021-05-03 10:00:00|2021-05-03 "
                                 "10:11:12|10.0.0.2||Non|12.0"});
    EXPECT_EQ(seen.tool, "limesurvey");
    EXPECT_EQ(rolesIn(seen),
              (Roles{"respondentId", "submittedAt", "ignored", "language", "ignored", "startedAt",
                     "ignored", "personal", "ignored", "item", "ignored"}));
}

TEST(LimeSurvey, FieldsInAnUnknownLanguageAreKnownByTheirPlace) {
    const auto seen = inspected(
        {"Auðkenni svars|Svar sent|Síðasta síða|Tungumál|Fræ|Byrjað|Breytt|Ánægð(ur)?",
         "7|2025-03-17 21:19:03|8|is|339942976|2025-03-17 20:47:30|2025-03-17 21:19:03|Já",
         "9||2|is|743934983|2025-03-26 09:14:45|2025-03-26 09:38:57|Nei",
         "12|2025-03-26 10:21:13|8|is|176364828|2025-03-26 09:39:35|2025-03-26 10:21:13|Já"});
    EXPECT_EQ(seen.tool, "limesurvey");
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "submittedAt", "ignored", "language", "ignored",
                                    "startedAt", "ignored", "item"}));
}

TEST(LimeSurvey, TicksInSpanishAreOneQuestion) {
    const Imported done(
        {"id|submitdate|lastpage|startlanguage|P5[O1]|P5[O2]|P5[O3]",
         "1|2025-03-17 21:19:03|8|es|Sí|No|No", "2|2025-03-18 21:19:03|8|es|N/A|N/A|N/A",
         "3|2025-03-19 21:19:03|8|es|Sí|Sí|No", "4|2025-03-20 21:19:03|8|es|No|No|Sí"});
    const auto *question = done.inspection.findQuestion("P5");
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(question->kind, ItemKind::multiple);
    EXPECT_EQ(question->options[0].count, 2);
    EXPECT_EQ(done.answer(1, "P5").state, State::notShown);
    EXPECT_EQ(done.answer(2, "P5").chosen, std::vector<std::uint64_t>{3});
}

TEST(LimeSurvey, CodeAndTextHeadingsGiveBoth) {
    const auto seen = inspected(
        {"id. Response ID|submitdate. Date submitted|lastpage. Last page|startlanguage. Start "
         "language|Gen. Gender|mood. Here &amp; now, I feel|Act[SQ001]. Did you [walk &amp; "
         "talk]|Act[SQ002]. Did you [run]",
         "1|2024-01-01 22:06:24|8|en|Female|fine|Yes|No",
         "2|2024-01-02 22:06:24|8|en|Male|bad|No|No",
         "3|2024-01-03 22:06:24|8|en|Male|fine|Yes|Yes"});
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "submittedAt", "ignored", "language",
                                    "background", "item", "option", "option"}));
    ASSERT_NE(seen.findQuestion("mood"), nullptr);
    EXPECT_EQ(seen.findQuestion("mood")->text, "Here & now, I feel");
    ASSERT_NE(seen.findQuestion("Act"), nullptr);
    EXPECT_EQ(seen.findQuestion("Act")->text, "Did you");
    EXPECT_EQ(seen.findQuestion("Act")->options[0].label, "walk & talk");
}

TEST(LimeSurvey, WordsBesideAnOptionAreComments) {
    const auto seen =
        inspected({"id|submitdate|lastpage|startlanguage|Q6[SQ001]|Q6[SQ001comment]|"
                   "Q6[SQ002]|Q6[SQ002comment]",
                   "1|2024-01-01 22:06:24|8|fi|Y|hyvä|Y|", "2|2024-01-02 22:06:24|8|fi|||Y|",
                   "3|2024-01-03 22:06:24|8|fi|Y|hyvä||"});
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "submittedAt", "ignored", "language", "option",
                                    "comment", "option", "ignored"}));
}

TEST(LimeSurvey, ScalesOfTwoAndRanksKeepTheirCodesAndFilesAreLeftOut) {
    const auto seen = inspected(
        {"id|submitdate|lastpage|startlanguage|Q3[SQ001][1]|Q3[SQ001][2]|Q4[1]|Q4[2]|Q5|"
         "Q5[filecount]|12345X1X2Time",
         "1|2024-01-01 22:06:24|8|fi|A1|B1|A1|A2|[{ \"title\":\"\",\"filename\":\"fu_1\" }]|1|2.5",
         "2|2024-01-02 22:06:24|8|fi|A2|B1|A2|A1|||3.5",
         "3|2024-01-03 22:06:24|8|fi|A1|B2|A1|A2|||4.5"});
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "submittedAt", "ignored", "language", "item",
                                    "item", "item", "item", "ignored", "ignored", "ignored"}));
    for (const char *code : {"Q3_SQ001_1", "Q3_SQ001_2", "Q4_1", "Q4_2"})
        EXPECT_NE(seen.findQuestion(code), nullptr) << code;
}

TEST(LimeSurvey, OnesAndTwosWithGapsAreNoTicks) {
    const auto seen =
        inspected({"id|submitdate|lastpage|startlanguage|P9[A_1]|P9[B_1]",
                   "1|2024-01-01 22:06:24|8|fi|1|2", "2|2024-01-02 22:06:24|8|fi||2",
                   "3|2024-01-03 22:06:24|8|fi|2|1", "4|2024-01-04 22:06:24|8|fi|1|"});
    EXPECT_EQ(rolesIn(seen),
              (Roles{"respondentId", "submittedAt", "ignored", "language", "item", "item"}));
}

TEST(LimeSurvey, ANumberInBracketsBesideTheWordsIsTheScale) {
    const auto seen = inspected({"id|submitdate|lastpage|startlanguage|A[SQ1]|B",
                                 "1|2024-01-01 22:06:24|8|en|Strongly agree (7)|(1) No goals",
                                 "2|2024-01-02 22:06:24|8|en|Agree (6)|(3)",
                                 "3|2024-01-03 22:06:24|8|en|Not Applicable (8)|(2)",
                                 "4|2024-01-04 22:06:24|8|en|Disagree (2)|(7) Clear goals"});
    const auto &first = seen.columns[4];
    EXPECT_EQ(first.kind, ItemKind::ordered);
    EXPECT_EQ(first.missingCount(model::Missing::notApplicable), 1);
    EXPECT_EQ(seen.columns[5].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[5].options.front().code, "1");
    EXPECT_EQ(seen.columns[5].options.back().code, "7");
}

TEST(LimeSurvey, TextsThatTheFormShowsAreNoAnswers) {
    const auto seen = inspected(
        {"Response ID|Date submitted|Last page|Start language|The plot below shows the air of the "
         "town in µg/m³.|{if(is_empty(G), 1, G)}| [I understand it.]| [It is enough.]",
         "1|2024-01-01 22:06:24|8|en|The plot below shows the air of the town in "
         "&micro;g/m&sup3;.|1|I strongly agree|I am neutral about it",
         "2|2024-01-02 22:06:24|8|en||4|I somewhat agree|I strongly agree"});
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "submittedAt", "ignored", "language", "ignored",
                                    "ignored", "item", "item"}));
    EXPECT_EQ(seen.columns[6].kind, ItemKind::ordered);
    EXPECT_EQ(seen.questions[0].text, "I understand it.");
}

TEST(Qualtrics, NamesInOneRowAreEnoughBesideItsIds) {
    const auto seen = inspected({"responseid|distributionchannel|how|trust",
                                 "R_3FXrXtg2n2GkeT4|anonymous|Agree|4",
                                 "R_usoOyr9obtGrVYt|anonymous|-99|Complete Trust - 7",
                                 "R_12aMEzqtdFbvGVD|anonymous|Disagree|No trust at all - 1",
                                 "R_1PZXeFYtPWLPEEQ|anonymous|Agree|3"});
    EXPECT_EQ(seen.tool, "qualtrics");
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "channel", "item", "item"}));
    EXPECT_EQ(seen.columns[2].missingCount(model::Missing::skipped), 1);
    EXPECT_EQ(seen.columns[3].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[3].options.back().code, "7");
}

TEST(LimeSurvey, AnOptionThatIsCalledOtherIsStillAnOption) {
    const auto seen = inspected(
        {"id|submitdate|lastpage|startlanguage|Genre [Masculin]|Genre [Féminin]|Genre [Autres]",
         "1|2024-01-01 22:06:24|8|fr|Oui|Non|Non", "2|2024-01-02 22:06:24|8|fr|Non|Oui|Non",
         "3|2024-01-03 22:06:24|8|fr|Non|Non|Oui"});
    EXPECT_EQ(rolesIn(seen), (Roles{"respondentId", "submittedAt", "ignored", "language", "option",
                                    "option", "option"}));
}

TEST(Options, TheNameOfAUnitAmongOptionsIsNoUnit) {
    const auto seen = inspected({"Respondent ID|Start Date|Which did you use?|||Where?",
                                 "||Reception|Ward|Laboratory|Response",
                                 "11800000001|01/02/2024 10:05:05 AM|Reception|Ward||Vaasa",
                                 "11800000002|01/13/2024 10:05:05 AM||Ward|Laboratory|Pori",
                                 "11800000003|01/14/2024 10:05:05 AM|Reception||Laboratory|Vaasa"});
    EXPECT_EQ(seen.columns[3].role, ColumnRole::option);
}

TEST(Codes, OfPlacesKeepAwayFromTheFilesOwn) {
    const auto seen = inspected({"Kuinka meni?|Q1|Q2", "hyvin|1|2", "huonosti|2|2", "hyvin|3|1",
                                 "huonosti|3|1", "hyvin|2|1"});
    ASSERT_NE(seen.findQuestion("Q1"), nullptr);
    EXPECT_EQ(seen.findQuestion("Q1")->binding.columns, std::vector<int>{2});
}

} // namespace
} // namespace kooste::importing
