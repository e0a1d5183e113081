// SPDX-License-Identifier: MIT
// Every real file that is at hand, through the first look and through the reading of its rows, held
// against what was counted independently. Prints a table per tool.
#include "importing/cells_hash.h"
#include "importing/corpus_facts.h"
#include "importing/import_steps.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <cstdio>

namespace kooste::importing::tests {
namespace {

namespace fs = boost::filesystem;
using nlohmann::json;

const fs::path kCorpus = fs::path(KOOSTE_SOURCE_DIR) / ".." / "shared" / "corpus";

/// What is told otherwise than in the facts, by the beginning of file and fact: a date of birth is
/// personal data and is not told at all, and a single choice that stands in a column per option has
/// its counts there. A line whose fact is met by now is named in the output: take it out.
const std::vector<std::string> &toldOtherwise() {
    static const std::vector<std::string> list{
        "spss_sav/pspp__personnel.sav: variable dob",
        "surveymonkey/fivethirtyeight+data__SOUTH.csv: counts of identify",
    };
    return list;
}

/// Files that hold no responses, and the reason they are refused for.
const std::map<std::string, std::string> &refusals() {
    static const std::map<std::string, std::string> reasons{
        {"csv_torture/Text-CSV_XS/E2021.csv", "onlyHeader"},
        {"csv_torture/Text-CSV_XS/E2022.csv", "onlyHeader"},
        {"csv_torture/Text-CSV_XS/E2023.csv", "misplacedQuote"},
        {"csv_torture/Text-CSV_XS/E2024.csv", "unclosedQuote"},
        {"csv_torture/Text-CSV_XS/utf8.csv", "onlyHeader"},
        {"xlsx_torture/calamine/empty_shared_string.xlsx", "onlyHeader"},
        {"xlsx_torture/calamine/empty_sheet.xlsx", "emptyFile"},
        {"xlsx_torture/calamine/has_x000D_.xlsx", "onlyHeader"},
        {"xlsx_torture/calamine/issue127.xlsx", "emptyFile"},
        {"xlsx_torture/calamine/issue252.xlsx", "damagedWorkbook"},
        {"xlsx_torture/calamine/issue3.xlsm", "onlyHeader"},
        {"xlsx_torture/calamine/issue_419.xlsx", "onlyHeader"},
        {"xlsx_torture/calamine/picture.xlsx", "emptyFile"},
        {"xlsx_torture/calamine/picture_richdata.xlsx", "onlyHeader"},
    };
    return reasons;
}

struct ToolLine {
    int files = 0;
    int exports = 0;
    int refused = 0;
    std::int64_t responses = 0;
    std::int64_t rows = 0;
    int checked = 0;
    int unmet = 0;
    int waiting = 0;
};

class CorpusSuite : public testing::Test {
protected:
    void SetUp() override {
        if (!fs::exists(kCorpus / "truth.json"))
            GTEST_SKIP() << "the corpus is not at hand";
        facts_ = read("facts.json");
        truth_ = read("truth.json");
    }
    static json read(const char *name) {
        fs::ifstream stream(kCorpus / name);
        return json::parse(stream);
    }
    void look(const std::string &name);
    void refuse(const std::string &name, const base::Error &error);
    void readRows(const std::string &name, const Inspection &seen, Reader &reader);
    void fail(const std::string &name, const std::string &what);
    void print() const;

