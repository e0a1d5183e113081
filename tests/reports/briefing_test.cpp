// SPDX-License-Identifier: MIT
#include "reports/briefing.h"
#include "reports/writers/registry.h"
#include "reports/xlsx_parts.h"
#include "support/document_text.h"
#include "support/golden.h"
#include "support/mock_survey.h"
#include "support/po_translator.h"

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

TEST(Briefing, OfAPilotWithoutARecommendationIsSensible) {
    const auto mock = mockPilot();
    EXPECT_GOLDEN("pilot-briefing.en.txt", documentText(briefingOf(mock, mock.kouvola)));
}

TEST(Briefing, IsWholeInFinnishAndSwedish) {
    const auto mock = mockSurvey();
    for (const auto language : {base::Language::fi, base::Language::sv}) {
        const PoTranslator translator(language);
        briefingOf(mock, mock.service, translator);
        briefingOf(mock, mock.kouvola, translator);
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
