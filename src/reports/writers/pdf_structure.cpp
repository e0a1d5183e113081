// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_qpdf.h"
#include "reports/writers/pdf_render.h"

#include <fmt/format.h>

#include <exception>

namespace kooste::reports::pdf {

namespace {

using Handle = QPDFObjectHandle;

/// Wraps everything outside marked sequences as artifact: Cairo 1.16 cannot say it itself.
class ArtifactFilter final : public Handle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token &token) override {
        using Type = QPDFTokenizer::token_type_e;
        if (token.getType() == Type::tt_space || token.getType() == Type::tt_comment) {
            waiting_ += token.getRawValue();
            return;
        }
        waiting_ += token.getRawValue();
        if (token.getType() != Type::tt_word)
            return;
        const std::string &word = token.getValue();
        if (word == "BDC" || word == "BMC")
            begin();
        else if (word == "EMC")
            --depth_;
        else
            content();
        write(waiting_);
        waiting_.clear();
    }
    void handleEOF() override {
        write(waiting_);
        if (open_)
            write("\nEMC\n");
    }

private:
    void begin() {
        if (depth_++ == 0 && open_) {
            write("\nEMC\n");
            open_ = false;
        }
    }
    void content() {
        if (depth_ == 0 && !open_) {
            write("\n/Artifact BMC\n");
            open_ = true;
        }
    }
    std::string waiting_;
    int depth_ = 0;
    bool open_ = false;
};

std::string escapedXml(std::string_view text) {
    std::string safe;
    for (const char c : text)
        safe += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    return safe;
}

std::string xmp(const Metadata &metadata) {
    const std::string made = base::isoDateTime(metadata.made);
    const std::string author = metadata.author.empty() ? metadata.county : metadata.author;
    std::string text = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                       "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "<rdf:Description rdf:about=\"\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                       "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
                       "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                       "<pdfuaid:part>1</pdfuaid:part>\n";
    text += fmt::format("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>"
                        "</dc:title>\n",
                        escapedXml(metadata.title + ", " + metadata.periodName));
    if (!author.empty())
        text += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
                            escapedXml(author));
    text += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                        base::languageTag(metadata.language));
    text += fmt::format("<xmp:CreatorTool>{}</xmp:CreatorTool>\n", escapedXml(metadata.program));
    text += fmt::format("<xmp:CreateDate>{0}</xmp:CreateDate>\n<xmp:ModifyDate>{0}"
                        "</xmp:ModifyDate>\n",
                        made);
    return text + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

/// Builds the structure tree over the marked sequences that Cairo numbered.
class StructureTree {
public:
    StructureTree(QPDF &file, const Pages &pages, std::vector<Handle> pageObjects)
        : file_(file), pages_(pages), pageObjects_(std::move(pageObjects)) {}

    Handle build() {
        Handle root = file_.makeIndirectObject(Handle::newDictionary());
        root.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
        for (const auto &element : pages_.elements) {
            Handle made = file_.makeIndirectObject(Handle::newDictionary());
            made.replaceKey("/Type", Handle::newName("/StructElem"));
            made.replaceKey("/S", Handle::newName("/" + std::string(element.tag)));
            objects_.push_back(made);
        }
        numberMarks();
        for (std::size_t i = 0; i < pages_.elements.size(); ++i)
            fillElement(i, root);
        root.replaceKey("/K", objects_.front());
        addParentTree(root);
        return root;
    }

private:
    void numberMarks() {
        for (const auto &page : pages_.pages) {
            std::vector<int> numbers;
            int next = 0;
            for (const auto &mark : page.marks)
                numbers.push_back(mark.element == kArtifact ? -1 : next++);
            numbers_.push_back(std::move(numbers));
        }
    }

    void fillElement(std::size_t index, const Handle &root) {
        const Element &element = pages_.elements[index];
        Handle object = objects_[index];
        object.replaceKey(
            "/P", element.parent < 0 ? root : objects_[static_cast<std::size_t>(element.parent)]);
        if (!element.alt.empty())
            object.replaceKey("/Alt", Handle::newUnicodeString(element.alt));
        addAttributes(element, object);
        Handle kids = Handle::newArray();
        for (const auto &kid : element.kids)
            kids.appendItem(kid.element >= 0 ? objects_[static_cast<std::size_t>(kid.element)]
                                             : contentKid(kid, object));
        object.replaceKey("/K", kids);
    }

