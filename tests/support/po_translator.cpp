// SPDX-License-Identifier: MIT
#include "support/po_translator.h"

#include <fstream>
#include <stdexcept>

namespace kooste::test {

namespace {

/// The text between the first and the last quote, escapes undone.
std::string quotedText(const std::string &line) {
    const auto first = line.find('"');
    const auto last = line.rfind('"');
    std::string text;
    for (std::size_t i = first + 1; first != std::string::npos && i < last; ++i) {
        if (line[i] != '\\') {
            text += line[i];
            continue;
        }
        ++i;
        text += line[i] == 'n' ? '\n' : line[i];
    }
    return text;
}

bool begins(const std::string &line, const char *start) { return line.rfind(start, 0) == 0; }

} // namespace

PoTranslator::PoTranslator(base::Language language) : language_(language) {
    std::string path = KOOSTE_SOURCE_DIR;
    path += "/i18n/";
    path += base::languageTag(language);
    path += ".po";
    std::ifstream stream(path);
    if (!stream)
        throw std::runtime_error("cannot read " + path);
    std::string id;
    std::string one;
    std::string many;
    std::string plural;
    std::string *at = nullptr;
    const auto keep = [&] {
        if (!id.empty() && !one.empty())
            entries_[id] = {one, many.empty() ? one : many};
        id = one = many = plural = "";
    };
    for (std::string line; std::getline(stream, line);) {
        if (begins(line, "msgid_plural"))
            at = &plural;
        else if (begins(line, "msgid")) {
            keep();
            at = &id;
        } else if (begins(line, "msgstr[1]"))
            at = &many;
        else if (begins(line, "msgstr"))
            at = &one;
        else if (!begins(line, "\""))
            at = nullptr;
        if (at)
            *at += quotedText(line);
    }
    keep();
}

std::string PoTranslator::text(std::string_view msgid) const {
    const auto found = entries_.find(msgid);
    if (found != entries_.end())
        return found->second.first;
    missing_.emplace(msgid);
    return std::string(msgid);
}

std::string PoTranslator::plural(std::string_view one, std::string_view many,
                                 std::int64_t count) const {
    const auto found = entries_.find(one);
    if (found == entries_.end()) {
        missing_.emplace(one);
        return std::string(count == 1 ? one : many);
    }
    return count == 1 ? found->second.first : found->second.second;
}

} // namespace kooste::test
