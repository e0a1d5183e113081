// SPDX-License-Identifier: MIT
#include "reports/sections/codebook.h"
#include "base/text.h"
#include "model/condition_words.h"
#include "reports/sections/head.h"
#include "reports/sections/wording.h"

namespace kooste::reports {

using base::tr;

namespace {

base::Message kindName(model::ItemKind kind) {
    switch (kind) {
    case model::ItemKind::nps:
        return tr("recommendation 0–10");
    case model::ItemKind::ordered:
        return tr("ordered scale");
    case model::ItemKind::single:
        return tr("one choice");
    case model::ItemKind::multiple:
        return tr("several choices");
    case model::ItemKind::number:
        return tr("number");
    case model::ItemKind::date:
        return tr("date");
    case model::ItemKind::text:
        return tr("open text");
    }
    return {};
}

/// "1 = täysin eri mieltä; 2 = …": codes stay text.
std::string scaleText(const SectionContext &context, const model::Question &question) {
    std::vector<std::string> options;
    for (const auto &option : question.options)
        options.push_back((option.code.empty() ? std::to_string(option.number) : option.code) +
                          " = " + option.label.best(context.language()));
    return base::join(options, "; ");
}

/// Whom a question is asked, in words: those of its form, else those of its branching.
Cell askedOf(const SectionContext &context, const model::Version &version,
             const model::Question &question) {
    if (!question.condition.empty())
        return question.condition.best(context.language());
    const auto words =
        model::conditionWords(context.results.survey(), version, question, context.language());
    return words.empty() ? Cell(Absent{}) : Cell(context.text(words));
}

Row rowOf(const SectionContext &context, const model::Item &item, const model::Version &version,
          const model::Version *earlier) {
    const auto &survey = context.results.survey();
    const auto *question = version.find(item.id);
    Cell verdict = Absent{};
    Cell reason = Absent{};
    if (earlier && earlier->find(item.id)) {
        const auto compared = model::compareItem(survey, item.id, *earlier, version);
        verdict = comparabilityOf(context, compared.verdict);
        if (!compared.reason.empty())
            reason = context.text(compared.reason);
    }
    return {{item.code, itemTitle(context, item.id), context.text(kindName(item.kind)),
             "v" + std::to_string(version.number), question->text.best(context.language()),
             scaleText(context, *question), verdict, reason}};
}

/// Whether a question of a form in use is asked of some only, by Kooste's own branching.
bool hasBranching(const model::Survey &survey) {
    return std::any_of(survey.versions.begin(), survey.versions.end(),
                       [](const model::Version &version) {
                           return version.status != model::VersionStatus::draft &&
                                  std::any_of(version.questions.begin(), version.questions.end(),
                                              [&](const model::Question &question) {
                                                  return !version.conditionsOf(question).empty();
                                              });
                       });
}

Table codebookTable(const SectionContext &context) {
    const auto column = [&](const char *code, const base::Message &header, Column::Kind kind,
                            double width) {
        return Column{code, context.text(header), kind, width, {}, {}};
    };
    Table table{"codebook", context.text(tr("Codebook")), {}, {}, ""};
    using Kind = Column::Kind;
    table.columns = {column("code", tr("Code"), Kind::text, 1),
                     column("item", tr("Item"), Kind::text, 2),
                     column("kind", tr("Kind"), Kind::text, 1),
                     column("version", tr("Questionnaire"), Kind::text, 1),
                     column("wording", tr("Wording"), Kind::text, 4),
                     column("scale", tr("Scale"), Kind::text, 4),
                     column("verdict", tr("Against the version before"), Kind::verdict, 2),
                     column("reason", tr("Reason"), Kind::text, 3)};
    const auto &survey = context.results.survey();
    const bool branches = hasBranching(survey);
    if (branches)
        table.columns.push_back(column("asked", tr("Asked"), Kind::text, 3));
    for (const auto &item : survey.items) {
        const model::Version *earlier = nullptr;
        for (const auto &version : survey.versions) {
            if (version.status == model::VersionStatus::draft || !version.find(item.id))
                continue;
            table.rows.push_back(rowOf(context, item, version, earlier));
            if (branches)
                table.rows.back().cells.push_back(
                    askedOf(context, version, *version.find(item.id)));
            earlier = &version;
        }
    }
    return table;
}

/// The further conditions of the request in words; empty without any.
std::string filterText(const SectionContext &context) {
    const auto &filter = context.results.request.filter;
    std::vector<std::string> names;
    for (const auto channel : filter.channels)
        names.push_back(context.text(model::channelName(channel)));
    for (const auto audience : filter.audiences)
        names.push_back(context.text(model::audienceName(audience)));
    for (const auto phase : filter.phases)
        names.push_back(context.text(model::phaseName(phase)));
    for (const auto &language : filter.languages)
        names.push_back(language);
    for (const int version : filter.versions)
        names.push_back("v" + std::to_string(version));
    for (const auto &where : filter.where)
        for (const auto &option : model::allOptions(context.results.survey(), where.item))
            for (const int wanted : where.options)
                if (wanted == option.number)
                    names.push_back(itemTitle(context, where.item) + ": " +
                                    option.label.best(context.language()));
    return base::join(names, ", ");
}

} // namespace

std::optional<Section> buildCodebook(const SectionContext &context) {
    Section section{"codebook",
                    context.text(tr("Codebook")),
                    context.text(tr("Items, wordings and scales by questionnaire version")),
                    context.text(tr("Codebook")),
                    Section::Where::workbookOnly,
                    {}};
    auto table = codebookTable(context);
    if (table.rows.empty())
        return std::nullopt;
    section.blocks.emplace_back(std::move(table));
    return section;
}

std::optional<Section> buildAbout(const SectionContext &context) {
    const auto &results = context.results;
    const auto &calendar = results.setting.calendar;
    Table table{"about", context.text(tr("About this workbook")), {}, {}, ""};
    table.columns = {Column{"fact", context.text(tr("Fact")), Column::Kind::text, 1, {}, {}},
                     Column{"value", context.text(tr("Value")), Column::Kind::text, 3, {}, {}}};
    const auto add = [&](const base::Message &fact, Cell value) {
        const auto *text = std::get_if<std::string>(&value);
        if (!text || !text->empty())
            table.rows.push_back({{context.text(fact), std::move(value)}});
    };
    const auto filter = filterText(context);
    add(tr("Unit"), results.unit().name.best(context.language()));
    add(tr("Unit code"), results.unit().code);
    add(tr("Survey"), results.survey().name.best(context.language()));
    add(tr("Questionnaire"), versionsText(context));
    add(tr("Period"), periodName(context, results.request.period));
    add(tr("Days"),
        base::formatDateRange(calendar.firstDay(results.request.period),
                              calendar.lastDay(results.request.period), context.language()));
    if (results.before)
        add(tr("Compared with"), periodName(context, *results.before));
    add(tr("Filters"), filter.empty() ? context.text(tr("none")) : filter);
    add(tr("Suppression threshold"), std::to_string(results.setting.threshold));
    add(tr("Time made"), base::isoDateTime(context.options.made));
    add(tr("Program"), context.options.programName);
    Section section{"about",
                    context.text(tr("About this workbook")),
                    "",
                    context.text(tr("About")),
                    Section::Where::workbookOnly,
                    {}};
    section.blocks.emplace_back(std::move(table));
    return section;
}

} // namespace kooste::reports
