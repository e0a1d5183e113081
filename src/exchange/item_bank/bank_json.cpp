// SPDX-License-Identifier: MIT
#include "exchange/item_bank/bank_json.h"
#include "base/text.h"
#include "exchange/item_bank/bank_records.h"

#include <nlohmann/json.hpp>

namespace kooste::exchange {

using base::tr;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char *kFormat = "kooste-item-bank";
constexpr int kFormatVersion = 1;

/// The workbook's column of a key: moreIsBetter -> "more is better".
std::string columnOf(const std::string &key) {
    std::string column;
    for (const char letter : key)
        if (letter >= 'A' && letter <= 'Z')
            (column += ' ') += static_cast<char>(letter - 'A' + 'a');
        else
            column += letter;
    return column;
}

/// Takes a document apart into records, and remembers what it did not use.
class Flattening {
public:
    explicit Flattening(std::string file) : file_(std::move(file)) {}

    base::Result<ReadItemBank> read(const Json &document) {
        if (!document.is_object() || document.value("format", Json()) != kFormat)
            return bankError(file_, {}, "notAnItemBank",
                             tr("“{file}” is no item bank of Kooste: it does not begin with "
                                "\"format\": \"kooste-item-bank\".")
                                 .with("file", file_));
        const auto version = document.value("formatVersion", Json());
        if (!version.is_number_integer() || version.get<int>() != kFormatVersion)
            return bankError(
                file_, {}, "newerItemBank",
                tr("“{file}” is an item bank in a version of the format that this Kooste does not "
                   "know. Update the program.")
                    .with("file", file_));
        fields(document, "", kHeadColumns, {"format", "formatVersion", "items"}, records_.head);
        const auto items = document.value("items", Json::array());
        for (std::size_t i = 0; items.is_array() && i < items.size(); ++i)
            addItem(items[i], "items[" + std::to_string(i) + "]");
        if (error_)
            return *error_;
        auto bank = bankOf(records_, file_);
        if (!bank)
            return bank.error();
        return ReadItemBank{std::move(*bank), std::move(diagnostics_)};
    }

private:
    void addItem(const Json &item, const std::string &place) {
        BankRecord record;
        fields(item, place + ".", kItemColumns, {"wordings", "options"}, record);
        record.self.place = place;
        const auto code = record.cells.find("code");
        const auto owner =
            code == record.cells.end() ? BankCell{"", place + ".code"} : code->second;
        records_.items.push_back(std::move(record));
        if (item.is_object() && !owner.text.empty()) {
            addLines(item, "wordings", place, owner, kWordingColumns, records_.wordings);
            addLines(item, "options", place, owner, kOptionColumns, records_.options);
        }
    }
    void addLines(const Json &item, const char *key, const std::string &place,
                  const BankCell &owner, const std::vector<std::string> &columns,
                  std::vector<BankRecord> &lines) {
        const auto list = item.value(key, Json::array());
        if (!list.is_array())
            return wrong(place + "." + key);
        for (std::size_t i = 0; i < list.size(); ++i) {
            BankRecord record;
            const auto at = place + "." + key + "[" + std::to_string(i) + "]";
            fields(list[i], at + ".", columns, {}, record);
            record.self.place = at;
            record.cells["item"] = owner;
            lines.push_back(std::move(record));
        }
    }

    /// The plain values and the words in three languages of an object.
    void fields(const Json &object, const std::string &place,
                const std::vector<std::string> &columns, const std::vector<std::string> &others,
                BankRecord &record) {
        if (!object.is_object())
            return wrong(place.empty() ? place : place.substr(0, place.size() - 1));
        for (const auto &[key, value] : object.items()) {
            const auto column = columnOf(key);
            const auto at = place + key;
            if (std::find(others.begin(), others.end(), key) != others.end())
                continue;
            if (isKnown(columns, column + " fi"))
                words(value, column, at, record);
            else if (isKnown(columns, column) && column != "item")
                put(value, column, at, record);
            else
                notUsed(at);
        }
    }
    static bool isKnown(const std::vector<std::string> &columns, const std::string &column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    }
    void words(const Json &value, const std::string &column, const std::string &at,
               BankRecord &record) {
        if (!value.is_object())
            return wrong(at);
        for (const auto &[language, text] : value.items())
            if (base::LocalText known; language == "fi" || language == "sv" || language == "en")
                put(text, column + " " + language, at + "." + language, record);
            else
                notUsed(at + "." + language);
    }
    void put(const Json &value, const std::string &column, const std::string &at,
             BankRecord &record) {
        std::string text;
        if (value.is_string())
            text = base::toNfc(base::trim(value.get_ref<const std::string &>()));
        else if (value.is_boolean())
            text = value.get<bool>() ? "true" : "false";
        else if (value.is_number())
            text = base::formatExact(value.get<double>());
        else if (!value.is_null())
            return wrong(at);
        if (!text.empty())
            record.cells[column] = {std::move(text), at};
    }
    void wrong(const std::string &at) {
        if (!error_)
            error_ = bankError(file_, {"", at.empty() ? "{}" : at}, "unknownBankValue",
                               tr("{place}: another kind of value is expected here. “Item bank” in "
                                  "the documentation shows the form."));
    }
    void notUsed(const std::string &at) {
        diagnostics_.push_back(
            {base::Severity::note, "keyNotUsed", tr("“{key}” was not used.").with("key", at)});
    }

