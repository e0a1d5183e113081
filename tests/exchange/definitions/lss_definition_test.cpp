// SPDX-License-Identifier: MIT
#include "exchange/definitions/lss_definition.h"
#include "exchange/definitions/sample_survey.h"

#include <gmock/gmock.h>

namespace kooste::exchange {
namespace {

using model::ItemKind;
using test::sourceOf;

std::string row(const std::vector<std::pair<std::string, std::string>> &fields) {
    std::string text = "<row>";
    for (const auto &[name, value] : fields)
        text += "<" + name + "><![CDATA[" + value + "]]></" + name + ">";
    return text + "</row>";
}
std::string table(const std::string &name, const std::string &rows) {
    return "<" + name + "><fields><fieldname>qid</fieldname></fields><rows>" + rows + "</rows></" +
           name + ">";
}
std::string document(const std::string &tables) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><document>"
           "<LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>490</DBVersion>" +
           tables + "</document>";
}

/// The layout since version 4: words stand in tables of their own.
std::string modern() {
    const auto question = [](const std::string &id, const std::string &type,
                             const std::string &title, const std::string &place,
                             const std::string &relevance, const std::string &other = "N") {
        return row({{"qid", id},
                    {"parent_qid", "0"},
                    {"gid", "7"},
                    {"type", type},
                    {"title", title},
                    {"other", other},
                    {"mandatory", title == "nps" ? "Y" : "N"},
                    {"question_order", place},
                    {"relevance", relevance}});
    };
    const auto words = [](const std::string &id, const std::string &text,
                          const std::string &language = "fi") {
        return row({{"qid", id}, {"question", text}, {"help", ""}, {"language", language}});
    };
    std::string answers;
    std::string answerWords;
    for (int i = 0; i <= 10; ++i) {
        const auto number = std::to_string(i);
        answers +=
            row({{"aid", number}, {"qid", "1"}, {"code", "A" + number}, {"sortorder", number}});
        answerWords += row({{"aid", number}, {"answer", number}, {"language", "fi"}});
    }
    const char *const labels[] = {"Täysin eri mieltä", "Eri mieltä", "Samaa mieltä",
                                  "Täysin samaa mieltä", "En osaa sanoa"};
    for (int i = 0; i < 5; ++i) {
        const auto id = std::to_string(20 + i);
        answers +=
            row({{"aid", id}, {"qid", "2"}, {"code", std::to_string(i + 1)}, {"sortorder", id}});
        answerWords += row({{"aid", id}, {"answer", labels[i]}, {"language", "fi"}});
    }
    return document(
        table("answers", answers) + table("answer_l10ns", answerWords) +
        table("groups", row({{"gid", "7"}, {"group_order", "1"}, {"grelevance", ""}})) +
        table("group_l10ns",
              row({{"gid", "7"}, {"group_name", "Osa <b>1</b>"}, {"language", "fi"}}) +
                  row({{"gid", "7"}, {"group_name", "Teil 1"}, {"language", "de"}})) +
        table("questions",
              question("9", "T", "syy", "5", "((1X7X1.NAOK == \"A3\" or nps.NAOK == \"A4\"))") +
                  question("1", "L", "nps", "1", "1") + question("2", "F", "taulu", "2", "1") +
                  question("3", "M", "monta", "3", "taulu_r1.NAOK > 2", "Y") +
                  question("4", "K", "luvut", "4", "monta_b.NAOK == \"Y\"") +
                  question("5", "X", "teksti", "6", "1") + question("6", "|", "liite", "7", "1") +
                  question("8", "£", "outo", "8", "count(monta) > 1")) +
        table(
            "subquestions",
            row({{"qid", "31"},
                 {"parent_qid", "2"},
                 {"title", "r1"},
                 {"question_order", "1"},
                 {"scale_id", "0"}}) +
                row({{"qid", "32"}, {"parent_qid", "3"}, {"title", "a"}, {"question_order", "1"}}) +
                row({{"qid", "33"}, {"parent_qid", "3"}, {"title", "b"}, {"question_order", "2"}}) +
                row({{"qid", "34"},
                     {"parent_qid", "4"},
                     {"title", "n1"},
                     {"question_order", "1"}})) +
        table("question_l10ns",
              words("1", "<p>Suosittelisitko?</p>") + words("1", "Empfehlen?", "de") +
                  words("1", "Skulle du rekommendera?", "sv") + words("2", "Mitä mieltä olet") +
                  words("31", "Sain apua") + words("3", "Missä asioit?") + words("32", "Netissä") +
                  words("33", "Paikalla") + words("4", "Montako") + words("34", "käyntiä") +
                  words("9", "Miksi {nps.NAOK}?") + words("8", "Outo")) +
        table("question_attributes",
              row({{"qid", "3"}, {"attribute", "max_answers"}, {"value", "2"}})) +
        table("quota", row({{"id", "1"}})) +
        table("surveys",
              row({{"sid", "1"}, {"language", "fi"}, {"additional_languages", "sv de"}})) +
        table("surveys_languagesettings",
              row({{"surveyls_language", "fi"}, {"surveyls_title", "Kysely 1"}})));
}

const model::Question &question(const model::Survey &survey, const char *code) {
    return *survey.versions[0].find(survey.findItem(code)->id);
}

TEST(Lss, ReadsTheNewerLayout) {
    const auto read = readLss(sourceOf(modern()));
    ASSERT_TRUE(read.ok());
    const auto &survey = read->survey;
    EXPECT_EQ(survey.code, "kysely-1");
    EXPECT_EQ(survey.name.fi, "Kysely 1");
    ASSERT_EQ(survey.versions.size(), 1U);
    EXPECT_EQ(survey.versions[0].status, model::VersionStatus::draft);
    ASSERT_EQ(survey.versions[0].sections.size(), 1U);
    EXPECT_EQ(survey.versions[0].sections[0].title.fi, "Osa 1");

    std::vector<std::string> codes;
    for (const auto &item : survey.items)
        codes.push_back(item.code + ":" + std::string(model::itemKindCode(item.kind)));
    EXPECT_THAT(codes, testing::ElementsAre("nps:nps", "taulu_r1:ordered", "monta:multiple",
                                            "monta_othertext:text", "luvut_n1:number", "syy:text",
                                            "outo:text"));
    const auto &nps = question(survey, "nps");
    EXPECT_EQ(nps.text.fi, "Suosittelisitko?");
    EXPECT_EQ(nps.text.sv, "Skulle du rekommendera?");
    EXPECT_TRUE(nps.required);
    EXPECT_EQ(nps.options[10].number, 10);
    EXPECT_EQ(nps.options[10].code, "A10");
    const auto &row = question(survey, "taulu_r1");
    EXPECT_EQ(row.text.fi, "Mitä mieltä olet: Sain apua");
    EXPECT_EQ(row.options[3].score, 4);
    EXPECT_EQ(row.options[4].missing, model::Missing::dontKnow);
    EXPECT_EQ(row.options[4].number, 90);
    // By the old name with survey, group and question, and by the code.
    ASSERT_EQ(question(survey, "syy").shownIf.terms.size(), 1U);
    EXPECT_EQ(question(survey, "syy").shownIf.terms[0].options, (std::vector{3, 4}));
    EXPECT_EQ(question(survey, "monta").shownIf.terms[0].options, (std::vector{3, 4}));
    EXPECT_EQ(question(survey, "luvut_n1").shownIf.terms[0].options, (std::vector{1}));
    EXPECT_THAT(test::lossCodes(read->losses),
                testing::UnorderedElementsAre("language", "validation", "piping", "note",
                                              "unsupportedType", "unknownType", "condition",
                                              "quotas"));
}

TEST(Lss, ReadsTheOlderLayoutWithARowForEachLanguage) {
    const auto answer = [](const char *code, const char *text, const char *language) {
        return row({{"qid", "1"},
                    {"code", code},
                    {"answer", text},
                    {"sortorder", code},
                    {"language", language}});
    };
    const auto asked = [](const char *text, const char *language) {
        return row({{"qid", "1"},
                    {"parent_qid", "0"},
                    {"gid", "1"},
                    {"type", "!"},
                    {"title", "Q1"},
                    {"question", text},
                    {"help", "apu"},
                    {"mandatory", "N"},
                    {"question_order", "0"},
                    {"language", language}});
    };
    const auto read = readLss(sourceOf(document(
        table("answers", answer("1", "Punainen", "fi") + answer("2", "Sininen", "fi") +
                             answer("1", "Red", "en") + answer("2", "Blue", "en")) +
        table(
            "groups",
            row({{"gid", "1"}, {"group_name", "Alku"}, {"group_order", "0"}, {"language", "fi"}}) +
                row({{"gid", "1"},
                     {"group_name", "Start"},
                     {"group_order", "0"},
                     {"language", "en"}})) +
        table("questions", asked("Väri?", "fi") + asked("Colour?", "en")) +
        table("surveys",
              row({{"sid", "1"}, {"language", "fi"}, {"additional_languages", "en"}})))));
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->survey.items.size(), 1U);
    const auto &colour = question(read->survey, "Q1");
    EXPECT_EQ(colour.text.en, "Colour?");
    EXPECT_EQ(colour.help.fi, "apu");
    ASSERT_EQ(colour.options.size(), 2U);
    EXPECT_EQ(colour.options[1].label.fi, "Sininen");
    EXPECT_EQ(colour.options[1].label.en, "Blue");
    EXPECT_EQ(read->survey.versions[0].sections[0].title.en, "Start");
    EXPECT_TRUE(read->losses.list().empty());
}

