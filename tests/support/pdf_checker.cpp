// SPDX-License-Identifier: MIT
#include "support/pdf_checker.h"

#include "support/pdf_marks.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace kooste::test {

namespace {

using Handle = QPDFObjectHandle;

std::string nameOf(Handle object) { return object.isName() ? object.getName() : ""; }

std::vector<Handle> kidsOf(Handle element) {
    Handle kids = element.getKey("/K");
    if (kids.isArray())
        return kids.getArrayAsVector();
    if (kids.isNull())
        return {};
    return {kids};
}

bool isElement(Handle kid) { return kid.isDictionary() && kid.hasKey("/S"); }

std::vector<std::string> kidTypes(Handle element) {
    std::vector<std::string> types;
    for (auto kid : kidsOf(element))
        types.push_back(isElement(kid) ? nameOf(kid.getKey("/S")) : "content");
    return types;
}

class Checker {
public:
    explicit Checker(QPDF &file) : file_(file) {}

    std::vector<PdfFinding> run() {
        catalog();
        metadata();
        Handle tree = file_.getRoot().getKey("/StructTreeRoot");
        if (!tree.isDictionary())
            add("7.1", "no structure tree");
        else
            for (auto kid : kidsOf(tree))
                element(kid, tree);
        pages();
        if (headings_ > 0 && firstHeading_ != 1)
            add("7.4.2", "the first heading is not H1");
        return std::move(findings_);
    }

private:
    void add(std::string clause, std::string what) {
        findings_.push_back({std::move(clause), std::move(what)});
    }

    void catalog() {
        Handle root = file_.getRoot();
        Handle marked = root.getKey("/MarkInfo");
        if (!marked.isDictionary() || !marked.getKey("/Marked").isBool() ||
            !marked.getKey("/Marked").getBoolValue())
            add("6.2", "the file does not say that it is marked");
        if (!root.getKey("/Lang").isString())
            add("7.2", "no language");
        Handle preferences = root.getKey("/ViewerPreferences");
        if (!preferences.isDictionary() || !preferences.getKey("/DisplayDocTitle").isBool() ||
            !preferences.getKey("/DisplayDocTitle").getBoolValue())
            add("7.1", "the title is not displayed");
        if (file_.isEncrypted())
            add("7.16", "encrypted");
    }

    void metadata() {
        Handle stream = file_.getRoot().getKey("/Metadata");
        if (!stream.isStream())
            return add("7.1", "no metadata");
        Handle readable = stream;
        const auto buffer = readable.getStreamData();
        const std::string xmp(reinterpret_cast<const char *>(buffer->getBuffer()),
                              buffer->getSize());
        if (xmp.find("<pdfuaid:part>1</pdfuaid:part>") == std::string::npos)
            add("5", "no identification as PDF/UA-1");
        if (xmp.find("<dc:title>") == std::string::npos)
            add("7.1", "no title in the metadata");
    }

    void element(Handle element, Handle parent) {
        if (!isElement(element)) {
            add("7.1", "a kid of the tree is no element");
            return;
        }
        const std::string type = nameOf(element.getKey("/S"));
        static const std::set<std::string> standard{
            "/Document", "/Part",    "/Sect",  "/Div", "/P",  "/H1",  "/H2",    "/H3",
            "/H4",       "/H5",      "/H6",    "/L",   "/LI", "/Lbl", "/LBody", "/Span",
            "/Figure",   "/Caption", "/Table", "/TR",  "/TH", "/TD",  "/Link",  "/Note"};
        if (!standard.count(type))
            add("7.1", "no standard type: " + type);
        if (element.getKey("/P").getObjGen() != parent.getObjGen())
            add("7.1", type + " names another parent");
        heading(type);
        if (type == "/Figure" && !element.getKey("/Alt").isString())
            add("7.3", "a figure without alternative text");
        if (type == "/Table")
            table(element);
        nesting(type, element);
        for (auto kid : kidsOf(element))
            if (isElement(kid))
                this->element(kid, element);
            else
                content(kid, element, type);
    }

