// SPDX-License-Identifier: MIT
#include "app/presenters/ledger_words.h"
#include "questionnaire_bench.h"

#include <stdexcept>

using namespace kooste;

namespace {

struct FakeLedger : app::LedgerView {
    app::LedgerPicture picture;
    app::LedgerDetails details;
    std::string complaint;
    std::optional<Field> field;
    std::vector<std::string> errors;
    bool done = false;
    void showLedger(const app::LedgerPicture &shown) override { picture = shown; }
    void showDetails(const app::LedgerDetails &shown) override { details = shown; }
    void complain(const std::string &sentence, Field where) override {
        complaint = sentence;
        field = where;
    }
    void showError(const base::Error &error) override { errors.push_back(error.code); }
    void say(const base::Message &) override {}
    void published() override { done = true; }
};

/// Version 2: "help" reworded, "easy" on another scale, "why" as before.
struct Ledger : test::SurveysScreen {
    FakeLedger dialog;
    std::unique_ptr<app::LedgerPresenter> ledger;
    void SetUp() override {
        test::SurveysScreen::SetUp();
        presenter->makeNewVersion();
        choose("help");
        questionnaire().changeWords(app::WordField::text, base::Language::en, "It was of help");
        choose("easy");
        questionnaire().addOption(false);
        auto fields = view.form.options.back();
        fields.label = base::LocalText::same("very");
        questionnaire().changeOption(3, fields, false);
        presenter->publish();
        ASSERT_TRUE(view.ledger) << view.findingsHeading;
        ledger = std::make_unique<app::LedgerPresenter>(session, dialog, *view.ledger, "");
    }
    const app::Row &row(const std::string &code) {
        for (const auto &each : dialog.picture.table.rows)
            if (each.key == stored().findItem(code)->id.value)
                return each;
        throw std::runtime_error(code);
    }
    void choose(const std::string &code) { test::SurveysScreen::choose(code); }
    void take(const std::string &code) { ledger->choose(stored().findItem(code)->id.value); }
};

std::string marked(const std::vector<app::WordRun> &runs) {
    std::string text;
    for (const auto &run : runs)
        text += run.changed ? "[" + run.text + "]" : run.text;
    return text;
}

} // namespace

TEST(WordDifferenceOf, MarksWhatWasAddedAndTakenAway) {
    const auto added = app::wordDifference("I know how it goes", "I know well how it goes");
    EXPECT_EQ(marked(added.before), "I know how it goes");
    EXPECT_EQ(marked(added.after), "I know[ well] how it goes");
    const auto other = app::wordDifference("a b c", "a x c");
    EXPECT_EQ(marked(other.before), "a[ b] c");
    EXPECT_EQ(marked(other.after), "a[ x] c");
    EXPECT_EQ(marked(app::wordDifference("", "new").after), "[new]");
}

TEST_F(Ledger, ProposesAVerdictForEveryItem) {
    ASSERT_EQ(dialog.picture.table.rows.size(), 3U);
    EXPECT_EQ(row("why").cells[1].text, "same");
    EXPECT_EQ(row("help").cells[1].text, "wording changed");
    EXPECT_EQ(row("why").cells[2].sign, app::Sign::comparable);
    EXPECT_EQ(row("help").cells[2].sign, app::Sign::withReservation);
    EXPECT_EQ(row("easy").cells[1].text, "scale changed (1–3 → 1–4)");
    EXPECT_EQ(row("easy").cells[3].sign, app::Sign::notComparable);
    EXPECT_NE(row("easy").cells[4].text.find("breaks"), std::string::npos);
    EXPECT_EQ(dialog.picture.count, "3 questions: 2 changed, 1 as before");
    ledger->showUnchanged(false);
    EXPECT_EQ(dialog.picture.table.rows.size(), 2U);
}

