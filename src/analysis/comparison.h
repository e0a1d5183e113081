// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/indicators/indicator.h"
#include "analysis/setting.h"
#include "base/result.h"
#include "dataset/filter.h"
#include "model/comparability.h"

namespace kooste::analysis {

enum class Verdict { improved, declined, noChange, tooFew, notComparable };
/// "improved", "declined", "noChange", "tooFew", "notComparable".
std::string_view verdictCode(Verdict verdict);
/// The word of a table cell: "improved", "declined", "no change that can be told from chance", …
base::Message verdictName(Verdict verdict);
/// Shorter, where the column says that it is about a change: "no change".
base::Message verdictShortName(Verdict verdict);

/// What a unit's figure of a period is held against.
struct Reference {
    enum class Kind {
        previous,     ///< the same unit in the period of the same length just before
        sameLastYear, ///< the same unit in the same period a year before
        rest,         ///< the others in the same period: the rest of the tree without the unit
        sameService,  ///< the others of the same service in the same period, without the unit
        period        ///< the same unit in a named period
    };
    Kind kind = Kind::previous;
    std::optional<base::Period> named = {}; ///< Kind::period only
};
/// "previous", "same-last-year", "rest".
std::optional<Reference> parseReference(std::string_view code);

struct ComparisonRequest {
    int unit = 0; ///< position in the tree; its subtree is counted
    base::Period period;
    Reference against;
    dataset::Filter filter; ///< further conditions on both sides (units and dates are ignored)
};

/// What a test gave. Differences are value - against in the unit of the indicator.
struct TestOutcome {
    double difference = 0;
    std::optional<statistics::Interval> interval; ///< 95 % of the difference
    std::optional<double> z;                      ///< normal deviate, or Welch's t
    double p = 1;
    double pAdjusted = 1; ///< Benjamini-Hochberg over all items of the survey
};

/// One item: has it changed?
struct ComparisonRow {
    model::ItemId item;
    /// nps -> nps, ordered and number -> mean, single -> topBox ("share" in the command's JSON).
    /// bridgedShare where the scale changed in between and the coordinator bridged it.
    IndicatorId indicator = IndicatorId::nps;
    std::optional<Figure> figure;  ///< empty: suppressed
    std::optional<Figure> against; ///< empty: suppressed
    Verdict verdict = Verdict::tooFew;
    std::optional<TestOutcome> test; ///< empty when tooFew or notComparable
    model::Comparability comparability = model::Comparability::comparable;
    /// Why not (fully) comparable, or why comparable although the item changed; else empty.
    base::Message reason;
    /// One sentence: value, n, interval, change, verdict.
    base::Message text(const Setting &setting, base::Language language) const;

    model::ItemKind kind = model::ItemKind::nps;
    base::Period period;
    Reference reference;
    std::optional<base::Period> againstPeriod; ///< of previous, sameLastYear and period
};

struct Comparison {
    std::vector<ComparisonRow> rows; ///< items of role answer that have a main test, in form order
    std::optional<base::Period> againstPeriod;
    /// The largest change of a channel's share of the responses, 0..1; empty when either side is
    /// suppressed.
    std::optional<double> channelShift;
    /// Said beside the verdicts when channelShift is above 0.2; else empty.
    base::Message channelNote;
    const ComparisonRow *find(model::ItemId item) const;
};

constexpr double kChannelShiftToTell = 0.2;
constexpr int kFewestForVerdict = 10; ///< a base below this on either side gives tooFew
constexpr int kIndicativeBelow = 30;  ///< below this a figure is said to be indicative

/// The rule of docs/statistics: not comparable, too few, then the test of the item's kind, adjusted
/// over the fixed family of all items of the survey for one unit, period and reference.
Comparison compare(const Setting &setting, const ComparisonRequest &request);

/// "code" of cli JSON: "nps", "mean" or "share".
std::string_view comparedIndicatorCode(IndicatorId id);

} // namespace kooste::analysis
