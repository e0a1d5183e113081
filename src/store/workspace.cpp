// SPDX-License-Identifier: MIT
#include "store/workspace.h"
#include "base/system_path.h"
#include "base/text.h"
#include "store/file_state.h"
#include "store/json_text.h"
#include "store/lock_file.h"
#include "store/workspace_opener.h"

#include <boost/filesystem/operations.hpp>
#include <cstdlib>
#include <map>

namespace kooste::store {

namespace fs = boost::filesystem;
using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;

namespace {

Error fileExists(const base::Path &path) {
    const auto name = base::utf8FromPath(path);
    Error error{ErrorKind::output, "fileExists",
                tr("The file “{file}” exists already; it was left as it is.").with("file", name)};
    error.file = name;
    return error;
}

std::string languagesText(const std::vector<base::Language> &languages) {
    std::vector<std::string> codes;
    for (const auto language : languages)
        codes.emplace_back(base::languageTag(language));
    return base::join(codes, ",");
}

std::vector<base::Language> languagesOf(const std::string &text) {
    std::vector<base::Language> languages;
    for (const auto code : base::split(text, ","))
        if (const auto language = base::parseLanguage(code))
            languages.push_back(*language);
    return languages;
}

void writeSettings(Connection &connection, const Settings &settings) {
    Query write(connection, "INSERT INTO setting VALUES (:key, :value)"
                            " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    const std::map<std::string, std::string> values{
        {"name", settings.name},
        {"suppressionThreshold", std::to_string(settings.suppressionThreshold)},
        {"seasons", seasonsToJson(settings.seasons.seasons())},
        {"languages", languagesText(settings.languages)}};
    for (const auto &[key, value] : values)
        write.set(":key", key).set(":value", value).run();
}

void writeNewFile(const base::Path &file, const std::string &name) {
    Connection connection(sqliteAddress(file, false),
                          SQLITE_OPEN_URI | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, 1000,
                          base::utf8FromPath(file));
    connection.execute("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;"
                       "PRAGMA application_id = " +
                       std::to_string(kApplicationId));
    migrate(connection, migrationSteps(), {});
    Settings settings;
    settings.name = name;
    writeSettings(connection, settings);
}

} // namespace

void removeLeftovers(const base::Path &path) {
    boost::system::error_code ignored;
    for (const char *ending : {"-wal", "-shm", "-journal"})
        fs::remove(base::systemPath(base::Path(path.string() + ending)), ignored);
}

Workspace::Workspace(base::Path path, OpenOptions options)
    : path_(std::move(path)), options_(options) {}

Workspace::~Workspace() { (void)close(); }

Result<std::unique_ptr<Workspace>> Workspace::create(const base::Path &path,
                                                     const CreateOptions &options) {
    if (auto name = base::checkFileName(path); !name)
        return name.error();
    boost::system::error_code code;
    if (fs::exists(base::systemPath(path), code) && !options.overwrite)
        return fileExists(path);
    base::AtomicFile file(path);
    if (auto probe = file.write(""); !probe)
        return probe.error();
    try {
        writeNewFile(file.temporaryPath(),
                     options.name.empty() ? base::utf8FromPath(path.stem()) : options.name);
    } catch (const SQLite::Exception &failure) {
        return base::outputError(path, failure.what());
    }
    removeLeftovers(path);
    if (auto written = file.commit(); !written)
        return written.error();
    return open(path);
}

Result<std::unique_ptr<Workspace>> Workspace::open(const base::Path &path,
                                                   const OpenOptions &options) {
    return WorkspaceOpener(path, options).open();
}

Result<std::unique_ptr<Workspace>> Workspace::another() const { return open(path_, options_); }

Result<void> Workspace::close() {
    if (!connection_)
        return {};
    Result<void> outcome;
    // The last connection takes the -wal into the file; another one that is still open refuses, and
    // will do it in its turn.
    if (sqlite3_db_readonly(connection_->handle(), "main") == 0) {
        try {
            connection_->execute("PRAGMA query_only = OFF; PRAGMA busy_timeout = 0");
            if (connection_->text("PRAGMA journal_mode") == "wal")
                connection_->execute("PRAGMA journal_mode = DELETE");
        } catch (const SQLite::Exception &failure) {
            if (const int code = failure.getErrorCode() & 0xFF;
                code != SQLITE_BUSY && code != SQLITE_LOCKED)
                outcome = connection_->errorOf(failure);
        }
    }
    connection_.reset();
    lockFile_.reset();
    return outcome;
}

Settings Workspace::settings() const {
    return reading(*connection_, [&] {
        Settings settings;
        Query rows(*connection_, "SELECT key, value FROM setting");
        while (rows.next()) {
            const auto key = rows.text(0);
            const auto value = rows.text(1);
            if (key == "name")
                settings.name = value;
            else if (key == "suppressionThreshold")
                settings.suppressionThreshold = std::max(1, std::atoi(value.c_str()));
            else if (key == "languages")
                settings.languages = languagesOf(value);
            else if (key == "seasons")
                if (auto seasons = seasonsFromJson(value); !seasons.empty())
                    settings.seasons = base::SeasonCalendar(std::move(seasons));
        }
        return settings;
    });
}

Result<void> Workspace::saveSettings(const Settings &settings) {
    if (settings.suppressionThreshold < 1 || settings.suppressionThreshold > 1000)
        return Error{ErrorKind::usage, "badThreshold",
                     tr("The suppression threshold must be between 1 and 1000.")};
    return inTransaction(*this, [&]() -> Result<void> {
        writeSettings(*connection_, settings);
        return {};
    });
}

int Workspace::schemaVersion() const {
    return reading(*connection_,
                   [&] { return static_cast<int>(connection_->number("PRAGMA user_version")); });
}

std::int64_t Workspace::bytes() const {
    return reading(*connection_, [&] {
        return connection_->number("PRAGMA page_count") * connection_->number("PRAGMA page_size");
    });
}

std::uint64_t Workspace::changeStamp() const {
    return reading(*connection_, [&] {
        const auto others = static_cast<std::uint64_t>(connection_->number("PRAGMA data_version"));
        const auto own = static_cast<std::uint64_t>(sqlite3_total_changes64(connection_->handle()));
        return others << 48U ^ own;
    });
}

Result<void> Workspace::saveCopy(const base::Path &target, bool overwrite) const {
    if (auto name = base::checkFileName(target); !name)
        return name;
    boost::system::error_code code;
    if (fs::exists(base::systemPath(target), code) && !overwrite)
        return fileExists(target);
    base::AtomicFile file(target);
    if (auto probe = file.write(""); !probe)
        return probe;
    try {
        connection_->execute("PRAGMA query_only = OFF"); // it would forbid writing the copy too
        Query(*connection_, "VACUUM INTO :file")
            .set(":file", sqliteAddress(file.temporaryPath(), false))
            .run();
        if (readOnly_)
            connection_->execute("PRAGMA query_only = ON");
    } catch (const SQLite::Exception &failure) {
        return base::outputError(target, failure.what());
    }
    removeLeftovers(target);
    return file.commit();
}

} // namespace kooste::store
