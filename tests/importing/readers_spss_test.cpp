// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "import_steps.h"
#include "importing/readers/spss_sets.h"
#include "importing/readers_support.h"
#include "importing/spss_files.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace kooste::importing::tests {
namespace {

using Format = SpssTestFormat;

base::Result<ReadTable> readFile(const SpssTestFile &file, Format format = Format::compressed) {
    return readBytes(file.bytes(format));
}

Inspection inspectedSpss(const SpssTestFile &file, Format format = Format::compressed) {
    auto reader = openSource(ByteSource::fromMemory("a.sav", file.bytes(format)), {});
    EXPECT_TRUE(reader.ok()) << (reader ? "" : reader.error().code);
    if (!reader)
        return {};
    auto seen = inspect(**reader, {}, "a.sav", {}, {});
    EXPECT_TRUE(seen.ok());
    return seen ? std::move(*seen) : Inspection{};
}

TEST(SpssReader, EveryFormatGivesTheSameCells) {
    const auto plain = readFile(spssSurvey(), Format::plain);
    ASSERT_TRUE(plain.ok());
    EXPECT_EQ(plain->format.format, "sav");
    ASSERT_EQ(plain->rows.size(), 5U);
    EXPECT_EQ(plain->rows[0][2], "K1");
    EXPECT_EQ(plain->rows[1],
              (std::vector<std::string>{"2025-09-01T00:00:00", "Kallion terveysasema",
                                        "Täysin samaa mieltä", "10", "Valittu", "Ei valittu", "34",
                                        "Hyvää työtä"}));
    EXPECT_EQ(plain->rows[2][0], "2025-09-02T01:01:01");
    EXPECT_EQ(plain->rows[3][7].size(), 278U);
    EXPECT_EQ(plain->rows[4][2], "");
    EXPECT_EQ(plain->rows[4][6], "18.5");
    EXPECT_EQ(plain->numbers.back(), 5);
    for (const auto format : {Format::compressed, Format::zipped}) {
        const auto other = readFile(spssSurvey(), format);
        ASSERT_TRUE(other.ok());
        EXPECT_EQ(other->rows, plain->rows);
        EXPECT_EQ(other->format.format, format == Format::zipped ? "zsav" : "sav");
    }
}

TEST(SpssReader, IsReadTwiceAlikeWithOrWithoutThreads) {
    SpssTestFile file = spssSurvey();
    const auto cases = file.cases;
    for (int i = 1; i < 500; ++i)
        file.cases.insert(file.cases.end(), cases.begin(), cases.end());
    std::vector<std::vector<std::vector<std::string>>> readings;
    for (const bool ahead : {false, true}) {
        auto reader = openSource(ByteSource::fromMemory("a.sav", file.bytes()), {.ahead = ahead});
        ASSERT_TRUE(reader.ok());
        for (int reading = 0; reading < 2; ++reading) {
            readings.emplace_back();
            const RowSink keep = [&](const RawRow &row) {
                auto &kept = readings.back().emplace_back(1, std::to_string(row.number));
                for (const auto &cell : row.cells)
                    kept.emplace_back(cell.text);
                return true;
            };
            EXPECT_TRUE((*reader)->read(keep, {}, {}).ok());
        }
    }
    ASSERT_EQ(readings[0].size(), 4 * 500 + 1U);
    for (const auto &reading : readings)
        EXPECT_EQ(reading, readings[0]);
}

TEST(SpssReader, PortableFilesAreReadToo) {
    // ReadStat writes them in ASCII only.
    SpssTestFile file;
    file.variables = {{"NPS", "Would you recommend us?", "F2.0", 0, {{0, "No"}, {10, "Yes"}}},
                      {"VAPAA", "Comment", "", 20}};
    file.cases = {{10.0, std::string("hi")}, {{}, std::string("kiitos")}};
    const auto table = readFile(file, Format::portable);
    ASSERT_TRUE(table.ok()) << table.error().code;
    EXPECT_EQ(table->format.format, "por");
    EXPECT_EQ(table->rows, (std::vector<std::vector<std::string>>{
                               {"NPS", "VAPAA"}, {"10", "hi"}, {"", "kiitos"}}));
    EXPECT_EQ(table->format.known.at(0).label, "Would you recommend us?");
}

TEST(SpssReader, AFileCutShortIsSaidToBe) {
    const auto bytes = spssSurvey().bytes(Format::plain);
    EXPECT_EQ(outcomeOf(bytes.substr(0, bytes.size() - 100)), "damagedSpss");
    EXPECT_EQ(outcomeOf(bytes.substr(0, 300)), "damagedSpss");
    EXPECT_EQ(outcomeOf(bytes.substr(0, 4)), "damagedSpss");
}

TEST(SpssReader, LabelsOfTwoValuesWithTheSameWordsStayCodes) {
    SpssTestFile file;
    file.variables = {{"A", "Asia", "F1.0", 0, {{1, "Kyllä"}, {2, "Ehkä"}, {3, "ehkä"}, {4, "1"}}}};
    file.cases = {{1.0}, {2.0}, {3.0}, {4.0}};
    const auto table = readFile(file);
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->rows[2][0], "2");
    EXPECT_EQ(table->rows[3][0], "3");
    EXPECT_EQ(table->rows[4][0], "4");
}

