// SPDX-License-Identifier: MIT
// The archive itself is libzip's matter; so the input becomes the parts of a workbook that is
// otherwise sound, and now and then the archive.
#include "fuzz/reading.h"

#include <cstddef>
#include <cstdint>
#include <zip.h>

namespace {

constexpr const char *kRelations =
    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
    "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"t.xml\"/>"
    "<Relationship Id=\"r3\" Type=\"x/styles\" Target=\"y.xml\"/></Relationships>";
constexpr const char *kWorkbook =
    "<workbook><sheets><sheet name=\"D\" r:id=\"r1\"/></sheets></workbook>";

std::string workbookOf(const std::string &sheet, const std::string &strings,
                       const std::string &styles) {
    zip_source_t *store = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(store);
    zip_t *archive = zip_open_from_source(store, ZIP_TRUNCATE, nullptr);
    const auto add = [&](const char *name, const std::string &content) {
        const auto index = zip_file_add(
            archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    };
    const std::string relations = kRelations;
    const std::string workbook = kWorkbook;
    add("xl/workbook.xml", workbook);
    add("xl/_rels/workbook.xml.rels", relations);
    add("xl/s.xml", sheet);
    add("xl/t.xml", strings);
    add("xl/y.xml", styles);
    zip_close(archive);
    zip_source_open(store);
    zip_stat_t stat;
    zip_source_stat(store, &stat);
    std::string bytes(stat.size, '\0');
    zip_source_read(store, bytes.data(), bytes.size());
    zip_source_close(store);
    zip_source_free(store);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    if (text.substr(0, 2) == "PK") {
        kooste::fuzz::readTwice(text);
        return 0;
    }
    // Parts are divided by NUL bytes.
    const auto first = std::min(text.find('\0'), text.size());
    const auto second = std::min(text.find('\0', first + 1), text.size());
    const std::string sheet = text.substr(0, first);
    const std::string strings = first < text.size() ? text.substr(first + 1, second - first - 1)
                                                    : "<sst><si><t>a</t></si></sst>";
    const std::string styles = second < text.size() ? text.substr(second + 1) : "<styleSheet/>";
    kooste::fuzz::readTwice(workbookOf(sheet, strings, styles));
    return 0;
}
