// SPDX-License-Identifier: MIT
// Questionnaires given with an export, before it or after it; what was masked, to look over.
#include "app/presenters/import_bench.h"
#include "app/presenters/import_pictures.h"
#include "importing/response_reader.h"

using namespace kooste;
using test::exported;
using test::ImportScreen;

namespace {

/// A REDCap dictionary: known by its content only, as its name is any table's.
std::string dictionary(const std::string &no, const std::string &text = "Sain apua") {
    return "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\","
           "\"Field Label\",\"Choices, Calculations, OR Slider Labels\"\n"
           "record_id,visit,,text,Record,\n"
           "helped,visit,,radio," +
           text + ",\"1, " + no +
           " | 2, Kyllä | 3, En osaa sanoa\"\n"
           "again,visit,,radio,Tulisin uudelleen,\"1, " +
           no + " | 2, Kyllä\"\n";
}

std::string coded(const std::string &extra = {}) {
    std::string csv = "record_id,helped,again" + extra + "\n";
    for (int i = 1; i <= 6; ++i)
        csv += std::to_string(i) + "," + std::to_string(1 + i % 2) + "," +
               std::to_string(1 + i % 2) + (extra.empty() ? "" : ",1") + "\n";
    return csv;
}

std::string labelsOf(const test::FakeImport &view) {
    std::string all;
    for (const auto &text : view.places.meaning.texts)
        all += text + "|";
    return all;
}

} // namespace

TEST_F(ImportScreen, ADictionaryAmongTheFilesIsUsedForItsExport) {
    presenter->startAll({file("vastaukset.csv", coded()), file("sanasto.csv", dictionary("Ei"))});
    ASSERT_EQ(view.queue.files.rows.size(), 2U);
    EXPECT_EQ(view.queue.files.rows[1].cells[1].text, "questionnaire, 2 questions");
    EXPECT_NE(
        view.queue.files.rows[0].cells[4].text.find("read with the questionnaire “sanasto.csv”"),
        std::string::npos)
        << view.queue.files.rows[0].cells[4].text;
    EXPECT_EQ(view.queue.files.rows[1].cells[4].text, "fits vastaukset.csv");
    presenter->beginWaiting();
    ASSERT_EQ(view.shown, "file");
    EXPECT_EQ(view.file.definition.texts,
              (std::vector<std::string>{"No questionnaire", "sanasto.csv", "Choose a file…"}));
    EXPECT_EQ(view.file.definition.chosen, 1);
    EXPECT_EQ(view.file.definitionNote,
              "Read with the definition “sanasto.csv”: 2 of its 2 questions are in the file.");
    EXPECT_TRUE(view.file.canGoOn);
    presenter->goOn();
    presenter->chooseLabel(1);
    EXPECT_NE(labelsOf(view).find("En osaa sanoa"), std::string::npos) << labelsOf(view);
    // Taken away, the numbers are read by themselves again.
    presenter->goBack();
    presenter->chooseDefinition(0);
    EXPECT_EQ(view.file.definition.chosen, 0);
    EXPECT_EQ(view.file.definitionNote.find("Read with"), std::string::npos);
    EXPECT_FALSE(view.file.effect.empty());
    presenter->chooseDefinition(1);
    EXPECT_EQ(view.file.definition.chosen, 1);
    presenter->chooseDefinition(2);
    EXPECT_EQ(view.definitionsAsked, 1);
}

