// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "model/survey.h"
#include "store/ids.h"
#include "store/workspace.h"

namespace kooste::store {

/// A cell that did not fit its question, with its text (masked at import).
struct InvalidAnswer {
    std::int64_t row = 0; ///< in the file
    model::ItemId item;
    std::string text;
};

/// A response that came and is in no figure.
struct OutsideFigures {
    std::int64_t row = 0;
    model::ResponseStatus status = model::ResponseStatus::incomplete;
    std::optional<model::UnitId> unit;
    std::optional<base::Date> day;
};

/// Single responses: for what the user looks over after an import. Figures are read by
/// DatasetLoader.
class ResponseRepository {
public:
    ResponseRepository(Workspace &workspace, const model::Survey &survey)
        : workspace_(workspace), survey_(survey) {}

    std::optional<model::Response> find(ResponseId id) const;
    /// The answers of `response` in place of those of `id`, which stays in its batch. Error usage
    /// `unknownResponse`.
    base::Result<void> replace(ResponseId id, const model::Response &response);
    /// The same, until import `by` is undone: then the earlier answers come back.
    base::Result<void> replaceFor(BatchId by, ResponseId id, const model::Response &response);
    /// A response as a row of this import has it, where it said something else than what was
    /// stored then.
    std::optional<model::Response> reading(BatchId batch, std::int64_t row) const;
    /// In the order of the file.
    std::vector<InvalidAnswer> invalid(BatchId batch) const;
    std::vector<OutsideFigures> outsideFigures(BatchId batch) const;

private:
    Workspace &workspace_;
    const model::Survey &survey_;
};

} // namespace kooste::store
