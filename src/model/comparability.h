// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "model/survey.h"

#include <string_view>

namespace kooste::model {

enum class Comparability { comparable, withReservation, notComparable };
/// "comparable", "withReservation", "notComparable".
std::string_view comparabilityCode(Comparability verdict);
base::Message comparabilityName(Comparability verdict);

/// What happened to an item between two versions, the gravest change.
enum class ItemChange { same, position, wording, routing, options, scale, added, dropped };
std::string_view itemChangeCode(ItemChange change); ///< "same" … "new", "dropped"

struct ItemComparison {
    ItemChange change = ItemChange::same;
    Comparability verdict = Comparability::comparable;
    base::Message reason; ///< a sentence for charts and notes, empty when nothing changed
};

/// Compares one item in two versions by its option numbers, scores, labels and wordings. A scale is
/// another scale when its scored options differ in number or score: not comparable. New or removed
/// options of an unordered item, and changed words: with reservation. Moved: comparable.
ItemComparison compareItem(const Survey &survey, ItemId item, const Version &from,
                           const Version &to);

} // namespace kooste::model
