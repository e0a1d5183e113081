// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/byte_source.h"
#include "importing/readers/xml_stream.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

struct zip_file;

namespace kooste::importing {

class XlsxPackage;

/// One part of a package while it is unpacked, within the package's limits.
class XlsxPart {
public:
    /// As much as is unpacked, and handed on, at a time.
    static constexpr std::size_t kPiece = 1 << 16;

    /// As the archive says of it, in bytes.
    struct Size {
        std::uint64_t unpacked = 0;
        std::uint64_t packed = 1;
    };
    XlsxPart(const XlsxPackage &package, std::string name, zip_file *open, Size size);
    ~XlsxPart();
    XlsxPart(const XlsxPart &) = delete;
    XlsxPart &operator=(const XlsxPart &) = delete;

    /// From now on it is unpacked on a thread of its own, a few pieces ahead.
    void unpackAhead();
    /// The next bytes; none at the end. Errors: damagedWorkbook, unsafeWorkbook.
    base::Result<std::size_t> read(std::span<char> into);
    std::uint64_t unpacked() const { return unpacked_; } ///< so far
    /// Which share of it the first `bytes` are, 0..1.
    double share(std::uint64_t bytes) const;
    /// What parsing its text came to: whether to go on. Errors: damagedWorkbook, unsafeWorkbook.
    base::Result<bool> goesOn(XmlStream::Outcome outcome) const;
    /// It is, or would be, more than a sheet of answers can be unpacked to.
    bool isBomb(std::uint64_t unpacked) const;
    std::uint64_t size() const { return size_.unpacked; }

private:
    struct Closer {
        void operator()(zip_file *open) const;
    };
    class Ahead;

    const XlsxPackage &package_;
    std::string name_;
    std::unique_ptr<zip_file, Closer> file_;
    Size size_;
    std::uint64_t unpacked_ = 0;
    std::unique_ptr<Ahead> ahead_; // after the file: its thread ends first
};

} // namespace kooste::importing
