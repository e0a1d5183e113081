// SPDX-License-Identifier: MIT
#include "support/pdf_text.h"

#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QUtil.hh>
#include <vector>

namespace kooste::test {

namespace {

using Handle = QPDFObjectHandle;

void appendUtf8(std::string &text, unsigned character) { text += QUtil::toUTF8(character); }

/// A font's map from codes to text, out of its ToUnicode stream.
struct FontMap {
    std::size_t bytes = 1;
    std::map<unsigned, std::string> text;
};

std::string utf16Text(const std::string &hex) {
    std::string text;
    for (std::size_t i = 0; i + 4 <= hex.size(); i += 4) {
        unsigned unit = static_cast<unsigned>(std::stoul(hex.substr(i, 4), nullptr, 16));
        if (unit >= 0xD800 && unit < 0xDC00 && i + 8 <= hex.size()) {
            const auto low = static_cast<unsigned>(std::stoul(hex.substr(i + 4, 4), nullptr, 16));
            unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
            i += 4;
        }
        appendUtf8(text, unit);
    }
    return text;
}

/// bfchar and bfrange entries: "<01> <0041>" and "<01> <05> <0041>".
void readMap(const std::string &stream, FontMap &map) {
    std::size_t at = 0;
    for (const bool range : {false, true}) {
        const std::string begin = range ? "beginbfrange" : "beginbfchar";
        const std::string end = range ? "endbfrange" : "endbfchar";
        for (at = stream.find(begin); at != std::string::npos; at = stream.find(begin, at)) {
            const std::size_t stop = stream.find(end, at);
            std::vector<std::string> words;
            for (std::size_t open = stream.find('<', at); open < stop;
                 open = stream.find('<', open + 1)) {
                const std::size_t close = stream.find('>', open);
                words.push_back(stream.substr(open + 1, close - open - 1));
            }
            const std::size_t step = range ? 3 : 2;
            for (std::size_t i = 0; i + step <= words.size(); i += step) {
                const auto first = static_cast<unsigned>(std::stoul(words[i], nullptr, 16));
                const auto last =
                    static_cast<unsigned>(std::stoul(words[i + step - 2], nullptr, 16));
                const std::string &target = words[i + step - 1];
                for (unsigned code = first; code <= last; ++code) {
                    if (target.size() > 4) {
                        map.text[code] = utf16Text(target);
                    } else {
                        std::string shown;
                        appendUtf8(shown, static_cast<unsigned>(std::stoul(target, nullptr, 16)) +
                                              code - first);
                        map.text[code] = shown;
                    }
                }
            }
            at = stop;
        }
    }
}

std::map<std::string, FontMap> fontsOf(QPDFPageObjectHelper page) {
    std::map<std::string, FontMap> fonts;
    Handle resources = page.getObjectHandle().getKey("/Resources").getKey("/Font");
    if (!resources.isDictionary())
        return fonts;
    for (auto [name, font] : resources.getDictAsMap()) {
        FontMap map;
        map.bytes = font.getKey("/Subtype").getName() == "/Type0" ? 2 : 1;
        Handle stream = font.getKey("/ToUnicode");
        if (stream.isStream()) {
            const auto buffer = stream.getStreamData();
            readMap(
                std::string(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()),
                map);
        }
        fonts[name] = std::move(map);
    }
    return fonts;
}

/// The text of every marked sequence of one page, by its number.
class TextReader final : public Handle::ParserCallbacks {
public:
    explicit TextReader(std::map<std::string, FontMap> fonts) : fonts_(std::move(fonts)) {}
    std::map<int, std::string> texts;
    int missing = 0;

    void handleObject(Handle object) override {
        if (!object.isOperator()) {
            operands_.push_back(object);
            return;
        }
        const std::string name = object.getOperatorValue();
        if (name == "BDC" || name == "BMC")
            begin();
        else if (name == "EMC" && !open_.empty())
            open_.pop_back();
        else if (name == "Tf" && operands_[0].isName())
            font_ = &fonts_[operands_[0].getName()];
        else if (name == "Tj" && operands_[0].isString())
            show(operands_[0].getStringValue());
        else if (name == "TJ")
            for (auto part : operands_[0].getArrayAsVector())
                if (part.isString())
                    show(part.getStringValue());
        operands_.clear();
    }
    void handleEOF() override {}

private:
    void begin() {
        int number = open_.empty() ? -1 : open_.back();
        if (operands_.size() > 1 && operands_[1].isDictionary()) {
            if (operands_[1].hasKey("/MCID"))
                number = operands_[1].getKey("/MCID").getIntValueAsInt();
            if (operands_[1].hasKey("/ActualText") && number >= 0) {
                texts[number] += operands_[1].getKey("/ActualText").getUTF8Value();
                number = -2; // its glyphs are spelled out already
            }
        }
        open_.push_back(number);
    }
    void show(const std::string &codes) {
        if (!font_)
            return;
        for (std::size_t i = 0; i + font_->bytes <= codes.size(); i += font_->bytes) {
            unsigned code = static_cast<unsigned char>(codes[i]);
            if (font_->bytes == 2)
                code = (code << 8U) | static_cast<unsigned char>(codes[i + 1]);
            missing += code == 0;
            if (!open_.empty() && open_.back() >= 0)
                texts[open_.back()] += font_->text[code];
        }
    }

    std::map<std::string, FontMap> fonts_;
    FontMap *font_ = nullptr;
    std::vector<Handle> operands_;
    std::vector<int> open_;
};

using PageTexts = std::map<QPDFObjGen, std::map<int, std::string>>;

void readElement(Handle element, const PageTexts &pages, std::string &text) {
    const std::string type = element.getKey("/S").getName().substr(1);
    if (type == "Figure") {
        text += "Figure: " + element.getKey("/Alt").getUTF8Value() + "\n";
        return;
    }
    Handle kids = element.getKey("/K");
    std::string own;
    for (auto kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids}) {
        if (kid.isDictionary() && kid.hasKey("/S")) {
            readElement(kid, pages, text);
            continue;
        }
        const bool reference = kid.isDictionary();
        Handle page = reference ? kid.getKey("/Pg") : element.getKey("/Pg");
        const int number = (reference ? kid.getKey("/MCID") : kid).getIntValueAsInt();
        const auto found = pages.find(page.getObjGen());
        if (found != pages.end() && found->second.count(number))
            own += found->second.at(number);
    }
    if (!own.empty())
        text += type + " " + own + "\n";
}

} // namespace

std::string pdfReadText(const std::string &bytes) {
    QPDF file;
    file.processMemoryFile("read", bytes.data(), bytes.size());
    PageTexts pages;
    for (auto &page : QPDFPageDocumentHelper(file).getAllPages()) {
        TextReader reader(fontsOf(page));
        page.parseContents(&reader);
        pages[page.getObjectHandle().getObjGen()] = std::move(reader.texts);
    }
    std::string text;
    readElement(file.getRoot().getKey("/StructTreeRoot").getKey("/K"), pages, text);
    return text;
}

int missingGlyphs(const std::string &bytes) {
    QPDF file;
    file.processMemoryFile("read", bytes.data(), bytes.size());
    int missing = 0;
    for (auto &page : QPDFPageDocumentHelper(file).getAllPages()) {
        TextReader reader(fontsOf(page));
        page.parseContents(&reader);
        missing += reader.missing;
    }
    return missing;
}

} // namespace kooste::test
