// SPDX-License-Identifier: MIT
#include "questionnaire_bench.h"

#include <boost/filesystem/operations.hpp>

using namespace kooste;

using Surveys = test::SurveysScreen;

TEST(SurveysWithoutWorkspace, SayWhatToDoFirst) {
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    base::FixedClock clock{base::DateTime{base::makeDate(2026, 1, 12), 0, {}}};
    app::Session session{jobs, [&](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, clock};
    test::FakeSurveysScreen view;
    const app::SurveysPresenter presenter(session, view, view);
    EXPECT_EQ(view.empty, "Open or make a workspace first.");
}

TEST_F(Surveys, APublishedVersionIsToBeReadAndOffersTheNextOne) {
    EXPECT_FALSE(view.list.editable);
    EXPECT_EQ(view.list.lockNote, "Version 1 is in use and cannot be changed.");
    EXPECT_EQ(view.list.wayOn, "Make version 2");
    EXPECT_FALSE(view.form.wordsEditable);
    EXPECT_FALSE(view.commands.whyNotPublish.empty());
    questionnaire().changeWords(app::WordField::text, base::Language::en, "Else");
    questionnaire().remove();
    EXPECT_EQ(order(), "easy,help,why");
    EXPECT_EQ(questionnaire().version().questions[0].text.en, "It was easy");
}

TEST_F(Surveys, ANewVersionIsADraftOnTopOfTheOthers) {
    questionnaire().onWayOn();
    ASSERT_EQ(view.tree.rows.size(), 4U);
    EXPECT_EQ(view.tree.rows[2].cells[0].text, "Version 2");
    EXPECT_EQ(view.tree.rows[2].cells[1].text, "draft");
    EXPECT_EQ(view.tree.rows[3].cells[0].sign, app::Sign::lock);
    ASSERT_EQ(view.versions.size(), 2U);
    EXPECT_EQ(view.versions[0].kind, app::VersionMark::Kind::draft);
    EXPECT_EQ(view.commands.publish, "Pu&blish version 2…");
    EXPECT_TRUE(view.commands.whyNotPublish.empty());
    EXPECT_EQ(view.commands.compare, "&Compare with version 1…");
}

TEST_F(Surveys, PublishingStoresTheDraftFirst) {
    presenter->makeNewVersion();
    choose("why");
    questionnaire().changeWords(app::WordField::text, base::Language::en, "Why?");
    presenter->publish();
    ASSERT_TRUE(view.ledger);
    EXPECT_TRUE(view.ledger->publish);
    EXPECT_EQ(view.ledger->survey->draft()->questions.back().text.en, "Why?");
    EXPECT_EQ(stored().draft()->questions.back().text.en, "Why?");
}

TEST_F(Surveys, ThePreviewIsAFileOfItsOwn) {
    presenter->preview();
    EXPECT_TRUE(boost::filesystem::exists(view.preview));
    boost::filesystem::remove(view.preview);
}

TEST_F(Surveys, ASurveyJustMadeIsShownAsSoonAsTheWorkspaceIsReadAgain) {
    auto another = test::aSurvey();
    another.code = "another";
    another.name = base::LocalText::same("Another");
    const auto made = store::SurveyRepository(bench.workspace()).save(another);
    ASSERT_TRUE(made.ok());
    presenter->showSurvey(made->id);
    EXPECT_EQ(questionnaire().survey().code, "feedback") << "not read yet";
    session.refresh();
    EXPECT_EQ(questionnaire().survey().code, "another");
    EXPECT_EQ(view.chosen, made->versions.back().id.value);
    session.refresh();
    presenter->choose(view.tree.rows[1].key);
    session.refresh();
    EXPECT_NE(questionnaire().survey().code, "") << "and asked for once only";
}
