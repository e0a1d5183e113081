// SPDX-License-Identifier: MIT
#include "analysis/version_comparison.h"
#include "analysis/item_scale.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace kooste::analysis {

namespace {

const model::Version *byNumber(const model::Survey &survey, int number) {
    const auto found =
        std::find_if(survey.versions.begin(), survey.versions.end(),
                     [&](const model::Version &version) { return version.number == number; });
    return found == survey.versions.end() ? nullptr : &*found;
}

std::set<double> scoresOf(const model::Version &version, model::ItemId item) {
    std::set<double> scores;
    if (const auto *question = version.find(item))
        for (const auto &option : question->options)
            if (!option.missing && option.score)
                scores.insert(*option.score);
    return scores;
}

std::string optionCodes(const ItemScale &scale) {
    std::vector<std::string> codes;
    for (const auto &option : scale.options)
        if (std::find(scale.favourable.begin(), scale.favourable.end(), option.number) !=
            scale.favourable.end())
            codes.push_back(option.code.empty() ? std::to_string(option.number) : option.code);
    return base::join(codes, ", ");
}

const ItemScale *scaleIn(const model::Survey &survey, const ItemScales &scales,
                         const model::Version &version) {
    const auto place = static_cast<std::size_t>(&version - survey.versions.data());
    const int scale = scales.scaleOfVersion[place];
    return scale < 0 ? nullptr : &scales.scales[static_cast<std::size_t>(scale)];
}

/// The share of favourable answers over a change of scale: joined where it is bridged.
void bridge(const model::Survey &survey, model::ItemId item, const model::Version &from,
            const model::Version &to, VersionJudgement &judged) {
    const auto *known = survey.find(item);
    if (known == nullptr || !isBridged(survey, item))
        return;
    const auto scales = scalesOf(survey, *known);
    if (!areBridged(survey, scales, from.number, to.number))
        return;
    judged.verdict = model::Comparability::withReservation;
    judged.reason =
        base::tr("{change}; bridged as the share of favourable answers (options {before} before; "
                 "{after} after)")
            .with("change", std::move(judged.reason))
            .with("before", optionCodes(*scaleIn(survey, scales, from)))
            .with("after", optionCodes(*scaleIn(survey, scales, to)));
}

void partMeans(const model::Version &from, const model::Version &to, model::ItemId item,
               VersionJudgement &judged) {
    if (judged.verdict == model::Comparability::notComparable ||
        scoresOf(from, item) == scoresOf(to, item))
        return;
    judged.verdict = model::Comparability::notComparable;
    judged.reason = base::tr("{change}; means on different scales are not compared")
                        .with("change", std::move(judged.reason));
}

VersionJudgement judgePair(const model::Survey &survey, model::ItemId item, int from, int to,
                           IndicatorId indicator) {
    const auto *older = byNumber(survey, std::min(from, to));
    const auto *newer = byNumber(survey, std::max(from, to));
    if (from == to || older == nullptr || newer == nullptr)
        return {};
    auto compared = model::compareItem(survey, item, *older, *newer);
    VersionJudgement judged{compared.verdict, std::move(compared.reason), from, to};
    if (indicator == IndicatorId::bridgedShare)
        bridge(survey, item, *older, *newer, judged);
    else if (indicator == IndicatorId::mean)
        partMeans(*older, *newer, item, judged);
    return judged;
}

/// Of two judgements that are as grave the one that has something to say.
bool isGraver(const VersionJudgement &one, const VersionJudgement &other) {
    if (other.fromVersion == 0 || one.verdict != other.verdict)
        return other.fromVersion == 0 || one.verdict > other.verdict;
    return other.reason.empty() && !one.reason.empty();
}

} // namespace

VersionJudgement judgeVersions(const model::Survey &survey, model::ItemId item,
                               const std::vector<int> &from, const std::vector<int> &to,
                               IndicatorId indicator) {
    VersionJudgement gravest;
    for (const int before : from)
        for (const int after : to)
            if (auto pair = judgePair(survey, item, before, after, indicator);
                isGraver(pair, gravest))
                gravest = std::move(pair);
    return gravest;
}

VersionJudgement judgeSeries(const model::Survey &survey, model::ItemId item,
                             const std::vector<int> &from, const std::vector<int> &to,
                             IndicatorId indicator) {
    if (from.empty() || to.empty())
        return {};
    return judgePair(survey, item, from.back(), to.back(), indicator);
}

} // namespace kooste::analysis