TEST_F(Ledger, AnOverriddenProposalNeedsAReasonAndAName) {
    take("help");
    ledger->decide(0);
    take("why");
    ledger->publish();
    EXPECT_FALSE(dialog.done);
    EXPECT_EQ(dialog.field, app::LedgerView::Field::note);
    EXPECT_EQ(dialog.picture.chosen, stored().findItem("help")->id.value);
    ledger->writeNote("Tried with a client panel.");
    ledger->publish();
    EXPECT_EQ(dialog.field, app::LedgerView::Field::name);
    EXPECT_TRUE(stored().draft() != nullptr) << "nothing is published yet";
    ledger->setName("Maija");
    ledger->publish();
    ASSERT_TRUE(dialog.done) << (dialog.errors.empty() ? "" : dialog.errors.front());
    const auto survey = stored();
    EXPECT_EQ(survey.draft(), nullptr);
    const auto *entry = survey.findDecision(survey.findItem("help")->id, 1, 2);
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->verdict, model::Comparability::comparable);
    EXPECT_EQ(entry->proposed, model::Comparability::withReservation);
    EXPECT_EQ(entry->note, "Tried with a client panel.");
    EXPECT_EQ(entry->decidedBy, "Maija");
}

TEST_F(Ledger, AScaleIsBridgedByTheFavourableAnswersOfBothSides) {
    take("help");
    EXPECT_FALSE(dialog.details.canBridge);
    take("easy");
    ASSERT_TRUE(dialog.details.canBridge);
    ledger->setBridge({false, false, false}, {false, false, false, true});
    EXPECT_FALSE(dialog.complaint.empty());
    ledger->setBridge({false, false, true}, {false, false, true, true});
    EXPECT_NE(dialog.details.bridge.find("3 in version 1 and 3, 4 in version 2"),
              std::string::npos);
    ledger->setName("Maija");
    ledger->publish();
    ASSERT_TRUE(dialog.done);
    const auto survey = stored();
    const auto *entry = survey.findDecision(survey.findItem("easy")->id, 1, 2);
    ASSERT_TRUE(entry && entry->bridge);
    EXPECT_EQ(entry->bridge->favourableBefore, std::vector<int>{3});
    EXPECT_EQ(entry->bridge->favourableAfter.size(), 2U);
}

TEST_F(Ledger, ShowsOldAndNewWordsWithTheChangeMarked) {
    take("help");
    EXPECT_EQ(marked(dialog.details.before), "It was help");
    EXPECT_EQ(marked(dialog.details.after), "It was[ of] help");
    EXPECT_TRUE(dialog.details.picture != nullptr);
}

TEST_F(Ledger, WarningsOfOtherSurveysFollowTheDay) {
    auto other = test::aSurvey();
    other.code = "other";
    other.reach.startsOn = base::makeDate(2027, 1, 1);
    other.reach.endsOn = base::makeDate(2027, 3, 31);
    ASSERT_TRUE(store::SurveyRepository(bench.workspace()).save(other).ok());
    ledger->setDate(base::makeDate(2027, 5, 1));
    EXPECT_TRUE(dialog.picture.warnings.empty());
    ledger->setDate(base::makeDate(2027, 2, 1));
    ASSERT_EQ(dialog.picture.warnings.size(), 1U);
    EXPECT_NE(dialog.picture.warnings.front().find("other"), std::string::npos);
    ledger->setDate(base::makeDate(2027, 5, 1));
    EXPECT_TRUE(dialog.picture.warnings.empty());
}

TEST_F(Ledger, IsReadOnlyWhenVersionsAreCompared) {
    auto request = *view.ledger;
    request.publish = false;
    FakeLedger reading;
    app::LedgerPresenter reader(session, reading, request, "Maija");
    EXPECT_TRUE(reading.picture.publish.empty());
    EXPECT_FALSE(reading.details.editable);
    reader.decide(0);
    reader.publish();
    EXPECT_FALSE(reading.done);
    EXPECT_FALSE(reader.hasDecided());
}
