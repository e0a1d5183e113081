// SPDX-License-Identifier: MIT
#include "base/files.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <ctime>
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

TEST_F(AtomicFileTest, WhatAKilledProgramLeftADayAgoIsRemoved) {
    const auto left = [this](const char *name, int hours) {
        fs::ofstream(folder / name) << "half";
        fs::last_write_time(folder / name, std::time(nullptr) - hours * 3600);
        return folder / name;
    };
    const auto old = left(".kooste-0123456789ab.tmp", 25);
    const auto journal = left(".kooste-0123456789ab.tmp-journal", 25);
    const auto perhapsAlive = left(".kooste-aaaaaaaaaaaa.tmp", 23);
    const auto somebodys = left(".kooste-notes.tmp", 99);
    const auto longer = left(".kooste-0123456789abc.tmp", 99);
    const auto visible = left("kooste-0123456789ab.tmp", 99);
    fs::create_directory(folder / ".kooste-bbbbbbbbbbbb.tmp");
    fs::last_write_time(folder / ".kooste-bbbbbbbbbbbb.tmp", std::time(nullptr) - 99 * 3600);
    AtomicFile file(folder / "report");
    ASSERT_TRUE(file.write("whole"));
    EXPECT_TRUE(fs::exists(old)) << "not before the own file is there";
    ASSERT_TRUE(file.commit());
    EXPECT_FALSE(fs::exists(old));
    EXPECT_FALSE(fs::exists(journal));
    EXPECT_TRUE(fs::exists(perhapsAlive));
    EXPECT_TRUE(fs::exists(somebodys));
    EXPECT_TRUE(fs::exists(longer));
    EXPECT_TRUE(fs::exists(visible));
    EXPECT_TRUE(fs::exists(folder / ".kooste-bbbbbbbbbbbb.tmp"));
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
