// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"

#include <boost/filesystem/path.hpp>
#include <string>
#include <string_view>

namespace kooste::base {

using Path = boost::filesystem::path;

/// The only place where text becomes a path and back (UTF-8 on every platform; Windows' narrow
/// strings are a trap).
Path pathFromUtf8(std::string_view text);
std::string utf8FromPath(const Path &path);
/// The last part of a path, for messages.
std::string fileNameOf(const Path &path);

/// A file that comes into being whole or not at all: written under a temporary name beside the
/// target, flushed and renamed by `commit`. Else it leaves nothing; a killed one goes later.
class AtomicFile {
public:
    explicit AtomicFile(Path target);
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;
    /// Where a library may write by itself; ASCII name in the target's folder.
    const Path &temporaryPath() const { return temporary_; }
    const Path &target() const { return target_; }
    /// Replaces the temporary file's content.
    Result<void> write(std::string_view bytes);
    /// Flushes and renames. Error kind output: no permission, no space, target open in another
    /// program.
    Result<void> commit();

private:
    Path target_;
    Path temporary_;
    bool committed_ = false;
};

/// The whole file as bytes; Error kind unreadableInput.
Result<std::string> readFile(const Path &path);
/// "The file cannot be written" with the system's reason, kind output.
Error outputError(const Path &path, const std::string &reason);

} // namespace kooste::base
