// SPDX-License-Identifier: MIT
#include "store/lock_file.h"
#include "base/text.h"

#include <array>
#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <cstdlib>
#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace kooste::store {

namespace fs = boost::filesystem;

namespace {

std::string whoAmI() {
    std::array<char, 256> host{};
#ifdef _WIN32
    auto size = static_cast<DWORD>(host.size());
    GetComputerNameA(host.data(), &size);
#else
    gethostname(host.data(), host.size() - 1);
#endif
    const char *user = std::getenv("USERNAME");
    if (user == nullptr)
        user = std::getenv("USER");
    return std::string(user != nullptr ? user : "?") + " @ " +
           (host.front() != '\0' ? host.data() : "?") + "\n";
}

base::Path lockFileOf(const base::Path &workspace) {
    return base::Path(workspace.string() + ".lock");
}

base::Diagnostic openElsewhere(const base::Path &lock, base::Message message) {
    const auto holder = base::readFile(lock);
    base::Diagnostic warning;
    warning.code = "openElsewhere";
    warning.message =
        std::move(message)
            .with("who", std::string(base::trim(holder ? holder.value() : std::string("?"))))
            .with("file", base::utf8FromPath(lock));
    return warning;
}

} // namespace

#ifdef _WIN32

/// Open for writing where no other may write: the lock itself, on a server too.
struct LockFile::Handle {
    explicit Handle(const base::Path &path)
        : file(CreateFileW(base::systemPath(path).c_str(), GENERIC_WRITE, FILE_SHARE_READ, nullptr,
                           OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr)),
          held(file == INVALID_HANDLE_VALUE && GetLastError() == ERROR_SHARING_VIOLATION) {}
    ~Handle() { close(); }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    bool ours() const { return file != INVALID_HANDLE_VALUE; }
    bool write(const std::string &text) {
        DWORD written = 0;
        return SetEndOfFile(file) &&
               WriteFile(file, text.data(), static_cast<DWORD>(text.size()), &written, nullptr);
    }
    void close() {
        if (ours())
            CloseHandle(std::exchange(file, INVALID_HANDLE_VALUE));
    }

    HANDLE file;
    bool held; ///< by another
};

/// Whether another has it, asked without taking it: by somebody who may only read.
bool isHeld(const base::Path &path) {
    const HANDLE file = CreateFileW(base::systemPath(path).c_str(), GENERIC_READ, FILE_SHARE_READ,
                                    nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(file);
    return false;
}

#else

struct LockFile::Handle {
    explicit Handle(const base::Path &path) {
        for (;;) {
            file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
            if (file < 0)
                return;
            if (flock(file, LOCK_EX | LOCK_NB) != 0) {
                refuse();
                return;
            }
            if (isStillAt(path))
                return;
            close(); // whoever had it took the file away between the two calls
        }
    }
    ~Handle() { close(); }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;

    bool ours() const { return file >= 0; }
    bool write(const std::string &text) const {
        return ftruncate(file, 0) == 0 &&
               ::pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
    }
    void close() {
        if (ours())
            ::close(std::exchange(file, -1));
    }

    int file = -1;
    bool held = false; ///< by another

private:
    void refuse() {
        // A share that knows no locks: what is written in the file is all there is to go by.
        held = errno == EWOULDBLOCK || lseek(file, 0, SEEK_END) > 0;
        if (held)
            close();
    }
    bool isStillAt(const base::Path &path) const {
        struct stat mine {};
        struct stat there {};
        return fstat(file, &mine) == 0 && stat(path.c_str(), &there) == 0 &&
               mine.st_dev == there.st_dev && mine.st_ino == there.st_ino;
    }
};

/// Whether another has it, asked without taking it: by somebody who may only read.
bool isHeld(const base::Path &path) {
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool held = flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(file);
    return held;
}

#endif

LockFile::LockFile(base::Path path, std::unique_ptr<Handle> handle)
    : path_(std::move(path)), handle_(std::move(handle)) {}

LockFile::~LockFile() {
    boost::system::error_code ignored;
#ifdef _WIN32
    handle_->close(); // Windows takes no file away that is open
    fs::remove(base::systemPath(path_), ignored);
#else
    fs::remove(path_, ignored); // before another can take it
    handle_->close();
#endif
}

LockFile::Outcome LockFile::take(const base::Path &workspace) {
    const auto path = lockFileOf(workspace);
    auto handle = std::make_unique<Handle>(path);
    if (handle->held)
        return {nullptr,
                openElsewhere(path, base::tr("{who} has this workspace open, or left it open "
                                             "(“{file}”). Two people should not change it at the "
                                             "same time."))};
    if (!handle->ours() || !handle->write(whoAmI()))
        return {};
    return {std::unique_ptr<LockFile>(new LockFile(path, std::move(handle))), std::nullopt};
}

std::optional<base::Diagnostic> LockFile::heldBy(const base::Path &workspace) {
    const auto path = lockFileOf(workspace);
    if (!isHeld(path))
        return std::nullopt;
    return openElsewhere(path, base::tr("{who} has this workspace open (“{file}”): its figures may "
                                        "change while you read."));
}

} // namespace kooste::store
