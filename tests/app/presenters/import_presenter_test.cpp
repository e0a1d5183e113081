// SPDX-License-Identifier: MIT
#include "app/presenters/import_bench.h"
#include "store/surveys.h"

using namespace kooste;
using test::exported;
using test::ImportScreen;

TEST_F(ImportScreen, AnUndecidedUnitStopsTheImportAndTheFooterSaysSo) {
    open("tammi.csv", exported("1"));
    EXPECT_FALSE(view.places.canImport);
    EXPECT_EQ(view.places.footer, "1 unit waits for your choice before the import.");
    ASSERT_EQ(view.places.units.rows.size(), 2U); // the unknown one, then the known ones together
    EXPECT_EQ(view.places.units.rows[0].cells[0].text, "Harjun ta");
    EXPECT_EQ(view.places.units.rows[0].cells[1].text, "2");
    EXPECT_EQ(dryRunCell(1), "4");
    EXPECT_EQ(dryRunCell(2), "0"); // what waits is not rejected
    EXPECT_EQ(view.places.dryRun.rows.back().cells[1].text, "2");
    presenter->import();
    EXPECT_EQ(view.shown, "places");
}

TEST_F(ImportScreen, ASimilarNameIsOnlyASuggestionUntilItIsChosen) {
    open("tammi.csv", exported("1"));
    EXPECT_EQ(view.places.units.rows[0].cells[3].text, "similar name: Harjun terveysasema");
    presenter->chooseUnit(1);
    EXPECT_EQ(view.places.unitTarget.chosen, 0);
    EXPECT_EQ(view.places.unitTarget.texts.at(1), "Suggestion: Harjun terveysasema");
    presenter->chooseUnitTarget(1);
    EXPECT_TRUE(view.places.canImport);
    EXPECT_EQ(view.places.units.rows[0].cells[2].text, "Harjun terveysasema");
    EXPECT_EQ(dryRunCell(1), "6");
}

TEST_F(ImportScreen, ANewUnitCanBePutUnderAnother) {
    open("tammi.csv", exported("1"));
    presenter->chooseUnit(1);
    presenter->chooseUnitTarget(3);
    EXPECT_TRUE(view.places.canImport);
    EXPECT_TRUE(view.places.unitPlace.enabled);
    EXPECT_EQ(view.places.unitPlace.chosen, 0);
    const auto &texts = view.places.unitPlace.texts;
    for (std::size_t i = 0; i < texts.size(); ++i)
        if (texts[i].find("Kouvola") != std::string::npos) {
            presenter->chooseUnitPlace(static_cast<int>(i));
            break;
        }
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem;
    const auto *made = session.picture()->units->findByCode("Harjun ta");
    ASSERT_NE(made, nullptr);
    EXPECT_EQ(made->parent, session.picture()->units->findByCode("K2")->id);
}

TEST_F(ImportScreen, AnExistingUnitIsNotDecidedBeforeItIsNamed) {
    open("tammi.csv", exported("1"));
    presenter->chooseUnit(1);
    presenter->chooseUnitTarget(2);
    EXPECT_FALSE(view.places.canImport);
    EXPECT_TRUE(view.places.unitPlace.enabled);
    presenter->chooseUnitPlace(1);
    EXPECT_TRUE(view.places.canImport);
}

TEST_F(ImportScreen, OneAnswerForAllCanBeTakenBack) {
    open("tammi.csv", exported("1"));
    presenter->chooseUnknownUnits(3);
    EXPECT_TRUE(view.places.canImport);
    EXPECT_EQ(dryRunCell(2), "2");
    presenter->chooseUnknownUnits(0);
    EXPECT_FALSE(view.places.canImport);
}

TEST_F(ImportScreen, TheNextExportOpensFilledIn) {
    importJanuary();
    open("helmi.csv", exported("2"));
    EXPECT_FALSE(view.places.isNew);
    EXPECT_TRUE(view.places.canImport);
    EXPECT_EQ(view.places.units.rows[0].cells[2].text, "Harjun terveysasema");
    EXPECT_EQ(view.places.units.rows[0].cells[3].text, "as the last time");
    EXPECT_EQ(view.places.source, "tammi");
}

TEST_F(ImportScreen, ChoicesAreForgottenWhenAskedTo) {
    open("tammi.csv", exported("1"));
    presenter->chooseUnit(1);
    presenter->chooseUnitTarget(1);
    presenter->setRemember(false);
    presenter->import();
    open("helmi.csv", exported("2"));
    EXPECT_FALSE(view.places.canImport);
}

