// SPDX-License-Identifier: MIT
#pragma once
#include "model/comparability.h"
#include "model/survey.h"

#include <optional>
#include <vector>

namespace kooste::analysis {

/// One scale that an item has had: a set of versions whose answers may be added up.
struct ItemScale {
    std::vector<int> versions; ///< positions in Survey::versions, ascending
    /// Option numbers that count as favourable where the coordinator bridged a change of this
    /// scale; else empty.
    std::vector<int> favourable = {};
    /// Scales with the same number are bridged with each other; -1: none.
    int bridge = -1;
    /// Options in the order of the form (0..10 for nps), missing codes included, newest labels.
    std::vector<model::AnswerOption> options;

    int newestVersion() const { return versions.back(); }
    /// Whether every valid option has a score.
    bool isScored() const;
    /// Position in options; -1 when unknown.
    int placeOf(int optionNumber) const;
    /// Places of the valid options, lowest score first. Without scores the first option of the form
    /// is the one asked about ("yes"), so it comes last.
    std::vector<int> byScore() const;
};

/// The scales of one item, oldest first. Two versions share a scale when their options say so by
/// themselves (proposeComparison) and nobody judged them not comparable: a decision may part what
/// is alike, but it cannot make answers on different options add up. Drafts have no scale.
struct ItemScales {
    model::ItemId item;
    model::ItemKind kind = model::ItemKind::nps;
    std::vector<ItemScale> scales;
    std::vector<int> scaleOfVersion; ///< by position in Survey::versions; -1: not in that version
};

/// Whether the item's answers in these versions (numbers) are on two scales that a coordinator
/// bridged.
bool areBridged(const model::Survey &survey, const ItemScales &scales, int from, int to);
ItemScales scalesOf(const model::Survey &survey, const model::Item &item);

} // namespace kooste::analysis
