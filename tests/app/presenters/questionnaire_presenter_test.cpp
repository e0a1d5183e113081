// SPDX-License-Identifier: MIT
#include "questionnaire_bench.h"

using namespace kooste;
using app::WordField;
using base::Language;

namespace {

struct Questionnaire : test::SurveysScreen {
    void SetUp() override {
        test::SurveysScreen::SetUp();
        presenter->makeNewVersion();
        ASSERT_TRUE(questionnaire().isDraft());
    }
    void chooseVersion(const std::string &title) {
        std::int64_t key = 0;
        for (const auto &row : view.tree.rows)
            if (row.cells[0].text == title)
                key = row.key;
        presenter->choose(key);
    }
    const model::Question &question(const std::string &code) {
        return *questionnaire().version().find(model::ItemId{rowOf(code)});
    }
};

} // namespace

TEST_F(Questionnaire, ADraftCanBeEdited) {
    EXPECT_TRUE(view.list.editable);
    EXPECT_TRUE(view.form.wordsEditable);
    EXPECT_EQ(view.form.identity, "same item as in version 1");
    EXPECT_EQ(view.list.count, "3 questions");
}

TEST_F(Questionnaire, WhatIsTypedIsStoredAfterAPauseAndUndoneInOneStep) {
    choose("why");
    for (const char *typed : {"W", "Wh", "Why?"})
        questionnaire().changeWords(WordField::text, Language::en, typed);
    EXPECT_FALSE(questionnaire().isSaved());
    EXPECT_GT(view.pauses, 0);
    questionnaire().pause();
    EXPECT_TRUE(questionnaire().isSaved());
    EXPECT_EQ(view.savedState, "All saved");
    EXPECT_EQ(stored().draft()->questions.back().text.en, "Why?");
    EXPECT_EQ(stored().latestPublished()->questions.back().text.en, "It was why");
    questionnaire().undo();
    EXPECT_EQ(view.form.text.en, "It was why");
    questionnaire().redo();
    EXPECT_EQ(view.form.text.en, "Why?");
}

TEST_F(Questionnaire, ALanguageThatTheWorkspaceDoesNotUseIsNotMissed) {
    auto settings = bench.workspace().settings();
    settings.languages = {Language::fi, Language::en};
    ASSERT_TRUE(bench.workspace().saveSettings(settings).ok());
    session.refresh();
    choose("help");
    questionnaire().changeWords(WordField::text, Language::sv, "");
    questionnaire().pause();
    EXPECT_EQ(questionnaire().errorCount(), 0U);
    EXPECT_EQ(view.form.variants.rows.front().cells[3].text, "–") << "Swedish";
    EXPECT_EQ(view.form.variants.rows.front().cells[4].text, "done") << "English";
    presenter->publish();
    ASSERT_TRUE(view.ledger) << view.findingsHeading;
    questionnaire().changeWords(WordField::text, Language::en, "");
    questionnaire().pause();
    EXPECT_EQ(questionnaire().errorCount(), 1U);
}

TEST_F(Questionnaire, AMissingTranslationIsFoundAndLeadsToItsField) {
    choose("help");
    questionnaire().changeWords(WordField::text, Language::sv, "");
    questionnaire().pause();
    ASSERT_EQ(questionnaire().errorCount(), 1U);
    EXPECT_FALSE(view.commands.whyNotPublish.empty());
    choose("easy");
    for (const auto &row : view.findings.rows)
        if (row.cells[0].sign == app::Sign::error)
            questionnaire().goToFinding(row.key);
    EXPECT_EQ(view.list.chosen, rowOf("help"));
    ASSERT_TRUE(view.focused);
    EXPECT_EQ(view.focused->field, app::FieldPlace::Field::words);
    EXPECT_EQ(view.focused->language, Language::sv);
    questionnaire().changeWords(WordField::text, Language::sv, "hjälp");
    questionnaire().pause();
    EXPECT_TRUE(view.commands.whyNotPublish.empty());
}

TEST_F(Questionnaire, ANewQuestionStandsAfterTheChosenOneAndIsStoredOnce) {
    choose("easy");
    questionnaire().addQuestion(model::ItemKind::text);
    EXPECT_EQ(questionnaire().version().questions.size(), 4U);
    EXPECT_EQ(view.list.chosen, questionnaire().version().questions[1].item.value);
    questionnaire().changeWords(WordField::text, Language::en, "What else?");
    questionnaire().pause();
    questionnaire().changeWords(WordField::text, Language::en, "What else, please?");
    questionnaire().pause();
    EXPECT_TRUE(view.errors.empty());
    const auto survey = stored();
    EXPECT_EQ(survey.items.size(), 4U);
    EXPECT_EQ(survey.draft()->questions[1].text.en, "What else, please?");
    questionnaire().undo();
    questionnaire().undo();
    questionnaire().undo();
    EXPECT_EQ(order(), "easy,help,why");
}

TEST_F(Questionnaire, ANewScaleQuestionTakesTheScaleInUse) {
    questionnaire().addQuestion(model::ItemKind::ordered);
    EXPECT_EQ(view.form.options.size(), 3U);
    EXPECT_EQ(view.form.scaleNote, "in 3 questions");
}

