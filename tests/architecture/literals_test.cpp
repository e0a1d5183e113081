// SPDX-License-Identifier: MIT
// Microsoft's compiler takes no literal of more than 16,380 bytes (C2026), and joins neighbours up
// to 65,535 (C1091): this holds every literal to it, those that CMake makes of files too.
#include "base/files.h"
#include "base/text.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>
#include <cctype>
#include <gtest/gtest.h>

using namespace kooste::base;
namespace fs = boost::filesystem;

namespace {

constexpr std::size_t kLongestPiece = 16000;
constexpr std::size_t kLongestJoined = 65000;

struct Lengths {
    std::size_t piece = 0;  ///< of the longest literal as it is written
    std::size_t joined = 0; ///< of the longest row of them with nothing between
};

/// Reads C++ as far as it takes to tell literals from comments.
class LiteralReader {
public:
    explicit LiteralReader(std::string_view text) : text_(text) {}

    Lengths longest() {
        while (at_ < text_.size())
            step();
        return longest_;
    }

private:
    void step() {
        const char c = text_[at_];
        if (startsWith(text_.substr(at_), "//"))
            at_ = past("\n", at_);
        else if (startsWith(text_.substr(at_), "/*"))
            at_ = past("*/", at_ + 2);
        else if (c == '"')
            take(at_ > 0 && text_[at_ - 1] == 'R' ? rawEnd() : quotedEnd('"'));
        else if (c == '\'' && !withinNumber())
            at_ = quotedEnd('\'');
        else {
            if (std::isspace(static_cast<unsigned char>(c)) == 0 &&
                !startsWith(text_.substr(at_), "R\""))
                row_ = 0;
            ++at_;
        }
    }
    void take(std::size_t end) {
        const auto length = end - at_;
        row_ += length;
        longest_.piece = std::max(longest_.piece, length);
        longest_.joined = std::max(longest_.joined, row_);
        at_ = end;
    }
    std::size_t past(std::string_view what, std::size_t from) const {
        const auto found = text_.find(what, from);
        return found == std::string_view::npos ? text_.size() : found + what.size();
    }
    std::size_t rawEnd() const {
        const auto open = text_.find('(', at_);
        const std::string close = ")" + std::string(text_.substr(at_ + 1, open - at_ - 1)) + "\"";
        return past(close, open);
    }
    std::size_t quotedEnd(char quote) const {
        auto end = at_ + 1;
        while (end < text_.size() && text_[end] != quote)
            end += text_[end] == '\\' ? 2 : 1;
        return std::min(end + 1, text_.size());
    }
    /// The mark in 1'000.
    bool withinNumber() const {
        auto start = at_;
        while (start > 0 && (std::isalnum(static_cast<unsigned char>(text_[start - 1])) != 0 ||
                             text_[start - 1] == '\''))
            --start;
        return start < at_ && std::isdigit(static_cast<unsigned char>(text_[start])) != 0;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t row_ = 0;
    Lengths longest_;
};

Lengths longestLiterals(const std::string &text) { return LiteralReader(text).longest(); }

/// Every source below the folder; what CMake writes for itself is not read.
std::vector<Path> sources(const Path &root) {
    std::vector<Path> found;
    for (fs::recursive_directory_iterator entry(root), end; entry != end; ++entry) {
        if (entry->path().filename() == "CMakeFiles")
            entry.disable_recursion_pending();
        const auto ending = entry->path().extension().string();
        if (ending == ".h" || ending == ".cpp" || ending == ".inc")
            found.push_back(entry->path());
    }
    return found;
}

} // namespace

TEST(Literals, AreMeasured) {
    const std::string a(100, 'a');
    EXPECT_EQ(longestLiterals("auto x = \"" + a + "\";").piece, 102U);
    EXPECT_EQ(longestLiterals("R\"q(" + a + "\n\")q\";").piece, 108U);
    EXPECT_EQ(
        longestLiterals("// \"" + a + "\n/* \"" + a + "\" */ f('\"', 1'000, \"b\\\"\");").piece,
        5U);
    const auto two = longestLiterals("{\"" + a + "\" // and\n  R\"(" + a + ")\", \"c\"}");
    EXPECT_EQ(two.piece, 104U);
    EXPECT_EQ(two.joined, 206U);
    EXPECT_GT(longestLiterals("\"" + std::string(kLongestPiece, 'a') + "\"").piece, kLongestPiece);
}

TEST(Literals, AreShortEnoughForEveryCompiler) {
    const auto source = pathFromUtf8(KOOSTE_SOURCE_DIR);
    std::vector<Path> files;
    for (const auto &folder : {source / "src", source / "tests", source / "benchmarks",
                               pathFromUtf8(KOOSTE_BINARY_DIR) / "src"})
        for (auto &file : sources(folder))
            files.push_back(std::move(file));
    for (const auto &made : {"embedded_forms.cpp", "shipped_item_bank.inc", "store_migrations.inc"})
        EXPECT_TRUE(std::any_of(files.begin(), files.end(), [&](const Path &file) {
            return file.filename() == made;
        })) << made;
    for (const auto &file : files) {
        const auto text = readFile(file);
        ASSERT_TRUE(text) << utf8FromPath(file);
        const auto longest = longestLiterals(*text);
        EXPECT_LE(longest.piece, kLongestPiece) << utf8FromPath(file);
        EXPECT_LE(longest.joined, kLongestJoined) << utf8FromPath(file);
    }
}
