// SPDX-License-Identifier: MIT
#include "cli/command_script.h"

#include <boost/filesystem/fstream.hpp>
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <sstream>

namespace kooste::test {

namespace {

/// Cut at blanks; "double quotes" hold a word together.
std::vector<std::string> wordsOf(const std::string &line) {
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    bool started = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
            started = true;
        } else if (c == ' ' && !quoted) {
            if (started)
                words.push_back(word);
            word.clear();
            started = false;
        } else {
            word += c;
            started = true;
        }
    }
    if (started)
        words.push_back(word);
    return words;
}

bool startsWith(const std::string &line, const std::string &start) {
    return line.compare(0, start.size(), start) == 0;
}

std::string afterMark(const std::string &line) { return line.size() > 2 ? line.substr(2) : ""; }

/// The steps that stand on one line of their own.
std::optional<ScriptStep::Kind> kindOf(const std::string &line) {
    using Kind = ScriptStep::Kind;
    static const std::map<std::string, Kind> kinds{
        {"bytes", Kind::bytes}, {"truncate", Kind::truncate}, {"copy", Kind::copy},
        {"patch", Kind::patch}, {"same", Kind::same},         {"absent", Kind::absent}};
    const auto found = kinds.find(line.substr(0, line.find(' ')));
    return found == kinds.end() || line.find(' ') == std::string::npos
               ? std::nullopt
               : std::optional(found->second);
}

/// `{*}` matches any text.
bool lineFits(const std::string &expected, const std::string &actual) {
    std::size_t at = 0;
    std::size_t from = 0;
    bool open = false;
    for (;;) {
        const auto star = expected.find("{*}", from);
        const auto piece = expected.substr(from, star == std::string::npos ? star : star - from);
        if (!open) {
            if (actual.compare(at, piece.size(), piece) != 0)
                return false;
            at += piece.size();
        } else if (star == std::string::npos) {
            return actual.size() - at >= piece.size() &&
                   actual.compare(actual.size() - piece.size(), piece.size(), piece) == 0;
        } else {
            const auto found = actual.find(piece, at);
            if (found == std::string::npos)
                return false;
            at = found + piece.size();
        }
        if (star == std::string::npos)
            return at == actual.size();
        from = star + 3;
        open = true;
    }
}

bool fitFrom(const std::vector<std::string> &expected, std::size_t e,
             const std::vector<std::string> &actual, std::size_t a) {
    if (e == expected.size())
        return a == actual.size();
    if (expected[e] == "...") {
        for (std::size_t i = a; i <= actual.size(); ++i)
            if (fitFrom(expected, e + 1, actual, i))
                return true;
        return false;
    }
    return a < actual.size() && lineFits(expected[e], actual[a]) &&
           fitFrom(expected, e + 1, actual, a + 1);
}

} // namespace

std::vector<std::string> linesOf(const std::string &text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

bool linesFit(const std::vector<std::string> &expected, const std::vector<std::string> &actual) {
    return fitFrom(expected, 0, actual, 0);
}

std::vector<ScriptStep> readScript(const boost::filesystem::path &file) {
    boost::filesystem::ifstream stream(file);
    EXPECT_TRUE(stream.good()) << file;
    std::vector<ScriptStep> steps;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if ((line == "$" || startsWith(line, "$ "))) {
            steps.push_back(
                {ScriptStep::Kind::command, number, wordsOf(line.substr(1)), {}, {}, {}, 0});
        } else if (startsWith(line, "file ")) {
            ScriptStep step{ScriptStep::Kind::file, number, wordsOf(line.substr(5)), {}, {}, {}, 0};
            for (std::string text; std::getline(stream, text) && text != "end"; ++number)
                step.content += text + "\n";
            ++number;
            steps.push_back(step);
        } else if (const auto kind = kindOf(line)) {
            steps.push_back({*kind, number, wordsOf(line.substr(line.find(' '))), {}, {}, {}, 0});
        } else if (startsWith(line, "|") && !steps.empty()) {
            steps.back().out.push_back(afterMark(line));
        } else if (startsWith(line, "!") && !steps.empty()) {
            steps.back().err.push_back(afterMark(line));
        } else if (startsWith(line, "= ") && !steps.empty()) {
            steps.back().exitCode = std::stoi(line.substr(2));
        } else if (!line.empty() && line.front() != '#') {
            ADD_FAILURE() << file << ":" << number << ": not understood: " << line;
        }
    }
    return steps;
}

} // namespace kooste::test
