// SPDX-License-Identifier: MIT
#include "base/fault.h"
#include "platform/failure_log.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#include <stdexcept>

namespace {

using kooste::base::faultOf;
using kooste::base::FixedClock;
using kooste::platform::logFailure;

/// A folder of its own, gone afterwards.
struct FailureLog : testing::Test {
    kooste::base::Path folder = boost::filesystem::temp_directory_path() /
                                boost::filesystem::unique_path("kooste-%%%%%%%%");
    ~FailureLog() override { boost::filesystem::remove_all(folder); }
};

const FixedClock kNoon(*kooste::base::parseIsoDateTime("2026-03-04T12:00:00"));

TEST_F(FailureLog, SaysWhatKindAndWhereAndNothingElse) {
    const auto thrown = std::make_exception_ptr(std::out_of_range("Annan vastaus"));
    const auto file = logFailure(folder, {"1.2.3", faultOf(thrown), "import"}, kNoon);
    ASSERT_TRUE(file);
    const auto text = kooste::base::readFile(file.value()).value();
    EXPECT_EQ(text.find("2026-03-04T12:00:00 Kooste 1.2.3 "), 0U) << text;
    EXPECT_NE(text.find(" import std::out_of_range\n"), std::string::npos) << text;
    EXPECT_EQ(text.find("Annan"), std::string::npos);
}

TEST_F(FailureLog, KeepsTheNewestTwoHundred) {
    for (int i = 0; i < 203; ++i)
        ASSERT_TRUE(logFailure(folder, {"1", "kind" + std::to_string(i), "home"}, kNoon));
    const auto text = kooste::base::readFile(folder / "kooste-failures.log").value();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 200);
    EXPECT_EQ(text.find("kind2\n"), std::string::npos);
    EXPECT_NE(text.find("kind3\n"), std::string::npos);
    EXPECT_NE(text.find("kind202\n"), std::string::npos);
}

TEST_F(FailureLog, NamesWhatIsNoStandardException) {
    EXPECT_EQ(faultOf(std::make_exception_ptr(42)), "?");
}

} // namespace
