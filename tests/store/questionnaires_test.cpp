// SPDX-License-Identifier: MIT
#include "store/connection.h"
#include "store/migrations.h"
#include "store/store_builders.h"

namespace kooste::store {

using model::Condition;
using model::ConditionOperator;
using model::VersionStatus;

namespace {

/// A draft with every part that a questionnaire can have.
model::Survey aFullDraft() {
    auto survey = aSurvey("taysi");
    auto &version = survey.versions.front();
    version.status = VersionStatus::draft;
    version.publishedOn = {};
    version.sections = {{1, {"Aluksi", "Först", "First"}, {"Hei", "Hej", "Hello"}},
                        {2, {"Palvelu", "Service", "Service"}}};
    auto &first = version.questions.at(0);
    auto &second = version.questions.at(1);
    first.section = 1;
    first.required = true;
    second.section = 2;
    second.help = {"Ohje", "Råd", "Help"};
    second.shownIf = {Condition::Join::any,
                      {{first.item, ConditionOperator::atLeast, {}, 7.0},
                       {first.item, ConditionOperator::is, {1, 2}}}};
    version.sections.back().shownIf = {Condition::Join::all,
                                       {{first.item, ConditionOperator::answered}}};
    version.variants = {{{model::Audience::young, model::Phase::ongoing},
                         {Condition::Join::all, {{first.item, ConditionOperator::is, {9}}}}},
                        {{model::Audience::behalf, model::Phase::interim}}};
    second.wordings = {{{model::Audience::young, model::Phase::ongoing},
                        {"Nuorelle", "För unga", "For the young"},
                        {"Apu", "", ""}}};
    survey.goal = {"Tavoite", "Mål", "Goal"};
    survey.charter.retention = {"Kaksi vuotta", "Två år", "Two years"};
    survey.reach = {{"K1", "K2"},
                    {model::Audience::young},
                    {model::Channel::sms, model::Channel::paper},
                    base::makeDate(2026, 1, 1),
                    base::makeDate(2026, 3, 31)};
    survey.items.front().bankCode = "nps";
    return survey;
}

} // namespace

TEST(SavedQuestionnaire, KeepsSectionsVariantsBranchingAndReach) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    SurveyRepository repository(*workspace);
    const auto saved = take(repository.save(aFullDraft()));
    const auto loaded = repository.load(saved.id);
    ASSERT_TRUE(loaded);
    const auto &version = loaded->versions.front();
    const auto expected = aFullDraft();
    EXPECT_EQ(version.sections.size(), 2U);
    EXPECT_EQ(version.sections.front(), expected.versions.front().sections.front());
    EXPECT_EQ(version.variants.back().key, expected.versions.front().variants.back().key);
    EXPECT_EQ(version.variants.front().when.terms.front().item, loaded->items.front().id);
    const auto &second = version.questions.at(1);
    EXPECT_EQ(second.wordings, expected.versions.front().questions.at(1).wordings);
    EXPECT_EQ(second.help.sv, "Råd");
    ASSERT_EQ(second.shownIf.terms.size(), 2U);
    EXPECT_EQ(second.shownIf.join, Condition::Join::any);
    EXPECT_EQ(second.shownIf.terms[0].number, 7.0);
    EXPECT_EQ(second.shownIf.terms[1].options, (std::vector<int>{1, 2}));
    EXPECT_EQ(version.conditionsOf(second).size(), 2U);
    EXPECT_TRUE(version.questions.front().required);
    EXPECT_EQ(loaded->goal, expected.goal);
    EXPECT_EQ(loaded->charter, expected.charter);
    EXPECT_EQ(loaded->reach, expected.reach);
    EXPECT_EQ(loaded->items.front().bankCode, "nps");
}

TEST(Ledger, IsKeptWithItsNoteAndBridge) {
    Fixture f;
    SurveyRepository repository(*f.workspace);
    auto survey = f.survey;
    model::LedgerEntry entry;
    entry.item = survey.items.at(1).id;
    entry.from = 1;
    entry.to = 2;
    entry.change = model::ItemChange::scale;
    entry.proposed = model::Comparability::notComparable;
    entry.verdict = model::Comparability::withReservation;
    entry.note = "Kaksi parasta luokkaa vastaavat toisiaan";
    entry.decidedBy = "Kaisa";
    entry.decidedOn = base::makeDate(2026, 1, 2);
    entry.bridge = {{4, 5}, {13, 14}};
    survey.ledger = {entry};
    take(repository.save(survey));
    EXPECT_EQ(repository.load(survey.id)->ledger, survey.ledger);
}

TEST(PublishedVersion, IsLockedInTheFileItself) {
    Fixture f;
    auto &connection = f.workspace->connection();
    for (const char *sql :
         {"UPDATE question SET text_fi = 'Toisin'", "DELETE FROM question",
          "UPDATE answer_option SET label_fi = 'Toisin'", "DELETE FROM answer_option",
          "INSERT INTO section (version_id, number, position) SELECT id, 1, 1 FROM version",
          "INSERT INTO variant (version_id, code, position) SELECT id, 'young', 1 FROM version",
          "INSERT INTO question_wording (version_id, item_id, variant, position)"
          " SELECT version_id, item_id, 'young', 1 FROM question",
          "INSERT INTO condition_term (version_id, owner, owner_key, position, joined, item_id,"
          " operator) SELECT version_id, 'question', '1', 1, 'all', item_id, 'answered'"
          " FROM question LIMIT 1",
          "UPDATE version SET status = 'draft'"})
        EXPECT_THROW(connection.execute(sql), SQLite::Exception) << sql;
    const auto loaded = SurveyRepository(*f.workspace).load(f.survey.id);
    EXPECT_TRUE(loaded->versions.front().sameContent(f.survey.versions.front()));
}

TEST(WorkspaceOfTheFirstFormat, IsBroughtUpToDateAndWorks) {
    TestFolder folder;
    const auto file = folder / "vanha.kooste";
    boost::filesystem::copy_file(
        base::pathFromUtf8(KOOSTE_SOURCE_DIR "/tests/data/workspaces/format-1.kooste"), file);
    const auto workspace = opened(file);
    EXPECT_EQ(workspace->connection().number("PRAGMA user_version"), newestSchemaVersion());
    EXPECT_TRUE(check(*workspace).empty());
    auto &connection = workspace->connection();
    EXPECT_EQ(connection.number("SELECT count(*) FROM answers_1"), 3);
    // The widened CHECK is what a new file has.
    connection.execute("UPDATE answers_1 SET audience = 6, phase = 4");
    EXPECT_THROW(connection.execute("UPDATE answers_1 SET audience = 7"), SQLite::Exception);
    EXPECT_THROW(connection.execute("UPDATE question SET text_fi = 'x'"), SQLite::Exception);
}

} // namespace kooste::store
