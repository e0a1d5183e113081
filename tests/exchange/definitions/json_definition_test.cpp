// SPDX-License-Identifier: MIT
#include "base/translator.h"
#include "exchange/definitions/json_definition.h"
#include "exchange/definitions/registry.h"
#include "exchange/definitions/sample_survey.h"

#include <gmock/gmock.h>

namespace kooste::exchange {
namespace {

using test::sourceOf;

std::string replaced(std::string text, const std::string &what, const std::string &with) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

std::string errorOf(const std::string &json) {
    const auto read = readJson(sourceOf(json, "kysely.json"));
    if (read)
        return "(read)";
    return read.error().code + " " + base::render(read.error().message, base::EnglishTranslator());
}

TEST(JsonDefinition, WrittenReadAndWrittenAgainIsTheSameBytes) {
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const auto first = jsonText(test::generatedSurvey(seed));
        const auto read = readJson(sourceOf(first));
        ASSERT_TRUE(read.ok()) << seed << " "
                               << base::render(read.error().message, base::EnglishTranslator());
        EXPECT_TRUE(read->losses.list().empty());
        ASSERT_EQ(test::firstDifference(first, jsonText(read->survey)), "") << seed;
    }
}

TEST(JsonDefinition, HoldsEverythingButIds) {
    auto survey = test::generatedSurvey(7);
    auto read = readJson(sourceOf(jsonText(survey)));
    ASSERT_TRUE(read.ok());
    // The sample's own ids are the reader's: 1, 2, 3 …
    for (auto &version : survey.versions)
        version.id = {};
    EXPECT_EQ(read->survey.items, survey.items);
    EXPECT_EQ(read->survey.ledger, survey.ledger);
    EXPECT_EQ(read->survey.charter, survey.charter);
    EXPECT_EQ(read->survey.reach, survey.reach);
    ASSERT_EQ(read->survey.versions.size(), survey.versions.size());
    for (std::size_t i = 0; i < survey.versions.size(); ++i) {
        EXPECT_TRUE(read->survey.versions[i].sameContent(survey.versions[i]));
        EXPECT_EQ(read->survey.versions[i].status, survey.versions[i].status);
        EXPECT_EQ(read->survey.versions[i].publishedOn, survey.versions[i].publishedOn);
    }
}

TEST(JsonDefinition, SaysWhatIsWrongAndWhere) {
    const std::string good = R"({"format":"kooste-survey","schema":1,"code":"a","type":"regular",
"items":[{"code":"Q1","kind":"single"}],
"versions":[{"number":1,"status":"draft","questions":[{"item":"Q1",
"options":[{"number":1,"code":"x"}]}]}]})";
    EXPECT_EQ(errorOf(good), "(read)");
    EXPECT_EQ(errorOf(replaced(good, "\"single\"", "\"choice\"")),
              "badDefinition “kysely.json” cannot be read at “items[0].kind”: “choice” is not "
              "known here.");
    EXPECT_EQ(errorOf(replaced(good, "{\"item\":\"Q1\"", "{\"item\":\"Q2\"")),
              "badDefinition “kysely.json” cannot be read at “versions[0].questions[0].item”: No "
              "item has the code “Q2”.");
    EXPECT_EQ(
        errorOf(replaced(good, "\"number\":1,\"code\":\"x\"", "\"number\":40000,\"code\":\"x\"")),
        "badDefinition “kysely.json” cannot be read at "
        "“versions[0].questions[0].options[0].number”: A whole number from 0 to 32,000 is "
        "expected here.");
    EXPECT_EQ(errorOf(replaced(good, "\"schema\":1", "\"schema\":2")),
              "newerDefinition “kysely.json” was written by a newer Kooste (schema 2, known up to "
              "1). Update Kooste to read it.");
    EXPECT_EQ(errorOf(replaced(good, "\"items\":[", "\"items\":[,")),
              "badDefinition “kysely.json” is no valid JSON: there is something wrong on line 2.");
}

TEST(JsonDefinition, RefusesHostileFiles) {
    EXPECT_THAT(errorOf(std::string(200'000, '[')), testing::StartsWith("badDefinition"));
    EXPECT_THAT(errorOf(R"({"format":"kooste-survey","schema":1e999})"),
                testing::StartsWith("badDefinition"));
    EXPECT_THAT(errorOf(R"({"format":"kooste-survey","schema":"1"})"),
                testing::StartsWith("badDefinition"));
    EXPECT_THAT(errorOf("{}"), testing::StartsWith("badDefinition"));
    const auto good = jsonText(test::generatedSurvey(3));
    // Whatever one byte becomes, it is read or refused.
    for (std::size_t i = 0; i < good.size(); i += 97)
        for (const char c : {'"', '{', ']', '9', '\0', '\xff'}) {
            auto bad = good;
            bad[i] = c;
            (void)errorOf(bad);
        }
}

TEST(JsonDefinition, ListsKeysThatItDoesNotKnow) {
    const auto json =
        replaced(jsonText(test::generatedSurvey(3)), "\"kind\":", "\"colour\": 1, \"kind\":");
    const auto read = readJson(sourceOf(json));
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->losses.list().size(), 1U);
    EXPECT_EQ(read->losses.list()[0].place, "items[0].colour");
}

TEST(JsonDefinition, ACodeBesideANumberMustBeTheOptions) {
    const std::string json = R"({"format":"kooste-survey","schema":1,"code":"a","type":"regular",
"items":[{"code":"Q1","kind":"single"},{"code":"Q2","kind":"text"}],
"versions":[{"number":1,"status":"draft","questions":[
{"item":"Q1","options":[{"number":1,"code":"x"}]},
{"item":"Q2","shownIf":{"join":"all","terms":[
{"item":"Q1","operator":"is","options":[{"number":1,"code":"y"}]}]}}]}]})";
    EXPECT_EQ(errorOf(json),
              "badDefinition “kysely.json” cannot be read at "
              "“versions[0].questions[1].shownIf.terms[0].options[0].code”: The option number 1 "
              "has the code “x”.");
}

TEST(Definitions, AreRecognisedByContent) {
    EXPECT_EQ(readDefinition(sourceOf("hello")).error().code, "notADefinition");
    EXPECT_EQ(readDefinition(sourceOf("<a/>")).error().code, "notALimeSurvey");
    EXPECT_EQ(readDefinition(sourceOf("{\"SurveyEntry\":{}}")).error().code, "badDefinition");
    EXPECT_EQ(formatForWriting(base::pathFromUtf8("Kysely.LSS"))->name, "lss");
    EXPECT_EQ(formatForWriting(base::pathFromUtf8("kysely.qsf")), nullptr);
}

} // namespace
} // namespace kooste::exchange
