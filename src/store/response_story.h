// SPDX-License-Identifier: MIT
#pragma once
#include "store/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kooste::store {

/// What several imports said about one response, in the order in which it became what it is.
/// Private to this folder; knows no database.
struct ResponseStory {
    /// The answers one import brought.
    struct Content {
        std::uint64_t hash = 0;
        std::string text; ///< see response_json.h
    };
    /// The user took this import's answers in place of those before.
    struct Take {
        BatchId by;
        Content content;
    };
    /// A row of a later import that brought the response again.
    struct Claim {
        BatchId batch;
        std::int64_t sequence = 0; ///< names the row within its batch
        std::int64_t row = 0;
        std::uint64_t rowHash = 0;
        std::uint64_t cellsHash = 0;
        std::string reading;  ///< empty: as the content with its hash
        bool pending = false; ///< kept aside: nobody has decided yet
    };
    BatchId owner;
    std::int64_t fileRow = 0;
    Content base; ///< as its owner brought it
    std::vector<Take> takes;
    std::vector<Claim> claims; ///< earliest import first

    const Content &current() const { return takes.empty() ? base : takes.back().content; }

    /// What was decided by without().
    struct Outcome {
        bool anybody = true;         ///< false: only the batch that goes brought it
        std::optional<Claim> heir;   ///< the row by which it has a new owner
        std::vector<Claim> settled;  ///< were kept aside and say what is stored now
        std::vector<Claim> reopened; ///< say something else than what is stored now
    };
    /// The story as it would be if this import had never come.
    Outcome without(BatchId going);

private:
    std::optional<Content> contentOf(std::uint64_t hash) const;
    void dropTakesOf(BatchId going);
    void dropRepeatedTakes();
    void judgeClaims(const ResponseStory &before, Outcome &outcome);
};

} // namespace kooste::store
