// SPDX-License-Identifier: MIT
#pragma once
#include "charts/spec.h"

namespace kooste::test {

/// The trend of the mock briefing: two versions, a suppressed period, an indicative one, a target.
charts::TrendSpec sampleTrend();
/// `months` monthly points with years, small changes and one suppressed month.
charts::TrendSpec monthlyTrend(int months);
/// An NPS below zero whose interval reaches far down.
charts::TrendSpec negativeTrend();
/// Eight items and a suppressed one.
charts::ItemsSpec sampleItems();
/// Now, before, others.
charts::PromoterBarSpec samplePromoters();

} // namespace kooste::test
