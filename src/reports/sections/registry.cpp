// SPDX-License-Identifier: MIT
#include "reports/sections/registry.h"
#include "reports/sections/codebook.h"
#include "reports/sections/comments.h"
#include "reports/sections/distribution.h"
#include "reports/sections/guide.h"
#include "reports/sections/head.h"
#include "reports/sections/in_short.h"
#include "reports/sections/items.h"
#include "reports/sections/key_figures.h"
#include "reports/sections/trend.h"
#include "reports/sections/units.h"

#include <algorithm>
#include <array>

namespace kooste::reports {

std::span<const SectionKind> sectionKinds() {
    static constexpr std::array<SectionKind, 11> kinds{{
        {"head", buildHead},
        {"inShort", buildInShort},
        {"keyFigures", buildKeyFigures},
        {"trend", buildTrend},
        {"items", buildItems},
        {"recommendation", buildDistribution},
        {"units", buildUnits},
        {"comments", buildComments},
        {"guide", buildGuide},
        {"codebook", buildCodebook},
        {"about", buildAbout},
    }};
    return kinds;
}

const SectionKind *findSectionKind(std::string_view code) {
    const auto kinds = sectionKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const SectionKind &kind) { return kind.code == code; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace kooste::reports
