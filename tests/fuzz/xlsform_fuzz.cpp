// SPDX-License-Identifier: MIT
// The input, cut at NUL bytes, becomes the sheets of a workbook that is otherwise sound: cells are
// parted by TAB, rows by line feeds.
#include "exchange/definitions/xlsform_definition.h"
#include "fuzz/cut_at_nul.h"
#include "fuzz/definition.h"
#include "support/zip_of.h"

#include <cstddef>

namespace {

constexpr const char *kRelations =
    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s1.xml\"/>"
    "<Relationship Id=\"r2\" Type=\"x/worksheet\" Target=\"s2.xml\"/>"
    "<Relationship Id=\"r3\" Type=\"x/worksheet\" Target=\"s3.xml\"/></Relationships>";
constexpr const char *kWorkbook =
    "<workbook><sheets><sheet name=\"survey\" r:id=\"r1\"/><sheet name=\"choices\" r:id=\"r2\"/>"
    "<sheet name=\"settings\" r:id=\"r3\"/></sheets></workbook>";

std::string sheetOf(const std::string &text) {
    std::string xml = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>";
    for (const char c : text) {
        if (c == '\t')
            xml += "</t></is></c><c t=\"inlineStr\"><is><t>";
        else if (c == '\n')
            xml += "</t></is></c></row><row><c t=\"inlineStr\"><is><t>";
        else if (c == '<' || c == '&')
            xml += c == '<' ? "&lt;" : "&amp;";
        else
            xml += c;
    }
    return xml + "</t></is></c></row></sheetData></worksheet>";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    const auto parts = kooste::fuzz::cutAtNul(text, 3);
    kooste::fuzz::readDefinition(kooste::exchange::readXlsForm,
                                 kooste::test::zipOf({{"xl/workbook.xml", kWorkbook},
                                                      {"xl/_rels/workbook.xml.rels", kRelations},
                                                      {"xl/s1.xml", sheetOf(parts[0])},
                                                      {"xl/s2.xml", sheetOf(parts[1])},
                                                      {"xl/s3.xml", sheetOf(parts[2])}},
                                                     false));
    return 0;
}
