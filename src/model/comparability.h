// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "model/survey.h"

#include <string_view>

namespace kooste::model {

base::Message comparabilityName(Comparability verdict);
base::Message itemChangeName(ItemChange change); ///< "same", "wording changed"

/// What happened to an item between two versions and what that means for comparing its answers.
struct ItemComparison {
    ItemChange change = ItemChange::same;
    Comparability verdict = Comparability::comparable; ///< proposed, or decided where a person did
    base::Message reason; ///< a sentence for charts and notes, empty when nothing changed
    const LedgerEntry *decision = nullptr; ///< of Survey::ledger; null: nobody has decided
};

/// What the two questionnaires say by themselves: the proposal of the ledger.
///
/// By option numbers, scores, labels, wordings (of all variants) and conditions. A scale is another
/// scale when its scored options differ in number or score, or an option changed between valid and
/// missing: not comparable. New or removed options of an unordered item, another condition, and
/// changed words: with reservation. Moved: comparable.
ItemComparison proposeComparison(const Survey &survey, ItemId item, const Version &from,
                                 const Version &to);

/// What holds between two versions: the decision made for exactly these two, else the proposal;
/// over versions in between the gravest of their steps, unless nothing differs from end to end.
/// Everything that shows figures asks this one.
ItemComparison compareItem(const Survey &survey, ItemId item, const Version &from,
                           const Version &to);

/// The version that a version's item is to be compared with when it is published: the newest one
/// published or retired before it that asks the item; null if none.
const Version *versionBefore(const Survey &survey, ItemId item, const Version &version);

/// The ledger of a version as proposed: one entry for each item that it or the version before it
/// asks, in the order of the form, dropped items last. Decisions made already are kept.
std::vector<LedgerEntry> proposeLedger(const Survey &survey, const Version &version);

} // namespace kooste::model
