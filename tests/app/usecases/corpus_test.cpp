// SPDX-License-Identifier: MIT
// Real export files, where they are beside the project: whole and again, with counts that add up.
#include "app/usecases/workbench.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

namespace {

using namespace kooste;
namespace fs = boost::filesystem;

const fs::path kCorpus = fs::path(KOOSTE_SOURCE_DIR) / ".." / "shared" / "corpus";

struct CorpusFile {
    const char *name; ///< for the test
    const char *path;
    int responses; ///< as counted independently (truth.json)
};

class Corpus : public testing::TestWithParam<CorpusFile> {};

TEST_P(Corpus, IsImportedWholeAndOnlyOnce) {
    const auto file = kCorpus / GetParam().path;
    if (!fs::exists(file))
        GTEST_SKIP() << "no corpus";
    test::Workbench bench;
    app::ImportRequest request;
    request.file = file;
    request.survey = app::NewSurvey{"S"};
    const auto first = bench.import(request);
    ASSERT_TRUE(first.ok()) << first.error().message.id();
    const auto &batch = first->batch;
    EXPECT_EQ(batch.rows, GetParam().responses);
    EXPECT_EQ(batch.rows, first->inspection.responses);
    EXPECT_EQ(batch.imported + batch.rejected + batch.duplicates + batch.changed, batch.rows);
    EXPECT_EQ(batch.duplicates, 0);

    request.survey = bench.survey("S");
    const auto again = bench.import(request);
    ASSERT_TRUE(again.ok()) << again.error().message.id();
    EXPECT_EQ(again->batch.imported, 0);
    EXPECT_EQ(again->batch.changed, 0);
    EXPECT_EQ(again->batch.duplicates + again->batch.rejected, again->batch.rows);
}

INSTANTIATE_TEST_SUITE_P(
    Files, Corpus,
    testing::Values(
        CorpusFile{"LimeSurveyText", "limesurvey/andreldm+cpp-survey__results-survey.csv", 647},
        CorpusFile{"LimeSurveyCodes", "limesurvey/cvanbuckhave+PLR_tool_AP__results-survey.csv",
                   50},
        CorpusFile{"MicrosoftForms",
                   "microsoft_forms/Samah-Abdelaal+Self-medication__Self‐medication study "
                   "questionnaire(1-90).xlsx",
                   90},
        CorpusFile{"GoogleForms",
                   "google_forms/reset-ufc+data-quality-requirements-ml-systems__survey_responses."
                   "xlsx",
                   37},
        CorpusFile{"NhsRatings", "nhs_fft/janduplessis883__fft_ratings_only.DERIVED.csv", 3882},
        CorpusFile{"FinnishCourse", "finnish/veeranen+IODS-project__JYTOPKYS3-data.txt", 183},
        CorpusFile{"SurveyMonkey", "surveymonkey/fivethirtyeight+data__steak-risk-survey.csv",
                   550}),
    [](const auto &tested) { return std::string(tested.param.name); });

TEST(CorpusFigures, OfRatingsByMonthAreTheOnesCountedIndependently) {
    const auto file = kCorpus / "nhs_fft/janduplessis883__fft_ratings_only.DERIVED.csv";
    if (!fs::exists(file))
        GTEST_SKIP() << "no corpus";
    test::Workbench bench;
    app::ImportRequest request;
    request.file = file;
    request.survey = app::NewSurvey{"S"};
    ASSERT_TRUE(bench.import(request).ok());
    app::Answers answers(bench.workspace());
    const auto setting = answers.of("S");
    ASSERT_TRUE(setting.ok());
    // truth.json: responses by month from July 2023 to April 2024.
    const std::vector<int> byMonth{102, 99, 109, 99, 42, 152, 76, 1876, 1263, 64};
    std::vector<int> counted(byMonth.size());
    for (std::size_t row = 0; row < setting->answers->size(); ++row) {
        const auto date = base::dateOfDay(setting->answers->day[row]);
        const int month = static_cast<int>(date.year()) * 12 +
                          static_cast<int>(static_cast<unsigned>(date.month())) - (2023 * 12 + 7);
        ++counted.at(static_cast<std::size_t>(month));
    }
    EXPECT_EQ(counted, byMonth);
}

} // namespace
