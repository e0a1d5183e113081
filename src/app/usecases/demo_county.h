// SPDX-License-Identifier: MIT
#pragma once
#include "store/units.h"

#include <vector>

namespace kooste::app {

/// What kind of work a demo unit does: decides its clients, channels and comments.
enum class DemoService {
    healthCentre,
    dental,
    rehabilitation,
    outpatient,
    emergency,
    childClinic,
    familySupport,
    homeCare,
    housing
};

/// Every shift is in thousandths of the standard deviation of one person's opinion.
struct DemoUnit {
    const char *code;
    DemoService service;
    int size;         ///< responses a month when the county has about 500
    int quality;      ///< lasting difference from the county
    int openFrom = 0; ///< first month of the 36 (0 = the oldest) with responses
    int openTo = 36;  ///< one past the last month
};

/// The units that gather responses, in the order of the list.
const std::vector<DemoUnit> &demoUnits();
/// The unit that improves and the one that declines.
constexpr const char *kImprovedUnit = "KH02";
constexpr const char *kDeclinedUnit = "TA03";
/// The whole tree with its names in three languages, for the store.
std::vector<store::UnitEntry> demoUnitTree(base::Date firstDay, base::Date monthTwelve,
                                           base::Date monthThirty);

} // namespace kooste::app