TEST(SpssReader, CancelStopsIt) {
    auto reader = openSource(ByteSource::fromMemory("a.sav", spssSurvey().bytes()), {});
    ASSERT_TRUE(reader.ok());
    base::CancelToken cancel;
    cancel.cancel();
    const auto done = (*reader)->read([](const RawRow &) { return true; }, {}, cancel);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, base::ErrorKind::cancelled);
}

TEST(SpssReader, WhatTheReceiverThrowsPassesThrough) {
    auto reader = openSource(ByteSource::fromMemory("a.sav", spssSurvey().bytes()), {});
    ASSERT_TRUE(reader.ok());
    const RowSink sink = [](const RawRow &row) -> bool {
        if (row.number > 2)
            throw std::runtime_error("full");
        return true;
    };
    EXPECT_THROW((void)(*reader)->read(sink, {}, {}), std::runtime_error);
}

TEST(SpssReader, TheWeightIsSaid) {
    auto file = spssSurvey();
    file.weight = "IKA";
    const auto table = readFile(file);
    ASSERT_TRUE(table.ok());
    ASSERT_EQ(table->format.diagnostics.size(), 1U);
    EXPECT_EQ(table->format.diagnostics[0].code, "weighted");
}

TEST(SpssDialect, TheCodebookSaysWhatEveryColumnIs) {
    const auto seen = inspectedSpss(spssSurvey());
    EXPECT_EQ(seen.tool, "spss");
    EXPECT_EQ(seen.responses, 4);
    ASSERT_EQ(seen.columns.size(), 8U);
    EXPECT_EQ(seen.columns[0].role, ColumnRole::submittedAt);
    EXPECT_EQ(seen.columns[0].min, "2025-09-01T00:00:00");
    EXPECT_EQ(seen.columns[1].role, ColumnRole::unit);
    EXPECT_EQ(seen.units.at(0).text, "Kallion terveysasema");
    EXPECT_EQ(seen.columns[2].header, "Sain apua, kun sitä tarvitsin");
    EXPECT_EQ(seen.columns[2].itemCode, "K1");
    EXPECT_EQ(seen.columns[2].kind, model::ItemKind::ordered);
    ASSERT_EQ(seen.columns[2].options.size(), 6U);
    EXPECT_EQ(seen.columns[2].options[4].code, "5");
    EXPECT_EQ(seen.columns[2].options[4].count, 1);
    EXPECT_EQ(seen.columns[2].options[5].code, "9");
    EXPECT_EQ(seen.columns[2].missingCount(model::Missing::dontKnow), 1);
    EXPECT_EQ(seen.columns[2].missingCount(model::Missing::skipped), 1);
    EXPECT_EQ(seen.columns[3].kind, model::ItemKind::nps);
    EXPECT_EQ(seen.columns[3].missingCount(model::Missing::notApplicable), 1);
    EXPECT_EQ(seen.columns[4].role, ColumnRole::option);
    EXPECT_EQ(seen.columns[4].itemCode, seen.columns[5].itemCode);
    EXPECT_EQ(seen.columns[4].options.at(0).label, "Vastaanotto");
    EXPECT_EQ(seen.columns[4].options.at(0).count, 2);
    EXPECT_EQ(seen.columns[6].kind, model::ItemKind::number);
    EXPECT_EQ(seen.columns[6].max, "71");
    EXPECT_EQ(seen.columns[6].missingCount(model::Missing::skipped), 1);
    EXPECT_EQ(seen.columns[7].kind, model::ItemKind::text);
}

