// SPDX-License-Identifier: MIT
#include "model/item_bank.h"

#include <gtest/gtest.h>

namespace kooste::model {
namespace {

AnswerOption option(int number, const char *code, std::optional<double> score) {
    AnswerOption made;
    made.number = number;
    made.code = code;
    made.label = base::LocalText::same(code);
    made.score = score;
    return made;
}

BankItem safe() {
    BankItem item;
    item.code = "safe";
    item.level = BankLevel::national;
    item.text = {"Oloni oli turvallinen.", "Jag kände mig trygg.", ""};
    item.wordings = {{{Audience::guardian}, {"Lapsellani oli turvallinen olo.", "", ""}}};
    item.options = {option(1, "no", 1), option(2, "yes", 2)};
    return item;
}

TEST(ItemBank, ItemTakenFromTheBankIsAsTheBankSays) {
    const auto bank = safe();
    const auto item = itemFromBank(bank);
    EXPECT_TRUE(item.isCore);
    EXPECT_EQ(item.bankCode, "safe");
    EXPECT_FALSE(bankDifference(bank, item, questionFromBank(bank)));
}

TEST(ItemBank, CountyItemIsNotLocked) {
    auto bank = safe();
    bank.level = BankLevel::county;
    EXPECT_FALSE(itemFromBank(bank).isCore);
}

TEST(ItemBank, OptionNumbersAreTheSurveysOwn) {
    const auto bank = safe();
    auto question = questionFromBank(bank);
    question.options[0].number = 11;
    question.options[1].number = 12;
    EXPECT_FALSE(bankDifference(bank, itemFromBank(bank), question));
}

TEST(ItemBank, AnotherScaleDiffers) {
    const auto bank = safe();
    auto question = questionFromBank(bank);
    question.options[1].score = 3;
    const auto difference = bankDifference(bank, itemFromBank(bank), question);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->id(), "The answer options of “{item}” are not the item bank's.");
    question.options.pop_back();
    EXPECT_TRUE(bankDifference(bank, itemFromBank(bank), question));
}

TEST(ItemBank, OtherDirectionAndKindDiffer) {
    const auto bank = safe();
    auto item = itemFromBank(bank);
    item.moreIsBetter = false;
    EXPECT_TRUE(bankDifference(bank, item, questionFromBank(bank)));
    item = itemFromBank(bank);
    item.kind = ItemKind::single;
    EXPECT_TRUE(bankDifference(bank, item, questionFromBank(bank)));
}

TEST(ItemBank, OtherWordsDifferWhereTheBankHasWords) {
    const auto bank = safe();
    auto question = questionFromBank(bank);
    question.text.en = "I felt safe.";
    EXPECT_FALSE(bankDifference(bank, itemFromBank(bank), question))
        << "the bank has no English words";
    question.text.sv = "Det var tryggt.";
    const auto difference = bankDifference(bank, itemFromBank(bank), question);
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->id(), "The Swedish wording of “{item}” is not the item bank's.");
}

TEST(ItemBank, OwnWordsOfAVariantDiffer) {
    const auto bank = safe();
    auto question = questionFromBank(bank);
    question.wordings.push_back({{Audience::young}, {"Oliko turvallista?", "", ""}});
    EXPECT_TRUE(bankDifference(bank, itemFromBank(bank), question));
    question.wordings = {};
    EXPECT_FALSE(bankDifference(bank, itemFromBank(bank), question))
        << "a version without the variant needs none of its words";
}

} // namespace
} // namespace kooste::model
