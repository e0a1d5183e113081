// SPDX-License-Identifier: MIT
#pragma once
#include "cli/run.h"

#include <boost/filesystem/path.hpp>
#include <gtest/gtest.h>
#include <sstream>

namespace kooste::test {

/// Runs a command in this process; it ends as it should. What it said, also on standard error.
inline std::string does(const std::vector<std::string> &words, int expected = 0) {
    const platform::Catalogs catalogs({boost::filesystem::path(KOOSTE_BINARY_DIR) / "i18n"});
    const base::FixedClock clock({base::makeDate(2026, 1, 12), 9 * 3600});
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(words, {out, err, false}, catalogs, clock, {});
    EXPECT_EQ(code, expected) << words.front() << ": " << err.str() << out.str();
    return out.str() + err.str();
}

} // namespace kooste::test
