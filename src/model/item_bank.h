// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "model/questionnaire.h"

#include <optional>
#include <string>
#include <vector>

namespace kooste::model {

/// Who owns an item of the bank: only national ones are locked in regular surveys.
enum class BankLevel { national, county, unit };
std::string_view bankLevelCode(BankLevel level); ///< "national", "county", "unit"
std::optional<BankLevel> parseBankLevel(std::string_view code);

/// An item ready to be asked: identity, scale and wordings per language and audience.
struct BankItem {
    std::string code; ///< unique in the bank
    BankLevel level = BankLevel::county;
    std::string unit = {}; ///< code of the unit that owns it; level unit only
    ItemKind kind = ItemKind::ordered;
    ItemRole role = ItemRole::answer;
    bool moreIsBetter = true;
    base::LocalText name;
    base::LocalText text;
    base::LocalText help = {};
    std::vector<VariantWording> wordings = {}; ///< for audiences
    std::vector<AnswerOption> options = {};
    std::optional<base::Date> validFrom = {};
    friend bool operator==(const BankItem &, const BankItem &) = default;
};

/// The items that a county asks from, in the order in which they are usually asked.
struct ItemBank {
    std::string edition = {}; ///< what its maker calls this edition: "2026-1"
    base::LocalText name = {};
    base::LocalText about = {}; ///< where its words come from, and what it does not claim
    std::vector<BankItem> items = {};

    const BankItem *find(std::string_view code) const;
    friend bool operator==(const ItemBank &, const ItemBank &) = default;
};

/// An item of a survey as it is taken from the bank: not stored yet (id 0), locked if national.
Item itemFromBank(const BankItem &bank);
/// The question that asks it, with all that the bank says of it; its item is 0.
Question questionFromBank(const BankItem &bank);

/// How an item, as a survey asks it, differs from its bank: another kind, direction or scale
/// (options by code, order, score, missing state and label; their numbers are the survey's own), or
/// other words in a language or variant in which the bank has words. The gravest difference as a
/// sentence; nothing when it is asked as the bank says. Help texts may differ.
std::optional<base::Message> bankDifference(const BankItem &bank, const Item &item,
                                            const Question &question);

} // namespace kooste::model
