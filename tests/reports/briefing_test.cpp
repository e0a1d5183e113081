// SPDX-License-Identifier: MIT
#include "reports/briefing.h"
#include "reports/document_tables.h"
#include "reports/sections/registry.h"
#include "reports/writers/registry.h"
#include "reports/xlsx_parts.h"
#include "support/document_text.h"
#include "support/golden.h"
#include "support/mock_survey.h"
#include "support/po_translator.h"

#include <algorithm>
#include <boost/filesystem.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;
using namespace kooste::test;
using testing::HasSubstr;
using testing::Not;

namespace {

BriefingOptions options() {
    BriefingOptions result;
    result.made = {base::makeDate(2026, 1, 12), 9 * 3600};
    result.programName = "Kooste test";
    return result;
}

Document briefingOf(const MockSurvey &mock, int unit,
                    const base::Translator &translator = base::EnglishTranslator()) {
    const auto results =
        gatherBriefing(mock.setting, {unit, mock.autumn2025, {}, {}, 9}, mock.comments);
    return buildBriefing(results, options(), translator);
}

/// Writes the document in all formats, for the tests that look into files and for people who look
/// at them.
std::string written(const Document &document, const std::string &name, std::string_view format) {
    const auto *writer = findWriter(format);
    const auto folder = boost::filesystem::path(KOOSTE_BINARY_DIR) / "test-output" / "briefing";
    boost::filesystem::create_directories(folder);
    const auto path = folder / (name + std::string(writer->extension()));
    base::AtomicFile file(path);
    EXPECT_TRUE(writer->write(document, file, {}, {}).ok());
    return path.string();
}

const KeyFigure *keyFigure(const Document &document, std::string_view code) {
    const auto *section = findSection(document, "keyFigures");
    for (const auto &figure : firstBlock<KeyFigures>(*section)->figures)
        if (figure.code == code)
            return &figure;
    return nullptr;
}

} // namespace

TEST(Briefing, HasTheKeyFiguresOfThePublishedCounts) {
    const auto mock = mockSurvey();
    const auto document = briefingOf(mock, mock.kouvola);
    const auto *nps = keyFigure(document, "nps");
    ASSERT_NE(nps, nullptr);
    EXPECT_NEAR(numberOf(nps->value).value(), 63.3333, 1e-3);
    EXPECT_NEAR(std::get<Interval>(nps->interval).low, 50.92, .005);
    EXPECT_NEAR(std::get<Interval>(nps->interval).high, 72.66, .005);
    EXPECT_EQ(numberOf(nps->base), 120);
    EXPECT_NEAR(numberOf(nps->previous).value(), 57.3529, 1e-3);
    EXPECT_EQ(std::get<Verdict>(nps->verdict).glyph, Glyph::noChange);
    const auto *promoters = keyFigure(document, "promoterShare");
    ASSERT_NE(promoters, nullptr);
    EXPECT_NEAR(numberOf(promoters->value).value(), .7, 1e-9);
    EXPECT_NEAR(std::get<Interval>(promoters->interval).low, .613, .0005);
}

TEST(Briefing, SaysTheMockSurveyInWords) {
    const auto mock = mockSurvey();
    EXPECT_GOLDEN("unit-briefing.en.txt", documentText(briefingOf(mock, mock.kouvola)));
}

TEST(Briefing, OfAServiceListsItsUnits) {
    const auto mock = mockSurvey();
    EXPECT_GOLDEN("service-briefing.en.txt", documentText(briefingOf(mock, mock.service)));
}

TEST(Briefing, OfACountyGroupsItsUnitsByService) {
    const auto mock = mockSurvey();
    const auto document = briefingOf(mock, mock.county);
    const auto &table = *firstBlock<Table>(*findSection(document, "units"));
    std::vector<std::string> groups;
    for (const auto &row : table.rows)
        if (row.isGroup)
            groups.push_back(std::get<std::string>(row.cells.front()));
    EXPECT_THAT(groups, testing::ElementsAre("Ikääntyneiden palvelut", "Kotikuntoutus"));
    // In a workbook the group is a column, so that the table can be filtered by it.
    const auto flat = flattened(table);
    EXPECT_EQ(flat.columns.size(), table.columns.size() + 1);
    EXPECT_EQ(flat.rows.size(), table.rows.size()); // a group's own figures are a row too
    EXPECT_EQ(std::get<std::string>(flat.rows.back().cells.front()), "Kotikuntoutus");
}

