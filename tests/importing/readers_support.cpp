// SPDX-License-Identifier: MIT
#include "importing/readers_support.h"

namespace kooste::importing::tests {

namespace {

constexpr const char *kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char *kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::string relationXml(const std::string &id, const std::string &type, const std::string &target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" +
           target + "\"/>";
}

std::string relationsXml(const std::string &relations) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           relations + "</Relationships>";
}

} // namespace

base::Result<ReadTable> readAll(base::Result<std::unique_ptr<Reader>> reader) {
    if (!reader)
        return reader.error();
    ReadTable table;
    const auto keep = [&](const RawRow &row) {
        table.rows.emplace_back();
        table.types.emplace_back();
        for (const RawCell &cell : row.cells) {
            table.rows.back().emplace_back(cell.text);
            table.types.back().push_back(cell.type);
        }
        table.numbers.push_back(row.number);
        if (row.defect)
            table.defects.push_back(row.number);
        return true;
    };
    if (auto done = (*reader)->read(keep, {}, {}); !done)
        return done.error();
    table.format = (*reader)->format();
    return table;
}

base::Result<ReadTable> readBytes(std::string bytes, const ReadOptions &options) {
    return readAll(openSource(ByteSource::fromMemory("memory.csv", std::move(bytes)), options));
}

std::string outcomeOf(std::string bytes, const ReadOptions &options) {
    const auto table = readBytes(std::move(bytes), options);
    return table ? "read" : table.error().code;
}

WorkbookBuilder::WorkbookBuilder() : sheets_("<sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/>") {
    relation("rId1", "worksheet", "worksheets/sheet1.xml");
    part("_rels/.rels", relationsXml(relationXml("rId1", "officeDocument", "xl/workbook.xml")));
    rows("");
}

WorkbookBuilder &WorkbookBuilder::rows(const std::string &xml, int sheet) {
    return part("xl/worksheets/sheet" + std::to_string(sheet) + ".xml",
                std::string("<worksheet xmlns=\"") + kMain + "\"><sheetData>" + xml +
                    "</sheetData></worksheet>");
}

WorkbookBuilder &WorkbookBuilder::strings(const std::string &items) {
    return part("xl/sharedStrings.xml",
                std::string("<sst xmlns=\"") + kMain + "\">" + items + "</sst>");
}

WorkbookBuilder &WorkbookBuilder::styles(const std::vector<std::string> &formats) {
    std::string own;
    std::string cells;
    int next = 164;
    for (const std::string &format : formats) {
        const bool builtIn = format.find_first_not_of("0123456789") == std::string::npos;
        if (!builtIn)
            own += "<numFmt numFmtId=\"" + std::to_string(++next) + "\" formatCode=\"" + format +
                   "\"/>";
        cells += "<xf numFmtId=\"" + (builtIn ? format : std::to_string(next)) + "\"/>";
    }
    return part("xl/styles.xml", std::string("<styleSheet xmlns=\"") + kMain + "\"><numFmts>" +
                                     own +
                                     "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                                     "</cellStyleXfs><cellXfs>" +
                                     cells + "</cellXfs></styleSheet>");
}

WorkbookBuilder &WorkbookBuilder::sheets(const std::string &sheetElements) {
    sheets_ = sheetElements;
    return *this;
}

WorkbookBuilder &WorkbookBuilder::workbookProperties(const std::string &element) {
    properties_ = element;
    return *this;
}

WorkbookBuilder &WorkbookBuilder::relation(const std::string &id, const std::string &type,
                                           const std::string &target) {
    relations_ += relationXml(id, type, target);
    return *this;
}

WorkbookBuilder &WorkbookBuilder::part(const std::string &name, const std::string &content) {
    parts_[name] = content;
    return *this;
}

WorkbookBuilder &WorkbookBuilder::without(const std::string &name) {
    parts_.erase(name);
    return *this;
}

std::string WorkbookBuilder::bytes() const {
    std::vector<std::pair<std::string, std::string>> parts(parts_.begin(), parts_.end());
    if (!parts_.contains("xl/workbook.xml"))
        parts.emplace_back("xl/workbook.xml", std::string("<workbook xmlns=\"") + kMain +
                                                  "\" xmlns:r=\"" + kOffice + "\">" + properties_ +
                                                  "<sheets>" + sheets_ + "</sheets></workbook>");
    if (!parts_.contains("xl/_rels/workbook.xml.rels"))
        parts.emplace_back("xl/_rels/workbook.xml.rels", relationsXml(relations_));
    return zipOf(parts);
}

} // namespace kooste::importing::tests
