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
/// A difference with its sign: "+6", "−2.3 %-units" as a message, since its unit is a word.
base::Message differenceText(const Indicator &indicator, double difference,
                             base::Language language);
/// "NPS is 63 (n = 120; 95 % interval 51–73)." Below 30 answers: "… indicative."
base::Message figureSentence(const Setting &setting, model::ItemId item, IndicatorId indicator,
                             const std::optional<Figure> &figure, base::Language language);
/// "The change from spring 2025 (57) cannot be told from chance."
base::Message changeSentence(const Setting &setting, const ComparisonRow &row,
                             base::Language language);
/// Direction over a series' comparable periods: Cochran-Armitage on promoters or top boxes.
base::Message trendSentence(const Setting &setting, const Trend &trend, base::Language language);
/// "fewer than 5 answers, or hidden to protect such a cell": the one note of every table.
base::Message suppressionNote(int threshold);
/// "suppressed": the word of a hidden cell.
base::Message suppressedWord();

} // namespace kooste::analysis
