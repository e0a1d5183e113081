// SPDX-License-Identifier: MIT
#include "store/connection.h"
#include "store/migrations.h"
#include "store/store_builders.h"
#include "support/closed_folder.h"

#include <boost/filesystem/fstream.hpp>
#include <sqlite3.h>
#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace kooste::store {

namespace fs = boost::filesystem;

namespace {

std::string codeOfOpening(const base::Path &path, const OpenOptions &options = {}) {
    const auto workspace = Workspace::open(path, options);
    if (workspace)
        return "opened";
    EXPECT_EQ(workspace.error().kind, base::ErrorKind::workspace);
    EXPECT_EQ(workspace.error().file, base::utf8FromPath(path));
    return workspace.error().code;
}

void write(const base::Path &path, const std::string &bytes) {
    fs::ofstream(path, std::ios::binary) << bytes;
}

/// A connection of "another program".
class Stranger {
public:
    explicit Stranger(const base::Path &path) {
        sqlite3_open(base::utf8FromPath(path).c_str(), &handle_);
    }
    ~Stranger() { sqlite3_close(handle_); }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;
    void run(const char *sql) {
        ASSERT_EQ(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sql;
    }

private:
    sqlite3 *handle_ = nullptr;
};

} // namespace

TEST(OpeningRefuses, WhatIsNotThere) {
    TestFolder folder;
    EXPECT_EQ(codeOfOpening(folder / "a.kooste"), "workspaceMissing");
    EXPECT_FALSE(fs::exists(folder / "a.kooste"));
}

TEST(OpeningRefuses, OtherFilesFoldersAndOtherProgramsDatabases) {
    TestFolder folder;
    write(folder / "empty.kooste", "");
    write(folder / "text.kooste", std::string(5000, 'x'));
    fs::create_directory(folder / "folder.kooste");
    Stranger(folder / "other.kooste").run("CREATE TABLE t (a); PRAGMA user_version = 99");
    for (const char *name : {"empty.kooste", "text.kooste", "folder.kooste", "other.kooste"})
        EXPECT_EQ(codeOfOpening(folder / name), "notAWorkspace") << name;
}

TEST(OpeningRefuses, ANewerWorkspaceAndLeavesItAlone) {
    Fixture f;
    take(f.workspace->close());
    Stranger(f.path).run("PRAGMA user_version = 1000; DROP TABLE setting");
    const auto before = take(base::readFile(f.path));
    EXPECT_EQ(codeOfOpening(f.path), "newerWorkspace");
    EXPECT_EQ(take(base::readFile(f.path)), before);
}

TEST(OpeningRefuses, ATruncatedWorkspace) {
    Fixture f;
    std::vector<model::Response> responses(500, aResponse(f.survey, 9, "Pitkähkö kommentti tähän"));
    f.importAll(responses);
    const auto bytes = f.bytesOfFile();
    for (const auto share : {2U, 10U}) {
        write(f.path, bytes.substr(0, bytes.size() / share));
        EXPECT_EQ(codeOfOpening(f.path), "damagedWorkspace") << share;
    }
    write(f.path, bytes.substr(0, 60));
    EXPECT_EQ(codeOfOpening(f.path), "notAWorkspace");
}

TEST(OpeningRefuses, AWorkspaceThatIsLocked) {
    Fixture f;
    take(f.workspace->close());
    Stranger stranger(f.path);
    stranger.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
    EXPECT_EQ(codeOfOpening(f.path, {.busyMilliseconds = 10}), "lockedWorkspace");
    EXPECT_EQ(codeOfOpening(f.path, {.access = Access::readOnly, .busyMilliseconds = 10}),
              "lockedWorkspace");
}

TEST(Writing, WaitsForAnotherWriterAndThenSaysSo) {
    Fixture f;
    f.workspace = opened(f.path, {.busyMilliseconds = 10});
    Stranger stranger(f.path);
    stranger.run("BEGIN IMMEDIATE");
    EXPECT_EQ(UnitRepository(*f.workspace).saveAll({}).error().code, "lockedWorkspace");
    EXPECT_EQ(f.units()->size(), 4U); // reading goes on
    stranger.run("ROLLBACK");
    EXPECT_TRUE(UnitRepository(*f.workspace).saveAll({}));
}

TEST(ReadOnlyFolder, IsReadWithoutTouchingIt) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9)});
    take(f.workspace->close());
    {
        const test::ClosedFolder closed(f.folder.path());
        if (!closed.isClosed())
            GTEST_SKIP() << "Wine's root may write everywhere";
        auto workspace = opened(f.path);
        EXPECT_TRUE(workspace->isReadOnly());
        ASSERT_FALSE(workspace->warnings().empty());
        EXPECT_EQ(workspace->warnings().front().code, "readOnly");
        EXPECT_EQ(DatasetLoader(*workspace).load(f.survey.id)->size(), 1U);
        EXPECT_EQ(UnitRepository(*workspace).saveAll({}).error().code, "readOnlyWorkspace");
    }
    write(base::Path(f.path.string() + "-wal"), "left behind");
    {
        const test::ClosedFolder closed(f.folder.path());
        EXPECT_EQ(codeOfOpening(f.path), "lockedWorkspace");
    }
}

