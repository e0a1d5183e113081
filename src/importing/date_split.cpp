// SPDX-License-Identifier: MIT
#include "importing/date_split.h"
#include "base/text.h"
#include "importing/cell_text.h"
#include "importing/date_reading.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

constexpr std::size_t kMostWatched = 3;
constexpr std::size_t kMostSources = 8;
constexpr std::size_t kMostValues = 64;

/// What parts the rows of several sources.
bool namesSource(std::string_view key) {
    static constexpr std::array<std::string_view, 36> kWords{
        "collector",   "collector id", "collectorid", "source",    "data source",  "lähde",
        "tietolähde",  "kerääjä",      "keräin",      "keruutapa", "keräyslinkki", "linkki",
        "källa",       "insamlare",    "datakälla",   "form",      "lomake",       "survey",
        "survey id",   "survey name",  "kysely",      "enkät",     "file",         "tiedosto",
        "fil",         "import",       "tuontierä",   "batch",     "erä",          "system",
        "järjestelmä", "country",      "maa",         "land",      "version",      "versio"};
    const auto role = roleOfHeader(key);
    return role == ColumnRole::channel || role == ColumnRole::language ||
           role == ColumnRole::unit || std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

bool mayPart(const ColumnHint &hint) {
    if (hint.role)
        return *hint.role == ColumnRole::channel || *hint.role == ColumnRole::language ||
               *hint.role == ColumnRole::unit || *hint.role == ColumnRole::background ||
               (*hint.role == ColumnRole::ignored && namesSource(headerKey(hint.header)));
    return namesSource(headerKey(hint.text.empty() ? hint.header : hint.text));
}

/// Slashed dates stand in the column, hardly anything else.
bool holdsSlashedDates(const TableHead &head, const Layout &layout, std::size_t column) {
    std::size_t cells = 0;
    std::size_t dates = 0;
    std::size_t slashed = 0;
    for (auto row = static_cast<std::size_t>(std::max(layout.headerRows, 0));
         row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (text.empty())
            continue;
        ++cells;
        const auto date = readDate(text);
        dates += date ? 1 : 0;
        slashed += date && date->form == WrittenDate::Form::slashed ? 1 : 0;
    }
    return slashed > 0 && dates * 10 >= cells * 6;
}

} // namespace

DateSplits::DateSplits(const TableHead &head, const Layout &layout) {
    std::vector<Source> sources;
    for (std::size_t i = 0; i < layout.columns.size() && sources.size() < kMostSources; ++i)
        if (mayPart(layout.columns[i]))
            sources.push_back({i, false, {}});
    for (std::size_t i = 0; i < layout.columns.size() && watched_.size() < kMostWatched; ++i)
        if (!sources.empty() && holdsSlashedDates(head, layout, i))
            watched_.push_back({i, sources});
}

void DateSplits::add(const RawRow &row) {
    for (auto &watched : watched_) {
        if (watched.column >= row.cells.size() || row.cells[watched.column].type == CellType::date)
            continue;
        const auto written = readDate(cellText(row.cells[watched.column].text));
        if (!written)
            continue;
        const auto dmy = written->in(DateOrder::dmy);
        const auto mdy = written->in(DateOrder::mdy);
        const bool slashed = written->form == WrittenDate::Form::slashed;
        for (auto &source : watched.sources) {
            const auto text = source.column < row.cells.size()
                                  ? cellText(row.cells[source.column].text)
                                  : std::string_view();
            if (source.tooMany || text.size() > 200)
                continue;
            auto &group = source.groups[base::comparisonKey(text)];
            source.tooMany = source.groups.size() > kMostValues;
            group.slashed += slashed ? 1 : 0;
            group.onlyDmy += slashed && dmy && !mdy ? 1 : 0;
            group.onlyMdy += slashed && mdy && !dmy ? 1 : 0;
            if (dmy)
                group.asDmy.add(*dmy);
            if (mdy)
                group.asMdy.add(*mdy);
        }
    }
}

/// Every value with slashed dates has certain ones, and those of one way only.
bool DateSplits::parts(const Source &source) {
    bool dmy = false;
    bool mdy = false;
    for (const auto &[key, group] : source.groups) {
        if (group.slashed == 0)
            continue;
        if ((group.onlyDmy > 0) == (group.onlyMdy > 0))
            return false;
        dmy = dmy || group.onlyDmy > 0;
        mdy = mdy || group.onlyMdy > 0;
    }
    return !source.tooMany && dmy && mdy;
}

void DateSplits::apply(const Source &source, ColumnReading &reading) {
    DateSpan span;
    std::int64_t dayFirst = 0;
    reading.dateSplit.column = static_cast<int>(source.column) + 1;
    for (const auto &[key, group] : source.groups) {
        const bool monthFirst = group.onlyMdy > 0;
        dayFirst += monthFirst ? -group.slashed : group.slashed;
        const auto &own = monthFirst ? group.asMdy : group.asDmy;
        if (own.first)
            span.add(*own.first);
        if (own.last)
            span.add(*own.last);
        if (group.slashed > 0)
            reading.dateSplit.orders.emplace_back(key,
                                                  monthFirst ? DateOrder::mdy : DateOrder::dmy);
    }
    reading.dates = DateDecision::certain;
    reading.dateOrder = dayFirst >= 0 ? DateOrder::dmy : DateOrder::mdy;
    reading.mixedDates = false;
    if (!span.first)
        return;
    const bool timed = span.first->second != 0 || span.last->second != 0;
    reading.min = writtenDateTime(*span.first, timed);
    reading.max = writtenDateTime(*span.last, timed);
}

void DateSplits::settle(Interpretation &result) const {
    for (const auto &watched : watched_) {
        auto &reading = result.columns.at(watched.column);
        const bool time =
            reading.role == ColumnRole::submittedAt || reading.role == ColumnRole::startedAt;
        if (!time || !reading.mixedDates || reading.dates != DateDecision::ambiguous)
            continue;
        for (const auto &source : watched.sources)
            if (result.columns.at(source.column).role != ColumnRole::personal && parts(source)) {
                apply(source, reading);
                break;
            }
    }
}

std::optional<base::DateTime> readSplitDate(std::string_view text, const DateSplit &split,
                                            std::string_view source) {
    const auto written = readDate(text);
    if (!written)
        return readSerialDate(text);
    if (const auto *order = split.orderFor(base::comparisonKey(source)))
        return written->in(*order);
    const auto dmy = written->in(DateOrder::dmy);
    const auto mdy = written->in(DateOrder::mdy);
    const bool certain = written->form != WrittenDate::Form::slashed || !dmy || !mdy;
    return certain ? (dmy ? dmy : mdy) : std::nullopt;
}

} // namespace kooste::importing
