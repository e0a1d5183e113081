// SPDX-License-Identifier: MIT
#include "reports/xlsx_parts.h"

#include <cstdlib>
#include <expat.h>
#include <functional>
#include <stdexcept>
#include <vector>
#include <zip.h>

namespace kooste::test {

namespace {

using Attributes = std::map<std::string, std::string>;

/// Calls back for each element and its text; enough for the parts we look at.
struct XmlWalk {
    std::function<void(const std::string &, const Attributes &)> onStart;
    std::function<void(const std::string &)> onEnd;
    std::function<void(const std::string &)> onText;

    void walk(const std::string &xml) {
        XML_Parser parser = XML_ParserCreate(nullptr);
        XML_SetUserData(parser, this);
        XML_SetElementHandler(
            parser,
            [](void *self, const char *name, const char **pairs) {
                Attributes attributes;
                for (; *pairs; pairs += 2)
                    attributes[pairs[0]] = pairs[1];
                auto &walk = *static_cast<XmlWalk *>(self);
                if (walk.onStart)
                    walk.onStart(name, attributes);
            },
            [](void *self, const char *name) {
                auto &walk = *static_cast<XmlWalk *>(self);
                if (walk.onEnd)
                    walk.onEnd(name);
            });
        XML_SetCharacterDataHandler(parser, [](void *self, const char *text, int length) {
            auto &walk = *static_cast<XmlWalk *>(self);
            if (walk.onText)
                walk.onText(std::string(text, static_cast<std::size_t>(length)));
        });
        const auto status = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), XML_TRUE);
        XML_ParserFree(parser);
        if (status != XML_STATUS_OK)
            throw std::runtime_error("a part of the workbook is not well-formed");
    }
};

std::vector<std::string> sharedStrings(const std::string &xml) {
    std::vector<std::string> strings;
    XmlWalk walk;
    walk.onStart = [&](const std::string &name, const Attributes &) {
        if (name == "si")
            strings.emplace_back();
    };
    walk.onText = [&](const std::string &text) {
        if (!strings.empty())
            strings.back() += text;
    };
    walk.walk(xml);
    return strings;
}

std::string sheetPart(const std::map<std::string, std::string> &parts, const std::string &wanted) {
    int number = 0;
    int found = 0;
    XmlWalk walk;
    walk.onStart = [&](const std::string &name, const Attributes &attributes) {
        if (name != "sheet")
            return;
        ++number;
        if (attributes.at("name") == wanted)
            found = number;
    };
    walk.walk(parts.at("xl/workbook.xml"));
    return "xl/worksheets/sheet" + std::to_string(found) + ".xml";
}

} // namespace

std::map<std::string, std::string> packageParts(const std::string &path) {
    int code = 0;
    zip_t *archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!archive)
        throw std::runtime_error("cannot open " + path);
    std::map<std::string, std::string> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t status;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status);
        std::string bytes(status.size, '\0');
        zip_file_t *file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), bytes.size());
        zip_fclose(file);
        parts[status.name] = std::move(bytes);
    }
    zip_close(archive);
    return parts;
}

std::map<std::string, SheetCell> sheetCells(const std::map<std::string, std::string> &parts,
                                            const std::string &sheetName) {
    const auto strings = sharedStrings(parts.at("xl/sharedStrings.xml"));
    std::map<std::string, SheetCell> cells;
    std::string address;
    std::string type;
    std::string value;
    bool inValue = false;
    XmlWalk walk;
    walk.onStart = [&](const std::string &name, const Attributes &attributes) {
        if (name == "c") {
            address = attributes.at("r");
            type = attributes.count("t") ? attributes.at("t") : "";
        }
        inValue = name == "v";
        if (inValue)
            value.clear();
    };
    walk.onText = [&](const std::string &text) {
        if (inValue)
            value += text;
    };
    walk.onEnd = [&](const std::string &name) {
        if (name != "v")
            return;
        inValue = false;
        if (type == "s")
            cells[address] = strings.at(static_cast<std::size_t>(std::stoi(value)));
        else
            cells[address] = std::stod(value);
    };
    walk.walk(parts.at(sheetPart(parts, sheetName)));
    return cells;
}

std::string indentedXml(const std::string &xml) {
    std::string result;
    int depth = 0;
    XmlWalk walk;
    const auto indent = [&] {
        result += "\n" + std::string(static_cast<std::size_t>(depth) * 1, ' ');
    };
    walk.onStart = [&](const std::string &name, const Attributes &attributes) {
        indent();
        result += name;
        for (const auto &[key, value] : attributes)
            result += " " + key + "=\"" + value + "\"";
        ++depth;
    };
    walk.onText = [&](const std::string &text) { result += " | " + text; };
    walk.onEnd = [&](const std::string &) { --depth; };
    walk.walk(xml);
    return result + "\n";
}

} // namespace kooste::test