/// A supervisor reads what a coordinator has open on the server.
TEST(ReadOnlyFolder, OnAServerIsReadWhileAnotherWritesThere) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9)});
    take(f.workspace->close());
    auto writer = opened(f.path, {.onNetwork = true});
    const test::ClosedFolder closed(f.folder.path());
    if (!closed.isClosed())
        GTEST_SKIP() << "Wine's root may write everywhere";
    auto reader = opened(f.path, {.busyMilliseconds = 0, .onNetwork = true});
    ASSERT_TRUE(reader->isReadOnly());
    ASSERT_EQ(reader->warnings().size(), 3U);
    EXPECT_EQ(reader->warnings().back().code, "openElsewhere");
    EXPECT_EQ(DatasetLoader(*reader).load(f.survey.id)->size(), 1U);
    // SQLite's locks hold between the two: nobody reads half of a change.
    reader->connection().execute("BEGIN; SELECT count(*) FROM sqlite_schema");
    EXPECT_THROW(writer->connection().execute("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE"),
                 SQLite::Exception);
    reader->connection().execute("ROLLBACK");
    writer->connection().execute("BEGIN EXCLUSIVE");
    EXPECT_EQ(codeOfOpening(f.path, {.busyMilliseconds = 0, .onNetwork = true}), "lockedWorkspace");
    writer->connection().execute("ROLLBACK");
    reader.reset();
    writer.reset();
}

#ifndef _WIN32 // no copy of a process there
TEST(KilledImport, LeavesNothing) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9, "Vanha")});
    take(f.workspace->close());
    const pid_t child = fork();
    if (child == 0) {
        const auto workspace = opened(f.path);
        workspace->connection().execute("PRAGMA cache_size = 10"); // spills into the -wal
        auto writer = take(ImportWriter::begin(*workspace, f.survey, f.aBatch()));
        for (int i = 0; i < 20000; ++i)
            writer->add(aResponse(f.survey, i % 11, "Uusi sana"), i);
        _exit(0); // no destructor runs, as in a power cut
    }
    int status = 0;
    waitpid(child, &status, 0);
    const base::Path wal(f.path.string() + "-wal");
    EXPECT_GT(fs::file_size(wal), 0U); // it was in the middle of it
    f.workspace = opened(f.path);
    EXPECT_EQ(DatasetLoader(*f.workspace).load(f.survey.id)->size(), 1U);
    EXPECT_EQ(CommentRepository(*f.workspace).count(), 1);
    EXPECT_TRUE(check(*f.workspace).empty());
    f.importAll({aResponse(f.survey, 9)});
    take(f.workspace->close());
    EXPECT_FALSE(fs::exists(wal));
}
#endif

TEST(FullDisk, StopsTheImportAndLosesNothing) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9, "Vanha")});
    auto &connection = f.workspace->connection();
    connection.number("PRAGMA max_page_count = " +
                      std::to_string(connection.number("PRAGMA page_count") + 5));
    auto writer = take(ImportWriter::begin(*f.workspace, f.survey, f.aBatch()));
    int row = 0;
    while (row < 20000 && writer->add(aResponse(f.survey, 3, "Uusi sana"), row))
        ++row;
    ASSERT_LT(row, 20000);
    EXPECT_EQ(writer->error()->code, "diskFull");
    const auto failed = writer->commit();
    EXPECT_EQ(failed.error().code, "diskFull");
    EXPECT_EQ(failed.error().kind, base::ErrorKind::output);
    writer.reset();
    EXPECT_EQ(DatasetLoader(*f.workspace).load(f.survey.id)->size(), 1U);
    EXPECT_EQ(BatchRepository(*f.workspace).all().size(), 1U);
    EXPECT_TRUE(check(*f.workspace).empty());
}

