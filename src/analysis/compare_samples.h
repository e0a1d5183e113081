// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.h"
#include "analysis/sample.h"

/// The rule itself, on two counted samples. Internal to src/analysis.
namespace kooste::analysis {

/// Axes that both sides must be counted by.
std::vector<Axis> comparisonAxes();
/// Items of role answer that have a test, in the order of the newest questionnaire, then the
/// dropped ones. Both sides must be counted for exactly these.
std::vector<model::ItemId> comparedItems(const model::Survey &survey);
/// The scope of the side that the unit's figure is held against.
SampleScope referenceScope(const Setting &setting, const ComparisonRequest &request);
SampleScope unitScope(const ComparisonRequest &request);
/// The period of `previous`, `sameLastYear` and `period`; empty for other units.
std::optional<base::Period> referencePeriod(const Setting &setting, const base::Period &period,
                                            const Reference &against);

Comparison compareSamples(const Setting &setting, const base::Period &period,
                          const Reference &against, const Sample &now, const Sample &before);

} // namespace kooste::analysis
