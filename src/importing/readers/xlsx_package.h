// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/byte_source.h"
#include "importing/readers/xlsx_part.h"
#include "importing/readers/xml_stream.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct zip;

namespace kooste::importing {

/// The parts of an Office document (ECMA-376 part 2): XML files in a zip archive, read as streams
/// and within limits, so that a hostile file fills neither memory nor disk.
class XlsxPackage {
public:
    static constexpr std::uint64_t kLargestPart = std::uint64_t{4} << 30; ///< bytes, unpacked
    /// Unpacked / packed, of large parts; nearly empty wide sheets of honest writers reach 120.
    static constexpr std::uint64_t kHighestRatio = 200;
    static constexpr std::uint64_t kRatioMattersFrom = std::uint64_t{64} << 20;
    static constexpr std::int64_t kMostParts = 20'000;

    /// Errors: damagedWorkbook, unsafeWorkbook.
    static base::Result<std::unique_ptr<XlsxPackage>> open(std::shared_ptr<ByteSource> source);
    ~XlsxPackage();
    XlsxPackage(const XlsxPackage &) = delete;
    XlsxPackage &operator=(const XlsxPackage &) = delete;

    /// Names are compared without case, leading slash and direction of slashes.
    bool has(std::string_view part) const;
    /// Reads one part; `between` gets the share read, 0..1, after each piece, and stops it by
    /// false. Errors: damagedWorkbook, encryptedWorkbook, unsafeWorkbook.
    base::Result<void> parse(std::string_view part, XmlHandler &handler,
                             const std::function<bool(double)> &between = {});
    /// The part's bytes for a reading of one's own; not beyond the package's life, and one at a
    /// time. Errors: the same.
    base::Result<std::unique_ptr<XlsxPart>> openPart(std::string_view name) const;

    base::Error damaged(std::string_view part) const;
    base::Error unsafe() const;
    base::Error encrypted() const;
    const ByteSource &source() const { return *source_; }

private:
    explicit XlsxPackage(std::shared_ptr<ByteSource> source) : source_(std::move(source)) {}
    bool openArchive();

    std::shared_ptr<ByteSource> source_;
    zip *archive_ = nullptr;
    std::unordered_map<std::string, std::uint64_t> parts_; ///< by normalised name
};

} // namespace kooste::importing
