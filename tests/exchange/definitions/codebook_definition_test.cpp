// SPDX-License-Identifier: MIT
#include "exchange/answers/workbook_table.h"
#include "exchange/definitions/registry.h"
#include "exchange/definitions/sample_survey.h"

#include <boost/filesystem.hpp>
#include <gtest/gtest.h>

namespace kooste::exchange {
namespace {

using BookRows = std::vector<std::vector<std::string>>;

std::string bookOf(const BookRows &rows) {
    WorkbookTable cover("Kansi");
    cover.header({"Raportti"});
    WorkbookTable table("Koodikirja");
    table.header(rows.front());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        std::vector<WorkbookTable::Cell> cells;
        for (const auto &cell : rows[i])
            cells.push_back({cell});
        table.row(std::move(cells));
    }
    const auto path = boost::filesystem::temp_directory_path() /
                      boost::filesystem::unique_path("kooste-%%%%%%%%.xlsx");
    EXPECT_TRUE(writeWorkbook({cover, table}, path).ok());
    auto bytes = base::readFile(path);
    boost::filesystem::remove(path);
    return *bytes;
}

TEST(Codebook, OptionsStandBelowTheirQuestion) {
    const auto read = readDefinition(
        test::sourceOf(bookOf({{"Kysymysnumero", "Kysymys", "Tyyppi", "Arvo", "Vaihtoehto"},
                               {"1", "Sain apua, kun tarvitsin", "Valinta", "", ""},
                               {"", "", "", "1", "Täysin eri mieltä"},
                               {"", "", "", "2", "Jokseenkin eri mieltä"},
                               {"", "", "", "3", "Jokseenkin samaa mieltä"},
                               {"", "", "", "4", "Täysin samaa mieltä"},
                               {"2", "Mitä käytit?", "Monivalinta", "1", "Lääkäri"},
                               {"2", "Mitä käytit?", "Monivalinta", "2", "Neuvola"},
                               {"3", "Kerro lisää", "Avoin", "", ""}})));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->format->name, "codebook");
    const auto &survey = read->definition.survey;
    ASSERT_EQ(survey.items.size(), 3U);
    EXPECT_EQ(survey.items[0].kind, model::ItemKind::ordered);
    EXPECT_EQ(survey.items[1].kind, model::ItemKind::multiple);
    EXPECT_EQ(survey.items[2].kind, model::ItemKind::text);
    const auto &options = survey.versions[0].questions[0].options;
    ASSERT_EQ(options.size(), 4U);
    EXPECT_EQ(options[3].code, "4");
    EXPECT_EQ(options[3].label.fi, "Täysin samaa mieltä");
}

TEST(Codebook, AWorkbookOfSomethingElseIsRefused) {
    const auto read =
        readDefinition(test::sourceOf(bookOf({{"Vastausaika", "Kysymys"}, {"1.2.2025", "Hyvin"}})));
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.error().code, "notACodebook");
}

} // namespace
} // namespace kooste::exchange
