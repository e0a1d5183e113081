// SPDX-License-Identifier: MIT
#include "analysis/version_comparison.h"

#include <algorithm>

namespace kooste::analysis {

namespace {

const model::Version *byNumber(const model::Survey &survey, int number) {
    const auto found =
        std::find_if(survey.versions.begin(), survey.versions.end(),
                     [&](const model::Version &version) { return version.number == number; });
    return found == survey.versions.end() ? nullptr : &*found;
}

VersionJudgement judgePair(const model::Survey &survey, model::ItemId item, int from, int to) {
    const auto *older = byNumber(survey, std::min(from, to));
    const auto *newer = byNumber(survey, std::max(from, to));
    if (from == to || older == nullptr || newer == nullptr)
        return {};
    auto compared = model::compareItem(survey, item, *older, *newer);
    if (compared.verdict == model::Comparability::comparable)
        return {compared.verdict, {}, from, to};
    return {compared.verdict, std::move(compared.reason), from, to};
}

} // namespace

VersionJudgement judgeVersions(const model::Survey &survey, model::ItemId item,
                               const std::vector<int> &from, const std::vector<int> &to) {
    VersionJudgement gravest;
    for (const int before : from)
        for (const int after : to) {
            auto pair = judgePair(survey, item, before, after);
            if (pair.verdict > gravest.verdict || gravest.fromVersion == 0)
                gravest = std::move(pair);
        }
    return gravest;
}

VersionJudgement judgeSeries(const model::Survey &survey, model::ItemId item,
                             const std::vector<int> &from, const std::vector<int> &to) {
    if (from.empty() || to.empty())
        return {};
    return judgePair(survey, item, from.back(), to.back());
}

} // namespace kooste::analysis
