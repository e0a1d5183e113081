// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_package.h"

#include "base/handover.h"
#include "base/text.h"

#include <algorithm>
#include <cstring>
#include <thread>
#include <zip.h>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::size_t kXmlPiece = 1 << 16;
constexpr std::size_t kPiecesAhead = 8;

std::string normalised(std::string_view name) {
    std::string key = base::lowerAscii(name);
    std::replace(key.begin(), key.end(), '\\', '/');
    key.erase(0, key.find_first_not_of('/'));
    return key;
}

/// Unpacks one part on a thread of its own.
class UnpackingAhead {
public:
    explicit UnpackingAhead(zip_file_t *file)
        : pieces_(kPiecesAhead), thread_([this, file] { unpack(file); }) {}
    ~UnpackingAhead() {
        pieces_.stop();
        thread_.join();
    }
    UnpackingAhead(const UnpackingAhead &) = delete;
    UnpackingAhead &operator=(const UnpackingAhead &) = delete;

    /// The next piece, for which there must be room; 0 at the end, negative when it is damaged.
    std::int64_t next(std::span<char> room) {
        auto piece = pieces_.next();
        if (!piece)
            return 0;
        const std::int64_t bytes = piece->bytes;
        if (bytes > 0)
            std::memcpy(room.data(), piece->text.data(), static_cast<std::size_t>(bytes));
        pieces_.giveBack(std::move(piece));
        return bytes;
    }

private:
    struct Piece {
        std::vector<char> text = std::vector<char>(kXmlPiece);
        std::int64_t bytes = 0;
    };
    void unpack(zip_file_t *file) {
        for (bool more = true; more;) {
            auto piece = pieces_.toFill();
            if (!piece)
                break;
            piece->bytes = zip_fread(file, piece->text.data(), piece->text.size());
            more = piece->bytes > 0;
            pieces_.pass(std::move(piece));
        }
        pieces_.end();
    }

    base::Handover<Piece> pieces_;
    std::thread thread_; // last: starts when the rest is ready
};

} // namespace

struct XlsxPackage::Part {
    struct Closer {
        void operator()(zip_file_t *open) const { zip_fclose(open); }
    };
    std::string_view name;
    std::unique_ptr<zip_file_t, Closer> file;
    std::uint64_t size = 0;   ///< unpacked, as the archive says
    std::uint64_t packed = 1; ///< bytes

    /// Whether so much, unpacked, is more than a sheet of answers can be packed to.
    bool isBomb(std::uint64_t unpacked) const {
        return unpacked > kLargestPart ||
               (unpacked > kRatioMattersFrom && unpacked / kHighestRatio > packed);
    }
};

base::Error XlsxPackage::damaged(std::string_view part) const {
    return source_->error("damagedWorkbook",
                          tr("The workbook “{file}” is damaged or cut short ({part}). Export it "
                             "again, or open and save it in Excel.")
                              .with("file", source_->name())
                              .with("part", part));
}

base::Error XlsxPackage::unsafe() const {
    return source_->error("unsafeWorkbook",
                          tr("The workbook “{file}” is built so that reading it could exhaust this "
                             "computer. It was not read.")
                              .with("file", source_->name()));
}

base::Error XlsxPackage::encrypted() const {
    return source_->error("encryptedWorkbook",
                          tr("The workbook “{file}” is password-protected. Open it in Excel, save "
                             "a copy without a password and import the copy.")
                              .with("file", source_->name()));
}

bool XlsxPackage::openArchive() {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *bytes =
        source_->isFile()
            ? zip_source_file_create(source_->name().c_str(), 0, 0, &error)
            : zip_source_buffer_create(source_->bytes().data(), source_->bytes().size(), 0, &error);
    archive_ = bytes == nullptr ? nullptr : zip_open_from_source(bytes, ZIP_RDONLY, &error);
    if (archive_ == nullptr && bytes != nullptr)
        zip_source_free(bytes);
    zip_error_fini(&error);
    return archive_ != nullptr;
}

base::Result<std::unique_ptr<XlsxPackage>> XlsxPackage::open(std::shared_ptr<ByteSource> source) {
    std::unique_ptr<XlsxPackage> package(new XlsxPackage(std::move(source)));
    if (!package->openArchive())
        return package->damaged("zip");
    const std::int64_t count = zip_get_num_entries(package->archive_, 0);
    if (count > kMostParts)
        return package->unsafe();
    for (std::int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        if (const char *name = zip_get_name(package->archive_, index, ZIP_FL_ENC_GUESS))
            package->parts_.emplace(normalised(name), index);
    }
    return package;
}

XlsxPackage::~XlsxPackage() {
    if (archive_ != nullptr)
        zip_discard(archive_);
}

bool XlsxPackage::has(std::string_view part) const { return parts_.contains(normalised(part)); }

base::Result<XlsxPackage::Part> XlsxPackage::openPart(std::string_view name) const {
    const auto found = parts_.find(normalised(name));
    zip_stat_t stat;
    if (found == parts_.end() || zip_stat_index(archive_, found->second, 0, &stat) != 0)
        return damaged(name);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return encrypted();
    Part part;
    part.name = name;
    part.file.reset(zip_fopen_index(archive_, found->second, 0));
    part.size = stat.size;
    // The archive may lie, but not about more bytes than there are.
    part.packed =
        std::clamp<std::uint64_t>(stat.comp_size, 1, std::max<std::uint64_t>(source_->size(), 1));
    if (!part.file)
        return damaged(name);
    // An honest bomb need not be unpacked to be known.
    if (part.isBomb(part.size))
        return unsafe();
    return part;
}

base::Result<void> XlsxPackage::feed(const Part &part, const Unpack &unpack, XmlHandler &handler,
                                     const std::function<bool(double)> &between) const {
    XmlStream xml(handler);
    std::uint64_t total = 0;
    while (true) {
        const std::int64_t read = unpack(xml.room(kXmlPiece));
        if (read < 0)
            return damaged(part.name);
        total += static_cast<std::uint64_t>(read);
        if (part.isBomb(total))
            return unsafe();
        switch (xml.parse(static_cast<std::size_t>(read), read == 0)) {
        case XmlStream::Outcome::stopped:
            return {};
        case XmlStream::Outcome::unsafe:
            return unsafe();
        case XmlStream::Outcome::notWellFormed:
            return damaged(part.name);
        case XmlStream::Outcome::goesOn:
            break;
        }
        if (read == 0)
            return {};
        const double size = static_cast<double>(std::max(part.size, total));
        if (between && !between(static_cast<double>(total) / size))
            return {};
    }
}

base::Result<void> XlsxPackage::parse(std::string_view name, XmlHandler &handler,
                                      const std::function<bool(double)> &between) {
    const auto part = openPart(name);
    if (!part)
        return part.error();
    return feed(
        *part,
        [&](std::span<char> room) { return zip_fread(part->file.get(), room.data(), room.size()); },
        handler, between);
}

base::Result<void> XlsxPackage::parseAhead(std::string_view name, XmlHandler &handler,
                                           const std::function<bool(double)> &between) {
    const auto part = openPart(name);
    if (!part)
        return part.error();
    UnpackingAhead ahead(part->file.get());
    return feed(
        *part, [&](std::span<char> room) { return ahead.next(room); }, handler, between);
}

} // namespace kooste::importing
