// SPDX-License-Identifier: MIT
#include "app/usecases/survey_plan.h"
#include "app/usecases/failure.h"
#include "app/usecases/item_bank.h"
#include "base/code_stem.h"
#include "base/text.h"
#include "store/surveys.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using model::AnswerOption;
using model::BankItem;

namespace {

bool contains(const std::vector<std::string> &codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// A code made from words that no option has.
std::string freeOptionCode(const std::vector<AnswerOption> &options, std::string_view words) {
    const auto stem = base::codeStem(words, 40);
    const auto used = [&](const std::string &code) {
        return std::any_of(options.begin(), options.end(),
                           [&](const AnswerOption &option) { return option.code == code; });
    };
    std::string code = stem.empty() ? "topic" : stem;
    for (int number = 2; used(code); ++number)
        code = (stem.empty() ? "topic" : stem) + "-" + std::to_string(number);
    return code;
}

void addOwnTopics(const SurveyPlan &plan, base::Language language,
                  std::vector<AnswerOption> &options) {
    int number = 0;
    for (const auto &option : options)
        number = std::max(number, option.number);
    std::string above;
    for (auto line : base::split(plan.ownTopics, "\n")) {
        line = base::trim(line);
        const bool below = base::startsWith(line, "-");
        if (below)
            line = base::trim(line.substr(1));
        if (line.empty())
            continue;
        AnswerOption option;
        option.number = ++number;
        option.code = freeOptionCode(options, line);
        option.label = base::LocalText::in(language, base::toNfc(line));
        option.parent = below ? above : std::string();
        if (!below)
            above = option.code;
        options.push_back(std::move(option));
    }
}

/// The topics that were kept; one below goes with the one above it.
std::vector<AnswerOption> keptTopics(const SurveyPlan &plan, const BankItem &topic) {
    std::vector<AnswerOption> kept;
    for (const auto &option : topic.options)
        if (contains(plan.topics, option.code) &&
            (option.parent.empty() || contains(plan.topics, option.parent)))
            kept.push_back(option);
    return kept;
}

bool isAsked(const SurveyPlan &plan, const BankItem &item) {
    if (contains(plan.items, item.code))
        return true;
    return plan.type == model::SurveyType::freeform &&
           (item.code == kFreeFormKind || item.code == kFreeFormTopic ||
            item.code == kFreeFormText || item.code == kFreeFormContact);
}

/// The audiences that have words of their own in the bank become variants.
std::vector<model::Variant> variantsOf(const SurveyPlan &plan, const model::Version &version) {
    std::vector<model::Variant> variants;
    for (const auto audience : plan.reach.audiences) {
        const model::VariantKey key{audience};
        const bool worded = std::any_of(
            version.questions.begin(), version.questions.end(), [&](const auto &question) {
                return std::any_of(question.wordings.begin(), question.wordings.end(),
                                   [&](const auto &own) { return own.variant == key; });
            });
        if (worded)
            variants.push_back({key});
    }
    return variants;
}

base::Error usage(const char *code, base::Message message) {
    return {base::ErrorKind::usage, code, std::move(message)};
}

} // namespace

model::Survey surveyOfPlan(const SurveyPlan &plan, const model::ItemBank &bank,
                           base::Language language) {
    model::Survey survey;
    survey.code = plan.code;
    survey.name = plan.name;
    survey.type = plan.type;
    survey.reach = plan.reach;
    survey.charter = plan.charter;
    if (plan.type == model::SurveyType::adhoc) {
        survey.goal = plan.goal;
        survey.decision = plan.decision;
    }
    if (plan.type == model::SurveyType::freeform)
        survey.reach.endsOn.reset(); // always open
    model::Version draft;
    for (const auto &bankItem : bank.items) {
        if (!isAsked(plan, bankItem))
            continue;
        auto item = model::itemFromBank(bankItem);
        item.id = {static_cast<std::int64_t>(survey.items.size()) + 1};
        auto question = model::questionFromBank(bankItem);
        question.item = item.id;
        if (plan.type == model::SurveyType::freeform && bankItem.code == kFreeFormTopic) {
            question.options = keptTopics(plan, bankItem);
            addOwnTopics(plan, language, question.options);
        }
        survey.items.push_back(std::move(item));
        draft.questions.push_back(std::move(question));
    }
    draft.variants = variantsOf(plan, draft);
    survey.versions = {std::move(draft)};
    return survey;
}

base::Result<model::SurveyId> CreateSurveyFromPlan::run(const SurveyPlan &plan,
                                                        base::Language language) const {
    return guarded([&]() -> base::Result<model::SurveyId> {
        if (plan.name.empty())
            return usage("surveyNameMissing", tr("Give the survey a name."));
        if (plan.reach.startsOn && plan.reach.endsOn && *plan.reach.endsOn < *plan.reach.startsOn)
            return usage("surveyEndsBeforeItBegins", tr("The survey would end before it begins."));
        const auto bank = ShowItemBank(workspace_).run();
        if (!bank)
            return bank.error();
        store::SurveyRepository repository(workspace_);
        auto survey = surveyOfPlan(plan, *bank, language);
        if (survey.code.empty())
            survey.code = repository.freeCode(survey.name.best(language));
        auto saved = repository.save(std::move(survey));
        if (!saved)
            return saved.error();
        return saved->id;
    });
}

base::Result<void> SaveCharter::run(model::SurveyId id, const model::Charter &charter) const {
    return guarded([&]() -> base::Result<void> {
        store::SurveyRepository repository(workspace_);
        auto survey = repository.load(id);
        if (!survey)
            return usage("unknownSurvey", tr("The survey is not in the workspace any more."));
        survey->charter = charter;
        auto saved = repository.save(std::move(*survey));
        if (!saved)
            return saved.error();
        return {};
    });
}

} // namespace kooste::app
