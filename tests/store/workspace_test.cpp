// SPDX-License-Identifier: MIT
#include "store/store_builders.h"

#include <boost/filesystem/fstream.hpp>
#include <sqlite3.h>

namespace kooste::store {

namespace fs = boost::filesystem;

TEST(NewWorkspace, IsOneFileWhenClosed) {
    TestFolder folder;
    {
        const auto workspace = newWorkspace(folder / "a.kooste");
        addUnits(*workspace);
        EXPECT_TRUE(fs::exists(folder / "a.kooste-wal"));
    }
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder.path()))
        names.push_back(entry.path().filename().string());
    EXPECT_EQ(names, std::vector<std::string>{"a.kooste"});
}

TEST(NewWorkspace, CarriesItsMarkAndVersionInTheHeader) {
    TestFolder folder;
    take(newWorkspace(folder / "a.kooste")->close());
    const auto bytes = take(base::readFile(folder / "a.kooste"));
    EXPECT_EQ(bytes.substr(0, 15), "SQLite format 3");
    EXPECT_EQ(bytes.substr(68, 4), "KOOS");
    EXPECT_EQ(opened(folder / "a.kooste")->schemaVersion(), 5);
}

TEST(NewWorkspace, NeverOverwritesUnlessForced) {
    TestFolder folder;
    addUnits(*newWorkspace(folder / "a.kooste"));
    const auto refused = Workspace::create(folder / "a.kooste", {"Toinen", false});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "fileExists");
    EXPECT_EQ(refused.error().kind, base::ErrorKind::output);
    EXPECT_EQ(UnitRepository(*opened(folder / "a.kooste")).count(), 4);
    const auto forced = take(Workspace::create(folder / "a.kooste", {"Toinen", true}));
    EXPECT_EQ(UnitRepository(*forced).count(), 0);
    EXPECT_EQ(forced->settings().name, "Toinen");
}

TEST(NewWorkspace, LeavesNothingWhereItCannotBeWritten) {
    TestFolder folder;
    const auto refused = Workspace::create(folder / "ei" / "a.kooste", {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, base::ErrorKind::output);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(WorkspaceSettings, ComeBackAsTheyWereSaved) {
    TestFolder folder;
    auto workspace = newWorkspace(folder / "a.kooste");
    EXPECT_EQ(workspace->settings().suppressionThreshold, 5);
    auto settings = workspace->settings();
    settings.suppressionThreshold = 10;
    settings.languages = {base::Language::sv};
    settings.seasons =
        base::SeasonCalendar({{"all", {"koko vuosi", "hela året", "all year"}, 1, 12}});
    take(workspace->saveSettings(settings));
    workspace.reset();
    const auto again = opened(folder / "a.kooste")->settings();
    EXPECT_EQ(again.suppressionThreshold, 10);
    EXPECT_EQ(again.languages, std::vector<base::Language>{base::Language::sv});
    ASSERT_EQ(again.seasons.seasons().size(), 1U);
    EXPECT_EQ(again.seasons.seasons().front().name.sv, "hela året");
}

TEST(WorkspaceSettings, RefuseAThresholdOfZero) {
    TestFolder folder;
    auto workspace = newWorkspace(folder / "a.kooste");
    auto settings = workspace->settings();
    settings.suppressionThreshold = 0;
    EXPECT_EQ(workspace->saveSettings(settings).error().code, "badThreshold");
}

TEST(SavedCopy, HoldsWhatIsNotYetInTheFile) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    addUnits(*workspace); // stands in the -wal
    take(workspace->saveCopy(folder / "kopio.kooste"));
    EXPECT_EQ(UnitRepository(*opened(folder / "kopio.kooste")).count(), 4);
    EXPECT_EQ(workspace->saveCopy(folder / "kopio.kooste").error().code, "fileExists");
}

TEST(ChangeStamp, ChangesWithEveryChangeOfAnyConnection) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    const auto before = workspace->changeStamp();
    EXPECT_EQ(workspace->changeStamp(), before);
    addUnits(*take(workspace->another()));
    const auto after = workspace->changeStamp();
    EXPECT_NE(after, before);
    auto settings = workspace->settings();
    settings.name = "Uusi";
    take(workspace->saveSettings(settings));
    EXPECT_NE(workspace->changeStamp(), after);
}

