// SPDX-License-Identifier: MIT
// Real files and their recorded facts, where they are at hand; never part of the project.
#include "base/text.h"
#include "importing/readers_support.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace kooste::importing::tests {
namespace {

namespace fs = boost::filesystem;
using nlohmann::json;

const fs::path kCorpus = fs::path(KOOSTE_SOURCE_DIR) / ".." / "shared" / "corpus";

class Corpus : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(kCorpus / "facts.json"))
            GTEST_SKIP() << "no corpus beside the project";
    }
    static json read(const fs::path &path) {
        fs::ifstream stream(path);
        return json::parse(stream);
    }
    static base::Result<ReadTable> table(const std::string &name) {
        return readAll(openTable(kCorpus / name, {}));
    }
    /// The facts of the files whose names end so.
    static std::vector<std::pair<std::string, json>>
    factsOf(std::initializer_list<const char *> endings) {
        std::vector<std::pair<std::string, json>> found;
        const json all = read(kCorpus / "facts.json"); // outlives the loop's range
        for (const auto &[name, facts] : all.items())
            for (const char *ending : endings)
                if (base::endsWith(name, ending))
                    found.emplace_back(name, facts);
        return found;
    }
};

/// Names of encodings as the facts have them.
std::string encodingOf(const std::string &name) {
    if (base::startsWith(name, "utf-8") || name == "ascii")
        return "UTF-8";
    if (name == "cp1252")
        return "windows-1252";
    if (name == "mac-roman" || name == "mac_roman")
        return "macintosh";
    return name;
}

TEST_F(Corpus, EveryFileIsReadOrRefusedWithAMessage) {
    std::size_t files = 0;
    for (const auto &entry : fs::recursive_directory_iterator(kCorpus)) {
        if (!fs::is_regular_file(entry.path()))
            continue;
        ++files;
        const auto outcome = readAll(openTable(entry.path(), {}));
        if (outcome) {
            EXPECT_FALSE(outcome->rows.empty()) << entry.path();
            for (const auto &row : outcome->rows)
                for (const auto &cell : row)
                    ASSERT_TRUE(base::isValidUtf8(cell)) << entry.path();
        } else {
            EXPECT_FALSE(outcome.error().message.empty()) << entry.path();
            EXPECT_EQ(outcome.error().file, entry.path().string());
        }
    }
    EXPECT_GT(files, 100U);
}

TEST_F(Corpus, TextTablesHaveTheRecordedShape) {
    // Broken on purpose, or no table at all.
    const std::set<std::string> refused{"csv_torture/Text-CSV_XS/E2023.csv",
                                        "csv_torture/Text-CSV_XS/E2024.csv"};
    for (const auto &[name, facts] : factsOf({".csv"})) {
        SCOPED_TRACE(name);
        const auto read = table(name);
        if (refused.contains(name)) {
            EXPECT_FALSE(read.ok());
            continue;
        }
        ASSERT_TRUE(read.ok()) << read.error().code;
        EXPECT_EQ(read->format.delimiter, facts["delimiter"].get<std::string>());
        EXPECT_EQ(read->format.encoding, encodingOf(facts["encoding"].get<std::string>()));
        EXPECT_TRUE(read->defects.empty());
        // The facts count blank records too; their number is the last record's.
        EXPECT_LE(read->rows.size(), facts["records"].get<std::size_t>());
        std::map<std::string, std::size_t> widths;
        for (const auto &row : read->rows)
            ++widths[std::to_string(row.size())];
        for (const auto &[width, times] : widths)
            EXPECT_LE(times, facts["widths"].value(width, std::size_t{0}));
        EXPECT_EQ(read->numbers.back(), facts["records"].get<std::int64_t>());
    }
}

TEST_F(Corpus, WorkbooksHaveTheRecordedFirstRow) {
    std::size_t compared = 0;
    for (const auto &[name, facts] : factsOf({".xlsx", ".xlsm"})) {
        if (!facts.contains("row1") || facts["row1"].empty() || !facts["row1"][0].is_string())
            continue;
        const auto read = table(name);
        if (!read || read->format.sheet != facts["sheets"][0][0].get<std::string>())
            continue;
        SCOPED_TRACE(name);
        std::string first = facts["row1"][0].get<std::string>();
        if (first.find("_x") != std::string::npos)
            continue; // the facts leave escaped characters as they are
        const std::string ours = read->rows[0].empty() ? "" : read->rows[0][0];
        if (first == "True")
            first = "TRUE";
        if (read->types[0][0] == CellType::text) {
            EXPECT_EQ(base::trim(ours).substr(0, 20), base::trim(first).substr(0, 20));
            ++compared;
        }
    }
    EXPECT_GT(compared, 20U);
}

/// Some of the files were stored with other line ends than their truth.
std::string withLineFeeds(std::string text) {
    std::erase(text, '\r');
    return text;
}

TEST_F(Corpus, TheSpectrumOfCsvAgreesWithItsJson) {
    std::size_t files = 0;
    for (const auto &entry : fs::directory_iterator(kCorpus / "csv_torture" / "csv-spectrum")) {
        if (entry.path().extension() != ".json")
            continue;
        SCOPED_TRACE(entry.path().string());
        const json truth = read(entry.path());
        const auto table = readAll(openTable(fs::path(entry.path()).replace_extension(".csv"), {}));
        ASSERT_TRUE(table.ok());
        ASSERT_EQ(table->rows.size(), truth.size() + 1);
        for (std::size_t i = 0; i < truth.size(); ++i)
            for (std::size_t column = 0; column < table->rows[0].size(); ++column)
                EXPECT_EQ(withLineFeeds(table->rows[i + 1][column]),
                          withLineFeeds(truth[i][table->rows[0][column]].get<std::string>()));
        ++files;
    }
    EXPECT_EQ(files, 11U);
}

TEST_F(Corpus, ResponsesOfFormsAreAllThereAndTheirTimesAreRight) {
    const json all = read(kCorpus / "truth.json");
    for (const auto &[name, truth] : all.items()) {
        if (!truth.contains("responses") || !base::startsWith(name, "google_forms/") ||
            !base::endsWith(name, ".xlsx"))
            continue;
        SCOPED_TRACE(name);
        const auto read = table(name);
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(read->rows.size(), truth["responses"].get<std::size_t>() + 1);
        EXPECT_EQ(read->rows[0].size(), truth["columns"].get<std::size_t>());
        std::string first = "9";
        std::string last;
        for (std::size_t i = 1; i < read->rows.size(); ++i) {
            first = std::min(first, read->rows[i][0]);
            last = std::max(last, read->rows[i][0]);
        }
        const auto spaced = [](std::string iso) { return iso.replace(10, 1, " ").substr(0, 19); };
        EXPECT_EQ(spaced(first), truth["ts_min"].get<std::string>());
        EXPECT_EQ(spaced(last), truth["ts_max"].get<std::string>());
    }
}

} // namespace
} // namespace kooste::importing::tests
