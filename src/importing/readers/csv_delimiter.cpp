// SPDX-License-Identifier: MIT
#include "importing/readers/csv_delimiter.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace kooste::importing {

namespace {

constexpr std::array kCandidates{';', '\t', ',', '|'}; // a tie goes to the earlier one
constexpr std::size_t kRecordsLookedAt = 200;
constexpr double kWeakestTable = 0.2;

/// How a delimiter cuts the first records.
struct Cut {
    std::size_t records = 0;
    std::size_t defects = 0;
    std::size_t firstWidth = 0;
    std::size_t commonWidth = 0;
    std::size_t withCommonWidth = 0;
};

Cut cutWith(char delimiter, CsvRecords::LineEnd lineEnd, std::string_view head, bool whole) {
    Cut cut;
    std::map<std::size_t, std::size_t> widths;
    CsvRecords records(delimiter, lineEnd, [&](const RawRow &row) {
        if (cut.records++ == 0)
            cut.firstWidth = row.cells.size();
        cut.defects += row.defect ? 1 : 0;
        ++widths[row.cells.size()];
        return cut.records < kRecordsLookedAt;
    });
    if (records.feed(head) && whole)
        records.finish();
    if (records.fault() == CsvRecords::Fault::unclosedQuote) {
        ++cut.records;
        ++cut.defects;
        ++widths[records.currentWidth()];
        cut.firstWidth = std::max(cut.firstWidth, widths.begin()->first);
    }
    for (const auto &[width, times] : widths)
        if (times >= cut.withCommonWidth) {
            cut.commonWidth = width;
            cut.withCommonWidth = times;
        }
    return cut;
}

/// Evenness of the widths, 0..1, less for misplaced quotes, more when the first record has the
/// common width (a decimal comma stands in answers, not in headers) and a little for many columns.
double evidence(const Cut &cut) {
    if (cut.records == 0 || cut.commonWidth < 2)
        return 0;
    const auto all = static_cast<double>(cut.records);
    const double even = static_cast<double>(cut.withCommonWidth) / all;
    const double clean = 1 - 0.7 * static_cast<double>(cut.defects) / all;
    const double first = cut.firstWidth == cut.commonWidth ? 1.5 : cut.firstWidth > 1 ? 1.0 : 0.6;
    return even * even * clean * first *
           (1 + std::log2(static_cast<double>(std::min<std::size_t>(cut.commonWidth, 64))) / 4);
}

CsvRecords::LineEnd lineEndOf(std::string_view head) {
    bool quoted = false;
    bool returns = false;
    for (const char c : head) {
        if (c == '"')
            quoted = !quoted;
        if (c == '\n' && !quoted)
            return CsvRecords::LineEnd::lineFeed;
        returns = returns || (c == '\r' && !quoted);
    }
    return returns ? CsvRecords::LineEnd::carriageReturn : CsvRecords::LineEnd::lineFeed;
}

/// Excel's own first line "sep=;".
std::size_t separatorLine(std::string_view head, char &delimiter) {
    if (head.size() < 5 || base::lowerAscii(head.substr(0, 4)) != "sep=")
        return 0;
    const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
    if (end != 5)
        return 0;
    delimiter = head[4];
    return base::startsWith(head.substr(end), "\r\n") ? end + 2 : std::min(end + 1, head.size());
}

/// One column only: a delimiter that cuts the fewest of its cells. One that leaves nothing but
/// blank records is what an empty table was written with.
char delimiterOfOneColumn(const std::array<Cut, kCandidates.size()> &cuts) {
    std::size_t best = 0;
    const auto whole = [&](std::size_t i) {
        return cuts[i].commonWidth <= 1 ? cuts[i].withCommonWidth : 0;
    };
    for (std::size_t i = 0; i < cuts.size(); ++i)
        if (cuts[i].records == 0)
            return kCandidates[i];
    for (std::size_t i = 1; i < cuts.size(); ++i)
        if (whole(i) > whole(best))
            best = i;
    return kCandidates[best];
}

} // namespace

CsvLayout recogniseLayout(std::string_view head, bool whole) {
    CsvLayout layout;
    layout.lineEnd = lineEndOf(head);
    layout.prefixBytes = separatorLine(head, layout.delimiter);
    if (layout.prefixBytes > 0)
        return layout;
    std::array<Cut, kCandidates.size()> cuts;
    double strongest = 0;
    for (std::size_t i = 0; i < kCandidates.size(); ++i) {
        cuts[i] = cutWith(kCandidates[i], layout.lineEnd, head, whole);
        const double found = evidence(cuts[i]);
        if (found > strongest) {
            strongest = found;
            layout.delimiter = kCandidates[i];
        }
    }
    if (strongest < kWeakestTable)
        layout.delimiter = delimiterOfOneColumn(cuts);
    return layout;
}

} // namespace kooste::importing
