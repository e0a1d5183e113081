// SPDX-License-Identifier: MIT
#include "app/usecases/describe_workspace.h"
#include "analysis/indicator_table.h"
#include "app/usecases/answers.h"
#include "app/usecases/failure.h"
#include "store/batches.h"
#include "store/comments.h"
#include "store/units.h"

namespace kooste::app {

base::Result<WorkspaceSummary> DescribeWorkspace::run() const {
    return guarded([&]() -> base::Result<WorkspaceSummary> {
        const auto settings = workspace_.settings();
        WorkspaceSummary summary;
        summary.name = settings.name;
        summary.schemaVersion = workspace_.schemaVersion();
        summary.bytes = workspace_.bytes();
        summary.threshold = settings.suppressionThreshold;
        summary.languages = settings.languages;
        summary.units = store::UnitRepository(workspace_).count();
        summary.surveys = store::SurveyRepository(workspace_).list();
        for (const auto &survey : summary.surveys)
            summary.batches += survey.batches;
        summary.comments = store::CommentRepository(workspace_).count();
        return summary;
    });
}

namespace {

/// One month's recommendation figure counted by hand over the columns, row by row.
struct ByHand {
    std::int64_t responses = 0;
    std::int64_t base = 0;
};

ByHand countByHand(const analysis::Setting &setting, model::ItemId item) {
    const auto &answers = *setting.answers;
    const auto *column = answers.find(item);
    ByHand count;
    for (std::size_t row = 0; row < answers.size(); ++row) {
        if (answers.status[row] != static_cast<std::int8_t>(model::ResponseStatus::complete))
            continue;
        ++count.responses;
        const auto option = column->optionAt(row);
        if (option < 0 || option > 10)
            continue;
        ++count.base;
    }
    return count;
}

/// The same through analysis, with nothing suppressed.
std::optional<ByHand> countByAnalysis(analysis::Setting setting, model::ItemId item) {
    setting.threshold = 1;
    analysis::IndicatorRequest request;
    request.items = {item};
    request.indicators = {analysis::IndicatorId::nps};
    const auto table = analysis::indicatorTable(setting, request);
    if (table.rows.size() != 1 || !table.rows.front().figure)
        return std::nullopt;
    return ByHand{table.rows.front().figure->n, table.rows.front().figure->base};
}

void compareCounts(const analysis::Setting &setting, std::vector<store::Problem> &problems) {
    const auto *item = setting.survey().mainItem();
    if (item == nullptr || item->kind != model::ItemKind::nps)
        return;
    const auto byHand = countByHand(setting, item->id);
    const auto byAnalysis = countByAnalysis(setting, item->id);
    if (byHand.base == 0 || !byAnalysis)
        return;
    if (byHand.responses != byAnalysis->responses || byHand.base != byAnalysis->base)
        problems.push_back(
            {setting.survey().code,
             base::tr("Two ways of counting “{item}” disagree: {first} and {second} answers.")
                 .with("item", item->code)
                 .with("first", byHand.base)
                 .with("second", byAnalysis->base)});
}

} // namespace

base::Result<std::vector<store::Problem>>
CheckWorkspace::run(const base::Progress &progress, const base::CancelToken &cancel) const {
    return guarded([&]() -> base::Result<std::vector<store::Problem>> {
        auto problems = store::check(workspace_, progress.part(0, 0.7), cancel);
        Answers answers(workspace_);
        for (const auto &survey : store::SurveyRepository(workspace_).list()) {
            if (cancel.isCancelled())
                return base::cancelledError();
            if (!problems.empty())
                break; // a damaged file gives no figures worth comparing
            const auto setting = answers.of(survey.id, progress.part(0.7, 1), cancel);
            if (!setting)
                return setting.error();
            compareCounts(*setting, problems);
        }
        if (cancel.isCancelled())
            return base::cancelledError();
        return problems;
    });
}

} // namespace kooste::app
