// SPDX-License-Identifier: MIT
#include "app/presenters/new_survey_presenter.h"
#include "app/presenters/session_bench.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {

using Kind = app::NewSurveyPage::Kind;

struct FakeWizard : app::NewSurveyView {
    app::NewSurveyPage page;
    std::string code;
    std::string problem;
    std::string error;
    model::SurveyId made;
    void showPage(const app::NewSurveyPage &shown) override { page = shown; }
    void showCode(const std::string &shown) override { code = shown; }
    void showProblem(const std::string &whyNot) override { problem = whyNot; }
    void showError(const base::Error &failure) override { error = failure.code; }
    void closeMade(model::SurveyId survey) override { made = survey; }
};

struct FakeCharter : app::CharterView {
    std::string survey;
    std::vector<app::WordsRow> rows;
    std::string whyNot;
    bool closed = false;
    void showCharter(const std::string &name, const std::vector<app::WordsRow> &shown) override {
        survey = name;
        rows = shown;
    }
    void showSaving(const std::string &why) override { whyNot = why; }
    void showError(const base::Error &failure) override { ADD_FAILURE() << failure.code; }
    void closeSaved() override { closed = true; }
};

struct NewSurveyWizard : test::SessionBench {
    FakeWizard view;
    std::unique_ptr<app::NewSurveyPresenter> wizard;

    void SetUp() override {
        openDemo();
        wizard = std::make_unique<app::NewSurveyPresenter>(session, view);
    }
    void goTo(Kind kind) {
        while (view.page.kind < kind) {
            const auto before = view.page.kind;
            wizard->next();
            ASSERT_NE(view.page.kind, before) << view.problem;
        }
    }
    void name(const std::string &text) {
        goTo(Kind::names);
        wizard->setWords(0, {"", "", text});
    }
    std::size_t ticks(std::size_t list) const {
        std::size_t count = 0;
        for (const auto &row : view.page.lists.at(list).rows)
            count += row.ticked ? 1U : 0U;
        return count;
    }
    std::shared_ptr<const model::Survey> made() const {
        return session.picture()->survey(view.made);
    }
};

constexpr int kRegular = 0;
constexpr int kAdhoc = 1;
constexpr int kFreeForm = 2;

} // namespace

TEST_F(NewSurveyWizard, BeginsWithTheTypeAndWhatItMeans) {
    EXPECT_EQ(view.page.kind, Kind::type);
    EXPECT_TRUE(view.page.first);
    ASSERT_EQ(view.page.types.size(), 3U);
    for (const auto &type : view.page.types)
        EXPECT_GT(type.meaning.size(), 40U);
    EXPECT_EQ(view.page.chosenType, kRegular);
    EXPECT_TRUE(view.problem.empty());
}

TEST_F(NewSurveyWizard, NeedsANameAndACodeOfItsOwn) {
    goTo(Kind::names);
    EXPECT_FALSE(view.problem.empty());
    wizard->next();
    EXPECT_EQ(view.page.kind, Kind::names) << "it does not go on";
    wizard->setWords(0, {"", "", "Home care 2026"});
    EXPECT_EQ(view.code, "home-care-2026");
    EXPECT_TRUE(view.problem.empty());
    wizard->setCode("asiakaspalaute");
    EXPECT_NE(view.problem.find("asiakaspalaute"), std::string::npos);
    wizard->setCode("koti");
    EXPECT_TRUE(view.problem.empty());
    wizard->setWords(0, {"", "", "Another name"});
    EXPECT_EQ(view.code, "home-care-2026") << "a code that was written stays";
}

TEST_F(NewSurveyWizard, DatesAreReadAndInOrder) {
    name("A");
    wizard->setDates("someday", "");
    EXPECT_NE(view.problem.find("someday"), std::string::npos);
    wizard->setDates("1.9.2026", "2026-08-01");
    EXPECT_EQ(view.problem, "The survey would end before it begins.");
    wizard->setDates("1.9.2026", "2026-12-01");
    EXPECT_TRUE(view.problem.empty());
}

TEST_F(NewSurveyWizard, AdhocAsksForItsGoalAndDecision) {
    name("A");
    EXPECT_EQ(view.page.words.size(), 1U);
    wizard->back();
    wizard->chooseType(kAdhoc);
    wizard->next();
    EXPECT_EQ(view.page.words.size(), 3U);
    EXPECT_EQ(view.page.words[0].words.en, "A") << "what was written stays";
    wizard->setWords(1, {"Tavoite", "", "Goal"});
    wizard->setWords(2, {"", "", "Decision"});
    goTo(Kind::charter);
    wizard->next();
    ASSERT_TRUE(made());
    EXPECT_EQ(made()->type, model::SurveyType::adhoc);
    EXPECT_EQ(made()->goal.fi, "Tavoite");
    EXPECT_EQ(made()->decision.en, "Decision");
    EXPECT_TRUE(made()->draft()->questions.empty()) << "nothing of the bank is needed";
}

