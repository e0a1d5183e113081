// SPDX-License-Identifier: MIT
#pragma once
#include "model/unit.h"

namespace kooste::app {

/// The one unit whose name is merely similar to the text: words cut short ("Harjun ta" for "Harjun
/// terveysasema") or a slip of a letter or two. Null when none or several are. Only a suggestion: a
/// text is never taken for it by itself.
const model::Unit *similarUnit(const model::UnitTree &units, std::string_view text);

} // namespace kooste::app
