// SPDX-License-Identifier: MIT
#include "reports/sections/units.h"
#include "reports/sections/wording.h"

namespace kooste::reports {

using base::tr;

namespace {

std::string nameOf(const SectionContext &context, int unit) {
    return context.results.tree()
        .units()
        .at(static_cast<std::size_t>(unit))
        .name.best(context.language());
}

bool isLeaf(const SectionContext &context, int unit) {
    return context.results.tree().subtreeEnd(unit) == unit + 1;
}

Row rowOf(const SectionContext &context, const analysis::UnitRow &source, const std::string &name) {
    const auto indicator = context.results.mainIndicator;
    Row row;
    if (source.zero) {
        row.cells = {name, Absent{}, Absent{}, Number{0, Format::count}, Absent{}, Absent{}};
        return row;
    }
    row.cells = {name,
                 valueCell(source.figure, indicator),
                 intervalCell(source.figure, indicator),
                 baseCell(source.figure),
                 Suppressed{},
                 Suppressed{}};
    if (!source.figure)
        return row;
    row.cells[4] = Absent{};
    row.cells[5] = Absent{};
    if (!source.change)
        return row;
    const bool sameKind = source.change->indicator == indicator;
    if (sameKind && source.change->verdict != analysis::Verdict::notComparable)
        row.cells[4] = changeCell(source.figure, source.change->against, indicator);
    row.cells[5] = verdictOf(context, source.change->verdict, true);
    return row;
}

Table tableOf(const SectionContext &context) {
    const auto &results = context.results;
    Table table{"units",
                context.text(tr("Units")),
                {},
                {},
                context.text(analysis::suppressionNote(results.setting.threshold))};
    table.columns = {
        Column{"unit", context.text(tr("Unit")), Column::Kind::text, 3, {}, {}},
        numberColumn("nps", indicatorHeader(context, results.mainIndicator)),
        intervalColumn(context),
        baseColumn(),
        numberColumn("change", context.text(tr("Change"))),
        Column{"verdict", context.text(tr("Verdict")), Column::Kind::verdict, 1.4, {}, {}}};
    table.groupHeader = context.text(tr("Service or area"));
    // Tree order is alphabetical among siblings: a node with units below it heads its group.
    for (const auto &source : results.units->rows) {
        if (source.unit == results.request.unit) {
            auto total = rowOf(context, source, context.text(tr("All together")));
            total.strong = true;
            table.rows.push_back(std::move(total));
            continue;
        }
        auto row = rowOf(context, source, nameOf(context, source.unit));
        row.strong = row.isGroup = !isLeaf(context, source.unit);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::optional<Section> buildUnits(const SectionContext &context) {
    if (!context.results.units || context.results.units->rows.size() < 2 ||
        context.results.responses.responses == 0)
        return std::nullopt;
    Section section{"units",
                    context.text(tr("Units")),
                    context.text(tr("Grouped by service, in alphabetical order")),
                    context.text(tr("Units")),
                    Section::Where::everywhere,
                    {}};
    section.blocks.emplace_back(tableOf(context));
    return section;
}

} // namespace kooste::reports
