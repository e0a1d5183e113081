// SPDX-License-Identifier: MIT
// The archive itself is libzip's matter; so the input becomes the parts of a workbook that is
// otherwise sound, and now and then the archive.
#include "fuzz/cut_at_nul.h"
#include "fuzz/reading.h"
#include "support/zip_of.h"

#include <cstddef>
#include <cstdint>

namespace {

constexpr const char *kRelations =
    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
    "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"t.xml\"/>"
    "<Relationship Id=\"r3\" Type=\"x/styles\" Target=\"y.xml\"/></Relationships>";
constexpr const char *kWorkbook =
    "<workbook><sheets><sheet name=\"D\" r:id=\"r1\"/></sheets></workbook>";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    if (text.substr(0, 2) == "PK") {
        kooste::fuzz::readTwice(text);
        return 0;
    }
    const auto parts = kooste::fuzz::cutAtNul(text, 3);
    kooste::fuzz::readTwice(kooste::test::zipOf(
        {{"xl/workbook.xml", kWorkbook},
         {"xl/_rels/workbook.xml.rels", kRelations},
         {"xl/s.xml", parts[0]},
         {"xl/t.xml", parts[1].empty() ? "<sst><si><t>a</t></si></sst>" : parts[1]},
         {"xl/y.xml", parts[2].empty() ? "<styleSheet/>" : parts[2]}},
        false));
    return 0;
}
