// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "importing/raw_table.h"

#include <string>
#include <vector>

namespace kooste::importing {

/// A table written in the test: rows of cells parted by `|`.
class MemoryReader final : public Reader {
public:
    explicit MemoryReader(std::vector<std::string> rows, std::string tool = "csv")
        : rows_(std::move(rows)) {
        format_.format = std::move(tool);
        format_.encoding = format_.format == "xlsx" ? "" : "UTF-8";
        format_.delimiter = format_.format == "xlsx" ? "" : ";";
    }
    const TableFormat &format() const override { return format_; }
    base::Result<void> read(const RowSink &sink, const base::Progress &,
                            const base::CancelToken &cancel) override {
        std::int64_t number = 0;
        for (const auto &row : rows_) {
            std::vector<RawCell> cells;
            for (const auto part : base::split(row, "|"))
                cells.push_back({part, part.empty() ? CellType::empty : CellType::text});
            if (cancel.isCancelled())
                return base::cancelledError();
            if (!sink({++number, cells, false}))
                break;
        }
        return {};
    }

private:
    std::vector<std::string> rows_;
    TableFormat format_;
};

} // namespace kooste::importing
