// SPDX-License-Identifier: MIT
#pragma once
#include "importing/column_profile.h"
#include "importing/dialects/dialect.h"

#include <map>
#include <string>
#include <vector>

namespace kooste::importing {

/// Exports put together from several sources can hold dates written in two ways. Watches, row by
/// row, whether a column that names the source, the channel, the language or the unit tells them
/// apart: each of its values goes with one way only.
class DateSplits {
public:
    DateSplits(const TableHead &head, const Layout &layout);
    void add(const RawRow &row);
    /// Decides columns of times that hold both ways, where one column parts them cleanly.
    void settle(Interpretation &result) const;

private:
    struct Group {
        std::int64_t slashed = 0;
        std::int64_t onlyDmy = 0;
        std::int64_t onlyMdy = 0;
        DateSpan asDmy;
        DateSpan asMdy;
    };
    struct Source {
        std::size_t column = 0;
        bool tooMany = false;
        std::map<std::string, Group, std::less<>> groups;
    };
    struct Watched {
        std::size_t column = 0;
        std::vector<Source> sources;
    };
    static bool parts(const Source &source);
    static void apply(const Source &source, ColumnReading &reading);

    std::vector<Watched> watched_;
};

/// A date of a column that is split: by the order of the row's source; without a known source only
/// when it can be read in one way.
std::optional<base::DateTime> readSplitDate(std::string_view text, const DateSplit &split,
                                            std::string_view source);

} // namespace kooste::importing
