// SPDX-License-Identifier: MIT
#include "reports/briefing.h"
#include "reports/results.h"
#include "support/mock_survey.h"

#include <algorithm>
#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;
using namespace kooste::test;
using testing::HasSubstr;

namespace {

const base::Date kThirdVersion = base::makeDate(2025, 8, 1);
constexpr const char *kRescaled = "tieto";

/// The mock survey with other questions, and perhaps answers of another version.
MockSurvey changed(const std::function<void(model::Survey &)> &change) {
    auto mock = mockSurvey();
    auto answers = std::make_shared<dataset::SurveyDataset>(*mock.setting.answers);
    auto survey = std::make_shared<model::Survey>(*answers->survey);
    change(*survey);
    if (survey->versions.size() > 2)
        for (std::size_t row = 0; row < answers->size(); ++row)
            if (answers->day[row] >= base::dayNumber(kThirdVersion))
                answers->version[row] = 2;
    answers->survey = std::move(survey);
    mock.setting.answers = std::move(answers);
    return mock;
}

void addThirdVersion(model::Survey &survey) {
    auto third = survey.versions.back();
    third.id.value = 3;
    third.number = 3;
    third.publishedOn = kThirdVersion;
    survey.versions.push_back(std::move(third));
}

model::Question &asked(model::Survey &survey, const char *code) {
    auto &questions = survey.versions.back().questions;
    return *std::find_if(questions.begin(), questions.end(), [&](const model::Question &each) {
        return each.item == survey.findItem(code)->id;
    });
}

/// Another scale with the same ends: only the ledger tells that its mean is another.
void rescale(model::Survey &survey) {
    addThirdVersion(survey);
    asked(survey, kRescaled).options.at(2).score = 2.5;
}

void bridge(model::Survey &survey) {
    rescale(survey);
    model::LedgerEntry entry;
    entry.item = survey.findItem(kRescaled)->id;
    entry.from = 2;
    entry.to = 3;
    entry.change = model::ItemChange::scale;
    entry.proposed = entry.verdict = model::Comparability::notComparable;
    entry.bridge = model::ScaleBridge{{4, 5}, {4, 5}};
    survey.ledger.push_back(std::move(entry));
}

BriefingResults resultsOf(const MockSurvey &mock) {
    return gatherBriefing(mock.setting, {mock.kouvola, mock.autumn2025, {}, {}, 9}, {});
}

const analysis::ItemRow &rowOf(const BriefingResults &results, const char *code) {
    const auto item = results.survey().findItem(code)->id;
    const auto &rows = results.items.rows;
    return *std::find_if(rows.begin(), rows.end(),
                         [&](const analysis::ItemRow &row) { return row.item == item; });
}

const Table &codebookOf(const Document &document) {
    const auto found =
        std::find_if(document.sections.begin(), document.sections.end(),
                     [](const Section &section) { return section.code == "codebook"; });
    return *firstBlock<Table>(*found);
}

Document briefingOf(const MockSurvey &mock) {
    BriefingOptions options;
    options.made.date = base::makeDate(2026, 1, 12);
    return buildBriefing(resultsOf(mock), options, base::EnglishTranslator());
}

/// Whom the item is asked of in a version, as the codebook's last column says it.
Cell askedOf(const Table &codebook, const char *code, const char *version) {
    for (const auto &row : codebook.rows)
        if (std::get<std::string>(row.cells.at(0)) == code &&
            std::get<std::string>(row.cells.at(3)) == version)
            return row.cells.back();
    ADD_FAILURE() << code << " " << version << " is not in the codebook";
    return Absent{};
}

} // namespace

TEST(CoreMean, GoesOnOverVersionsThatAskTheSame) {
    const auto results = resultsOf(changed(addThirdVersion));
    ASSERT_TRUE(results.core);
    EXPECT_EQ(results.core->items, 8);
    EXPECT_TRUE(results.core->before);
}

TEST(CoreMean, LeavesOutWhatIsBridgedWhoseShareIsStillCompared) {
    const auto results = resultsOf(changed(bridge));
    EXPECT_EQ(rowOf(results, kRescaled).change.indicator, analysis::IndicatorId::bridgedShare);
    EXPECT_NE(rowOf(results, kRescaled).change.verdict, analysis::Verdict::notComparable);
    ASSERT_TRUE(results.core);
    EXPECT_EQ(results.core->items, 7) << "a bridge joins shares, not means";
    ASSERT_TRUE(results.core->now && results.core->before);
    const auto broken = resultsOf(changed(rescale));
    EXPECT_EQ(rowOf(broken, kRescaled).change.verdict, analysis::Verdict::notComparable);
    EXPECT_EQ(broken.core->items, 7);
    EXPECT_EQ(results.core->now->value, broken.core->now->value);
    EXPECT_NE(results.core->now->value, resultsOf(mockSurvey()).core->now->value);
}

TEST(Codebook, SaysWhoIsAskedWhenAFormBranches) {
    const auto plain = briefingOf(mockSurvey());
    EXPECT_NE(codebookOf(plain).columns.back().code, "asked");
    const auto branching = briefingOf(changed([](model::Survey &survey) {
        asked(survey, kRescaled).shownIf = {
            model::Condition::Join::all,
            {{survey.findItem("suosittelu")->id, model::ConditionOperator::atLeast, {}, 9.0}}};
    }));
    const auto &table = codebookOf(branching);
    EXPECT_EQ(table.columns.back().code, "asked");
    EXPECT_EQ(table.columns.back().header, "Asked");
    for (const auto &row : table.rows)
        ASSERT_EQ(row.cells.size(), table.columns.size());
    EXPECT_THAT(std::get<std::string>(askedOf(table, kRescaled, "v2")), HasSubstr("at least 9"));
    EXPECT_EQ(std::get<std::string>(askedOf(table, "eta", "v2")), "vain etäkäynnin jälkeen");
    EXPECT_TRUE(std::holds_alternative<Absent>(askedOf(table, "suosittelu", "v1")));
}
