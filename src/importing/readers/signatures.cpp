// SPDX-License-Identifier: MIT
#include "importing/readers/signatures.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kooste::importing {

namespace {

using base::tr;

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    base::Message (*what)();
};

base::Message picture() { return tr("a picture"); }
base::Message pdf() { return tr("a PDF document"); }
base::Message archive() { return tr("a compressed archive"); }
base::Message film() { return tr("a sound or film file"); }
base::Message lockedSpss() { return tr("a password-protected SPSS file"); }
base::Message sqlite() { return tr("a database or a workspace"); }
base::Message richText() { return tr("a text document"); }
base::Message program() { return tr("a program"); }
base::Message webPage() { return tr("a web page or an XML file"); }
base::Message jsonFile() { return tr("a JSON file"); }

using namespace std::string_view_literals;

// From the formats' own specifications.
constexpr std::array kSignatures{
    Signature{0, "\x89PNG\r\n\x1a\n"sv, picture},
    Signature{0, "\xFF\xD8\xFF"sv, picture},
    Signature{0, "GIF8"sv, picture},
    Signature{8, "WEBP"sv, picture},
    Signature{0, "II*\0"sv, picture},
    Signature{0, "MM\0*"sv, picture},
    Signature{4, "ftyphei"sv, picture},
    Signature{0, "%PDF-"sv, pdf},
    Signature{0, "\x1F\x8B\x08"sv, archive},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, archive},
    Signature{0, "Rar!\x1A\x07"sv, archive},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              archive},
    Signature{4, "ftyp"sv, film},
    Signature{0, "OggS"sv, film},
    Signature{0, "ID3\x03"sv, film},
    Signature{8, "WAVEfmt"sv, film},
    Signature{8, "ENCRYPTEDSAV"sv, lockedSpss},
    Signature{0, "SQLite format 3\0"sv, sqlite},
    Signature{0, "{\\rtf"sv, richText},
    Signature{0,
              "\x7F"
              "ELF"sv,
              program},
};

constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

base::Error foreign(const ByteSource &source, base::Message what) {
    return source.error("notATable", tr("“{file}” is {what}, not a table of responses. Export the "
                                        "responses as CSV or Excel (.xlsx).")
                                         .with("file", source.name())
                                         .with("what", std::move(what)));
}

/// Whether the name stands in the file in UTF-16LE, as a compound file's directory writes it.
bool holdsWideName(ByteSource &source, std::string_view name) {
    std::string wide;
    for (const char c : name)
        wide += {c, '\0'};
    constexpr std::size_t kPiece = 1 << 16;
    constexpr std::uint64_t kEnough = 64 << 20;
    std::vector<char> piece(kPiece);
    for (std::uint64_t at = 0; at < std::min(source.size(), kEnough); at += kPiece - wide.size()) {
        const auto read = source.readAt(at, piece);
        if (!read)
            return false;
        if (std::string_view(piece.data(), *read).find(wide) != std::string_view::npos)
            return true;
    }
    return false;
}

/// A name that tells of a format whose files are never text.
bool promisesBinary(const std::string &name) {
    const auto dot = name.rfind('.');
    const std::string ending =
        dot == std::string::npos ? "" : base::lowerAscii(name.substr(dot + 1));
    return ending == "xlsx" || ending == "xlsm" || ending == "sav" || ending == "zsav";
}

/// OLE2: an encrypted .xlsx and an old .xls have the same shell.
base::Error compoundFile(ByteSource &source) {
    if (holdsWideName(source, "EncryptedPackage"))
        return source.error("encryptedWorkbook",
                            tr("The workbook “{file}” is password-protected. Open it in Excel, "
                               "save a copy without a password and import the copy.")
                                .with("file", source.name()));
    if (holdsWideName(source, "Workbook"))
        return source.error("oldWorkbook", tr("“{file}” is an old Excel workbook (.xls). Open it "
                                              "in Excel, save it as .xlsx and import that file.")
                                               .with("file", source.name()));
    return source.error("encryptedOrOldWorkbook",
                        tr("“{file}” is password-protected or an old Office file (.xls). Save it "
                           "in Excel as .xlsx without a password and import that file.")
                            .with("file", source.name()));
}

/// The beginning without a UTF-8 mark and blanks, in small letters.
std::string markup(std::string_view head) {
    if (base::startsWith(head, "\xEF\xBB\xBF"))
        head.remove_prefix(3);
    return base::lowerAscii(base::trim(head.substr(0, 512)));
}

bool isJson(std::string_view text) {
    if (text.empty() || (text.front() != '{' && text.front() != '['))
        return false;
    const auto next = text.find_first_not_of(" \t\r\n", 1);
    if (next == std::string_view::npos)
        return false;
    if (text.front() == '[')
        return text[next] == '{';
    // `{"key": …`; a CSV cell would close its quote before a separator.
    const auto close = text[next] == '"' ? text.find('"', next + 1) : std::string_view::npos;
    const auto after =
        close == std::string_view::npos ? close : text.find_first_not_of(" \t\r\n", close + 1);
    return after != std::string_view::npos && text[after] == ':';
}

} // namespace

std::optional<base::Error> recogniseForeign(ByteSource &source, std::string_view head) {
    if (base::startsWith(head, kCompoundFile))
        return compoundFile(source);
    for (const Signature &signature : kSignatures)
        if (head.size() > signature.offset &&
            base::startsWith(head.substr(signature.offset), signature.bytes))
            return foreign(source, signature.what());
    const std::string text = markup(head);
    for (const std::string_view start : {"<!doctype"sv, "<html"sv, "<?xml"sv, "<table"sv})
        if (base::startsWith(text, start))
            return foreign(source, webPage());
    if (isJson(text))
        return foreign(source, jsonFile());
    return std::nullopt;
}

base::Error notATable(const ByteSource &source) {
    if (promisesBinary(source.name()))
        return source.error("notATable",
                            tr("“{file}” is damaged: its content is not what its name promises. "
                               "Fetch or export it again.")
                                .with("file", source.name()));
    return source.error("notATable",
                        tr("“{file}” is not a table of text: it holds bytes that no text has. "
                           "Export the responses as CSV or Excel (.xlsx).")
                            .with("file", source.name()));
}

bool looksLikeText(std::string_view head) {
    const auto isControl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte != 0 && byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' &&
               byte != '\v' && byte != '\f' && byte != 0x1A && byte != 0x1B;
    };
    const auto controls = std::count_if(head.begin(), head.end(), isControl);
    return controls * 50 <= static_cast<std::ptrdiff_t>(head.size());
}

} // namespace kooste::importing
