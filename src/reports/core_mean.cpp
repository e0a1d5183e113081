// SPDX-License-Identifier: MIT
#include "reports/core_mean.h"
#include "analysis/disclosure.h"
#include "analysis/statistics/welch.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kooste::reports {

namespace {

using analysis::statistics::Moments;

/// Scores of one item by option number, one table a version of the survey.
struct ItemScores {
    const dataset::ItemColumn *column = nullptr;
    std::vector<std::unordered_map<int, double>> byVersion;
    double low = 0;
    double high = 0;
};

ItemScores scoresOf(const analysis::Setting &setting, const model::Item &item) {
    ItemScores scores;
    scores.column = setting.answers->find(item.id);
    bool any = false;
    for (const auto &version : setting.survey().versions) {
        auto &table = scores.byVersion.emplace_back();
        const auto *question = version.find(item.id);
        if (!question || version.status == model::VersionStatus::draft)
            continue;
        for (const auto &option : question->options) {
            if (!option.score || option.missing)
                continue;
            table[option.number] = *option.score;
            scores.low = any ? std::min(scores.low, *option.score) : *option.score;
            scores.high = any ? std::max(scores.high, *option.score) : *option.score;
            any = true;
        }
    }
    if (!any)
        scores.column = nullptr;
    return scores;
}

/// The ordered items that go into the mean: those on the scale most of them have.
std::vector<ItemScores> itemsOfMean(const analysis::Setting &setting, bool coreOnly,
                                    const std::vector<model::ItemId> &without) {
    std::map<std::pair<double, double>, std::vector<ItemScores>> byScale;
    for (const auto &item : setting.survey().items) {
        const bool wanted = item.kind == model::ItemKind::ordered &&
                            item.role == model::ItemRole::answer && item.moreIsBetter &&
                            (item.isCore || !coreOnly) &&
                            std::find(without.begin(), without.end(), item.id) == without.end();
        if (!wanted)
            continue;
        auto scores = scoresOf(setting, item);
        if (scores.column)
            byScale[{scores.low, scores.high}].push_back(std::move(scores));
    }
    const auto most = std::max_element(byScale.begin(), byScale.end(), [](auto &a, auto &b) {
        return a.second.size() < b.second.size();
    });
    return most == byScale.end() ? std::vector<ItemScores>{} : most->second;
}

/// The respondents' means in one period, added up.
struct Tally {
    Moments moments;
    bool allEqual = true;
    double first = 0;

    void add(double mean) {
        if (moments.n == 0)
            first = mean;
        allEqual = allEqual && mean == first;
        ++moments.n;
        moments.sum += mean;
        moments.sumSquares += mean * mean;
    }
};

std::optional<double> meanOfRow(const std::vector<ItemScores> &items, std::size_t row, int version,
                                int fewest) {
    double sum = 0;
    int answered = 0;
    for (const auto &item : items) {
        const auto &table = item.byVersion.at(static_cast<std::size_t>(version));
        const auto found = table.find(item.column->optionAt(row));
        if (found == table.end())
            continue;
        sum += found->second;
        ++answered;
    }
    return answered >= fewest ? std::optional(sum / answered) : std::nullopt;
}

Tally tallyOf(const analysis::Setting &setting, const CoreMeanRequest &request,
              const base::Period &period, const std::vector<ItemScores> &items, int fewest) {
    auto filter = request.filter;
    filter.unitOnly.reset();
    filter.unitSubtree = request.unit;
    filter.from = setting.calendar.firstDay(period);
    filter.to = setting.calendar.lastDay(period);
    const auto selected = dataset::select(*setting.answers, filter);
    Tally tally;
    for (std::size_t row = 0; row < selected.size(); ++row)
        if (selected[row] && setting.answers->version[row] >= 0)
            if (const auto mean = meanOfRow(items, row, setting.answers->version[row], fewest))
                tally.add(*mean);
    return tally;
}

std::optional<analysis::Figure> figureOf(const Tally &tally, const CoreMean &scale, int threshold) {
    const auto base = tally.moments.n;
    if (analysis::isTooSmall(base, threshold) || (tally.allEqual && base < 2 * threshold))
        return std::nullopt;
    analysis::Figure figure;
    figure.n = base;
    figure.base = base;
    figure.value = analysis::statistics::mean(tally.moments);
    if (const auto interval = analysis::statistics::tInterval(tally.moments))
        figure.interval = analysis::statistics::clipped(*interval, scale.scaleLow, scale.scaleHigh);
    return figure;
}

analysis::Verdict verdictOf(const CoreMean &mean, const Tally &now, const Tally &before) {
    using analysis::Verdict;
    if (!mean.now || !mean.before || now.moments.n < analysis::kFewestForVerdict ||
        before.moments.n < analysis::kFewestForVerdict)
        return Verdict::tooFew;
    const auto test = analysis::statistics::welch(now.moments, before.moments);
    if (!test || test->p >= 0.05)
        return Verdict::noChange;
    return test->difference > 0 ? Verdict::improved : Verdict::declined;
}

} // namespace

std::optional<CoreMean> coreMean(const analysis::Setting &setting, const CoreMeanRequest &request) {
    CoreMean mean;
    mean.ofCoreItems = true;
    auto items = itemsOfMean(setting, true, request.without);
    if (items.size() < 2) {
        mean.ofCoreItems = false;
        items = itemsOfMean(setting, false, request.without);
    }
    if (items.size() < 2)
        return std::nullopt;
    mean.items = static_cast<int>(items.size());
    mean.fewestItems = (mean.items + 1) / 2;
    mean.scaleLow = items.front().low;
    mean.scaleHigh = items.front().high;
    const auto now = tallyOf(setting, request, request.period, items, mean.fewestItems);
    if (now.moments.n == 0)
        return std::nullopt;
    mean.now = figureOf(now, mean, setting.threshold);
    if (request.before) {
        const auto before = tallyOf(setting, request, *request.before, items, mean.fewestItems);
        mean.before = figureOf(before, mean, setting.threshold);
        mean.verdict = verdictOf(mean, now, before);
    }
    return mean;
}

} // namespace kooste::reports
