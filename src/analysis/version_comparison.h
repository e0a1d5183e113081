// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/indicators/indicator.h"
#include "model/comparability.h"
#include "model/survey.h"

#include <vector>

namespace kooste::analysis {

/// What the versions behind two figures mean for holding them against each other.
struct VersionJudgement {
    model::Comparability verdict = model::Comparability::comparable;
    /// What changed and, where a coordinator decided, her note. Empty when nothing is to be said;
    /// not empty for a change that was judged comparable.
    base::Message reason;
    int fromVersion = 0; ///< numbers of the two versions that decide; 0 when either side has none
    int toVersion = 0;
};

/// Two indicators have more to say than the ledger's verdict on an item. A mean is never joined
/// with a mean on other scores, whatever was decided: it is another number. The share of favourable
/// answers goes on, with reservation, over a change of scale that the coordinator bridged.
///
/// The gravest verdict over all pairs of a version of one side and one of the other. Version
/// numbers; the older of a pair always counts as the one changed from.
VersionJudgement judgeVersions(const model::Survey &survey, model::ItemId item,
                               const std::vector<int> &from, const std::vector<int> &to,
                               IndicatorId indicator);
/// The same for neighbours in a series: only the newest version of each, so that a change is told
/// once, where the new version first appears.
VersionJudgement judgeSeries(const model::Survey &survey, model::ItemId item,
                             const std::vector<int> &from, const std::vector<int> &to,
                             IndicatorId indicator);

} // namespace kooste::analysis
