// SPDX-License-Identifier: MIT
#include "reports/sections/head.h"
#include "base/text.h"
#include "reports/sections/wording.h"

namespace kooste::reports {

using base::tr;
using base::trn;

namespace {

/// Without the root, whose name stands beside the logo, unless the report is about it.
std::string place(const SectionContext &context) {
    const auto &results = context.results;
    std::vector<std::string> names;
    for (const int index : results.path)
        if (index != results.path.front() || results.path.size() == 1)
            names.push_back(results.tree()
                                .units()
                                .at(static_cast<std::size_t>(index))
                                .name.best(context.language()));
    return base::join(names, " › ");
}

base::Message surveyTypeName(model::SurveyType type) {
    switch (type) {
    case model::SurveyType::regular:
        return tr("regular survey");
    case model::SurveyType::adhoc:
        return tr("ad-hoc survey");
    case model::SurveyType::freeform:
        return tr("free-form feedback");
    }
    return {};
}

} // namespace

std::string versionsText(const SectionContext &context) {
    std::vector<std::string> texts;
    for (const int number : context.results.responses.versions)
        for (const auto &version : context.results.survey().versions) {
            if (version.number != number)
                continue;
            texts.push_back(version.publishedOn
                                ? context.text(tr("v{version}, in use since {date}")
                                                   .with("version", std::to_string(number))
                                                   .with("date", *version.publishedOn))
                                : "v" + std::to_string(number));
        }
    return base::join(texts, "; ");
}

std::string channelsText(const SectionContext &context) {
    std::vector<std::string> texts;
    for (const auto &each : context.results.responses.channels) {
        const Cell count = each.responses
                               ? Cell{Number{static_cast<double>(*each.responses), Format::count}}
                               : Cell{Suppressed{}};
        texts.push_back(context.text(model::channelName(each.channel)) + "\u00A0" +
                        context.shown(count));
    }
    return base::join(texts, ", ");
}

std::string responsesText(const SectionContext &context) {
    const auto &responses = context.results.responses.responses;
    if (!responses)
        return context.text(
            tr("Number of responses: {word}").with("word", context.words.suppressed));
    return context.text(trn("Based on {n} response", "Based on {n} responses", *responses));
}

std::optional<Section> buildHead(const SectionContext &context) {
    const auto &survey = context.results.survey();
    HeadFacts facts;
    facts.facts.push_back({context.text(tr("Place in the organisation")), place(context)});
    facts.facts.push_back(
        {context.text(tr("Survey")),
         survey.name.best(context.language()) + ", " + context.text(surveyTypeName(survey.type))});
    if (auto versions = versionsText(context); !versions.empty())
        facts.facts.push_back({context.text(tr("Questionnaire")), std::move(versions)});
    facts.facts.push_back({responsesText(context), channelsText(context)});
    Section section{"head", "", "", "", Section::Where::pageOnly, {}};
    section.blocks.emplace_back(std::move(facts));
    return section;
}

} // namespace kooste::reports