TEST(Lss, CountsTheScalesOfARowAsExportsDo) {
    const auto answer = [](const char *code, const char *text, const char *scale) {
        return row({{"qid", "1"},
                    {"code", code},
                    {"answer", text},
                    {"sortorder", code},
                    {"language", "fi"},
                    {"scale_id", scale}});
    };
    const auto read = readLss(sourceOf(
        document(table("answers", answer("1", "Vähän", "0") + answer("2", "Paljon", "0") +
                                      answer("1", "Heikko", "1") + answer("2", "Vahva", "1")) +
                 table("groups", row({{"gid", "1"}, {"group_order", "0"}, {"language", "fi"}})) +
                 table("questions", row({{"qid", "1"},
                                         {"parent_qid", "0"},
                                         {"gid", "1"},
                                         {"type", "1"},
                                         {"title", "Q1"},
                                         {"question", "Kaksi"},
                                         {"language", "fi"}})) +
                 table("subquestions", row({{"qid", "2"},
                                            {"parent_qid", "1"},
                                            {"gid", "1"},
                                            {"title", "SQ1"},
                                            {"question", "Ruoka"},
                                            {"language", "fi"}})) +
                 table("surveys", row({{"sid", "1"}, {"language", "fi"}})))));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(question(read->survey, "Q1_SQ1_1").options[0].label.fi, "Vähän");
    EXPECT_EQ(question(read->survey, "Q1_SQ1_2").options[0].label.fi, "Heikko");
    std::vector<std::string> names;
    for (const auto &column : read->columns)
        names.push_back(column.name + ">" + column.item);
    EXPECT_THAT(names, testing::IsSupersetOf({"Q1[SQ1][1]>Q1_SQ1_1", "Q1[2][SQ1]>Q1_SQ1_2",
                                              "Q1_SQ1#0>Q1_SQ1_1", "Q1_SQ1#1>Q1_SQ1_2"}));
}

