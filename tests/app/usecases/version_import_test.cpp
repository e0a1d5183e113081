// SPDX-License-Identifier: MIT
// Which version a file's rows were answered on, and what its branching makes of empty answers.
#include "app/usecases/workbench.h"
#include "store/dataset_loader.h"
#include "store/responses.h"
#include "store/surveys.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using base::makeDate;
using model::ItemKind;
using model::Question;
using test::Workbench;

const model::ItemId kNps{1};
const model::ItemId kHelp{2};
const model::ItemId kVisit{3};
const model::ItemId kRemote{4};
const model::ItemId kOld{5};
const model::ItemId kSound{6};

Question question(model::ItemId item, const char *text, int first = 0,
                  std::vector<const char *> labels = {}) {
    Question asked{item, {text, "", ""}, {}, {}};
    for (std::size_t i = 0; i < labels.size(); ++i)
        asked.options.push_back({first + static_cast<int>(i),
                                 std::to_string(i + 1),
                                 {labels[i], "", ""},
                                 static_cast<double>(i + 1),
                                 {}});
    return asked;
}

Question agreement(model::ItemId item, const char *text, int first = 11) {
    return question(item, text, first,
                    {"Täysin eri", "Eri", "Ei kumpaakaan", "Samaa", "Täysin samaa"});
}

model::Version version(int number, base::Date from, std::vector<Question> questions) {
    model::Version made;
    made.number = number;
    made.status = model::VersionStatus::published;
    made.publishedOn = from;
    made.questions = std::move(questions);
    return made;
}

/// Version 2 has another scale of help, a question of remote visits asked of those who had one, and
/// one of the sound asked of those whom the remote visit displeased.
model::Survey theSurvey() {
    model::Survey survey;
    survey.code = "kysely";
    survey.name = base::LocalText::same("Kysely");
    const auto add = [&](model::ItemId id, const char *code, ItemKind kind) {
        model::Item item;
        item.id = id;
        item.code = code;
        item.kind = kind;
        survey.items.push_back(item);
    };
    add(kNps, "nps", ItemKind::nps);
    add(kHelp, "apu", ItemKind::ordered);
    add(kVisit, "tapa", ItemKind::single);
    add(kRemote, "eta", ItemKind::ordered);
    add(kOld, "odotus", ItemKind::ordered);
    add(kSound, "aani", ItemKind::text);
    const auto nps = question(kNps, "Suosittelisitko?");
    const auto visit = question(kVisit, "Miten asioit?", 1, {"Käynti", "Etänä"});
    auto remote = agreement(kRemote, "Etäyhteys toimi");
    remote.shownIf.terms = {{kVisit, model::ConditionOperator::is, {2}, {}}};
    auto sound = question(kSound, "Mikä ei toiminut?");
    sound.shownIf.terms = {{kRemote, model::ConditionOperator::atMost, {}, 2.0}};
    survey.versions = {
        version(1, makeDate(2025, 1, 1),
                {nps, question(kHelp, "Sain apua", 1, {"En lainkaan", "Vähän", "Melko", "Hyvin"}),
                 visit, agreement(kOld, "Odotin vähän", 1)}),
        version(2, makeDate(2025, 6, 1),
                {nps, agreement(kHelp, "Sain apua"), visit, remote, sound})};
    return survey;
}

class VersionImport : public testing::Test {
protected:
    VersionImport() {
        const auto saved = store::SurveyRepository(bench_.workspace()).save(theSurvey());
        EXPECT_TRUE(saved.ok());
        survey_ = *saved;
    }

    base::Result<app::ImportOutcome> imported(const std::string &rows,
                                              const char *wanted = nullptr) {
        auto request = bench_.request(rows, "kysely" + std::to_string(++files_) + ".csv");
        request.survey = survey_.id;
        request.units = app::UnknownUnits::none;
        request.source = "Lomake " + std::to_string(files_);
        if (wanted != nullptr)
            request.version = *app::parseWantedVersion(wanted);
        return bench_.import(request);
    }

    static std::string because(const app::ImportOutcome &outcome) {
        for (const auto &each : outcome.diagnostics)
            if (each.code == "versionChosen")
                return base::render(each.message, base::EnglishTranslator());
        return "";
    }

