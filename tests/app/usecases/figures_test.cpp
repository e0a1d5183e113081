// SPDX-License-Identifier: MIT
#include "app/usecases/figures.h"
#include "app/usecases/workbench.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using test::smallExport;
using test::Workbench;

struct Figures : testing::Test {
    void SetUp() override {
        bench.importNew(smallExport(110));
        auto made = answers.of("Kysely");
        ASSERT_TRUE(made.ok());
        setting = *made;
    }
    Workbench bench;
    app::Answers answers{bench.workspace()};
    analysis::Setting setting;
};

std::string errorCode(const analysis::Setting &setting, const app::FigureWords &words) {
    const auto request = app::figureRequest(setting, words);
    return request.ok() ? std::string() : request.error().code;
}

TEST_F(Figures, GiveTheRecommendationIndexOfAllWhenNothingIsAsked) {
    const auto request = app::figureRequest(setting, {});
    ASSERT_TRUE(request.ok());
    const auto table = analysis::indicatorTable(setting, request->request);
    ASSERT_FALSE(table.rows.empty());
    EXPECT_EQ(table.rows[0].indicator, analysis::IndicatorId::nps);
    ASSERT_TRUE(table.rows[0].figure);
    // 110 responses with the answers 0..10 ten times each: 20 promoters, 70 detractors.
    EXPECT_EQ(table.rows[0].figure->base, 110);
    EXPECT_NEAR(*table.rows[0].figure->value, (20 - 70) / 110.0 * 100, 1e-9);
}

TEST_F(Figures, TellWhichWordIsNotUnderstood) {
    const auto with = [](auto member, auto value) {
        app::FigureWords words;
        words.*member = value;
        return words;
    };
    using Words = app::FigureWords;
    using List = std::vector<std::string>;
    EXPECT_EQ(errorCode(setting, with(&Words::by, List{"colour"})), "unknownDimension");
    EXPECT_EQ(errorCode(setting, with(&Words::items, List{"NOPE"})), "unknownItem");
    EXPECT_EQ(errorCode(setting, with(&Words::unit, std::string("Nowhere"))), "unknownUnit");
    EXPECT_EQ(errorCode(setting, with(&Words::level, std::string("planet"))), "unknownLevel");
    EXPECT_EQ(errorCode(setting, with(&Words::channels, List{"pigeon"})), "unknownChannel");
    EXPECT_EQ(errorCode(setting, with(&Words::from, std::string("soon"))), "unknownDate");
    EXPECT_EQ(errorCode(setting, with(&Words::where, List{"x"})), "badCondition");
    auto period = with(&Words::by, List{"period"});
    period.period = "decade";
    EXPECT_EQ(errorCode(setting, period), "unknownPeriodKind");
}

TEST_F(Figures, AddUpOverTheUnits) {
    app::FigureWords words;
    words.by = {"unit"};
    const auto request = app::figureRequest(setting, words);
    ASSERT_TRUE(request.ok());
    std::int64_t responses = 0;
    for (const auto &row : analysis::indicatorTable(setting, request->request).rows)
        if (row.indicator == analysis::IndicatorId::nps && row.figure)
            responses += row.figure->n;
    EXPECT_EQ(responses, 110);
}

TEST_F(Figures, AreWrittenAsTableWithNoNumberForASuppressedOne) {
    setting.threshold = 1000;
    const auto request = app::figureRequest(setting, {});
    const auto table = analysis::indicatorTable(setting, request->request);
    const auto sheet = app::figureSheet(setting, table, true, base::EnglishTranslator());
    ASSERT_FALSE(sheet.rows.empty());
    for (const auto &row : sheet.rows)
        for (const auto &cell : row)
            EXPECT_FALSE(cell.number) << cell.text;
    const auto target = bench.folder() / "out.csv";
    ASSERT_TRUE(app::writeFigureSheet(sheet, target).ok());
    EXPECT_NE(base::readFile(target)->find("suppressed"), std::string::npos);
    EXPECT_TRUE(app::writeFigureSheet(sheet, bench.folder() / "out.xlsx").ok());
    EXPECT_EQ(app::writeFigureSheet(sheet, bench.folder() / "out.doc").error().code,
              "unknownFormat");
}

TEST(ShownFigures, AreRoundedHalfAwayAsReportsRoundThem) {
    EXPECT_EQ(app::shownValue(63.5, analysis::IndicatorId::nps), 64);
    EXPECT_EQ(app::shownValue(-2.5, analysis::IndicatorId::nps), -3);
    EXPECT_EQ(app::shownValue(0.285, analysis::IndicatorId::topBox), 0.29);
    EXPECT_EQ(app::shownValue(4.2849, analysis::IndicatorId::mean), 4.28);
}

} // namespace
