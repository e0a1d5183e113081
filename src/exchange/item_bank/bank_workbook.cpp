// SPDX-License-Identifier: MIT
#include "exchange/item_bank/bank_workbook.h"
#include "base/line_ends.h"
#include "base/text.h"
#include "exchange/answers/workbook_table.h"
#include "exchange/item_bank/bank_records.h"
#include "importing/raw_table.h"

#include <algorithm>

namespace kooste::exchange {

using base::tr;

namespace {

constexpr const char *kBankSheet = "Bank";
constexpr const char *kItemSheet = "Items";
constexpr const char *kWordingSheet = "Wordings";
constexpr const char *kOptionSheet = "Options";

/// 1 -> "A", 28 -> "AB".
std::string columnLetters(std::int64_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

/// Reads one sheet into records by its header row.
class SheetReading {
public:
    SheetReading(const char *sheet, const std::vector<std::string> &columns,
                 std::vector<base::Diagnostic> &diagnostics)
        : sheet_(sheet), columns_(columns), diagnostics_(diagnostics) {}

    void take(const importing::RawRow &row) {
        if (header_.empty())
            return takeHeader(row);
        BankRecord record;
        record.self = cellAt(row.number, 1);
        for (std::size_t i = 0; i < row.cells.size() && i < header_.size(); ++i) {
            const auto text = base::trim(row.cells[i].text);
            if (header_[i].empty() || text.empty())
                continue;
            auto cell = cellAt(row.number, static_cast<std::int64_t>(i) + 1);
            cell.text = base::withLineFeeds(base::toNfc(text));
            record.cells[header_[i]] = std::move(cell);
        }
        placeEmptyCells(record, row.number);
        records.push_back(std::move(record));
    }

    std::vector<BankRecord> records;

private:
    BankCell cellAt(std::int64_t row, std::int64_t column) const {
        return {"", sheet_ + "!" + columnLetters(column) + std::to_string(row), row, column};
    }
    /// An empty cell has its place too: where a value is missing it is named.
    void placeEmptyCells(BankRecord &record, std::int64_t row) const {
        for (std::size_t i = 0; i < header_.size(); ++i)
            if (!header_[i].empty())
                record.cells.try_emplace(header_[i], cellAt(row, static_cast<std::int64_t>(i) + 1));
    }
    void takeHeader(const importing::RawRow &row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto name = base::lowerAscii(base::trim(row.cells[i].text));
            const bool known = std::find(columns_.begin(), columns_.end(), name) != columns_.end();
            header_.push_back(known ? name : std::string());
            if (!known && !name.empty())
                diagnostics_.push_back({base::Severity::note, "columnNotUsed",
                                        tr("The column “{column}” was not used.")
                                            .with("column", std::string(row.cells[i].text)),
                                        row.number, static_cast<std::int64_t>(i) + 1});
        }
    }

    std::string sheet_;
    const std::vector<std::string> &columns_;
    std::vector<base::Diagnostic> &diagnostics_;
    std::vector<std::string> header_;
};

base::Result<std::vector<BankRecord>> readSheet(const base::Path &path, const char *sheet,
                                                const std::vector<std::string> &columns,
                                                std::vector<base::Diagnostic> &diagnostics,
                                                const base::CancelToken &cancel) {
    importing::ReadOptions options;
    options.sheet = sheet;
    auto reader = importing::openTable(path, options);
    if (!reader)
        return reader.error();
    SheetReading reading(sheet, columns, diagnostics);
    auto done = (*reader)->read(
        [&](const importing::RawRow &row) {
            reading.take(row);
            return true;
        },
        {}, cancel);
    if (!done)
        return done.error();
    return std::move(reading.records);
}

WorkbookTable sheetOf(const char *name, const std::vector<std::string> &columns,
                      const std::vector<BankRecord> &records) {
    WorkbookTable table(name);
    table.header(columns);
    for (const auto &record : records) {
        std::vector<WorkbookTable::Cell> row;
        for (const auto &column : columns) {
            const auto found = record.cells.find(column);
            const auto text = found == record.cells.end() ? std::string() : found->second.text;
            const bool isNumber = column == "number" || column == "score";
            row.push_back({text, isNumber ? base::parseNumber(text) : std::nullopt});
        }
        table.row(std::move(row));
    }
    return table;
}

} // namespace

base::Result<ReadItemBank> itemBankFromWorkbook(const base::Path &path,
                                                const base::CancelToken &cancel) {
    const auto file = base::utf8FromPath(path);
    auto probe = importing::openTable(path, {});
    if (!probe)
        return probe.error();
    const auto sheets = (*probe)->format().sheets;
    const auto has = [&](const char *sheet) {
        return std::find(sheets.begin(), sheets.end(), sheet) != sheets.end();
    };
    if (!has(kItemSheet))
        return bankError(file, {}, "notAnItemBank",
                         tr("“{file}” is no item bank of Kooste: it has no sheet “Items”.")
                             .with("file", base::fileNameOf(path)));
    ReadItemBank result;
    BankRecords records;
    const auto into = [&](const char *sheet, const std::vector<std::string> &columns,
                          std::vector<BankRecord> &lines) -> base::Result<void> {
        if (!has(sheet))
            return {};
        auto read = readSheet(path, sheet, columns, result.diagnostics, cancel);
        if (!read)
            return read.error();
        lines = std::move(*read);
        return {};
    };
    std::vector<BankRecord> heads;
    for (auto done :
         {into(kBankSheet, kHeadColumns, heads), into(kItemSheet, kItemColumns, records.items),
          into(kWordingSheet, kWordingColumns, records.wordings),
          into(kOptionSheet, kOptionColumns, records.options)})
        if (!done)
            return done.error();
    if (!heads.empty())
        records.head = heads.front();
    auto bank = bankOf(records, file);
    if (!bank)
        return bank.error();
    result.bank = std::move(*bank);
    return result;
}

base::Result<void> itemBankToWorkbook(const model::ItemBank &bank, const base::Path &target) {
    const auto records = recordsOf(bank);
    return writeWorkbook({sheetOf(kBankSheet, kHeadColumns, {records.head}),
                          sheetOf(kItemSheet, kItemColumns, records.items),
                          sheetOf(kWordingSheet, kWordingColumns, records.wordings),
                          sheetOf(kOptionSheet, kOptionColumns, records.options)},
                         target);
}

} // namespace kooste::exchange