TEST(Check, FindsWhatShouldNeverBe) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9, "Sana"), aResponse(f.survey, 8)});
    EXPECT_TRUE(check(*f.workspace).empty());
    auto &connection = f.workspace->connection();
    const auto answers = "answers_" + std::to_string(f.survey.id.value);
    const auto easy = "i" + std::to_string(f.survey.items[1].id.value);
    const auto problemsAfter = [&](const std::string &sql) {
        connection.execute("SAVEPOINT damage; " + sql);
        const auto problems = check(*f.workspace);
        connection.execute("ROLLBACK TO damage; RELEASE damage");
        std::vector<std::string> places;
        for (const auto &problem : problems)
            places.push_back(problem.where);
        return places;
    };
    using Places = std::vector<std::string>;
    EXPECT_EQ(problemsAfter("UPDATE " + answers + " SET " + easy + " = 7"), Places{answers});
    EXPECT_EQ(problemsAfter("UPDATE " + answers + " SET unit_id = 999"), Places{answers});
    EXPECT_EQ(problemsAfter("DELETE FROM " + answers + " WHERE response_id = 2"),
              Places{"batch 1"});
    EXPECT_EQ(problemsAfter("DELETE FROM " + answers + " WHERE response_id = 1"),
              (Places{"batch 1", "comment"}));
    EXPECT_EQ(problemsAfter("UPDATE batch SET duplicates = 4"), Places{"batch 1"});
    EXPECT_EQ(problemsAfter("UPDATE " + answers + " SET day = day + 400"), Places{answers});
    EXPECT_EQ(problemsAfter("INSERT INTO invalid_answer VALUES (77, 1, 1, 'x')"),
              Places{"invalid_answer"});
    EXPECT_EQ(problemsAfter("INSERT INTO comment VALUES (9, " + std::to_string(f.survey.id.value) +
                            ", 2, " + std::to_string(f.survey.items[5].id.value) + ", 'x')"),
              Places{"comment_fts"});
    EXPECT_EQ(problemsAfter("DROP VIEW survey_pk; ALTER TABLE " + answers + " DROP COLUMN " + easy),
              Places{answers});
    EXPECT_TRUE(check(*f.workspace).empty());
}

TEST(Check, FindsADamagedPage) {
    Fixture f;
    f.importAll(std::vector<model::Response>(2000, aResponse(f.survey, 9, "Pitkähkö kommentti")));
    auto bytes = f.bytesOfFile();
    for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 8192; ++at)
        bytes[at] = 'x';
    write(f.path, bytes);
    const auto workspace = Workspace::open(f.path);
    EXPECT_TRUE(!workspace || !check(**workspace).empty());
}

TEST(Migration, RunsItsStepsInOrderAndCopiesTheOldFileFirst) {
    Fixture f;
    take(f.workspace->close());
    Connection connection(f.path.string(), SQLITE_OPEN_READWRITE, 100, f.path.string());
    auto steps = migrationSteps();
    const int newest = steps.back().number;
    steps.push_back({newest + 1, "ALTER TABLE unit ADD COLUMN phone TEXT;"});
    steps.push_back({newest + 2, "", [](Connection &each) {
                         each.execute("UPDATE unit SET phone = 'ei; ole' || code");
                     }});
    migrate(connection, steps, f.folder / "copy.kooste");
    EXPECT_EQ(connection.number("PRAGMA user_version"), newest + 2);
    EXPECT_EQ(connection.text("SELECT phone FROM unit WHERE code = 'K1'"), "ei; oleK1");
    EXPECT_EQ(UnitRepository(*opened(f.folder / "copy.kooste")).count(), 4);
}

TEST(Migration, ThatFailsLeavesTheVersionBeforeIt) {
    Fixture f;
    take(f.workspace->close());
    Connection connection(f.path.string(), SQLITE_OPEN_READWRITE, 100, f.path.string());
    auto steps = migrationSteps();
    const int newest = steps.back().number;
    steps.push_back({newest + 1, "ALTER TABLE unit ADD COLUMN a TEXT;"});
    steps.push_back({newest + 2, "ALTER TABLE unit ADD COLUMN b TEXT; SELECT nonsense FROM unit;"});
    EXPECT_THROW(migrate(connection, steps, f.folder / "copy.kooste"), SQLite::Exception);
    EXPECT_EQ(connection.number("PRAGMA user_version"), newest + 1);
    EXPECT_EQ(connection.number("SELECT count(*) FROM pragma_table_info('unit') WHERE name = 'b'"),
              0);
}

} // namespace kooste::store
