// SPDX-License-Identifier: MIT
#include "base/translator.h"
#include "import_steps.h"
#include "importing/diagnostic_notes.h"

namespace kooste::importing {
namespace {

TEST(DiagnosticNotes, ComeBackAsTheyWere) {
    const std::vector<base::Diagnostic> said{
        {base::Severity::note, "personalColumns",
         base::trn("{n} column: {columns}", "{n} columns: {columns}", 2).with("columns", "Nimi"),
         std::nullopt, 4},
        {base::Severity::warning, "wrongCellCount",
         base::tr("{cells} of {share}")
             .with("cells", 3)
             .with("share", 0.5)
             .with("part", base::tr("a part")),
         7}};
    const auto read = readNotes(notesText(said));
    ASSERT_EQ(read.size(), 2U);
    for (std::size_t i = 0; i < read.size(); ++i) {
        EXPECT_EQ(read[i].severity, said[i].severity);
        EXPECT_EQ(read[i].code, said[i].code);
        EXPECT_EQ(read[i].row, said[i].row);
        EXPECT_EQ(read[i].column, said[i].column);
        EXPECT_EQ(read[i].message.id(), said[i].message.id());
        EXPECT_EQ(read[i].message.plural(), said[i].message.plural());
        EXPECT_EQ(read[i].message.count(), said[i].message.count());
        EXPECT_EQ(read[i].message.arguments().size(), said[i].message.arguments().size());
    }
}

TEST(DiagnosticNotes, KeepNoPersonalData) {
    const auto text = notesText({{base::Severity::warning, "unknownOption",
                                  base::tr("{text}").with("text", "soita 040 123 4567")}});
    EXPECT_EQ(text.find("4567"), std::string::npos);
}

TEST(DiagnosticNotes, UnreadableTextGivesNone) {
    EXPECT_TRUE(readNotes("").empty());
    EXPECT_TRUE(readNotes("[1]").empty());
    EXPECT_TRUE(readNotes("[{\"code\":1}]").empty());
}

/// The answers of the same table, read as a text file and as a workbook.
KeepAll answersOf(const std::vector<std::string> &rows, const std::string &format) {
    KeepAll sink;
    MemoryReader reader(rows, format);
    const auto seen = inspect(reader, {}, "export", {}, {});
    EXPECT_TRUE(seen.ok());
    auto survey = draftSurvey(*seen, "s", base::LocalText::same("S"), model::SurveyType::regular,
                              base::Language::fi);
    survey.versions.front().id = {1};
    const auto placed = mapOnto(*seen, survey, nullptr, &survey.versions.front());
    TwoUnits units;
    EXPECT_TRUE(
        readResponses(reader, placed.mapping, survey, model::VersionId{1}, units, sink, {}, {})
            .ok());
    return sink;
}

TEST(SameSurvey, GivesEqualResponsesAsTextAndAsWorkbook) {
    const std::vector<std::string> rows{
        "Vastausaika|Yksikkö|Suositteletko?|Sain apua|Mistä sait tiedon?|Vapaa palaute",
        "3.11.2025 9.15|K1|9|Täysin samaa mieltä|Netistä;Ystävältä;|Kiitos",
        "3.11.2025 9.41|K2|10|Jokseenkin eri mieltä|Netistä;|",
        "3.11.2025 9.45|K1||En osaa sanoa|Ystävältä;|Jonotus kesti",
        "4.11.2025 9.45|K2|3|Täysin eri mieltä||Soittakaa"};
    const auto text = answersOf(rows, "csv");
    const auto workbook = answersOf(rows, "xlsx");
    ASSERT_EQ(text.responses.size(), 4U);
    ASSERT_EQ(workbook.responses.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) {
        const auto &one = text.responses[i];
        const auto &other = workbook.responses[i];
        EXPECT_EQ(one.rowHash, other.rowHash);
        EXPECT_EQ(one.unit, other.unit);
        EXPECT_EQ(one.submitted, other.submitted);
        ASSERT_EQ(one.answers.size(), other.answers.size());
        for (std::size_t item = 0; item < one.answers.size(); ++item) {
            EXPECT_EQ(one.answers[item].state, other.answers[item].state);
            EXPECT_EQ(one.answers[item].option, other.answers[item].option);
            EXPECT_EQ(one.answers[item].chosen, other.answers[item].chosen);
            EXPECT_EQ(one.answers[item].text, other.answers[item].text);
        }
    }
}

} // namespace
} // namespace kooste::importing
