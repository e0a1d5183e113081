// SPDX-License-Identifier: MIT
#include "reports/briefing.h"
#include "base/text.h"
#include "base/windows_names.h"
#include "reports/sections/head.h"
#include "reports/sections/registry.h"
#include "reports/sections/wording.h"

#include <algorithm>
#include <array>

namespace kooste::reports {

using base::tr;

namespace {

constexpr std::size_t kLongestUnitPart = 120; ///< bytes of a file's name

constexpr std::array<std::string_view, 11> kUnitSections{
    "head",  "inShort",  "keyFigures", "trend",    "items", "recommendation",
    "units", "comments", "guide",      "codebook", "about"};

base::Message unitTemplateName() { return tr("Unit briefing for staff"); }

CellWords wordsOf(const base::Translator &translator) {
    const auto text = [&](const base::Message &message) {
        return base::render(message, translator);
    };
    CellWords words;
    words.suppressed = text(analysis::suppressedWord());
    words.shareChangeUnit = text(tr("%-pts"));
    words.improved = text(analysis::verdictName(analysis::Verdict::improved));
    words.declined = text(analysis::verdictName(analysis::Verdict::declined));
    words.reached = text(tr("reached"));
    words.missed = text(tr("not reached"));
    return words;
}

Metadata metadataOf(const SectionContext &context, const Template &chosen) {
    const auto &results = context.results;
    const auto &options = context.options;
    const auto &calendar = results.setting.calendar;
    const auto language = context.language();
    const auto &period = results.request.period;
    Metadata metadata;
    metadata.title = results.unit().name.best(language);
    metadata.kind = context.text(chosen.name());
    metadata.language = language;
    metadata.made = options.made;
    metadata.madeText = context.text(tr("Made on {date}").with("date", options.made.date));
    metadata.periodName = calendar.name(period, language);
    metadata.subtitle =
        context.text(tr("Client feedback, {period} ({days})")
                         .with("period", metadata.periodName)
                         .with("days", base::formatDateRange(calendar.firstDay(period),
                                                             calendar.lastDay(period), language)));
    metadata.county = options.county.empty()
                          ? results.tree()
                                .units()
                                .at(static_cast<std::size_t>(results.path.front()))
                                .name.best(language)
                          : options.county;
    metadata.footer = metadata.title + " · " + metadata.periodName;
    std::vector<std::string> basis{responsesText(context)};
    if (const auto channels = channelsText(context); !channels.empty())
        basis.back() += ": " + channels;
    if (const auto versions = versionsText(context); !versions.empty())
        basis.push_back(context.text(tr("Questionnaire {version}").with("version", versions)));
    basis.push_back(metadata.madeText);
    basis.push_back(context.text(tr("Interval: 95% confidence interval")));
    metadata.basis = base::join(basis, ". ") + ".";
    metadata.author = metadata.county;
    metadata.program = options.programName;
    return metadata;
}

} // namespace

std::span<const Template> templates() {
    static constexpr std::array<Template, 1> all{{{"unit", unitTemplateName, kUnitSections}}};
    return all;
}

const Template *findTemplate(std::string_view code) {
    const auto all = templates();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Template &t) { return t.code == code; });
    return found == all.end() ? nullptr : &*found;
}

Document buildBriefing(const BriefingResults &results, const BriefingOptions &options,
                       const base::Translator &translator) {
    const SectionContext context{results, options, translator, wordsOf(translator)};
    const auto *chosen = findTemplate(options.templateCode);
    if (!chosen)
        chosen = &templates().front();
    Document document;
    document.metadata = metadataOf(context, *chosen);
    document.words = context.words;
    document.continuedWord = context.text(tr("continues"));
    document.summarySheet = context.text(tr("Summary"));
    document.chartSheet = context.text(tr("Chart figures"));
    document.chartSheetNote = context.text(
        tr("The charts are drawn from these figures. A suppressed figure is an empty cell."));
    for (const auto code : chosen->sections)
        if (const auto *kind = findSectionKind(code))
            if (auto section = kind->build(context))
                document.sections.push_back(std::move(*section));
    return document;
}

std::string briefingFileName(const model::Unit &unit, const base::Period &period,
                             const base::PeriodCalendar &calendar, base::Language language) {
    // A long name gives way: which period it is must stay to be seen.
    const auto name = unit.name.best(language);
    return base::safeFileName(std::string(base::wholeCharacters(name, kLongestUnitPart)) + "_" +
                              calendar.code(period));
}

std::string briefingFileName(const BriefingResults &results, const base::Translator &translator) {
    return briefingFileName(results.unit(), results.request.period, results.setting.calendar,
                            translator.language());
}

} // namespace kooste::reports
