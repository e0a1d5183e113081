// SPDX-License-Identifier: MIT
#include "analysis/trend.h"
#include "analysis/comparison.h"
#include "analysis/sample.h"
#include "analysis/statistics/trend_test.h"
#include "analysis/version_comparison.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis {

namespace {

constexpr std::size_t kFewestForTrend = 3; // periods with a figure

/// Valid options' lowest and highest score; nps 0..10; 0, 0 where there is no scale.
std::pair<double, double> scaleEnds(const ItemScale *scale) {
    if (scale == nullptr || !scale->isScored())
        return {0, 0};
    const auto order = scale->byScore();
    const auto score = [&](int place) {
        return *scale->options[static_cast<std::size_t>(place)].score;
    };
    return {score(order.front()), score(order.back())};
}

class TrendBuilder {
public:
    TrendBuilder(const Setting &setting, const TrendRequest &request)
        : setting_(setting), request_(request), scope_(countedScope()) {
        result_.item = request.item;
        result_.indicator = request.indicator;
    }

    Trend build() {
        for (int back = request_.periods - 1; back >= 0; --back)
            addPoint(setting_.calendar.shifted(request_.last, -back));
        testDirection();
        return std::move(result_);
    }

private:
    CountedScope countedScope() const {
        SampleScope scope{request_.filter, request_.unit, {}, {}, request_.last};
        scope.first = setting_.calendar.shifted(request_.last, 1 - request_.periods);
        return {setting_, scope, {Axis::periods(request_.last.kind)}, {request_.item}};
    }

    void addPoint(const base::Period &period) {
        TrendPoint point;
        point.period = period;
        const int cell = scope_.cross.find({setting_.calendar.ordinal(period)});
        const Sample sample(setting_, scope_,
                            cell < 0 ? std::vector<std::size_t>{}
                                     : std::vector{static_cast<std::size_t>(cell)});
        // An item that was not asked has no figure to hide.
        const bool counts = request_.indicator == IndicatorId::count;
        if (cell >= 0 && (counts || sample.wasAsked(0))) {
            point.empty = false;
            point.versions = sample.versions(0);
            const auto answers = sample.counts(0);
            point.otherScales = answers.onOtherScales > 0;
            point.figure = counts ? responseFigure(sample) : sample.figure(0, request_.indicator);
            extend(point, answers.scale);
        }
        result_.points.push_back(std::move(point));
    }

    /// Responses are counted whether or not they answer the item.
    std::optional<Figure> responseFigure(const Sample &sample) const {
        Figure figure;
        figure.n = figure.base = sample.responses();
        figure.value = static_cast<double>(figure.n);
        if (isTooSmall(figure.n, setting_.threshold))
            return std::nullopt;
        return figure;
    }

    /// Puts the point in the running stretch, or begins a new one after a break.
    void extend(TrendPoint &point, const ItemScale *scale) {
        const auto index = result_.points.size();
        if (request_.indicator != IndicatorId::count && !result_.stretches.empty())
            noteChange(index, point.versions);
        if (result_.stretches.empty() || breakHere_) {
            const auto [low, high] = scaleEnds(scale);
            result_.stretches.push_back({index, index, {}, low, high});
            breakHere_ = false;
        }
        auto &stretch = result_.stretches.back();
        stretch.last = index;
        for (const int version : point.versions)
            if (std::find(stretch.versions.begin(), stretch.versions.end(), version) ==
                stretch.versions.end())
                stretch.versions.push_back(version);
        std::sort(stretch.versions.begin(), stretch.versions.end());
        point.stretch = static_cast<int>(result_.stretches.size()) - 1;
        if (!point.versions.empty())
            lastVersions_ = point.versions;
    }

    void noteChange(std::size_t index, const std::vector<int> &versions) {
        auto judged = judgeSeries(setting_.survey(), request_.item, lastVersions_, versions,
                                  request_.indicator);
        if (judged.verdict == model::Comparability::comparable && judged.reason.empty())
            return;
        breakHere_ = judged.verdict == model::Comparability::notComparable;
        result_.breaks.push_back({index, judged.verdict, std::move(judged.reason),
                                  judged.fromVersion, judged.toVersion});
    }

    /// Successes behind the shown indicator; empty for a mean or a count.
    static std::optional<std::int64_t> successes(const Figure &figure, IndicatorId id) {
        if (figure.classes && (id == IndicatorId::nps || id == IndicatorId::promoterShare))
            return figure.classes->promoters;
        if (figure.value && (id == IndicatorId::topBox || id == IndicatorId::top2Box ||
                             id == IndicatorId::bridgedShare))
            return std::llround(*figure.value * static_cast<double>(figure.base));
        return std::nullopt;
    }

    void testDirection() {
        if (result_.stretches.empty())
            return;
        const auto &stretch = result_.stretches.back();
        std::vector<statistics::ShareCounts> shares;
        std::size_t shown = 0;
        for (auto index = stretch.first; index <= stretch.last; ++index) {
            const auto &figure = result_.points[index].figure;
            const auto good = figure ? successes(*figure, request_.indicator) : std::nullopt;
            shares.push_back(good ? statistics::ShareCounts{*good, figure->base}
                                  : statistics::ShareCounts{});
            shown += good ? 1U : 0U;
        }
        if (shown < kFewestForTrend)
            return;
        if (const auto test = statistics::cochranArmitage(shares))
            result_.test = TrendTest{test->z, test->p, stretch.first, shown};
    }

    const Setting &setting_;
    const TrendRequest &request_;
    CountedScope scope_;
    Trend result_;
    std::vector<int> lastVersions_;
    bool breakHere_ = false;
};

std::optional<base::Period> endPeriod(const Setting &setting, std::optional<int> unit,
                                      base::PeriodKind kind, bool newest) {
    const auto mask = selectScope(setting, {{}, unit, {}, {}, {}});
    const auto &days = setting.answers->day;
    std::optional<std::int32_t> found;
    for (std::size_t row = 0; row < mask.size(); ++row) {
        if (mask[row] == 0 || days[row] == dataset::kNoDay)
            continue;
        if (!found || (newest ? days[row] > *found : days[row] < *found))
            found = days[row];
    }
    if (!found)
        return std::nullopt;
    return setting.calendar.periodOf(base::dateOfDay(*found), kind);
}

} // namespace

bool TrendPoint::indicative() const { return figure && figure->base < kIndicativeBelow; }

const TrendPoint *Trend::latest() const {
    const auto found = std::find_if(points.rbegin(), points.rend(), [](const TrendPoint &point) {
        return point.figure.has_value();
    });
    return found == points.rend() ? nullptr : &*found;
}

Trend trend(const Setting &setting, const TrendRequest &request) {
    return TrendBuilder(setting, request).build();
}

std::optional<base::Period> latestPeriod(const Setting &setting, std::optional<int> unit,
                                         base::PeriodKind kind) {
    return endPeriod(setting, unit, kind, true);
}

std::optional<base::Period> earliestPeriod(const Setting &setting, std::optional<int> unit,
                                           base::PeriodKind kind) {
    return endPeriod(setting, unit, kind, false);
}

} // namespace kooste::analysis
