// SPDX-License-Identifier: MIT
// Holds the source tree to docs/architecture.md: who may include whom and what stays where.
#include "base/files.h"
#include "base/text.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

using namespace kooste::base;
namespace fs = boost::filesystem;

namespace {

const std::map<std::string, std::set<std::string>> kMayInclude{
    {"base", {}},
    {"model", {"base"}},
    {"dataset", {"model", "base"}},
    {"privacy", {"base"}},
    {"importing", {"model", "privacy", "base"}},
    {"store", {"dataset", "model", "base"}},
    {"analysis", {"dataset", "model", "base"}},
    {"exchange", {"model", "importing", "base"}},
    {"charts", {"analysis", "dataset", "model", "base"}},
    {"reports", {"analysis", "charts", "dataset", "model", "base"}},
    {"app",
     {"base", "model", "dataset", "privacy", "importing", "store", "analysis", "exchange", "charts",
      "reports"}},
    {"platform", {"base"}},
    {"gui",
     {"app", "platform", "charts", "base", "model", "dataset", "importing", "analysis", "reports"}},
    {"cli", {"app", "platform", "base", "model", "dataset", "importing", "analysis", "reports"}},
};

struct SourceFile {
    std::string name; ///< relative to src/
    std::string folder;
    std::vector<std::string> lines;
};

std::vector<SourceFile> sourceFiles() {
    std::vector<SourceFile> files;
    const Path root = pathFromUtf8(KOOSTE_SOURCE_DIR) / "src";
    for (const auto &entry : fs::recursive_directory_iterator(root)) {
        const auto extension = entry.path().extension().string();
        if (extension != ".h" && extension != ".cpp")
            continue;
        SourceFile file;
        file.name = fs::relative(entry.path(), root).generic_string();
        file.folder = file.name.substr(0, file.name.find('/'));
        std::istringstream text(*readFile(entry.path()));
        for (std::string line; std::getline(text, line);)
            file.lines.push_back(line);
        files.push_back(std::move(file));
    }
    return files;
}

/// The name in an #include line, without quotes or brackets; empty for other lines.
std::string included(const std::string &line) {
    const auto at = line.find_first_not_of(" \t#");
    if (trim(line).substr(0, 1) != "#" || line.compare(at, 7, "include") != 0)
        return {};
    const auto open = line.find_first_of("<\"");
    const auto close = line.find_first_of(">\"", open + 1);
    return close == std::string::npos ? std::string() : line.substr(open + 1, close - open - 1);
}

/// Files that use something outside the folders it belongs to.
std::vector<std::string> strays(const std::set<std::string> &allowed,
                                const std::function<bool(const std::string &line)> &uses) {
    std::vector<std::string> found;
    for (const auto &file : sourceFiles())
        for (const auto &line : file.lines)
            if (allowed.count(file.folder) == 0 && uses(line))
                found.push_back(file.name + ": " + line);
    return found;
}

bool includesOneOf(const std::string &line, const std::vector<std::string> &starts) {
    const auto name = included(line);
    return std::any_of(starts.begin(), starts.end(),
                       [&](const std::string &start) { return startsWith(name, start); });
}

} // namespace

TEST(Architecture, NoFolderIncludesOneAboveIt) {
    const auto files = sourceFiles();
    ASSERT_GT(files.size(), 20U);
    for (const auto &file : files) {
        ASSERT_TRUE(kMayInclude.count(file.folder) == 1)
            << file.name << " is in a folder that is not in the table";
        for (const auto &line : file.lines) {
            const auto name = included(line);
            const auto folder = name.substr(0, name.find('/'));
            if (folder == name || kMayInclude.count(folder) == 0 || folder == file.folder)
                continue;
            EXPECT_TRUE(kMayInclude.at(file.folder).count(folder) == 1)
                << file.name << " includes " << name;
        }
    }
}

TEST(Architecture, TheToolkitStaysInGuiAndPlatform) {
    EXPECT_EQ(
        strays({"gui", "platform"}, [](const auto &line) { return includesOneOf(line, {"wx/"}); }),
        std::vector<std::string>());
}

TEST(Architecture, SqlStaysInTheStore) {
    EXPECT_EQ(strays({"store"},
                     [](const auto &line) {
                         return includesOneOf(line, {"sqlite3", "SQLiteCpp/"});
                     }),
              std::vector<std::string>());
    EXPECT_EQ(strays({"store"},
                     [](const auto &line) {
                         return line.find("\"SELECT ") != std::string::npos ||
                                line.find("\"INSERT INTO ") != std::string::npos ||
                                line.find("\"DELETE FROM ") != std::string::npos;
                     }),
              std::vector<std::string>());
}

TEST(Architecture, DrawingStaysInChartsAndReports) {
    EXPECT_EQ(strays({"charts", "reports"},
                     [](const auto &line) {
                         return includesOneOf(line, {"cairo", "pango/", "qpdf/"});
                     }),
              std::vector<std::string>());
}

TEST(Architecture, HeavyParsersStayOutOfHeaders) {
    for (const auto &file : sourceFiles()) {
        // The commands share one header with the words of their JSON; the readers of JSON
        // definitions one with the fields' types.
        if (!endsWith(file.name, ".h") || file.name == "cli/json_text.h" ||
            file.name == "exchange/definitions/json_fields.h")
            continue;
        for (const auto &line : file.lines)
            EXPECT_FALSE(includesOneOf(line, {"nlohmann/json.hpp", "CLI/"})) << file.name;
    }
}

TEST(Architecture, EveryFileNamesItsLicence) {
    for (const auto &file : sourceFiles())
        EXPECT_TRUE(!file.lines.empty() && file.lines.front() == "// SPDX-License-Identifier: MIT")
            << file.name;
}

TEST(Architecture, NoFileGrowsPastFiveHundredLines) {
    for (const auto &file : sourceFiles())
        EXPECT_LE(file.lines.size(), 500U) << file.name;
}
