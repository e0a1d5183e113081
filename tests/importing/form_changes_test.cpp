// SPDX-License-Identifier: MIT
#include "import_steps.h"
#include "importing/form_changes.h"

namespace kooste::importing {
namespace {

using Kind = FormChange::Kind;

const std::vector<std::string> kMonth{
    "pvm|Yksikkö|Sain apua riittävän nopeasti|Suosittelisitko meitä?|Muu palaute",
    "1.2.2025|K1|Täysin samaa mieltä|9|Kiitos paljon kaikesta avusta",
    "2.2.2025|K2|Täysin eri mieltä|0|Odotin aivan liian kauan vuoroani",
    "3.2.2025|K1|Jokseenkin samaa mieltä|10|Ystävällinen palvelu koko ajan"};

struct FormChanges : ::testing::Test {
    const Imported first{kMonth};
    std::vector<FormChange> changes(const std::vector<std::string> &rows) const {
        const auto &profile = first.outcome.mapping;
        auto next = inspected(rows);
        applyProfile(profile, next);
        return formChanges(profile, next,
                           mapOnto(next, first.survey, &profile, &first.survey.versions.front()));
    }
};

TEST_F(FormChanges, TheSameFormHasNone) {
    struct Month {
        const char *what;
        std::vector<std::string> rows;
    };
    const std::vector<Month> months{
        {"the same", kMonth},
        {"columns in another order",
         {"Yksikkö|pvm|Suosittelisitko meitä?|Sain apua riittävän nopeasti|Muu palaute",
          "K1|1.3.2025|9|Täysin samaa mieltä|Kiitos paljon kaikesta avusta",
          "K2|2.3.2025|8|Täysin eri mieltä|Odotin aivan liian kauan vuoroani"}},
        {"an option that nobody chose before",
         {"pvm|Yksikkö|Sain apua riittävän nopeasti|Suosittelisitko meitä?|Muu palaute",
          "1.3.2025|K1|Jokseenkin eri mieltä|1|Kiitos paljon kaikesta avusta",
          "2.3.2025|K2|Täysin eri mieltä|2|Odotin aivan liian kauan vuoroani"}}};
    for (const auto &month : months)
        EXPECT_TRUE(changes(month.rows).empty()) << month.what;
}

TEST_F(FormChanges, ANewAndAMissingColumnAreTold) {
    const auto found =
        changes({"pvm|Yksikkö|Suosittelisitko meitä?|Kuinka monta kertaa kävitte|Muu palaute",
                 "1.3.2025|K1|9|3|Kiitos paljon kaikesta avusta",
                 "2.3.2025|K2|8|44|Odotin aivan liian kauan vuoroani"});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, Kind::newColumn);
    EXPECT_EQ(found[0].column, 4);
    EXPECT_EQ(found[0].count, 2);
    EXPECT_TRUE(found[0].unplaced);
    EXPECT_EQ(found[1].kind, Kind::missingColumn);
    EXPECT_EQ(found[1].header, "Sain apua riittävän nopeasti");
    EXPECT_EQ(found[1].column, 0);
    EXPECT_FALSE(found[1].itemCode.empty());
}

TEST_F(FormChanges, AHeaderWrittenOtherwiseAtItsPlaceIsOneChange) {
    const auto found =
        changes({"pvm|Yksikkö|Sain apua tarpeeksi nopeasti|Suosittelisitko meitä?|Muu palaute",
                 "1.3.2025|K1|Täysin samaa mieltä|9|Kiitos paljon kaikesta avusta",
                 "2.3.2025|K2|Täysin eri mieltä|8|Odotin aivan liian kauan vuoroani"});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::changedHeader);
    EXPECT_EQ(found[0].column, 3);
    EXPECT_EQ(found[0].before, "Sain apua riittävän nopeasti");
    EXPECT_EQ(found[0].itemCode, first.outcome.mapping.items.front().itemCode);
    EXPECT_TRUE(found[0].unplaced);
}

TEST_F(FormChanges, AnotherQuestionAtThatPlaceIsNotTheOldOneRewritten) {
    const auto found = changes({"pvm|Yksikkö|Hinta oli kohtuullinen|Suosittelisitko meitä?|Muu "
                                "palaute",
                                "1.3.2025|K1|Täysin samaa mieltä|9|Kiitos paljon kaikesta avusta",
                                "2.3.2025|K2|Täysin eri mieltä|8|Odotin aivan liian kauan"});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, Kind::newColumn);
    EXPECT_EQ(found[1].kind, Kind::missingColumn);
}

TEST_F(FormChanges, AnAnswerThatIsNoOptionIsToldWithItsCount) {
    const auto found =
        changes({"pvm|Yksikkö|Sain apua riittävän nopeasti|Suosittelisitko meitä?|Muu palaute",
                 "1.3.2025|K1|Täysin samaa mieltä|9|Kiitos paljon kaikesta avusta",
                 "2.3.2025|K2|Ihan ok|8|Odotin aivan liian kauan vuoroani",
                 "3.3.2025|K2|Ihan ok|8|Ystävällinen palvelu koko ajan",
                 "4.3.2025|K2|Täysin eri mieltä|7|Ystävällinen palvelu taas"});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, Kind::newOption);
    EXPECT_EQ(found[0].option, "Ihan ok");
    EXPECT_EQ(found[0].count, 2);
    EXPECT_EQ(found[0].column, 3);
}

} // namespace
} // namespace kooste::importing
