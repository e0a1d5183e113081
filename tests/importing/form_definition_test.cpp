// SPDX-License-Identifier: MIT
// Exports read with the definition of their form.
#include "import_steps.h"
#include "importing/form_definition.h"

namespace kooste::importing {
namespace {

using model::ItemKind;
using State = model::Answer::State;

model::AnswerOption choice(std::string code, std::string fi, std::string sv = {},
                           std::optional<double> score = {}) {
    model::AnswerOption option;
    option.code = std::move(code);
    option.label.fi = std::move(fi);
    option.label.sv = std::move(sv);
    option.score = score;
    return option;
}

DefinedQuestion ask(std::string code, std::string text, ItemKind kind,
                    std::vector<model::AnswerOption> options = {}) {
    DefinedQuestion question;
    question.code = std::move(code);
    question.text.fi = std::move(text);
    question.kind = kind;
    question.options = std::move(options);
    return question;
}

Corrections with(std::vector<DefinedQuestion> questions) {
    auto definition = std::make_shared<FormDefinition>();
    definition->fileName = "form.lss";
    definition->questions = std::move(questions);
    Corrections corrections;
    corrections.definition = std::move(definition);
    return corrections;
}

const base::Diagnostic *finding(const Inspection &seen, std::string_view code) {
    for (const auto &each : seen.diagnostics)
        if (each.code == code)
            return &each;
    return nullptr;
}

std::vector<DefinedQuestion> sexAndFeeling() {
    return {ask("sex", "Sukupuoli", ItemKind::single,
                {choice("0", "Nainen", "Kvinna"), choice("1", "Mies", "Man"),
                 choice("2", "Muu", "Annat")}),
            ask("feel", "Kuinka meni?", ItemKind::ordered,
                {choice("1", "Huonosti", "Dåligt", 1), choice("2", "Hyvin", "Bra", 2),
                 choice("3", "Loistavasti", "Utmärkt", 3)})};
}

TEST(Definition, ColumnsMayHaveOtherNamesEachQuestionTakingTheNext) {
    auto corrections =
        with({ask("eka", "Ennen", ItemKind::single, {choice("1", "A"), choice("2", "B")}),
              ask("toka", "Nyt", ItemKind::single, {choice("1", "C"), choice("2", "D")})});
    auto form = std::make_shared<FormDefinition>(*corrections.definition);
    form->columns = {{"ruoka", {0, -1}}, {"ruoka", {1, -1}}, {"Q2_ruoka", {1, -1}}};
    corrections.definition = form;
    const Imported twice({"id|ruoka|ruoka", "1|1|2", "2|2|2", "3|1|1"}, corrections);
    EXPECT_EQ(twice.inspection.columns[1].itemCode, "eka");
    EXPECT_EQ(twice.inspection.columns[2].itemCode, "toka");
    EXPECT_EQ(twice.label(0, "toka"), "D");
    const Imported later({"id|Q2_ruoka", "1|1", "2|2", "3|1"}, corrections);
    EXPECT_EQ(later.inspection.columns[1].itemCode, "toka");
}

TEST(Definition, CellsAndWordsBesideOptionsAreKnownByTheirWording) {
    const auto corrections =
        with({ask("A_1_x", "Miten meni? Ruoka: Maku", ItemKind::number),
              ask("D_1_1", "Kaksi: Ruoka", ItemKind::single,
                  {choice("1", "Vähän"), choice("2", "Paljon")}),
              ask("D_1_2", "Kaksi: Ruoka", ItemKind::single,
                  {choice("1", "Heikko"), choice("2", "Vahva")}),
              ask("L", "Missä?", ItemKind::single, {choice("1", "Vaasa"), choice("-oth-", "Muu")}),
              ask("L_other", "Missä? Muu, mikä?", ItemKind::text)});
    const auto seen = inspected(
        {"Response ID|Date submitted|Last page|Start language|Miten meni? [Ruoka][Maku]|Kaksi "
         "[Ruoka][1]|Kaksi [Ruoka][2]|Missä?|Missä? [Muu]",
         "1|2024-01-01 22:06:24|8|fi|7|Paljon|Vahva|Vaasa|",
         "2|2024-01-02 22:06:24|8|fi|12|Vähän|Vahva|Muu|mökillä",
         "3|2024-01-03 22:06:24|8|fi|3|Vähän|Heikko|Muu|kotona"},
        "export.csv", corrections);
    const std::vector<std::string> codes{"A_1_x", "D_1_1", "D_1_2", "L", "L_other"};
    for (std::size_t i = 0; i < codes.size(); ++i)
        EXPECT_EQ(seen.columns[i + 4].itemCode, codes[i]);
    EXPECT_EQ(finding(seen, "definitionDisagrees"), nullptr);
}

TEST(Definition, CodesGetTheirLabelsOrderAndWhatNobodyChose) {
    const Imported done({"id|sex|feel", "1|1|3", "2|0|1", "3|1|3"}, with(sexAndFeeling()));
    const auto &sex = done.inspection.columns[1];
    EXPECT_EQ(sex.kind, ItemKind::single);
    ASSERT_EQ(sex.options.size(), 3U);
    EXPECT_EQ(sex.options[0].label, "Nainen");
    EXPECT_EQ(sex.options[0].labels.sv, "Kvinna");
    EXPECT_EQ(sex.options[0].count, 1);
    EXPECT_EQ(sex.options[1].count, 2);
    EXPECT_EQ(sex.options[2].count, 0);
    EXPECT_EQ(done.inspection.columns[2].kind, ItemKind::ordered);
    EXPECT_EQ(done.inspection.columns[2].scale, "1-3");
    EXPECT_EQ(done.label(0, "sex"), "Mies");
    EXPECT_EQ(done.label(0, "feel"), "Loistavasti");
    EXPECT_EQ(done.survey.versions.front().questions.front().text.fi, "Sukupuoli");
    EXPECT_NE(finding(done.inspection, "definitionUsed"), nullptr);
    EXPECT_EQ(finding(done.inspection, "questionsNotInFile"), nullptr);
}

TEST(Definition, LabelsOfAnyLanguageMeanTheSameOption) {
    const Imported done(
        {"id|Sukupuoli|Kuinka meni?", "1|Man|Bra", "2|Mies|Hyvin", "3|Kvinna|Utmärkt"},
        with(sexAndFeeling()));
    EXPECT_EQ(done.inspection.columns[1].options[1].count, 2);
    EXPECT_EQ(done.answer(0, "sex").option, done.answer(1, "sex").option);
    EXPECT_EQ(done.answer(0, "feel").option, 2);
}

TEST(Definition, ColumnsOfOptionsAreNamedInTheWaysOfTheTools) {
    const auto services = [] {
        return std::vector{
            ask("serv", "Mitä käytit?", ItemKind::multiple,
                {choice("a", "Lääkäri"), choice("b", "Neuvola"), choice("-1", "En mitään")})};
    };
    for (const auto *header :
         {"id|serv[a]|serv[b]", "id|serv_a|serv_b", "id|serv___a|serv___b",
          "id|visit/serv/a|visit/serv/b", "id|Mitä käytit? [Lääkäri]|Mitä käytit? [Neuvola]"}) {
        SCOPED_TRACE(header);
        const Imported done({header, "1|1|0", "2|1|1", "3|0|1"}, with(services()));
        ASSERT_EQ(done.inspection.questions.size(), 1U);
        const auto &question = done.inspection.questions.front();
        EXPECT_EQ(question.itemCode, "serv");
        ASSERT_EQ(question.options.size(), 3U);
        EXPECT_EQ(question.options[0].count, 2);
        EXPECT_EQ(question.options[2].code, "-1");
        EXPECT_EQ(question.options[2].count, 0);
        EXPECT_EQ(done.answer(1, "serv").chosen, std::vector<std::uint64_t>{3});
    }
}

TEST(Definition, LabelsBelowGroupsAreFound) {
    const Imported done(
        {"start|end|Käynti/Kuinka meni?|Käynti/Mitä?|Käynti/Mitä?/Hoito|"
         "Käynti/Mitä?/Neuvo|_id|_uuid|_submission_time",
         "2024-05-01|2024-05-01|Hyvin|Hoito|1|0|1|a|2024-05-01T10:00:00",
         "2024-05-01|2024-05-01|Bra|Neuvo|0|1|2|b|2024-05-01T10:00:00"},
        with({sexAndFeeling()[1], ask("what", "Mitä?", ItemKind::multiple,
                                      {choice("c", "Hoito"), choice("a", "Neuvo")})}));
    EXPECT_NE(done.inspection.findQuestion("feel"), nullptr);
    const auto *what = done.inspection.findQuestion("what");
    ASSERT_NE(what, nullptr);
    EXPECT_EQ(what->options.at(0).code, "c");
    EXPECT_EQ(done.answer(1, "what").chosen, std::vector<std::uint64_t>{2});
    EXPECT_EQ(done.answer(0, "feel").option, done.answer(1, "feel").option);
}

TEST(Definition, ASignIsNotLostInTheNameOfACheckbox) {
    const Imported done(
        {"record_id|why____1|why___1|why_complete", "1|1|0|2", "2|0|1|2", "3|0|1|2"},
        with({ask("why", "Miksi?", ItemKind::multiple,
                  {choice("1", "Hoito"), choice("-1", "Muu syy")})}));
    ASSERT_EQ(done.inspection.questions.size(), 1U);
    EXPECT_EQ(done.inspection.columns[1].options.at(0).label, "Muu syy");
    EXPECT_EQ(done.inspection.columns[2].options.at(0).count, 2);
}

TEST(Definition, CellsWithSeveralCodesOrLabels) {
    const auto form =
        std::vector{ask("q2", "Mitä?", ItemKind::multiple,
                        {choice("1", "Hoito, heti"), choice("3", "Neuvo"), choice("4", "Muu")})};
    const Imported codes({"id|q2", "1|1,3", "2|3", "3|"}, with(form));
    EXPECT_EQ(codes.inspection.columns[1].kind, ItemKind::multiple);
    EXPECT_EQ(codes.answer(0, "q2").chosen, std::vector<std::uint64_t>{3});
    EXPECT_EQ(codes.answer(2, "q2").state, State::skipped);
    const Imported labels({"id|q2", "1|Hoito, heti, Neuvo", "2|Neuvo"}, with(form));
    EXPECT_EQ(labels.answer(0, "q2").chosen, std::vector<std::uint64_t>{3});
    EXPECT_EQ(labels.inspection.columns[1].options[0].count, 1);
}

TEST(Definition, MissingCodesAreTheirOwnState) {
    auto form = sexAndFeeling();
    form[1].options.push_back(choice("9", "En osaa sanoa"));
    form[1].options.back().missing = model::Missing::dontKnow;
    const Imported done({"id|feel", "1|9", "2|3", "3|2"}, with(form));
    EXPECT_EQ(done.answer(0, "feel").state, State::dontKnow);
    EXPECT_EQ(done.inspection.columns[1].missingCount(model::Missing::dontKnow), 1);
    EXPECT_NE(finding(done.inspection, "questionsNotInFile"), nullptr);
}

TEST(Definition, AFieldForAnythingMayHoldNumbers) {
    const auto seen =
        inspected({"id|age|said", "1|31|hyvä", "2|45|hyvä", "3|52|hyvä"}, "x.csv",
                  with({ask("age", "Ikä", ItemKind::text), ask("said", "Kerro", ItemKind::text)}));
    EXPECT_EQ(seen.columns[1].kind, ItemKind::number);
    EXPECT_EQ(seen.findQuestion("age")->kind, ItemKind::number);
    // What people wrote is no option, however often it repeats itself.
    EXPECT_EQ(seen.columns[2].role, ColumnRole::text);
    EXPECT_TRUE(seen.columns[2].options.empty());
}

TEST(Definition, WholeNumbersOfARecommendationStayOne) {
    std::vector<std::string> rows{"id|recommend"};
    for (int i = 0; i <= 10; ++i)
        rows.push_back(std::to_string(i) + "|" + std::to_string(i));
    const Imported done(rows, with({ask("recommend", "Suosittelisitko meitä?", ItemKind::number)}));
    EXPECT_EQ(done.inspection.columns[1].kind, ItemKind::nps);
    const auto *asked = done.inspection.findQuestion("recommend");
    ASSERT_NE(asked, nullptr);
    EXPECT_EQ(asked->kind, ItemKind::nps);
    EXPECT_EQ(asked->options.size(), 11U);
    EXPECT_EQ(done.answer(7, "recommend").option, 7);
}

TEST(Definition, WhatItDoesNotKnowIsTold) {
    const Imported done({"id|sex|feel|extra", "1|1|3|2", "2|7|8|1", "3|0|1|2", "4|0|2|1"},
                        with(sexAndFeeling()));
    EXPECT_EQ(done.inspection.columns[1].options.size(), 4U);
    EXPECT_EQ(done.inspection.columns[1].options.back().count, 1);
    // A scale gets no new steps.
    EXPECT_EQ(done.inspection.columns[2].missingCount(model::Missing::invalid), 1);
    EXPECT_EQ(done.answer(1, "feel").state, State::invalid);
    EXPECT_NE(finding(done.inspection, "answersNotInDefinition"), nullptr);
    EXPECT_NE(finding(done.inspection, "columnsNotInDefinition"), nullptr);
}

TEST(Definition, AnswersOfAnotherScaleLeaveTheColumnAlone) {
    const auto seen = inspected({"id|sex|feel", "1|klo 12|kiva", "2|klo 13|ok", "3|klo 14|joo"},
                                "x.csv", with(sexAndFeeling()));
    EXPECT_NE(finding(seen, "definitionDisagrees"), nullptr);
    EXPECT_NE(seen.columns[2].kind, ItemKind::ordered);
    const auto other = inspected({"id|a|b", "1|2|3", "2|3|4"}, "x.csv", with(sexAndFeeling()));
    EXPECT_NE(finding(other, "definitionOfAnotherForm"), nullptr);
}

TEST(Definition, TheUsersWordAndPersonalColumnsGoFirst) {
    auto corrections = with(sexAndFeeling());
    ColumnCorrection ignore;
    ignore.index = 2;
    ignore.role = ColumnRole::ignored;
    corrections.columns.push_back(ignore);
    const auto seen = inspected({"id|sex|feel", "1|1|3", "2|0|1"}, "x.csv", corrections);
    EXPECT_EQ(seen.columns[1].role, ColumnRole::ignored);
    auto form = sexAndFeeling();
    form[0].personal = true;
    const auto hidden = inspected({"id|sex|feel", "1|1|3", "2|0|1"}, "x.csv", with(form));
    EXPECT_EQ(hidden.columns[1].role, ColumnRole::personal);
    EXPECT_TRUE(hidden.columns[1].options.empty());
}

} // namespace
} // namespace kooste::importing
