// SPDX-License-Identifier: MIT
#include "platform/po_file.h"

#include <fstream>
#include <gtest/gtest.h>

namespace kooste::test {

namespace {

std::string unquoted(const std::string &line) {
    std::string result;
    const auto first = line.find('"');
    const auto last = line.rfind('"');
    for (auto i = first + 1; i < last; ++i) {
        if (line[i] != '\\') {
            result += line[i];
            continue;
        }
        const char next = line[++i];
        result += next == 'n' ? '\n' : next == 't' ? '\t' : next;
    }
    return result;
}

bool begins(const std::string &line, const char *start) { return line.rfind(start, 0) == 0; }

struct Parser {
    std::vector<PoEntry> entries;
    PoEntry entry;
    std::string *target = nullptr;

    void finish() {
        if (!entry.id.empty())
            entries.push_back(entry);
        entry = {};
        target = nullptr;
    }

    void keyword(const std::string &line) {
        if (begins(line, "msgid_plural"))
            target = &entry.plural;
        else if (begins(line, "msgid"))
            target = &entry.id;
        else
            target = &entry.translations.emplace_back();
        *target += unquoted(line);
    }

    void take(const std::string &line) {
        if (line.empty() || begins(line, "#~"))
            finish();
        else if (begins(line, "#,"))
            entry.fuzzy = line.find("fuzzy") != std::string::npos;
        else if (begins(line, "#:"))
            entry.where += line.substr(2);
        else if (begins(line, "msg"))
            keyword(line);
        else if (line[0] == '"' && target != nullptr)
            *target += unquoted(line);
    }
};

} // namespace

std::vector<PoEntry> readPoFile(const std::string &path) {
    std::ifstream file(path);
    EXPECT_TRUE(file.good()) << path;
    Parser parser;
    for (std::string line; std::getline(file, line);)
        parser.take(line);
    parser.finish();
    return parser.entries;
}

std::set<std::string> argumentNames(const std::string &sentence) {
    std::set<std::string> names;
    for (std::size_t at = sentence.find('{'); at != std::string::npos;
         at = sentence.find('{', at + 1)) {
        const auto close = sentence.find('}', at);
        if (close != std::string::npos)
            names.insert(sentence.substr(at + 1, close - at - 1));
    }
    return names;
}

} // namespace kooste::test
