// SPDX-License-Identifier: MIT
#include "import_steps.h"

namespace kooste::importing {
namespace {

const std::vector<std::string> kFirst{
    "pvm|Sain apua|Suosittelisitko meitä?", "1.2.2025|Täysin samaa mieltä|9",
    "2.2.2025|Täysin eri mieltä|0", "3.2.2025|Jokseenkin samaa mieltä|10"};

TEST(Mapping, TheProfileSurvivesAsText) {
    const Imported imported(kFirst);
    const auto text = profileText(imported.outcome.mapping);
    const auto back = readProfile(text);
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(profileText(*back), text);
    EXPECT_FALSE(readProfile("{}").ok());
    EXPECT_FALSE(readProfile("no json").ok());
}

TEST(Mapping, NewColumnsDoNotMakeANewSource) {
    const Imported imported(kFirst);
    const auto next = inspected({"pvm|Uusi kysymys|Suosittelisitko meitä?|Sain apua",
                                 "1.3.2025|x|9|Täysin samaa mieltä", "2.3.2025|y|8|En osaa sanoa"});
    EXPECT_EQ(likeness(imported.outcome.mapping, next), 1);
    const auto other = inspected({"pvm|Aivan muu", "1.3.2025|x", "2.3.2025|y"});
    EXPECT_LT(likeness(imported.outcome.mapping, other), 0.5);
}

TEST(Mapping, AnotherOrderAndLanguageFindTheSameItems) {
    const Imported imported(kFirst);
    const auto next = inspected({"pvm|Suosittelisitko meitä?|Sain apua",
                                 "1.3.2025|9|Helt av samma åsikt", "2.3.2025|8|Strongly disagree"});
    const auto outcome = mapOnto(next, imported.survey, nullptr, &imported.survey.versions.front());
    EXPECT_EQ(outcome.mapping.items.size(), 2U);
    EXPECT_TRUE(outcome.columns.empty());
    EXPECT_TRUE(outcome.options.empty());
    EXPECT_FALSE(unplacedColumns(outcome));
}

TEST(Mapping, WhatFitsNothingIsAskedFor) {
    const Imported imported(kFirst);
    const auto next = inspected({"pvm|Sain apua|Muu kysymys", "1.3.2025|Täysin samaa mieltä|4",
                                 "2.3.2025|Höpö höpö|5", "3.3.2025|Höpö höpö|1",
                                 "4.3.2025|Täysin samaa mieltä|2"});
    const auto outcome = mapOnto(next, imported.survey, nullptr, &imported.survey.versions.front());
    ASSERT_EQ(outcome.columns.size(), 1U);
    EXPECT_EQ(outcome.columns[0].index, 3);
    ASSERT_EQ(outcome.options.size(), 1U);
    EXPECT_EQ(outcome.options[0].text, "Höpö höpö");
    EXPECT_EQ(outcome.options[0].count, 2);
    EXPECT_EQ(unplacedColumns(outcome)->kind, base::ErrorKind::decisionNeeded);
    ASSERT_EQ(outcome.missingItems.size(), 1U);
}

TEST(Mapping, NumericCodesMeanTheOptionsOfTheirScore) {
    const Imported imported(kFirst);
    Corrections corrections;
    ColumnCorrection column;
    column.index = 2;
    column.itemCode = imported.survey.items[0].code;
    column.role = ColumnRole::item;
    corrections.columns = {column};
    const auto next = inspected({"pvm|apua", "1.3.2025|5", "2.3.2025|1"}, "a.csv", corrections);
    const auto outcome = mapOnto(next, imported.survey, nullptr, &imported.survey.versions.front());
    ASSERT_EQ(outcome.mapping.items.size(), 1U);
    EXPECT_EQ(outcome.options.size(), 0U);
}

/// "sehr häufig" is below "immer" in another family of words: the scale at hand decides.
TEST(Mapping, AWordOfSeveralFamiliesIsReadByTheFamilyOfItsScale) {
    std::vector<std::string> rows{"pvm|Wie häufig"};
    for (const auto *label : {"gar nicht", "selten", "eher selten", "eher häufig", "sehr häufig"})
        rows.push_back("1.2.2025|" + std::string(label));
    const Imported done(rows);
    ASSERT_EQ(done.sink.responses.size(), 5U);
    std::vector<int> options;
    for (const auto &response : done.sink.responses)
        options.push_back(response.answers.at(0).option);
    EXPECT_EQ(options, (std::vector<int>{1, 2, 3, 4, 5}));
}

} // namespace
} // namespace kooste::importing
