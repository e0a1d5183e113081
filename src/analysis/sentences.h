// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.h"
#include "analysis/trend.h"

namespace kooste::analysis {

/// Figures in words, the same in window, PDF and command. Numbers are written inside the arguments
/// in the language asked for, since their form depends on the indicator.

/// "63", "70 %", "4.29": rounded as shown; "suppressed" where there is no figure.
std::string valueText(const Indicator &indicator, const Figure &figure, base::Language language);
/// "51–73", "61–78 %", "4.18–4.40"; empty where there is no interval.
std::string intervalText(const Indicator &indicator, const Figure &figure, base::Language language);
/// A difference with its sign: "+6", "−2 percentage points"; a message, since its unit is a word.
base::Message differenceText(const Indicator &indicator, double difference,
                             base::Language language);
/// The same for a table's cell: "+4 %-pts".
base::Message shortDifferenceText(const Indicator &indicator, double difference,
                                  base::Language language);
/// "NPS is 63 (n = 120; 95% interval 51–73)." Below 30 answers: "… indicative."
base::Message figureSentence(const Setting &setting, model::ItemId item, IndicatorId indicator,
                             const std::optional<Figure> &figure, base::Language language);
/// The indicator that a screen shows beside a verdict, where the test was made of another one (a
/// share of the two best answers is shown, means are tested).
struct ShownIndicator {
    IndicatorId id = IndicatorId::nps;
    std::optional<Figure> before;     ///< of the period or the units compared with
    std::optional<double> difference; ///< shown value minus `before`, a share as 0..1
};

/// Of a trend's own indicator at a point against the one `steps` before it; empty at the first
/// ones.
std::optional<ShownIndicator> shownStep(const Trend &trend, std::size_t at, std::size_t steps = 1);

/// "The change from spring 2025 (57) cannot be told from chance." In numbers of `shown`, if given
/// and if both sides can be read on one scale; else in those that were tested.
base::Message changeSentence(const Setting &setting, const ComparisonRow &row,
                             base::Language language,
                             const std::optional<ShownIndicator> &shown = std::nullopt);
/// The test was made of favourable answers over a change of scale: other numbers of the two sides
/// say nothing of the change.
bool isTestedOverABridge(const ComparisonRow &row, IndicatorId shown);
/// Direction over a series' comparable periods: Cochran-Armitage on promoters or top boxes.
base::Message trendSentence(const Setting &setting, const Trend &trend, base::Language language);
/// "fewer than 5 answers, or hidden to protect such a cell": the one note of every table.
base::Message suppressionNote(int threshold);
/// "suppressed": the word of a hidden cell.
base::Message suppressedWord();

} // namespace kooste::analysis
