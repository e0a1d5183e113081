// SPDX-License-Identifier: MIT
#include "exchange/definitions/plain_text.h"
#include "base/text.h"

#include <array>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <optional>

namespace kooste::exchange {

namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};
constexpr std::array<Entity, 34> kEntities{
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
     {"nbsp", " "},   {"auml", "ä"},   {"Auml", "Ä"},   {"ouml", "ö"},   {"Ouml", "Ö"},
     {"aring", "å"},  {"Aring", "Å"},  {"uuml", "ü"},   {"Uuml", "Ü"},   {"szlig", "ß"},
     {"eacute", "é"}, {"Eacute", "É"}, {"egrave", "è"}, {"agrave", "à"}, {"ccedil", "ç"},
     {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},  {"rsquo", "’"},
     {"ldquo", "“"},  {"rdquo", "”"},  {"bull", "•"},   {"middot", "·"}, {"euro", "€"},
     {"copy", "©"},   {"deg", "°"},    {"times", "×"},  {"shy", ""}}};

void appendCharacter(std::string &text, std::uint32_t code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        code = 0xFFFD;
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | (code >> 6));
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | (code >> 12));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | (code >> 18));
        byte(0x80 | ((code >> 12) & 0x3F));
        byte(0x80 | ((code >> 6) & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

/// Appends what the entity that begins at `at` ("&…;") means and gives the place after it; nothing
/// when there is none.
std::optional<std::size_t> takeEntity(std::string_view html, std::size_t at, std::string &text) {
    const auto end = html.find(';', at);
    if (end == std::string_view::npos || end - at > 12)
        return std::nullopt;
    auto name = html.substr(at + 1, end - at - 1);
    if (base::startsWith(name, "#")) {
        name.remove_prefix(1);
        const bool hex = !name.empty() && (name.front() == 'x' || name.front() == 'X');
        name.remove_prefix(hex ? 1 : 0);
        std::uint32_t code = 0;
        const auto parsed =
            std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
        if (name.empty() || parsed.ptr != name.data() + name.size())
            return std::nullopt;
        appendCharacter(text, code == 0xA0 ? ' ' : code);
        return end + 1;
    }
    for (const auto &entity : kEntities)
        if (entity.name == name) {
            text += entity.text;
            return end + 1;
        }
    return std::nullopt;
}

bool beginsTag(std::string_view html, std::size_t at) {
    if (at + 1 >= html.size())
        return false;
    const auto next = static_cast<unsigned char>(html[at + 1]);
    return std::isalpha(next) != 0 || next == '/' || next == '!' || next == '?';
}

struct Tag {
    std::string name; ///< lower case, without the slash
    bool closing = false;
    std::size_t end = 0; ///< the place after it
};

Tag tagAt(std::string_view html, std::size_t at) {
    Tag tag;
    if (html.compare(at, 4, "<!--") == 0) {
        const auto end = html.find("-->", at);
        tag.end = end == std::string_view::npos ? html.size() : end + 3;
        return tag;
    }
    auto i = at + 1;
    if (html[i] == '/') {
        tag.closing = true;
        ++i;
    }
    while (i < html.size() && std::isalnum(static_cast<unsigned char>(html[i])) != 0)
        tag.name += static_cast<char>(std::tolower(static_cast<unsigned char>(html[i++])));
    for (char quote = 0; i < html.size(); ++i) {
        if (quote != 0)
            quote = html[i] == quote ? 0 : quote;
        else if (html[i] == '"' || html[i] == '\'')
            quote = html[i];
        else if (html[i] == '>')
            break;
    }
    tag.end = std::min(html.size(), i + 1);
    return tag;
}

bool breaksLine(const std::string &name) {
    constexpr std::array<std::string_view, 16> kBlocks{"br", "p",  "div", "li", "tr", "ul",
                                                       "ol", "h1", "h2",  "h3", "h4", "h5",
                                                       "h6", "hr", "dt",  "dd"};
    return std::find(kBlocks.begin(), kBlocks.end(), name) != kBlocks.end();
}

/// Past the content of an element that is no text.
std::size_t afterElement(std::string_view html, const Tag &tag) {
    const auto end = base::lowerAscii(html).find("</" + tag.name, tag.end);
    return end == std::string::npos ? html.size() : tagAt(html, end).end;
}

bool holdsTag(std::string_view html) {
    for (auto at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1))
        if (beginsTag(html, at))
            return true;
    return false;
}

/// Appends one line without the blanks at its end; keeps at most one empty line in a row.
void endLine(std::string &text) {
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    if (!text.empty() && !base::endsWith(text, "\n\n"))
        text += '\n';
}

} // namespace