TEST_F(ImportScreen, AnAnswerTextCanBeGivenAnotherMeaning) {
    open("tammi.csv", exported("1"));
    int ordered = -1;
    for (std::size_t i = 0; i < view.places.question.texts.size(); ++i)
        if (view.places.question.texts[i].find("Sain apua") != std::string::npos)
            ordered = static_cast<int>(i);
    ASSERT_GE(ordered, 0);
    presenter->chooseQuestion(ordered);
    ASSERT_FALSE(view.places.labels.rows.empty());
    presenter->chooseLabel(1);
    const auto &texts = view.places.meaning.texts;
    const auto place = std::find(texts.begin(), texts.end(), "not applicable") - texts.begin();
    ASSERT_LT(static_cast<std::size_t>(place), texts.size());
    presenter->chooseMeaning(static_cast<int>(place));
    EXPECT_EQ(view.places.labels.rows[0].cells[2].text, "not applicable");
    EXPECT_EQ(view.places.meaning.chosen, static_cast<int>(place));
}

TEST_F(ImportScreen, AnAmbiguousDateIsAskedOncePerForm) {
    const auto slashed = [](const std::string &month) {
        return "id;Vastausaika;Suosittelisitko meitä (0-10)?\n" + month + "1;3/2/2025;9\n" + month +
               "2;4/2/2025;8\n" + month + "3;5/2/2025;10\n";
    };
    presenter->start(file("a.csv", slashed("1")));
    ASSERT_TRUE(view.file.question);
    EXPECT_FALSE(view.file.canGoOn);
    presenter->answer(1);
    EXPECT_TRUE(view.file.canGoOn);
    presenter->goOn();
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem << view.places.footer;
    presenter->start(file("b.csv", slashed("2")));
    EXPECT_FALSE(view.file.question);
    EXPECT_TRUE(view.file.canGoOn);
}

TEST_F(ImportScreen, ARejectedRowIsMendedAndImportedAgain) {
    open("tammi.csv", exported("1", "eilen"));
    presenter->chooseUnknownUnits(2);
    presenter->import();
    ASSERT_EQ(view.result.rejected.rows.size(), 1U);
    EXPECT_FALSE(view.result.canImportMended);
    EXPECT_EQ(view.result.mendedLine, "Mended 0/1");
    presenter->chooseCell(0, 2);
    EXPECT_EQ(view.cell.label, "Row 7, Vastausaika:");
    EXPECT_EQ(view.cell.text, "eilen");
    presenter->setCell(0, 2, "9.1.2026 10:00");
    EXPECT_TRUE(view.result.canImportMended);
    EXPECT_EQ(view.result.mendedLine, "Mended 1/1");
    presenter->importMended();
    EXPECT_TRUE(view.problem.empty()) << view.problem;
    EXPECT_TRUE(view.result.rejected.rows.empty());
    EXPECT_EQ(view.result.sum.at(1).number, "6");
    EXPECT_EQ(view.result.sum.at(2).number, "0");
}

TEST_F(ImportScreen, PersonalDataOfARejectedRowIsNeitherShownNorMended) {
    open("tammi.csv", exported("1", "eilen"));
    presenter->chooseUnknownUnits(2);
    presenter->import();
    ASSERT_EQ(view.result.rejected.rows.size(), 1U);
    EXPECT_EQ(view.result.rejected.rows[0].cells.at(3).text, "[removed]");
    for (const auto &cell : view.result.rejected.rows[0].cells)
        EXPECT_EQ(cell.text.find("Maija"), std::string::npos);
    presenter->chooseCell(0, 3);
    EXPECT_FALSE(view.cell.editable);
    presenter->setCell(0, 3, "Matti");
    EXPECT_FALSE(view.result.canImportMended);
}