    json facts_;
    json truth_;
    std::map<std::string, ToolLine> lines_;
    ToolLine *line_ = nullptr;
};

void CorpusSuite::fail(const std::string &name, const std::string &what) {
    for (const auto &waiting : toldOtherwise())
        if (base::startsWith(name + ": " + what, waiting)) {
            ++line_->waiting;
            std::printf("told otherwise: %s: %s\n", name.c_str(), what.c_str());
            return;
        }
    ++line_->unmet;
    ADD_FAILURE() << name << ": " << what;
}

bool isText(const std::string &name) {
    return base::endsWith(name, ".json") || base::endsWith(name, ".qsf");
}

void CorpusSuite::refuse(const std::string &name, const base::Error &error) {
    ++line_->refused;
    EXPECT_FALSE(error.message.empty()) << name;
    EXPECT_FALSE(error.code.empty()) << name;
    ++line_->checked;
    const auto wanted = refusals().find(name);
    if (isText(name)) {
        if (error.code != "notATable" && error.code != "definition")
            fail(name, "refused as " + error.code);
    } else if (wanted != refusals().end()) {
        if (error.code != wanted->second)
            fail(name, "refused as " + error.code + " instead of " + wanted->second);
    } else if (!base::startsWith(name, "xlsx_torture/libxlsxwriter/")) {
        fail(name, "refused: " + error.code);
    } else if (error.code != "onlyHeader" && error.code != "emptyFile") {
        fail(name, "refused as " + error.code); // sound workbooks of a few cells
    }
}

/// Every row becomes a response or is kept aside, and the cells of both are the cells read.
void CorpusSuite::readRows(const std::string &name, const Inspection &seen, Reader &reader) {
    class Sums final : public ResponseSink {
    public:
        bool take(const model::Response &, const SourceRow &row) override {
            ++rows;
            cells += row.cellsHash();
            return true;
        }
        bool reject(const RejectedRow &row) override {
            ++rows;
            cells += row.cellsHash;
            return true;
        }
        std::int64_t rows = 0;
        std::uint64_t cells = 0;
    };
    auto survey = draftSurvey(seen, "s", base::LocalText::same("S"), model::SurveyType::regular,
                              base::Language::fi);
    survey.versions.front().id = model::VersionId{1};
    const auto outcome = mapOnto(seen, survey, nullptr, &survey.versions.front());
    Sums sums;
    TwoUnits units;
    const auto counts =
        readResponses(reader, outcome.mapping, survey, model::VersionId{1}, units, sums, {}, {});
    if (!counts)
        return fail(name, "its rows cannot be read: " + counts.error().code);
    line_->rows += counts->rows;
    line_->checked += 3;
    if (counts->rows != seen.responses || sums.rows != seen.responses)
        fail(name, "rows read are not the responses seen");
    if (counts->responses + counts->rejected != counts->rows)
        fail(name, "responses and rejected rows are not the rows");
    if (sums.cells != counts->cellsHash || (sums.cells == 0) != (sums.rows == 0))
        fail(name, "cells were lost");
}

void CorpusSuite::look(const std::string &name) {
    line_ = &lines_[name.substr(0, name.find('/'))];
    ++line_->files;
    auto reader = openTable(kCorpus / name, {});
    if (!reader)
        return refuse(name, reader.error());
    const auto seen = inspect(**reader, {}, base::fileNameOf(kCorpus / name), {}, {});
    if (!seen)
        return refuse(name, seen.error());
    ++line_->exports;
    line_->responses += seen->responses;
    const auto wanted = refusals().find(name);
    if (isText(name) || wanted != refusals().end())
        return fail(name, "not refused");
    const json truth = truth_.value(name, json::object());
    FactCheck check(*seen, facts_[name], truth);
    check.run();
    line_->checked += check.checked();
    for (const auto &unmet : check.unmet())
        fail(name, unmet);
    readRows(name, *seen, **reader);
}

void CorpusSuite::print() const {
    std::printf("%-16s %6s %8s %10s %8s %8s %8s %6s %8s\n", "tool", "files", "exports", "responses",
                "rows", "refused", "checked", "unmet", "waiting");
    for (const auto &[tool, line] : lines_)
        std::printf("%-16s %6d %8d %10lld %8lld %8d %8d %6d %8d\n", tool.c_str(), line.files,
                    line.exports, static_cast<long long>(line.responses),
                    static_cast<long long>(line.rows), line.refused, line.checked, line.unmet,
                    line.waiting);
    for (const auto &waiting : toldOtherwise()) {
        const auto found = lines_.find(waiting.substr(0, waiting.find('/')));
        if (found != lines_.end() && found->second.waiting == 0)
            std::printf("all facts of %s are met: take it out of the list\n", waiting.c_str());
    }
}

TEST_F(CorpusSuite, EveryFileMeetsItsFacts) {
    for (const auto &[name, facts] : facts_.items())
        look(name);
    print();
    std::int64_t files = 0;
    for (const auto &entry : fs::recursive_directory_iterator(kCorpus))
        files += fs::is_regular_file(entry.path()) ? 1 : 0;
    EXPECT_GT(files, 200);
}

} // namespace
} // namespace kooste::importing::tests
