// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/ids.h"
#include "base/local_text.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kooste::model {

struct UnitTag;
using UnitId = base::Id<UnitTag>;

enum class UnitLevel { county, resultArea, service, unit };
/// "county", "resultArea", "service", "unit".
std::string_view unitLevelCode(UnitLevel level);
std::optional<UnitLevel> parseUnitLevel(std::string_view code);

/// A node of the organisation tree. Codes are unique within a workspace.
struct Unit {
    UnitId id;
    UnitId parent; ///< 0 for a root
    UnitLevel level = UnitLevel::unit;
    std::string code;
    std::string codeSystem; ///< e.g. an OID root or "own"; may be empty
    base::LocalText name;
    std::optional<base::Date> validFrom;
    std::optional<base::Date> validTo; ///< last day of validity
};

/// The organisation in tree order (depth first, siblings by name in the Finnish order, then code).
/// Immutable once built.
class UnitTree {
public:
    UnitTree() = default;
    explicit UnitTree(std::vector<Unit> units);

    /// In tree order, root first.
    const std::vector<Unit> &units() const { return units_; }
    std::size_t size() const { return units_.size(); }
    /// Position in units(); -1 when unknown.
    int indexOf(UnitId id) const;
    const Unit *find(UnitId id) const;
    const Unit *findByCode(std::string_view code) const;
    /// By code, else by a name that only one unit has (any language, case and blanks ignored).
    const Unit *findByCodeOrName(std::string_view text) const;
    int parentIndex(int index) const { return parents_.at(static_cast<std::size_t>(index)); }
    int depth(int index) const;
    /// The subtree of a unit is the run [index, subtreeEnd(index)) of units().
    int subtreeEnd(int index) const { return ends_.at(static_cast<std::size_t>(index)); }
    std::vector<int> children(int index) const;
    /// From the root down to the unit itself.
    std::vector<int> path(int index) const;
    bool isWithin(int index, int ancestor) const {
        return index >= ancestor && index < subtreeEnd(ancestor);
    }

private:
    void place(const std::vector<Unit> &all, const std::vector<std::vector<int>> &childrenOf,
               int which, int parent);
    std::vector<Unit> units_;
    std::vector<int> parents_;
    std::vector<int> ends_;
    std::unordered_map<UnitId, int> byId_;
};

} // namespace kooste::model
