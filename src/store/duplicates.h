// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "store/ids.h"
#include "store/workspace.h"

namespace kooste::store {

/// Knows what a source already holds, for one import; in memory (about 64 bytes a response with an
/// external id, 48 without).
///
/// With an external id: unknown id -> fresh, known id and equal rowHash -> duplicate, known id and
/// another hash -> changed. Without: rows are a multiset by rowHash: a row that stands k times in
/// the file and j times in the store gives max(0, k - j) fresh ones, so identical rows inside one
/// file are separate responses. The rowHash must not depend on blank columns, else a new column
/// makes old rows look changed.
class DuplicateIndex {
public:
    /// An index of an empty source.
    DuplicateIndex() = default;
    /// `reading`: the batch whose own rows come in, or again after mending. Those of them without
    /// an external id are no copies of each other, so what it brought already is left out.
    static DuplicateIndex load(Workspace &workspace, model::SurveyId survey, SourceId source,
                               BatchId reading = {});
    /// Makes room for the rows of a file at once.
    void expect(std::size_t rows) { byExternalId_.reserve(byExternalId_.size() + rows); }

    enum class Verdict { fresh, duplicate, changed };
    struct Outcome {
        Verdict verdict = Verdict::fresh;
        ResponseId existing; ///< duplicate or changed: the known one; else 0
    };
    /// Judges the next row of the file and remembers it. Rows of `fresh` get `assigned` as their id
    /// (0 where there is none yet).
    Outcome judge(const model::Response &response, ResponseId assigned = {});
    std::size_t size() const { return byExternalId_.size() + byHash_.size(); }

private:
    struct Known {
        std::uint64_t rowHash = 0;
        ResponseId response;
    };
    /// Stands for an external id; `place` is near for ids that count up, see keyOf.
    struct Key {
        std::uint64_t place = 0;
        std::uint64_t whole = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key &key) const noexcept { return key.place; }
    };
    static Key keyOf(std::string_view externalId);
    std::unordered_map<Key, Known, KeyHash> byExternalId_;
    /// Equal responses, the first one first: an earlier row of a file stands for an earlier one.
    struct Equal {
        ResponseId response;
        std::size_t next = kNone;
    };
    struct Chain {
        std::size_t first = kNone; ///< that no row of the file stands for yet
        std::size_t last = kNone;
    };
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    void addEqual(std::uint64_t hash, ResponseId response);
    std::vector<Equal> equal_;
    std::unordered_map<std::uint64_t, Chain> byHash_;
};

} // namespace kooste::store