TEST(Lss, RefusesWhatIsNone) {
    EXPECT_EQ(readLss(sourceOf("<html></html>")).error().code, "notALimeSurvey");
    EXPECT_EQ(readLss(sourceOf("<document><a>\n</b>")).error().code, "badDefinition");
    EXPECT_EQ(readLss(sourceOf("<document><a>\n</b>")).error().row, 2);
    EXPECT_EQ(readLss(sourceOf("<!DOCTYPE a [<!ENTITY x 'y'>]><document/>")).error().code,
              "badDefinition");
    EXPECT_EQ(readLss(sourceOf(document(""))).error().code, "noQuestions");
    const auto good = modern();
    for (std::size_t length = 0; length < good.size(); length += 97)
        EXPECT_FALSE(readLss(sourceOf(good.substr(0, length))).ok());
}

TEST(Lss, WrittenReadAndWrittenAgainIsTheSameBytes) {
    for (unsigned seed = 1; seed <= 200; ++seed) {
        const auto first = test::writtenBytes(writeLss, test::generatedSurvey(seed), ".lss");
        const auto read = readLss(sourceOf(first));
        ASSERT_TRUE(read.ok()) << seed;
        ASSERT_EQ(test::firstDifference(first, test::writtenBytes(writeLss, read->survey, ".lss")),
                  "")
            << seed;
    }
}

TEST(Lss, ListsWhatItCannotCarry) {
    Losses losses;
    auto survey = test::generatedSurvey(2);
    survey.charter.purpose.fi = "Miksi";
    test::writtenBytes(writeLss, survey, ".lss", &losses);
    for (const char *code : {"variants", "charter", "reach"})
        EXPECT_TRUE(losses.has(code)) << code;
}

} // namespace
} // namespace kooste::exchange
