// SPDX-License-Identifier: MIT
#include "analysis/answer_counts.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace kooste::analysis {

using model::ItemKind;

namespace {
constexpr int kFirstPassive = 7;
constexpr int kFirstPromoter = 9;
} // namespace

AnswerCounts &AnswerCounts::operator+=(const AnswerCounts &other) {
    assert(other.scale == scale && other.options.size() == options.size());
    responses += other.responses;
    base += other.base;
    onOtherScales += other.onOtherScales;
    for (std::size_t i = 0; i < options.size(); ++i)
        options[i] += other.options[i];
    for (std::size_t i = 0; i < missing.size(); ++i)
        missing[i] += other.missing[i];
    sum += other.sum;
    sumSquares += other.sumSquares;
    return *this;
}

NpsClasses AnswerCounts::npsClasses() const {
    NpsClasses classes;
    for (std::size_t i = 0; scale != nullptr && i < options.size(); ++i) {
        const int value = scale->options[i].number;
        auto &into = value >= kFirstPromoter  ? classes.promoters
                     : value >= kFirstPassive ? classes.passives
                                              : classes.detractors;
        into += options[i];
    }
    return classes;
}

statistics::NpsCounts AnswerCounts::npsCounts() const {
    const auto classes = npsClasses();
    return {static_cast<double>(classes.detractors), static_cast<double>(classes.passives),
            static_cast<double>(classes.promoters)};
}

std::int64_t AnswerCounts::topBoxes(int boxes) const {
    if (scale == nullptr)
        return 0;
    const auto order = scale->byScore();
    std::int64_t chosen = 0;
    for (auto place = order.rbegin(); place != order.rend() && boxes > 0; ++place, --boxes)
        chosen += options[static_cast<std::size_t>(*place)];
    return chosen;
}

std::int64_t AnswerCounts::favourable() const {
    std::int64_t chosen = 0;
    for (std::size_t i = 0; scale != nullptr && i < options.size(); ++i)
        if (std::find(scale->favourable.begin(), scale->favourable.end(),
                      scale->options[i].number) != scale->favourable.end())
            chosen += options[i];
    return chosen;
}

statistics::Moments AnswerCounts::moments() const {
    const bool scored = kind == ItemKind::number || (scale != nullptr && scale->isScored());
    return scored && kind != ItemKind::multiple ? statistics::Moments{base, sum, sumSquares}
                                                : statistics::Moments{};
}

bool AnswerCounts::isOneClass() const {
    if (base <= 0)
        return false;
    if (kind == ItemKind::number)
        return statistics::variance({base, sum, sumSquares}).value_or(0) <= 0;
    if (kind == ItemKind::nps) {
        const auto classes = npsClasses();
        return std::max({classes.detractors, classes.passives, classes.promoters}) == base;
    }
    return std::any_of(options.begin(), options.end(),
                       [&](std::int64_t count) { return count == base; });
}

} // namespace kooste::analysis
