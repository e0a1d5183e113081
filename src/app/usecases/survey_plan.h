// SPDX-License-Identifier: MIT
#pragma once
#include "model/item_bank.h"
#include "model/survey.h"
#include "store/workspace.h"

namespace kooste::app {

/// What is asked of a new survey before its questionnaire is worked on.
struct SurveyPlan {
    model::SurveyType type = model::SurveyType::regular;
    std::string code;
    base::LocalText name;
    base::LocalText goal = {};     ///< ad-hoc
    base::LocalText decision = {}; ///< ad-hoc
    model::Reach reach = {};
    model::Charter charter = {};
    std::vector<std::string> items = {};  ///< codes of the bank; free-form: its own items besides
    std::vector<std::string> topics = {}; ///< free-form: options of the bank's topics to keep
    /// Free-form: topics of the county's own. A line that begins with "-" goes under the one above.
    std::string ownTopics = {};
};

/// Codes of the bank's items that every free-form survey begins with: kind, topic, text, wish to
/// be contacted.
constexpr const char *kFreeFormKind = "type";
constexpr const char *kFreeFormTopic = "topic";
constexpr const char *kFreeFormText = "text";
constexpr const char *kFreeFormContact = "contact";

/// The survey with its first draft, not stored yet. `language`: in which own topics are written.
model::Survey surveyOfPlan(const SurveyPlan &plan, const model::ItemBank &bank,
                           base::Language language);

/// Stores a new survey with its draft. Errors usage: `surveyCodeInUse`, `surveyNameMissing`,
/// `surveyEndsBeforeItBegins`.
class CreateSurveyFromPlan {
public:
    explicit CreateSurveyFromPlan(store::Workspace &workspace) : workspace_(workspace) {}
    base::Result<model::SurveyId> run(const SurveyPlan &plan, base::Language language) const;

private:
    store::Workspace &workspace_;
};

/// Writes a survey's charter anew. It is no part of any version: it may always be mended.
class SaveCharter {
public:
    explicit SaveCharter(store::Workspace &workspace) : workspace_(workspace) {}
    /// Error usage `unknownSurvey`.
    base::Result<void> run(model::SurveyId survey, const model::Charter &charter) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