TEST(SpssDialect, AnswersAreImportedByTheirCodes) {
    const auto seen = inspectedSpss(spssSurvey());
    auto survey = draftSurvey(seen, "s", base::LocalText::same("S"), model::SurveyType::regular,
                              base::Language::fi);
    survey.versions.front().id = model::VersionId{1};
    const auto outcome = mapOnto(seen, survey, nullptr, &survey.versions.front());
    EXPECT_TRUE(outcome.options.empty());
    KeepAll sink;
    TwoUnits units;
    auto reader = openSource(ByteSource::fromMemory("a.sav", spssSurvey().bytes()), {});
    ASSERT_TRUE(reader.ok());
    const auto counts =
        readResponses(**reader, outcome.mapping, survey, model::VersionId{1}, units, sink, {}, {});
    ASSERT_TRUE(counts.ok());
    EXPECT_EQ(counts->responses, 4);
    const auto answer = [&](std::size_t response, std::string_view code) {
        for (std::size_t i = 0; i < survey.items.size(); ++i)
            if (survey.items[i].code == code)
                return sink.responses.at(response).answers.at(i);
        ADD_FAILURE() << code;
        return model::Answer{};
    };
    using State = model::Answer::State;
    EXPECT_EQ(answer(0, "K1").option, 5);
    EXPECT_EQ(answer(1, "K1").state, State::dontKnow);
    EXPECT_EQ(answer(2, "K1").option, 1);
    EXPECT_EQ(answer(3, "K1").state, State::skipped);
    EXPECT_EQ(answer(0, "NPS").option, 10);
    EXPECT_EQ(answer(3, "NPS").state, State::notApplicable);
    EXPECT_EQ(answer(2, "IKA").state, State::skipped);
    EXPECT_EQ(answer(3, "IKA").number, 18.5);
    EXPECT_EQ(answer(0, "K3").state, State::answered);
    EXPECT_EQ(answer(1, "K3").state, State::answered);
    EXPECT_EQ(answer(3, "K3").state, State::skipped);
}

TEST(SpssDialect, ASetWhoseTicksAreNamedByTheirOneLabel) {
    SpssTestFile file;
    for (const std::string option : {"Puhelin", "Chat", "Käynti"})
        file.variables.push_back({"Q7_" + std::to_string(file.variables.size() + 1),
                                  "Miten asioit?",
                                  "F1.0",
                                  0,
                                  {{1, option}}});
    file.cases = {{1.0, {}, 1.0}, {{}, 1.0, {}}, {1.0, {}, {}}};
    const auto seen = inspectedSpss(file);
    ASSERT_EQ(seen.questions.size(), 1U);
    EXPECT_EQ(seen.questions[0].text, "Miten asioit?");
    EXPECT_EQ(seen.questions[0].kind, model::ItemKind::multiple);
    EXPECT_EQ(seen.questions[0].options.at(0).label, "Puhelin");
    EXPECT_EQ(seen.questions[0].options.at(0).values, std::vector<std::string>{"1"});
    EXPECT_EQ(countsOf(seen.questions[0].options)["Puhelin"], 2);
    EXPECT_EQ(countsOf(seen.questions[0].options)["Chat"], 1);
}

SpssTestFile fileOfSets() {
    SpssTestFile file;
    file.variables = {
        {"puhelimitse", "Soititko?", "F1.0", 0, {{1, "Joo"}, {2, "Emmä"}, {9, "EOS"}}, {}, {9}},
        {"verkossa", "Kävitkö verkossa?", "F1.0", 0, {{1, "Joo"}, {2, "Emmä"}}},
        {"paikalla", "Kävitkö paikalla?", "F1.0", 0, {{1, "Joo"}, {2, "Emmä"}}},
        {"ika", "Ikä", "F3.0", 0, {}, {}, {}, 3}};
    file.cases = {
        {1.0, 2.0, 1.0, 30.0}, {2.0, 2.0, 2.0, 41.0}, {9.0, {}, {}, 52.0}, {2.0, 1.0, 2.0, 63.0}};
    return file;
}

TEST(SpssSets, ASetOfTheFileIsOneMultipleChoice) {
    auto file = fileOfSets();
    file.sets = "$kanavat=D1 1 15 Miten asioit?\xC3\xA4 puhelimitse VERKOSSA paikalla\n";
    for (const auto format : {Format::plain, Format::compressed}) {
        const auto seen = inspectedSpss(file, format);
        ASSERT_EQ(seen.questions.size(), 2U);
        const auto &question = seen.questions[0];
        EXPECT_EQ(question.kind, model::ItemKind::multiple);
        EXPECT_EQ(question.text, "Miten asioit?ä");
        EXPECT_EQ(question.itemCode, "kanavat");
        ASSERT_EQ(question.options.size(), 3U);
        EXPECT_EQ(question.options[1].label, "Kävitkö verkossa?");
        EXPECT_EQ(question.options[0].count, 1);
        EXPECT_EQ(question.options[1].count, 1);
        EXPECT_EQ(question.binding.trueValues, std::vector<std::string>{"joo"});
        EXPECT_EQ(question.binding.falseValues, std::vector<std::string>{"emmä"});
        EXPECT_EQ(question.binding.skippedValues, std::vector<std::string>{"eos"});
    }
}

