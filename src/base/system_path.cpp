// SPDX-License-Identifier: MIT
#include "base/system_path.h"
#include "base/windows_names.h"

#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <filesystem>
#ifdef _WIN32
#include <windows.h>
#endif

namespace kooste::base {

namespace fs = boost::filesystem;

#ifdef _WIN32
namespace {

/// Windows' limits are 260 characters of a file and 248 of a folder; SQLite adds "-journal".
constexpr std::size_t kSurelyShort = 238;

std::wstring fullPath(const std::wstring &path) {
    std::wstring full(path.size() + MAX_PATH, L'\0');
    for (;;) {
        const auto size =
            GetFullPathNameW(path.c_str(), static_cast<DWORD>(full.size()), full.data(), nullptr);
        const bool fits = size < full.size();
        full.resize(size);
        if (fits)
            return full;
    }
}

} // namespace

Path absolutePath(const Path &path) { return path.empty() ? path : Path(fullPath(path.wstring())); }

Path systemPath(const Path &path) {
    const auto &text = path.native();
    if (text.compare(0, 4, L"\\\\?\\") == 0) // nothing more is read into it, not even a slash
        return text.find(L'/') == std::wstring::npos
                   ? path
                   : pathFromUtf8(extendedWindowsPath(utf8FromPath(path)));
    const auto full = absolutePath(path);
    return full.native().size() <= kSurelyShort
               ? path
               : pathFromUtf8(extendedWindowsPath(utf8FromPath(full)));
}
#else
Path absolutePath(const Path &path) { return fs::absolute(path); }

Path systemPath(const Path &path) { return path; }
#endif

void openFile(std::ifstream &stream, const Path &path) {
    stream.open(std::filesystem::path(systemPath(path).native()), std::ios::binary);
}

void openFile(std::ofstream &stream, const Path &path) {
    stream.open(std::filesystem::path(systemPath(path).native()),
                std::ios::binary | std::ios::trunc);
}

Result<void> checkFileName(const Path &target) {
#ifdef _WIN32
    if (auto reason = whyNoWindowsFile(utf8FromPath(target.filename()))) {
        Error error{ErrorKind::output, "badFileName",
                    tr("The file “{file}” cannot be made: {reason}. Give it another name.")
                        .with("file", utf8FromPath(target))
                        .with("reason", *std::move(reason))};
        error.file = utf8FromPath(target);
        return error;
    }
#else
    (void)target;
#endif
    return {};
}

bool isDevice(const Path &path) {
#ifdef _WIN32
    return isWindowsDevice(utf8FromPath(path.filename()));
#else
    (void)path;
    return false;
#endif
}

bool isHeldElsewhere(const Path &file, bool toReplace) {
#ifdef _WIN32
    const HANDLE handle = CreateFileW(systemPath(file).c_str(), toReplace ? DELETE : GENERIC_READ,
                                      FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                      nullptr, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(handle);
#else
    (void)file;
    (void)toReplace;
#endif
    return false;
}

Result<void> writeByName(AtomicFile &file,
                         const std::function<Result<void>(const std::string &name)> &write) {
    // A place that cannot be written is told in our words before the library meets it.
    if (auto probe = file.write(""); !probe)
        return probe;
#ifdef _WIN32
    // What opens files by narrow names may end at 260 characters whatever stands in front of them.
    if (systemPath(file.temporaryPath()).native().compare(0, 4, L"\\\\?\\") == 0) {
        const AtomicFile aside(fs::temp_directory_path() / "kooste"); // goes when this ends
        if (auto written = write(utf8FromPath(aside.temporaryPath())); !written)
            return written;
        const auto bytes = readFile(aside.temporaryPath());
        return bytes ? file.write(*bytes) : Result<void>(bytes.error());
    }
#endif
    return write(utf8FromPath(file.temporaryPath()));
}

} // namespace kooste::base
