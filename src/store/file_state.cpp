// SPDX-License-Identifier: MIT
#include "store/file_state.h"
#include "base/system_path.h"
#include "base/text.h"
#include "base/windows_names.h"

#include <algorithm>
#include <array>
#include <boost/filesystem/operations.hpp>
#include <cstdlib>
#include <cstring>
#ifdef _WIN32
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>
#endif

namespace kooste::store {

namespace fs = boost::filesystem;
using base::Error;
using base::ErrorKind;
using base::tr;

namespace {

Error refused(const char *code, base::Message message, const base::Path &path) {
    Error error{ErrorKind::workspace, code,
                std::move(message).with("file", base::utf8FromPath(path))};
    error.file = base::utf8FromPath(path);
    return error;
}

Error notAWorkspace(const base::Path &path) {
    return refused("notAWorkspace", tr("“{file}” is not a workspace of this program."), path);
}

/// With the effective user, as opening would.
bool mayWrite(const base::Path &path) {
#ifdef _WIN32
    // The attribute says nothing of a file and the access list little of a folder: trying is
    // certain.
    boost::system::error_code ignored;
    const bool folder = fs::is_directory(base::systemPath(path), ignored);
    const auto tried = folder ? path / fs::unique_path(".kooste-%%%%%%%%.tmp") : path;
    const HANDLE handle = CreateFileW(
        base::systemPath(tried).c_str(), GENERIC_WRITE | (folder ? DELETE : 0),
        FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
        folder ? CREATE_NEW : OPEN_EXISTING, folder ? FILE_FLAG_DELETE_ON_CLOSE : 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_SHARING_VIOLATION; // another program has it open: may, later
    CloseHandle(handle);
    return true;
#else
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
#endif
}

bool liesOnNetwork(const base::Path &path) {
#ifdef __linux__
    struct statfs system = {};
    if (statfs(path.c_str(), &system) != 0)
        return false;
    // linux/magic.h and statfs(2): NFS, SMB, SMB2, CIFS, NCP, Coda, AFS, 9P
    constexpr std::array<std::uint32_t, 8> remote{0x6969, 0x517B,     0xFE534D42, 0xFF534D42,
                                                  0x564C, 0x73757245, 0x5346414F, 0x01021997};
    return std::find(remote.begin(), remote.end(), static_cast<std::uint32_t>(system.f_type)) !=
           remote.end();
#elif defined(_WIN32)
    const auto text = base::utf8FromPath(path);
    if (base::isOnWindowsServer(text))
        return true;
    const auto drive = base::pathFromUtf8(base::plainWindowsPath(text)).root_name();
    return GetDriveTypeW((drive.wstring() + L"\\").c_str()) == DRIVE_REMOTE;
#else
    (void)path;
    return false;
#endif
}

/// The 100 bytes at the start of every SQLite file (sqlite.org/fileformat2.html, 1.3).
using FileHeader = std::array<char, 100>;

base::Result<FileHeader> readHeader(const base::Path &path) {
    std::ifstream stream;
    base::openFile(stream, path);
    if (!stream && base::isHeldElsewhere(path, false))
        return refused("lockedWorkspace",
                       tr("Another program has “{file}” open and keeps it to itself. Close it "
                          "there and try again."),
                       path);
    if (!stream)
        return refused("workspaceNotReadable",
                       tr("The workspace “{file}” cannot be opened: no permission to its file or "
                          "folder."),
                       path);
    FileHeader header{};
    stream.read(header.data(), header.size());
    if (stream.gcount() < static_cast<std::streamsize>(header.size()) ||
        std::memcmp(header.data(), "SQLite format 3", 16) != 0)
        return notAWorkspace(path);
    std::int64_t id = 0;
    for (std::size_t i = 68; i < 72; ++i)
        id = id << 8 | static_cast<unsigned char>(header.at(i));
    if (id != kApplicationId)
        return refused("notAWorkspace",
                       tr("“{file}” is a database of another program, not a workspace."), path);
    return header;
}

} // namespace

base::Result<FileState> examineFile(const base::Path &path) {
    boost::system::error_code code;
    const auto status = fs::status(base::systemPath(path), code);
    if (status.type() == fs::file_not_found || base::isDevice(path))
        return refused("workspaceMissing", tr("There is no workspace “{file}”."), path);
    if (status.type() == fs::directory_file)
        return notAWorkspace(path);
    const auto header = readHeader(path);
    if (!header)
        return header.error();
    FileState state;
    state.walMode = header->at(18) == 2 || header->at(19) == 2; // versions of writing and reading
    const auto folder = base::absolutePath(path).parent_path();
    state.writable = mayWrite(path) && mayWrite(folder);
    const auto wal = base::systemPath(base::Path(path.string() + "-wal"));
    state.hasWal = fs::exists(wal, code) && fs::file_size(wal, code) > 0;
    state.onNetwork = liesOnNetwork(folder);
    return state;
}

std::string sqliteAddress(const base::Path &path, bool immutable) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    auto text = base::utf8FromPath(base::systemPath(base::absolutePath(path)));
    // The extended form of a long path has backslashes only, and SQLite's usual door to Windows
    // takes no more than 1040 bytes.
    const bool extended = base::startsWith(text, "\\\\?\\");
    if (!extended)
        std::replace(text.begin(), text.end(), '\\', '/');
    std::string address = extended ? "file:" : base::startsWith(text, "/") ? "file://" : "file:///";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F && c != '%' && c != '?' && c != '#')
            address += c;
        else
            address += {'%', hex[byte >> 4U], hex[byte & 15U]};
    }
    if (extended)
        address += "?vfs=win32-longpath";
    return immutable ? address + (extended ? "&" : "?") + "immutable=1" : address;
}

} // namespace kooste::store