    void heading(const std::string &type) {
        if (type.size() != 3 || type[1] != 'H' || type[2] < '1' || type[2] > '6')
            return;
        const int level = type[2] - '0';
        if (headings_++ == 0)
            firstHeading_ = level;
        else if (level > lastHeading_ + 1)
            add("7.4.2", "a heading level is skipped before " + type);
        lastHeading_ = level;
    }

    void nesting(const std::string &type, Handle element) {
        static const std::map<std::string, std::set<std::string>> allowed{
            {"/L", {"/LI", "/L", "/Caption"}},
            {"/LI", {"/Lbl", "/LBody"}},
            {"/Table", {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}},
            {"/TR", {"/TH", "/TD"}}};
        const auto rule = allowed.find(type);
        if (rule == allowed.end())
            return;
        for (auto kid : kidTypes(element))
            if (!rule->second.count(kid))
                add("7.2", kid + " inside " + type);
        if (kidsOf(element).empty())
            add("7.2", "empty " + type);
    }

    static int spanOf(Handle cell) {
        Handle attributes = cell.getKey("/A");
        const bool spans = attributes.isDictionary() && attributes.hasKey("/ColSpan");
        return spans ? attributes.getKey("/ColSpan").getIntValueAsInt() : 1;
    }

    void table(Handle table) {
        std::set<int> widths;
        bool hasHeader = false;
        for (auto row : kidsOf(table)) {
            int width = 0;
            for (auto cell : kidsOf(row)) {
                width += spanOf(cell);
                if (nameOf(cell.getKey("/S")) != "/TH")
                    continue;
                hasHeader = true;
                Handle attributes = cell.getKey("/A");
                if (!attributes.isDictionary() || !attributes.getKey("/Scope").isName())
                    add("7.5", "a table header without scope");
            }
            widths.insert(width);
        }
        if (widths.size() > 1)
            add("7.2", "rows of a table have different numbers of columns");
        if (!hasHeader)
            add("7.5", "a table without headers");
    }

    void content(Handle kid, Handle element, const std::string &type) {
        const bool reference = kid.isDictionary();
        Handle page = reference && kid.hasKey("/Pg") ? kid.getKey("/Pg") : element.getKey("/Pg");
        Handle number = reference ? kid.getKey("/MCID") : kid;
        if (!page.isDictionary() || !number.isInteger()) {
            add("7.1", type + " refers to no content");
            return;
        }
        const auto place = std::pair(page.getObjGen(), number.getIntValueAsInt());
        if (!owners_.emplace(place, element.getObjGen()).second)
            add("7.1", "content that belongs to two elements");
    }

    void pages() {
        Handle tree = file_.getRoot().getKey("/StructTreeRoot");
        for (const auto &page : QPDFPageDocumentHelper(file_).getAllPages()) {
            Handle object = page.getObjectHandle();
            if (nameOf(object.getKey("/Tabs")) != "/S")
                add("7.18.3", "a page whose tab order is not the structure's");
            const PageMarks marks = readMarks(page);
            if (marks.outside > 0)
                add("7.1", std::to_string(marks.outside) +
                               " painting operators outside of marked content");
            if (marks.mixed)
                add("7.1", "artifact and tagged content inside each other");
            if (marks.unbalanced)
                add("7.1", "marked content that is not closed");
            parents(object, marks, tree);
            fonts(object.getKey("/Resources").getKey("/Font"));
        }
    }

    void parents(Handle page, const PageMarks &marks, Handle tree) {
        std::set<int> seen;
        Handle list = parentList(page, tree);
        for (const int number : marks.numbers) {
            if (!seen.insert(number).second)
                add("7.1", "two marked sequences of one page share a number");
            const auto owner = owners_.find(std::pair(page.getObjGen(), number));
            if (owner == owners_.end())
                add("7.1", "marked content " + std::to_string(number) + " has no element");
            else if (!list.isArray() || number >= list.getArrayNItems() ||
                     list.getArrayItem(number).getObjGen() != owner->second)
                add("7.1", "the parent tree names another element");
        }
        for (const auto &[place, owner] : owners_)
            if (place.first == page.getObjGen() && !seen.count(place.second))
                add("7.1", "an element refers to content that is not there");
    }

