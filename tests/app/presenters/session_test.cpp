// SPDX-License-Identifier: MIT
#include "app/presenters/session.h"
#include "app/presenters/session_bench.h"

#include <gtest/gtest.h>

using namespace kooste;

namespace {
struct SessionTest : test::SessionBench {};
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
