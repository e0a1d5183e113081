// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.h"
#include "analysis/trend.h"
#include "app/presenters/table.h"
#include "base/translator.h"

namespace kooste::app {

/// Figures as cells and words of one language: the same form on every screen. A figure that is not
/// there is suppressed and says so; no function here ever sees what it hides.
class FigureCells {
public:
    explicit FigureCells(const base::Translator &translator) : translator_(&translator) {}

    std::string say(const base::Message &message) const {
        return base::render(message, *translator_);
    }
    base::Language language() const { return translator_->language(); }
    const base::Translator *translator() const { return translator_; }
    std::string count(std::int64_t value) const { return base::formatCount(value, language()); }

    Cell text(std::string words, Tone tone = Tone::normal) const {
        return {std::move(words), tone};
    }
    /// A count as a cell.
    Cell countCell(std::int64_t value) const;
    /// "suojattu".
    Cell suppressed() const;
    Cell value(analysis::IndicatorId indicator,
               const std::optional<analysis::Figure> &figure) const;
    Cell interval(analysis::IndicatorId indicator,
                  const std::optional<analysis::Figure> &figure) const;
    Cell base(const std::optional<analysis::Figure> &figure) const;
    /// "+6, no change that can be told from chance" with its sign; a verdict always.
    Cell change(const analysis::ComparisonRow &row, bool shortWords) const;
    /// The same with a difference of its own (of the indicator that the table shows).
    Cell change(const analysis::ComparisonRow &row, analysis::IndicatorId shown,
                std::optional<double> difference, bool shortWords) const;

private:
    const base::Translator *translator_;
};

Sign signOf(analysis::Verdict verdict);
Tone toneOf(analysis::Verdict verdict);
/// A value as charts take it: shares become percents.
double chartValue(analysis::IndicatorId indicator, double value);
charts::ValueUnit chartUnit(analysis::IndicatorId indicator);
/// "Recommendation index (NPS)" or the item's title, with the indicator's name where it is not the
/// item's usual one.
std::string measureTitle(const model::Survey &survey, model::ItemId item,
                         analysis::IndicatorId indicator, const base::Translator &translator);

} // namespace kooste::app
