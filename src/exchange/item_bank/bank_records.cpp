// SPDX-License-Identifier: MIT
#include "exchange/item_bank/bank_records.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace kooste::exchange {

using base::tr;
using model::AnswerOption;
using model::BankItem;

base::Error bankError(const std::string &file, const BankCell &at, std::string code,
                      base::Message message) {
    base::Error error{base::ErrorKind::unreadableInput, std::move(code),
                      std::move(message).with("place", at.place), file};
    if (at.row > 0)
        error.row = at.row;
    if (at.column > 0)
        error.column = at.column;
    return error;
}

namespace {

constexpr int kLargestNumber = 32000;

/// Reads the lines of one bank; the first fault ends it.
class Assembly {
public:
    Assembly(const BankRecords &records, const std::string &file)
        : records_(records), file_(file) {}

    base::Result<model::ItemBank> run() {
        bank_.edition = text(records_.head, "edition");
        bank_.name = words(records_.head, "name");
        bank_.about = words(records_.head, "about");
        for (const auto &record : records_.items)
            addItem(record);
        for (const auto &record : records_.options)
            addOption(record);
        for (const auto &record : records_.wordings)
            addWording(record);
        for (std::size_t i = 0; i < bank_.items.size() && !error_; ++i)
            finishOptions(i);
        if (!error_ && bank_.items.empty())
            fail(records_.head.self, "notAnItemBank",
                 tr("“{file}” holds no items.").with("file", file_));
        if (error_)
            return *error_;
        return std::move(bank_);
    }

private:
    void fail(const BankCell &at, const char *code, base::Message message) {
        if (!error_)
            error_ = bankError(file_, at, code, std::move(message));
    }
    static const BankCell &cell(const BankRecord &record, std::string_view column) {
        const auto found = record.cells.find(column);
        return found == record.cells.end() ? record.self : found->second;
    }
    static std::string text(const BankRecord &record, std::string_view column) {
        const auto found = record.cells.find(column);
        return found == record.cells.end() ? std::string() : found->second.text;
    }
    static base::LocalText words(const BankRecord &record, const std::string &column) {
        return {text(record, column + " fi"), text(record, column + " sv"),
                text(record, column + " en")};
    }
    std::string needed(const BankRecord &record, const std::string &column) {
        auto value = text(record, column);
        if (value.empty())
            fail(cell(record, column), "bankValueMissing",
                 tr("{place}: “{column}” is missing.").with("column", column));
        return value;
    }
    void unknown(const BankRecord &record, const std::string &column, const char *known) {
        fail(cell(record, column), "unknownBankValue",
             tr("{place}: “{value}” is not one of these: {known}.")
                 .with("value", text(record, column))
                 .with("known", known));
    }
    void twice(const BankRecord &record, const std::string &column) {
        fail(cell(record, column), "bankValueTwice",
             tr("{place}: “{value}” stands twice.").with("value", text(record, column)));
    }

    void addItem(const BankRecord &record) {
        BankItem item;
        item.code = needed(record, "code");
        if (!places_.emplace(item.code, bank_.items.size()).second)
            twice(record, "code");
        setLevel(record, item);
        setKind(record, item);
        setDirection(record, item);
        item.name = words(record, "name");
        item.text = words(record, "text");
        item.help = words(record, "help");
        if (item.text.empty())
            fail(cell(record, "text fi"), "bankValueMissing",
                 tr("{place}: the item “{item}” has no wording in any language.")
                     .with("item", item.code));
        setDay(record, item);
        bank_.items.push_back(std::move(item));
    }
    void setLevel(const BankRecord &record, BankItem &item) {
        const auto level = text(record, "level");
        const auto parsed = model::parseBankLevel(level);
        if (!level.empty() && !parsed)
            unknown(record, "level", "national, county, unit");
        item.level = parsed.value_or(model::BankLevel::county);
        item.unit = text(record, "unit");
        if (item.level == model::BankLevel::unit && item.unit.empty())
            needed(record, "unit");
    }
    void setKind(const BankRecord &record, BankItem &item) {
        const auto kind = model::parseItemKind(needed(record, "kind"));
        if (!kind)
            unknown(record, "kind", "nps, ordered, single, multiple, number, date, text");
        item.kind = kind.value_or(model::ItemKind::text);
        const auto role = text(record, "role");
        if (!role.empty() && role != "answer" && role != "background")
            unknown(record, "role", "answer, background");
        item.role = role == "background" ? model::ItemRole::background : model::ItemRole::answer;
    }
    void setDirection(const BankRecord &record, BankItem &item) {
        const auto better = base::lowerAscii(text(record, "more is better"));
        if (!better.empty() && better != "true" && better != "false")
            unknown(record, "more is better", "true, false");
        item.moreIsBetter = better != "false";
    }
    void setDay(const BankRecord &record, BankItem &item) {
        const auto day = text(record, "valid from");
        item.validFrom = base::parseIsoDate(std::string_view(day).substr(0, 10));
        if (!day.empty() && !item.validFrom)
            fail(
                cell(record, "valid from"), "unknownBankValue",
                tr("{place}: “{value}” is not a date. Write it as 2026-01-31.").with("value", day));
    }

