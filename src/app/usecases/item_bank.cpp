// SPDX-License-Identifier: MIT
#include "app/usecases/item_bank.h"
#include "app/usecases/answers.h"
#include "app/usecases/failure.h"
#include "app/usecases/survey_drafts.h"
#include "base/text.h"
#include "exchange/item_bank/item_bank_file.h"
#include "store/item_bank.h"
#include "store/surveys.h"
#include "store/units.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using model::AnswerOption;
using model::BankItem;
using model::ItemBank;

namespace {

ItemBank bankOf(store::Workspace &workspace) {
    return mergedBank(exchange::shippedItemBank(), store::ItemBankRepository(workspace).load());
}

BankLoad compared(const ItemBank &before, const ItemBank &file) {
    BankLoad load;
    for (const auto &item : file.items) {
        const auto *known = before.find(item.code);
        auto &list = known == nullptr ? load.added : *known == item ? load.unchanged : load.changed;
        list.push_back(item.code);
    }
    for (const auto &item : before.items)
        if (file.find(item.code) == nullptr)
            load.missing.push_back(item.code);
    return load;
}

void warnOfUnknownUnits(const ItemBank &file, const model::UnitTree &units, BankLoad &load) {
    for (const auto &item : file.items)
        if (!item.unit.empty() && units.findByCode(item.unit) == nullptr)
            load.diagnostics.push_back(
                {base::Severity::warning, "unknownUnit",
                 tr("The item “{item}” belongs to the unit “{unit}”, which the workspace does not "
                    "have.")
                     .with("item", item.code)
                     .with("unit", item.unit)});
}

/// Whether both are the same scale, whatever its numbers and labels.
bool sameScale(const std::vector<AnswerOption> &a, const std::vector<AnswerOption> &b) {
    const auto scored = [](const std::vector<AnswerOption> &options) {
        std::vector<std::pair<std::string, std::optional<double>>> steps;
        for (const auto &option : options)
            if (!option.missing)
                steps.emplace_back(option.code, option.score);
        return steps;
    };
    return scored(a) == scored(b);
}

/// The questions of earlier versions that ask the item, newest first.
std::vector<const model::Question *> earlierQuestions(const model::Survey &survey,
                                                      model::ItemId item) {
    std::vector<const model::Question *> found;
    for (auto version = survey.versions.rbegin(); version != survey.versions.rend(); ++version)
        if (version->status != model::VersionStatus::draft)
            if (const auto *question = version->find(item))
                found.push_back(question);
    return found;
}

/// Gives the bank's options the numbers under which the item's answers are stored.
void renumber(const model::Survey &survey, model::ItemId item, model::ItemKind kind,
              std::vector<AnswerOption> &options) {
    const auto earlier = earlierQuestions(survey, item);
    if (earlier.empty() || kind == model::ItemKind::nps)
        return;
    int next = 0;
    for (const auto *question : earlier)
        for (const auto &option : question->options)
            next = std::max(next, option.number);
    const auto same =
        std::find_if(earlier.begin(), earlier.end(), [&](const model::Question *question) {
            return sameScale(question->options, options);
        });
    const auto knownAs = [&](const AnswerOption &option) -> const AnswerOption * {
        const std::string_view code = option.code;
        if (kind == model::ItemKind::ordered && !option.missing)
            return same == earlier.end() ? nullptr : (*same)->findOption(code);
        for (const auto *question : earlier)
            if (const auto *known = question->findOption(code))
                return known;
        return nullptr;
    };
    for (auto &option : options) {
        const auto *known = knownAs(option);
        option.number =
            known != nullptr && known->missing == option.missing ? known->number : ++next;
    }
}

} // namespace

ItemBank mergedBank(const ItemBank &shipped, const ItemBank &loaded) {
    auto bank = shipped;
    if (loaded.items.empty())
        return bank;
    bank.edition = loaded.edition;
    bank.name = loaded.name;
    bank.about = loaded.about;
    for (const auto &item : loaded.items) {
        const auto known =
            std::find_if(bank.items.begin(), bank.items.end(),
                         [&](const BankItem &ours) { return ours.code == item.code; });
        if (known == bank.items.end())
            bank.items.push_back(item);
        else
            *known = item;
    }
    return bank;
}

