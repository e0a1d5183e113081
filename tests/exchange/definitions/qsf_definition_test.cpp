// SPDX-License-Identifier: MIT
#include "exchange/definitions/qsf_definition.h"
#include "exchange/definitions/sample_survey.h"

#include <gmock/gmock.h>

namespace kooste::exchange {
namespace {

using test::sourceOf;

const char *const kSurvey = R"({"SurveyEntry":{"SurveyName":"Kysely","SurveyLanguage":"FI"},
"SurveyElements":[
{"Element":"BL","Payload":{"1":{"Type":"Default","Description":"Default Question Block","ID":"B1",
  "BlockElements":[{"Type":"Question","QuestionID":"QID1"},{"Type":"Page Break"},
                   {"Type":"Question","QuestionID":"QID2"}]},
 "2":{"Type":"Trash","Description":"Trash","ID":"B2",
  "BlockElements":[{"Type":"Question","QuestionID":"QID9"}]},
 "3":{"Type":"Standard","Description":"Lopuksi","ID":"B3",
  "BlockElements":[{"Type":"Question","QuestionID":"QID3"},{"Type":"Question","QuestionID":"QID4"},
                   {"Type":"Question","QuestionID":"QID5"}]}}},
{"Element":"FL","Payload":{"Flow":[{"Type":"Block","ID":"B1"},
 {"Type":"EmbeddedData","FlowID":"FL_9"},
 {"Type":"Branch","BranchLogic":{"0":{"0":{"LogicType":"Question","Operator":"Selected",
   "LeftOperand":"q://QID2/SelectableChoice/2"},"Type":"If"},"Type":"BooleanExpression"},
  "Flow":[{"Type":"Standard","ID":"B3"}]}]}},
{"Element":"SQ","Payload":{"QuestionID":"QID1","DataExportTag":"nps","QuestionType":"MC",
 "Selector":"NPS","QuestionText":"Suosittelisitko?","ChoiceOrder":[],
 "Choices":[{"Display":"0"},{"Display":"1"},{"Display":"2"},{"Display":"3"},{"Display":"4"},
  {"Display":"5"},{"Display":"6"},{"Display":"7"},{"Display":"8"},{"Display":"9"},
  {"Display":"10"}],"Validation":{"Settings":{"ForceResponse":"ON","Type":"None"}},
 "Language":{"SV":{"QuestionText":"Rekommenderar du?"},"DE":{"QuestionText":"x"}}}},
{"Element":"SQ","Payload":{"QuestionID":"QID2","DataExportTag":"apu","QuestionType":"MC",
 "Selector":"SAVR","QuestionText":"Saitko <b>apua</b>?<br>Kerro",
 "Choices":{"1":{"Display":"Kyll&auml;"},"2":{"Display":"En"},
  "4":{"Display":"Muu, mik&auml;?","TextEntry":"true"}},
 "ChoiceOrder":["2","1","4"],"RecodeValues":{"1":"10","2":"20"},"Language":[]}},
{"Element":"SQ","Payload":{"QuestionID":"QID3","DataExportTag":"johdanto","QuestionType":"DB",
 "Selector":"TB","QuestionText":"Vielä lopuksi."}},
{"Element":"SQ","Payload":{"QuestionID":"QID4","DataExportTag":"m","QuestionType":"Matrix",
 "Selector":"Likert","SubSelector":"SingleAnswer","QuestionText":"Väittämät",
 "Choices":{"1":{"Display":"A"},"2":{"Display":"B"}},"ChoiceDataExportTags":{"1":"ma","2":"mb"},
 "Answers":{"1":{"Display":"Täysin eri mieltä"},"2":{"Display":"Täysin samaa mieltä"}},
 "AnswerOrder":[1,2],
 "DisplayLogic":{"0":{"0":{"LogicType":"Question","Operator":"Selected",
   "LeftOperand":"q://QID2/SelectableChoice/1"},
  "1":{"LogicType":"Question","Conjuction":"Or","Operator":"Selected",
   "LeftOperand":"q://QID2/SelectableChoice/4"},"Type":"If"},"Type":"BooleanExpression"}}},
{"Element":"SQ","Payload":{"QuestionID":"QID5","DataExportTag":"sana","QuestionType":"TE",
 "Selector":"SL","QuestionText":"Ikä ${q://QID2/ChoiceGroup/SelectedChoices}",
 "Validation":{"Settings":{"Type":"ContentType","ContentType":"ValidNumber"}},
 "DisplayLogic":{"0":{"0":{"LogicType":"DeviceType","Operator":"Is","LeftOperand":"mobile"},
  "Type":"If"},"Type":"BooleanExpression"}}},
{"Element":"SQ","Payload":{"QuestionID":"QID9","QuestionType":"TE","QuestionText":"pois"}}]})";

