// SPDX-License-Identifier: MIT
#include "exchange/item_bank/bank_json.h"
#include "exchange/item_bank/item_bank_file.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

namespace kooste::exchange {
namespace {

namespace fs = boost::filesystem;

class TestFolder {
public:
    TestFolder() : path_(fs::temp_directory_path() / fs::unique_path("kooste-bank-%%%%%%%%")) {
        fs::create_directories(path_);
    }
    ~TestFolder() {
        boost::system::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    TestFolder(const TestFolder &) = delete;
    TestFolder &operator=(const TestFolder &) = delete;
    base::Path operator/(const char *name) const { return path_ / name; }

private:
    base::Path path_;
};

std::string bytesOf(const base::Path &path) { return base::readFile(path).value(); }

std::string withItem(const std::string &item) {
    return R"({"format":"kooste-item-bank","formatVersion":1,"items":[)" + item + "]}";
}

base::Error bankErrorOf(const std::string &json) {
    const auto read = itemBankFromJson(json, "b.json");
    EXPECT_FALSE(read.ok()) << json;
    return read.ok() ? base::Error{} : read.error();
}

std::string placeOf(const base::Error &error) {
    for (const auto &[name, value] : error.message.arguments())
        if (name == "place")
            return std::get<std::string>(value);
    return {};
}

/// Writes a bank with one cell changed by way of a workbook of its own.
base::Result<ReadItemBank> workbookWith(const model::ItemBank &bank, const base::Path &path) {
    EXPECT_TRUE(writeItemBank(bank, path));
    return readItemBank(path, {});
}

} // namespace

TEST(ShippedBank, HoldsTheNationalThemesInThreeLanguages) {
    const auto &bank = shippedItemBank();
    for (const char *code :
         {"nps", "easy", "help", "safe", "whole", "together", "informed", "next", "useful"}) {
        const auto *item = bank.find(code);
        ASSERT_NE(item, nullptr) << code;
        EXPECT_EQ(item->level, model::BankLevel::national) << code;
        EXPECT_EQ(item->wordings.size(), 2U) << code;
    }
    for (const auto &item : bank.items)
        for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en}) {
            EXPECT_FALSE(item.text.get(language).empty()) << item.code;
            EXPECT_FALSE(item.name.get(language).empty()) << item.code;
            for (const auto &option : item.options)
                EXPECT_FALSE(option.label.get(language).empty()) << item.code << option.code;
            for (const auto &wording : item.wordings)
                EXPECT_FALSE(wording.text.get(language).empty()) << item.code;
        }
}

TEST(ShippedBank, SaysThatItClaimsNoConformance) {
    EXPECT_NE(shippedItemBank().about.en.find("claims no official conformance"), std::string::npos);
    EXPECT_NE(shippedItemBank().about.en.find("load the official wordings from a file"),
              std::string::npos);
}

TEST(ShippedBank, ItsFileIsAsTheProgramWritesIt) {
    const auto file = bytesOf(base::Path(KOOSTE_SOURCE_DIR) / "resources" / "item-bank.json");
    EXPECT_EQ(itemBankToJson(shippedItemBank()), file);
}

TEST(BankFile, JsonRoundTripsByteForByte) {
    TestFolder folder;
    ASSERT_TRUE(writeItemBank(shippedItemBank(), folder / "a.json"));
    const auto read = readItemBank(folder / "a.json", {});
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->bank, shippedItemBank());
    EXPECT_TRUE(read->diagnostics.empty());
    ASSERT_TRUE(writeItemBank(read->bank, folder / "b.json"));
    EXPECT_EQ(bytesOf(folder / "a.json"), bytesOf(folder / "b.json"));
}

TEST(BankFile, WorkbookRoundTripsByteForByte) {
    TestFolder folder;
    auto bank = shippedItemBank();
    bank.items[0].level = model::BankLevel::unit;
    bank.items[0].unit = "K1";
    bank.items[1].moreIsBetter = false;
    bank.items[1].wordings[0].help = {"Ohje", "", "Help"};
    bank.items[2].options[0].score = 0.5;
    const auto read = workbookWith(bank, folder / "a.xlsx");
    ASSERT_TRUE(read.ok()) << read.error().message.id();
    EXPECT_EQ(read->bank, bank);
    EXPECT_TRUE(read->diagnostics.empty());
    ASSERT_TRUE(writeItemBank(read->bank, folder / "b.xlsx"));
    EXPECT_EQ(bytesOf(folder / "a.xlsx"), bytesOf(folder / "b.xlsx"));
}

