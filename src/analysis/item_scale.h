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

/// The scales of one item, oldest first. Two versions share a scale when comparability.h does not
/// call them not comparable and no option changed between valid and missing.
struct ItemScales {
    model::ItemId item;
    model::ItemKind kind = model::ItemKind::nps;
    std::vector<ItemScale> scales;
    std::vector<int> scaleOfVersion; ///< by position in Survey::versions; -1: not in that version
};

ItemScales scalesOf(const model::Survey &survey, const model::Item &item);

} // namespace kooste::analysis
