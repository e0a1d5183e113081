// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "model/item_bank.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::exchange {

/// One value of a bank's file and where it stands: in a workbook as "Items!D4" with its row and
/// column, in JSON as "items[3].kind".
struct BankCell {
    std::string text;
    std::string place;
    std::int64_t row = 0;
    std::int64_t column = 0;
};

/// One line of a bank: its values by the names of the workbook's columns ("text fi").
struct BankRecord {
    std::map<std::string, BankCell, std::less<>> cells = {};
    BankCell self = {}; ///< the line itself, where a value that should stand in it is missing
};

/// A bank taken apart into plain tables: what its two file formats have in common.
struct BankRecords {
    BankRecord head;
    std::vector<BankRecord> items = {};
    std::vector<BankRecord> wordings = {}; ///< "item" says whose
    std::vector<BankRecord> options = {};  ///< "item" says whose
};

// The columns in the order in which a workbook has them.
inline const std::vector<std::string> kHeadColumns{"edition",  "name fi",  "name sv", "name en",
                                                   "about fi", "about sv", "about en"};
inline const std::vector<std::string> kItemColumns{
    "code",       "level",   "unit",    "kind",    "role",           "more is better",
    "valid from", "name fi", "name sv", "name en", "text fi",        "text sv",
    "text en",    "help fi", "help sv", "help en", "same options as"};
inline const std::vector<std::string> kWordingColumns{"item",    "variant", "text fi", "text sv",
                                                      "text en", "help fi", "help sv", "help en"};
inline const std::vector<std::string> kOptionColumns{
    "item", "number", "code", "label fi", "label sv", "label en", "score", "missing", "parent"};

/// Puts the bank together and checks it. `file` is named in messages.
base::Result<model::ItemBank> bankOf(const BankRecords &records, const std::string &file);
/// Takes it apart; `place`, row and column stay empty.
BankRecords recordsOf(const model::ItemBank &bank);
/// The earlier item whose options this one shares; null if it has its own, or none.
const model::BankItem *sharesOptionsWith(const model::ItemBank &bank, std::size_t index);

/// An error of a bank's file at a place.
base::Error bankError(const std::string &file, const BankCell &at, std::string code,
                      base::Message message);

} // namespace kooste::exchange