TEST(BankFile, BothFormatsGiveTheSameBank) {
    TestFolder folder;
    ASSERT_TRUE(writeItemBank(shippedItemBank(), folder / "a.json"));
    ASSERT_TRUE(writeItemBank(shippedItemBank(), folder / "a.xlsx"));
    const auto json = readItemBank(folder / "a.json", {});
    const auto workbook = readItemBank(folder / "a.xlsx", {});
    ASSERT_TRUE(json.ok() && workbook.ok());
    EXPECT_EQ(json->bank, workbook->bank);
}

TEST(BankFile, NeedsLittle) {
    const auto read =
        itemBankFromJson(withItem(R"({"code":"a","kind":"ordered","text":{"fi":"Onko?"},
                     "options":[{"label":{"fi":"ei"}},{"label":{"fi":"on"}},
                                {"code":"eos","number":90,"missing":"dontKnow"}]})"),
                         "b.json");
    ASSERT_TRUE(read.ok()) << read.error().message.id();
    const auto &item = read->bank.items.front();
    EXPECT_EQ(item.level, model::BankLevel::county);
    EXPECT_TRUE(item.moreIsBetter);
    EXPECT_EQ(item.options[1].number, 2);
    EXPECT_EQ(item.options[1].code, "2");
    EXPECT_EQ(item.options[1].score, 2.0);
    EXPECT_FALSE(item.options[2].score);
}

TEST(BankFile, JsonErrorsSayWhere) {
    EXPECT_EQ(bankErrorOf("[1]").code, "notAnItemBank");
    EXPECT_EQ(bankErrorOf(R"({"format":"kooste-item-bank","formatVersion":2})").code,
              "newerItemBank");
    const auto broken = bankErrorOf("{\n \"format\": \"kooste-item-bank\",\n \"items\": [,]\n}");
    EXPECT_EQ(broken.code, "badJson");
    EXPECT_EQ(broken.row, 3);
    EXPECT_EQ(broken.column, 12);
    const auto kind = bankErrorOf(withItem(R"({"code":"a","kind":"slider","text":{"fi":"x"}})"));
    EXPECT_EQ(kind.code, "unknownBankValue");
    EXPECT_EQ(placeOf(kind), "items[0].kind");
    EXPECT_EQ(bankErrorOf(withItem(R"({"kind":"text","text":{"fi":"x"}})")).code,
              "bankValueMissing");
    const auto bare = bankErrorOf(withItem(R"({"code":"a","kind":"single","text":{"fi":"x"}})"));
    EXPECT_EQ(bare.code, "bankOptionsMissing");
    const auto list = bankErrorOf(withItem(R"({"code":"a","kind":["text"],"text":{"fi":"x"}})"));
    EXPECT_EQ(placeOf(list), "items[0].kind");
}

TEST(BankFile, OptionErrorsSayWhere) {
    const auto with = [](const std::string &options) {
        return bankErrorOf(withItem(R"({"code":"a","kind":"single","text":{"fi":"x"},"options":[)" +
                                    options + "]}"));
    };
    EXPECT_EQ(with(R"({"code":"1"},{"code":"1"})").code, "bankValueTwice");
    EXPECT_EQ(placeOf(with(R"({"number":-1})")), "items[0].options[0].number");
    EXPECT_EQ(placeOf(with(R"({"number":1},{"number":2,"missing":"lost"})")),
              "items[0].options[1].missing");
    EXPECT_EQ(placeOf(with(R"({"code":"a"},{"code":"b","parent":"a"},{"code":"c","parent":"b"})")),
              "items[0].options[2].parent")
        << "a topic menu has two levels";
}

TEST(BankFile, WorkbookErrorsSayRowAndColumn) {
    TestFolder folder;
    auto bank = shippedItemBank();
    bank.items[3].code = bank.items[2].code;
    bank.items[3].wordings.clear();
    const auto read = workbookWith(bank, folder / "a.xlsx");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, "bankValueTwice");
    EXPECT_EQ(placeOf(read.error()), "Items!A5");
    EXPECT_EQ(read.error().row, 5);
    EXPECT_EQ(read.error().column, 1);
    bank = shippedItemBank();
    bank.items[3].text = {};
    const auto wordless = workbookWith(bank, folder / "b.xlsx");
    ASSERT_FALSE(wordless.ok());
    EXPECT_EQ(placeOf(wordless.error()), "Items!K5");
}

TEST(BankFile, WhatIsNotUsedIsSaid) {
    const auto read = itemBankFromJson(
        withItem(R"({"code":"a","kind":"text","text":{"fi":"x","ru":"y"},"colour":"red"})"),
        "b.json");
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->diagnostics.size(), 2U);
    EXPECT_EQ(read->diagnostics[0].code, "keyNotUsed");
}

TEST(BankFile, OtherEndingsAreRefused) {
    TestFolder folder;
    const auto written = writeItemBank(shippedItemBank(), folder / "a.csv");
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().code, "unknownBankFormat");
}

} // namespace kooste::exchange
