// SPDX-License-Identifier: MIT
#pragma once
#include "base/period.h"
#include "dataset/dataset.h"

#include <memory>

namespace kooste::analysis {

/// What every figure is made from: the answers of one survey in memory, the calendar of the
/// workspace and its suppression threshold. A value; copying shares the answers.
struct Setting {
    std::shared_ptr<const dataset::SurveyDataset> answers;
    base::PeriodCalendar calendar;
    /// A figure with fewer valid answers than this is suppressed. At least 1 (1 suppresses
    /// nothing).
    int threshold = 5;

    const model::Survey &survey() const { return *answers->survey; }
    const model::UnitTree &units() const { return *answers->units; }
};

} // namespace kooste::analysis
