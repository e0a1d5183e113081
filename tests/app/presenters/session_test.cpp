// SPDX-License-Identifier: MIT
#include "app/presenters/session.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {
struct SessionTest : testing::Test {
    fs::path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%%%");
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    base::FixedClock clock{base::DateTime{base::makeDate(2026, 1, 12), 0, {}}};
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, clock};
    SessionTest() { fs::create_directories(folder); }
    ~SessionTest() override {
        session.close();
        fs::remove_all(folder);
    }
};
} // namespace

TEST_F(SessionTest, ANewWorkspaceIsOpenAndEmpty) {
    int changes = 0;
    const auto token = session.onChange([&] { ++changes; });
    bool opened = false;
    session.create(folder / "new.kooste",
                   [&](const base::Result<void> &outcome) { opened = outcome.ok(); });
    EXPECT_TRUE(opened);
    EXPECT_EQ(changes, 1);
    ASSERT_TRUE(session.hasWorkspace());
    EXPECT_EQ(session.picture()->responses, 0);
    EXPECT_FALSE(session.picture()->usualSurvey());
}

TEST_F(SessionTest, AFileThatIsNotThereLeavesWhatIsOpen) {
    session.create(folder / "kept.kooste", [](const base::Result<void> &) {});
    std::string code;
    session.open(folder / "missing.kooste",
                 [&](const base::Result<void> &outcome) { code = outcome.error().code; });
    EXPECT_EQ(code, "workspaceMissing");
    ASSERT_TRUE(session.hasWorkspace());
    EXPECT_EQ(session.picture()->path.filename(), "kept.kooste");
}

TEST_F(SessionTest, AListenerThatIsGoneIsNotCalled) {
    int changes = 0;
    auto token = session.onChange([&] { ++changes; });
    token.reset();
    session.create(folder / "new.kooste", [](const base::Result<void> &) {});
    EXPECT_EQ(changes, 0);
}
