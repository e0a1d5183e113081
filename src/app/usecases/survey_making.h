// SPDX-License-Identifier: MIT
#pragma once
#include "model/item_bank.h"
#include "store/surveys.h"

namespace kooste::app {

/// A topic of free-form feedback with those under it: two levels, no more.
struct FeedbackTopic {
    base::LocalText name;
    std::vector<base::LocalText> below = {};
};

/// What the wizard for a new survey asks.
struct SurveyPlan {
    base::LocalText name;
    std::string code = {}; ///< made from the name when empty
    model::SurveyType type = model::SurveyType::regular;
    base::LocalText goal = {};     ///< required of an ad-hoc survey before it is published
    base::LocalText decision = {}; ///< likewise
    model::Reach reach = {};       ///< with start and end, likewise
    model::Charter charter = {};
    /// Regular: its national items are asked from the start, locked. Null: an empty questionnaire.
    const model::ItemBank *bank = nullptr;
    /// Regular and ad-hoc: the items of the bank that are asked instead of those, by code.
    /// Respondents of `reach` for whom they have words of their own become variants.
    std::optional<std::vector<std::string>> items = {};
    /// Free-form: the menu of topics; empty: a small one in plain words.
    std::vector<FeedbackTopic> topics = {};
};

/// Makes a survey with its first draft. A free-form survey gets its questions: kind of feedback,
/// topic, the feedback itself and whether an answer is wished for.
class MakeSurvey {
public:
    explicit MakeSurvey(store::Workspace &workspace) : workspace_(workspace) {}
    /// Errors usage: `surveyNameMissing`, `surveyCodeInUse`.
    base::Result<model::Survey> run(const SurveyPlan &wanted) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