    /// "2:11" for each response: its version and the option given to the item.
    std::vector<std::string> answers(const char *item) {
        const auto data = store::DatasetLoader(bench_.workspace()).load(survey_.id);
        std::vector<std::string> all;
        const auto &column = *data->find(survey_.findItem(item)->id);
        for (std::size_t row = 0; row < data->size(); ++row)
            all.push_back(
                std::to_string(
                    survey_.versions[static_cast<std::size_t>(data->version[row])].number) +
                ":" + std::to_string(column.optionAt(row)));
        return all;
    }

    Workbench bench_;
    model::Survey survey_;
    int files_ = 0;
};

using Texts = std::vector<std::string>;

TEST_F(VersionImport, AColumnThatOnlyOneVersionHasDecides) {
    const auto outcome =
        imported("id;Vastausaika;Suosittelisitko?;Etäyhteys toimi\n1;1.3.2025 10:00;9;Samaa\n");
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    EXPECT_EQ(outcome->version, 2);
    EXPECT_EQ(because(*outcome),
              "Version 2, because the column “Etäyhteys toimi” exists only there.");
}

TEST_F(VersionImport, AnAnswerThatOnlyOneVersionHasDecides) {
    std::string rows = "id;Vastausaika;Suosittelisitko?;Sain apua\n";
    for (int i = 0; i < 20; ++i)
        rows += std::to_string(i) + ";1.8.2025 10:00;9;" + (i % 2 == 0 ? "Vähän" : "Hyvin") + "\n";
    const auto outcome = imported(rows);
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    EXPECT_EQ(outcome->version, 1);
    EXPECT_NE(because(*outcome).find("is an answer to “Sain apua” only there"), std::string::npos);
}

TEST_F(VersionImport, AmongEqualsTheDatesDecide) {
    for (const auto &[day, number] : {std::pair{"1.3.2025", 1}, std::pair{"1.8.2025", 2}}) {
        const auto outcome = imported("id;Vastausaika;Suosittelisitko?\n1;" + std::string(day) +
                                      " 10:00;9\n2;" + day + " 11:00;8\n");
        ASSERT_TRUE(outcome.ok()) << outcome.error().code;
        EXPECT_EQ(outcome->version, number);
        EXPECT_NE(because(*outcome).find("when it was in use"), std::string::npos);
        EXPECT_FALSE(outcome->versionByDate);
    }
}

TEST_F(VersionImport, OnBothSidesOfABorderEachRowGoesByItsDateAndSaysSo) {
    const auto outcome = imported("id;Vastausaika;Suosittelisitko?\n1;31.5.2025 10:00;9\n"
                                  "2;1.6.2025 10:00;8\n3;1.12.2024 10:00;7\n");
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    EXPECT_TRUE(outcome->versionByDate);
    EXPECT_EQ(because(*outcome), "Each row by its date: version 2 came into use while the answers "
                                 "came in.");
    EXPECT_EQ(answers("nps"), (Texts{"1:9", "2:8", "1:7"}));
}

const std::string kBothSides = "id;Vastausaika;Suosittelisitko?;Sain apua\n"
                               "1;1.5.2025 10:00;9;2\n2;1.7.2025 10:00;8;2\n";

TEST_F(VersionImport, RowsOfVersionsThatDoNotCompareAreNotMixedInSilence) {
    const auto asked = imported(kBothSides);
    ASSERT_FALSE(asked.ok());
    EXPECT_EQ(asked.error().code, "mixedVersions");
    EXPECT_EQ(asked.error().kind, base::ErrorKind::decisionNeeded);
    const auto text = base::render(asked.error().message, base::EnglishTranslator());
    EXPECT_NE(text.find("“Sain apua” is not comparable"), std::string::npos) << text;
    EXPECT_NE(text.find("--version by-date"), std::string::npos) << text;
}

TEST_F(VersionImport, TheUserSaysOneVersionForAllRows) {
    ASSERT_TRUE(imported(kBothSides, "1").ok());
    EXPECT_EQ(answers("apu"), (Texts{"1:2", "1:2"}));
    EXPECT_EQ(imported(kBothSides, "7").error().code, "unknownVersion");
}