    BankItem *owner(const BankRecord &record) {
        const auto found = places_.find(needed(record, "item"));
        if (found != places_.end())
            return error_ ? nullptr : &bank_.items[found->second];
        fail(cell(record, "item"), "unknownBankValue",
             tr("{place}: there is no item “{value}”.").with("value", text(record, "item")));
        return nullptr;
    }
    void addOption(const BankRecord &record) {
        auto *item = owner(record);
        if (item == nullptr)
            return;
        AnswerOption option;
        option.number = static_cast<int>(number(record, "number", nextNumber(*item)));
        option.code = text(record, "code");
        if (option.code.empty())
            option.code = std::to_string(option.number);
        option.label = words(record, "label");
        if (!text(record, "score").empty())
            option.score = number(record, "score", 0);
        const auto missing = text(record, "missing");
        option.missing = model::parseMissing(missing);
        if (!missing.empty() && !option.missing)
            unknown(record, "missing", "notShown, skipped, dontKnow, notApplicable, invalid");
        option.parent = text(record, "parent");
        checkOption(record, *item, option);
        item->options.push_back(std::move(option));
    }
    static double nextNumber(const BankItem &item) {
        int largest = item.kind == model::ItemKind::nps ? -1 : 0;
        for (const auto &option : item.options)
            largest = std::max(largest, option.number);
        return largest + 1;
    }
    double number(const BankRecord &record, const std::string &column, double otherwise) {
        const auto written = text(record, column);
        const auto value = base::parseNumber(written);
        const bool whole =
            column != "number" || (value && *value >= 0 && *value <= kLargestNumber &&
                                   *value == static_cast<double>(static_cast<int>(*value)));
        if (written.empty() || (value && whole))
            return value.value_or(otherwise);
        fail(cell(record, column), "unknownBankValue",
             column == "number" ? tr("{place}: “{value}” is not a whole number from 0 to 32000.")
                                      .with("value", written)
                                : tr("{place}: “{value}” is not a number.").with("value", written));
        return otherwise;
    }
    void checkOption(const BankRecord &record, const BankItem &item, const AnswerOption &option) {
        bool parentKnown = option.parent.empty();
        for (const auto &other : item.options) {
            if (other.code == option.code)
                twice(record, "code");
            if (other.number == option.number)
                twice(record, "number");
            parentKnown = parentKnown || (other.code == option.parent && other.parent.empty());
        }
        if (!parentKnown)
            fail(cell(record, "parent"), "unknownBankValue",
                 tr("{place}: there is no option “{value}” above it on the first level.")
                     .with("value", option.parent));
        if (!model::isClosed(item.kind))
            fail(cell(record, "item"), "unknownBankValue",
                 tr("{place}: the item “{value}” is of a kind that has no options.")
                     .with("value", item.code));
    }

    void addWording(const BankRecord &record) {
        auto *item = owner(record);
        if (item == nullptr)
            return;
        const auto variant = model::parseVariantCode(needed(record, "variant"));
        if (!variant || variant->isCommon())
            return unknown(record, "variant",
                           "young, guardian, relative, behalf, client, staff; start, ongoing, "
                           "ended, interim; young-ongoing …");
        for (const auto &other : item->wordings)
            if (other.variant == *variant)
                twice(record, "variant");
        item->wordings.push_back({*variant, words(record, "text"), words(record, "help")});
    }

