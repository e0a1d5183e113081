// SPDX-License-Identifier: MIT
#include "reports/sections/items.h"
#include "base/text.h"
#include "model/condition_words.h"
#include "reports/sections/wording.h"

#include <algorithm>

namespace kooste::reports {

using base::tr;
using base::trn;

namespace {

/// Items that share a scale: same number of valid options with the same labels.
struct ScaleGroup {
    std::vector<model::AnswerOption> options; ///< worst first
    std::vector<const analysis::ItemRow *> rows;
};

bool sameScale(const std::vector<model::AnswerOption> &a,
               const std::vector<model::AnswerOption> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return base::comparisonKey(x.label.best(base::Language::fi)) ==
               base::comparisonKey(y.label.best(base::Language::fi));
    });
}

/// In the order in which a scale is first met; a row that is suppressed everywhere has no scale and
/// stands with the rows before it.
std::vector<ScaleGroup> groupsOf(const std::vector<analysis::ItemRow> &rows) {
    std::vector<ScaleGroup> groups;
    std::vector<const analysis::ItemRow *> waiting;
    for (const auto &row : rows) {
        if (row.options.empty()) {
            (groups.empty() ? waiting : groups.back().rows).push_back(&row);
            continue;
        }
        auto found = std::find_if(groups.begin(), groups.end(), [&](const ScaleGroup &group) {
            return sameScale(group.options, row.options);
        });
        if (found == groups.end())
            found = groups.insert(groups.end(), {row.options, std::move(waiting)});
        waiting.clear();
        found->rows.push_back(&row);
    }
    if (!waiting.empty())
        groups.push_back({{}, std::move(waiting)});
    return groups;
}

charts::Side sideOf(std::size_t place, std::size_t count) {
    if (count % 2 == 1 && place == count / 2)
        return charts::Side::neutral;
    return place < count / 2 ? charts::Side::disagree : charts::Side::agree;
}

/// Counts in the order of the scale; options a figure does not list are 0.
std::vector<std::int64_t> countsOf(const analysis::Figure &figure,
                                   const std::vector<model::AnswerOption> &options) {
    std::vector<std::int64_t> counts;
    for (const auto &option : options) {
        const auto found =
            std::find_if(figure.distribution.begin(), figure.distribution.end(),
                         [&](const auto &each) { return each.number == option.number; });
        counts.push_back(found == figure.distribution.end() ? 0 : found->count);
    }
    return counts;
}

/// When the item is asked: as its imported form said it, else as its branching says it.
std::string conditionOf(const SectionContext &context, model::ItemId item) {
    const auto &survey = context.results.survey();
    const auto newest =
        std::find_if(survey.versions.rbegin(), survey.versions.rend(),
                     [&](const model::Version &version) { return version.find(item) != nullptr; });
    if (newest == survey.versions.rend())
        return {};
    const auto *question = newest->find(item);
    if (!question->condition.empty())
        return question->condition.best(context.language());
    const auto words = model::conditionWords(survey, *newest, *question, context.language());
    return words.empty() ? std::string() : context.text(words);
}

ItemTable::ItemRow suppressedRow(const SectionContext &context, const analysis::ItemRow &source) {
    ItemTable::ItemRow row;
    row.title = itemTitle(context, source.item);
    row.condition = conditionOf(context, source.item);
    row.bar.name = row.title;
    row.bar.suppressed = true;
    for (auto *cell : {&row.base, &row.agree, &row.interval, &row.previous, &row.change,
                       &row.changeVerdict, &row.others, &row.difference, &row.othersVerdict})
        *cell = Suppressed{};
    return row;
}

Cell previousCell(const analysis::ItemRow &source) {
    if (source.before)
        return valueCell(source.before, source.indicator);
    if (source.change.verdict == analysis::Verdict::notComparable)
        return Absent{};
    return Suppressed{};
}

ItemTable::ItemRow shownRow(const SectionContext &context, const analysis::ItemRow &source) {
    ItemTable::ItemRow row;
    row.title = itemTitle(context, source.item);
    row.condition = conditionOf(context, source.item);
    row.bar = charts::itemBar(row.title, countsOf(*source.figure, source.options));
    row.base = baseCell(source.figure);
    row.bar.n = context.shown(row.base);
    row.agree = valueCell(source.figure, source.indicator);
    row.interval = intervalCell(source.figure, source.indicator);
    row.strong = isChange(source.change.verdict);
    row.bar.emphasised = row.strong;
    if (context.results.before) {
        row.previous = previousCell(source);
        row.change = changeCell(source.figure, source.before, source.indicator);
        row.changeVerdict = verdictOf(context, source.change.verdict, true);
    }
    if (context.results.items.othersShown) {
        row.others = valueCell(source.others, source.indicator);
        row.difference = changeCell(source.figure, source.others, source.indicator);
        row.othersVerdict = source.others ? Cell{verdictOf(context, source.againstOthers, true)}
                                          : Cell{Suppressed{}};
        if (source.others)
            row.bar.othersAgree = source.others->value;
    }
    return row;
}

/// On a short scale "agree" is the best answer alone.
bool isBestAlone(const ScaleGroup &group) {
    return analysis::agreeIndicator(group.options.size()) == analysis::IndicatorId::topBox;
}

