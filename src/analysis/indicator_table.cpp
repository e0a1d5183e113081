// SPDX-License-Identifier: MIT
#include "analysis/indicator_table.h"
#include "analysis/sample.h"
#include "analysis/table_protection.h"
#include "analysis/version_comparison.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace kooste::analysis {

using protection::Entry;
using protection::UnitTotals;

namespace {

int axisOf(const std::vector<Axis> &axes, Axis::Kind kind) {
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (axes[i].kind == kind)
            return static_cast<int>(i);
    return -1;
}

/// Unit first, then period, then the others as asked for.
int orderOf(const Axis &axis) {
    return axis.kind == Axis::Kind::unit ? 0 : axis.kind == Axis::Kind::period ? 1 : 2;
}

/// A row to be: its keys, the counted cells behind it.
struct Line {
    std::vector<int> keys;
    bool subtree = false;
    std::vector<std::size_t> cells;
    std::vector<unsigned> order = {}; ///< what rows are sorted by
};

/// Counts once and turns the cells into rows, item by item.
class TableBuilder {
public:
    TableBuilder(const Setting &setting, const IndicatorRequest &request)
        : setting_(setting), request_(request), unitAxis_(axisOf(request.axes, Axis::Kind::unit)),
          periodAxis_(axisOf(request.axes, Axis::Kind::period)) {
        chooseItems();
        countedAxes_ = request.axes;
        if (unitAxis_ >= 0)
            countedAxes_[at(unitAxis_)].level.reset();
    }

    IndicatorTable build() {
        const auto cross = count(request_.filter);
        const auto lines = linesOf(cross);
        std::optional<CrossSection> all;
        if (const auto relaxed = withoutConditions(); !(relaxed == request_.filter))
            all.emplace(count(relaxed));
        std::vector<std::vector<IndicatorRow>> byItem;
        for (std::size_t item = 0; item < std::max<std::size_t>(1, items_.size()); ++item)
            byItem.push_back(rowsOf(cross, all, lines, item));
        IndicatorTable table;
        table.axes = request_.axes;
        interleave(lines, byItem, table.rows);
        return table;
    }

private:
    static std::size_t at(int position) { return static_cast<std::size_t>(position); }

    void chooseItems() {
        items_ = request_.items;
        if (items_.empty())
            if (const auto *main = setting_.survey().mainItem())
                items_.push_back(main->id);
    }

    CrossSection count(dataset::Filter filter) const {
        filter.unitOnly.reset();
        filter.unitSubtree = request_.unit;
        return {setting_, dataset::select(*setting_.answers, filter), countedAxes_, items_};
    }

    /// The filter without what it asks of respondents: what is left out must not be too small.
    dataset::Filter withoutConditions() const {
        dataset::Filter all;
        all.from = request_.filter.from;
        all.to = request_.filter.to;
        all.unitOnly = request_.filter.unitOnly;
        all.unitSubtree = request_.filter.unitSubtree;
        return all;
    }

    /// Row keys of the cells: own rows as they are, subtrees added up over the cells below.
    std::vector<Line> linesOf(const CrossSection &cross) const {
        std::vector<Line> lines;
        std::map<std::vector<int>, std::size_t> subtrees;
        for (std::size_t cell = 0; cell < cross.cells().size(); ++cell) {
            const auto &keys = cross.cells()[cell].keys;
            for (const int node : subtreeNodesOf(keys)) {
                auto nodeKeys = keys;
                nodeKeys[at(unitAxis_)] = node;
                const auto [known, isNew] = subtrees.try_emplace(nodeKeys, lines.size());
                if (isNew)
                    lines.push_back({nodeKeys, true, {}, {}});
                lines[known->second].cells.push_back(cell);
            }
            if (hasOwnRow(keys))
                lines.push_back({keys, false, {cell}, {}});
        }
        std::sort(lines.begin(), lines.end(),
                  [&](const Line &a, const Line &b) { return sortKey(a.keys) < sortKey(b.keys); });
        return lines;
    }

    /// The units whose subtree row takes this cell in.
    std::vector<int> subtreeNodesOf(const std::vector<int> &keys) const {
        if (unitAxis_ < 0 || keys[at(unitAxis_)] == kNoKey)
            return {};
        const auto level = request_.axes[at(unitAxis_)].level;
        if (!level)
            return request_.unit ? std::vector<int>{*request_.unit} : std::vector<int>{};
        std::vector<int> nodes;
        for (const int node : setting_.units().path(keys[at(unitAxis_)]))
            if (setting_.units().units()[at(node)].level == *level &&
                (!request_.unit || setting_.units().isWithin(node, *request_.unit)))
                nodes.push_back(node);
        return nodes;
    }

