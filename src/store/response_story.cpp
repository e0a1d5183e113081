// SPDX-License-Identifier: MIT
#include "store/response_story.h"

#include <algorithm>

namespace kooste::store {

std::optional<ResponseStory::Content> ResponseStory::contentOf(std::uint64_t hash) const {
    if (base.hash == hash)
        return base;
    for (const auto &take : takes)
        if (take.content.hash == hash)
            return take.content;
    for (const auto &claim : claims)
        if (claim.rowHash == hash && !claim.reading.empty())
            return Content{hash, claim.reading};
    return std::nullopt;
}

/// New answers that another import brought too stay, as taken from that one.
void ResponseStory::dropTakesOf(BatchId going) {
    for (auto &take : takes) {
        if (take.by != going)
            continue;
        for (const auto &claim : claims)
            if (claim.rowHash == take.content.hash && !claim.pending) {
                take.by = claim.batch;
                break;
            }
    }
    std::erase_if(takes, [&](const Take &take) { return take.by == going; });
}

void ResponseStory::dropRepeatedTakes() {
    std::vector<Take> kept;
    for (auto &take : takes)
        if (take.content.hash != (kept.empty() ? base : kept.back().content).hash)
            kept.push_back(std::move(take));
    takes = std::move(kept);
}

void ResponseStory::judgeClaims(const ResponseStory &before, Outcome &outcome) {
    const auto stands = [&](std::uint64_t hash) {
        return hash == base.hash || std::any_of(takes.begin(), takes.end(), [&](const Take &take) {
                   return take.content.hash == hash;
               });
    };
    for (auto &claim : claims) {
        if (claim.pending && claim.rowHash == current().hash) {
            claim.pending = false;
            outcome.settled.push_back(claim);
        } else if (!claim.pending && claim.reading.empty() && !stands(claim.rowHash)) {
            const auto content = before.contentOf(claim.rowHash);
            if (!content)
                continue; // stored by an earlier program, which did not keep it
            claim.pending = true;
            claim.reading = content->text;
            outcome.reopened.push_back(claim);
        }
    }
}

ResponseStory::Outcome ResponseStory::without(BatchId going) {
    const ResponseStory before = *this;
    Outcome outcome;
    std::erase_if(claims, [&](const Claim &claim) { return claim.batch == going; });
    if (owner == going) {
        if (claims.empty()) {
            outcome.anybody = false;
            return outcome;
        }
        outcome.heir = claims.front();
        claims.erase(claims.begin());
        owner = outcome.heir->batch;
        fileRow = outcome.heir->row;
        if (const auto content = before.contentOf(outcome.heir->rowHash))
            base = *content;
        std::erase_if(takes, [&](const Take &take) {
            return take.by == owner && take.content.hash == base.hash;
        });
    }
    dropTakesOf(going);
    dropRepeatedTakes();
    judgeClaims(before, outcome);
    return outcome;
}

} // namespace kooste::store
