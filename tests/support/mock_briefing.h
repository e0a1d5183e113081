// SPDX-License-Identifier: MIT
#pragma once
#include "reports/document.h"

namespace kooste::test {

/// The briefing of the design's mock pages as a document made by hand: an invented unit in Finnish,
/// with a suppressed period and item, a break of version and every kind of block. Writers are
/// tested and looked at with it.
reports::Document mockBriefing();

} // namespace kooste::test