TEST_F(ImportScreen, AnswersInOtherWordsOfTheSameScaleAreTheOptionsOfTheQuestionnaire) {
    presenter->startAll(
        {file("vastaukset.csv", "record_id,helped\n1,Täysin samaa mieltä\n2,Helt av samma åsikt\n"
                                "3,Varken av samma eller annan åsikt\n4,Täysin eri mieltä\n"),
         file("sanasto.csv",
              "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\","
              "\"Field Label\",\"Choices, Calculations, OR Slider Labels\"\n"
              "record_id,visit,,text,Record,\n"
              "helped,visit,,radio,Sain apua,\"1, Täysin eri mieltä | 2, Jokseenkin eri mieltä | "
              "3, Ei samaa eikä eri mieltä | 4, Jokseenkin samaa mieltä | 5, Täysin samaa "
              "mieltä\"\n")});
    presenter->beginWaiting();
    ASSERT_EQ(view.file.definition.chosen, 1);
    presenter->goOn();
    std::map<std::string, std::string> meanings;
    for (const auto &row : view.places.labels.rows)
        meanings[row.cells.at(0).text] = row.cells.at(2).text;
    EXPECT_EQ(meanings["Täysin samaa mieltä · Helt av samma åsikt"], "5  Täysin samaa mieltä");
    EXPECT_EQ(meanings["Varken av samma eller annan åsikt"], "3  Ei samaa eikä eri mieltä");
}

TEST_F(ImportScreen, AQuestionnaireMayComeBeforeOrAfterItsExport) {
    presenter->start(file("vastaukset.csv", coded()));
    ASSERT_EQ(view.shown, "file");
    EXPECT_EQ(view.file.definition.chosen, 0);
    presenter->startAll({file("sanasto.csv", dictionary("Ei"))});
    EXPECT_EQ(view.shown, "file");
    EXPECT_EQ(view.file.definition.chosen, 1);
    presenter->cancel();
    presenter->dropWaiting(1);
    presenter->dropWaiting(1);
    ASSERT_EQ(view.shown, "start");

    presenter->startAll({file("sanasto.csv", dictionary("Ei"))});
    ASSERT_EQ(view.shown, "queue");
    EXPECT_FALSE(view.queue.canBegin);
    EXPECT_NE(view.queue.sentence.find("Drop or add the export"), std::string::npos);
    presenter->startAll({file("vastaukset.csv", coded())});
    presenter->beginWaiting();
    ASSERT_EQ(view.shown, "file");
    EXPECT_EQ(view.file.definition.chosen, 1);
}

TEST_F(ImportScreen, OfSeveralQuestionnairesThatFitTheUserSaysWhich) {
    presenter->startAll({file("vastaukset.csv", coded()), file("yksi.csv", dictionary("Ei")),
                         file("kaksi.csv", dictionary("En"))});
    EXPECT_NE(view.queue.files.rows[0].cells[4].text.find("its questionnaire is asked"),
              std::string::npos);
    presenter->beginWaiting();
    ASSERT_TRUE(view.file.question);
    EXPECT_FALSE(view.file.canGoOn);
    EXPECT_EQ(view.file.question->answers,
              (std::vector<std::string>{"yksi.csv", "kaksi.csv", "&Without them"}));
    presenter->answer(1);
    EXPECT_FALSE(view.file.question);
    EXPECT_EQ(view.file.definition.texts.at(static_cast<std::size_t>(view.file.definition.chosen)),
              "kaksi.csv");
}

TEST_F(ImportScreen, AQuestionnaireThatFitsTwoFormsIsAskedAbout) {
    presenter->startAll({file("yksi.csv", coded()), file("toinen.csv", coded(",colour")),
                         file("sanasto.csv", dictionary("Ei"))});
    presenter->beginWaiting();
    ASSERT_TRUE(view.file.question);
    EXPECT_EQ(view.file.question->text,
              "“sanasto.csv” may be the questionnaire of this file: 2 of its 2 questions are "
              "here. Is it?");
    presenter->answer(1);
    EXPECT_FALSE(view.file.question);
    EXPECT_EQ(view.file.definition.chosen, 0);
}

