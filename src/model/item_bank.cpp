// SPDX-License-Identifier: MIT
#include "model/item_bank.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

constexpr std::array<std::string_view, 3> kLevels{"national", "county", "unit"};

} // namespace

std::string_view bankLevelCode(BankLevel level) {
    return kLevels.at(static_cast<std::size_t>(level));
}

std::optional<BankLevel> parseBankLevel(std::string_view code) {
    const auto *const found = std::find(kLevels.begin(), kLevels.end(), code);
    if (found == kLevels.end())
        return std::nullopt;
    return static_cast<BankLevel>(found - kLevels.begin());
}

const BankItem *ItemBank::find(std::string_view code) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const BankItem &item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace kooste::model
