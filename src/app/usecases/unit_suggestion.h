// SPDX-License-Identifier: MIT
#pragma once
#include "model/unit.h"

#include <unordered_map>

namespace kooste::app {

/// The one unit whose name is merely similar to the text: words cut short ("Harjun ta" for "Harjun
/// terveysasema") or a slip of a letter or two. Null when none or several are. Only a suggestion: a
/// text is never taken for it by itself.
const model::Unit *similarUnit(const model::UnitTree &units, std::string_view text);

/// The units by their folded codes and names, for looking up many texts.
class UnitNames {
public:
    explicit UnitNames(const model::UnitTree &units);
    /// As model::UnitTree::findByCodeOrName.
    const model::Unit *find(const std::string &text) const;
    /// As similarUnit.
    const model::Unit *similar(std::string_view text) const;

private:
    const model::UnitTree &units_;
    std::unordered_map<std::string, const model::Unit *> byKey_; ///< null: several units
    std::vector<std::pair<std::string, const model::Unit *>> names_;
};

} // namespace kooste::app
