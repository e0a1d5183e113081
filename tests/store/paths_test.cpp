// SPDX-License-Identifier: MIT
// Workspaces in folders of difficult names and at places where SQLite must be treated otherwise.
#include "base/system_path.h"
#include "base/translator.h"
#include "store/connection.h"
#include "store/file_state.h"
#include "store/migrations.h"
#include "store/store_builders.h"

#include <boost/filesystem/fstream.hpp>
#include <sqlite3.h>
#ifdef _WIN32
#include <windows.h>
#endif

namespace kooste::store {

namespace fs = boost::filesystem;

namespace {

/// `levels` folders, 60 bytes each and more.
base::Path deepFolder(const TestFolder &folder, int levels) {
    auto path = folder.path();
    for (int i = 0; i < levels; ++i)
        path /= base::pathFromUtf8(std::string(50, 'a') + " % # åäö " + std::to_string(i));
    take(base::createFolders(path));
    return path;
}

std::vector<std::string> namesIn(const base::Path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(base::systemPath(folder)))
        names.push_back(base::utf8FromPath(entry.path().filename()));
    std::sort(names.begin(), names.end());
    return names;
}

/// TestFolder cannot take away on Windows what is too long for it.
void removeDeep(const TestFolder &folder) {
#ifdef _WIN32
    boost::system::error_code ignored;
    fs::remove_all(base::Path(L"\\\\?\\" + folder.path().wstring()), ignored);
#else
    (void)folder;
#endif
}

} // namespace

class WorkspaceAtALongPath : public testing::TestWithParam<int> {};

TEST_P(WorkspaceAtALongPath, IsMadeChangedCopiedAndLeftAsOneFile) {
    TestFolder folder;
    const auto deep = deepFolder(folder, GetParam());
    const auto path = deep / base::pathFromUtf8("työ tila.kooste");
    {
        auto workspace = newWorkspace(path);
        addUnits(*workspace);
        auto second = take(workspace->another());
        EXPECT_EQ(UnitRepository(*second).count(), 4);
        take(workspace->saveCopy(deep / base::pathFromUtf8("kopio ä.kooste"), false));
        EXPECT_EQ(
            workspace->saveCopy(deep / base::pathFromUtf8("kopio ä.kooste"), false).error().code,
            "fileExists");
    }
    EXPECT_EQ(namesIn(deep), (std::vector<std::string>{"kopio ä.kooste", "työ tila.kooste"}));
    for (const char *name : {"kopio ä.kooste", "työ tila.kooste"}) {
        auto workspace = opened(deep / base::pathFromUtf8(name), {.access = Access::readOnly});
        EXPECT_EQ(UnitRepository(*workspace).count(), 4);
        EXPECT_TRUE(workspace->warnings().empty());
        EXPECT_TRUE(check(*workspace).empty());
    }
    EXPECT_EQ(Workspace::create(path, {"Testi", false}).error().code, "fileExists");
    EXPECT_EQ(Workspace::open(deep / "none.kooste", {}).error().code, "workspaceMissing");
    removeDeep(folder);
}

// About 70, 410 and 1,400 bytes: SQLite on Windows has limits at 260 characters and at 1,040 bytes;
// its own limit elsewhere is lower than the last.
#ifdef _WIN32
INSTANTIATE_TEST_SUITE_P(Depth, WorkspaceAtALongPath, testing::Values(1, 6, 20));
#else
INSTANTIATE_TEST_SUITE_P(Depth, WorkspaceAtALongPath, testing::Values(1, 6));
#endif

TEST(WorkspaceAtALongPath, IsSavedBesideBeforeItIsBroughtUpToDate) {
    TestFolder folder;
    const auto path = deepFolder(folder, 6) / "w.kooste";
    take(newWorkspace(path)->close());
    const auto copy = deepFolder(folder, 6) / base::pathFromUtf8("vanha ä.kooste");
    Connection connection(sqliteAddress(path, false), SQLITE_OPEN_URI | SQLITE_OPEN_READWRITE, 10,
                          "w");
    auto steps = migrationSteps();
    steps.push_back({newestSchemaVersion() + 1, "CREATE TABLE later (a)"});
    migrate(connection, steps, copy);
    EXPECT_TRUE(connection.hasTable("later"));
    EXPECT_EQ(opened(copy)->schemaVersion(), newestSchemaVersion());
    removeDeep(folder);
}

