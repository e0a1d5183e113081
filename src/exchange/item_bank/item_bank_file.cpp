// SPDX-License-Identifier: MIT
#include "exchange/item_bank/item_bank_file.h"
#include "base/text.h"
#include "exchange/item_bank/bank_json.h"
#include "exchange/item_bank/bank_workbook.h"

namespace kooste::exchange {

namespace {

constexpr std::string_view kShipped =
#include "shipped_item_bank.inc"
    ;

bool looksLikeJson(std::string_view bytes) {
    const auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

} // namespace

base::Result<ReadItemBank> readItemBank(const base::Path &path, const base::CancelToken &cancel) {
    const auto bytes = base::readFile(path);
    if (!bytes)
        return bytes.error();
    if (!looksLikeJson(*bytes))
        return itemBankFromWorkbook(path, cancel);
    std::string_view json = *bytes;
    if (base::startsWith(json, "\xEF\xBB\xBF"))
        json.remove_prefix(3);
    return itemBankFromJson(json, base::utf8FromPath(path));
}

base::Result<void> writeItemBank(const model::ItemBank &bank, const base::Path &target) {
    const auto ending = base::lowerAscii(base::utf8FromPath(target.extension()));
    if (ending == ".xlsx")
        return itemBankToWorkbook(bank, target);
    if (ending != ".json")
        return base::Error{base::ErrorKind::usage, "unknownBankFormat",
                           base::tr("An item bank is written as .json or .xlsx; “{file}” ends "
                                    "otherwise.")
                               .with("file", base::fileNameOf(target))};
    base::AtomicFile file(target);
    if (auto written = file.write(itemBankToJson(bank)); !written)
        return written;
    return file.commit();
}

const model::ItemBank &shippedItemBank() {
    static const model::ItemBank bank = [] {
        auto read = itemBankFromJson(kShipped, "item-bank.json");
        return std::move(read.value().bank); // built in and tested: always sound
    }();
    return bank;
}

} // namespace kooste::exchange
