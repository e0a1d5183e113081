// SPDX-License-Identifier: MIT
#include "base/files.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste::base;
namespace fs = boost::filesystem;

namespace {

struct AtomicFileTest : testing::Test {
    Path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%");
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    int entries() const {
        return static_cast<int>(
            std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
};

} // namespace

TEST_F(AtomicFileTest, CommitReplacesTheTargetWhole) {
    ASSERT_TRUE(AtomicFile(folder / "a").write("dropped"));
    AtomicFile file(folder / pathFromUtf8("kööste.txt"));
    ASSERT_TRUE(file.write("whole"));
    EXPECT_FALSE(fs::exists(file.target()));
    ASSERT_TRUE(file.commit());
    EXPECT_EQ(*readFile(file.target()), "whole");
    EXPECT_EQ(entries(), 1);
}

TEST_F(AtomicFileTest, DroppedWithoutCommitLeavesTheOldFileAndNothingElse) {
    {
        AtomicFile first(folder / "report");
        ASSERT_TRUE(first.write("old"));
        ASSERT_TRUE(first.commit());
    }
    {
        AtomicFile second(folder / "report");
        ASSERT_TRUE(second.write("new"));
    }
    EXPECT_EQ(*readFile(folder / "report"), "old");
    EXPECT_EQ(entries(), 1);
}

TEST_F(AtomicFileTest, AMissingFolderIsAnOutputErrorThatNamesTheFile) {
    AtomicFile file(folder / "gone" / "report.pdf");
    const auto written = file.write("x");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, ErrorKind::output);
    EXPECT_NE(written.error().file.find("report.pdf"), std::string::npos);
}

TEST_F(AtomicFileTest, ATargetThatIsAFolderIsRefused) {
    fs::create_directories(folder / "taken" / "inside");
    AtomicFile file(folder / "taken");
    ASSERT_TRUE(file.write("x"));
    EXPECT_FALSE(file.commit());
    EXPECT_TRUE(fs::exists(folder / "taken" / "inside"));
}

TEST_F(AtomicFileTest, AMissingFileIsUnreadableInput) {
    const auto read = readFile(folder / "none.csv");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, ErrorKind::unreadableInput);
}