TEST_F(ImportScreen, AQuestionnaireOfAnotherFormIsOnlyOffered) {
    presenter->startAll({file("tammi.csv", exported("1")), file("sanasto.csv", dictionary("Ei"))});
    EXPECT_EQ(view.queue.files.rows[1].cells[4].text,
              "None of the files that wait has its questions.");
    presenter->beginWaiting();
    EXPECT_FALSE(view.file.question);
    EXPECT_EQ(view.file.definition.chosen, 0);
    EXPECT_EQ(view.file.definition.texts.size(), 3U);
    presenter->takeDefinition(file("rikki.lss", "<document/>"));
    EXPECT_FALSE(view.problem.empty());
    EXPECT_EQ(view.shown, "file");
}

TEST_F(ImportScreen, WhatLiesBesideTheFileIsAskedAbout) {
    const auto path = file("kysely.csv", dictionary("Ei"));
    file("kysely.json", "{}"); // no questionnaire that can be read
    presenter->start(file("kysely.txt", coded()));
    ASSERT_EQ(view.shown, "file");
    ASSERT_TRUE(view.file.question);
    presenter->answer(0);
    EXPECT_EQ(view.file.definition.chosen, 1);
    EXPECT_EQ(view.file.definition.texts.at(1), base::fileNameOf(path));
}

TEST_F(ImportScreen, TheKindOfAKnownSurveysQuestionIsItsOwn) {
    importJanuary();
    presenter->start(file("helmi.csv", exported("2")));
    ASSERT_EQ(view.shown, "file");
    EXPECT_FALSE(view.file.columns.at(5).kindFixed.empty());
    EXPECT_TRUE(view.file.columns.at(2).kindFixed.empty()); // not a question
    presenter->openColumnMenu(6);
    bool told = false;
    for (const auto &group : view.menu.groups)
        if (group.title == "Kind") {
            ASSERT_EQ(group.entries.size(), 1U);
            EXPECT_FALSE(group.entries[0].enabled);
            told = group.entries[0].text.find("as in the survey") != std::string::npos;
        }
    EXPECT_TRUE(told);
}

TEST_F(ImportScreen, MaskedTextsCanBeLookedOver) {
    open("tammi.csv", "Vastausaika;Suosittelisitko meitä (0-10)?;Mitä haluat sanoa?\n"
                      "1.7.2025 10:00;9;Hoitaja Maija Virtanen, soita 040 123 4567\n"
                      "2.7.2025 10:00;8;Kaikki sujui hyvin.\n"
                      "3.7.2025 10:00;10;Kiitos lääkäri Virtaselle ja muille\n");
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem << view.places.footer;
    ASSERT_EQ(view.result.masked.rows.size(), 3U);
    EXPECT_EQ(view.result.maskedCount, 3);
    EXPECT_NE(view.result.maskedSentence.find("phone number 1, name 2"), std::string::npos)
        << view.result.maskedSentence;
    const auto &first = view.result.masked.rows[0].cells;
    EXPECT_EQ(first[0].text, "Hoitaja [name], soita [phone number]");
    EXPECT_EQ(first[2].text, "2");
    EXPECT_EQ(first[3].text, "Mitä haluat sanoa?");
    const auto history = app::historyTable(*session.picture(), session.translator());
    EXPECT_EQ(history.columns.back().title, "Masked");
    EXPECT_EQ(history.rows.front().cells.back().text, "2");
}

namespace {
struct RemovedInFinnish : base::Translator {
    base::Language language() const override { return base::Language::fi; }
    std::string text(std::string_view id) const override {
        return id == "[removed]" ? "[poistettu]" : std::string(id);
    }
    std::string plural(std::string_view one, std::string_view, std::int64_t) const override {
        return std::string(one);
    }
};
} // namespace

TEST(KeptCells, WhatIsRemovedIsToldInTheReadersLanguage) {
    EXPECT_EQ(app::keptCellWords(std::string(importing::kRemovedCell), RemovedInFinnish()),
              "[poistettu]");
    EXPECT_EQ(app::keptCellWords("eilen", RemovedInFinnish()), "eilen");
}
