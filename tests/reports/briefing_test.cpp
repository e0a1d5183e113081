// SPDX-License-Identifier: MIT
#include "reports/briefing.h"
#include "reports/writers/xlsx.h"
#include "support/document_text.h"
#include "support/golden.h"
#include "support/mock_survey.h"

#include <boost/filesystem.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;
using namespace kooste::test;
using testing::HasSubstr;

namespace {

BriefingOptions options() {
    BriefingOptions result;
    result.made = {base::makeDate(2026, 1, 12), 9 * 3600};
    result.programName = "Kooste test";
    return result;
}

Document briefingOf(const MockSurvey &mock, int unit) {
    const auto results =
        gatherBriefing(mock.setting, {unit, mock.autumn2025, {}, {}, 9}, mock.comments);
    return buildBriefing(results, options(), base::EnglishTranslator());
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
