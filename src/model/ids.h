// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"

namespace kooste::model {

struct SurveyTag;
struct VersionTag;
struct ItemTag;
using SurveyId = base::Id<SurveyTag>;
using VersionId = base::Id<VersionTag>;
using ItemId = base::Id<ItemTag>;

} // namespace kooste::model
