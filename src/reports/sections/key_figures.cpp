// SPDX-License-Identifier: MIT
#include "reports/sections/key_figures.h"
#include "reports/sections/wording.h"

#include <cmath>

namespace kooste::reports {

using analysis::IndicatorId;
using base::tr;

namespace {

/// What a key figure is made from.
struct Source {
    std::string code;
    std::string label;
    std::string note;
    std::optional<analysis::Figure> now;
    std::optional<analysis::Figure> before;
    IndicatorId indicator = IndicatorId::nps;
    /// Nothing where the figure has no test of its own: then only the difference is shown.
    std::optional<analysis::Verdict> verdict;
    double low = 0;
    double high = 100;
};

std::string endLabel(const SectionContext &context, double value, Format format, bool withUnit) {
    const double shown = format == Format::share ? value / 100 : value;
    const Number number{shown, format == Format::mean ? Format::count : format};
    return withUnit ? shownNumber(number, context.language(), context.words)
                    : shownBare(number, context.language());
}

charts::KeyFigureStripSpec stripOf(const SectionContext &context, const Source &source) {
    charts::KeyFigureStripSpec strip;
    const Format format = formatOf(source.indicator);
    const double scale = format == Format::share ? 100 : 1;
    strip.axisLow = source.low;
    strip.axisHigh = source.high;
    strip.suppressed = !source.now;
    if (source.now && source.now->value) {
        strip.value = *source.now->value * scale;
        strip.hollow = source.now->base < analysis::kIndicativeBelow;
        if (source.now->interval) {
            strip.low = source.now->interval->low * scale;
            strip.high = source.now->interval->high * scale;
        }
        // An index with a negative bound needs the whole axis.
        const bool below = *strip.value < 0 || (strip.low && *strip.low < 0);
        if (format == Format::points && below)
            strip.axisLow = -100;
    }
    strip.lowLabel = endLabel(context, strip.axisLow, format, false);
    strip.highLabel = endLabel(context, strip.axisHigh, format, true);
    return strip;
}

KeyFigure::Lines basisLines(const SectionContext &context, const KeyFigure &figure) {
    KeyFigure::Lines lines;
    if (std::holds_alternative<Suppressed>(figure.value))
        return lines;
    if (std::holds_alternative<Interval>(figure.interval))
        lines.first = context.text(
            tr("interval {interval}").with("interval", context.shown(figure.interval)));
    if (numberOf(figure.base))
        lines.second = "n\u00A0=\u00A0" + context.shown(figure.base);
    return lines;
}

KeyFigure::Lines changeLines(const SectionContext &context, const KeyFigure &figure,
                             const Source &source) {
    KeyFigure::Lines lines;
    if (const auto change = std::get_if<Number>(&figure.change)) {
        lines.first = context.shown(*change);
        if (const auto *verdict = std::get_if<Verdict>(&figure.verdict)) {
            lines.glyph = verdict->glyph;
            lines.second = verdict->word;
            lines.secondStrong = source.verdict && isChange(*source.verdict);
        }
    } else if (const auto *verdict = std::get_if<Verdict>(&figure.verdict)) {
        lines.first = verdict->word;
    }
    return lines;
}

KeyFigure keyFigure(const SectionContext &context, const Source &source) {
    KeyFigure figure;
    figure.code = source.code;
    figure.label = source.label;
    figure.note = source.note;
    figure.value = valueCell(source.now, source.indicator);
    figure.interval = intervalCell(source.now, source.indicator);
    figure.base = baseCell(source.now);
    if (context.results.before) {
        figure.previous = source.before ? valueCell(source.before, source.indicator)
                          : source.verdict == analysis::Verdict::notComparable ? Cell{Absent{}}
                                                                               : Cell{Suppressed{}};
        figure.change = source.before ? changeCell(source.now, source.before, source.indicator)
                        : source.now  ? Cell{Absent{}}
                                      : Cell{Suppressed{}};
        if (!source.now)
            figure.verdict = Suppressed{};
        else if (source.verdict)
            figure.verdict = verdictOf(context, *source.verdict, false);
    }
    if (const auto *number = std::get_if<Number>(&figure.value)) {
        figure.bigText = shownBare(*number, context.language());
        figure.unitSign = unitSign(number->format);
    } else
        figure.bigText = context.shown(figure.value);
    figure.strip = stripOf(context, source);
    figure.lines.push_back(basisLines(context, figure));
    if (context.results.before)
        figure.lines.push_back(changeLines(context, figure, source));
    return figure;
}

Source mainSource(const SectionContext &context) {
    const auto &results = context.results;
    Source source;
    source.code = results.isRecommendation ? "nps" : "main";
    source.label = results.isRecommendation ? mainTitle(context)
                                            : indicatorHeader(context, results.mainIndicator) +
                                                  ": " + mainTitle(context);
    source.now = results.mainNow;
    source.before = results.mainBefore;
    source.indicator = results.mainIndicator;
    source.verdict = results.mainVerdict;
    if (results.mainReason.empty() == false)
        source.note = context.text(results.mainReason);
    return source;
}

Source promoterSource(const SectionContext &context) {
    const auto &results = context.results;
    Source source;
    source.code = "promoterShare";
    source.label = context.text(tr("Promoters (answer 9–10)"));
    source.now = results.promoterShare;
    source.before = results.promoterShareBefore;
    source.indicator = IndicatorId::promoterShare;
    return source;
}

Source coreSource(const SectionContext &context, const CoreMean &core) {
    Source source;
    source.code = "coreMean";
    const auto range = std::to_string(std::lround(core.scaleLow)) + "–" +
                       std::to_string(std::lround(core.scaleHigh));
    source.label = core.ofCoreItems
                       ? context.text(tr("Mean of the core items ({range})").with("range", range))
                       : context.text(tr("Mean of the items ({range})").with("range", range));
    source.note = context.text(tr("who answered at least {fewest} of {items} items")
                                   .with("fewest", core.fewestItems)
                                   .with("items", core.items));
    source.now = core.now;
    source.before = core.before;
    source.indicator = IndicatorId::mean;
    source.verdict = core.verdict;
    source.low = core.scaleLow;
    source.high = core.scaleHigh;
    return source;
}

Cell countCell(const std::optional<std::int64_t> &count) {
    if (!count)
        return Suppressed{};
    return Number{static_cast<double>(*count), Format::count};
}

KeyFigure responsesFigure(const SectionContext &context) {
    const auto &results = context.results;
    const auto &now = results.responses.responses;
    const auto &before = results.responsesBefore.responses;
    KeyFigure figure;
    figure.code = "responses";
    figure.label = context.text(tr("Responses"));
    figure.value = countCell(now);
    figure.bigText = context.shown(figure.value);
    if (results.before) {
        figure.previous = countCell(before);
        if (now && before)
            figure.change = Number{static_cast<double>(*now - *before), Format::countChange};
        else if (!now)
            figure.change = Suppressed{};
    }
    charts::KeyFigureStripSpec strip;
    strip.isCount = true;
    strip.suppressed = !now;
    if (now) {
        const auto largest = std::max(*now, before ? *before : 0);
        strip.axisHigh = charts::countAxisEnd(static_cast<double>(largest));
        strip.value = static_cast<double>(*now);
        strip.lowLabel = "0";
        strip.highLabel =
            base::formatCount(static_cast<std::int64_t>(strip.axisHigh), context.language());
    }
    figure.strip = strip;
    KeyFigure::Lines lines;
    if (results.commentsMayBeShown && results.commentCount > 0)
        lines.first = context.text(base::trn("{n} open comment", "{n} open comments",
                                             static_cast<std::int64_t>(results.commentCount)));
    figure.lines.push_back(lines);
    if (results.before) {
        KeyFigure::Lines change;
        if (std::holds_alternative<Number>(figure.change)) {
            change.first = context.shown(figure.change);
            change.second =
                context.text(tr("before {count}").with("count", context.shown(figure.previous)));
        }
        figure.lines.push_back(change);
    }
    return figure;
}

std::vector<Column> figureColumns(const SectionContext &context) {
    const auto text = [&](const char *code, std::string header, double width) {
        return Column{code, std::move(header), Column::Kind::text, width, {}, {}};
    };
    const auto verdict = [&](const char *code, std::string header, double width) {
        return Column{code, std::move(header), Column::Kind::verdict, width, {}, {}};
    };
    return {text("figure", context.text(tr("Figure")), 3),
            numberColumn("value", context.text(tr("Value"))),
            intervalColumn(context),
            baseColumn(),
            numberColumn("previous", beforeHeader(context)),
            numberColumn("change", context.text(tr("Change"))),
            verdict("verdict", context.text(tr("Verdict")), 2),
            numberColumn("target", context.text(tr("Target"))),
            verdict("targetState", context.text(tr("State of the target")), 1.5),
            text("note", context.text(tr("Remark")), 2)};
}

} // namespace

std::optional<Section> buildKeyFigures(const SectionContext &context) {
    const auto &results = context.results;
    KeyFigures block;
    if (results.mainItem)
        block.figures.push_back(keyFigure(context, mainSource(context)));
    if (results.isRecommendation)
        block.figures.push_back(keyFigure(context, promoterSource(context)));
    if (results.core)
        block.figures.push_back(keyFigure(context, coreSource(context, *results.core)));
    block.figures.push_back(responsesFigure(context));
    block.columns = figureColumns(context);
    const auto note =
        results.before
            ? context.text(tr("Interval: 95% confidence interval; change: compared with {period}")
                               .with("period", periodName(context, *results.before)))
            : context.text(tr("Interval: 95% confidence interval"));
    Section section{
        "keyFigures", context.text(tr("Key figures")), results.mainItem ? note : std::string(),
        "",           Section::Where::everywhere,      {}};
    section.blocks.emplace_back(std::move(block));
    return section;
}

} // namespace kooste::reports