    /// A marked sequence; on the element's own page its number is enough.
    Handle contentKid(const Element::Kid &kid, Handle &object) {
        const int number = numbers_[kid.page][kid.mark];
        if (!object.hasKey("/Pg"))
            object.replaceKey("/Pg", pageObjects_[kid.page]);
        if (object.getKey("/Pg").getObjGen() == pageObjects_[kid.page].getObjGen())
            return Handle::newInteger(number);
        Handle reference = Handle::newDictionary();
        reference.replaceKey("/Type", Handle::newName("/MCR"));
        reference.replaceKey("/Pg", pageObjects_[kid.page]);
        reference.replaceKey("/MCID", Handle::newInteger(number));
        return reference;
    }

    static void addAttributes(const Element &element, Handle &object) {
        if (!element.scope.empty() || element.columns > 1) {
            Handle attributes = Handle::newDictionary();
            attributes.replaceKey("/O", Handle::newName("/Table"));
            if (!element.scope.empty())
                attributes.replaceKey("/Scope", Handle::newName("/" + std::string(element.scope)));
            if (element.columns > 1)
                attributes.replaceKey("/ColSpan", Handle::newInteger(element.columns));
            object.replaceKey("/A", attributes);
        } else if (element.box) {
            Handle attributes = Handle::newDictionary();
            attributes.replaceKey("/O", Handle::newName("/Layout"));
            const auto &box = *element.box;
            attributes.replaceKey("/BBox", Handle::newFromRectangle(Handle::Rectangle(
                                               box.x, kPageHeight - box.y - box.height,
                                               box.x + box.width, kPageHeight - box.y)));
            object.replaceKey("/A", attributes);
        }
    }

    void addParentTree(Handle &root) {
        Handle numbers = Handle::newArray();
        for (std::size_t p = 0; p < pages_.pages.size(); ++p) {
            Handle parents = Handle::newArray();
            for (const auto &mark : pages_.pages[p].marks)
                if (mark.element != kArtifact)
                    parents.appendItem(objects_[static_cast<std::size_t>(mark.element)]);
            numbers.appendItem(Handle::newInteger(static_cast<int>(p)));
            numbers.appendItem(file_.makeIndirectObject(parents));
            pageObjects_[p].replaceKey("/StructParents", Handle::newInteger(static_cast<int>(p)));
        }
        Handle tree = Handle::newDictionary();
        tree.replaceKey("/Nums", numbers);
        root.replaceKey("/ParentTree", file_.makeIndirectObject(tree));
        root.replaceKey("/ParentTreeNextKey",
                        Handle::newInteger(static_cast<int>(pages_.pages.size())));
    }

    QPDF &file_;
    const Pages &pages_;
    std::vector<Handle> pageObjects_;
    std::vector<Handle> objects_;
    std::vector<std::vector<int>> numbers_;
};

/// Cairo leaves the map of its TrueType subsets to the default, which PDF/UA wants spelled out.
void completeFonts(QPDF &file) {
    for (auto &object : file.getAllObjects())
        if (object.isDictionary() && object.isDictionaryOfType("/Font", "/CIDFontType2") &&
            !object.hasKey("/CIDToGIDMap"))
            object.replaceKey("/CIDToGIDMap", Handle::newName("/Identity"));
}

void completeCatalog(QPDF &file, const Document &document) {
    Handle catalog = file.getRoot();
    catalog.replaceKey(
        "/Lang", Handle::newString(std::string(base::languageTag(document.metadata.language))));
    catalog.replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
    catalog.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    Handle metadata = Handle::newStream(&file, xmp(document.metadata));
    metadata.getDict().replaceKey("/Type", Handle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Handle::newName("/XML"));
    catalog.replaceKey("/Metadata", metadata);
}

} // namespace

base::Result<std::string> tagged(const std::string &drawnFile, const Pages &pages,
                                 const Document &document) {
    try {
        QPDF file;
        file.processMemoryFile("drawn", drawnFile.data(), drawnFile.size());
        std::vector<Handle> pageObjects;
        for (auto &page : QPDFPageDocumentHelper(file).getAllPages()) {
            page.addContentTokenFilter(std::make_shared<ArtifactFilter>());
            Handle object = page.getObjectHandle();
            object.replaceKey("/Tabs", Handle::newName("/S"));
            pageObjects.push_back(object);
        }
        file.getRoot().replaceKey("/StructTreeRoot",
                                  StructureTree(file, pages, std::move(pageObjects)).build());
        completeCatalog(file, document);
        completeFonts(file);
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize());
    } catch (const std::exception &failure) {
        return base::Error{base::ErrorKind::output, "pdfNotTagged",
                           base::tr("The PDF could not be made ({reason}).")
                               .with("reason", std::string(failure.what()))};
    }
}

} // namespace kooste::reports::pdf
