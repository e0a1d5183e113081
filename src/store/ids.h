// SPDX-License-Identifier: MIT
#pragma once
#include "base/ids.h"

namespace kooste::store {

struct ResponseTag;
struct SourceTag;
struct BatchTag;
struct CommentTag;
/// From one counter for the whole workspace; never used twice.
using ResponseId = base::Id<ResponseTag>;
using SourceId = base::Id<SourceTag>;
using BatchId = base::Id<BatchTag>;
using CommentId = base::Id<CommentTag>;

} // namespace kooste::store
