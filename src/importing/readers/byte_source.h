// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/result.h"

#include <boost/filesystem/fstream.hpp>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kooste::importing {

/// The bytes of an input, from a file or from memory (tests, fuzzing). Read in pieces, so that a
/// large file never stands in memory. Not for several threads at once.
class ByteSource {
public:
    /// Errors: fileMissing, isFolder, fileNotReadable (kind unreadableInput).
    static base::Result<std::shared_ptr<ByteSource>> open(const base::Path &path);
    static std::shared_ptr<ByteSource> fromMemory(std::string name, std::string bytes);

    /// The path or name for messages, UTF-8.
    const std::string &name() const { return name_; }
    std::uint64_t size() const { return size_; }
    bool isFile() const { return isFile_; }
    const base::Path &path() const { return path_; }
    std::string_view bytes() const { return bytes_; } ///< only of a source in memory

    /// Fills `into` from `offset`; fewer bytes only at the end. Error: fileNotReadable.
    base::Result<std::size_t> readAt(std::uint64_t offset, std::span<char> into);
    /// The first `count` bytes or what there is.
    base::Result<std::string> head(std::size_t count);

    /// An unreadableInput error of this file.
    base::Error error(std::string code, base::Message message) const;

private:
    std::string name_;
    base::Path path_;
    bool isFile_ = false;
    std::uint64_t size_ = 0;
    std::string bytes_;
    boost::filesystem::ifstream stream_;
};

} // namespace kooste::importing
