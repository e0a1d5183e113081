// SPDX-License-Identifier: MIT
#include "app/usecases/demo_surveys.h"
#include "app/usecases/item_bank.h"
#include "app/usecases/workbench.h"
#include "exchange/item_bank/item_bank_file.h"
#include "store/surveys.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace {

using namespace kooste;
using Codes = std::vector<std::string>;

struct ItemBank : testing::Test {
    test::Workbench bench;

    base::Path fileOf(const model::ItemBank &bank, const std::string &name = "bank.json") const {
        const auto path = bench.folder() / name;
        EXPECT_TRUE(exchange::writeItemBank(bank, path));
        return path;
    }
    app::BankLoad load(const base::Path &file, bool dryRun = false) {
        auto loaded = app::LoadItemBank(bench.workspace()).run(file, dryRun, {});
        EXPECT_TRUE(loaded.ok());
        return loaded.ok() ? std::move(*loaded) : app::BankLoad{};
    }
    model::ItemBank shown() { return *app::ShowItemBank(bench.workspace()).run(); }
    std::string exported(const std::string &name) {
        const auto path = bench.folder() / name;
        EXPECT_TRUE(app::ExportItemBank(bench.workspace()).run(path));
        return *base::readFile(path);
    }

    /// Version 1 published, version 2 a draft, both with the items `safe` and `nps` of the bank.
    model::SurveyId surveyWithDraft() {
        model::Survey survey;
        survey.code = "kysely";
        survey.name.fi = "Kysely";
        model::Version published;
        for (const char *code : {"nps", "safe"}) {
            const auto *bank = exchange::shippedItemBank().find(code);
            auto item = model::itemFromBank(*bank);
            item.id = {static_cast<std::int64_t>(survey.items.size()) + 1};
            auto question = model::questionFromBank(*bank);
            question.item = item.id;
            survey.items.push_back(item);
            published.questions.push_back(question);
        }
        auto draft = published;
        published.status = model::VersionStatus::published;
        published.publishedOn = base::makeDate(2025, 1, 1);
        draft.number = 2;
        survey.versions = {published, draft};
        return store::SurveyRepository(bench.workspace()).save(survey)->id;
    }
    model::Survey survey(model::SurveyId id) {
        return *store::SurveyRepository(bench.workspace()).load(id);
    }
    static model::ItemBank officialSafe() {
        model::ItemBank bank{"2027-1", {"Viralliset", "", ""}, {}, {}};
        bank.items.push_back(*exchange::shippedItemBank().find("safe"));
        bank.items.front().text.fi = "Tunsin oloni turvalliseksi.";
        return bank;
    }
};

} // namespace

TEST_F(ItemBank, IsTheShippedOneAtFirst) { EXPECT_EQ(shown(), exchange::shippedItemBank()); }

TEST_F(ItemBank, LoadedItemsTakeThePlaceOfOursAndNewOnesFollow) {
    auto bank = officialSafe();
    bank.items.push_back(bank.items.front());
    bank.items.back().code = "own";
    const auto loaded = load(fileOf(bank));
    EXPECT_EQ(loaded.added, Codes{"own"});
    EXPECT_EQ(loaded.changed, Codes{"safe"});
    EXPECT_EQ(loaded.unchanged, Codes{});
    EXPECT_EQ(loaded.missing.size(), exchange::shippedItemBank().items.size() - 1);
    const auto now = shown();
    EXPECT_EQ(now.edition, "2027-1");
    EXPECT_EQ(now.find("safe")->text.fi, "Tunsin oloni turvalliseksi.");
    EXPECT_EQ(now.items.back().code, "own");
    EXPECT_NE(now.find("easy"), nullptr) << "what the file lacks stays";
}

TEST_F(ItemBank, LoadingTheSameAgainChangesNothing) {
    const auto file = fileOf(officialSafe());
    load(file);
    const auto before = exported("a.json");
    const auto again = load(file);
    EXPECT_EQ(again.unchanged, Codes{"safe"});
    EXPECT_TRUE(again.changed.empty() && again.added.empty());
    EXPECT_EQ(exported("b.json"), before);
}

TEST_F(ItemBank, ExportLoadExportGivesTheSameBytes) {
    load(fileOf(officialSafe()));
    for (const char *ending : {".json", ".xlsx"}) {
        const auto first = exported(std::string("first") + ending);
        const auto loaded = load(bench.folder() / (std::string("first") + ending));
        EXPECT_TRUE(loaded.added.empty() && loaded.changed.empty() && loaded.missing.empty());
        EXPECT_EQ(exported(std::string("second") + ending), first);
    }
}

TEST_F(ItemBank, DryRunLeavesTheBankAsItWas) {
    const auto loaded = load(fileOf(officialSafe()), true);
    EXPECT_EQ(loaded.changed, Codes{"safe"});
    EXPECT_EQ(shown(), exchange::shippedItemBank());
}