TEST_F(ImportScreen, ChangedAnswersStandSideBySideUntilDecided) {
    importJanuary();
    auto text = exported("1");
    text.replace(text.find("Täysin eri mieltä"), std::string("Täysin eri mieltä").size(),
                 "Täysin samaa mieltä");
    text += "177;8.1.2026 10:00;Maija Malli;Kouvola;9;Täysin samaa mieltä\n";
    open("uudestaan.csv", text);
    presenter->import();
    ASSERT_EQ(view.result.changed.rows.size(), 1U);
    EXPECT_EQ(view.result.changed.rows[0].cells.at(3).text, "Strongly disagree");
    EXPECT_EQ(view.result.changed.rows[0].cells.at(4).text, "Strongly agree");
    presenter->takeNew(view.result.changed.rows[0].key);
    EXPECT_TRUE(view.result.changed.rows.empty());
    EXPECT_TRUE(view.problem.empty()) << view.problem;
}

TEST_F(ImportScreen, SeveralFilesComeOneAfterTheOther) {
    presenter->startAll({file("tammi.csv", exported("1")), file("helmi.csv", exported("2"))});
    EXPECT_EQ(view.shown, "queue");
    presenter->beginWaiting();
    EXPECT_EQ(view.shown, "file");
    presenter->goOn();
    presenter->chooseUnknownUnits(2);
    presenter->import();
    EXPECT_EQ(view.result.next, "helmi.csv");
    presenter->goOnAfterResult();
    EXPECT_EQ(view.shown, "file");
    EXPECT_NE(view.file.fileLine.find("helmi.csv"), std::string::npos);
    presenter->goOn();
    presenter->import();
    EXPECT_EQ(view.result.next, "");
    presenter->goOnAfterResult();
    EXPECT_EQ(view.shown, "start");
}

TEST_F(ImportScreen, AnUnreadableFileSaysWhyAndChangesNothing) {
    presenter->start(file("tyhja.csv", ""));
    EXPECT_FALSE(view.problem.empty());
    EXPECT_EQ(view.shown, "start");
}

namespace {

/// Version 2 of 7 January has another scale of the second question.
model::Survey twoVersions() {
    model::Survey survey;
    survey.code = "kysely";
    survey.name = base::LocalText::same("Kysely");
    const auto add = [&](std::int64_t id, const char *code, model::ItemKind kind) {
        model::Item item;
        item.id = {id};
        item.code = code;
        item.kind = kind;
        survey.items.push_back(item);
    };
    add(1, "nps", model::ItemKind::nps);
    add(2, "apu", model::ItemKind::ordered);
    for (int number = 1; number <= 2; ++number) {
        model::Version version;
        version.number = number;
        version.status = model::VersionStatus::published;
        version.publishedOn = base::makeDate(2026, 1, number == 1 ? 1 : 7);
        model::Question nps{{1}, base::LocalText::same("Suosittelisitko?"), {}, {}};
        model::Question help{{2}, base::LocalText::same("Sain apua"), {}, {}};
        for (int place = 1; place <= 3 + number; ++place)
            help.options.push_back(
                {number * 10 + place, std::to_string(place), {}, static_cast<double>(place), {}});
        version.questions = {nps, help};
        survey.versions.push_back(version);
    }
    return survey;
}

} // namespace

TEST_F(ImportScreen, RowsOfTwoVersionsWaitForTheUsersWord) {
    session.perform<bool>(
        {},
        [](app::Session::Open &open, const base::Progress &,
           const base::CancelToken &) -> base::Result<bool> {
            return store::SurveyRepository(*open.workspace).save(twoVersions()).ok();
        },
        [](const base::Result<bool> &done) { ASSERT_TRUE(done.ok() && *done); });
    session.refresh();
    open("kaksi.csv", "id;Vastausaika;Yksikkö;Suosittelisitko?;Sain apua\n"
                      "1;3.1.2026 10:00;K1;9;2\n2;9.1.2026 10:00;K1;8;2\n");
    presenter->chooseSurvey(0);
    ASSERT_FALSE(view.places.isNew);
    EXPECT_TRUE(view.places.version.enabled);
    EXPECT_EQ(view.places.version.texts.size(), 4U);
    EXPECT_FALSE(view.places.canImport);
    EXPECT_NE(view.places.footer.find("“Sain apua” is not comparable"), std::string::npos)
        << view.places.footer;
    EXPECT_EQ(view.places.footer.find("--version"), std::string::npos);
    presenter->chooseVersion(3); // each row by its date
    EXPECT_TRUE(view.places.canImport) << view.places.footer;
    EXPECT_EQ(view.places.version.chosen, 3);
    presenter->chooseVersion(1);
    EXPECT_TRUE(view.places.canImport) << view.places.footer;
    presenter->import();
    EXPECT_EQ(view.shown, "result") << view.problem;
}
