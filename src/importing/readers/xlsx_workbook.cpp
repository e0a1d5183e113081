// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_workbook.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace kooste::importing {

namespace {

using base::tr;

struct Relation {
    std::string type; ///< the last part of its address: strict and transitional agree there
    std::string target;
};
using Relations = std::map<std::string, Relation, std::less<>>;

class RelationsHandler final : public XmlHandler {
public:
    Relations relations;
    void start(std::string_view element, const XmlAttributes &attributes) override {
        if (element != "Relationship")
            return;
        const std::string_view type = attributes.find("Type").value_or("");
        relations[std::string(attributes.find("Id").value_or(""))] = {
            std::string(type.substr(type.rfind('/') + 1)),
            std::string(attributes.find("Target").value_or(""))};
    }
    void end(std::string_view) override {}
};

bool isTrue(std::optional<std::string_view> value) { return value == "1" || value == "true"; }

class WorkbookHandler final : public XmlHandler {
public:
    struct Sheet {
        std::string name;
        std::string relation;
        bool visible;
    };
    std::vector<Sheet> sheets;
    bool from1904 = false;

    void start(std::string_view element, const XmlAttributes &attributes) override {
        if (element == "workbookPr") {
            from1904 = isTrue(attributes.find("date1904"));
        } else if (element == "sheet") {
            const auto state = attributes.find("state").value_or("visible");
            sheets.push_back({std::string(attributes.find("name").value_or("")),
                              std::string(attributes.find("id").value_or("")),
                              state != "hidden" && state != "veryHidden"});
        }
    }
    void end(std::string_view) override {}
};

int numberOf(std::optional<std::string_view> text) {
    int number = 0;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), number);
    return number;
}

class StylesHandler final : public XmlHandler {
public:
    std::vector<NumberMeaning> meanings;

    void start(std::string_view element, const XmlAttributes &attributes) override {
        if (element == "numFmt")
            own_[numberOf(attributes.find("numFmtId"))] =
                meaningOfFormat(attributes.find("formatCode").value_or(""));
        else if (element == "cellXfs")
            inCellStyles_ = true;
        else if (element == "xf" && inCellStyles_)
            meanings.push_back(meaningOf(numberOf(attributes.find("numFmtId"))));
    }
    void end(std::string_view element) override {
        if (element == "cellXfs")
            inCellStyles_ = false;
    }

private:
    NumberMeaning meaningOf(int format) const {
        const auto found = own_.find(format);
        return found == own_.end() ? meaningOfBuiltIn(format) : found->second;
    }
    std::map<int, NumberMeaning> own_;
    bool inCellStyles_ = false;
};

std::string relationsPartOf(std::string_view part) {
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string_view::npos ? "" : part.substr(0, slash + 1);
    return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

base::Result<Relations> relationsOf(XlsxPackage &package, std::string_view part) {
    RelationsHandler handler;
    const std::string relations = relationsPartOf(part);
    if (package.has(relations))
        if (auto read = package.parse(relations, handler); !read)
            return read.error();
    return std::move(handler.relations);
}

/// Other Office files are zip archives too.
base::Error unsupported(const XlsxPackage &package) {
    const auto say = [&](base::Message message) {
        return package.source().error("unsupportedWorkbook",
                                      std::move(message).with("file", package.source().name()));
    };
    if (package.has("xl/workbook.bin"))
        return say(tr("“{file}” is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx "
                      "and import that file."));
    if (package.has("META-INF/manifest.xml") && package.has("content.xml"))
        return say(tr("“{file}” is an OpenDocument file. Open it, save it as .xlsx or CSV and "
                      "import that file."));
    if (package.has("word/document.xml") || package.has("ppt/presentation.xml"))
        return say(tr("“{file}” is a document or a presentation, not a workbook."));
    return say(tr("“{file}” is a compressed archive, not a workbook. Unpack it and import the "
                  "export file inside."));
}

std::string workbookPart(const Relations &root, const XlsxPackage &package) {
    for (const auto &[id, relation] : root)
        if (relation.type == "officeDocument" && package.has(resolvedPart("", relation.target)))
            return resolvedPart("", relation.target);
    return "xl/workbook.xml";
}

void noteParts(XlsxWorkbook &workbook, const Relations &relations, std::string_view part,
               const XlsxPackage &package) {
    const auto existing = [&](std::string_view type, std::string_view usual) {
        for (const auto &[id, relation] : relations)
            if (relation.type == type && package.has(resolvedPart(part, relation.target)))
                return resolvedPart(part, relation.target);
        const std::string fallback = resolvedPart(part, usual);
        return package.has(fallback) ? fallback : std::string();
    };
    workbook.sharedStringsPart = existing("sharedStrings", "sharedStrings.xml");
    workbook.stylesPart = existing("styles", "styles.xml");
}

} // namespace

std::string resolvedPart(std::string_view part, std::string_view target) {
    if (base::startsWith(target, "/"))
        return std::string(target.substr(1));
    const auto slash = part.rfind('/');
    std::string folder(slash == std::string_view::npos ? "" : part.substr(0, slash));
    while (base::startsWith(target, "../") || base::startsWith(target, "./")) {
        if (target[1] == '.') {
            const auto up = folder.rfind('/');
            folder.erase(up == std::string::npos ? 0 : up);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return folder.empty() ? std::string(target) : folder + "/" + std::string(target);
}

base::Result<XlsxWorkbook> readWorkbook(XlsxPackage &package) {
    const auto root = relationsOf(package, "");
    if (!root)
        return root.error();
    const std::string part = workbookPart(*root, package);
    if (!package.has(part) || package.has("xl/workbook.bin"))
        return package.has("xl/worksheets/sheet1.xml") ? package.damaged(part)
                                                       : unsupported(package);
    WorkbookHandler handler;
    if (auto read = package.parse(part, handler); !read)
        return read.error();
    const auto relations = relationsOf(package, part);
    if (!relations)
        return relations.error();
    XlsxWorkbook workbook;
    workbook.from1904 = handler.from1904;
    for (auto &sheet : handler.sheets) {
        const auto relation = relations->find(sheet.relation);
        if (relation != relations->end() && relation->second.type == "worksheet")
            workbook.sheets.push_back({std::move(sheet.name),
                                       resolvedPart(part, relation->second.target), sheet.visible});
    }
    noteParts(workbook, *relations, part, package);
    if (handler.sheets.empty())
        return unsupported(package);
    return workbook;
}

base::Result<std::vector<NumberMeaning>> readStyles(XlsxPackage &package, const std::string &part) {
    StylesHandler handler;
    if (!part.empty())
        if (auto read = package.parse(part, handler); !read)
            return read.error();
    return std::move(handler.meanings);
}

} // namespace kooste::importing