TEST_F(Questionnaire, QuestionsMoveByKeysAndByDropping) {
    choose("why");
    questionnaire().move(true);
    EXPECT_EQ(order(), "easy,why,help");
    questionnaire().move(false);
    EXPECT_EQ(order(), "easy,help,why");
    questionnaire().drop(rowOf("why"), rowOf("easy"));
    EXPECT_EQ(order(), "why,easy,help");
    questionnaire().drop(rowOf("why"), rowOf("help"));
    EXPECT_EQ(order(), "easy,help,why");
    questionnaire().move(false);
    EXPECT_EQ(order(), "easy,help,why") << "the last one stays";
    EXPECT_FALSE(view.list.canMoveDown);
}

TEST_F(Questionnaire, OverTheEdgeOfItsSectionAQuestionGoesToTheNextOne) {
    questionnaire().addSection();
    const int section = questionnaire().version().sections.front().number;
    choose("why");
    questionnaire().move(false);
    EXPECT_EQ(question("why").section, section);
    questionnaire().move(true);
    EXPECT_EQ(question("why").section, 0);
    questionnaire().drop(rowOf("why"), app::sectionKey(section));
    EXPECT_EQ(question("why").section, section);
}

TEST_F(Questionnaire, RemovingChoosesTheNextQuestionAndCanBeUndone) {
    choose("help");
    questionnaire().remove();
    EXPECT_EQ(order(), "easy,why");
    EXPECT_EQ(view.list.chosen, rowOf("why"));
    ASSERT_EQ(questionnaire().unaskedItems().size(), 1U);
    questionnaire().addKnownItem(questionnaire().unaskedItems().front().first);
    EXPECT_EQ(order(), "easy,why,help");
    questionnaire().undo();
    questionnaire().undo();
    EXPECT_EQ(order(), "easy,help,why");
}

TEST_F(Questionnaire, AConditionReadsEarlierQuestionsOnly) {
    choose("help");
    EXPECT_EQ(view.form.condition.first.item.texts,
              (std::vector<std::string>{"always shown", "1 easy"}));
    app::TermForm term = view.form.condition.first;
    term.item.chosen = 1;
    questionnaire().changeFirstTerm(term);
    term = view.form.condition.first;
    ASSERT_EQ(term.op.texts.front(), "is");
    EXPECT_EQ(term.value.texts, (std::vector<std::string>{"no", "so so", "yes"}));
    term.value.chosen = 2;
    questionnaire().changeFirstTerm(term);
    ASSERT_EQ(question("help").shownIf.terms.size(), 1U);
    EXPECT_EQ(question("help").shownIf.terms.front().options, std::vector<int>{3});
    bool branch = false;
    for (const auto &row : view.list.table.rows)
        branch = branch || (row.key == rowOf("help") && row.cells[0].sign == app::Sign::flag);
    EXPECT_TRUE(branch);
    term.item.chosen = 0;
    questionnaire().changeFirstTerm(term);
    EXPECT_TRUE(question("help").shownIf.always());
}

TEST_F(Questionnaire, OptionsChangeInOneQuestionOrInAllOfTheScale) {
    choose("easy");
    app::OptionFields fields = view.form.options[1];
    fields.label.en = "neither";
    questionnaire().changeOption(1, fields, false);
    EXPECT_EQ(question("easy").options[1].label.en, "neither");
    EXPECT_EQ(question("easy").options[1].number, 2) << "a label never moves answers";
    EXPECT_EQ(question("help").options[1].label.en, "so so");
    questionnaire().undo();
    questionnaire().changeOption(1, fields, true);
    EXPECT_EQ(question("help").options[1].label.en, "neither");
}

TEST_F(Questionnaire, VariantsSayWhatIsMissingLanguageByLanguage) {
    const model::VariantKey young{model::Audience::young, {}};
    questionnaire().changeVariants({{young}});
    choose("easy");
    ASSERT_EQ(view.form.variants.rows.size(), 2U);
    questionnaire().chooseVariant(view.form.variants.rows[1].key);
    EXPECT_EQ(view.form.text.en, "");
    questionnaire().changeWords(WordField::text, Language::en, "For you");
    const auto &cells = view.form.variants.rows[1].cells;
    EXPECT_EQ(cells[2].text, "missing");
    EXPECT_EQ(cells[4].text, "done");
    EXPECT_EQ(question("easy").textFor(young).en, "For you");
    EXPECT_EQ(question("easy").text.en, "It was easy");
}

TEST_F(Questionnaire, GoingToAnotherVersionAndBackKeepsWhatWasTypedAndItsUndo) {
    choose("why");
    questionnaire().changeWords(WordField::text, Language::en, "Why?");
    chooseVersion("Version 1");
    EXPECT_FALSE(view.list.editable);
    EXPECT_EQ(stored().draft()->questions.back().text.en, "Why?") << "leaving saves";
    chooseVersion("Version 2");
    choose("why");
    EXPECT_EQ(view.form.text.en, "Why?");
    questionnaire().undo();
    EXPECT_EQ(view.form.text.en, "It was why");
}