TEST_F(VersionImport, ByDateReadsEachRowOnItsOwnScale) {
    const auto outcome = imported(kBothSides, "by-date");
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    EXPECT_EQ(answers("apu"), (Texts{"1:2", "2:12"}));
    EXPECT_EQ(imported("id;Suosittelisitko?\n1;9\n", "by-date").error().code, "noDates");
}

TEST_F(VersionImport, ByDateTakesTheColumnsOfBothVersions) {
    const auto outcome = imported("id;Vastausaika;Suosittelisitko?;Odotin vähän;Etäyhteys toimi\n"
                                  "1;1.5.2025 10:00;9;Samaa;\n2;1.7.2025 10:00;8;;Samaa\n",
                                  "by-date");
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    EXPECT_EQ(answers("odotus").front(), "1:4");
    EXPECT_EQ(answers("eta").back(), "2:14");
}

TEST_F(VersionImport, AnswersOfTwoScalesInOneFileAreMixed) {
    std::string rows = "id;Suosittelisitko?;Sain apua\n";
    for (int i = 0; i < 20; ++i)
        rows += std::to_string(i) + ";9;" + (i % 2 == 0 ? "Vähän" : "Täysin samaa") + "\n";
    const auto asked = imported(rows);
    ASSERT_FALSE(asked.ok());
    EXPECT_EQ(asked.error().code, "mixedVersions");
    const auto text = base::render(asked.error().message, base::EnglishTranslator());
    EXPECT_NE(text.find("“Vähän” is an option of version 1 only"), std::string::npos) << text;
    EXPECT_EQ(text.find("by-date"), std::string::npos) << text;
}

TEST_F(VersionImport, AQuestionThatWasNotAskedForItsConditionIsNotShownInsteadOfSkipped) {
    const auto outcome =
        imported("id;Vastausaika;Suosittelisitko?;Miten asioit?;Etäyhteys toimi;Mikä ei toiminut?\n"
                 "1;1.7.2025 10:00;9;Käynti;;\n"   // not asked
                 "2;1.7.2025 10:01;9;Etänä;;\n"    // asked and skipped; the last one is not asked
                 "3;1.7.2025 10:02;9;Etänä;Eri;\n" // both asked
                 "4;1.7.2025 10:03;9;Käynti;Samaa;\n" // an answer that should not be there is kept
                 "5;1.7.2025 10:04;9;Etänä;Eri;Ääni\n");
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    const auto data = store::DatasetLoader(bench_.workspace()).load(survey_.id);
    const auto state = [&](model::ItemId item, std::size_t row) {
        return data->find(survey_.items[static_cast<std::size_t>(item.value) - 1].id)
            ->optionAt(row);
    };
    using model::Missing;
    EXPECT_EQ(state(kRemote, 0), static_cast<int>(Missing::notShown));
    EXPECT_EQ(state(kRemote, 1), static_cast<int>(Missing::skipped));
    EXPECT_EQ(state(kRemote, 2), 12);
    EXPECT_EQ(state(kRemote, 3), 14);
    EXPECT_EQ(state(kSound, 1), static_cast<int>(Missing::notShown));
    EXPECT_EQ(state(kSound, 2), static_cast<int>(Missing::skipped));
    EXPECT_GT(state(kSound, 4), 0);
    const auto unexpected =
        std::find_if(outcome->diagnostics.begin(), outcome->diagnostics.end(),
                     [](const auto &each) { return each.code == "unexpectedAnswers"; });
    ASSERT_NE(unexpected, outcome->diagnostics.end());
    EXPECT_EQ(unexpected->message.count(), 1);
}

TEST_F(VersionImport, AConditionThatReadsAColumnTheFileLacksSaysNothing) {
    const auto outcome = imported("id;Vastausaika;Suosittelisitko?;Etäyhteys toimi\n"
                                  "1;1.7.2025 10:00;9;\n2;1.7.2025 11:00;9;Samaa\n");
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    EXPECT_EQ(answers("eta").front(),
              "2:" + std::to_string(static_cast<int>(model::Missing::skipped)));
}

} // namespace
