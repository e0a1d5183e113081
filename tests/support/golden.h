// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>
#include <string>

namespace kooste::test {

/// Compares text with tests/golden/<name>. With KOOSTE_UPDATE_GOLDEN=1 in the environment the file
/// is written instead; read the difference before it is committed. What was got is kept beside the
/// test output when it differs.
testing::AssertionResult equalsGolden(const std::string &name, const std::string &text);

} // namespace kooste::test

#define EXPECT_GOLDEN(name, text) EXPECT_TRUE(kooste::test::equalsGolden(name, text))
