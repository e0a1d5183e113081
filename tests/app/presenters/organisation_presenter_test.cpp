// SPDX-License-Identifier: MIT
#include "app/presenters/browse_presenters.h"
#include "app/usecases/create_workspace.h"
#include "app/usecases/workbench.h"

#include <gtest/gtest.h>

using namespace kooste;

namespace {

struct FakeOrganisation : app::OrganisationView {
    std::vector<app::TreeRow> rows;
    std::int64_t chosen = 0;
    std::string empty;
    app::UnitForm form;
    std::string undo;
    std::string redo;
    std::vector<std::string> errors;
    void showTree(const std::vector<app::TreeRow> &shown, std::int64_t key) override {
        rows = shown;
        chosen = key;
    }
    void showEmpty(const std::string &sentence) override { empty = sentence; }
    void showUnit(const app::UnitForm &shown) override { form = shown; }
    void showUndo(const std::string &undoing, const std::string &redoing) override {
        undo = undoing;
        redo = redoing;
    }
    void showError(const base::Error &error) override { errors.push_back(error.code); }
    void say(const base::Message &) override {}
};

struct Organisation : testing::Test {
    test::Workbench bench;
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, bench.clock()};
    FakeOrganisation view;
    std::unique_ptr<app::OrganisationPresenter> presenter;
    void SetUp() override {
        bench.withUnits("code,parent,name fi,level\nA,,Alue,county\nP,A,Palvelu,service\n"
                        "Q,A,Toinen palvelu,service\nK1,P,Kotka,unit\n");
        session.open(bench.folder() / "w.kooste",
                     [](const base::Result<void> &opened) { ASSERT_TRUE(opened.ok()); });
        presenter = std::make_unique<app::OrganisationPresenter>(session, view);
    }
    void TearDown() override {
        presenter.reset();
        session.close();
    }
    /// "Alue > Palvelu > Kotka" as "Alue,.Palvelu,..Kotka".
    std::string tree() const {
        std::string text;
        for (const auto &row : view.rows)
            text += (text.empty() ? "" : ",") +
                    std::string(static_cast<std::size_t>(row.depth), '.') + row.texts.front();
        return text;
    }
    void choose(const std::string &name) {
        for (const auto &row : view.rows)
            if (row.texts.front() == name)
                return presenter->choose(row.key);
        FAIL() << name;
    }
    int parentPlace(const std::string &name) const {
        for (std::size_t i = 0; i < view.form.parents.size(); ++i)
            if (view.form.parents[i].find(name) != std::string::npos)
                return static_cast<int>(i);
        return -1;
    }
    void add(const std::string &code, const std::string &under) {
        choose(under);
        presenter->startAdding();
        auto fields = view.form.fields;
        fields.code = code;
        fields.name.fi = code;
        presenter->save(fields);
    }
};

} // namespace

TEST_F(Organisation, AddsAUnitUnderTheChosenOneOnItsLevel) {
    choose("Palvelu");
    presenter->startAdding();
    EXPECT_EQ(view.form.heading, "New unit");
    EXPECT_EQ(view.form.levels.at(static_cast<std::size_t>(view.form.fields.level)), "Unit");
    EXPECT_FALSE(view.form.whyNotRemove.empty());
    add("Hamina", "Palvelu");
    EXPECT_EQ(tree(), "Alue,.Palvelu,..Hamina,..Kotka,.Toinen palvelu");
    EXPECT_TRUE(view.errors.empty());
}

TEST_F(Organisation, BeginsWithTheFirstUnitWhereThereIsNone) {
    session.close();
    ASSERT_TRUE(app::CreateWorkspace().run({bench.folder() / "new.kooste", "Uusi", false}).ok());
    session.open(bench.folder() / "new.kooste",
                 [](const base::Result<void> &opened) { ASSERT_TRUE(opened.ok()); });
    EXPECT_NE(view.empty, "");
    presenter->startAdding();
    EXPECT_EQ(tree(), "");
    EXPECT_EQ(view.form.levels.at(static_cast<std::size_t>(view.form.fields.level)), "County");
    auto fields = view.form.fields;
    fields.code = "HVA";
    fields.name.fi = "Hyvinvointialue";
    presenter->save(fields);
    EXPECT_EQ(tree(), "Hyvinvointialue");
}

