// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/coverage.h"
#include "analysis/items.h"
#include "analysis/trend.h"
#include "analysis/unit_table.h"
#include "reports/core_mean.h"

#include <optional>
#include <string>
#include <vector>

namespace kooste::reports {

/// What one briefing is about.
struct BriefingRequest {
    int unit = 0; ///< position in the tree; its subtree is counted
    base::Period period;
    analysis::Reference against; ///< of all changes; the previous period by default
    dataset::Filter filter;      ///< further conditions (units and dates are ignored)
    int trendPeriods = 9;
};

/// An open comment as the store holds it: already masked. The caller gives all comments of the
/// unit's subtree, the period and the filter.
struct BriefingComment {
    model::ItemId item; ///< the text item it answers
    /// The option number the same response gave to the survey's main item; empty without one.
    std::optional<int> mainAnswer;
    std::string text;
};

/// One row of "what the figures can be compared with".
struct ComparisonBasis {
    enum class With { before, others, earlierVersion };
    With with = With::before;
    model::Comparability verdict = model::Comparability::comparable;
    base::Message reason; ///< from the comparison or the break; empty when comparable
    /// Largest change of a channel's share, 0..1, where it is known.
    std::optional<double> channelShift;
    int earlierVersion = 0; ///< With::earlierVersion only
    int laterVersion = 0;
    /// Other items than the main one that are not asked alike on both sides, in form order.
    std::vector<model::ItemId> changedItems;
    std::optional<base::Period> lastOfEarlier; ///< its last period in the trend
};

/// Everything the sections read, gathered once per briefing. All figures have passed disclosure
/// control: an empty optional is a suppressed one. Holds no language.
struct BriefingResults {
    analysis::Setting setting;
    BriefingRequest request;

    std::vector<int> path;              ///< from the root to the unit
    int service = -1;                   ///< position of the unit's service; -1 for none
    std::optional<base::Period> before; ///< nothing when nobody answered then

    analysis::ResponseSummary responses;
    analysis::ResponseSummary responsesBefore;
    std::optional<std::int64_t> responsesOfOthers; ///< same service without the unit; where known

    std::optional<model::ItemId> mainItem; ///< the recommendation item, else the first ordered one
    analysis::IndicatorId mainIndicator = analysis::IndicatorId::nps;
    /// In the main indicator. For an ordered item the verdict comes from the test of its means.
    std::optional<analysis::Figure> mainNow;
    std::optional<analysis::Figure> mainBefore;
    analysis::Verdict mainVerdict = analysis::Verdict::tooFew;
    base::Message mainReason;      ///< why not (fully) comparable; else empty
    bool isRecommendation = false; ///< the main item is an NPS item

    std::optional<analysis::Figure> promoterShare; ///< only with an NPS item
    std::optional<analysis::Figure> promoterShareBefore;
    std::optional<CoreMean> core;
    std::optional<analysis::Trend> trend;
    analysis::ItemTable items;
    std::optional<analysis::Recommendation> recommendation;
    struct ClosedItem {
        model::ItemId item;
        std::optional<analysis::Figure> figure;
    };
    std::vector<ClosedItem> closedItems;      ///< choices of role answer: counts by option
    std::vector<ClosedItem> numberItems;      ///< numbers of role answer: their mean
    std::optional<analysis::UnitTable> units; ///< only where the unit has sub-units
    std::vector<ComparisonBasis> bases;

    bool commentsMayBeShown = false;
    std::vector<BriefingComment> comments; ///< empty unless they may be shown
    std::size_t commentCount = 0;          ///< 0 unless they may be shown

    const model::Survey &survey() const { return setting.survey(); }
    const model::UnitTree &tree() const { return setting.units(); }
    const model::Unit &unit() const {
        return setting.units().units().at(static_cast<std::size_t>(request.unit));
    }
};

BriefingResults gatherBriefing(const analysis::Setting &setting, const BriefingRequest &request,
                               std::vector<BriefingComment> comments);

} // namespace kooste::reports
