// SPDX-License-Identifier: MIT
#include "import_steps.h"

namespace kooste::importing {
namespace {

using model::Answer;

const std::vector<std::string> kRows{
    "Vastausaika|Yksikkö|Kanava|Nimi|Suosittelu|Sain apua|Mitä muuta?",
    "3.11.2025 9.15|K1|tekstiviesti|Maija|9|Täysin samaa mieltä|Soita 040 123 4567",
    "3.11.2025 9.16|K2|QR-koodi|Matti|12|Strongly disagree|'=SUM(A1)",
    "|K1|paperi||0|En osaa sanoa|",
    "14.11.2025 9.16|Tuntematon|paperi|Pekka|10|Jokseenkin samaa mieltä|ok",
    "15.11.2025 9.16|K1|paperi",
    "eilen|K1|paperi|Liisa|8|Täysin samaa mieltä|ok",
    "16.11.2025 9.16||paperi||10|Höpö|ok",
};

Corrections npsColumn() {
    Corrections corrections;
    ColumnCorrection column;
    column.index = 5;
    column.role = ColumnRole::item;
    column.kind = model::ItemKind::nps;
    ColumnCorrection agreement;
    agreement.index = 6;
    agreement.role = ColumnRole::item;
    agreement.itemCode = "apu";
    ColumnCorrection time;
    time.index = 1;
    time.role = ColumnRole::submittedAt;
    corrections.columns = {column, agreement, time};
    return corrections;
}

TEST(ResponseReader, EveryRowIsAResponseOrRejected) {
    const Imported imported(kRows, npsColumn());
    EXPECT_EQ(imported.counts.rows, 7);
    EXPECT_EQ(imported.counts.rows, imported.counts.responses + imported.counts.rejected);
    EXPECT_EQ(imported.inspection.responses, imported.counts.rows);
    ASSERT_EQ(imported.sink.rejected.size(), 3U);
    EXPECT_EQ(imported.sink.rejected[0].code, "unknownUnit");
    EXPECT_EQ(imported.sink.rejected[0].row, 5);
    EXPECT_EQ(imported.sink.rejected[0].column, 2);
    EXPECT_EQ(imported.sink.rejected[1].code, "wrongCellCount");
    EXPECT_EQ(imported.sink.rejected[2].code, "badTime");
    EXPECT_EQ(imported.sink.rejected[2].column, 1);
}

TEST(ResponseReader, RejectedRowsKeepTheirCellsWithoutPersonalData) {
    const Imported imported(kRows, npsColumn());
    const auto &cells = imported.sink.rejected[0].cells;
    EXPECT_EQ(cells.at(3), "[removed]");
    EXPECT_EQ(cells.at(0), "14.11.2025 9.16");
    EXPECT_EQ(imported.sink.kept[0].at(6), "Soita [phone]");
}

TEST(ResponseReader, CommentsAreMaskedAndFormulaMarksTakenAway) {
    const Imported imported(kRows, npsColumn());
    const auto code = imported.inspection.columns[6].itemCode;
    EXPECT_EQ(imported.answer(0, code).text, "Soita [phone]");
    EXPECT_EQ(imported.answer(1, code).text, "=SUM(A1)");
    EXPECT_EQ(imported.counts.masked, 1);
}

TEST(ResponseReader, AWrongCellIsInvalidAndKeptAsItStood) {
    const Imported imported(kRows, npsColumn());
    const auto nps = imported.inspection.columns[4].itemCode;
    EXPECT_EQ(imported.answer(0, nps).option, 9);
    EXPECT_EQ(imported.answer(1, nps).state, Answer::State::invalid);
    EXPECT_EQ(imported.answer(1, nps).text, "12");
    EXPECT_EQ(imported.counts.invalidByColumn.at(4), 1);
}

TEST(ResponseReader, BlankTimeIsIncompleteAndDontKnowKeepsItsLabel) {
    const Imported imported(kRows, npsColumn());
    EXPECT_EQ(imported.counts.incomplete, 1);
    EXPECT_EQ(imported.sink.responses[2].status, model::ResponseStatus::incomplete);
    EXPECT_EQ(imported.answer(2, "apu").state, Answer::State::dontKnow);
    EXPECT_EQ(imported.label(2, "apu"), "En osaa sanoa");
}

TEST(ResponseReader, OwnColumnsAreRead) {
    const Imported imported(kRows, npsColumn());
    const auto &first = imported.sink.responses[0];
    EXPECT_EQ(first.unit, model::UnitId{1});
    EXPECT_EQ(first.channel, model::Channel::sms);
    EXPECT_EQ(base::isoDateTime(*first.submitted), "2025-11-03T09:15:00");
    EXPECT_EQ(imported.units.asked, 3);
}

TEST(ResponseReader, RowHashIgnoresColumnsThatAreBlank) {
    const Imported before({"pvm|Arvio", "1.2.2025|4", "2.2.2025|3", "3.2.2025|1"});
    const Imported after({"pvm|Arvio|Uusi", "1.2.2025|4|", "2.2.2025|3|5", "3.2.2025|1|2"});
    EXPECT_EQ(before.sink.responses[0].rowHash, after.sink.responses[0].rowHash);
    EXPECT_NE(before.sink.responses[1].rowHash, after.sink.responses[1].rowHash);
    EXPECT_NE(before.sink.responses[0].rowHash, before.sink.responses[1].rowHash);
}

TEST(ResponseReader, JoinedLabelsWithCommasAreCutAtKnownOptions) {
    const std::vector<std::string> rows{"Timestamp|Who?",
                                        "2025-01-01 10:00:00|Nurses, doctors, Friends",
                                        "2025-01-02 10:00:00|Friends, Kin",
                                        "2025-01-03 10:00:00|Kin, Nurses, doctors",
                                        "2025-01-04 10:00:00|Nurses, doctors",
                                        "2025-01-05 10:00:00|Kin"};
    const Imported imported(rows, {}, "form (Responses).csv");
    EXPECT_EQ(imported.inspection.tool, "googleForms");
    EXPECT_EQ(
        countsOf(imported.inspection.columns[1].options),
        (std::map<std::string, std::int64_t>{{"Nurses, doctors", 3}, {"Friends", 2}, {"Kin", 3}}));
    const auto code = imported.inspection.columns[1].itemCode;
    EXPECT_EQ(imported.answer(0, code).chosen, std::vector<std::uint64_t>{0b011});
    EXPECT_EQ(imported.answer(4, code).chosen, std::vector<std::uint64_t>{0b100});
}

TEST(ResponseReader, OptionColumnsTellNotShownSkippedAndNoneApart) {
    const Imported imported({"Response ID|Date submitted|Last page|Q [A]|Q [B]",
                             "1|2025-01-02 10:00:00|2|Yes|No", "2|2025-01-02 10:00:00|2|N/A|N/A",
                             "3|2025-01-02 10:00:00|2||", "4|2025-01-02 10:00:00|2|No|No"});
    const auto code = imported.inspection.columns[3].itemCode;
    EXPECT_EQ(imported.answer(0, code).chosen, std::vector<std::uint64_t>{1});
    EXPECT_EQ(imported.answer(1, code).state, Answer::State::notShown);
    EXPECT_EQ(imported.answer(2, code).state, Answer::State::skipped);
    EXPECT_EQ(imported.answer(3, code).state, Answer::State::answered);
    EXPECT_EQ(imported.answer(3, code).chosen, std::vector<std::uint64_t>{0});
}

} // namespace
} // namespace kooste::importing
