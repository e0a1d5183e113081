// SPDX-License-Identifier: MIT
// Reports of devices that count: every count is that many responses, and nothing is lost.
#include "import_steps.h"
#include "importing/counted_rows.h"

namespace kooste::importing {
namespace {

using model::ItemKind;

const std::vector<std::string> kLong{"Aika|Yksikkö|Vastaus|Lukumäärä",
                                     "1.9.2025 14.00|K1|Very happy|12",
                                     "1.9.2025 14.00|K1|Happy|3",
                                     "1.9.2025 14.00|K1|Unhappy|0",
                                     "1.9.2025 14.00|K1|Very unhappy|1",
                                     "1.9.2025 15.00|K2|Very happy|25",
                                     "1.9.2025 15.00|K2|Happy|-3",
                                     "1.9.2025 15.00|K2|Very unhappy|kaksi",
                                     "2.9.2025 09.00|Tuntematon|Very happy|7",
                                     "2.9.2025 09.00|K2|Unhappy|2"};

const std::vector<std::string> kWide{
    "Päivä|Toimipiste|Very happy|Happy|Unhappy|Very unhappy|Yhteensä", "1.9.2025|K1|12|3||1|16",
    "1.9.2025|K2|25|0|2|4|31", "2.9.2025|K1|7|x|1|1|9"};

TEST(DeviceCounts, AreReadCellByCell) {
    EXPECT_EQ(readCount("12"), 12);
    EXPECT_EQ(readCount("3.0"), 3);
    EXPECT_EQ(readCount("0"), 0);
    for (const auto *wrong : {"-1", "2.5", "kaksi", "", "100001", "1e9"})
        EXPECT_FALSE(readCount(wrong).has_value()) << wrong;
}

TEST(DeviceCounts, ARowStandsForItsCount) {
    const Imported done(kLong);
    const auto &seen = done.inspection;
    EXPECT_EQ(seen.tool, "deviceCounts");
    EXPECT_EQ(seen.columns[3].role, ColumnRole::count);
    EXPECT_EQ(seen.questions.at(0).kind, ItemKind::ordered);
    EXPECT_EQ(countsOf(seen.columns[2].options)["Very happy"], 12 + 25 + 7);
    EXPECT_EQ(seen.fileRows, 9);
    EXPECT_EQ(seen.wrongCounts, 2);
    EXPECT_EQ(seen.responses, 12 + 3 + 1 + 25 + 7 + 2 + 2);
    EXPECT_EQ(done.counts.fileRows, 9);
    EXPECT_EQ(done.counts.responses, 12 + 3 + 1 + 25 + 2);
    EXPECT_EQ(done.counts.rows, done.counts.responses + done.counts.rejected);
}

TEST(DeviceCounts, EachResponseHasUnitTimeAndAnswer) {
    const Imported done(kLong);
    const auto &code = done.inspection.questions.at(0).itemCode;
    ASSERT_EQ(done.sink.responses.size(), 43U);
    const auto &first = done.sink.responses.front();
    EXPECT_EQ(first.unit, model::UnitId{1});
    EXPECT_EQ(first.submitted->second, 14 * 3600);
    EXPECT_EQ(done.label(0, code), "Hyvin iloinen");
    EXPECT_EQ(done.label(15, code), "Hyvin surullinen");
    EXPECT_EQ(done.sink.responses.back().unit, model::UnitId{2});
    // Same answers of one row are alike, those of others are not.
    EXPECT_EQ(done.sink.responses[0].rowHash, done.sink.responses[11].rowHash);
    EXPECT_NE(done.sink.responses[11].rowHash, done.sink.responses[12].rowHash);
    EXPECT_TRUE(first.externalId.empty());
}

TEST(DeviceCounts, ARowOfSumsIsKeptAside) {
    const Imported done({"Pvm|Survey point|Very happy|Happy|Unhappy|Very unhappy|Total",
                         "1.9.2025|K1|12|3|0|0|15", "2.9.2025|K1|7|2|1||10",
                         "Yhteensä||19|5|1|0|25"});
    EXPECT_EQ(done.inspection.tool, "deviceCounts");
    EXPECT_EQ(done.inspection.sumRows, 1);
    EXPECT_EQ(done.inspection.responses, 26);
    EXPECT_EQ(done.counts.responses, 25);
    ASSERT_EQ(done.sink.rejected.size(), 1U);
    EXPECT_EQ(done.sink.rejected.front().code, "sumRow");
    EXPECT_EQ(done.inspection.columns[5].options.at(0).label, "Very unhappy");
}

TEST(DeviceCounts, CellsAreToldOncePerRowAndNotForRowsThatCountNobody) {
    const Imported done(kLong);
    // Nine rows, one of which counts nobody: what was handed over is what was read.
    const Imported fewer({kLong[0], kLong[3], kLong[1], kLong[2], kLong[4]});
    const Imported without({kLong[0], kLong[1], kLong[2], kLong[4]});
    EXPECT_EQ(fewer.counts.responses, 16);
    EXPECT_EQ(fewer.counts.cellsHash, without.counts.cellsHash);
    EXPECT_NE(done.counts.cellsHash, fewer.counts.cellsHash);
}

TEST(DeviceCounts, AWrongCountKeepsTheRowAsideOnce) {
    const Imported done(kLong);
    ASSERT_EQ(done.sink.rejected.size(), 3U);
    EXPECT_EQ(done.sink.rejected[0].code, "badCount");
    EXPECT_EQ(done.sink.rejected[0].row, 7);
    EXPECT_EQ(done.sink.rejected[0].column, 4);
    EXPECT_EQ(done.sink.rejected[1].cells.at(3), "kaksi");
    EXPECT_EQ(done.sink.rejected[2].code, "unknownUnit");
    EXPECT_EQ(done.sink.rejected[2].cells.at(3), "7");
}

TEST(DeviceCounts, AColumnPerFaceIsOneOrderedQuestion) {
    const Imported done(kWide);
    const auto &seen = done.inspection;
    EXPECT_EQ(seen.tool, "deviceCounts");
    ASSERT_EQ(seen.questions.size(), 1U);
    const auto &question = seen.questions.front();
    EXPECT_EQ(question.kind, ItemKind::ordered);
    EXPECT_EQ(question.binding.shape, Binding::Shape::countColumns);
    EXPECT_EQ(seen.columns[2].role, ColumnRole::option);
    EXPECT_EQ(seen.columns[2].options.at(0).count, 37);
    EXPECT_EQ(seen.columns[6].role, ColumnRole::ignored);
    EXPECT_EQ(seen.responses, 16 + 31 + 1);
    ASSERT_EQ(done.sink.responses.size(), 47U);
    EXPECT_EQ(done.label(0, question.itemCode), "Hyvin iloinen");
    EXPECT_EQ(done.label(12, question.itemCode), "Iloinen");
    EXPECT_EQ(done.label(15, question.itemCode), "Hyvin surullinen");
    EXPECT_EQ(done.label(46, question.itemCode), "Hyvin surullinen");
    const auto &asked = *done.survey.versions.front().find(done.survey.items.front().id);
    EXPECT_GT(asked.findOption(done.answer(0, question.itemCode).option)->score,
              asked.findOption(done.answer(46, question.itemCode).option)->score);
    ASSERT_EQ(done.sink.rejected.size(), 1U);
    EXPECT_EQ(done.sink.rejected[0].column, 4);
    EXPECT_EQ(done.sink.rejected[0].cells,
              (std::vector<std::string>{"2.9.2025", "K1", "7", "x", "1", "1", "9"}));
}

TEST(DeviceCounts, TheProfileKeepsWhatCounts) {
    const Imported done(kWide);
    const auto kept = readProfile(profileText(done.outcome.mapping));
    ASSERT_TRUE(kept.ok());
    EXPECT_EQ(kept->items.at(0).binding.shape, Binding::Shape::countColumns);
    const Imported rows(kLong);
    const auto again = readProfile(profileText(rows.outcome.mapping));
    EXPECT_EQ(again->columns.at(3).role, ColumnRole::count);
}

TEST(DeviceCounts, ASurveyThatAsksHowManyIsNoReport) {
    const auto seen = inspected({"Vastausaika|Yksikkö|Vastaus|Lukumäärä", "1.9.2025|K1|Hyvä|3",
                                 "1.9.2025|K1|Hyvä|3", "1.9.2025|K1|Hyvä|2", "1.9.2025|K1|Hyvä|3",
                                 "2.9.2025|K1|Huono|4"});
    EXPECT_NE(seen.tool, "deviceCounts");
    const auto ratings = inspected({"Date|Unit|Satisfied|Dissatisfied|Age", "1.9.2025|K1|4|2|30",
                                    "1.9.2025|K1|5|1|51", "1.9.2025|K1|5|1|51"});
    EXPECT_NE(ratings.tool, "deviceCounts");
}

TEST(DeviceCounts, TheUserMaySayWhichColumnCounts) {
    Corrections corrections;
    corrections.tool = "plain";
    EXPECT_EQ(inspected(kLong, "a.csv", corrections).responses, 9);
    ColumnCorrection count;
    count.index = 4;
    count.role = ColumnRole::count;
    corrections.columns.push_back(count);
    EXPECT_EQ(inspected(kLong, "a.csv", corrections).responses, 52);
}

} // namespace
} // namespace kooste::importing
