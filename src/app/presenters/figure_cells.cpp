// SPDX-License-Identifier: MIT
#include "app/presenters/figure_cells.h"

#include "analysis/indicators/indicator.h"
#include "analysis/sentences.h"
#include "app/usecases/figures.h"

namespace kooste::app {

using analysis::Verdict;
using base::tr;

Sign signOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::improved:
        return Sign::up;
    case Verdict::declined:
        return Sign::down;
    case Verdict::noChange:
        return Sign::same;
    case Verdict::tooFew:
        return Sign::tooFew;
    case Verdict::notComparable:
        break;
    }
    return Sign::notComparable;
}

Tone toneOf(Verdict verdict) {
    return verdict == Verdict::improved   ? Tone::improved
           : verdict == Verdict::declined ? Tone::declined
                                          : Tone::normal;
}

double chartValue(analysis::IndicatorId id, double value) {
    return analysis::indicator(id).unit == analysis::ValueUnit::share ? value * 100 : value;
}

charts::ValueUnit chartUnit(analysis::IndicatorId id) {
    switch (analysis::indicator(id).unit) {
    case analysis::ValueUnit::share:
        return charts::ValueUnit::percent;
    case analysis::ValueUnit::scaleUnit:
        return charts::ValueUnit::scale;
    default:
        return charts::ValueUnit::points;
    }
}

std::string measureTitle(const model::Survey &survey, model::ItemId item, analysis::IndicatorId id,
                         const base::Translator &translator) {
    const model::Item *found = survey.find(item);
    if (!found)
        return {};
    std::string name = base::render(analysis::indicator(id).name(), translator);
    if (found->kind == model::ItemKind::nps)
        return name;
    std::string title = survey.itemTitle(item, translator.language());
    return id == analysis::mainIndicator(survey, *found) ? title : title + " – " + name;
}

Cell FigureCells::countCell(std::int64_t value) const {
    Cell cell{count(value)};
    cell.number = static_cast<double>(value);
    return cell;
}

Cell FigureCells::suppressed() const { return {say(analysis::suppressedWord()), Tone::suppressed}; }

Cell FigureCells::value(analysis::IndicatorId id,
                        const std::optional<analysis::Figure> &figure) const {
    if (!figure)
        return suppressed();
    Cell cell{analysis::valueText(analysis::indicator(id), *figure, language()), Tone::strong};
    cell.number = shownValue(figure->value, id);
    cell.percent = analysis::indicator(id).unit == analysis::ValueUnit::share;
    return cell;
}

Cell FigureCells::interval(analysis::IndicatorId id,
                           const std::optional<analysis::Figure> &figure) const {
    if (!figure)
        return suppressed();
    return {analysis::intervalText(analysis::indicator(id), *figure, language())};
}

Cell FigureCells::base(const std::optional<analysis::Figure> &figure) const {
    return figure ? countCell(figure->base) : suppressed();
}

Cell FigureCells::change(const analysis::ComparisonRow &row, bool shortWords) const {
    return change(row, row.indicator, row.test ? std::optional(row.test->difference) : std::nullopt,
                  shortWords);
}

Cell FigureCells::change(const analysis::ComparisonRow &row, analysis::IndicatorId shown,
                         std::optional<double> difference, bool shortWords) const {
    if (!row.figure)
        return suppressed();
    const bool bridged = analysis::isTestedOverABridge(row, shown);
    if (bridged) {
        shown = row.indicator;
        difference = row.test ? std::optional(row.test->difference) : std::nullopt;
    }
    const std::string word = say(shortWords ? analysis::verdictShortName(row.verdict)
                                            : analysis::verdictName(row.verdict));
    Cell cell{word, toneOf(row.verdict), signOf(row.verdict)};
    const bool judged = row.verdict != Verdict::tooFew && row.verdict != Verdict::notComparable;
    if (judged && difference)
        cell.text = say(analysis::shortDifferenceText(analysis::indicator(shown), *difference,
                                                      language())) +
                    ", " + word;
    if (judged && bridged)
        cell.text = say(tr("favourable answers {change}").with("change", cell.text));
    return cell;
}

} // namespace kooste::app
