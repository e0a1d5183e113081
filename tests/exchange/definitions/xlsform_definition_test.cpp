// SPDX-License-Identifier: MIT
#include "exchange/answers/workbook_table.h"
#include "exchange/definitions/sample_survey.h"
#include "exchange/definitions/xlsform_definition.h"
#include "exchange/definitions/xlsform_sheets.h"

#include <boost/filesystem.hpp>
#include <gmock/gmock.h>

namespace kooste::exchange {
namespace {

using model::ItemKind;
using test::sourceOf;
using Rows = std::vector<std::vector<std::string>>;

WorkbookTable sheetOf(const std::string &name, const Rows &rows) {
    WorkbookTable table(name);
    table.header(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        std::vector<WorkbookTable::Cell> cells;
        for (const auto &cell : rows[i])
            cells.push_back({cell});
        table.row(std::move(cells));
    }
    return table;
}

std::string workbook(const Rows &survey, const Rows &choices, const Rows &settings) {
    const auto path = boost::filesystem::temp_directory_path() /
                      boost::filesystem::unique_path("kooste-%%%%%%%%.xlsx");
    EXPECT_TRUE(writeWorkbook({sheetOf("survey", survey), sheetOf("choices", choices),
                               sheetOf("settings", settings)},
                              path)
                    .ok());
    auto bytes = base::readFile(path);
    boost::filesystem::remove(path);
    return *bytes;
}

const model::Question &questionOf(const model::Survey &survey, const char *code) {
    return *survey.versions[0].find(survey.findItem(code)->id);
}

TEST(XlsForm, ReadsAForm) {
    const auto read = readXlsForm(sourceOf(
        workbook({{"type", "name", "label::suomi", "label::Swedish (sv)", "label::Deutsch",
                   "hint::suomi", "required", "relevant", "constraint", "appearance"},
                  {"start", "start"},
                  {"integer", "ika", "Ikä", "Ålder", "Alter", "vuosina", "yes", "", ". > 0"},
                  {"begin group", "g1", "Käynti"},
                  {"note", "n1", "Kerro käynnistä"},
                  {"select_one asteikko", "apu", "Sain apua", "", "", "", "true()", "${ika} >= 18",
                   "", "likert"},
                  {"select_multiple paikat or_other", "paikka", "Missä?", "", "", "", "",
                   "${apu} = 'e' or ${apu} = 'j'"},
                  {"begin_repeat", "r", "Toistuva"},
                  {"text", "mika", "Mikä?", "", "", "", "", "count-selected(${paikka}) > 1"},
                  {"end_repeat"},
                  {"end group"},
                  {"range", "suositus", "Suosittelisitko?", "", "", "", "", ""},
                  {"image", "kuva", "Kuva"},
                  {"geopoint", "piste", "Paikka"},
                  {"rank paikat", "jarjestys", "Järjestys"}},
                 {{"list name", "name", "label::suomi", "label::Swedish (sv)"},
                  {"asteikko", "e", "Täysin eri mieltä", "Av helt annan åsikt"},
                  {"asteikko", "j", "Täysin samaa mieltä", "Av helt samma åsikt"},
                  {"asteikko", "x", "Ei koske minua", "Gäller inte mig"},
                  {"paikat", "k", "Koti", "Hem"},
                  {"paikat", "v", "Vastaanotto", "Mottagning"}},
                 {{"form_title", "form_id"}, {"Käyntikysely", "kaynti_1"}})));
    ASSERT_TRUE(read.ok());
    const auto &survey = read->survey;
    EXPECT_EQ(survey.code, "kaynti_1");
    EXPECT_EQ(survey.name.fi, "Käyntikysely");
    std::vector<std::string> codes;
    for (const auto &item : survey.items)
        codes.push_back(item.code + ":" + std::string(model::itemKindCode(item.kind)));
    EXPECT_THAT(codes, testing::ElementsAre("ika:number", "apu:ordered", "paikka:multiple",
                                            "paikka_other:text", "mika:text", "suositus:nps",
                                            "piste:text", "jarjestys:text"));
    const auto &version = survey.versions[0];
    ASSERT_EQ(version.sections.size(), 2U); // the group, and what comes after it
    EXPECT_EQ(version.sections[0].intro.fi, "Kerro käynnistä");
    EXPECT_EQ(questionOf(survey, "ika").section, 0);
    EXPECT_EQ(questionOf(survey, "ika").help.fi, "vuosina");
    EXPECT_EQ(questionOf(survey, "mika").section, 1);
    EXPECT_EQ(questionOf(survey, "suositus").section, 2);
    const auto &apu = questionOf(survey, "apu");
    EXPECT_TRUE(apu.required);
    EXPECT_EQ(apu.options[2].missing, model::Missing::notApplicable);
    EXPECT_EQ(apu.options[0].label.sv, "Av helt annan åsikt");
    EXPECT_EQ(apu.shownIf.terms[0].number, 18);
    EXPECT_EQ(questionOf(survey, "paikka").shownIf.terms[0].options, (std::vector{1, 2}));
    EXPECT_EQ(questionOf(survey, "paikka").options.back().code, "other");
    EXPECT_FALSE(questionOf(survey, "paikka_other").shownIf.always());
    EXPECT_THAT(test::lossCodes(read->losses),
                testing::UnorderedElementsAre("language", "metadata", "validation", "repeat",
                                              "nestedGroup", "condition", "unsupportedType",
                                              "unknownType", "column"));
}

TEST(XlsForm, RefusesWhatIsNone) {
    const Rows none{{"a", "b"}, {"1", "2"}};
    const Rows choices{{"list_name", "name"}, {"l", "a"}};
    EXPECT_EQ(readXlsForm(sourceOf(workbook(none, choices, none))).error().code, "notAnXlsForm");
    EXPECT_EQ(readXlsForm(sourceOf(workbook({{"type", "name", "label"}, {"note", "n", "Hei"}},
                                            choices, none)))
                  .error()
                  .code,
              "noQuestions");
}

TEST(XlsForm, KnowsTheSpellingsOfTypes) {
    using Kind = FormType::Kind;
    EXPECT_EQ(formTypeOf("select_one  Yes_No").list, listKey("yes_no"));
    EXPECT_EQ(formTypeOf("select one from sexes or specify other").list, "sexes");
    EXPECT_TRUE(formTypeOf("select one from sexes or specify other").orOther);
    EXPECT_TRUE(formTypeOf("select_multiple a or_other").orOther);
    EXPECT_EQ(formTypeOf("select all that apply from a").kind, Kind::selectMultiple);
    EXPECT_EQ(formTypeOf("begin loop over x").kind, Kind::beginRepeat);
    EXPECT_EQ(formTypeOf("end_group").kind, Kind::endGroup);
    EXPECT_EQ(formTypeOf("select_one_from_file a.csv").kind, Kind::keptAsText);
    EXPECT_EQ(formTypeOf("Integer").kind, Kind::whole);
    EXPECT_EQ(formTypeOf("something").kind, Kind::unknown);
}

TEST(XlsForm, WrittenReadAndWrittenAgainIsTheSameBytes) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const auto first = test::writtenBytes(writeXlsForm, test::generatedSurvey(seed), ".xlsx");
        const auto read = readXlsForm(sourceOf(first));
        ASSERT_TRUE(read.ok()) << seed;
        ASSERT_EQ(test::writtenBytes(writeXlsForm, read->survey, ".xlsx"), first) << seed;
    }
}

TEST(XlsForm, MissingCodesComeBack) {
    model::Survey survey = test::generatedSurvey(4);
    auto &asked = survey.versions.back().questions;
    for (auto &each : asked)
        for (auto &option : each.options)
            if (option.code == "eos")
                option.label = {"Ohita", "", ""};
    const auto bytes = test::writtenBytes(writeXlsForm, survey, ".xlsx");
    const auto read = readXlsForm(sourceOf(bytes));
    ASSERT_TRUE(read.ok());
    int missing = 0;
    for (const auto &each : read->survey.versions[0].questions)
        for (const auto &option : each.options)
            missing += option.missing == model::Missing::dontKnow && option.code == "eos" ? 1 : 0;
    EXPECT_GT(missing, 0);
}

} // namespace
} // namespace kooste::exchange
