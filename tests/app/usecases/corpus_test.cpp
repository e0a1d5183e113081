// SPDX-License-Identifier: MIT
// Real export files, where they are beside the project: whole and again, with counts that add up.
#include "app/usecases/describe_workspace.h"
#include "app/usecases/history.h"
#include "app/usecases/workbench.h"

#include <boost/filesystem/operations.hpp>
#include <cctype>
#include <gtest/gtest.h>
#include <set>

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

/// Every table of answers there is, of any tool: nothing is lost, nothing comes twice, nothing
/// stays after an undo, and no text of a person is told or kept.
std::vector<std::string> answerFiles() {
    std::vector<std::string> files;
    for (const auto *folder :
         {"finnish", "microsoft_forms", "limesurvey", "google_forms", "surveymonkey", "qualtrics",
          "redcap", "hcahps", "nhs_fft", "stats_reference/NPS", "csv_torture/csv-spectrum"}) {
        boost::system::error_code missing;
        for (const auto &entry : fs::directory_iterator(kCorpus / folder, missing)) {
            const auto name = entry.path().filename().string();
            const auto type = entry.path().extension().string();
            const bool described = name.find("ictionar") != std::string::npos ||
                                   name.find("Description") != std::string::npos;
            if ((type == ".csv" || type == ".xlsx" || type == ".txt") && !described)
                files.push_back((fs::path(folder) / name).string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Texts of personal columns that stand in no other column and are long enough not to stand
/// somewhere by chance.
std::vector<std::string> personalTexts(const base::Path &file, const importing::Inspection &seen) {
    std::set<std::string> texts;
    std::string others;
    auto reader = importing::openTable(file, {});
    const auto collect = [&](const importing::RawRow &row) {
        for (std::size_t i = 0; i < row.cells.size() && i < seen.columns.size(); ++i) {
            const auto &text = row.cells[i].text;
            if (seen.columns[i].role != importing::ColumnRole::personal ||
                row.number <= seen.headerRows)
                others.append(text).append("\n");
            else if (text.size() >= 9)
                texts.emplace(text);
        }
        return true;
    };
    EXPECT_TRUE((*reader)->read(collect, {}, {}).ok());
    std::vector<std::string> own;
    for (const auto &text : texts)
        if (others.find(text) == std::string::npos)
            own.push_back(text);
    return own;
}

class CorpusInvariants : public testing::TestWithParam<std::string> {};

TEST_P(CorpusInvariants, Hold) {
    const auto file = kCorpus / GetParam();
    test::Workbench bench;
    const auto before = *app::DescribeWorkspace(bench.workspace()).run();
    app::ImportRequest request;
    request.file = file;
    request.survey = app::NewSurvey{"S"};
    request.corrections.dateOrder = importing::DateOrder::mdy;
    const auto first = bench.import(request);
    ASSERT_TRUE(first.ok()) << first.error().message.id();
    const auto &batch = first->batch;
    EXPECT_EQ(batch.rows, first->inspection.responses);
    EXPECT_EQ(batch.imported + batch.rejected + batch.duplicates + batch.changed, batch.rows);

    for (const auto &column : first->inspection.columns)
        if (column.role == importing::ColumnRole::personal ||
            column.kind == model::ItemKind::text) {
            EXPECT_TRUE(column.options.empty()) << column.header;
            EXPECT_EQ(column.min + column.max, "") << column.header;
        }
    request.survey = bench.survey("S");
    const auto again = bench.import(request);
    ASSERT_TRUE(again.ok()) << again.error().message.id();
    EXPECT_EQ(again->batch.imported, 0);
    EXPECT_EQ(again->batch.changed, batch.changed);
    EXPECT_EQ(again->batch.rejected, batch.rejected);

    auto bytes = *base::readFile(bench.folder() / "w.kooste");
    if (const auto log = base::readFile(bench.folder() / "w.kooste-wal"))
        bytes += *log;
    for (const auto &text : personalTexts(file, first->inspection))
        EXPECT_EQ(bytes.find(text), std::string::npos) << "a personal text is in the workspace";

    const app::ImportHistory history(bench.workspace());
    ASSERT_TRUE(history.undo(again->batch.id).ok());
    ASSERT_TRUE(history.undo(batch.id).ok());
    const auto after = *app::DescribeWorkspace(bench.workspace()).run();
    EXPECT_EQ(after.batches, before.batches);
    EXPECT_EQ(after.comments, before.comments);
    for (const auto &survey : after.surveys)
        EXPECT_EQ(survey.responses, 0);
}

INSTANTIATE_TEST_SUITE_P(Files, CorpusInvariants, testing::ValuesIn(answerFiles()),
                         [](const auto &tested) {
                             auto name = tested.param;
                             for (auto &c : name)
                                 c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                             return name;
                         });
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CorpusInvariants);

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
