// SPDX-License-Identifier: MIT
// Layouts of the survey tools, as a careful person would read them.
#include "import_steps.h"

#include <ostream>

namespace kooste::importing {
namespace {

using model::ItemKind;
using Names = std::vector<std::string>;

Names labelsOf(const QuestionReading &question) {
    Names labels;
    for (const auto &option : question.options)
        labels.push_back(option.label);
    return labels;
}

TEST(LimeSurvey, CodesInBracketsTellTheToolWithoutResponseFields) {
    const auto seen =
        inspected({"G1Q1[SQ001]|G1Q1[SQ002]|G1Q1[other]|G1Q2|G1Q3[SQ001]|G1Q2[comment]",
                   "Y||||A1|1|", "|Y|netistä|A2|2|hyvä homma", "Y|Y||A1|3|"},
                  "vastaukset.csv");
    EXPECT_EQ(seen.tool, "limesurvey");
}

TEST(LimeSurvey, QuestionsWithPartsAndTicksTellTheTool) {
    const auto seen = inspected(
        {"Mitä käytit? [Lääkäri]|Mitä käytit? [Neuvola]|Mitä käytit? [Muu]|Miten meni?",
         "Kyllä|Ei||Hyvin", "Ei|Kyllä|hammas|Huonosti", "N/A|N/A||Hyvin", "N/A|N/A||Hyvin"},
        "vastaukset.csv");
    EXPECT_EQ(seen.tool, "limesurvey");
    EXPECT_EQ(rolesIn(seen), (Names{"option", "option", "comment", "item"}));
    EXPECT_EQ(seen.columns[0].missingCount(model::Missing::notShown), 2);
}

TEST(LimeSurvey, GridsOfGoogleFormsAreNotTakenForIt) {
    const auto seen =
        inspected({"Aikaleima|Käytitkö [Lääkäri]|Käytitkö [Muu]",
                   "2025/01/15 2.03.27 ip. UTC+2|Kyllä|Ei", "2025/01/15 2.05.27 ip. UTC+2|Ei|Ei"});
    EXPECT_EQ(seen.tool, "googleForms");
}

TEST(LimeSurvey, WordsForOtherAreNoOptionsHoweverFew) {
    std::vector<std::string> rows{
        "id|submitdate|lastpage|MC[SQ001]|MC[SQ002]|MC[other]|L[comment]"};
    for (int i = 1; i <= 20; ++i)
        rows.push_back(std::to_string(i) + "|2025-01-02 10:00:00|3|" + (i % 2 ? "Y|" : "|Y") + "|" +
                       (i <= 4 ? "radio" : "") + "|" + (i <= 8 ? "no niin" : ""));
    const auto seen = inspected(rows, "results-survey1.csv");
    EXPECT_EQ(rolesIn(seen), (Names{"respondentId", "submittedAt", "ignored", "option", "option",
                                    "comment", "comment"}));
    EXPECT_EQ(seen.columns[5].kind, ItemKind::text);
    EXPECT_TRUE(seen.columns[5].options.empty());
}

TEST(LimeSurvey, AMatrixRowNamedOtherKeepsItsScale) {
    const auto seen = inspected(
        {"id|submitdate|lastpage|Q [Doctor]|Q [Other]", "1|2025-01-02 10:00:00|3|Good|Poor",
         "2|2025-01-02 10:00:00|3|Poor|Very good", "3|2025-01-02 10:00:00|3|Good|Good"},
        "results-survey1.csv");
    EXPECT_EQ(seen.columns[4].kind, ItemKind::ordered);
}

/// The four kinds of headings, answers as codes and as labels.
struct LimeExport {
    std::string name;
    std::string questions; ///< headings of the choice, its other, the scale
    bool labels;
};
void PrintTo(const LimeExport &written, std::ostream *out) { *out << written.name; }

class LimeHeadings : public testing::TestWithParam<LimeExport> {};

TEST_P(LimeHeadings, GiveEqualResponses) {
    const auto &written = GetParam();
    const auto row = [&](const char *id, const char *a, const char *b, const char *other,
                         const char *code, const char *label) {
        const std::string yes = written.labels ? "Kyllä" : "Y";
        const std::string no = written.labels ? "Ei" : "";
        return std::string(id) + "|2025-01-02 10:00:00|3|fi|" + (*a ? yes : no) + "|" +
               (*b ? yes : no) + "|" + other + "|" + (written.labels ? label : code);
    };
    const Imported done({"id|submitdate|lastpage|startlanguage|" + written.questions,
                         row("1", "x", "", "", "1", "Täysin eri mieltä"),
                         row("2", "x", "x", "kaverilta", "5", "Täysin samaa mieltä"),
                         row("3", "", "x", "", "4", "Jokseenkin samaa mieltä"),
                         row("4", "x", "", "", "4", "Jokseenkin samaa mieltä")},
                        {}, "results-survey123.csv");
    EXPECT_EQ(done.inspection.tool, "limesurvey");
    ASSERT_EQ(done.sink.responses.size(), 4U);
    ASSERT_EQ(done.survey.items.size(), 3U);
    std::vector<std::vector<std::uint64_t>> chosen;
    Names texts;
    std::vector<int> scores;
    for (const auto &response : done.sink.responses) {
        chosen.push_back(response.answers[0].chosen);
        texts.push_back(response.answers[1].text);
        scores.push_back(response.answers[2].option);
    }
    EXPECT_EQ(chosen, (std::vector<std::vector<std::uint64_t>>{{1}, {3}, {2}, {1}}));
    EXPECT_EQ(texts, (Names{"", "kaverilta", "", ""}));
    EXPECT_EQ(scores, (std::vector<int>{1, 5, 4, 4}));
}

INSTANTIATE_TEST_SUITE_P(
    All, LimeHeadings,
    testing::Values(
        LimeExport{"code, codes", "Q1[SQ001]|Q1[SQ002]|Q1[other]|Q2", false},
        LimeExport{"code, labels", "Q1[SQ001]|Q1[SQ002]|Q1[other]|Q2", true},
        LimeExport{"abbreviated, codes",
                   "Mistä sait tie.. [Netistä]|Mistä sait tie.. [Ystävältä]|Mistä sait tie.. "
                   "[Muu]|Sain apua, kun ..",
                   false},
        LimeExport{"abbreviated, labels",
                   "Mistä sait tie.. [Netistä]|Mistä sait tie.. [Ystävältä]|Mistä sait tie.. "
                   "[Muu]|Sain apua, kun ..",
                   true},
        LimeExport{"text, codes",
                   "Mistä sait tiedon? [Netistä]|Mistä sait tiedon? [Ystävältä]|Mistä sait "
                   "tiedon? [Muu]|Sain apua, kun tarvitsin.",
                   false},
        LimeExport{"text, labels",
                   "Mistä sait tiedon? [Netistä]|Mistä sait tiedon? [Ystävältä]|Mistä sait "
                   "tiedon? [Muu]|Sain apua, kun tarvitsin.",
                   true},
        LimeExport{"code and text, codes",
                   "Q1[SQ001]. Mistä sait tiedon? [Netistä]|Q1[SQ002]. Mistä sait tiedon? "
                   "[Ystävältä]|Q1[other]. Mistä sait tiedon? [Muu]|Q2. Sain apua",
                   false},
        LimeExport{"code and text, labels",
                   "Q1[SQ001]. Mistä sait tiedon? [Netistä]|Q1[SQ002]. Mistä sait tiedon? "
                   "[Ystävältä]|Q1[other]. Mistä sait tiedon? [Muu]|Q2. Sain apua",
                   true}));

TEST(LimeSurvey, AVvExportIsReadWithItsEscapesAndWhatWasNotShown) {
    const Imported done(
        {"Response ID|Date submitted|Last page|Start language|Seed|Mistä kuulit? [Netistä]|Mistä "
         "kuulit? [Ystävältä]|Miten meni?|Mitä haluat sanoa?",
         "id|submitdate|lastpage|startlanguage|seed|Q1_SQ001|Q1_SQ002|Q2|Q3",
         "1|2025-01-02 10:00:00|3|fi|17|Y||5|Hyvin{newline}meni {lbrace}tab}",
         "2|2025-01-02 11:00:00|3|fi|18|Y|Y|4|{question_not_shown}",
         "3|2025-01-02 12:00:00|3|sv|19|{question_not_shown}|{question_not_shown}|1|",
         "4|{question_not_shown}|1|sv|20|Y||2|"},
        {}, "vvexport_123456.tsv");
    EXPECT_EQ(done.inspection.tool, "limesurvey");
    EXPECT_EQ(done.inspection.headerRows, 2);
    EXPECT_EQ(rolesIn(done.inspection), (Names{"respondentId", "submittedAt", "ignored", "language",
                                               "ignored", "option", "option", "item", "text"}));
    ASSERT_EQ(done.sink.responses.size(), 4U);
    EXPECT_EQ(done.counts.incomplete, 1);
    EXPECT_EQ(done.answer(0, "Q1").chosen, (std::vector<std::uint64_t>{1}));
    EXPECT_EQ(done.answer(1, "Q1").chosen, (std::vector<std::uint64_t>{3}));
    EXPECT_EQ(done.answer(2, "Q1").state, model::Answer::State::notShown);
    EXPECT_EQ(done.answer(0, "Q3").text, "Hyvin\nmeni {tab}");
    EXPECT_EQ(done.answer(1, "Q3").state, model::Answer::State::notShown);
    EXPECT_EQ(done.answer(2, "Q3").state, model::Answer::State::skipped);
}

TEST(MicrosoftForms, QuizColumnsRepeatAQuestionInAnyLanguage) {
    const auto seen =
        inspected({"ID|Startzeit|Fertigstellungszeit|E-Mail|Name|Zeit der letzten Änderung|Welche "
                   "Angebote?|Punkte – Welche Angebote?|Feedback – Welche Angebote?|Ort",
                   "1|02.01.2025 08:41|02.01.2025 08:45|anonymous|||Bad;Sauna;|1||Wien",
                   "2|13.01.2025 08:41|13.01.2025 08:45|anonymous|||Sauna;|0||Wien",
                   "3|14.01.2025 08:41|14.01.2025 08:45|anonymous|||Bad;|0||Graz"});
    EXPECT_EQ(seen.tool, "msForms");
    EXPECT_EQ(rolesIn(seen), (Names{"respondentId", "startedAt", "submittedAt", "personal",
                                    "personal", "ignored", "item", "ignored", "ignored", "item"}));
}

TEST(MicrosoftForms, SwedishHeadersRepeatedQuestionsAndLanguage) {
    const auto seen = inspected(
        {"ID|Starttid|Tid för slutförande|E-post|Namn|Språk|Hur nöjd är du?|Hur nöjd är du?2",
         "1|2025-01-02 08:41|2025-01-02 08:45|anonymous||svenska (Finland)|Nöjd|Missnöjd",
         "2|2025-01-02 09:41|2025-01-02 09:45|anonymous||suomi (Suomi)|Mycket nöjd|Missnöjd"});
    EXPECT_EQ(seen.tool, "msForms");
    EXPECT_EQ(seen.columns[5].role, ColumnRole::language);
    EXPECT_EQ(seen.columns[6].kind, ItemKind::ordered);
    EXPECT_NE(seen.columns[6].itemCode, seen.columns[7].itemCode);
}

TEST(GoogleForms, EveryRowOfAGridTakesSeveralChoicesWhereOneDoes) {
    const auto seen = inspected({"Timestamp|Milloin? [Aamu]|Milloin? [Ilta]|Kuva",
                                 "1/13/2025 10:00:00|Ma, Ti|Ke|",
                                 "1/14/2025 10:00:00|Ma|Ma, Ke|https://drive.google.com/open?id=1",
                                 "1/15/2025 10:00:00|Ti|Ke|", "1/16/2025 10:00:00|Ma, Ti|Ma, Ke|"});
    EXPECT_EQ(seen.columns[1].kind, ItemKind::multiple);
    EXPECT_EQ(seen.columns[2].kind, ItemKind::multiple);
    EXPECT_EQ(countsOf(seen.columns[2].options)["Ke"], 4);
    EXPECT_EQ(seen.columns[3].role, ColumnRole::ignored);
}

TEST(MsForms, ShortAmericanTimesAreTheToolsOwn) {
    const auto seen = inspected({"ID|Start time|Completion time|Email|Name|How?",
                                 "1|7/2/20 11:00:22|7/2/20 11:01:24|anonymous||5",
                                 "2|7/3/20 11:00:22|7/3/20 11:01:24|anonymous||4",
                                 "3|7/4/20 11:00:22|7/4/20 11:01:24|anonymous||4"});
    EXPECT_EQ(seen.columns[2].dates, DateDecision::certain);
    EXPECT_EQ(seen.columns[2].dateOrder, DateOrder::mdy);
}

TEST(GoogleForms, LabelsWithCommasStayWhole) {
    const auto seen =
        inspected({"Timestamp|How did you hear of us?",
                   "2025/01/15 3:15:25 PM EET|Friends, family or "
                   "neighbours, Radio",
                   "2025/01/16 3:15:25 PM EET|Radio",
                   "2025/01/17 3:15:25 AM EET|Radio, Friends, family or "
                   "neighbours",
                   "2025/01/18 3:15:25 AM GMT+2|Other (web, mail), Radio",
                   "2025/01/19 3:15:25 AM GMT+2|Other (web, mail), Friends, family or neighbours",
                   "2025/01/19 3:25:25 AM GMT+2|Friends, family or neighbours"});
    ASSERT_EQ(seen.questions.size(), 1U);
    EXPECT_EQ(labelsOf(seen.questions[0]),
              (Names{"Friends, family or neighbours", "Radio", "Other (web, mail)"}));
}

TEST(GoogleForms, ChoicesOfTheFormsOwnExportAreJoinedBySemicolons) {
    std::vector<std::string> rows{"Aikaleima|Mitä palveluja käytit?"};
    for (const auto *cell : {"Neuvola, äitiys ja lapset;Lääkäri", "Lääkäri", "Lääkäri;Hammas",
                             "Hammas", "Hammas;Neuvola, äitiys ja lapset", "Lääkäri"})
        rows.push_back("2025/01/15 2.03.27 ip. UTC+2|" + std::string(cell));
    const auto seen = inspected(rows);
    ASSERT_EQ(seen.questions.size(), 1U);
    EXPECT_EQ(seen.questions[0].kind, ItemKind::multiple);
    EXPECT_EQ(labelsOf(seen.questions[0]),
              (Names{"Neuvola, äitiys ja lapset", "Lääkäri", "Hammas"}));
}

TEST(Webropol, TicksThatSayTheirLabelsAreOptionsBesideAnOpenField) {
    const auto seen =
        inspected({"Vastausaika|Arvioi||Mistä kuulit||",
                   "|Sain apua|Jono oli lyhyt|Netistä|"
                   "Ystävältä|Muualta, mistä",
                   "03.11.2025 10:15:30|Täysin samaa mieltä|En osaa sanoa|Netistä||",
                   "04.11.2025 10:15:30|Samaa mieltä|Eri mieltä||Ystävältä|",
                   "05.11.2025 10:15:30|Täysin eri mieltä|Eri mieltä|Netistä|Ystävältä|radiosta"},
                  "Kysely_Webropol.csv");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(rolesIn(seen), (Names{"submittedAt", "item", "item", "option", "option", "comment"}));
}

/// Fields under an empty title, no-break spaces, repeated follow-ups, a trailing colon.
TEST(Webropol, TextFieldGroupsNbspAndRepeatedHeaders) {
    const auto seen = inspected(
        {"Vastausaika|:Postinumero|Yhteystiedot:Puhelin|Yhteystiedot:Sähköposti|Miten\u00a0meni?"
         "|Miksi?|Kuinka todennäköisesti suosittelet (0-10)?|Miksi?|Kuvaile:",
         "03.11.2025 10:15|00100|040 1234567|a@b.fi|Hyvin|Siksi|9|Koska|ei mitään",
         "04.11.2025 10:15|90100|||Huonosti||10||",
         "05.11.2025 10:15|00200|||Hyvin|Jono|3|Kesti kauan odottaa|"},
        "Kysely_Perusraportti.csv");
    EXPECT_EQ(seen.tool, "webropol");
    EXPECT_EQ(seen.headerRows, 1);
    EXPECT_EQ(seen.columns[0].role, ColumnRole::submittedAt);
    EXPECT_EQ(seen.columns[2].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[3].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[5].occurrence, 1);
    EXPECT_EQ(seen.columns[7].occurrence, 2);
    EXPECT_NE(seen.columns[5].itemCode, seen.columns[7].itemCode);
    EXPECT_EQ(seen.columns[6].kind, ItemKind::nps);
    for (const auto &option : seen.columns[1].options)
        EXPECT_TRUE(option.label != "100" && option.label != "200") << "a leading zero was lost";
}

/// The raw export: the second row repeats what the columns are and is no response.
TEST(Webropol, TheRawExportsSecondRowIsAHeader) {
    const auto seen = inspected({"Vastausaika|Arvioi palvelua||Mitä käytit?||Muu, mikä?",
                                 "|Sain apua|Minua kuunneltiin|Lääkäri|Hoitaja|",
                                 "3.11.2025 10.15|Samaa mieltä|En osaa sanoa|Lääkäri||",
                                 "4.11.2025 11.15|Eri mieltä|Samaa mieltä|Lääkäri|Hoitaja|hammas",
                                 "5.11.2025 12.15|Täysin samaa mieltä|Eri mieltä||Hoitaja|"},
                                "Raaka_Webropol.csv");
    EXPECT_EQ(seen.tool, "webropol");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(seen.responses, 3);
    EXPECT_EQ(rolesIn(seen)[3], "option");
    EXPECT_EQ(seen.columns[3].options.at(0).count, 2);
    EXPECT_EQ(seen.columns[2].missingCount(model::Missing::dontKnow), 1);
}

TEST(Webropol, APlaceholderEndsTheQuestionAbove) {
    const auto seen =
        inspected({"Ilmoittautuminen|||||", "-|-|Osallistuja:|-|-|-",
                   "Vastausaika|Numero|Nimi:|Osallistun|Lounas|Lounas",
                   "3.11.2025 9.15|1|Maija M|Kyllä|Kasvis|", "3.11.2025 9.25|2|Matti M|Ei||",
                   "4.11.2025 9.25|3|Kalle M|Kyllä||Liha"},
                  "Webropol.csv");
    EXPECT_EQ(seen.headerRows, 3);
    EXPECT_EQ(seen.columns[2].header, "Osallistuja: Nimi:");
    EXPECT_EQ(seen.columns[2].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[3].header, "Osallistun");
    EXPECT_EQ(seen.columns[5].occurrence, 2);
}

TEST(PlainTable, NamesOfAreasAreNobodysNames) {
    const auto areas = inspected(
        {"nimi|koodi", "Kainuun hyvinvointialue|18", "Lapin hyvinvointialue|19", "Ahvenanmaa|21"});
    EXPECT_EQ(areas.columns[0].role, ColumnRole::unit);
    const auto people = inspected({"nimi|arvosana", "Kaisa Lappi|5", "Kunto Kuntala|4", "Bo|3"});
    EXPECT_EQ(people.columns[0].role, ColumnRole::personal);
    const auto both = inspected({"nimi|yksikkö", "Kainuun sairaala|A", "Lapin sairaala|B"});
    EXPECT_EQ(both.columns[0].role, ColumnRole::personal);
}

TEST(PlainTable, WhereTheRespondentLivesIsNoUnit) {
    const auto seen = inspected({"Gender|Location (Census Region)|Arvio", "Male|Pacific|1",
                                 "Female|Mountain|2", "Male|Pacific|3", "Male|Pacific|3"});
    EXPECT_EQ(seen.columns[1].role, ColumnRole::background);
    EXPECT_EQ(inspected({"Location (ward)|Arvio", "A|1", "B|2"}).columns[0].role, ColumnRole::unit);
}

TEST(PlainTable, OptionColumnsByTheirNames) {
    const auto redcap = inspected({"record_id|visit___1|visit___2", "1|0|1", "2|1|1", "3|1|0"});
    ASSERT_EQ(redcap.questions.size(), 1U);
    EXPECT_EQ(redcap.questions[0].kind, ItemKind::multiple);
    const auto kobo = inspected({"_id|g/visit|g/visit/home|g/visit/work|g/a|g/b",
                                 "1|home work|1|1|1|0", "2|home|1|0|0|1", "3|work|0|1|1|1"});
    EXPECT_EQ(kobo.columns[2].role, ColumnRole::option);
    EXPECT_EQ(kobo.columns[4].role, ColumnRole::item);
}

TEST(LabelFamilies, ImportanceAndFrequencyWithoutAMiddle) {
    const auto seen = inspected({"pvm|Tärkeys|Kuinka usein", "1.2.2025|Very important|eher häufig",
                                 "2.2.2025|Important|sehr häufig", "3.2.2025|Neutral|eher selten",
                                 "4.2.2025|Not important|gar nicht", "5.2.2025|Important|selten"});
    EXPECT_EQ(seen.columns[1].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[1].options.back().score, 5);
    EXPECT_EQ(seen.columns[2].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[2].options.size(), 5U);
}

} // namespace
} // namespace kooste::importing