TEST(SpssSets, TheNewerRecordNamesOptionsByTheirCountedValues) {
    auto file = fileOfSets();
    for (std::size_t i = 0; i < 3; ++i)
        file.variables[i].labels = {{0, "Ei"}, {1, file.variables[i].name + "!"}};
    file.sets = "$a=E 11 1 1 0  puhelimitse verkossa paikalla\n";
    file.setsRecord = 19;
    const auto seen = inspectedSpss(file);
    ASSERT_EQ(seen.questions.size(), 2U);
    EXPECT_EQ(seen.questions[0].text, "a");
    EXPECT_EQ(seen.questions[0].options.at(2).label, "paikalla!");
    EXPECT_EQ(seen.questions[0].options.at(0).count, 1);
}

TEST(SpssSets, AnswersOfOneListStayQuestionsAndThatIsSaid) {
    auto file = fileOfSets();
    file.sets = "$m=C 6 Syyt ? puhelimitse verkossa paikalla\n";
    const auto seen = inspectedSpss(file);
    EXPECT_EQ(seen.questions.size(), 4U);
    EXPECT_THAT(seen.diagnostics,
                testing::Contains(testing::Field(&base::Diagnostic::code, "answerSet")));
}

TEST(SpssSets, WhatMakesNoSenseIsLeftOut) {
    for (const std::string text :
         {"$a=D1 1 99999999999 x puhelimitse verkossa\n", "$a=D-5 1 0  puhelimitse verkossa\n",
          "$a=D1 1 0  puhelimitse ei_ole\n", "$a=Q 1 1 0  puhelimitse verkossa\n", "=\n", "$",
          "\n\n$a=E 1 1\n", "$a=D1 1 4000 x"}) {
        auto file = fileOfSets();
        file.sets = text;
        EXPECT_EQ(inspectedSpss(file).questions.size(), 4U) << text;
    }
    auto file = fileOfSets();
    file.sets = "$x=Q nonsense\n$b=D1 1 4 Muut verkossa paikalla\n";
    EXPECT_EQ(inspectedSpss(file).questions.size(), 3U);
}

TEST(SpssSets, NoTextIsTooStrangeToRead) {
    const std::string sound = "$a=D1 1 4 What k1 k2\n$b=E 11 1 1 0  k1 k2\n$c=C 3 Why k1 k2 k3\n";
    std::uint32_t dice = 7;
    const auto roll = [&](std::size_t sides) {
        dice = dice * 1664525U + 1013904223U;
        return static_cast<std::size_t>(dice >> 8) % sides;
    };
    std::size_t read = 0;
    for (int i = 0; i < 3000; ++i) {
        SpssExtensions extensions{sound, "K1=k1_long\tK2=\t=x\t"};
        for (std::size_t change = 0; change < 1 + roll(6); ++change)
            extensions.sets.at(roll(extensions.sets.size())) = "$=DEC 019\n\0\xC3"[roll(13)];
        extensions.sets.resize(roll(extensions.sets.size() + 1));
        read += readSpssSets(extensions).size();
    }
    EXPECT_GT(read, 0U);
    ASSERT_EQ(readSpssSets({sound, {}}).size(), 3U);
    EXPECT_EQ(readSpssSets({sound, "K1=k1_long"})[0].variables.front(), "k1_long");
}

TEST(SpssDialect, QuestionsOfYesAndNoStayQuestions) {
    SpssTestFile file;
    file.variables = {{"V1", "Saitko ajan?", "F1.0", 0, {{1, "Kyllä"}, {2, "Ei"}}},
                      {"V2", "Tulitko kuulluksi?", "F1.0", 0, {{1, "Kyllä"}, {2, "Ei"}}}};
    file.cases = {{1.0, 2.0}, {2.0, 2.0}, {1.0, 1.0}};
    const auto seen = inspectedSpss(file);
    ASSERT_EQ(seen.questions.size(), 2U);
    EXPECT_EQ(seen.questions[0].kind, model::ItemKind::single);
    EXPECT_EQ(seen.questions[0].itemCode, "V1");
    EXPECT_EQ(seen.questions[0].options.at(0).code, "1");
    EXPECT_EQ(seen.questions[0].options.at(0).count, 2);
}

TEST(SpssDialect, LettersWithLabelsKeepTheirCodes) {
    SpssTestFile file;
    file.variables = {{"SP", "Sukupuoli", "", 1, {}, {{"F", "Nainen"}, {"M", "Mies"}}}};
    file.cases = {{std::string("M")}, {std::string("F")}, {std::string("F")}};
    const auto seen = inspectedSpss(file);
    ASSERT_EQ(seen.columns.at(0).options.size(), 2U);
    EXPECT_EQ(seen.columns[0].options[0].code, "F");
    EXPECT_EQ(seen.columns[0].options[0].label, "Nainen");
    EXPECT_EQ(seen.columns[0].options[0].count, 2);
}

} // namespace
} // namespace kooste::importing::tests
