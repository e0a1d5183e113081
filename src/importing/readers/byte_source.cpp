// SPDX-License-Identifier: MIT
#include "importing/readers/byte_source.h"
#include "base/system_path.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>
#include <cerrno>
#include <cstring>

namespace kooste::importing {

namespace fs = boost::filesystem;

base::Error ByteSource::error(std::string code, base::Message message) const {
    base::Error error{base::ErrorKind::unreadableInput, std::move(code), std::move(message)};
    error.file = name_;
    return error;
}

base::Result<std::shared_ptr<ByteSource>> ByteSource::open(const base::Path &path) {
    auto source = std::make_shared<ByteSource>();
    source->name_ = base::utf8FromPath(path);
    source->path_ = path;
    source->isFile_ = true;
    boost::system::error_code code;
    const auto status = fs::status(base::systemPath(path), code);
    if (status.type() == fs::file_not_found || base::isDevice(path))
        return source->error("fileMissing",
                             base::tr("There is no file “{file}”.").with("file", source->name_));
    if (fs::is_directory(status))
        return source->error("isFolder",
                             base::tr("“{file}” is a folder. Choose the export file inside it.")
                                 .with("file", source->name_));
    errno = 0;
    source->stream_.rdbuf()->pubsetbuf(nullptr, 0); // large pieces go straight to their place
    base::openFile(source->stream_, path);
    if (source->stream_)
        source->size_ = fs::file_size(base::systemPath(path), code);
    if (!source->stream_ || code)
        return base::unreadableError(path);
    return source;
}

std::shared_ptr<ByteSource> ByteSource::fromMemory(std::string name, std::string bytes) {
    auto source = std::make_shared<ByteSource>();
    source->name_ = std::move(name);
    source->size_ = bytes.size();
    source->bytes_ = std::move(bytes);
    return source;
}

base::Result<std::size_t> ByteSource::readAt(std::uint64_t offset, std::span<char> into) {
    if (offset >= size_)
        return std::size_t{0};
    const auto wanted =
        static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), size_ - offset));
    if (!isFile_) {
        std::memcpy(into.data(), bytes_.data() + offset, wanted);
        return wanted;
    }
    errno = 0;
    stream_.clear();
    stream_.seekg(static_cast<std::streamoff>(offset));
    stream_.read(into.data(), static_cast<std::streamsize>(wanted));
    if (stream_.bad() || static_cast<std::size_t>(stream_.gcount()) != wanted)
        return base::unreadableError(path_);
    return wanted;
}

base::Result<std::string> ByteSource::head(std::size_t count) {
    std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(count, size_)), '\0');
    const auto read = readAt(0, bytes);
    if (!read)
        return read.error();
    bytes.resize(*read);
    return bytes;
}

} // namespace kooste::importing
