// SPDX-License-Identifier: MIT
#include "reports/sections/wording.h"
#include "base/text.h"

namespace kooste::reports {

using analysis::IndicatorId;
using base::tr;

Format formatOf(IndicatorId indicator) {
    switch (indicator) {
    case IndicatorId::nps:
        return Format::points;
    case IndicatorId::promoterShare:
    case IndicatorId::topBox:
    case IndicatorId::top2Box:
    case IndicatorId::bridgedShare:
        return Format::share;
    case IndicatorId::mean:
        return Format::mean;
    case IndicatorId::count:
        return Format::count;
    }
    return Format::count;
}

Cell valueCell(const std::optional<analysis::Figure> &figure, IndicatorId indicator) {
    if (!figure)
        return Suppressed{};
    if (!figure->value)
        return Absent{};
    return Number{*figure->value, formatOf(indicator)};
}

Cell intervalCell(const std::optional<analysis::Figure> &figure, IndicatorId indicator) {
    if (!figure)
        return Suppressed{};
    if (!figure->interval)
        return Absent{};
    return Interval{figure->interval->low, figure->interval->high, formatOf(indicator)};
}

Cell baseCell(const std::optional<analysis::Figure> &figure) {
    if (!figure)
        return Suppressed{};
    return Number{static_cast<double>(figure->base), Format::count};
}

Cell changeCell(const std::optional<analysis::Figure> &now,
                const std::optional<analysis::Figure> &before, IndicatorId indicator) {
    if (!now)
        return Suppressed{};
    if (!before || !now->value || !before->value)
        return Absent{};
    return Number{*now->value - *before->value, changeFormat(formatOf(indicator))};
}

Glyph glyphOf(analysis::Verdict verdict) {
    switch (verdict) {
    case analysis::Verdict::improved:
        return Glyph::improved;
    case analysis::Verdict::declined:
        return Glyph::declined;
    case analysis::Verdict::noChange:
        return Glyph::noChange;
    case analysis::Verdict::tooFew:
    case analysis::Verdict::notComparable:
        return Glyph::none;
    }
    return Glyph::none;
}

Glyph glyphOf(model::Comparability verdict) {
    switch (verdict) {
    case model::Comparability::comparable:
        return Glyph::comparable;
    case model::Comparability::withReservation:
        return Glyph::withReservation;
    case model::Comparability::notComparable:
        return Glyph::notComparable;
    }
    return Glyph::none;
}

bool isChange(analysis::Verdict verdict) {
    return verdict == analysis::Verdict::improved || verdict == analysis::Verdict::declined;
}

Verdict verdictOf(const SectionContext &context, analysis::Verdict verdict, bool inTable) {
    const auto name =
        inTable ? analysis::verdictShortName(verdict) : analysis::verdictName(verdict);
    return {glyphOf(verdict), context.text(name)};
}

Verdict comparabilityOf(const SectionContext &context, model::Comparability verdict) {
    return {glyphOf(verdict), context.text(model::comparabilityName(verdict))};
}

std::string periodName(const SectionContext &context, const base::Period &period) {
    return context.results.setting.calendar.name(period, context.language());
}

std::string capitalised(std::string text) {
    // ASCII and the two-byte letters å ä ö are all that a period or an option begins with here.
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    else if (text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) >= 0xA0)
        text[1] = static_cast<char>(static_cast<unsigned char>(text[1]) - 0x20);
    return text;
}

std::string asSentence(std::string text) {
    if (!text.empty() && text.back() != '.')
        text += '.';
    return capitalised(std::move(text));
}

std::string beforeHeader(const SectionContext &context) {
    const auto &before = context.results.before;
    return before ? capitalised(periodName(context, *before)) : std::string();
}

std::string othersName(const SectionContext &context) {
    const auto &results = context.results;
    if (results.service < 0 || results.service == results.request.unit)
        return context.text(tr("Other units"));
    const auto &service = results.tree().units().at(static_cast<std::size_t>(results.service));
    return context.text(
        tr("Other units: {service}").with("service", service.name.best(context.language())));
}

std::string indicatorHeader(const SectionContext &context, IndicatorId indicator) {
    switch (indicator) {
    case IndicatorId::nps:
        return context.text(tr("NPS"));
    case IndicatorId::promoterShare:
        return context.text(tr("Promoters"));
    case IndicatorId::topBox:
        return context.text(tr("Best answer"));
    case IndicatorId::top2Box:
        return context.text(tr("Two best answers"));
    case IndicatorId::bridgedShare:
        return context.text(tr("Favourable"));
    case IndicatorId::mean:
        return context.text(tr("Mean"));
    case IndicatorId::count:
        return context.text(tr("Responses"));
    }
    return {};
}

std::string itemTitle(const SectionContext &context, model::ItemId item) {
    return context.results.survey().itemTitle(item, context.language());
}

std::string mainTitle(const SectionContext &context) {
    if (context.results.isRecommendation)
        return context.text(tr("Recommendation index (NPS)"));
    return context.results.mainItem ? itemTitle(context, *context.results.mainItem) : std::string();
}

Column numberColumn(std::string code, std::string header, double width) {
    return {std::move(code), std::move(header), Column::Kind::number, width, {}, {}};
}

Column intervalColumn(const SectionContext &context, double width) {
    return {"interval", context.text(tr("95% interval")),  Column::Kind::interval,
            width,      context.text(tr("Interval, low")), context.text(tr("Interval, high"))};
}

Column baseColumn(double width) { return numberColumn("n", "n", width); }

bool isAgreement(const std::vector<model::AnswerOption> &options) {
    for (const auto &option : options)
        for (const auto &label : {option.label.fi, option.label.sv, option.label.en}) {
            const auto key = base::comparisonKey(label);
            for (const auto *word :
                 {"samaa mieltä", "av samma åsikt", "håller med", "instämmer", "agree"})
                if (key.find(word) != std::string::npos)
                    return true;
        }
    return false;
}

} // namespace kooste::reports
