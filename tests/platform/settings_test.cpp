// SPDX-License-Identifier: MIT
#include "platform/settings.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

namespace {

using kooste::platform::Settings;
namespace fs = boost::filesystem;

struct SettingsFile : testing::Test {
    fs::path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%%%");
    fs::path file = folder / "made" / "settings.ini";
    void TearDown() override { fs::remove_all(folder); }
};

TEST_F(SettingsFile, KeepsWhatWasSaved) {
    Settings settings(file);
    settings.setText("language", "sv");
    settings.setNumber("window.width", 1280);
    settings.setText("odd", "a=b\\n\nsecond line");
    ASSERT_TRUE(settings.save());
    const Settings again(file);
    EXPECT_EQ(again.text("language"), "sv");
    EXPECT_EQ(again.number("window.width"), 1280);
    EXPECT_EQ(again.text("odd"), "a=b\\n\nsecond line");
    EXPECT_FALSE(again.text("unknown"));
}

TEST_F(SettingsFile, ListsRecentFilesNewestFirstAndEachOnce) {
    Settings settings(file);
    for (int i = 0; i < 12; ++i)
        settings.addRecentFile("/työ/" + std::to_string(i) + ".kooste");
    settings.addRecentFile("/työ/5.kooste");
    const auto files = settings.recentFiles();
    ASSERT_EQ(files.size(), 10U);
    EXPECT_EQ(files[0], "/työ/5.kooste");
    EXPECT_EQ(files[1], "/työ/11.kooste");
    EXPECT_EQ(std::count(files.begin(), files.end(), "/työ/5.kooste"), 1);
}

TEST_F(SettingsFile, GivesDefaultsWhenSpoilt) {
    fs::create_directories(file.parent_path());
    kooste::base::AtomicFile spoilt(file);
    ASSERT_TRUE(spoilt.write(std::string("\0\xff\xfe=\n\n=x\nno equals sign", 20)));
    ASSERT_TRUE(spoilt.commit());
    EXPECT_FALSE(Settings(file).number("window.width"));
}

TEST_F(SettingsFile, SaysWhereItCouldNotBeWritten) {
    const Settings settings("/proc/kooste/settings.ini");
    const auto saved = settings.save();
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, kooste::base::ErrorKind::output);
    EXPECT_EQ(saved.error().file, "/proc/kooste/settings.ini");
}

} // namespace