base::Result<ItemBank> ShowItemBank::run() const {
    return guarded([&]() -> base::Result<ItemBank> { return bankOf(workspace_); });
}

base::Result<BankItem> ShowItemBank::find(std::string_view code) const {
    return guarded([&]() -> base::Result<BankItem> {
        const auto bank = bankOf(workspace_);
        if (const auto *item = bank.find(code))
            return *item;
        std::vector<std::string> codes;
        for (const auto &item : bank.items)
            codes.push_back(item.code);
        return base::Error{base::ErrorKind::usage, "unknownBankItem",
                           tr("The item bank has no item “{item}”. Items: {codes}.")
                               .with("item", code)
                               .with("codes", base::join(codes, ", "))};
    });
}

base::Result<void> ExportItemBank::run(const base::Path &target) const {
    return guarded([&] { return exchange::writeItemBank(bankOf(workspace_), target); });
}

base::Result<BankLoad> LoadItemBank::run(const base::Path &file, bool dryRun,
                                         const base::CancelToken &cancel) const {
    return guarded([&]() -> base::Result<BankLoad> {
        auto read = exchange::readItemBank(file, cancel);
        if (!read)
            return read.error();
        auto load = compared(bankOf(workspace_), read->bank);
        load.diagnostics = std::move(read->diagnostics);
        warnOfUnknownUnits(read->bank, *store::UnitRepository(workspace_).load(), load);
        if (dryRun)
            return load;
        store::ItemBankRepository repository(workspace_);
        const auto loaded = mergedBank(repository.load(), read->bank);
        if (auto saved = repository.save(loaded); !saved)
            return saved.error();
        return load;
    });
}

void takeFromBank(model::Survey &survey, model::ItemId item, const BankItem &bank) {
    const auto known = std::find_if(survey.items.begin(), survey.items.end(),
                                    [&](const model::Item &own) { return own.id == item; });
    auto *draft = survey.draft();
    if (known == survey.items.end() || draft == nullptr)
        return;
    known->name = bank.name;
    known->isCore = bank.level == model::BankLevel::national;
    if (earlierQuestions(survey, item).empty()) { // else it would turn figures of the past
        known->role = bank.role;
        known->moreIsBetter = bank.moreIsBetter;
    }
    for (auto &question : draft->questions)
        if (question.item == item) {
            auto words = model::questionFromBank(bank);
            if (bank.kind == known->kind) { // of another kind it would be another item
                renumber(survey, item, known->kind, words.options);
                question.options = std::move(words.options);
            }
            question.text = std::move(words.text);
            question.help = std::move(words.help);
            question.wordings = std::move(words.wordings);
        }
}

base::Result<BankUpdate> UpdateFromBank::run(std::string_view surveyName,
                                             std::string_view itemCode) const {
    return guarded([&]() -> base::Result<BankUpdate> {
        const auto id = findSurvey(workspace_, surveyName);
        if (!id)
            return id.error();
        auto loaded = loadSurvey(workspace_, *id);
        if (!loaded)
            return loaded.error();
        auto &survey = *loaded;
        if (survey.draft() == nullptr)
            return noDraft(survey);
        const auto bank = bankOf(workspace_);
        BankUpdate update;
        update.version = survey.draft()->number;
        const auto questions = survey.draft()->questions;
        for (const auto &question : questions) {
            const auto item = *survey.find(question.item);
            const auto *source = bank.find(item.bankCode);
            if (source == nullptr || (!itemCode.empty() && item.code != itemCode))
                continue;
            takeFromBank(survey, item.id, *source);
            const bool same =
                *survey.find(item.id) == item && *survey.draft()->find(item.id) == question;
            (same ? update.unchanged : update.updated).push_back(item.code);
        }
        if (!itemCode.empty() && update.updated.empty() && update.unchanged.empty())
            return base::Error{base::ErrorKind::usage, "notFromBank",
                               tr("The draft asks no item “{item}” that was taken from the bank.")
                                   .with("item", itemCode)};
        if (!update.updated.empty())
            if (auto saved = store::SurveyRepository(workspace_).save(std::move(survey)); !saved)
                return saved.error();
        return update;
    });
}

} // namespace kooste::app