TEST(Qsf, ReadsASurvey) {
    const auto read = readQsf(sourceOf(kSurvey));
    ASSERT_TRUE(read.ok());
    const auto &survey = read->survey;
    const auto &version = survey.versions[0];
    EXPECT_EQ(survey.name.fi, "Kysely");
    std::vector<std::string> codes;
    for (const auto &item : survey.items)
        codes.push_back(item.code + ":" + std::string(model::itemKindCode(item.kind)));
    EXPECT_THAT(codes, testing::ElementsAre("nps:nps", "apu:single", "apu_4_TEXT:text",
                                            "ma:ordered", "mb:ordered", "sana:number"));
    EXPECT_EQ(version.questions[0].text.sv, "Rekommenderar du?");
    EXPECT_TRUE(version.questions[0].required);
    EXPECT_EQ(version.questions[0].options[10].code, "10");
    const auto &help = version.questions[1];
    EXPECT_EQ(help.text.fi, "Saitko apua?\nKerro");
    EXPECT_EQ(help.options[0].label.fi, "En");
    EXPECT_EQ(help.options[0].code, "20");
    EXPECT_EQ(help.options[2].code, "4");
    ASSERT_EQ(version.sections.size(), 1U);
    EXPECT_EQ(version.sections[0].title.fi, "Lopuksi");
    EXPECT_EQ(version.sections[0].intro.fi, "Vielä lopuksi.");
    // "En" is the first option there is, number 1.
    EXPECT_EQ(version.sections[0].shownIf.terms[0].options, (std::vector{1}));
    EXPECT_EQ(version.questions[3].shownIf.terms[0].options, (std::vector{2, 3}));
    EXPECT_EQ(version.questions[4].shownIf, version.questions[3].shownIf);
    EXPECT_TRUE(version.questions[5].shownIf.always());
    EXPECT_THAT(test::lossCodes(read->losses),
                testing::UnorderedElementsAre("language", "flow", "piping", "condition"));
}

/// Two matrices whose rows have the same tags, a choice with values of its own and columns beside
/// each other.
const char *const kTags = R"({"SurveyEntry":{"SurveyName":"Tunnisteet","SurveyLanguage":"FI"},
"SurveyElements":[
{"Element":"BL","Payload":[{"Type":"Default","ID":"B1","BlockElements":[
 {"Type":"Question","QuestionID":"QID1"},{"Type":"Question","QuestionID":"QID2"},
 {"Type":"Question","QuestionID":"QID3"},{"Type":"Question","QuestionID":"QID4"}]}]},
{"Element":"SQ","Payload":{"QuestionID":"QID1","DataExportTag":"Q1","QuestionType":"Matrix",
 "Selector":"Likert","SubSelector":"SingleAnswer","QuestionText":"Ennen",
 "Choices":{"1":{"Display":"Ruoka"}},"ChoiceDataExportTags":{"1":"ruoka"},
 "Answers":{"1":{"Display":"Alku"},"2":{"Display":"Loppu"}}}},
{"Element":"SQ","Payload":{"QuestionID":"QID2","DataExportTag":"Q2","QuestionType":"Matrix",
 "Selector":"Likert","SubSelector":"MultipleAnswer","QuestionText":"Nyt",
 "Choices":{"1":{"Display":"Ruoka"}},"ChoiceDataExportTags":{"1":"ruoka"},
 "RecodeValues":{"1":"10","2":"11"},
 "Answers":{"1":{"Display":"Alku"},"2":{"Display":"Loppu"}}}},
{"Element":"SQ","Payload":{"QuestionID":"QID3","DataExportTag":"Q3","QuestionType":"MC",
 "Selector":"MAVR","QuestionText":"Mitä?","RecodeValues":{"1":"10","2":"20"},
 "Choices":{"1":{"Display":"Yksi"},"2":{"Display":"Muu","TextEntry":"true"}}}},
{"Element":"SQ","Payload":{"QuestionID":"QID4","DataExportTag":"Q4","QuestionType":"SBS",
 "Selector":"SBSMatrix","QuestionText":"Rinnan","Choices":{"1":{"Display":"A"}},
 "AdditionalQuestions":{"1":{"QuestionText":"Miten","QuestionType":"Matrix","Selector":"TE",
  "Answers":{"1":{"Display":"x"},"2":{"Display":"y"}},
  "ChoiceDataExportTags":{"1":"rivi"}}}}}]})";