    std::string file_;
    BankRecords records_;
    std::vector<base::Diagnostic> diagnostics_;
    std::optional<base::Error> error_;
};

/// Row and column of a byte, from 1.
BankCell cellAt(std::string_view json, std::size_t byte) {
    const auto before = json.substr(0, std::min(byte == 0 ? 0 : byte - 1, json.size()));
    BankCell cell;
    cell.row = 1 + std::count(before.begin(), before.end(), '\n');
    const auto lineStart = before.rfind('\n');
    cell.column = static_cast<std::int64_t>(
        1 + base::characterCount(
                lineStart == std::string_view::npos ? before : before.substr(lineStart + 1)));
    return cell;
}

void putText(Json &object, const char *key, const std::string &text) {
    if (!text.empty())
        object[key] = text;
}

void putWords(Json &object, const char *key, const base::LocalText &words) {
    Json languages = Json::object();
    putText(languages, "fi", words.fi);
    putText(languages, "sv", words.sv);
    putText(languages, "en", words.en);
    if (!languages.empty())
        object[key] = std::move(languages);
}

Json optionJson(const model::AnswerOption &option) {
    Json json{{"number", option.number}, {"code", option.code}};
    putWords(json, "label", option.label);
    if (option.score && *option.score == static_cast<double>(static_cast<int>(*option.score)))
        json["score"] = static_cast<int>(*option.score);
    else if (option.score)
        json["score"] = *option.score;
    if (option.missing)
        json["missing"] = model::missingCode(*option.missing);
    putText(json, "parent", option.parent);
    return json;
}

Json itemJson(const model::BankItem &item, const model::BankItem *shared) {
    Json json{{"code", item.code}, {"level", model::bankLevelCode(item.level)}};
    putText(json, "unit", item.unit);
    json["kind"] = model::itemKindCode(item.kind);
    json["role"] = item.role == model::ItemRole::background ? "background" : "answer";
    json["moreIsBetter"] = item.moreIsBetter;
    if (item.validFrom)
        json["validFrom"] = base::isoDate(*item.validFrom);
    putWords(json, "name", item.name);
    putWords(json, "text", item.text);
    putWords(json, "help", item.help);
    for (const auto &wording : item.wordings) {
        Json own{{"variant", model::variantCode(wording.variant)}};
        putWords(own, "text", wording.text);
        putWords(own, "help", wording.help);
        json["wordings"].push_back(std::move(own));
    }
    if (shared != nullptr)
        json["sameOptionsAs"] = shared->code;
    else
        for (const auto &option : item.options)
            json["options"].push_back(optionJson(option));
    return json;
}

} // namespace

base::Result<ReadItemBank> itemBankFromJson(std::string_view json, const std::string &file) {
    try {
        return Flattening(file).read(Json::parse(json));
    } catch (const Json::parse_error &fault) {
        return bankError(file, cellAt(json, fault.byte), "badJson",
                         tr("“{file}” is not sound JSON at this place.").with("file", file));
    }
}

std::string itemBankToJson(const model::ItemBank &bank) {
    Json json{{"format", kFormat}, {"formatVersion", kFormatVersion}};
    putText(json, "edition", bank.edition);
    putWords(json, "name", bank.name);
    putWords(json, "about", bank.about);
    json["items"] = Json::array();
    for (std::size_t i = 0; i < bank.items.size(); ++i)
        json["items"].push_back(itemJson(bank.items[i], sharesOptionsWith(bank, i)));
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace kooste::exchange