std::string tidied(std::string_view raw) {
    const auto nfc = base::toNfc(raw);
    std::string text;
    for (std::size_t i = 0; i < nfc.size(); ++i) {
        const auto c = static_cast<unsigned char>(nfc[i]);
        const bool noBreak = c == 0xC2 && i + 1 < nfc.size() && nfc[i + 1] == '\xA0';
        if (nfc.compare(i, 2, "\r\n") == 0)
            continue;
        if (c == '\n' || c == '\r') {
            endLine(text);
        } else if (c == ' ' || c == '\t' || noBreak) {
            if (!text.empty() && text.back() != ' ' && text.back() != '\n')
                text += ' ';
            i += noBreak ? 1 : 0;
        } else if (nfc.compare(i, 3, "\xEF\xBF\xBE") == 0 ||
                   nfc.compare(i, 3, "\xEF\xBF\xBF") == 0) {
            i += 2; // no characters of XML
        } else if (c >= 0x20 && c != 0x7F) {
            text += nfc[i];
        }
    }
    return std::string(base::trim(text));
}

base::LocalText tidied(const base::LocalText &text) {
    return {tidied(text.fi), tidied(text.sv), tidied(text.en)};
}

std::string plainFromHtml(std::string_view html) {
    const bool marked = holdsTag(html);
    std::string text;
    for (std::size_t i = 0; i < html.size();) {
        if (html[i] == '<' && beginsTag(html, i)) {
            const auto tag = tagAt(html, i);
            const bool noText = !tag.closing && (tag.name == "script" || tag.name == "style");
            i = noText ? afterElement(html, tag) : tag.end;
            text += breaksLine(tag.name) ? "\n" : tag.name == "td" || tag.name == "th" ? " " : "";
            continue;
        }
        if (html[i] == '&')
            if (const auto after = takeEntity(html, i, text)) {
                i = *after;
                continue;
            }
        // Between tags a line break of the file is a blank.
        text += marked && (html[i] == '\n' || html[i] == '\r') ? ' ' : html[i];
        ++i;
    }
    return tidied(text);
}

bool holdsScript(std::string_view html) {
    const auto lower = base::lowerAscii(html);
    return lower.find("<script") != std::string::npos;
}

std::string htmlFromPlain(std::string_view plain) {
    std::string html;
    for (const char c : tidied(plain)) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '{':
            html += "&#123;";
            break;
        case '}':
            html += "&#125;";
            break;
        case '\n':
            html += "<br />\n";
            break;
        default:
            html += c;
        }
    }
    return html;
}

base::LocalText joinedTexts(const base::LocalText &heading, const base::LocalText &below) {
    const auto join = [](std::string first, const std::string &second) {
        if (first.empty() || second.empty())
            return first.empty() ? second : first;
        if (std::string_view(":?.!").find(first.back()) == std::string_view::npos)
            first += ':';
        return first + " " + second;
    };
    return {join(heading.fi, below.fi), join(heading.sv, below.sv), join(heading.en, below.en)};
}

std::string onlyAllowed(std::string_view name, bool (*keep)(char), std::size_t longest) {
    std::string kept;
    for (const char c : name)
        if (kept.size() < longest && keep(c))
            kept += c;
    return kept;
}

} // namespace kooste::exchange
