// SPDX-License-Identifier: MIT
#include "app/usecases/answers.h"
#include "app/usecases/failure.h"
#include "base/text.h"

namespace kooste::app {

namespace {

std::string listed(const std::vector<std::string> &codes) {
    return codes.empty() ? std::string("\u2013") : base::join(codes, ", ");
}

} // namespace

base::Result<analysis::Setting> Answers::of(model::SurveyId survey, const base::Progress &progress,
                                            const base::CancelToken &cancel) {
    return guarded([&]() -> base::Result<analysis::Setting> {
        auto answers = loader_.load(survey, progress, cancel);
        if (!answers && cancel.isCancelled())
            return base::cancelledError();
        if (!answers)
            return usage("unknownSurvey", base::tr("The workspace has no such survey any more."));
        const auto settings = workspace_.settings();
        return analysis::Setting{std::move(answers), base::PeriodCalendar(settings.seasons),
                                 settings.suppressionThreshold};
    });
}

base::Result<analysis::Setting> Answers::of(std::string_view survey) {
    const auto found = findSurvey(workspace_, survey);
    if (!found)
        return found.error();
    return of(*found);
}

base::Result<model::SurveyId> findSurvey(store::Workspace &workspace, std::string_view codeOrName) {
    return guarded([&]() -> base::Result<model::SurveyId> {
        const store::SurveyRepository surveys(workspace);
        if (const auto found = surveys.find(codeOrName))
            return *found;
        std::vector<std::string> codes;
        for (const auto &survey : surveys.list())
            codes.push_back(survey.code);
        return usage("unknownSurvey",
                     base::tr("There is no survey “{survey}”. Surveys in the workspace: {codes}.")
                         .with("survey", codeOrName)
                         .with("codes", listed(codes)));
    });
}

base::Result<model::ItemId> findItem(const model::Survey &survey, std::string_view codeOrName) {
    if (const auto *item = survey.findItem(codeOrName))
        return item->id;
    const auto key = base::comparisonKey(codeOrName);
    std::vector<model::ItemId> matches;
    std::vector<std::string> codes;
    for (const auto &item : survey.items) {
        codes.push_back(item.code);
        bool same = base::comparisonKey(item.code) == key;
        for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en}) {
            const auto *question = survey.latestQuestion(item.id);
            same = same || base::comparisonKey(item.name.get(language)) == key ||
                   (question && base::comparisonKey(question->text.get(language)) == key);
        }
        if (same)
            matches.push_back(item.id);
    }
    if (matches.size() == 1 && !key.empty())
        return matches.front();
    return usage("unknownItem",
                 base::tr("The survey “{survey}” has no item “{item}”. Its items: {codes}.")
                     .with("survey", survey.code)
                     .with("item", codeOrName)
                     .with("codes", listed(codes)));
}

base::Result<base::Period> findPeriod(const base::PeriodCalendar &calendar, std::string_view text) {
    if (const auto period = calendar.parse(text))
        return *period;
    std::vector<std::string> seasons;
    for (const auto &season : calendar.seasons().seasons())
        seasons.push_back("2025-" + season.code);
    return usage("unknownPeriod",
                 base::tr("“{period}” is not a period. Write 2025-03 (month), 2025-Q3 (quarter), "
                          "2025-T1 (four months), 2025-H1 (half-year), 2025 (year) or a season: "
                          "{seasons}.")
                     .with("period", text)
                     .with("seasons", base::join(seasons, ", ")));
}

} // namespace kooste::app
