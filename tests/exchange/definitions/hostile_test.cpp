// SPDX-License-Identifier: MIT
// Questionnaires made to exhaust the reader: a message, soon, in little memory. All are made here.
#include "exchange/definitions/registry.h"
#include "importing/readers_support.h"
#include "sample_survey.h"
#include "support/measured.h"

#include <gmock/gmock.h>

namespace kooste::exchange {
namespace {

std::string repeated(const std::string &text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string outcomeOfDefinition(const std::function<std::string()> &make) {
    const auto result = test::measured([&]() -> std::string {
        const auto read = readDefinition(test::sourceOf(make()));
        if (!read)
            return read.error().message.empty() ? "no message" : read.error().code;
        return "read";
    });
    EXPECT_LT(result.seconds, 2 * test::kSlower) << result.outcome;
    EXPECT_LT(result.megabytes, test::kMostMegabytes) << result.outcome;
    return result.outcome;
}

TEST(HostileDefinition, XmlEntitiesThatGrow) {
    const std::string laughs = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                               "<!ENTITY c \"&b;&b;&b;&b;\">]>";
    EXPECT_EQ(outcomeOfDefinition(
                  [&] { return "<?xml version=\"1.0\"?>" + laughs + "<document>&c;</document>"; }),
              "badDefinition");
}

TEST(HostileDefinition, ManyElementsAndDeepOnes) {
    EXPECT_EQ(outcomeOfDefinition([] {
                  return "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><questions><rows>"
                         "<row>" +
                         repeated("<a/>", 2'000'000);
              }),
              "definitionTooLarge");
    EXPECT_EQ(outcomeOfDefinition([] { return repeated("<a>", 2'000'000); }), "badDefinition");
}

TEST(HostileDefinition, JsonThatIsDeepOrLong) {
    EXPECT_EQ(outcomeOfDefinition([] { return "{\"a\":" + repeated("[", 20'000'000); }),
              "badDefinition");
    EXPECT_EQ(outcomeOfDefinition([] { return "{\"a\":[" + repeated("[],", 8'000'000) + "1]}"; }),
              "badDefinition");
    EXPECT_EQ(outcomeOfDefinition([] {
                  return "{\"SurveyEntry\":{},\"SurveyElements\":[" + repeated("{},", 8'000'000) +
                         "{}]}";
              }),
              "badDefinition");
    EXPECT_EQ(outcomeOfDefinition([] { return "{\"a\":\"" + repeated("a", 40 << 20); }),
              "definitionTooLarge");
}

TEST(HostileDefinition, LoneSurrogatesAndNulBytes) {
    EXPECT_EQ(outcomeOfDefinition([] { return std::string("{\"format\":\"\\ud800\"}"); }),
              "badDefinition");
    EXPECT_EQ(outcomeOfDefinition([] { return std::string("{\"a\":\"\0\"}", 9); }),
              "badDefinition");
    EXPECT_EQ(outcomeOfDefinition([] { return std::string("<document>\0</document>", 22); }),
              "badDefinition");
    EXPECT_EQ(outcomeOfDefinition([] { return std::string("<document>&#xD800;</document>"); }),
              "badDefinition");
}

TEST(HostileDefinition, AnXlsFormOfMillionsOfCells) {
    EXPECT_EQ(outcomeOfDefinition([] {
                  importing::tests::WorkbookBuilder book;
                  book.sheets("<sheet name=\"survey\" sheetId=\"1\" r:id=\"rId1\"/>");
                  const auto row = "<row>" + repeated("<c><v>1</v></c>", 1000) + "</row>";
                  book.rows("<row><c t=\"str\"><v>type</v></c><c t=\"str\"><v>name</v></c></row>" +
                            repeated(row, 1500));
                  return book.bytes();
              }),
              "definitionTooLarge");
}

} // namespace
} // namespace kooste::exchange