TEST_F(ItemBank, FaultyFileLeavesTheBankAsItWas) {
    const auto file = bench.file("bad.json", R"({"format":"kooste-item-bank","formatVersion":1,
        "items":[{"code":"safe","kind":"ordered"}]})");
    const auto loaded = app::LoadItemBank(bench.workspace()).run(file, false, {});
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().code, "bankValueMissing");
    EXPECT_EQ(shown(), exchange::shippedItemBank());
}

TEST_F(ItemBank, UnitThatIsNotThereIsWarnedOf) {
    auto bank = officialSafe();
    bank.items.front().level = model::BankLevel::unit;
    bank.items.front().unit = "K9";
    const auto loaded = load(fileOf(bank));
    ASSERT_EQ(loaded.diagnostics.size(), 1U);
    EXPECT_EQ(loaded.diagnostics.front().code, "unknownUnit");
}

TEST_F(ItemBank, LoadingChangesNoQuestionnaire) {
    const auto id = surveyWithDraft();
    const auto before = survey(id);
    load(fileOf(officialSafe()));
    const auto after = survey(id);
    EXPECT_EQ(after.items, before.items);
    for (std::size_t i = 0; i < before.versions.size(); ++i)
        EXPECT_TRUE(after.versions[i].sameContent(before.versions[i])) << "version " << i + 1;
}

TEST_F(ItemBank, DraftTakesTheNewWordingWhenAskedAndThePublishedVersionKeepsItsOwn) {
    const auto id = surveyWithDraft();
    const auto before = survey(id);
    load(fileOf(officialSafe()));
    const auto updated = app::UpdateFromBank(bench.workspace()).run("kysely");
    ASSERT_TRUE(updated.ok());
    EXPECT_EQ(updated->version, 2);
    EXPECT_EQ(updated->updated, Codes{"safe"});
    EXPECT_EQ(updated->unchanged, Codes{"nps"});
    const auto after = survey(id);
    const auto safe = after.findItem("safe")->id;
    EXPECT_EQ(after.draft()->find(safe)->text.fi, "Tunsin oloni turvalliseksi.");
    EXPECT_TRUE(after.versions.front().sameContent(before.versions.front()));
}

TEST_F(ItemBank, SameScaleKeepsItsNumbersAndAnotherScaleGetsNewOnes) {
    const auto id = surveyWithDraft();
    auto draft = survey(id);
    const auto item = draft.findItem("safe")->id;
    auto bank = *exchange::shippedItemBank().find("safe");
    for (auto &option : bank.options)
        option.number += 200;
    app::takeFromBank(draft, item, bank);
    const auto &same = draft.draft()->find(item)->options;
    EXPECT_EQ(same.front().number, 1) << "the numbers that the answers have";
    bank.options.erase(bank.options.begin() + 2);
    app::takeFromBank(draft, item, bank);
    const auto &other = draft.draft()->find(item)->options;
    EXPECT_EQ(other.front().number, 100) << "99 was the largest that the item has had";
    EXPECT_EQ(other.back().number, 99) << "a missing code is the same one on any scale";
}

TEST_F(ItemBank, DirectionOfWhatWasAskedBeforeStays) {
    const auto id = surveyWithDraft();
    auto draft = survey(id);
    const auto item = draft.findItem("safe")->id;
    auto bank = *exchange::shippedItemBank().find("safe");
    bank.moreIsBetter = false;
    app::takeFromBank(draft, item, bank);
    EXPECT_TRUE(draft.find(item)->moreIsBetter);
}

TEST_F(ItemBank, SurveyWithoutADraftIsRefused) {
    auto survey = app::demoFreeFormSurvey(base::makeDate(2025, 1, 1));
    ASSERT_TRUE(store::SurveyRepository(bench.workspace()).save(survey).ok());
    const auto updated = app::UpdateFromBank(bench.workspace()).run(app::kFreeFormSurvey);
    ASSERT_FALSE(updated.ok());
    EXPECT_EQ(updated.error().code, "noDraft");
}

TEST_F(ItemBank, IsWhatTheDemoAsksSinceItsSecondVersion) {
    const auto demo =
        app::demoRegularSurvey(base::makeDate(2024, 1, 1), base::makeDate(2025, 1, 1));
    const auto unlike = [&](const model::Version &version) {
        Codes codes;
        for (const auto &bank : exchange::shippedItemBank().items) {
            const auto *item = demo.findItem(bank.code);
            if (item == nullptr || item->bankCode.empty() || version.find(item->id) == nullptr)
                continue;
            EXPECT_EQ(item->isCore, bank.level == model::BankLevel::national) << bank.code;
            if (model::bankDifference(bank, *item, *version.find(item->id)))
                codes.push_back(bank.code);
        }
        return codes;
    };
    EXPECT_EQ(std::count_if(demo.items.begin(), demo.items.end(),
                            [](const model::Item &item) { return item.isCore; }),
              9);
    EXPECT_EQ(unlike(demo.versions[0]), (Codes{"easy", "informed", "next"}))
        << "what the pilot asked otherwise";
    EXPECT_EQ(unlike(demo.versions[1]), Codes{});
    EXPECT_EQ(unlike(*demo.draft()), Codes{});
}
