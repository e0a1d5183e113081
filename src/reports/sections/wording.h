// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/sentences.h"
#include "reports/sections/section.h"

/// Figures as cells and the words that several sections share.
namespace kooste::reports {

Format formatOf(analysis::IndicatorId indicator);
/// Suppressed where there is no figure, Absent where nobody answered.
Cell valueCell(const std::optional<analysis::Figure> &figure, analysis::IndicatorId indicator);
Cell intervalCell(const std::optional<analysis::Figure> &figure, analysis::IndicatorId indicator);
Cell baseCell(const std::optional<analysis::Figure> &figure);
/// The difference of the unrounded values; Absent unless both are shown.
Cell changeCell(const std::optional<analysis::Figure> &now,
                const std::optional<analysis::Figure> &before, analysis::IndicatorId indicator);

Glyph glyphOf(analysis::Verdict verdict);
Glyph glyphOf(model::Comparability verdict);
bool isChange(analysis::Verdict verdict);
/// The verdict's words, the short ones for table cells.
Verdict verdictOf(const SectionContext &context, analysis::Verdict verdict, bool inTable);
Verdict comparabilityOf(const SectionContext &context, model::Comparability verdict);

/// "syksy 2025"; at the beginning of a line "Syksy 2025".
std::string periodName(const SectionContext &context, const base::Period &period);
std::string capitalised(std::string text);
/// A reason as a sentence of its own: capital letter and full stop.
std::string asSentence(std::string text);
/// The header of columns about the period compared with; empty without one.
std::string beforeHeader(const SectionContext &context);
/// "Muut yksiköt", with the service's name where there is one.
std::string othersName(const SectionContext &context);
/// "NPS", "Share of the two best answers" …: a column's header for an indicator.
std::string indicatorHeader(const SectionContext &context, analysis::IndicatorId indicator);
/// "Recommendation index (NPS)", or the item's own title for another main item.
std::string mainTitle(const SectionContext &context);
std::string itemTitle(const SectionContext &context, model::ItemId item);

/// A number column, and the interval column with its three headers.
Column numberColumn(std::string code, std::string header, double width = 1);
Column intervalColumn(const SectionContext &context, double width = 1.6);
Column baseColumn(double width = 0.8);

/// Whether the options are agreement, recognised by their labels: then the share of the two best is
/// called agreement, else positive answers.
bool isAgreement(const std::vector<model::AnswerOption> &options);

} // namespace kooste::reports