    static Handle parentList(Handle page, Handle tree) {
        Handle key = page.getKey("/StructParents");
        if (!key.isInteger() || !tree.isDictionary())
            return Handle::newNull();
        Handle numbers = tree.getKey("/ParentTree").getKey("/Nums");
        for (int i = 0; i + 1 < numbers.getArrayNItems(); i += 2)
            if (numbers.getArrayItem(i).getIntValue() == key.getIntValue())
                return numbers.getArrayItem(i + 1);
        return Handle::newNull();
    }

    void fonts(Handle fonts) {
        if (!fonts.isDictionary())
            return;
        for (auto [name, font] : fonts.getDictAsMap()) {
            const std::string base = nameOf(font.getKey("/BaseFont"));
            if (!checked_.insert(font.getObjGen()).second)
                continue;
            const bool composite = nameOf(font.getKey("/Subtype")) == "/Type0";
            Handle inner = composite ? font.getKey("/DescendantFonts").getArrayItem(0) : font;
            Handle descriptor = inner.getKey("/FontDescriptor");
            if (!descriptor.isDictionary() ||
                (!descriptor.hasKey("/FontFile") && !descriptor.hasKey("/FontFile2") &&
                 !descriptor.hasKey("/FontFile3")))
                add("7.21.4.1", "a font that is not embedded: " + base);
            if (!font.hasKey("/ToUnicode"))
                add("7.21.7", "no way from glyphs to characters: " + base);
            if (composite && nameOf(inner.getKey("/Subtype")) == "/CIDFontType2" &&
                !inner.hasKey("/CIDToGIDMap"))
                add("7.21.3.2", "no map from characters to glyphs: " + base);
        }
    }

    QPDF &file_;
    std::vector<PdfFinding> findings_;
    std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> owners_;
    std::set<QPDFObjGen> checked_;
    int headings_ = 0;
    int firstHeading_ = 0;
    int lastHeading_ = 0;
};

void describe(Handle element, std::size_t depth, std::string &text) {
    const auto indent = std::string(2 * depth, ' ');
    const auto lineOf = [](Handle kid) {
        std::string line = nameOf(kid.getKey("/S")).substr(1);
        Handle attributes = kid.getKey("/A");
        if (attributes.isDictionary() && attributes.getKey("/Scope").isName())
            line += " " + nameOf(attributes.getKey("/Scope")).substr(1);
        if (kid.getKey("/Alt").isString())
            line += " \"" + kid.getKey("/Alt").getUTF8Value() + "\"";
        return line;
    };
    std::vector<std::pair<std::string, int>> lines;
    for (auto kid : kidsOf(element)) {
        if (!isElement(kid))
            continue;
        std::string own = indent + lineOf(kid) + "\n";
        describe(kid, depth + 1, own);
        if (!lines.empty() && lines.back().first == own)
            ++lines.back().second;
        else
            lines.emplace_back(own, 1);
    }
    for (const auto &[line, count] : lines) {
        if (count > 1) {
            const auto end = line.find('\n');
            text += line.substr(0, end) + " x" + std::to_string(count) + line.substr(end);
        } else {
            text += line;
        }
    }
}

} // namespace

std::vector<PdfFinding> checkPdfUa(const std::string &bytes) {
    QPDF file;
    file.processMemoryFile("checked", bytes.data(), bytes.size());
    return Checker(file).run();
}

std::string findingsText(const std::vector<PdfFinding> &findings) {
    std::string text;
    for (const auto &finding : findings)
        text += finding.clause + ": " + finding.what + "\n";
    return text;
}

std::string pdfStructure(const std::string &bytes) {
    QPDF file;
    file.processMemoryFile("described", bytes.data(), bytes.size());
    std::string text;
    describe(file.getRoot().getKey("/StructTreeRoot"), 0, text);
    return text;
}

std::size_t pdfPageCount(const std::string &bytes) {
    QPDF file;
    file.processMemoryFile("counted", bytes.data(), bytes.size());
    return QPDFPageDocumentHelper(file).getAllPages().size();
}

} // namespace kooste::test
