// SPDX-License-Identifier: MIT
#include "store/item_bank.h"
#include "store/store_builders.h"

namespace kooste::store {

namespace {

model::BankItem anItem(const std::string &code) {
    model::BankItem item;
    item.code = code;
    item.level = model::BankLevel::unit;
    item.unit = "K1";
    item.role = model::ItemRole::background;
    item.moreIsBetter = false;
    item.name = {"Nimi", "Namn", "Name"};
    item.text = {"Kysymys", "Fråga", "Question"};
    item.help = {"Ohje", "", ""};
    item.wordings = {{{model::Audience::young, model::Phase::ended}, {"Sinä", "Du", "You"}},
                     {{model::Audience::guardian}, {"Lapsi", "", ""}, {"Apu", "", ""}}};
    model::AnswerOption step;
    step.number = 3;
    step.code = "b";
    step.label = {"kyllä", "ja", "yes"};
    step.score = 2.5;
    model::AnswerOption missing;
    missing.number = 1;
    missing.code = "a";
    missing.missing = model::Missing::dontKnow;
    missing.parent = "b";
    item.options = {step, missing};
    item.validFrom = base::makeDate(2026, 1, 31);
    return item;
}

} // namespace

TEST(StoredItemBank, IsEmptyAtFirst) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    EXPECT_EQ(ItemBankRepository(*workspace).load(), model::ItemBank());
}

TEST(StoredItemBank, KeepsEveryPartAndTheOrder) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    ItemBankRepository repository(*workspace);
    model::ItemBank bank{"2026-2", {"Pankki", "Bank", "Bank"}, {"Tästä", "", "About"}};
    bank.items = {anItem("z"), anItem("a")};
    take(repository.save(bank));
    EXPECT_EQ(repository.load(), bank);
}

TEST(StoredItemBank, SavingReplacesWhatWasThere) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    ItemBankRepository repository(*workspace);
    take(repository.save({"1", {}, {}, {anItem("a"), anItem("b")}}));
    const model::ItemBank second{"2", {}, {}, {anItem("b")}};
    take(repository.save(second));
    EXPECT_EQ(repository.load(), second);
}

} // namespace kooste::store
