// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/item_bank/item_bank_file.h"

#include <string_view>

namespace kooste::exchange {

/// The bank in JSON; `file` is named in messages. Errors as readItemBank.
base::Result<ReadItemBank> itemBankFromJson(std::string_view json, const std::string &file);
/// Ends with a line break; the same bank gives the same bytes.
std::string itemBankToJson(const model::ItemBank &bank);

} // namespace kooste::exchange