    void finishOptions(std::size_t index) {
        auto &item = bank_.items[index];
        const auto &record = records_.items[index];
        const auto shared = text(record, "same options as");
        if (!shared.empty()) {
            const auto found = places_.find(shared);
            if (found == places_.end() || found->second >= index || !item.options.empty())
                return fail(cell(record, "same options as"), "unknownBankValue",
                            tr("{place}: there is no item “{value}” with options above this one, "
                               "or this one has options of its own.")
                                .with("value", shared));
            item.options = bank_.items[found->second].options;
        }
        if (item.options.empty() && model::isClosed(item.kind) && item.kind != model::ItemKind::nps)
            fail(cell(record, "code"), "bankOptionsMissing",
                 tr("{place}: the item “{item}” has no answer options.").with("item", item.code));
        giveScores(item);
    }
    /// An ordered scale without scores counts its steps.
    static void giveScores(BankItem &item) {
        const bool scored = std::any_of(item.options.begin(), item.options.end(),
                                        [](const AnswerOption &option) { return option.score; });
        if (scored || item.kind != model::ItemKind::ordered)
            return;
        double step = 0;
        for (auto &option : item.options)
            if (!option.missing)
                option.score = ++step;
    }

    const BankRecords &records_;
    const std::string &file_;
    model::ItemBank bank_;
    std::map<std::string, std::size_t> places_;
    std::optional<base::Error> error_;
};

void put(BankRecord &record, const std::string &column, std::string text) {
    if (!text.empty())
        record.cells[column].text = std::move(text);
}

void putWords(BankRecord &record, const std::string &column, const base::LocalText &words) {
    put(record, column + " fi", words.fi);
    put(record, column + " sv", words.sv);
    put(record, column + " en", words.en);
}

BankRecord recordOf(const BankItem &item, const BankItem *shared) {
    BankRecord record;
    put(record, "code", item.code);
    put(record, "level", std::string(model::bankLevelCode(item.level)));
    put(record, "unit", item.unit);
    put(record, "kind", std::string(model::itemKindCode(item.kind)));
    put(record, "role", item.role == model::ItemRole::background ? "background" : "answer");
    put(record, "more is better", item.moreIsBetter ? "true" : "false");
    if (item.validFrom)
        put(record, "valid from", base::isoDate(*item.validFrom));
    putWords(record, "name", item.name);
    putWords(record, "text", item.text);
    putWords(record, "help", item.help);
    if (shared != nullptr)
        put(record, "same options as", shared->code);
    return record;
}

BankRecord recordOf(const BankItem &item, const AnswerOption &option) {
    BankRecord record;
    put(record, "item", item.code);
    put(record, "number", std::to_string(option.number));
    put(record, "code", option.code);
    putWords(record, "label", option.label);
    if (option.score)
        put(record, "score", base::formatExact(*option.score));
    if (option.missing)
        put(record, "missing", std::string(model::missingCode(*option.missing)));
    put(record, "parent", option.parent);
    return record;
}

BankRecord recordOf(const BankItem &item, const model::VariantWording &wording) {
    BankRecord record;
    put(record, "item", item.code);
    put(record, "variant", model::variantCode(wording.variant));
    putWords(record, "text", wording.text);
    putWords(record, "help", wording.help);
    return record;
}

} // namespace

base::Result<model::ItemBank> bankOf(const BankRecords &records, const std::string &file) {
    return Assembly(records, file).run();
}

BankRecords recordsOf(const model::ItemBank &bank) {
    BankRecords records;
    put(records.head, "edition", bank.edition);
    putWords(records.head, "name", bank.name);
    putWords(records.head, "about", bank.about);
    for (std::size_t i = 0; i < bank.items.size(); ++i) {
        const auto &item = bank.items[i];
        const auto *shared = sharesOptionsWith(bank, i);
        records.items.push_back(recordOf(item, shared));
        if (shared == nullptr)
            for (const auto &option : item.options)
                records.options.push_back(recordOf(item, option));
        for (const auto &wording : item.wordings)
            records.wordings.push_back(recordOf(item, wording));
    }
    return records;
}

const model::BankItem *sharesOptionsWith(const model::ItemBank &bank, std::size_t index) {
    const auto &options = bank.items[index].options;
    if (options.empty())
        return nullptr;
    for (std::size_t i = 0; i < index; ++i)
        if (bank.items[i].options == options)
            return &bank.items[i];
    return nullptr;
}

} // namespace kooste::exchange
