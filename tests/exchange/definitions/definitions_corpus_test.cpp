// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "exchange/definitions/registry.h"
#include "exchange/definitions/sample_survey.h"

#include <boost/filesystem.hpp>
#include <gmock/gmock.h>

// Real forms that nobody here wrote.
namespace kooste::exchange {
namespace {

namespace fs = boost::filesystem;
const fs::path kCorpus = fs::path(KOOSTE_SOURCE_DIR) / ".." / "shared" / "corpus";

class DefinitionsCorpus : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(kCorpus / "kobo_odk"))
            GTEST_SKIP() << "no corpus beside the project";
    }
    static base::Result<OpenedDefinition> read(const fs::path &path) {
        return readDefinition(*importing::ByteSource::open(path));
    }
    static std::string said(const std::string &name) {
        const auto read =
            DefinitionsCorpus::read(kCorpus / "kobo_odk" / "xlsform" / (name + ".xlsx"));
        if (!read)
            return read.error().code;
        std::string text;
        for (const auto &item : read->definition.survey.items)
            text += (text.empty() ? "" : " ") + item.code + ":" +
                    std::string(model::itemKindCode(item.kind));
        for (const auto &code : test::lossCodes(read->definition.losses))
            text += " -" + code;
        return text;
    }
};

TEST_F(DefinitionsCorpus, XlsForms) {
    EXPECT_EQ(said("bad_calc"), "noQuestions");
    EXPECT_EQ(said("include_json"), "noQuestions");
    EXPECT_EQ(said("pull_data"), "noQuestions");
    EXPECT_EQ(said("extra_sheet_names"), "test:text");
    EXPECT_EQ(said("group"), "family_name:text phone_number:text age:number -unknownType");
    EXPECT_EQ(said("specify_other"), "sex:single sex_other:text");
    EXPECT_EQ(said("yes_or_no_question"), "good_day:single");
    EXPECT_EQ(said("field-list"), "table_list_question:single -language");
    EXPECT_EQ(said("loop"), "available_toilet_types:multiple available_toilet_types_other:text "
                            "number:number -repeat");
    EXPECT_EQ(said("choice_filter_test"),
              "state:single county:single city:single -codeChanged -choiceFilter");
}

TEST_F(DefinitionsCorpus, EveryFileIsReadOrRefusedWithAReason) {
    int files = 0;
    for (const auto *folder : {"kobo_odk/xlsform", "qualtrics"})
        for (const auto &entry : fs::directory_iterator(kCorpus / folder)) {
            const auto extension = entry.path().extension().string();
            if (extension != ".xlsx" && extension != ".qsf")
                continue;
            ++files;
            const auto read = DefinitionsCorpus::read(entry.path());
            if (!read) {
                EXPECT_EQ(read.error().code, "noQuestions") << entry.path();
                continue;
            }
            for (const auto &question : read->definition.survey.versions[0].questions)
                EXPECT_FALSE(question.text.empty()) << entry.path();
        }
    EXPECT_GE(files, 23);
}

TEST_F(DefinitionsCorpus, QualtricsMatrixIsAnItemForEachRow) {
    const auto read = DefinitionsCorpus::read(kCorpus / "qualtrics" /
                                              "QualtricsTools__Sample_Survey__Sample_Survey.qsf");
    ASSERT_TRUE(read.ok());
    const auto &survey = read->definition.survey;
    EXPECT_EQ(survey.name.en, "Better Sample Survey");
    const auto *rank = survey.findItem("q4_rank_1");
    ASSERT_NE(rank, nullptr);
    const auto *asked = survey.versions[0].find(rank->id);
    EXPECT_EQ(asked->text.en, "Please rank each food: Cantaloupe");
    ASSERT_EQ(asked->options.size(), 4U);
    EXPECT_EQ(asked->options[3].code, "-1");
    EXPECT_EQ(survey.findItem("q3_volunteer")->kind, model::ItemKind::multiple);
    EXPECT_NE(survey.findItem("q6_reservations#1_1"), nullptr);
    EXPECT_TRUE(read->definition.losses.has("skipLogic"));
}

} // namespace
} // namespace kooste::exchange
