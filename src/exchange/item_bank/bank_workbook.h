// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/item_bank/item_bank_file.h"

namespace kooste::exchange {

/// The bank in a workbook with the sheets Bank, Items, Wordings and Options. Errors as
/// readItemBank.
base::Result<ReadItemBank> itemBankFromWorkbook(const base::Path &path,
                                                const base::CancelToken &cancel);
base::Result<void> itemBankToWorkbook(const model::ItemBank &bank, const base::Path &target);

} // namespace kooste::exchange