    bool hasOwnRow(const std::vector<int> &keys) const {
        if (unitAxis_ < 0 || keys[at(unitAxis_)] == kNoKey)
            return true;
        return !request_.axes[at(unitAxis_)].level && keys[at(unitAxis_)] != request_.unit;
    }

    std::vector<unsigned> sortKey(const std::vector<int> &keys) const {
        std::vector<unsigned> result;
        for (int order = 0; order <= 2; ++order)
            for (std::size_t i = 0; i < keys.size(); ++i)
                if (orderOf(request_.axes[i]) == order)
                    result.push_back(static_cast<unsigned>(keys[i])); // kNoKey last
        return result;
    }

    /// A survey without any item to show still has responses to count.
    AnswerCounts countsOf(const CrossSection &cross, std::size_t item,
                          const std::vector<std::size_t> &cells) const {
        if (!items_.empty())
            return cross.counts(item, cells);
        AnswerCounts counts;
        counts.kind = model::ItemKind::text;
        for (const auto cell : cells)
            counts.responses += cross.cells()[cell].responses;
        counts.base = counts.responses;
        return counts;
    }

    std::vector<std::size_t> sameCells(const CrossSection &from, const CrossSection &all,
                                       const std::vector<std::size_t> &cells) const {
        std::vector<std::size_t> result;
        for (const auto cell : cells)
            if (const int found = all.find(from.cells()[cell].keys); found >= 0)
                result.push_back(at(found));
        return result;
    }

    bool isHidden(const CrossSection &cross, const std::optional<CrossSection> &all,
                  std::size_t item, const std::vector<std::size_t> &cells,
                  const AnswerCounts &counts) const {
        if (isTooSmall(counts, setting_.threshold))
            return true;
        return all &&
               revealsRest(counts.base, countsOf(*all, item, sameCells(cross, *all, cells)).base,
                           setting_.threshold);
    }

    std::vector<IndicatorRow> rowsOf(const CrossSection &cross,
                                     const std::optional<CrossSection> &all,
                                     const std::vector<Line> &lines, std::size_t item);
    std::vector<UnitTotals> totalsOf(const CrossSection &cross, std::size_t item) const;
    std::vector<IndicatorRow> expand(const CrossSection &cross, const Line &line, std::size_t item,
                                     const AnswerCounts &counts, bool hidden);
    std::vector<IndicatorId> indicatorsFor(std::size_t item) const;
    std::optional<std::vector<int>> versionsBefore(const Line &line, std::size_t item,
                                                   const std::vector<int> &versions);
    void judge(const std::vector<int> &before, IndicatorRow &row) const;
    void interleave(const std::vector<Line> &lines, std::vector<std::vector<IndicatorRow>> &byItem,
                    std::vector<IndicatorRow> &rows) const;

