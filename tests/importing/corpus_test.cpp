// SPDX-License-Identifier: MIT
// Real exports that nobody here wrote, against counts made independently of this program
// (truth.json beside them). Skipped where they are not at hand.
#include "import_steps.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <nlohmann/json.hpp>

namespace kooste::importing {
namespace {

Inspection inspectedFile(const std::string &name) {
    const auto path = base::pathFromUtf8(KOOSTE_SOURCE_DIR "/../shared/corpus/" + name);
    auto reader = openTable(path, {});
    EXPECT_TRUE(reader.ok()) << name;
    if (!reader)
        return {};
    auto seen = inspect(**reader, {}, base::fileNameOf(path), {}, {});
    EXPECT_TRUE(seen.ok()) << name;
    return seen ? std::move(*seen) : Inspection{};
}

class Corpus : public testing::Test {
    void SetUp() override {
        if (!boost::filesystem::exists(KOOSTE_SOURCE_DIR "/../shared/corpus/truth.json"))
            GTEST_SKIP() << "the corpus is not at hand";
    }
};

std::int64_t countOf(const ColumnReading &column, const std::string &label) {
    return countsOf(column.options)[label];
}

TEST_F(Corpus, LimeSurveyFullText) {
    const auto seen = inspectedFile("limesurvey/andreldm+cpp-survey__results-survey.csv");
    EXPECT_EQ(seen.tool, "limesurvey");
    EXPECT_EQ(seen.responses, 647);
    EXPECT_EQ(seen.columns.size(), 163U);
    EXPECT_EQ(seen.incomplete, 647 - 379);
    EXPECT_EQ(seen.columns[1].min, "2016-08-27T20:07:55");
    EXPECT_EQ(seen.columns[1].max, "2016-09-28T15:00:55");
    EXPECT_EQ(countOf(seen.columns[6], "25 - 34 years old"), 207);
    EXPECT_EQ(seen.columns[13].options.at(0).count, 29);
    EXPECT_EQ(seen.columns[14].options.at(0).count, 115);
    EXPECT_EQ(seen.columns[14].missingCount(model::Missing::notShown), 195);
    EXPECT_EQ(seen.columns[162].role, ColumnRole::personal);
}

TEST_F(Corpus, LimeSurveyCodes) {
    const auto seen = inspectedFile("limesurvey/cvanbuckhave+PLR_tool_AP__results-survey.csv");
    EXPECT_EQ(seen.tool, "limesurvey");
    EXPECT_EQ(seen.responses, 50);
    EXPECT_EQ(seen.columns.size(), 45U);
    EXPECT_EQ(seen.columns[1].scale, "1-7");
}

/// What a file's responses say, without its words: states, options by their score, ticks.
std::vector<std::string> answersWithoutWords(const std::string &name) {
    const auto path = base::pathFromUtf8(KOOSTE_SOURCE_DIR "/../shared/corpus/" + name);
    const auto seen = inspectedFile(name);
    auto survey = draftSurvey(seen, "s", base::LocalText::same("S"), model::SurveyType::regular,
                              base::Language::fi);
    survey.versions.front().id = model::VersionId{1};
    const auto outcome = mapOnto(seen, survey, nullptr, &survey.versions.front());
    KeepAll sink;
    TwoUnits units;
    auto reader = openTable(path, {});
    EXPECT_TRUE(
        readResponses(**reader, outcome.mapping, survey, model::VersionId{1}, units, sink, {}, {})
            .ok());
    std::vector<std::string> lines;
    for (const auto &response : sink.responses) {
        std::string line;
        for (std::size_t i = 0; i < survey.items.size(); ++i) {
            const auto &answer = response.answers[i];
            line += std::to_string(static_cast<int>(answer.state)) + ":";
            const auto *asked = survey.versions.front().find(survey.items[i].id);
            const auto *option = asked ? asked->findOption(answer.option) : nullptr;
            if (option != nullptr && option->score)
                line += std::to_string(static_cast<int>(*option->score));
            for (const auto word : answer.chosen)
                line += "x" + std::to_string(word);
            line += "|";
        }
        lines.push_back(line);
    }
    return lines;
}

TEST_F(Corpus, TwoLanguagesOfOneLimeSurveyExportGiveEqualResponses) {
    const auto german = answersWithoutWords("limesurvey/dfuchss__results-survey.csv");
    const auto english = answersWithoutWords("limesurvey/dfuchss__results-survey-translated.csv");
    const auto workbook =
        answersWithoutWords("limesurvey/dfuchss__results-survey.METAREDACTED.xlsx");
    ASSERT_EQ(german.size(), 45U);
    EXPECT_EQ(german, english);
    EXPECT_EQ(german, workbook);
}

TEST_F(Corpus, MicrosoftForms) {
    const std::string folder = "microsoft_forms/Samah-Abdelaal+Self-medication__";
    for (const auto &name : {folder + "Self-medication study questionnaire(1-90).csv",
                             folder + "Self\u2010medication study questionnaire(1-90).xlsx"}) {
        const auto seen = inspectedFile(name);
        EXPECT_EQ(seen.tool, "msForms");
        EXPECT_EQ(seen.responses, 90);
        ASSERT_EQ(seen.columns.size(), 42U);
        EXPECT_EQ(seen.columns[1].min.substr(0, 16), "2019-12-24T08:41");
        EXPECT_EQ(seen.columns[1].max.substr(0, 16), "2019-12-25T23:39");
        EXPECT_EQ(seen.columns[6].options.size(), 2U);
        EXPECT_EQ(countOf(seen.columns[6], "Female"), 20);
        EXPECT_EQ(countOf(seen.columns[17], "Saves time"), 41);
        EXPECT_EQ(countOf(seen.columns[18], "Headache"), 63);
        EXPECT_EQ(countOf(seen.columns[16], "Yes"), 73);
    }
}

TEST_F(Corpus, GoogleForms) {
    const auto headless =
        inspectedFile("google_forms/cavestruz+GenderQuestionsAAS225__survey_responses.csv");
    EXPECT_EQ(headless.headerRows, 0);
    EXPECT_EQ(headless.responses, 46);
    EXPECT_EQ(countOf(headless.columns[3], "Yes"), 35);
    EXPECT_EQ(headless.columns[5].kind, model::ItemKind::multiple);
    const std::string stem =
        "google_forms/reset-ufc+data-quality-requirements-ml-systems__survey_responses";
    const auto first = inspectedFile(stem + ".xlsx");
    EXPECT_EQ(first.tool, "googleForms");
    EXPECT_EQ(first.responses, 37);
    EXPECT_EQ(first.columns.size(), 61U);
    EXPECT_EQ(first.columns[0].min, "2025-02-14T15:15:25");
    EXPECT_EQ(first.columns[0].max, "2026-04-29T17:04:22");
    EXPECT_EQ(inspectedFile(stem + "_2.xlsx").responses, 19);
}

TEST_F(Corpus, PlainTables) {
    const auto ratings = inspectedFile("nhs_fft/janduplessis883__fft_ratings_only.DERIVED.csv");
    EXPECT_EQ(ratings.responses, 3882);
    EXPECT_EQ(ratings.units.size(), 11U);
    EXPECT_EQ(ratings.columns[1].kind, model::ItemKind::ordered);
    EXPECT_EQ(countOf(ratings.columns[1], "Extremely likely"), 2616);
    EXPECT_EQ(ratings.columns[1].missingCount(model::Missing::dontKnow), 19);
    EXPECT_EQ(ratings.columns[0].max, "2024-04-05T14:07:18");
    const auto padded = inspectedFile("finnish/veeranen+IODS-project__JYTOPKYS3-data.txt");
    EXPECT_EQ(padded.responses, 183);
    EXPECT_EQ(padded.columns.size(), 60U);
    EXPECT_EQ(countOf(padded.columns[8], "4"), 84);
    const auto headless = inspectedFile("finnish/MSatHY+IODS-final__sotkanet.csv");
    EXPECT_EQ(headless.responses, 160);
    EXPECT_EQ(headless.columns[3].kind, model::ItemKind::text);
}

TEST_F(Corpus, SurveyMonkey) {
    const auto south = inspectedFile("surveymonkey/fivethirtyeight+data__SOUTH.csv");
    EXPECT_EQ(south.tool, "surveyMonkey");
    EXPECT_EQ(south.headerRows, 2);
    EXPECT_EQ(south.responses, 2528);
    EXPECT_EQ(south.columns.size(), 58U);
    EXPECT_EQ(south.columns[2].options.at(0).count, 579); // a lot
    EXPECT_EQ(south.columns[5].options.at(0).count, 936); // not at all
    EXPECT_NE(south.columns[2].kind, model::ItemKind::multiple);
    EXPECT_EQ(south.columns[10].options.at(0).count, 2247); // Alabama
    EXPECT_EQ(south.columns[10].kind, model::ItemKind::multiple);
    const auto religion =
        inspectedFile("surveymonkey/fivethirtyeight+data__religion-survey-results.csv");
    EXPECT_EQ(religion.tool, "surveyMonkey");
    EXPECT_EQ(religion.responses, 1039);
    EXPECT_EQ(countOf(religion.columns[0], "None of these"), 242);
    EXPECT_EQ(countOf(religion.columns[2], "Yes"), 158);
    EXPECT_EQ(religion.columns[2].missingCount(model::Missing::skipped), 119);
    EXPECT_EQ(religion.columns[1].role, ColumnRole::comment);
    const auto flying = inspectedFile("surveymonkey/fivethirtyeight+data__flying-etiquette.csv");
    EXPECT_EQ(flying.tool, "surveyMonkey");
    EXPECT_EQ(flying.responses, 1040);
    const auto steak = inspectedFile("surveymonkey/fivethirtyeight+data__steak-risk-survey.csv");
    EXPECT_EQ(steak.responses, 550);
    EXPECT_EQ(countOf(steak.columns[1], "Lottery B"), 279);
}

TEST_F(Corpus, Qualtrics) {
    const std::string folder = "qualtrics/QualtricsTools__";
    const auto better = inspectedFile(folder + "Better_Sample_Survey__Better_Sample_Survey.csv");
    EXPECT_EQ(better.tool, "qualtrics");
    EXPECT_EQ(better.headerRows, 3);
    EXPECT_EQ(better.responses, 10);
    EXPECT_EQ(better.columns.size(), 59U);
    EXPECT_EQ(better.columns[11].options.at(0).count, 7);
    EXPECT_EQ(better.columns[4].max, "2016-07-20T12:51:07");
    const std::string both = folder + "Side-by-Side_Questions__SidebySide_Questions_";
    for (const auto *kind : {"Insights", "Legacy"}) {
        const auto seen = inspectedFile(both + kind + ".csv");
        EXPECT_EQ(seen.tool, "qualtrics") << kind;
        EXPECT_EQ(seen.responses, 25) << kind;
        EXPECT_EQ(seen.columns.size(), 71U) << kind;
        const auto first = static_cast<std::size_t>(kind[0] == 'I' ? 11 : 10);
        EXPECT_EQ(countOf(seen.columns[first], "1"), 9) << kind;
        EXPECT_EQ(countOf(seen.columns[first], "2"), 16) << kind;
    }
    const auto basis =
        inspectedFile(folder + "No_Basis_for_Evaluation__No_Basis_for_Evaluation_Insights.csv");
    EXPECT_EQ(countsOf(basis.columns[11].options),
              (std::map<std::string, std::int64_t>{{"-1", 2}, {"1", 3}, {"2", 3}, {"3", 7}}));
    EXPECT_EQ(basis.columns[12].options.at(0).count, 9);
}

nlohmann::json truthOfTheCorpus() {
    boost::filesystem::ifstream stream(KOOSTE_SOURCE_DIR "/../shared/corpus/truth.json");
    return nlohmann::json::parse(stream);
}

/// The value labels that R reads are the options here, and what is missing there is missing here.
void compareWithR(const ColumnReading &column, const nlohmann::json &variable) {
    SCOPED_TRACE(column.header);
    const auto &label = variable.at("label");
    EXPECT_EQ(column.header, label.is_string() ? label : variable.at("name"));
    std::int64_t missing = 0;
    for (const auto count : column.missing)
        missing += count;
    EXPECT_EQ(carriesItem(column.role) ? missing : column.blank,
              variable.at("n_missing").get<std::int64_t>());
    if (column.role == ColumnRole::personal || !column.kind)
        return;
    for (const auto &[text, value] : variable.at("value_labels").items()) {
        const auto code = value.get<std::string>();
        EXPECT_TRUE(std::any_of(column.options.begin(), column.options.end(),
                                [&](const OptionReading &option) {
                                    return option.code == code && option.label == text;
                                }))
            << text;
    }
}

TEST_F(Corpus, SpssFilesAgreeWithR) {
    std::size_t files = 0;
    const auto all = truthOfTheCorpus(); // outlives the loop's range
    for (const auto &[name, truth] : all.items()) {
        if (name.rfind("spss_sav/", 0) != 0)
            continue;
        SCOPED_TRACE(name);
        const auto seen = inspectedFile(name);
        ++files;
        EXPECT_EQ(seen.tool, "spss");
        EXPECT_EQ(seen.responses, truth.at("rows").get<std::int64_t>());
        ASSERT_EQ(seen.columns.size(), truth.at("cols").get<std::size_t>());
        for (std::size_t i = 0; i < seen.columns.size(); ++i)
            compareWithR(seen.columns[i], truth.at("variables").at(i));
    }
    EXPECT_EQ(files, 8U);
}

} // namespace
} // namespace kooste::importing
