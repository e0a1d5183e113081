// SPDX-License-Identifier: MIT
#include "analysis/coverage.h"
#include "analysis/sample.h"

#include <algorithm>

namespace kooste::analysis {

namespace {

bool isValidIn(const model::Unit &unit, base::Date first, base::Date last) {
    return (!unit.validFrom || *unit.validFrom <= last) &&
           (!unit.validTo || *unit.validTo >= first);
}

SampleScope scopeOf(const dataset::Filter &filter, std::optional<int> unit,
                    std::optional<base::Period> period) {
    return {filter, unit, {}, period, period};
}

std::int64_t countResponses(const Setting &setting, const SampleScope &scope) {
    return static_cast<std::int64_t>(dataset::countSelected(selectScope(setting, scope)));
}

/// A number that may be shown, or nothing.
std::optional<std::int64_t> shownCount(std::int64_t count, int threshold) {
    if (count > 0 && count < threshold)
        return std::nullopt;
    return count;
}

void addChannels(const Setting &setting, const Sample &sample, ResponseSummary &summary) {
    const auto counts = sample.channels();
    std::vector<std::int64_t> parts;
    std::vector<bool> small;
    for (std::size_t channel = 0; channel < counts.size(); ++channel) {
        if (counts[channel] == 0)
            continue;
        parts.push_back(counts[channel]);
        small.push_back(counts[channel] < setting.threshold);
        summary.channels.push_back({static_cast<model::Channel>(channel), counts[channel]});
    }
    const auto hidden = protectLine(parts, small, setting.threshold);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (hidden[i])
            summary.channels[i].responses.reset();
    // Hidden ones stand last in a fixed order, so that their place tells nothing of their size.
    std::stable_sort(summary.channels.begin(), summary.channels.end(),
                     [](const ChannelCount &a, const ChannelCount &b) {
                         return a.responses.value_or(0) > b.responses.value_or(0);
                     });
}

void addDays(const Setting &setting, const dataset::Mask &mask, ResponseSummary &summary) {
    const auto &days = setting.answers->day;
    std::optional<std::int32_t> first;
    std::optional<std::int32_t> last;
    for (std::size_t row = 0; row < mask.size(); ++row) {
        if (mask[row] == 0 || days[row] == dataset::kNoDay)
            continue;
        first = first ? std::min(*first, days[row]) : days[row];
        last = last ? std::max(*last, days[row]) : days[row];
    }
    if (first)
        summary.firstDay = base::dateOfDay(*first);
    if (last)
        summary.lastDay = base::dateOfDay(*last);
}

} // namespace

Coverage coverage(const Setting &setting, const CoverageRequest &request) {
    Coverage result;
    const auto &calendar = setting.calendar;
    for (int back = request.periods - 1; back >= 0; --back)
        result.periods.push_back(calendar.shifted(request.last, -back));
    SampleScope scope{request.filter, request.unit, {}, result.periods.front(), request.last};
    const CrossSection cross(setting, selectScope(setting, scope),
                             {Axis::units(), Axis::periods(request.last.kind)}, {});
    const auto byUnit = cellsByUnit(cross);
    const auto &units = setting.units();
    const int first = request.unit.value_or(0);
    const int end = request.unit ? units.subtreeEnd(first) : static_cast<int>(units.size());
    for (int unit = first; unit < end; ++unit) {
        const bool isLeaf = units.subtreeEnd(unit) == unit + 1;
        const bool isOpen =
            isValidIn(units.units()[static_cast<std::size_t>(unit)],
                      calendar.firstDay(request.last), calendar.lastDay(request.last));
        if (!(isLeaf && isOpen) && byUnit.count(unit) == 0)
            continue;
        CoverageRow row;
        row.unit = unit;
        for (const auto &period : result.periods) {
            const int cell = cross.find({unit, calendar.ordinal(period)});
            const auto count =
                cell < 0 ? 0 : cross.cells()[static_cast<std::size_t>(cell)].responses;
            row.counts.push_back({shownCount(count, setting.threshold)});
            row.hasGap = row.hasGap || count == 0;
        }
        if (row.counts.back().isZero())
            ++result.unitsWithoutResponses;
        result.rows.push_back(std::move(row));
    }
    return result;
}

ResponseSummary responseSummary(const Setting &setting, std::optional<int> unit,
                                std::optional<base::Period> period, const dataset::Filter &filter) {
    const auto scope = scopeOf(filter, unit, period);
    const CountedScope counted(setting, scope,
                               {Axis::of(Axis::Kind::version), Axis::of(Axis::Kind::channel)}, {});
    const Sample sample(setting, counted);
    ResponseSummary summary;
    summary.responses = shownCount(sample.responses(), setting.threshold);
    if (!summary.responses || summary.responses == 0)
        return summary;
    summary.versions = sample.allVersions();
    addChannels(setting, sample, summary);
    addDays(setting, selectScope(setting, scope), summary);
    return summary;
}

bool commentsMayBeShown(const Setting &setting, std::optional<int> unit,
                        std::optional<base::Period> period, const dataset::Filter &filter) {
    return countResponses(setting, scopeOf(filter, unit, period)) >= setting.threshold;
}

} // namespace kooste::analysis