    const Setting &setting_;
    const IndicatorRequest &request_;
    int unitAxis_;
    int periodAxis_;
    std::vector<model::ItemId> items_;
    std::vector<Axis> countedAxes_;                             ///< units always one by one
    std::map<std::vector<int>, std::vector<int>> lastVersions_; ///< of a series of one item
    std::set<std::vector<int>> begun_;
    std::vector<std::vector<std::size_t>> rowsOfLine_;
};

std::vector<UnitTotals> TableBuilder::totalsOf(const CrossSection &cross, std::size_t item) const {
    std::map<std::vector<int>, std::map<int, std::vector<std::size_t>>> groups;
    for (std::size_t cell = 0; cell < cross.cells().size(); ++cell) {
        if (!items_.empty() && !cross.wasAsked(item, {cell}))
            continue; // never asked: no part of any sum
        auto other = cross.cells()[cell].keys;
        const int unit = other[at(unitAxis_)];
        other.erase(other.begin() + unitAxis_);
        groups[std::move(other)][unit].push_back(cell);
    }
    const auto counts = [&](const std::vector<std::size_t> &cells) {
        return countsOf(cross, item, cells);
    };
    std::vector<UnitTotals> totals;
    totals.reserve(groups.size());
    for (const auto &[other, cells] : groups)
        totals.push_back({other, treeOfUnits(setting_, cells, counts)});
    return totals;
}

std::vector<IndicatorId> TableBuilder::indicatorsFor(std::size_t item) const {
    if (items_.empty())
        return {IndicatorId::count};
    const auto *known = setting_.survey().find(items_[item]);
    auto applicable =
        known != nullptr ? indicatorsOf(setting_.survey(), *known) : std::vector<IndicatorId>{};
    if (!request_.indicators.empty())
        std::erase_if(applicable, [&](IndicatorId id) {
            return std::find(request_.indicators.begin(), request_.indicators.end(), id) ==
                   request_.indicators.end();
        });
    return applicable;
}

/// The versions behind the previous row of the series (the same keys but period and version);
/// nothing where the series begins.
std::optional<std::vector<int>> TableBuilder::versionsBefore(const Line &line, std::size_t item,
                                                             const std::vector<int> &versions) {
    const int versionAxis = axisOf(request_.axes, Axis::Kind::version);
    if (items_.empty() || (periodAxis_ < 0 && versionAxis < 0))
        return std::nullopt;
    std::vector<int> series{static_cast<int>(item), line.subtree ? 1 : 0};
    for (std::size_t i = 0; i < line.keys.size(); ++i)
        if (static_cast<int>(i) != periodAxis_ && static_cast<int>(i) != versionAxis)
            series.push_back(line.keys[i]);
    std::optional<std::vector<int>> before;
    if (!begun_.insert(series).second)
        before = lastVersions_[series];
    if (!versions.empty())
        lastVersions_[series] = versions;
    return before;
}

void TableBuilder::judge(const std::vector<int> &before, IndicatorRow &row) const {
    auto judged = judgeSeries(setting_.survey(), *row.item, before, row.versions, row.indicator);
    row.comparability = judged.verdict;
    row.reason = std::move(judged.reason);
}

std::vector<IndicatorRow> TableBuilder::expand(const CrossSection &cross, const Line &line,
                                               std::size_t item, const AnswerCounts &counts,
                                               bool hidden) {
    IndicatorRow row;
    row.keys = line.keys;
    if (unitAxis_ >= 0 && line.keys[at(unitAxis_)] != kNoKey)
        row.unit = line.keys[at(unitAxis_)];
    if (periodAxis_ >= 0 && line.keys[at(periodAxis_)] != kNoKey)
        row.period = setting_.calendar.fromOrdinal(request_.axes[at(periodAxis_)].period,
                                                   line.keys[at(periodAxis_)]);
    if (!items_.empty()) {
        row.item = items_[item];
        row.versions = cross.versions(item, line.cells);
        row.otherScales = counts.onOtherScales > 0;
    }
    const auto before = versionsBefore(line, item, row.versions);
    std::vector<IndicatorRow> rows;
    for (const auto id : indicatorsFor(item)) {
        row.indicator = id;
        row.figure.reset();
        if (!hidden)
            row.figure = figureOf(indicator(id), counts);
        if (before)
            judge(*before, row);
        rows.push_back(row);
    }
    return rows;
}

std::vector<IndicatorRow> TableBuilder::rowsOf(const CrossSection &cross,
                                               const std::optional<CrossSection> &all,
                                               const std::vector<Line> &lines, std::size_t item) {
    std::vector<Entry> entries;
    std::vector<AnswerCounts> counts;
    std::vector<std::size_t> asked;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        if (!items_.empty() && !cross.wasAsked(item, lines[line].cells))
            continue;
        asked.push_back(line);
        counts.push_back(countsOf(cross, item, lines[line].cells));
        entries.push_back({lines[line].keys, lines[line].subtree, counts.back().base,
                           isHidden(cross, all, item, lines[line].cells, counts.back())});
    }
    std::vector<UnitTotals> totals;
    if (unitAxis_ >= 0)
        totals = totalsOf(cross, item);
    protection::protect(setting_, request_.axes, entries, totals);
    rowsOfLine_.emplace_back();
    std::vector<IndicatorRow> rows;
    for (std::size_t i = 0; i < entries.size(); ++i)
        for (auto &row : expand(cross, lines[asked[i]], item, counts[i], entries[i].hidden)) {
            rows.push_back(std::move(row));
            rowsOfLine_.back().push_back(asked[i]);
        }
    return rows;
}

/// From item by item to row by row: keys first, then item, then indicator.
void TableBuilder::interleave(const std::vector<Line> &lines,
                              std::vector<std::vector<IndicatorRow>> &byItem,
                              std::vector<IndicatorRow> &rows) const {
    std::vector<std::size_t> next(byItem.size(), 0);
    for (std::size_t line = 0; line < lines.size(); ++line)
        for (std::size_t item = 0; item < byItem.size(); ++item)
            for (auto &at = next[item]; at < byItem[item].size() && rowsOfLine_[item][at] == line;
                 ++at)
                rows.push_back(std::move(byItem[item][at]));
}

} // namespace

IndicatorTable indicatorTable(const Setting &setting, const IndicatorRequest &request) {
    return TableBuilder(setting, request).build();
}

} // namespace kooste::analysis
