// SPDX-License-Identifier: MIT
#include "importing/readers/encoding.h"

#include "base/text.h"
#include "importing/readers/csv_records.h"
#include "importing/readers/signatures.h"

#include <algorithm>
#include <cstring>
#include <iconv.h>
#include <vector>

namespace kooste::importing {

namespace {

using base::tr;
using namespace std::string_view_literals;

constexpr std::size_t kEncodedPiece = 1 << 18;

// What each byte from 0x80 on means, after the Unicode Consortium's mapping tables CP1252.TXT and
// ROMAN.TXT: N letter of Nordic texts (small n), U other capital, L other small letter,
// P punctuation of ordinary texts, A apostrophe or no-break space, S symbol, X control.
constexpr std::string_view kWindows1252 = "PXSSPPSSSSUSUXUX"
                                          "XPAPPPPPSSLSLXLU"
                                          "ASSPSSSPSPSPSAPS"
                                          "PPPSPPSPSSSPPPPP"
                                          "UUUUNNNUUNUUUUUU"
                                          "UUUUUUNPNUUUNUUL"
                                          "LLLLnnnLLnLLLLLL"
                                          "LLLLLLnSnLLLnLLL"sv;
constexpr std::string_view kMacRoman = "NNUNUNNLLLnLnLnL"
                                       "LLLLLLLLLLnLLLLn"
                                       "SPSPPPSLPPSPSSNN"
                                       "SPSSSPSSSSSSSSnn"
                                       "SSSSSSSPPPAUUUUL"
                                       "PPPPPASSLUSPSSSS"
                                       "SPSPSUUUUUUUUUUU"
                                       "SUUUULSSSSSSSSSS"sv;
static_assert(kWindows1252.size() == 128 && kMacRoman.size() == 128);

/// Points of one occurrence. A letter belongs to a word, punctuation stands at its edge, and no
/// capital follows a small letter.
int points(char meaning, ByteCensus::Place place) {
    const bool capital = meaning == 'N' || meaning == 'U';
    switch (meaning) {
    case 'N':
    case 'n':
    case 'U':
    case 'L':
        if (place == ByteCensus::alone)
            return -1;
        if (capital && place == ByteCensus::afterSmall)
            return -3;
        return meaning == 'N' || meaning == 'n' ? 4 : 1;
    case 'P':
        return place == ByteCensus::alone || place == ByteCensus::edge ? 2 : -1;
    case 'A':
        return 2;
    case 'S':
        return -2;
    default:
        return -6;
    }
}

std::int64_t plausibility(const ByteCensus &census, std::string_view meanings) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < meanings.size(); ++i)
        for (int place = 0; place < ByteCensus::kPlaces; ++place) {
            const auto where = static_cast<ByteCensus::Place>(place);
            const auto times = census.count(static_cast<unsigned char>(0x80 + i), where);
            sum += static_cast<std::int64_t>(times) * points(meanings[i], where);
        }
    return sum;
}

struct Mark {
    std::string_view bytes;
    const char *encoding;
};
constexpr std::array kMarks{Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                            Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                            Mark{"\xFE\xFF"sv, "UTF-16BE"}};

/// Notices a text without a line end that is longer than any record: nothing more needs reading.
class LineLengths {
public:
    /// False when the line at hand is too long.
    bool add(std::string_view piece) {
        const auto last = piece.find_last_of("\n\r"sv);
        const auto first = piece.find_first_of("\n\r"sv);
        length_ += std::min(first, piece.size());
        if (length_ > CsvRecords::kLongestRecord)
            return false;
        if (last != std::string_view::npos)
            length_ = piece.size() - last - 1;
        return true;
    }

private:
    std::size_t length_ = 0;
};

base::Error recordTooLong(const ByteSource &source) {
    return source.error("recordTooLong", tr("A row of “{file}” is too long for a table of "
                                            "responses.")
                                             .with("file", source.name()));
}

base::Result<ByteCensus> takeCensus(ByteSource &source) {
    ByteCensus census;
    LineLengths lines;
    std::vector<char> piece(kEncodedPiece);
    for (std::uint64_t at = 0; at < source.size();) {
        const auto read = source.readAt(at, piece);
        if (!read)
            return read.error();
        if (!lines.add({piece.data(), *read}))
            return recordTooLong(source);
        census.add({piece.data(), *read});
        at += *read;
    }
    census.finish();
    return census;
}

base::Error unclear(const ByteSource &source) {
    base::Error error = source.error(
        "encodingUnclear", tr("The character encoding of “{file}” is unclear. Choose it: UTF-8, "
                              "windows-1252 (Windows) or macintosh (older Mac Excel).")
                               .with("file", source.name()));
    error.kind = base::ErrorKind::decisionNeeded;
    return error;
}

