// SPDX-License-Identifier: MIT
#include "base/progress.h"

#include <gtest/gtest.h>

using namespace kooste::base;

TEST(Progress, APartReportsWithinItsSlice) {
    std::vector<double> seen;
    const Progress whole([&](double share, const Message &) { seen.push_back(share); });
    const auto second = whole.part(0.5, 1.0);
    second.report(0);
    second.part(0, 0.5).report(1);
    second.report(1);
    EXPECT_EQ(seen, (std::vector<double>{0.5, 0.75, 1.0}));
}

TEST(Progress, ADefaultOneGoesNowhere) { EXPECT_NO_THROW(Progress().report(1)); }

TEST(CancelToken, CopiesShareOneFlag) {
    CancelToken token;
    const CancelToken copy = token;
    EXPECT_FALSE(copy.isCancelled());
    token.cancel();
    EXPECT_TRUE(copy.isCancelled());
}