TEST(Qsf, NamesTheColumnsOfAllItsExports) {
    const auto read = readQsf(sourceOf(kTags));
    ASSERT_TRUE(read.ok());
    std::vector<std::string> codes;
    for (const auto &item : read->survey.items)
        codes.push_back(item.code);
    EXPECT_THAT(codes, testing::ElementsAre("ruoka", "Q2_ruoka", "Q3", "Q3_2_TEXT", "Q4#1_1_1",
                                            "Q4#1_1_2"));
    std::vector<std::string> names;
    for (const auto &column : read->columns)
        names.push_back(column.name + ">" + column.item +
                        (column.option.empty() ? "" : "=" + column.option));
    EXPECT_THAT(names,
                testing::IsSupersetOf({"Q1_ruoka>ruoka", "ruoka>ruoka", "ruoka>Q2_ruoka",
                                       "ruoka_1>Q2_ruoka=10", "Q2_ruoka_1>Q2_ruoka=10",
                                       "Q3_1>Q3=10", "Q3_TEXT>Q3_2_TEXT", "Q3_20_TEXT>Q3_2_TEXT",
                                       "Q4#1_rivi_2_TEXT>Q4#1_1_2"}));
}

TEST(Qsf, LeavesOutWhatWouldGrowWithoutEnd) {
    std::string entries = "{";
    for (int i = 1; i <= 5000; ++i)
        entries += (i == 1 ? "\"" : ",\"") + std::to_string(i) + "\":{\"Display\":\"x\"}";
    entries += "}";
    const auto read = readQsf(sourceOf(
        R"({"SurveyEntry":{"SurveyName":"Iso","SurveyLanguage":"FI"},"SurveyElements":[)"
        R"({"Element":"BL","Payload":[{"Type":"Default","ID":"B1","BlockElements":[)"
        R"({"Type":"Question","QuestionID":"QID1"},{"Type":"Question","QuestionID":"QID2"}]}]},)"
        R"({"Element":"SQ","Payload":{"QuestionID":"QID1","DataExportTag":"Q1",)"
        R"("QuestionType":"Matrix","Selector":"Likert","QuestionText":"Iso","Choices":)" +
        entries + R"(,"Answers":)" + entries +
        R"(}},{"Element":"SQ","Payload":{"QuestionID":"QID2","DataExportTag":"Q2",)"
        R"("QuestionType":"TE","Selector":"SL","QuestionText":"Sana"}}]})"));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->survey.items.size(), 1U);
    EXPECT_TRUE(read->losses.has("unsupportedType"));
}

TEST(Qsf, ReadsOrRefusesWhateverComes) {
    const std::string good = kSurvey;
    for (std::size_t i = 0; i < good.size(); i += 53)
        for (const std::string with : {"1", "\"", "[]", "null", "{}"}) {
            auto bad = good;
            bad.replace(i, 1, with);
            (void)readQsf(sourceOf(bad)).ok();
        }
    EXPECT_EQ(readQsf(sourceOf("{\"SurveyEntry\":1,\"SurveyElements\":[1,[],null]}")).error().code,
              "badDefinition");
}

} // namespace
} // namespace kooste::exchange