/// UTF-16 without a mark: in Western text the zero bytes stand at every other place.
std::optional<std::string> utf16ByNuls(const ByteCensus &census) {
    const auto even = census.nulsAt(0);
    const auto odd = census.nulsAt(1);
    const auto enough = std::max<std::uint64_t>(census.size() / 8, 1);
    if (odd >= enough && even * 20 <= odd)
        return "UTF-16LE";
    if (even >= enough && odd * 20 <= even)
        return "UTF-16BE";
    return std::nullopt;
}

std::uint64_t undefinedBytes(const ByteCensus &census, std::string_view meanings) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < meanings.size(); ++i)
        if (meanings[i] == 'X')
            sum += census.count(static_cast<unsigned char>(0x80 + i));
    return sum;
}

/// Windows' and users' names for what iconv calls differently.
std::string iconvName(const std::string &name) {
    const std::string key = base::lowerAscii(base::trim(name));
    if (key == "mac" || key == "macroman" || key == "mac-roman" || key == "x-mac-roman")
        return "macintosh";
    if (key == "cp1252" || key == "ansi" || key == "windows1252")
        return "windows-1252";
    if (key == "utf8" || key == "utf-8")
        return "UTF-8";
    if (key == "utf16" || key == "utf-16")
        return "UTF-16LE";
    return std::string(base::trim(name));
}

/// The user's word for UTF-8 is checked: iconv lets some impossible characters pass.
base::Result<Encoding> provenUtf8(ByteSource &source, const std::string &head) {
    const auto census = takeCensus(source);
    if (!census)
        return census.error();
    if (!census->isUtf8())
        return source.error("notInEncoding",
                            tr("“{file}” is not in {encoding}. Choose another encoding.")
                                .with("file", source.name())
                                .with("encoding", "UTF-8"));
    const bool marked = base::startsWith(head, kMarks[0].bytes);
    return Encoding{"UTF-8", marked ? kMarks[0].bytes.size() : 0U, true, 0};
}

} // namespace

std::int64_t plausibilityWindows1252(const ByteCensus &census) {
    return plausibility(census, kWindows1252);
}

std::int64_t plausibilityMacRoman(const ByteCensus &census) {
    return plausibility(census, kMacRoman);
}

base::Result<Encoding> recogniseEncoding(ByteSource &source) {
    const auto head = source.head(4);
    if (!head)
        return head.error();
    const auto mark = std::find_if(kMarks.begin(), kMarks.end(), [&](const Mark &candidate) {
        return base::startsWith(*head, candidate.bytes);
    });
    if (mark != kMarks.end() && mark->encoding != "UTF-8"sv)
        return Encoding{mark->encoding, mark->bytes.size(), false, 0};
    auto census = takeCensus(source);
    if (!census)
        return census.error();
    if (census->nuls() > 0) {
        if (auto name = utf16ByNuls(*census); name && mark == kMarks.end())
            return Encoding{*name, 0, false, 0};
        return notATable(source);
    }
    if (census->isUtf8())
        return Encoding{"UTF-8", mark == kMarks.end() ? 0U : mark->bytes.size(), true, 0};
    if (mark != kMarks.end())
        return unclear(source);
    const auto windows = plausibilityWindows1252(*census);
    const auto mac = plausibilityMacRoman(*census);
    if (windows == mac || std::max(windows, mac) <= 0)
        return unclear(source);
    if (mac > windows)
        return Encoding{"macintosh", 0, false, 0};
    return Encoding{"windows-1252", 0, false, undefinedBytes(*census, kWindows1252)};
}

base::Result<Encoding> namedEncoding(ByteSource &source, const std::string &name) {
    Encoding encoding;
    encoding.name = iconvName(name);
    auto *const probe = iconv_open("UTF-8", encoding.name.c_str());
    if (std::memcmp(&probe, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", sizeof probe) == 0) {
        base::Error error = source.error(
            "encodingUnknown", base::tr("There is no character encoding “{encoding}”. Use UTF-8, "
                                        "UTF-16LE, windows-1252 or macintosh.")
                                   .with("encoding", name));
        error.kind = base::ErrorKind::usage;
        return error;
    }
    iconv_close(probe);
    const auto head = source.head(4);
    if (!head)
        return head.error();
    if (encoding.name == "UTF-8")
        return provenUtf8(source, *head);
    if (base::startsWith(base::lowerAscii(encoding.name), "utf-16") &&
        (base::startsWith(*head, "\xFF\xFE") || base::startsWith(*head, "\xFE\xFF")))
        encoding.markBytes = 2;
    return encoding;
}

} // namespace kooste::importing