TEST(TwoConnections, LeaveOneFileWhenTheLastIsClosed) {
    TestFolder folder;
    auto first = newWorkspace(folder / "a.kooste");
    auto second = take(first->another());
    addUnits(*first);
    first.reset();
    EXPECT_TRUE(fs::exists(folder / "a.kooste-wal"));
    EXPECT_EQ(UnitRepository(*second).count(), 4);
    second.reset();
    EXPECT_FALSE(fs::exists(folder / "a.kooste-wal"));
    EXPECT_FALSE(fs::exists(folder / "a.kooste-shm"));
}

TEST(ReadOnlyAccess, ChangesNoByte) {
    TestFolder folder;
    addUnits(*newWorkspace(folder / "a.kooste"));
    const auto before = take(base::readFile(folder / "a.kooste"));
    {
        const auto workspace = opened(folder / "a.kooste", {.access = Access::readOnly});
        EXPECT_TRUE(workspace->isReadOnly());
        EXPECT_EQ(UnitRepository(*workspace).count(), 4);
        EXPECT_EQ(UnitRepository(*workspace).insert({}).error().code, "readOnlyWorkspace");
        EXPECT_TRUE(check(*workspace).empty());
        take(workspace->saveCopy(folder / "kopio.kooste"));
    }
    EXPECT_EQ(take(base::readFile(folder / "a.kooste")), before);
    EXPECT_EQ(UnitRepository(*opened(folder / "kopio.kooste")).count(), 4);
}

TEST(NetworkShare, IsOpenedWithAWarningALockFileAndNoWal) {
    TestFolder folder;
    take(newWorkspace(folder / "a.kooste")->close());
    auto workspace = opened(folder / "a.kooste", {.onNetwork = true});
    ASSERT_EQ(workspace->warnings().size(), 1U);
    EXPECT_EQ(workspace->warnings().front().code, "networkShare");
    addUnits(*workspace);
    EXPECT_FALSE(fs::exists(folder / "a.kooste-wal"));
    EXPECT_TRUE(fs::exists(folder / "a.kooste.lock"));
    auto second = opened(folder / "a.kooste", {.onNetwork = true});
    ASSERT_EQ(second->warnings().size(), 2U);
    EXPECT_EQ(second->warnings().back().code, "openElsewhere");
    second.reset();
    EXPECT_TRUE(fs::exists(folder / "a.kooste.lock"));
    workspace.reset();
    EXPECT_FALSE(fs::exists(folder / "a.kooste.lock"));
}

TEST(NetworkShare, ALockFileThatACrashLeftWarnsNobody) {
    TestFolder folder;
    take(newWorkspace(folder / "a.kooste")->close());
    fs::ofstream(folder / "a.kooste.lock") << "maija @ KONE-12\n";
    auto workspace = opened(folder / "a.kooste", {.onNetwork = true});
    EXPECT_EQ(workspace->warnings().size(), 1U);
    EXPECT_EQ(take(base::readFile(folder / "a.kooste.lock")).find("maija"), std::string::npos);
    workspace.reset();
    EXPECT_FALSE(fs::exists(folder / "a.kooste.lock"));
}

TEST(NestedTransactions, CommitTogetherOrNotAtAll) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    {
        Transaction outer(*workspace);
        addUnits(*workspace);
    }
    EXPECT_EQ(UnitRepository(*workspace).count(), 0);
    {
        Transaction outer(*workspace);
        addUnits(*workspace);
        { Transaction dropped(*workspace); }
        EXPECT_EQ(outer.commit().error().code, "transactionLost");
    }
    EXPECT_EQ(UnitRepository(*workspace).count(), 0);
    {
        Transaction outer(*workspace);
        addUnits(*workspace);
        take(outer.commit());
    }
    EXPECT_EQ(UnitRepository(*workspace).count(), 4);
}

} // namespace kooste::store
