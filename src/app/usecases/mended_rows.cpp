// SPDX-License-Identifier: MIT
#include "app/usecases/mended_rows.h"
#include "app/usecases/failure.h"
#include "base/text.h"

#include <charconv>
#include <optional>
#include <utility>

namespace kooste::app {

namespace {

constexpr std::size_t kBeforeCells = 2; ///< number and reason

std::optional<std::int64_t> numberOf(std::string_view text) {
    text = base::trim(text);
    std::int64_t number = 0;
    const auto end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || at != end || number < 1)
        return std::nullopt;
    return number;
}

} // namespace

base::Result<std::vector<MendedRow>> readMendedRows(const base::Path &file,
                                                    const importing::ReadOptions &options,
                                                    const base::CancelToken &cancel) {
    return guarded([&]() -> base::Result<std::vector<MendedRow>> {
        auto reader = importing::openTable(file, options);
        if (!reader)
            return reader.error();
        std::vector<MendedRow> rows;
        std::optional<base::Error> wrong;
        bool header = true;
        const auto read = (*reader)->read(
            [&](const importing::RawRow &row) {
                if (std::exchange(header, false))
                    return true;
                const auto number =
                    row.cells.empty() ? std::nullopt : numberOf(row.cells.front().text);
                if (!number) {
                    wrong = base::Error{base::ErrorKind::unreadableInput, "noRowNumber",
                                        base::tr("The first column must hold the row's number in "
                                                 "the export, as the file of kept rows has it.")};
                    wrong->row = row.number;
                    wrong->column = 1;
                    return false;
                }
                MendedRow mended{*number, {}};
                for (auto i = kBeforeCells; i < row.cells.size(); ++i)
                    mended.cells.emplace_back(row.cells[i].text);
                rows.push_back(std::move(mended));
                return true;
            },
            {}, cancel);
        if (wrong)
            return wrong->at(base::utf8FromPath(file));
        if (!read)
            return read.error();
        return rows;
    });
}

} // namespace kooste::app