TEST_F(Organisation, MovesAUnitAndNeverOffersItsOwnSubtree) {
    choose("Palvelu");
    EXPECT_EQ(parentPlace("Kotka"), -1);
    choose("Kotka");
    auto fields = view.form.fields;
    fields.parent = parentPlace("Toinen palvelu");
    presenter->save(fields);
    EXPECT_EQ(tree(), "Alue,.Palvelu,.Toinen palvelu,..Kotka");
    presenter->undo();
    EXPECT_EQ(tree(), "Alue,.Palvelu,..Kotka,.Toinen palvelu");
    presenter->redo();
    EXPECT_EQ(tree(), "Alue,.Palvelu,.Toinen palvelu,..Kotka");
}

TEST_F(Organisation, TakesDatesAsTheyAreWrittenAndRefusesOthers) {
    choose("Kotka");
    auto fields = view.form.fields;
    fields.validFrom = "1.9.2025";
    fields.validTo = "soon";
    presenter->save(fields);
    EXPECT_EQ(view.errors, std::vector<std::string>{"badDate"});
    fields.validTo = "";
    presenter->save(fields);
    EXPECT_EQ(session.picture()->units->findByCode("K1")->validFrom, base::makeDate(2025, 9, 1));
    EXPECT_FALSE(view.form.fields.validFrom.empty());
    presenter->save(view.form.fields); // what the window wrote itself is no change
    EXPECT_EQ(session.picture()->units->findByCode("K1")->validFrom, base::makeDate(2025, 9, 1));
}

TEST_F(Organisation, RemovesAnUnusedUnitAndBringsItBackWithWhatFollowedIt) {
    add("Hamina", "Palvelu");
    add("Tiimi", "Hamina");
    choose("Hamina");
    EXPECT_FALSE(view.form.whyNotRemove.empty()) << "a team stands below";
    choose("Tiimi");
    presenter->remove();
    choose("Hamina");
    presenter->remove();
    EXPECT_EQ(tree(), "Alue,.Palvelu,..Kotka,.Toinen palvelu");
    EXPECT_NE(view.undo.find("remove Hamina"), std::string::npos);
    presenter->undo(); // comes back under a new id …
    presenter->undo(); // … which the team's own step must know
    EXPECT_EQ(tree(), "Alue,.Palvelu,..Hamina,...Tiimi,..Kotka,.Toinen palvelu");
    presenter->undo();
    presenter->undo();
    EXPECT_EQ(tree(), "Alue,.Palvelu,..Kotka,.Toinen palvelu");
    for (int i = 0; i < 4; ++i)
        presenter->redo();
    EXPECT_EQ(tree(), "Alue,.Palvelu,..Kotka,.Toinen palvelu");
    EXPECT_TRUE(view.errors.empty());
}

TEST_F(Organisation, SaysWhyACodeCannotBeTaken) {
    choose("Kotka");
    auto fields = view.form.fields;
    fields.code = "P";
    presenter->save(fields);
    EXPECT_EQ(view.errors, std::vector<std::string>{"unitCodeInUse"});
    EXPECT_EQ(view.undo, "Undo");
}

TEST_F(Organisation, AnImportEndsTheStepsThatCouldBeUndone) {
    add("Hamina", "Palvelu");
    presenter->importFile(bench.file("more.csv", "code,parent,name fi\nZ,P,Zeta\n"));
    EXPECT_EQ(view.undo, "Undo");
    EXPECT_NE(tree().find("Zeta"), std::string::npos);
}
