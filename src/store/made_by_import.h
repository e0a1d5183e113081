// SPDX-License-Identifier: MIT
#pragma once
#include "model/unit.h"
#include "store/batches.h"

namespace kooste::store {

/// What an import made beside its responses.
struct MadeByImport {
    std::vector<model::Unit> units;        ///< in the order they can be removed: lowest first
    std::optional<model::SurveyId> survey; ///< made from the file, with its questionnaire
    std::string surveyCode;
    base::LocalText surveyName;
    std::int64_t options = 0; ///< answer options of that questionnaire

    bool empty() const { return units.empty() && !survey; }
};

/// Remembers what imports made, so that undoing one can take it away too.
class MadeByImportRepository {
public:
    explicit MadeByImportRepository(Workspace &workspace) : workspace_(workspace) {}

    base::Result<void> remember(BatchId batch, const std::vector<model::UnitId> &units,
                                std::optional<model::SurveyId> survey);
    /// What this import made and nothing else uses: no response of another import, no unit that
    /// stays, no survey's reach, no mapping of a form, no question of the item bank; a survey only
    /// as the import left it.
    MadeByImport unusedWithout(BatchId batch) const;
    /// After the import is undone.
    base::Result<void> remove(const MadeByImport &made);

private:
    Workspace &workspace_;
};

} // namespace kooste::store
