// SPDX-License-Identifier: MIT
#include "model/item_bank.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

constexpr std::array<std::string_view, 3> kBankLevels{"national", "county", "unit"};

/// An nps question may leave out its options: 0 to 10 are known.
bool sameScale(const BankItem &bank, const Question &question) {
    if (question.options.empty() && bank.kind == ItemKind::nps)
        return true;
    const auto same = [](const AnswerOption &a, const AnswerOption &b) {
        return a.code == b.code && a.score == b.score && a.missing == b.missing &&
               a.parent == b.parent && a.label == b.label;
    };
    return std::equal(bank.options.begin(), bank.options.end(), question.options.begin(),
                      question.options.end(), same);
}

bool sameWords(const BankItem &bank, const Question &question, base::Language language) {
    const auto given = questionFromBank(bank);
    const auto differs = [&](const VariantKey &variant) {
        const auto words = given.textFor(variant).get(language);
        return !words.empty() && words != question.textFor(variant).get(language);
    };
    return !differs({}) &&
           std::none_of(question.wordings.begin(), question.wordings.end(),
                        [&](const VariantWording &own) { return differs(own.variant); });
}

base::Message otherWords(base::Language language) {
    using base::tr;
    switch (language) {
    case base::Language::fi:
        return tr("The Finnish wording of “{item}” is not the item bank's.");
    case base::Language::sv:
        return tr("The Swedish wording of “{item}” is not the item bank's.");
    case base::Language::en:
        break;
    }
    return tr("The English wording of “{item}” is not the item bank's.");
}

} // namespace

std::string_view bankLevelCode(BankLevel level) {
    return kBankLevels.at(static_cast<std::size_t>(level));
}

std::optional<BankLevel> parseBankLevel(std::string_view code) {
    const auto found = std::find(kBankLevels.begin(), kBankLevels.end(), code);
    if (found == kBankLevels.end())
        return std::nullopt;
    return static_cast<BankLevel>(found - kBankLevels.begin());
}

const BankItem *ItemBank::find(std::string_view code) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const BankItem &item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

Item itemFromBank(const BankItem &bank) {
    Item item;
    item.code = bank.code;
    item.kind = bank.kind;
    item.role = bank.role;
    item.name = bank.name;
    item.moreIsBetter = bank.moreIsBetter;
    item.isCore = bank.level == BankLevel::national;
    item.bankCode = bank.code;
    return item;
}

Question questionFromBank(const BankItem &bank) {
    Question question;
    question.text = bank.text;
    question.help = bank.help;
    question.options = bank.options;
    question.wordings = bank.wordings;
    return question;
}

std::optional<base::Message> bankDifference(const BankItem &bank, const Item &item,
                                            const Question &question) {
    using base::tr;
    if (item.kind != bank.kind || item.role != bank.role)
        return tr("“{item}” is another kind of question in the item bank.").with("item", item.code);
    if (item.moreIsBetter != bank.moreIsBetter)
        return tr("The item bank says otherwise of “{item}” whether more is better.")
            .with("item", item.code);
    if (!sameScale(bank, question))
        return tr("The answer options of “{item}” are not the item bank's.")
            .with("item", item.code);
    for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en})
        if (!sameWords(bank, question, language))
            return otherWords(language).with("item", item.code);
    return std::nullopt;
}

} // namespace kooste::model
