// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "store/workspace.h"

namespace kooste::store {

struct VersionSummary {
    model::VersionId id;
    int number = 1;
    model::VersionStatus status = model::VersionStatus::draft;
    std::optional<base::Date> publishedOn;
    std::int64_t responses = 0;
};

struct SurveySummary {
    model::SurveyId id;
    std::string code;
    base::LocalText name;
    model::SurveyType type = model::SurveyType::regular;
    std::vector<VersionSummary> versions; ///< ascending
    std::int64_t responses = 0;           ///< incomplete and test ones included
    std::int64_t batches = 0;
};

/// Surveys with their items and questionnaire versions, and the tables that hold their answers.
class SurveyRepository {
public:
    explicit SurveyRepository(Workspace &workspace) : workspace_(workspace) {}

    std::vector<SurveySummary> list() const; ///< by code
    std::optional<model::Survey> load(model::SurveyId id) const;
    /// By code, else by a name that only one survey has (any language, case ignored).
    std::optional<model::SurveyId> find(std::string_view codeOrName) const;

    /// Stores a survey and gives it back with its ids.
    ///
    /// With `survey.id` 0 all of it is new, and the ids inside only tie questions to items. With an
    /// id, an item or version whose id is <= 0 is new (negative ids tie questions to new items), a
    /// known draft is replaced, and a published or retired version must be as it was (error usage
    /// `publishedVersion`). Option numbers are kept as given; in closed kinds they must be 0..32000
    /// and unique within a question (`badOptionNumber`). Codes of surveys and of items within a
    /// survey are unique (`surveyCodeInUse`, `itemCodeInUse`). A version that arrives as published
    /// gets its answer columns at once. The type stays once there are responses
    /// (`surveyTypeFixed`).
    base::Result<model::Survey> save(model::Survey survey);
    /// draft -> published: immutable from now on, and its answer columns exist.
    base::Result<void> publish(model::VersionId version, base::Date on);
    /// published -> retired.
    base::Result<void> retire(model::VersionId version);
    /// A survey without responses; error usage `surveyHasResponses` else.
    base::Result<void> remove(model::SurveyId survey);
    /// A code that no survey has, made from a name: "Kotihoito 2025" -> "kotihoito-2025".
    std::string freeCode(std::string_view name) const;

private:
    Workspace &workspace_;
};

} // namespace kooste::store
