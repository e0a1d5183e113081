// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/progress.h"
#include "model/item_bank.h"

#include <vector>

namespace kooste::exchange {

/// An item bank as a file gave it, and what the file says that Kooste does not use.
struct ReadItemBank {
    model::ItemBank bank;
    std::vector<base::Diagnostic> diagnostics = {};
};

/// Reads a bank from JSON or a workbook, recognised by content (docs/item-bank.md). Errors kind
/// unreadableInput, with row and column in a workbook and with the place in JSON ("items[3].kind"):
/// `notAnItemBank`, `newerItemBank`, `bankValueMissing`, `unknownBankValue`, `bankValueTwice`,
/// `bankOptionsMissing`, `badJson`; and those of reading files.
base::Result<ReadItemBank> readItemBank(const base::Path &path, const base::CancelToken &cancel);

/// Writes a bank whole or not at all, as its file's ending says: .json or .xlsx (error usage
/// `unknownBankFormat`). The same bank gives the same bytes. Error kind output.
base::Result<void> writeItemBank(const model::ItemBank &bank, const base::Path &target);

/// The bank that comes with the program: the national themes in Kooste's own words.
const model::ItemBank &shippedItemBank();

} // namespace kooste::exchange