TEST_F(NewSurveyWizard, RegularBeginsWithTheLockedCore) {
    name("A");
    goTo(Kind::reach);
    EXPECT_EQ(ticks(3), 9U);
    wizard->tick(3, 1, false); // easy
    goTo(Kind::charter);
    wizard->next();
    ASSERT_TRUE(made());
    ASSERT_NE(made()->draft(), nullptr);
    EXPECT_EQ(made()->draft()->questions.size(), 8U);
    EXPECT_EQ(made()->findItem("easy"), nullptr);
    ASSERT_NE(made()->findItem("safe"), nullptr);
    EXPECT_TRUE(made()->findItem("safe")->isCore);
    EXPECT_EQ(made()->findItem("safe")->bankCode, "safe");
}

TEST_F(NewSurveyWizard, FreeFormHasAMenuOfTopicsOnTwoLevels) {
    wizard->chooseType(kFreeForm);
    name("A");
    EXPECT_FALSE(view.page.hasEnd) << "it is always open";
    goTo(Kind::reach);
    const auto topics = view.page.lists[3].rows;
    EXPECT_EQ(ticks(3), topics.size());
    EXPECT_FALSE(view.page.ownTopicsLabel.empty());
    wizard->tick(3, 0, false); // with what is under it
    wizard->setOwnTopics("Food\n- Breakfast\n\nDrinks");
    goTo(Kind::charter);
    wizard->next();
    ASSERT_TRUE(made());
    const auto *topic = made()->draft()->find(made()->findItem("topic")->id);
    ASSERT_NE(topic, nullptr);
    const auto named = [&](const std::string &label) -> const model::AnswerOption * {
        for (const auto &option : topic->options)
            if (option.label.en == label)
                return &option;
        return nullptr;
    };
    EXPECT_EQ(named("Getting in touch"), nullptr);
    EXPECT_EQ(named("Telephone"), nullptr) << "goes with the one above it";
    ASSERT_NE(named("Accessibility"), nullptr);
    EXPECT_EQ(named("Accessibility")->parent, named("Premises")->code);
    ASSERT_NE(named("Breakfast"), nullptr);
    EXPECT_EQ(named("Breakfast")->parent, named("Food")->code);
    EXPECT_EQ(topic->options.back().label.en, "Drinks");
    for (const char *code : {"kind", "text", "contact"})
        EXPECT_NE(made()->findItem(code), nullptr) << code;
}

TEST_F(NewSurveyWizard, ReachIsKeptAndAudiencesWithWordsBecomeVariants) {
    name("A");
    goTo(Kind::reach);
    wizard->tick(0, 1, true);
    wizard->tick(1, 1, true); // young
    wizard->tick(1, 3, true); // relative: the bank has no words for them
    wizard->tick(2, 0, true);
    goTo(Kind::charter);
    wizard->next();
    ASSERT_TRUE(made());
    const auto &reach = made()->reach;
    EXPECT_EQ(reach.units, std::vector<std::string>{session.picture()->units->units()[1].code});
    EXPECT_EQ(reach.audiences, (std::vector{model::Audience::young, model::Audience::relative}));
    EXPECT_EQ(reach.channels, std::vector{model::Channel::sms});
    ASSERT_EQ(made()->draft()->variants.size(), 1U);
    EXPECT_EQ(made()->draft()->variants[0].key.audience, model::Audience::young);
}

TEST_F(NewSurveyWizard, CharterIsAskedInSixQuestions) {
    name("A");
    goTo(Kind::charter);
    EXPECT_TRUE(view.page.last);
    ASSERT_EQ(view.page.words.size(), 6U);
    for (const auto &row : view.page.words)
        EXPECT_FALSE(row.example.empty());
    wizard->setWords(0, {"Miksi", "", ""});
    wizard->setWords(5, {"", "", "Two years"});
    wizard->next();
    ASSERT_TRUE(made());
    EXPECT_EQ(made()->charter.purpose.fi, "Miksi");
    EXPECT_EQ(made()->charter.retention.en, "Two years");
}

TEST_F(NewSurveyWizard, NothingIsStoredBeforeTheEnd) {
    const auto before = session.picture()->surveys.size();
    name("A");
    goTo(Kind::charter);
    wizard->back();
    session.refresh();
    EXPECT_EQ(session.picture()->surveys.size(), before);
    EXPECT_TRUE(wizard->hasChanges());
}

TEST_F(NewSurveyWizard, CharterIsWrittenAsAPdf) {
    const auto target = folder / "charter.pdf";
    bool done = false;
    app::writeCharterPdf(session, session.picture()->surveys.front()->id, target,
                         [&](const base::Result<void> &written) { done = written.ok(); });
    EXPECT_TRUE(done);
    ASSERT_TRUE(fs::exists(target));
    EXPECT_EQ(base::readFile(target).value().substr(0, 5), "%PDF-");
}

TEST_F(NewSurveyWizard, CharterOfASurveyIsWrittenLater) {
    const auto survey = session.picture()->surveys.front()->id;
    FakeCharter charter;
    app::CharterPresenter presenter(session, charter, survey);
    EXPECT_EQ(charter.rows.size(), 6U);
    EXPECT_FALSE(presenter.hasChanges());
    presenter.setWords(2, {"Esihenkilö", "", ""});
    EXPECT_TRUE(presenter.hasChanges());
    presenter.save();
    EXPECT_TRUE(charter.closed);
    EXPECT_EQ(session.picture()->survey(survey)->charter.handler.fi, "Esihenkilö");
    EXPECT_EQ(session.picture()->survey(survey)->versions.size(),
              session.picture()->summaryOf(survey)->versions.size());
}
