// SPDX-License-Identifier: MIT
#include "app/usecases/briefings.h"
#include "analysis/unit_responses.h"
#include "app/usecases/briefing_parts.h"
#include "app/usecases/failure.h"
#include "base/text.h"
#include "reports/writers/registry.h"
#include "store/comments.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::app {

std::vector<UnitComment> commentsOf(store::Workspace &workspace, const analysis::Setting &setting,
                                    const BriefingChoice &choice, int unit) {
    auto filter = choice.filter;
    filter.unitSubtree = unit;
    filter.from = setting.calendar.firstDay(choice.period);
    filter.to = setting.calendar.lastDay(choice.period);
    store::CommentQuery query;
    if (const auto *main = setting.survey().mainItem())
        query.scoreItem = main->id;
    std::vector<UnitComment> comments;
    for (auto &found : store::CommentRepository(workspace).find(setting.survey(), setting.units(),
                                                                filter, query)) {
        const int position = found.unit ? setting.units().indexOf(*found.unit) : -1;
        comments.push_back({position, {found.item, found.score, std::move(found.text)}});
    }
    return comments;
}

base::Error noResponsesError(const analysis::Setting &setting, const BriefingChoice &choice,
                             int unit) {
    const auto &name = setting.units().units().at(static_cast<std::size_t>(unit)).name;
    const auto language = choice.language;
    const auto nearest = analysis::nearestPeriodWithResponses(setting, unit, choice.period);
    if (!nearest)
        return usage("noResponses", base::tr("“{unit}” has no responses in the survey “{survey}”.")
                                        .with("unit", name.best(language))
                                        .with("survey", setting.survey().code));
    return usage("noResponses", base::tr("“{unit}” has no responses in {period}. The nearest "
                                         "period that has them is {nearest}.")
                                    .with("unit", name.best(language))
                                    .with("period", setting.calendar.name(choice.period, language))
                                    .with("nearest", setting.calendar.name(*nearest, language)));
}

base::Message suppressedReason(int threshold) {
    return base::tr("suppressed: fewer than {threshold} responses, or hidden to protect such a "
                    "figure")
        .with("threshold", threshold);
}

base::Result<reports::Document> briefingDocument(const analysis::Setting &setting,
                                                 const BriefingChoice &choice, int unit,
                                                 std::vector<reports::BriefingComment> comments,
                                                 const BriefingSurroundings &around) {
    if (reports::findTemplate(choice.templateCode) == nullptr)
        return usage("unknownTemplate", base::tr("There is no report template “{template}”.")
                                            .with("template", choice.templateCode));
    reports::BriefingRequest request;
    request.unit = unit;
    request.period = choice.period;
    request.against = choice.against;
    request.filter = choice.filter;
    const auto results = reports::gatherBriefing(setting, request, std::move(comments));
    if (results.responses.responses == 0)
        return noResponsesError(setting, choice, unit);
    if (!results.responses.responses)
        return usage("suppressed", base::tr("No briefing is made of “{unit}”: {reason}.")
                                       .with("unit", results.unit().name.best(choice.language))
                                       .with("reason", suppressedReason(setting.threshold)));
    reports::BriefingOptions options;
    options.templateCode = choice.templateCode;
    options.made = around.made;
    options.programName = "Kooste " KOOSTE_VERSION;
    return reports::buildBriefing(results, options, around.translatorOf(choice.language));
}

base::Result<void> writeDocument(const reports::Document &document, const std::string &writerCode,
                                 const base::Path &path, const base::Progress &progress,
                                 const base::CancelToken &cancel) {
    const auto *writer = reports::findWriter(writerCode);
    if (writer == nullptr)
        return usage("unknownFormat",
                     base::tr("There is no report format “{format}”.").with("format", writerCode));
    base::AtomicFile file(path);
    return writer->write(document, file, progress, cancel);
}

base::Result<reports::Document> MakeBriefing::document(const BriefingChoice &choice, int unit) {
    return guarded([&]() -> base::Result<reports::Document> {
        const auto setting = answers_.of(choice.survey);
        if (!setting)
            return setting.error();
        std::vector<reports::BriefingComment> comments;
        for (auto &found : commentsOf(workspace_, *setting, choice, unit))
            comments.push_back(std::move(found.comment));
        return briefingDocument(*setting, choice, unit, std::move(comments),
                                {translatorOf_, clock_.now()});
    });
}

base::Result<void> MakeBriefing::write(const BriefingChoice &choice, int unit,
                                       const std::vector<File> &files,
                                       const base::Progress &progress,
                                       const base::CancelToken &cancel) {
    return guarded([&]() -> base::Result<void> {
        const auto made = document(choice, unit);
        if (!made)
            return made.error();
        double done = 0.2;
        for (const auto &file : files) {
            if (cancel.isCancelled())
                return base::cancelledError();
            const double next = done + 0.8 / static_cast<double>(files.size());
            if (auto written =
                    writeDocument(*made, file.writer, file.path, progress.part(done, next), cancel);
                !written)
                return written;
            done = next;
        }
        return {};
    });
}

base::Result<model::SurveyId> MakeBriefing::surveyOf(int unit) {
    return guarded([&]() -> base::Result<model::SurveyId> {
        std::vector<store::SurveySummary> regular;
        std::vector<store::SurveySummary> others;
        for (const auto &survey : store::SurveyRepository(workspace_).list()) {
            if (survey.responses == 0)
                continue;
            const auto setting = answers_.of(survey.id);
            if (!setting)
                return setting.error();
            if (analysis::latestPeriod(*setting, unit, base::PeriodKind::year))
                (survey.type == model::SurveyType::regular ? regular : others).push_back(survey);
        }
        const auto &found = regular.empty() ? others : regular;
        if (found.size() == 1)
            return found.front().id;
        if (found.empty())
            return usage("noSurvey", base::tr("No survey has responses of this unit."));
        std::vector<std::string> codes;
        for (const auto &survey : found)
            codes.push_back(survey.code);
        return usage("severalSurveys",
                     base::tr("The unit has several surveys: {codes}. Choose one with --survey.")
                         .with("codes", base::join(codes, ", ")));
    });
}

base::Result<std::string> MakeBriefing::fileName(const BriefingChoice &choice, int unit) {
    return guarded([&]() -> base::Result<std::string> {
        const auto setting = answers_.of(choice.survey);
        if (!setting)
            return setting.error();
        const auto &units = setting->units().units();
        return reports::briefingFileName(units.at(static_cast<std::size_t>(unit)), choice.period,
                                         setting->calendar, choice.language);
    });
}

} // namespace kooste::app
