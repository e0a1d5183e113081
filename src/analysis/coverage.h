// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/setting.h"
#include "dataset/filter.h"

namespace kooste::analysis {

struct CoverageRequest {
    std::optional<int> unit; ///< only this subtree
    base::Period last;
    int periods = 5;
    dataset::Filter filter; ///< further conditions (units and dates are ignored)
};

/// How many answered in a unit and a period. 0 is shown (nobody answered, so nobody is revealed);
/// 1 .. threshold - 1 carry no number.
struct CoverageCount {
    std::optional<std::int64_t> responses; ///< empty: suppressed
    bool isZero() const { return responses == 0; }
};

struct CoverageRow {
    int unit = 0;                      ///< position in the tree; own responses
    std::vector<CoverageCount> counts; ///< oldest period first
    bool hasGap = false;               ///< a zero in any of the periods
};

struct Coverage {
    std::vector<base::Period> periods; ///< oldest first
    /// Units that are valid in the last period and are leaves of the tree or have responses of
    /// their own, in tree order.
    std::vector<CoverageRow> rows;
    int unitsWithoutResponses = 0; ///< rows whose newest period is 0
};

Coverage coverage(const Setting &setting, const CoverageRequest &request);

/// Responses in a subtree and period by channel, the largest first; a channel with 1 .. threshold-1
/// is suppressed (and the next smallest with it).
struct ChannelCount {
    model::Channel channel = model::Channel::unknown;
    std::optional<std::int64_t> responses;
};
struct ResponseSummary {
    std::optional<std::int64_t> responses; ///< empty: suppressed; 0 is shown
    std::vector<ChannelCount> channels;
    std::vector<int> versions; ///< version numbers in use
    std::optional<base::Date> firstDay;
    std::optional<base::Date> lastDay;
};
ResponseSummary responseSummary(const Setting &setting, std::optional<int> unit,
                                std::optional<base::Period> period,
                                const dataset::Filter &filter = {});

/// Whether comments of this cross-section may be shown: its responses reach the threshold.
bool commentsMayBeShown(const Setting &setting, std::optional<int> unit,
                        std::optional<base::Period> period, const dataset::Filter &filter = {});

} // namespace kooste::analysis
