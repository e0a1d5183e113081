// SPDX-License-Identifier: MIT
#include "support/golden.h"

#include <boost/filesystem.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace kooste::test {

namespace {

namespace fs = boost::filesystem;

std::string contentOf(const fs::path &path) {
    std::ifstream stream(path.string(), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void writeTo(const fs::path &path, const std::string &text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path.string(), std::ios::binary) << text;
}

/// The first line in which the two differ, for the message.
std::string firstDifference(const std::string &expected, const std::string &got) {
    std::istringstream left(expected);
    std::istringstream right(got);
    std::string a;
    std::string b;
    for (int line = 1;; ++line) {
        const bool more = static_cast<bool>(std::getline(left, a));
        const bool moreGot = static_cast<bool>(std::getline(right, b));
        if (!more && !moreGot)
            return "only line ends differ";
        if (!more || !moreGot || a != b)
            return "line " + std::to_string(line) + "\n  expected: " + (more ? a : "(end)") +
                   "\n  got:      " + (moreGot ? b : "(end)");
    }
}

} // namespace

testing::AssertionResult equalsGolden(const std::string &name, const std::string &text) {
    const auto golden = fs::path(KOOSTE_SOURCE_DIR) / "tests" / "golden" / name;
    if (std::getenv("KOOSTE_UPDATE_GOLDEN")) {
        writeTo(golden, text);
        return testing::AssertionSuccess();
    }
    const auto expected = contentOf(golden);
    if (expected == text)
        return testing::AssertionSuccess();
    const auto got = fs::path(KOOSTE_BINARY_DIR) / "test-output" / "golden" / name;
    writeTo(got, text);
    return testing::AssertionFailure() << golden.string() << " differs (" << got.string()
                                       << "): " << firstDifference(expected, text);
}

} // namespace kooste::test
