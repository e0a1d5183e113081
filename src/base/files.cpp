// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "base/system_path.h"
#include "base/text.h"

#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <ctime>
#include <iterator>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace kooste::base {

namespace fs = boost::filesystem;

// On Windows the manifest of each program sets the UTF-8 code page.
Path pathFromUtf8(std::string_view text) { return Path(std::string(text)); }

std::string utf8FromPath(const Path &path) { return path.string(); }

std::string fileNameOf(const Path &path) { return utf8FromPath(path.filename()); }

namespace {

/// The usual reasons in the user's language; a rare one as the system says it.
Message reasonOf(int code) {
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return tr("the folder or the file does not exist");
    case EACCES:
    case EPERM:
    case EROFS:
        return tr("no permission");
    case ENOSPC:
        return tr("the disk is full");
    case EISDIR:
        return tr("it is a folder");
    case ENOTEMPTY:
        return tr("a folder of that name is in the way");
    case EBUSY:
    case ETXTBSY:
        return tr("it is open in another program");
    default:
        return tr("{system}").with("system", std::generic_category().message(code));
    }
}

Error unwritten(const Path &path, Message reason) {
    Error error{
        ErrorKind::output, "outputNotWritten",
        tr("The file “{file}” could not be written: {reason}. Check that the folder exists, that "
           "you may write there and that the file is not open in another program.")
            .with("file", utf8FromPath(path))
            .with("reason", std::move(reason))};
    error.file = utf8FromPath(path);
    return error;
}

/// The C library's number for what the system said.
int errnoOf(const boost::system::error_code &code) {
#ifdef _WIN32
    if (code.category() == boost::system::system_category() &&
        (code.value() == ERROR_SHARING_VIOLATION || code.value() == ERROR_LOCK_VIOLATION ||
         code.value() == ERROR_USER_MAPPED_FILE))
        return EBUSY;
#endif
    const auto condition = code.default_error_condition();
    return condition.category() == boost::system::generic_category() ? condition.value() : EIO;
}

/// Makes sure the bytes are on disk before the rename makes them visible.
int flushToDisk(const Path &path) {
#ifdef _WIN32
    const HANDLE file =
        CreateFileW(systemPath(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return EIO;
    const bool flushed = FlushFileBuffers(file) != 0;
    CloseHandle(file);
    return flushed ? 0 : EIO;
#else
    const int file =
        ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // NOLINT(cppcoreguidelines-pro-type-vararg)
    if (file < 0)
        return errno;
    const int code = ::fsync(file) == 0 ? 0 : errno;
    ::close(file);
    return code;
#endif
}

/// ".kooste-0123456789ab.tmp", and what SQLite keeps beside a workspace of that name.
bool isTemporaryName(std::string_view name) {
    constexpr std::string_view kStart = ".kooste-";
    constexpr std::size_t kDigits = 12;
    if (name.substr(0, kStart.size()) != kStart)
        return false;
    name.remove_prefix(kStart.size());
    if (name.find_first_not_of("0123456789abcdef") != kDigits)
        return false;
    name.remove_prefix(kDigits);
    return name == ".tmp" || name == ".tmp-journal" || name == ".tmp-wal" || name == ".tmp-shm";
}

/// What a killed program left in the folder. A file counts as left when nobody has written into it
/// for a day, by the clock of the disk it is on: who still writes is never disturbed, on whatever
/// machine. Whatever cannot be removed stays.
void removeLeftovers(const Path &folder, std::time_t now) {
    constexpr std::time_t kDay = 24 * 60 * 60;
    boost::system::error_code ignored;
    for (fs::directory_iterator entry(folder, ignored), end; entry != end;
         entry.increment(ignored)) {
        const Path file = entry->path();
        if (!isTemporaryName(fileNameOf(file)) ||
            entry->symlink_status(ignored).type() != fs::regular_file)
            continue;
        const auto written = fs::last_write_time(file, ignored);
        if (!ignored && written < now - kDay)
            fs::remove(file, ignored);
    }
}

/// Once for each folder that the program writes into: a folder on a server may be long.
void tidy(const Path &target) {
    static std::mutex guard;
    static std::set<Path> seen;
    boost::system::error_code failed;
    const Path folder = target.has_parent_path() ? target.parent_path() : Path(".");
    const auto now = fs::last_write_time(target, failed);
    const std::lock_guard<std::mutex> lock(guard);
    if (!failed && seen.insert(folder).second)
        removeLeftovers(folder, now);
}

} // namespace

Error outputError(const Path &path, const std::string &reason) {
    return unwritten(path, tr("{system}").with("system", reason));
}

AtomicFile::AtomicFile(Path target) : target_(std::move(target)) {
    temporary_ = target_.parent_path() / fs::unique_path(".kooste-%%%%%%%%%%%%.tmp");
}

AtomicFile::~AtomicFile() {
    boost::system::error_code ignored;
    if (!committed_)
        fs::remove(systemPath(temporary_), ignored);
}

Result<void> AtomicFile::write(std::string_view bytes) {
    if (auto name = checkFileName(target_); !name)
        return name;
    errno = 0;
    std::ofstream stream;
    openFile(stream, temporary_);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
        return unwritten(target_, reasonOf(errno == 0 ? EIO : errno));
    return {};
}

namespace {

boost::system::error_code renamed(const Path &from, const Path &to) {
    boost::system::error_code code;
    fs::rename(systemPath(from), systemPath(to), code);
#ifdef _WIN32
    // Virus scanners and programs that copy to a server look into a fresh file for moments.
    const auto held = [&] { return errnoOf(code) == EACCES || errnoOf(code) == EBUSY; };
    for (int i = 0; i < 5 && code && held(); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(40));
        fs::rename(systemPath(from), systemPath(to), code);
    }
#endif
    return code;
}

} // namespace

Result<void> AtomicFile::commit() {
    if (auto name = checkFileName(target_); !name)
        return name;
    boost::system::error_code code;
    if (!fs::exists(systemPath(temporary_), code))
        return unwritten(target_, reasonOf(ENOENT));
    if (const int failed = flushToDisk(temporary_); failed != 0)
        return unwritten(target_, reasonOf(failed));
    code = renamed(temporary_, target_);
    if (code) // Windows calls it "access denied" when the old file is open somewhere
        return unwritten(target_, reasonOf(isHeldElsewhere(target_, true) ? EBUSY : errnoOf(code)));
    committed_ = true;
    tidy(target_);
    return {};
}

Result<void> createFolders(const Path &folder) {
    boost::system::error_code code;
    if (folder == folder.root_path() || fs::is_directory(systemPath(folder), code))
        return {};
    if (auto above = createFolders(folder.parent_path()); !above)
        return above;
    fs::create_directory(systemPath(folder), code);
    if (code)
        return unwritten(folder, reasonOf(errnoOf(code)));
    return {};
}

Error unreadableError(const Path &file) {
    const int code = errno == 0 ? EIO : errno;
    Error error{ErrorKind::unreadableInput, "fileNotReadable",
                tr("The file “{file}” could not be read: {reason}.")
                    .with("file", utf8FromPath(file))
                    .with("reason", reasonOf(isHeldElsewhere(file, false) ? EBUSY : code))};
    error.file = utf8FromPath(file);
    return error;
}

Result<std::string> readFile(const Path &path) {
    errno = 0;
    std::ifstream stream;
    openFile(stream, path);
    std::string bytes;
    if (stream)
        bytes.assign(std::istreambuf_iterator<char>(stream), {});
    if (!stream || stream.bad())
        return unreadableError(path);
    return bytes;
}

} // namespace kooste::base
