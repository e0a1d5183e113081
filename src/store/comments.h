// SPDX-License-Identifier: MIT
#pragma once
#include "dataset/filter.h"
#include "store/ids.h"
#include "store/workspace.h"

namespace kooste::store {

struct Comment {
    CommentId id;
    ResponseId response;
    model::ItemId item;
    std::optional<model::UnitId> unit;
    std::optional<base::Date> day;
    model::Channel channel = model::Channel::unknown;
    std::string language;
    /// The response's answer to CommentQuery::scoreItem (for NPS 0..10), empty where missing.
    std::optional<int> score;
    std::string text; ///< masked already at import; only masked text is stored
};

struct CommentQuery {
    std::optional<model::ItemId> item = {};      ///< comments of one text item only
    std::optional<model::ItemId> scoreItem = {}; ///< a closed item to read beside each comment
    std::string search = {}; ///< words that all must be there; a word may be a beginning
    std::int64_t limit = -1; ///< -1: all
};

/// Open texts. The same filter that selects the figures selects the comments.
class CommentRepository {
public:
    explicit CommentRepository(Workspace &workspace) : workspace_(workspace) {}

    /// Newest day first, then by id. Only of complete responses, as in every figure.
    std::vector<Comment> find(const model::Survey &survey, const model::UnitTree &units,
                              const dataset::Filter &filter, const CommentQuery &query = {}) const;
    std::int64_t count() const; ///< in the whole workspace

private:
    Workspace &workspace_;
};

} // namespace kooste::store