/// Words over the bars; agreement is called so only where the options say it.
void setHeaders(const SectionContext &context, bool agreement, bool bestAlone, ItemTable &table) {
    const auto text = [&](const base::Message &message) { return context.text(message); };
    table.disagreeHeader = agreement ? text(tr("disagree")) : text(tr("negative"));
    table.agreeHeader = agreement ? text(tr("agree")) : text(tr("positive"));
    table.shareHeader = agreement   ? text(tr("Agree"))
                        : bestAlone ? text(tr("Best option"))
                                    : text(tr("Two best"));
    table.itemHeader = text(tr("Item"));
    table.baseHeader = "n";
    table.changeHeader = text(tr("Change"));
    table.othersHeader = text(tr("Other units"));
    if (context.results.items.othersShown)
        table.othersLegend = agreement   ? text(tr("other units, agree in all"))
                             : bestAlone ? text(tr("other units, best answer"))
                                         : text(tr("other units, two best answers"));
    const auto verdict = [&](const char *code, std::string header) {
        return Column{code, std::move(header), Column::Kind::verdict, 2, {}, {}};
    };
    table.columns = {Column{"item", table.itemHeader, Column::Kind::text, 4, {}, {}},
                     numberColumn("agree", table.shareHeader),
                     intervalColumn(context),
                     baseColumn(),
                     numberColumn("previous", beforeHeader(context)),
                     numberColumn("change", table.changeHeader),
                     verdict("verdict", text(tr("Verdict"))),
                     numberColumn("others", table.othersHeader),
                     numberColumn("difference", text(tr("Difference"))),
                     verdict("othersVerdict", text(tr("Verdict against others")))};
}

base::Message shareNote(bool agreement, bool bestAlone) {
    if (bestAlone)
        return agreement ? tr("Agree: share of the best answer with its 95% interval.")
                         : tr("Best answer: its share with its 95% interval.");
    return agreement ? tr("Agree: share of the two best answers with its 95% interval.")
                     : tr("Two best answers: their share with its 95% interval.");
}

std::string noteOf(const SectionContext &context, bool agreement, bool bestAlone,
                   const ItemTable &table, const ScaleGroup &group) {
    std::string note = context.text(shareNote(agreement, bestAlone));
    if (table.hasPrevious)
        note +=
            " " + context.text(tr("Change: from {period}, in percentage points; the verdict "
                                  "tests the means of all items together.")
                                   .with("period", periodName(context, *context.results.before)));
    if (table.hasOthers && context.results.responsesOfOthers)
        note += " " + context.text(trn("{others}: {n} response.", "{others}: {n} responses.",
                                       *context.results.responsesOfOthers)
                                       .with("others", othersName(context)));
    for (const auto *row : group.rows)
        if (table.hasPrevious && !row->change.reason.empty())
            note +=
                " " + context.text(
                          tr("{item}: {verdict} ({reason}).")
                              .with("item", itemTitle(context, row->item))
                              .with("verdict", model::comparabilityName(row->change.comparability))
                              .with("reason", row->change.reason));
    return note;
}

std::string summaryOf(const SectionContext &context, const ScaleGroup &group) {
    std::int64_t improved = 0;
    std::int64_t declined = 0;
    for (const auto *row : group.rows) {
        improved += row->change.verdict == analysis::Verdict::improved ? 1 : 0;
        declined += row->change.verdict == analysis::Verdict::declined ? 1 : 0;
    }
    if (!context.results.before)
        return context.text(trn("Distribution of the answers to {n} item.",
                                "Distribution of the answers to {n} items.",
                                static_cast<std::int64_t>(group.rows.size())));
    return context.text(
        trn("Of {n} item {improved} improved and {declined} declined from {period}.",
            "Of {n} items {improved} improved and {declined} declined from {period}.",
            static_cast<std::int64_t>(group.rows.size()))
            .with("improved", improved)
            .with("declined", declined)
            .with("period", periodName(context, *context.results.before)));
}

ItemTable tableOf(const SectionContext &context, const ScaleGroup &group) {
    ItemTable table;
    const bool agreement = isAgreement(group.options);
    for (std::size_t i = 0; i < group.options.size(); ++i)
        table.classes.push_back(
            {group.options[i].label.best(context.language()), sideOf(i, group.options.size())});
    for (const auto &each : table.classes)
        if (each.side == charts::Side::neutral)
            table.neutralHeader = each.label;
    setHeaders(context, agreement, isBestAlone(group), table);
    for (const auto *row : group.rows) {
        const bool shown = row->figure && row->figure->base > 0;
        table.rows.push_back(shown ? shownRow(context, *row) : suppressedRow(context, *row));
        if (const auto *item = context.results.survey().find(row->item))
            table.rows.back().code = item->code;
    }
    table.hasPrevious =
        context.results.before.has_value() && context.results.responsesBefore.responses != 0;
    table.hasOthers = context.results.items.othersShown;
    table.note = noteOf(context, agreement, isBestAlone(group), table, group);
    table.summary = summaryOf(context, group);
    return table;
}

/// An item nobody answered in the period says nothing (it may have been dropped long ago).
bool isAsked(const analysis::ItemRow &row) { return !row.figure || row.figure->base > 0; }

} // namespace

std::optional<Section> buildItems(const SectionContext &context) {
    std::vector<analysis::ItemRow> rows;
    std::copy_if(context.results.items.rows.begin(), context.results.items.rows.end(),
                 std::back_inserter(rows), isAsked);
    if (rows.empty() || context.results.responses.responses == 0)
        return std::nullopt;
    Section section{"items",
                    context.text(tr("Items")),
                    context.text(tr("Percent of those who answered (can't say left out)")),
                    context.text(tr("Items")),
                    Section::Where::everywhere,
                    {}};
    for (const auto &group : groupsOf(rows))
        section.blocks.emplace_back(tableOf(context, group));
    return section;
}

} // namespace kooste::reports
