// SPDX-License-Identifier: MIT
#include "platform/paths.h"

#include <boost/filesystem/operations.hpp>
#include <cstdlib>
#ifdef _WIN32
#include <windows.h>

#include <shlobj.h>
#endif

namespace kooste::platform {

namespace fs = boost::filesystem;

namespace {

std::string environment(const char *name) {
    const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
    return value == nullptr ? std::string() : std::string(value);
}

base::Path home() {
#ifdef _WIN32
    return base::pathFromUtf8(environment("USERPROFILE"));
#else
    return base::pathFromUtf8(environment("HOME"));
#endif
}

#ifdef _WIN32
/// Where the system keeps it, also when an organisation moved it to a server; empty when nowhere.
base::Path knownFolder(const KNOWNFOLDERID &which) {
    PWSTR text = nullptr;
    base::Path folder;
    if (SHGetKnownFolderPath(which, 0, nullptr, &text) == S_OK)
        folder = std::wstring(text);
    CoTaskMemFree(text);
    return folder;
}
#endif

/// The catalogues are built into build/<preset>/i18n; fonts and icons into build/<preset>/<name>.
std::string builtName(const std::string &name) { return name == "locale" ? "i18n" : name; }

} // namespace

base::Path programFile() {
#ifdef _WIN32
    std::wstring buffer(32768, L'\0');
    buffer.resize(GetModuleFileNameW(nullptr, buffer.data(), static_cast<DWORD>(buffer.size())));
    return {buffer};
#else
    boost::system::error_code code;
    const auto program = fs::read_symlink("/proc/self/exe", code);
    return code ? fs::current_path(code) / "kooste" : program;
#endif
}

base::Path programFolder() { return programFile().parent_path(); }

std::vector<base::Path> shippedFolders(const std::string &name) {
    std::vector<base::Path> folders;
    if (const auto share = environment("KOOSTE_SHARE"); !share.empty())
        folders.push_back(base::pathFromUtf8(share) / name);
    const auto program = programFolder();
    const auto above = program.parent_path();
    folders.push_back(above / "share" / "kooste" / name);
    folders.push_back(program / name);
    folders.push_back(above / builtName(name));
    folders.push_back(above / "resources" / name);
    return folders;
}

base::Path shippedFolder(const std::string &name) {
    boost::system::error_code ignored;
    for (const auto &folder : shippedFolders(name))
        if (fs::is_directory(folder, ignored))
            return folder;
    return {};
}

base::Path settingsFolder() {
#ifdef _WIN32
    // The portable program takes its settings along: the file beside it says that it is one.
    boost::system::error_code ignored;
    if (fs::exists(programFolder() / "portable", ignored))
        return programFolder() / "settings";
    if (const auto roaming = environment("APPDATA"); !roaming.empty())
        return base::pathFromUtf8(roaming) / "Kooste";
#else
    if (const auto config = environment("XDG_CONFIG_HOME"); !config.empty())
        return base::pathFromUtf8(config) / "kooste";
#endif
    return home() / ".config" / "kooste";
}

base::Path documentsFolder() {
#ifdef _WIN32
    if (const auto known = knownFolder(FOLDERID_Documents); !known.empty())
        return known;
#endif
    boost::system::error_code ignored;
    for (const auto *name : {"Documents", "Asiakirjat", "Dokument"})
        if (fs::is_directory(home() / name, ignored))
            return home() / name;
    return home();
}

std::string userName() {
    for (const char *variable : {"USERNAME", "USER", "LOGNAME"})
        if (auto name = environment(variable); !name.empty())
            return name;
    return {};
}

} // namespace kooste::platform
