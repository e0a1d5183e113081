// SPDX-License-Identifier: MIT
#pragma once
#include "cli/run.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#include <sstream>

namespace kooste::test {

/// What a command came to.
struct Ran {
    int code = 0;
    std::string out;
    std::string err;
};

/// Runs a command in this process, by a clock that stands still.
inline Ran runInProcess(const std::vector<std::string> &words) {
    const platform::Catalogs catalogs({boost::filesystem::path(KOOSTE_BINARY_DIR) / "i18n"});
    const base::FixedClock clock({base::makeDate(2026, 1, 12), 9 * 3600});
    std::ostringstream out;
    std::ostringstream err;
    const int code = cli::run(words, {out, err, false}, catalogs, clock, {});
    return {code, out.str(), err.str()};
}

/// It ends as it should. What it said, also on standard error.
inline std::string does(const std::vector<std::string> &words, int expected = 0) {
    const auto ran = runInProcess(words);
    EXPECT_EQ(ran.code, expected) << words.front() << ": " << ran.err << ran.out;
    return ran.out + ran.err;
}

/// An empty folder that is the current one while this lives, and goes with it.
class OwnFolder {
public:
    OwnFolder() : start_(boost::filesystem::current_path()) {
        boost::filesystem::create_directories(folder_);
        boost::filesystem::current_path(folder_);
    }
    ~OwnFolder() {
        boost::system::error_code ignored;
        boost::filesystem::current_path(start_, ignored);
        boost::filesystem::remove_all(folder_, ignored);
    }
    OwnFolder(const OwnFolder &) = delete;
    OwnFolder &operator=(const OwnFolder &) = delete;

private:
    boost::filesystem::path start_;
    boost::filesystem::path folder_ = boost::filesystem::temp_directory_path() /
                                      boost::filesystem::unique_path("kooste-cli-%%%%%%%%");
};

} // namespace kooste::test
