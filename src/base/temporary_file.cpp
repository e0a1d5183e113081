// SPDX-License-Identifier: MIT
#include "base/temporary_file.h"

#include <boost/filesystem/operations.hpp>
#ifndef _WIN32
#include <cstdlib>
#include <string>
#include <unistd.h>
#endif

namespace kooste::base {

namespace {

namespace fs = boost::filesystem;

#ifdef _WIN32
/// "D": the system deletes it when it is closed, "T": it need not reach the disk.
std::FILE *openNameless(const fs::path &folder) {
    return _wfopen((folder / fs::unique_path("kooste-%%%%%%%%%%%%")).wstring().c_str(), L"w+bTD");
}
#else
std::FILE *openNameless(const fs::path &folder) {
    std::string name = (folder / "kooste-XXXXXX").string();
    const int descriptor = mkstemp(name.data());
    if (descriptor < 0)
        return nullptr;
    unlink(name.c_str());
    std::FILE *stream = fdopen(descriptor, "w+b");
    if (stream == nullptr)
        close(descriptor);
    return stream;
}
#endif

} // namespace

std::optional<TemporaryFile> TemporaryFile::make() {
    boost::system::error_code failed;
    const auto folder = fs::temp_directory_path(failed);
    if (failed)
        return std::nullopt;
    std::FILE *stream = openNameless(folder);
    return stream == nullptr ? std::nullopt : std::optional(TemporaryFile(stream));
}

void TemporaryFile::Close::operator()(std::FILE *stream) const { std::fclose(stream); }

} // namespace kooste::base