TEST(Briefing, DoesNotCallThePeriodsAlikeWhereAnItemHasChanged) {
    const auto mock = mockSurvey();
    auto results = gatherBriefing(mock.setting, {mock.kouvola, mock.autumn2025, {}, {}, 9}, {});
    ASSERT_FALSE(results.bases.empty());
    const auto alike = documentText(buildBriefing(results, options(), base::EnglishTranslator()));
    EXPECT_THAT(alike, HasSubstr("The same questions and scales"));
    const auto changed = results.survey().items.back().id;
    results.bases.front().changedItems = {changed};
    const auto text = documentText(buildBriefing(results, options(), base::EnglishTranslator()));
    EXPECT_THAT(text, Not(HasSubstr("The same questions and scales")));
    EXPECT_THAT(text, HasSubstr("Changed items: " +
                                results.survey().itemTitle(changed, base::Language::en) + "."));
    EXPECT_THAT(text, HasSubstr("1 item has changed"));
}

TEST(Briefing, OfAPilotWithoutARecommendationIsSensible) {
    const auto mock = mockPilot();
    EXPECT_GOLDEN("pilot-briefing.en.txt", documentText(briefingOf(mock, mock.kouvola)));
}

TEST(Briefing, OfFreeFormFeedbackNeedsNoIndex) {
    const auto mock = mockFeedback();
    const auto document = briefingOf(mock, mock.kouvola);
    EXPECT_EQ(findSection(document, "items"), nullptr);
    EXPECT_EQ(findSection(document, "trend"), nullptr);
    EXPECT_EQ(firstBlock<Sentences>(*findSection(document, "inShort"))->sentences.size(), 2U);
    const auto *choices = findSection(document, "recommendation");
    ASSERT_NE(choices, nullptr);
    EXPECT_EQ(firstBlock<Table>(*choices)->rows.size(), 3U);
    const auto *comments = firstBlock<CommentColumns>(*findSection(document, "comments"));
    ASSERT_NE(comments, nullptr);
    EXPECT_EQ(comments->parts.front().groups.front().comments.size(), 10U);
    written(document, "feedback", "xlsx");
    written(document, "feedback", "pdf");
}

TEST(Briefing, IsWholeInFinnishAndSwedish) {
    const auto mock = mockSurvey();
    for (const auto language : {base::Language::fi, base::Language::sv}) {
        const PoTranslator translator(language);
        briefingOf(mock, mock.service, translator);
        briefingOf(mock, mock.kouvola, translator);
        const auto pilot = mockPilot();
        briefingOf(pilot, pilot.kouvola, translator);
        const auto feedback = mockFeedback();
        briefingOf(feedback, feedback.kouvola, translator);
        EXPECT_THAT(translator.missing(), testing::IsEmpty()) << base::languageTag(language);
    }
}

TEST(Briefing, InFinnishUsesTheExactVerdictWords) {
    const auto mock = mockSurvey();
    const auto document = briefingOf(mock, mock.kouvola, PoTranslator(base::Language::fi));
    EXPECT_GOLDEN("unit-briefing.fi.txt", documentText(document));
    EXPECT_EQ(document.words.suppressed, "suojattu");
    EXPECT_EQ(document.words.improved, "parani");
    EXPECT_EQ(document.words.declined, "heikkeni");
    written(document, "unit", "xlsx");
    written(document, "unit", "pdf");
    const auto service = briefingOf(mock, mock.service, PoTranslator(base::Language::fi));
    written(service, "service", "xlsx");
    written(service, "service", "pdf");
    const auto pilot = mockPilot();
    const auto small = briefingOf(pilot, pilot.kouvola, PoTranslator(base::Language::fi));
    written(small, "pilot", "xlsx");
    written(small, "pilot", "pdf");
}

