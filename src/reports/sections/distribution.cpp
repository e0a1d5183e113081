// SPDX-License-Identifier: MIT
#include "reports/sections/distribution.h"
#include "reports/sections/wording.h"

#include <algorithm>

namespace kooste::reports {

using analysis::IndicatorId;
using base::tr;

namespace {

Cell shareOf(std::int64_t count, std::int64_t base) {
    if (base == 0)
        return Absent{};
    return Number{static_cast<double>(count) / static_cast<double>(base), Format::share};
}

void addBar(const SectionContext &context, PromoterBars &bars, const std::string &label,
            const std::optional<analysis::Figure> &figure) {
    const Cell nps = valueCell(figure, IndicatorId::nps);
    const Cell interval = intervalCell(figure, IndicatorId::nps);
    const Cell base = baseCell(figure);
    charts::PromoterRow drawn;
    Row row{{label, Suppressed{}, Suppressed{}, Suppressed{}, nps, interval, base}};
    if (figure && figure->classes && figure->base > 0) {
        const auto &classes = *figure->classes;
        drawn = charts::promoterRow(label, classes.detractors, classes.passives, classes.promoters,
                                    context.language());
        row.cells[1] = shareOf(classes.detractors, classes.base());
        row.cells[2] = shareOf(classes.passives, classes.base());
        row.cells[3] = shareOf(classes.promoters, classes.base());
        if (const auto *number = std::get_if<Number>(&nps))
            drawn.nps = shownBare(*number, context.language());
        drawn.interval = context.shown(interval);
        drawn.n = context.shown(base);
    } else {
        drawn.label = label;
        drawn.suppressed = true;
    }
    drawn.emphasised = bars.chart.rows.empty();
    row.strong = drawn.emphasised;
    bars.chart.rows.push_back(std::move(drawn));
    bars.table.rows.push_back(std::move(row));
}

void setHeads(const SectionContext &context, PromoterBars &bars) {
    auto &chart = bars.chart;
    chart.language = context.language();
    chart.detractors = context.text(tr("detractors 0–6"));
    chart.passives = context.text(tr("passives 7–8"));
    chart.promoters = context.text(tr("promoters 9–10"));
    chart.npsHead = context.text(tr("NPS"));
    chart.intervalHead = context.text(tr("95% interval"));
    chart.nHead = "n";
    chart.suppressed = context.words.suppressed;
    bars.table.code = "recommendation";
    bars.table.columns = {Column{"group", context.text(tr("Group")), Column::Kind::text, 3, {}, {}},
                          numberColumn("detractors", capitalised(chart.detractors)),
                          numberColumn("passives", capitalised(chart.passives)),
                          numberColumn("promoters", capitalised(chart.promoters)),
                          numberColumn("nps", chart.npsHead),
                          intervalColumn(context),
                          baseColumn()};
}

std::string summaryOf(const SectionContext &context, const PromoterBars &bars) {
    const auto &now = bars.table.rows.front();
    return context.text(
        tr("{promoters} promoters, {passives} passives and {detractors} detractors.")
            .with("promoters", context.shown(now.cells[3]))
            .with("passives", context.shown(now.cells[2]))
            .with("detractors", context.shown(now.cells[1])));
}

PromoterBars promoterBars(const SectionContext &context,
                          const analysis::Recommendation &recommendation) {
    const auto &results = context.results;
    PromoterBars bars;
    setHeads(context, bars);
    const auto now = capitalised(periodName(context, results.request.period));
    addBar(context, bars, now, recommendation.now);
    const bool comparable = recommendation.change.verdict != analysis::Verdict::notComparable;
    if (results.before && comparable)
        addBar(context, bars, beforeHeader(context), recommendation.before);
    if (recommendation.againstOthers)
        addBar(context, bars, othersName(context), recommendation.others);
    bars.summary = summaryOf(context, bars);
    bars.chart.summary = bars.summary;
    bars.table.caption = bars.summary;
    return bars;
}

/// Options of a choice with the share of those who answered, in the order of the questionnaire. Of
/// several answers allowed the shares add up to more than everybody.
Table choiceTable(const SectionContext &context, const BriefingResults::ClosedItem &closed) {
    Table table{"choices", itemTitle(context, closed.item), {}, {}, ""};
    table.columns = {Column{"option", table.caption, Column::Kind::text, 4, {}, {}},
                     numberColumn("share", context.text(tr("Share")), 4),
                     numberColumn("count", context.text(tr("Answers")), 1)};
    table.columns[1].bars = true;
    const auto options = model::allOptions(context.results.survey(), closed.item);
    for (const auto &each : closed.figure->distribution) {
        const auto found = std::find_if(options.begin(), options.end(), [&](const auto &option) {
            return option.number == each.number;
        });
        if (found == options.end())
            continue;
        table.rows.push_back(
            {{found->label.best(context.language()), shareOf(each.count, closed.figure->base),
              Number{static_cast<double>(each.count), Format::count}}});
    }
    const auto *item = context.results.survey().find(closed.item);
    if (item != nullptr && item->kind == model::ItemKind::multiple)
        table.note = context.text(base::trn("Several answers could be chosen; {n} answered.",
                                            "Several answers could be chosen; {n} answered.",
                                            closed.figure->base));
    return table;
}

/// Answers that are numbers: mean, interval, n; one row an item.
std::optional<Table> numberTable(const SectionContext &context) {
    Table table{"numbers", context.text(tr("Answers as numbers")), {}, {}, ""};
    table.columns = {Column{"item", context.text(tr("Item")), Column::Kind::text, 4, {}, {}},
                     numberColumn("value", context.text(tr("Mean"))), intervalColumn(context),
                     baseColumn()};
    for (const auto &number : context.results.numberItems)
        table.rows.push_back(
            {{itemTitle(context, number.item), valueCell(number.figure, IndicatorId::mean),
              intervalCell(number.figure, IndicatorId::mean), baseCell(number.figure)}});
    if (table.rows.empty())
        return std::nullopt;
    return table;
}

std::string questionText(const SectionContext &context, model::ItemId item) {
    const auto *question = context.results.survey().latestQuestion(item);
    const auto words = question ? question->text.best(context.language()) : std::string();
    if (words.empty() || words.size() > 90)
        return context.text(tr("Percent of those who answered"));
    return context.text(tr("“{question}” Percent of those who answered").with("question", words));
}

} // namespace

std::optional<Section> buildDistribution(const SectionContext &context) {
    const auto &results = context.results;
    if (results.responses.responses == 0)
        return std::nullopt;
    Section section{"recommendation",
                    context.text(tr("Distribution of the recommendation")),
                    "",
                    context.text(tr("Distributions")),
                    Section::Where::everywhere,
                    {}};
    if (results.recommendation) {
        section.note = questionText(context, results.recommendation->item);
        section.blocks.emplace_back(promoterBars(context, *results.recommendation));
    } else
        section.heading = context.text(tr("Distributions"));
    for (const auto &closed : results.closedItems)
        section.blocks.emplace_back(choiceTable(context, closed));
    if (auto numbers = numberTable(context))
        section.blocks.emplace_back(std::move(*numbers));
    if (section.blocks.empty())
        return std::nullopt;
    return section;
}

} // namespace kooste::reports
