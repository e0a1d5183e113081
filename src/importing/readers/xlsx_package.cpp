// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_package.h"

#include "base/text.h"

#include <algorithm>
#include <zip.h>

namespace kooste::importing {

namespace {

using base::tr;

std::string normalised(std::string_view name) {
    std::string key = base::lowerAscii(name);
    std::replace(key.begin(), key.end(), '\\', '/');
    key.erase(0, key.find_first_not_of('/'));
    return key;
}

} // namespace

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

base::Result<std::unique_ptr<XlsxPart>> XlsxPackage::openPart(std::string_view name) const {
    const auto found = parts_.find(normalised(name));
    zip_stat_t stat;
    if (found == parts_.end() || zip_stat_index(archive_, found->second, 0, &stat) != 0)
        return damaged(name);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return encrypted();
    zip_file_t *open = zip_fopen_index(archive_, found->second, 0);
    if (open == nullptr)
        return damaged(name);
    // The archive may lie, but not about more bytes than there are.
    const auto packed =
        std::clamp<std::uint64_t>(stat.comp_size, 1, std::max<std::uint64_t>(source_->size(), 1));
    auto part = std::make_unique<XlsxPart>(*this, std::string(name), open,
                                           XlsxPart::Size{stat.size, packed});
    // An honest bomb need not be unpacked to be known.
    if (part->isBomb(part->size()))
        return unsafe();
    return part;
}

base::Result<void> XlsxPackage::parse(std::string_view name, XmlHandler &handler,
                                      const std::function<bool(double)> &between) {
    const auto opened = openPart(name);
    if (!opened)
        return opened.error();
    XlsxPart &part = **opened;
    XmlStream xml(handler);
    while (true) {
        const auto read = part.read(xml.room(XlsxPart::kPiece));
        if (!read)
            return read.error();
        const auto on = part.goesOn(xml.parse(*read, *read == 0));
        if (!on)
            return on.error();
        if (!*on || *read == 0 || (between && !between(part.share(part.unpacked()))))
            return {};
    }
}

} // namespace kooste::importing