TEST(NetworkShare, TurnsOffTheWalThatAnUnclosedCopyHasOn) {
    TestFolder folder;
    take(newWorkspace(folder / "a.kooste")->close());
    {
        Connection left(sqliteAddress(folder / "a.kooste", false),
                        SQLITE_OPEN_URI | SQLITE_OPEN_READWRITE, 10, "a");
        EXPECT_EQ(left.text("PRAGMA journal_mode = WAL"), "wal");
    }
    auto workspace = opened(folder / "a.kooste", {.onNetwork = true});
    EXPECT_EQ(workspace->connection().text("PRAGMA journal_mode"), "delete");
    addUnits(*workspace);
    EXPECT_FALSE(fs::exists(folder / "a.kooste-wal"));
}

TEST(NewWorkspace, InAFolderThatIsNotThereIsToldInOurWords) {
    TestFolder folder;
    const auto made = Workspace::create(folder / "gone" / "a.kooste", {"Testi", false});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, base::ErrorKind::output);
    EXPECT_EQ(base::render(made.error().message, base::EnglishTranslator()).find("unable to open"),
              std::string::npos);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

#ifdef _WIN32
TEST(NewWorkspace, IsNotADevice) {
    TestFolder folder;
    for (const char *name : {"aux.kooste", "CON", "a:b.kooste"})
        EXPECT_EQ(Workspace::create(folder / name, {"Testi", false}).error().code, "badFileName")
            << name;
    EXPECT_EQ(Workspace::open(folder / "con", {}).error().code, "workspaceMissing");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(OpeningRefuses, WhatAnotherProgramKeepsToItself) {
    TestFolder folder;
    take(newWorkspace(folder / "a.kooste")->close());
    const auto before = take(base::readFile(folder / "a.kooste"));
    const HANDLE held = CreateFileW((folder / "a.kooste").c_str(), GENERIC_READ, 0, nullptr,
                                    OPEN_EXISTING, 0, nullptr);
    ASSERT_NE(held, INVALID_HANDLE_VALUE);
    EXPECT_EQ(Workspace::open(folder / "a.kooste", {}).error().code, "lockedWorkspace");
    CloseHandle(held);
    EXPECT_EQ(take(base::readFile(folder / "a.kooste")), before);
    EXPECT_TRUE(Workspace::open(folder / "a.kooste", {}));
}

TEST(ReadOnlyFile, IsOpenedForReadingOnly) {
    TestFolder folder;
    const auto path = folder / "a.kooste";
    take(newWorkspace(path)->close());
    SetFileAttributesW(path.c_str(), FILE_ATTRIBUTE_READONLY);
    if (fs::fstream(path, std::ios::in | std::ios::out | std::ios::binary).is_open())
        GTEST_SKIP() << "Wine's root may write everywhere";
    {
        auto workspace = opened(path);
        EXPECT_TRUE(workspace->isReadOnly());
        ASSERT_EQ(workspace->warnings().size(), 1U);
        EXPECT_EQ(workspace->warnings().front().code, "readOnly");
        EXPECT_EQ(UnitRepository(*workspace).saveAll({}).error().code, "readOnlyWorkspace");
    }
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{"a.kooste"});
    SetFileAttributesW(path.c_str(), FILE_ATTRIBUTE_NORMAL);
}
#else
TEST(SqliteAddress, HoldsSignsOfUrls) {
    EXPECT_EQ(sqliteAddress("/a b/100% #1?.kooste", false),
              "file:///a%20b/100%25%20%231%3F.kooste");
    EXPECT_EQ(sqliteAddress(base::pathFromUtf8("/ä.kooste"), true),
              "file:///%C3%A4.kooste?immutable=1");
}
#endif

} // namespace kooste::store