// The strongest form of "nothing suppressed is anywhere in the file": whoever holds the file cannot
// tell one set of hidden answers from another.
TEST(Briefing, FilesDoNotDependOnSuppressedAnswers) {
    const auto one = mockSurvey();
    const auto other = mockSurveyWithOtherHiddenAnswers();
    const PoTranslator finnish(base::Language::fi);
    for (const auto *format : {"xlsx", "pdf"}) {
        const auto first = base::readFile(base::pathFromUtf8(
            written(briefingOf(one, one.kouvola, finnish), "hidden-one", format)));
        const auto second = base::readFile(base::pathFromUtf8(
            written(briefingOf(other, other.kouvola, finnish), "hidden-other", format)));
        ASSERT_TRUE(first.ok() && second.ok());
        EXPECT_TRUE(*first == *second) << format;
    }
}

TEST(Briefing, BelowTheThresholdShowsNoFigureAndNoComment) {
    auto mock = mockSurvey();
    const int hamina = mock.setting.units().indexOf(mock.setting.units().findByCode("KK3")->id);
    const auto document = briefingOf(mock, hamina);
    for (const auto &figure : firstBlock<KeyFigures>(*findSection(document, "keyFigures"))->figures)
        EXPECT_TRUE(isSuppressed(figure.value)) << figure.code;
    const auto *comments = findSection(document, "comments");
    ASSERT_NE(comments, nullptr);
    EXPECT_EQ(firstBlock<CommentColumns>(*comments), nullptr);
    EXPECT_THAT(firstBlock<Paragraph>(*comments)->text, HasSubstr("fewer than 5"));
}

TEST(Briefing, WithoutResponsesSaysSo) {
    const auto mock = mockSurvey();
    const int empty = mock.setting.units().indexOf(mock.setting.units().findByCode("KK4")->id);
    const auto document = briefingOf(mock, empty);
    const auto *sentences = firstBlock<Sentences>(*findSection(document, "inShort"));
    ASSERT_NE(sentences, nullptr);
    EXPECT_EQ(sentences->sentences.front().lead, "No responses");
    EXPECT_EQ(findSection(document, "items"), nullptr);
    EXPECT_EQ(findSection(document, "trend"), nullptr);
}

TEST(Briefing, ChoosesTheSameCommentsInWhateverOrderTheyCome) {
    auto mock = mockSurvey();
    auto limited = options();
    limited.commentsShown = 4;
    const auto text = [&] {
        const auto results =
            gatherBriefing(mock.setting, {mock.kouvola, mock.autumn2025, {}, {}, 9}, mock.comments);
        return documentText(buildBriefing(results, limited, base::EnglishTranslator()));
    };
    const auto before = text();
    std::reverse(mock.comments.begin(), mock.comments.end());
    EXPECT_EQ(text(), before);
    EXPECT_THAT(before, HasSubstr("4 shown as a sample"));
}

TEST(Briefing, FileNameSurvivesWindows) {
    model::Unit unit;
    unit.name = base::LocalText::same("Kuntoutus: Äänekoski/Jämsä?");
    const auto name = briefingFileName(unit, {base::PeriodKind::season, 2025, 2},
                                       base::PeriodCalendar(), base::Language::fi);
    EXPECT_EQ(name.find_first_of(":/?*<>|\"\\"), std::string::npos);
    EXPECT_THAT(name, HasSubstr("Äänekoski"));
    EXPECT_THAT(name, HasSubstr("_2025-autumn"));
}

TEST(CoreMean, CountsRespondentsWithAtLeastHalfOfTheItems) {
    const auto mock = mockSurvey();
    const auto results =
        gatherBriefing(mock.setting, {mock.kouvola, mock.autumn2025, {}, {}, 9}, mock.comments);
    ASSERT_TRUE(results.core);
    EXPECT_TRUE(results.core->ofCoreItems);
    EXPECT_EQ(results.core->items, 8); // the ninth statement is suppressed
    EXPECT_EQ(results.core->fewestItems, 4);
    // 114 answered all eight statements; the answers run out one statement at a time after that.
    EXPECT_EQ(results.core->now->base, 117);
    EXPECT_GT(*results.core->now->value, 4.2);
    EXPECT_LT(*results.core->now->value, 4.4);
}

TEST(Registries, EveryTemplateNamesSectionsThatExist) {
    for (const auto &each : templates())
        for (const auto code : each.sections)
            EXPECT_NE(findSectionKind(code), nullptr) << code;
    EXPECT_NE(findWriter("xlsx"), nullptr);
    EXPECT_NE(findWriter("pdf"), nullptr);
    EXPECT_EQ(findWriter("docx"), nullptr);
}
