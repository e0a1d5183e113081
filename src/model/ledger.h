// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "model/ids.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::model {

enum class Comparability { comparable, withReservation, notComparable };
/// "comparable", "withReservation", "notComparable".
std::string_view comparabilityCode(Comparability verdict);
std::optional<Comparability> parseComparability(std::string_view code);

/// What happened to an item between two versions, the gravest change.
enum class ItemChange { same, position, wording, routing, options, scale, added, dropped };
std::string_view itemChangeCode(ItemChange change); ///< "same" … "new", "dropped"
std::optional<ItemChange> parseItemChange(std::string_view code);

/// How answers on two scales are read as one share: the options of each that count as favourable.
/// Only a coordinator defines it; figures that use it say so.
struct ScaleBridge {
    std::vector<int> favourableBefore; ///< option numbers of the older version
    std::vector<int> favourableAfter;  ///< option numbers of the newer version
    friend bool operator==(const ScaleBridge &, const ScaleBridge &) = default;
};

/// What a person decided about one item when a version was published, as it was then: the change
/// found, what was proposed, and what was decided with why, by whom and when.
struct LedgerEntry {
    ItemId item;
    int from = 0; ///< numbers of the versions compared: the last one before that asked the item …
    int to = 0;   ///< … and the one published
    ItemChange change = ItemChange::same;
    Comparability proposed = Comparability::comparable;
    Comparability verdict = Comparability::comparable;
    std::string note = {};      ///< why the proposal was not taken; required then
    std::string decidedBy = {}; ///< the coordinator's name
    std::optional<base::Date> decidedOn = {};
    std::optional<ScaleBridge> bridge = {}; ///< only where the scale changed

    bool overridden() const { return verdict != proposed; }
    friend bool operator==(const LedgerEntry &, const LedgerEntry &) = default;
};

} // namespace kooste::model
