// SPDX-License-Identifier: MIT
#include "import_steps.h"

namespace kooste::importing {
namespace {

using model::ItemKind;

const std::vector<std::string> kWebropol{
    "Vastausaika:|Numero:|Kieli:|Nimi:|Sähköposti:|Yksikkö:|Kuinka todennäköisesti suosittelisit "
    "palveluamme?:|Sain apua, kun tarvitsin:|Vastausluokka:|Terveiset:",
    "3.11.2025 9.15|500812|fi|Maija|m@x.fi|Harjun terveysasema|9|Täysin samaa mieltä|2|Kiitos!",
    "3.11.2025 9.41|500813|fi|||Harjun terveysasema|10|Täysin samaa mieltä|2|",
    "3.11.2025 10.02|500815|sv|||Rantala|8|Delvis av samma åsikt|1|Allt gick bra",
    "3.11.2025 10.20|500816|fi|||Keskusta|6|Jokseenkin eri mieltä|3|",
    "3.11.2025 10.58|500819|en|||Rantala|9|Strongly agree|2|",
    "3.11.2025 11.07|500820|fi|||Harjun terveysasema|3|Täysin eri mieltä|4|Jonotus kesti",
    "13.11.2025 11.31|500822|fi|||Keskusta|10|En osaa sanoa|1|",
    "13.11.2025 12.16|500823|fi|||Keskusta|7|Jokseenkin samaa mieltä|2|",
};

TEST(Inspection, WebropolBasicReportIsRecognisedWithItsRoles) {
    const auto seen = inspected(kWebropol, "Palaute_Perusraportti.csv");
    EXPECT_EQ(seen.tool, "webropol");
    EXPECT_EQ(seen.headerRows, 1);
    EXPECT_EQ(seen.responses, 8);
    std::vector<std::string> roles;
    for (const auto &column : seen.columns)
        roles.emplace_back(columnRoleCode(column.role));
    EXPECT_EQ(roles,
              (std::vector<std::string>{"submittedAt", "respondentId", "language", "personal",
                                        "personal", "unit", "item", "item", "background", "text"}));
    EXPECT_EQ(seen.columns[0].min, "2025-11-03T09:15:00");
    EXPECT_EQ(seen.columns[0].max, "2025-11-13T12:16:00");
    EXPECT_EQ(seen.columns[6].kind, ItemKind::nps);
    EXPECT_TRUE(seen.columns[8].unclear);
    EXPECT_EQ(seen.units.front().text, "Harjun terveysasema");
    EXPECT_EQ(seen.units.front().count, 3);
}

TEST(Inspection, AWebropolFileIsReadWhole) {
    const auto path =
        base::pathFromUtf8(KOOSTE_SOURCE_DIR "/tests/data/import/Asiakaspalaute_Perusraportti.csv");
    auto reader = openTable(path, {});
    ASSERT_TRUE(reader.ok());
    const auto seen = inspect(**reader, {}, base::fileNameOf(path), {}, {});
    ASSERT_TRUE(seen.ok());
    EXPECT_EQ(seen->tool, "webropol");
    EXPECT_EQ(seen->responses, 9);
    EXPECT_EQ(seen->wrongWidth, 0);
    EXPECT_EQ(seen->find(ColumnRole::channel)->index, 7);
    EXPECT_EQ(seen->find(ColumnRole::option)->index, 11);
    EXPECT_EQ(seen->find(ColumnRole::background)->index, 14);
    EXPECT_EQ(seen->columns[7].kind, ItemKind::nps);
    EXPECT_EQ(seen->columns[8].kind, ItemKind::ordered);
    EXPECT_EQ(seen->columns[14].role, ColumnRole::text);
    EXPECT_EQ(seen->units.size(), 3U);
}

TEST(Inspection, OneOptionIsOneOptionInEveryLanguage) {
    const auto seen = inspected(kWebropol, "Palaute_Perusraportti.csv");
    const auto &agreement = seen.columns[7];
    EXPECT_EQ(agreement.kind, ItemKind::ordered);
    ASSERT_EQ(agreement.options.size(), 5U);
    EXPECT_EQ(agreement.options[0].score, 1);
    EXPECT_EQ(agreement.options[3].count, 3); // twice in Finnish, once in English
    EXPECT_EQ(agreement.options[3].labels.en, "Strongly agree");
    EXPECT_EQ(agreement.options[3].labels.fi, "Täysin samaa mieltä");
    EXPECT_EQ(agreement.options[4].missing, model::Missing::dontKnow);
    EXPECT_EQ(agreement.missingCount(model::Missing::dontKnow), 1);
}

TEST(Inspection, PersonalAndTextColumnsPrintNoValues) {
    const auto seen = inspected(kWebropol, "Palaute_Perusraportti.csv");
    for (const int column : {3, 4, 9}) {
        const auto &reading = seen.columns.at(static_cast<std::size_t>(column));
        EXPECT_TRUE(reading.options.empty());
        EXPECT_EQ(reading.min + reading.max, "");
        EXPECT_TRUE(seen.preview.front().cells.at(static_cast<std::size_t>(column)).text.empty());
    }
    EXPECT_EQ(seen.preview.front().cells[9].characters, 7U);
}

TEST(Inspection, TitleLineAndPlaceholdersAreHeaderRows) {
    const auto seen = inspected({"Ilmoittautuminen||", "-|Tapahtuma|-", "Vastausaika|Aihe|Arvio",
                                 "1.2.2025 10.00|Luento|4", "2.2.2025 10.00|Luento|5"},
                                "webropol.csv");
    EXPECT_EQ(seen.headerRows, 3);
    EXPECT_EQ(seen.responses, 2);
    EXPECT_EQ(seen.columns[0].role, ColumnRole::submittedAt);
}

TEST(Inspection, OptionColumnsOfWebropolAreOneQuestion) {
    const auto seen = inspected({"Vastausaika|Mistä sait tiedon?:Netistä|Mistä sait "
                                 "tiedon?:Ystävältä|Mistä sait tiedon?:Muualta",
                                 "1.2.2025 10.00|Netistä||", "1.2.2025 11.00||Ystävältä|",
                                 "1.2.2025 12.00|Netistä|Ystävältä|Muualta"});
    ASSERT_EQ(seen.questions.size(), 1U);
    EXPECT_EQ(seen.questions[0].kind, ItemKind::multiple);
    EXPECT_EQ(
        countsOf(seen.questions[0].options),
        (std::map<std::string, std::int64_t>{{"Netistä", 2}, {"Ystävältä", 2}, {"Muualta", 1}}));
}

TEST(Inspection, LimeSurveyTellsNotShownFromNotTicked) {
    const auto seen = inspected({"Response ID|Date submitted|Last page|Start language|Q: [A]|Q: "
                                 "[B]|Q: [Other]|Group time: one",
                                 "1|2025-01-02 10:00:00|2|fi|Yes|No||12", "2||1|fi|N/A|N/A||3",
                                 "3|2025-01-02 11:00:00|2|sv|No|Yes|jotain|4"},
                                "results-survey123.csv");
    EXPECT_EQ(seen.tool, "limesurvey");
    EXPECT_EQ(seen.incomplete, 1);
    EXPECT_EQ(seen.columns[4].role, ColumnRole::option);
    EXPECT_EQ(seen.columns[4].missingCount(model::Missing::notShown), 1);
    EXPECT_EQ(seen.columns[6].role, ColumnRole::comment);
    EXPECT_EQ(seen.columns[7].role, ColumnRole::ignored);
}

TEST(Inspection, MicrosoftFormsIsKnownByPositionInAnyLanguage) {
    const auto seen = inspected({"Tunnus|Alkamisaika|Valmistumisaika|Sähköposti|Nimi|Mitä "
                                 "teit?|Points - Mitä teit?|Isä|Isä2",
                                 "1|24.12.2019 8.41|24.12.2019 8.45|anonymous||Uin;Juoksin;|1|A|C",
                                 "2|24.12.2019 9.41|24.12.2019 9.45|anonymous||Juoksin;|0|B|C",
                                 "3|24.12.2019 9.41|24.12.2019 9.45|anonymous||Uin;|0|A|D"});
    EXPECT_EQ(seen.tool, "msForms");
    EXPECT_EQ(seen.columns[4].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[5].kind, ItemKind::multiple);
    EXPECT_EQ(countsOf(seen.columns[5].options),
              (std::map<std::string, std::int64_t>{{"Uin", 2}, {"Juoksin", 2}}));
    EXPECT_EQ(seen.columns[6].role, ColumnRole::ignored);
    EXPECT_NE(seen.columns[7].itemCode, seen.columns[8].itemCode);
}

TEST(Inspection, GoogleFormsWithoutHeaderNamesColumnsByPosition) {
    const auto seen =
        inspected({"1/15/2015 16:07:30|Yes|red, green", "1/16/2015 16:07:30|No|green",
                   "1/17/2015 16:07:30|Yes|red, blue", "1/18/2015 16:07:30|Yes|blue, green"});
    EXPECT_EQ(seen.tool, "googleForms");
    EXPECT_EQ(seen.headerRows, 0);
    EXPECT_EQ(seen.responses, 4);
    EXPECT_EQ(seen.columns[0].role, ColumnRole::submittedAt);
    EXPECT_EQ(seen.columns[0].dateOrder, DateOrder::mdy);
    EXPECT_EQ(seen.columns[2].kind, ItemKind::multiple);
}

TEST(Inspection, SlashedDatesThatCouldBeBothAreAskedFor) {
    const std::vector<std::string> rows{"Date|Grade", "1/5/2015|1", "2/5/2015|3", "3/6/2015|4"};
    const auto seen = inspected(rows);
    EXPECT_EQ(seen.ambiguousDateColumns(), std::vector<int>{1});
    EXPECT_EQ(ambiguousDates(seen)->kind, base::ErrorKind::decisionNeeded);
    EXPECT_EQ(seen.columns[0].min, "");
    Corrections corrections;
    corrections.dateOrder = DateOrder::mdy;
    const auto decided = inspected(rows, "export.csv", corrections);
    EXPECT_FALSE(ambiguousDates(decided));
    EXPECT_EQ(decided.columns[0].min, "2015-01-05");
    EXPECT_TRUE(ambiguousDates(inspected({"Date|G", "13/5/2015|1", "5/13/2015|2"})));
}

bool hasFinding(const Inspection &seen, const std::string &code) {
    return std::any_of(seen.diagnostics.begin(), seen.diagnostics.end(),
                       [&](const auto &finding) { return finding.code == code; });
}

TEST(Inspection, AColumnOfTwoDateOrdersIsAskedForAndSaid) {
    const std::vector<std::string> rows{"Date|Grade", "13/5/2015|1", "5/14/2015|2", "3/6/2015|4"};
    const auto seen = inspected(rows);
    EXPECT_TRUE(hasFinding(seen, "mixedDates"));
    ASSERT_TRUE(ambiguousDates(seen));
    EXPECT_EQ(ambiguousDates(seen)->code, "ambiguousDates");
    Corrections corrections;
    corrections.dateOrder = DateOrder::dmy;
    EXPECT_TRUE(hasFinding(inspected(rows, "export.csv", corrections), "mixedDates"));
    EXPECT_FALSE(hasFinding(inspected({"Date|G", "13/5/2015|1", "5/6/2015|2"}), "mixedDates"));
}

TEST(Inspection, AnOpenTimeColumnFollowsTheSureOneOfItsFile) {
    const auto seen =
        inspected({"Start time|Completion time|Grade", "1/5/2015 9:00|1/25/2015 9:05|4",
                   "2/5/2015 9:00|2/26/2015 9:05|5"});
    EXPECT_TRUE(seen.ambiguousDateColumns().empty());
    for (const int column : {0, 1})
        EXPECT_EQ(seen.columns.at(static_cast<std::size_t>(column)).dateOrder, DateOrder::mdy);
    EXPECT_EQ(seen.columns[0].min, "2015-01-05T09:00:00");
}

TEST(Inspection, ZonesOfTimesAreSaid) {
    const auto seen = inspected(
        {"Date submitted|Grade", "2025-11-03T09:15:07Z|4", "2025-11-04T09:15:07+02:00|5"});
    EXPECT_TRUE(hasFinding(seen, "timeZone"));
    EXPECT_EQ(seen.columns[0].leastZone, 0);
    EXPECT_EQ(seen.columns[0].mostZone, 120);
    EXPECT_FALSE(
        hasFinding(inspected({"Date submitted|Grade", "2025-11-03 09:15:07|4"}), "timeZone"));
}

TEST(Inspection, LeadingZerosAndPostcodesStayText) {
    const auto seen = inspected({"Postinumero|OID|Grade", "00100|1.2.246.562.10.1|1",
                                 "00120|1.2.246.562.10.2|2", "33100|1.2.246.562.10.3|3"});
    EXPECT_EQ(seen.columns[0].kind, ItemKind::text);
    EXPECT_NE(seen.columns[1].kind, ItemKind::number);
    EXPECT_NE(seen.columns[1].kind, ItemKind::date);
}

TEST(Inspection, PersonalDataIsKnownByContentToo) {
    const auto seen = inspected(
        {"Kenttä 1|Kenttä 2|Arvio", "a@b.fi|131052-308T|1", "c@d.fi|131052-308T|2", "e@f.fi||3"});
    EXPECT_EQ(seen.columns[0].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[1].role, ColumnRole::personal);
}

// Names of questions in LimeSurvey, REDCap and XLSForm know neither å, ä, ö nor blanks.
TEST(Inspection, NamesOfVariablesAreKnownWithoutTheirDots) {
    const auto seen =
        inspected({"id|syntymaaika|sahkoposti_vapaaehtoinen|yksikko|yksikon_nimi|nps",
                   "1|1952-10-13|ei ole|KH01|Pohjoinen|9", "2|1961-03-02|ei|KH01|Pohjoinen|8",
                   "3|1938-07-30||KH02|Itäinen|10"});
    EXPECT_EQ(seen.columns[1].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[2].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[3].role, ColumnRole::unit);
    EXPECT_EQ(seen.columns[5].kind, ItemKind::nps);
}

TEST(Inspection, TextsWithPersonalDataAreNeverOptions) {
    // So few different texts that they look like the options of a choice.
    std::vector<std::string> rows{"Vastausaika|Mistä syystä?|Vapaa palaute"};
    for (int i = 0; i < 40; ++i)
        rows.push_back("3.11.2025 9.15|" +
                       std::string(i % 2 == 0 ? "Soittakaa 040 123 4567" : "Ajanvaraus") + "|" +
                       (i % 2 == 0 ? "Jonotus kesti liian kauan tänään" : "Kiitos"));
    const auto seen = inspected(rows, "palaute.csv");
    for (const std::size_t column : {1U, 2U}) {
        EXPECT_EQ(seen.columns.at(column).kind, ItemKind::text);
        EXPECT_TRUE(seen.columns.at(column).options.empty());
    }
}

TEST(Inspection, OptionsThatLookLikeNamesAreOptionsWhenSeveralChoseThem) {
    std::vector<std::string> rows{"Vastausaika|Mihin uskontokuntaan kuulut?"};
    for (int i = 0; i < 40; ++i)
        rows.push_back(std::string("3.11.2025 9.15|") +
                       (i % 2 == 0 ? "Roman Catholic" : "Ei mihinkään"));
    EXPECT_EQ(inspected(rows, "palaute.csv").columns[1].kind, ItemKind::single);
}

TEST(Inspection, AFieldOfAGroupIsKnownByItsOwnName) {
    const auto seen = inspected({"Vastausaika|Yhteystiedot:Nimi|Yhteystiedot:Yksikkö|Suositus",
                                 "3.11.2025 9.15|Maija Meikäläinen|Keskusta|9",
                                 "3.11.2025 9.16|Matti Meikäläinen|Keskusta|10",
                                 "3.11.2025 9.17|Maija Meikäläinen|Rantala|8"},
                                "palaute.csv");
    EXPECT_EQ(seen.columns[1].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[2].role, ColumnRole::unit);
    EXPECT_EQ(seen.columns[3].kind, ItemKind::nps);
}

TEST(Inspection, ASecondHeaderRowWithFewOptionsIsNoResponse) {
    const auto seen = inspected({"Vastausaika|Numero|Yksikkö|Suositus|Väittämät||Ikä|Terveiset",
                                 "||||Asiointi oli helppoa|Sain apua||",
                                 "3.11.2025 9.15|1|Keskusta|9|Täysin samaa mieltä|"
                                 "Täysin samaa mieltä|30-64|Hyvä",
                                 "3.11.2025 9.16|2|Rantala|10|Täysin eri mieltä|"
                                 "Jokseenkin eri mieltä|18-29|",
                                 "3.11.2025 9.18|3|Rantala|7|Täysin eri mieltä|"
                                 "Jokseenkin samaa mieltä|18-29|"},
                                "palaute.csv");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(seen.responses, 3);
    EXPECT_EQ(seen.columns[5].header, "Väittämät: Sain apua");
}

TEST(Inspection, OnlyAHeaderIsNoExport) {
    MemoryReader reader({"A|B"});
    const auto result = inspect(reader, {}, "empty.csv", {}, {});
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().kind, base::ErrorKind::unreadableInput);
    EXPECT_EQ(result.error().code, "onlyHeader");
}

TEST(Inspection, CorrectionsWinOverRecognition) {
    Corrections corrections;
    ASSERT_TRUE(addCorrectionsFromJson(
        R"({"columns":{"2":"ignored","Arvio":{"role":"item","kind":"single","item":"K9"}},"set":{"unit":"K1"}})",
        corrections));
    const auto seen =
        inspected({"pvm|Nimi|Arvio", "1.2.2025|x|1", "2.2.2025|y|5"}, "a.csv", corrections);
    EXPECT_EQ(seen.columns[1].role, ColumnRole::ignored);
    EXPECT_EQ(seen.columns[2].kind, ItemKind::single);
    EXPECT_EQ(seen.columns[2].itemCode, "K9");
    EXPECT_EQ(seen.fixed.unit, "K1");
    EXPECT_FALSE(addCorrectionsFromJson("[1]", corrections));
    EXPECT_FALSE(addFixedValue("channel=pigeon", corrections));
    EXPECT_TRUE(addFixedValue("channel=sms", corrections));
}

TEST(Inspection, AWrongCellDoesNotUnmakeTheScale) {
    const auto seen = inspected(
        {"pvm|Suosittelisitko?|NPS", "1.2.2025|9|10 - Extremely likely", "2.2.2025|10|9",
         "3.2.2025|8|3", "4.2.2025|12|0 - Not at all likely", "5.2.2025|0|9", "6.2.2025|9|8"});
    EXPECT_EQ(seen.columns[1].kind, ItemKind::nps);
    EXPECT_EQ(seen.columns[1].missingCount(model::Missing::invalid), 1);
    EXPECT_EQ(seen.columns[2].kind, ItemKind::nps);
    EXPECT_EQ(seen.columns[2].options.back().label, "10 - Extremely likely");
}

TEST(Inspection, ScaleKindsAreInferred) {
    const auto seen =
        inspected({"pvm|Suosittelu|Arvio|NHS|Kouluarvosana|Lapsia: kuinka monta|Iloisuus",
                   "1.2.2025|0|1|Extremely likely|5 - Very satisfied|2|Aina",
                   "2.2.2025|10|4|Unlikely|3|0|Joskus",
                   "3.2.2025|9|3|Likely|1 - Very dissatisfied|1|En koskaan",
                   "4.2.2025|9|2|Likely|4|5|Usein"});
    EXPECT_EQ(seen.columns[1].kind, ItemKind::nps);
    EXPECT_EQ(seen.columns[2].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[2].scale, "1-4");
    EXPECT_EQ(seen.columns[3].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[4].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[5].kind, ItemKind::number);
    EXPECT_EQ(seen.columns[6].kind, ItemKind::ordered);
    EXPECT_EQ(seen.columns[6].options.front().label, "En koskaan");
}

} // namespace
} // namespace kooste::importing
