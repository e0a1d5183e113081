// SPDX-License-Identifier: MIT
#include "reports/sections/guide.h"
#include "base/text.h"
#include "reports/sections/wording.h"

namespace kooste::reports {

using base::tr;

namespace {

std::string comparisonName(const SectionContext &context, const ComparisonBasis &basis) {
    const auto &results = context.results;
    const auto now = periodName(context, results.request.period);
    if (basis.with == ComparisonBasis::With::before)
        return capitalised(context.text(tr("{period} and {before}")
                                            .with("period", now)
                                            .with("before", periodName(context, *results.before))));
    if (basis.with == ComparisonBasis::With::others)
        return context.text(tr("{unit} and other units of the service")
                                .with("unit", results.unit().name.best(context.language())));
    return context.text(tr("Questionnaire v{from} and v{to}")
                            .with("from", std::to_string(basis.earlierVersion))
                            .with("to", std::to_string(basis.laterVersion)));
}

std::string changedItems(const SectionContext &context, const ComparisonBasis &basis) {
    std::vector<std::string> titles;
    for (const auto item : basis.changedItems)
        titles.push_back(itemTitle(context, item));
    return context.text(
        tr("Changed items: {items}. What was decided of each is told under the items.")
            .with("items", base::join(titles, ", ")));
}

std::string reasonOf(const SectionContext &context, const ComparisonBasis &basis) {
    std::string reason;
    if (!basis.reason.empty())
        reason = asSentence(context.text(basis.reason));
    else if (basis.verdict == model::Comparability::comparable)
        reason = context.text(basis.changedItems.empty()
                                  ? tr("The same questions and scales, nearly the same channels.")
                                  : tr("Nearly the same channels."));
    if (!basis.changedItems.empty())
        reason += " " + changedItems(context, basis);
    if (basis.with == ComparisonBasis::With::earlierVersion &&
        basis.verdict == model::Comparability::notComparable)
        reason += " " + context.text(tr("Periods are not compared across the border."));
    return reason;
}

std::optional<Table> comparisons(const SectionContext &context) {
    if (context.results.bases.empty())
        return std::nullopt;
    Table table{"comparisons", context.text(tr("Comparisons")), {}, {}, ""};
    table.columns = {
        Column{"comparison", context.text(tr("Comparison")), Column::Kind::text, 168, {}, {}},
        Column{"verdict", context.text(tr("Comparability")), Column::Kind::verdict, 104, {}, {}},
        Column{"reason", context.text(tr("Reason")), Column::Kind::text, 220, {}, {}}};
    for (const auto &basis : context.results.bases)
        table.rows.push_back({{comparisonName(context, basis),
                               comparabilityOf(context, basis.verdict), reasonOf(context, basis)}});
    return table;
}

/// Only what this report uses is explained.
Notes notes(const SectionContext &context) {
    const auto &results = context.results;
    Notes block;
    const auto add = [&](const base::Message &term, const base::Message &text) {
        block.notes.push_back({context.text(term), context.text(text)});
    };
    if (results.isRecommendation)
        add(tr("The recommendation index (NPS)"),
            tr(" is the share of promoters (9–10) less the share of detractors (0–6), −100…100. It "
               "is not a percentage."));
    add(tr("The 95% interval"),
        tr(" says how exact a figure is. The fewer the answers, the wider the interval."));
    add(tr("Improved, declined, no change:"),
        tr(" a change is spoken of only when chance is not enough to explain it. All items are "
           "judged together."));
    add(tr("Indicative:"), tr(" fewer than 30 answers; a hollow point in the chart."));
    if (results.setting.threshold > 1)
        add(tr("suppressed"),
            tr(" is a figure that is not shown: there are fewer than {threshold} answers, or "
               "another "
               "suppressed figure could be worked out from it. All hidden figures look the same.")
                .with("threshold", results.setting.threshold));
    if (results.items.othersShown)
        add(tr("Other units"), tr(" are the units of the same service without this one. Units are "
                                  "not ranked."));
    add(tr("Differences"), tr(" are computed from unrounded figures."));
    if (results.core)
        add(tr("Mean of the items:"),
            tr(" one mean per respondent; those who answered at least {fewest} of {items} items.")
                .with("fewest", results.core->fewestItems)
                .with("items", results.core->items));
    if (!results.comments.empty())
        add(tr("In open comments"),
            tr(" personal data has been masked. The comments shown are a sample chosen without "
               "looking at what they say."));
    return block;
}

} // namespace

std::optional<Section> buildGuide(const SectionContext &context) {
    Section section{"guide",
                    context.text(tr("How to read this report")),
                    "",
                    context.text(tr("Notes")),
                    Section::Where::everywhere,
                    {}};
    if (auto table = comparisons(context))
        section.blocks.emplace_back(std::move(*table));
    section.blocks.emplace_back(notes(context));
    return section;
}

} // namespace kooste::reports
