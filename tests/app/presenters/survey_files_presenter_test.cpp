// SPDX-License-Identifier: MIT
#include "app/presenters/survey_files_presenter.h"

#include "exchange/item_bank/item_bank_file.h"
#include "questionnaire_bench.h"

#include <boost/filesystem/operations.hpp>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {

struct FakeFilesView : app::SurveyFilesView {
    std::vector<std::string> said;
    std::vector<app::FileReport> reports;
    std::optional<app::PaperForm> paper;
    std::string ending;
    std::string name;
    std::string question;
    std::string proposed;
    base::Path opened;
    std::vector<std::string> errors;

    void say(const base::Message &message) override {
        said.push_back(base::render(message, base::EnglishTranslator()));
    }
    void showReport(const app::FileReport &report) override { reports.push_back(report); }
    void askPaper(const app::PaperForm &form) override { paper = form; }
    void askDefinitionFile(const std::string &wanted, const std::string &file) override {
        ending = wanted;
        name = file;
    }
    void askCode(const std::string &sentence, const std::string &code) override {
        question = sentence;
        proposed = code;
    }
    void openFile(const base::Path &file) override { opened = file; }
    void showError(const base::Error &error) override { errors.push_back(error.code); }
};

struct SurveyFiles : test::SurveysScreen {
    FakeFilesView files;
    std::unique_ptr<app::SurveyFilesPresenter> presented;
    void SetUp() override {
        test::SurveysScreen::SetUp();
        presented = std::make_unique<app::SurveyFilesPresenter>(session, *presenter, files);
    }
    void TearDown() override {
        presented.reset();
        test::SurveysScreen::TearDown();
    }
    base::Path at(const std::string &name) const { return bench.folder() / name; }
};

} // namespace

TEST_F(SurveyFiles, APaperFormIsMadeOfTheDraftOnTheScreen) {
    presenter->makeNewVersion();
    choose("why");
    questionnaire().changeWords(app::WordField::text, base::Language::sv, "");
    presented->paper();
    EXPECT_TRUE(stored().draft()->questions.back().text.sv.empty()) << "stored before it is made";
    ASSERT_TRUE(files.paper);
    EXPECT_EQ(files.paper->sentence, "“Feedback”, version 2 (draft), on A4 with boxes to tick.");
    EXPECT_EQ(files.paper->variants.size(), 1U);
    EXPECT_EQ(files.paper->languages[1], "Swedish, 1 question not translated");
    EXPECT_EQ(files.paper->language, 2) << "the window's";
    presented->savePaper({0, 2, 0, "https://example.org/f"}, at("form.pdf"));
    EXPECT_EQ(base::readFile(at("form.pdf"))->substr(0, 5), "%PDF-");
    EXPECT_EQ(files.opened, at("form.pdf"));
}

TEST_F(SurveyFiles, APaperFormThatCannotBeWrittenSaysWhy) {
    presented->savePaper({0, 2, 0, {}}, at("no") / "such" / "form.pdf");
    EXPECT_EQ(files.errors.size(), 1U);
    EXPECT_TRUE(files.opened.empty());
}

TEST_F(SurveyFiles, WhatAFormatCannotHoldIsListed) {
    presenter->makeNewVersion();
    presented->definition("lss");
    EXPECT_EQ(files.ending, "lss");
    EXPECT_EQ(files.name, "feedback-2");
    presented->saveDefinition(at("feedback.lss"));
    ASSERT_EQ(files.reports.size(), 1U);
    ASSERT_FALSE(files.reports[0].rows.rows.empty());
    EXPECT_EQ(files.reports[0].rows.rows[0].cells.size(), files.reports[0].rows.columns.size());
    EXPECT_TRUE(files.reports[0].accept.empty());
    presented->saveDefinition(at("feedback.json"));
    EXPECT_EQ(files.reports.size(), 1U) << "Kooste's own file holds everything";
}

TEST_F(SurveyFiles, ASurveyThatIsBroughtInIsShown) {
    presented->saveDefinition(at("feedback.xlsx"));
    files.reports.clear();
    presented->bringIn(at("feedback.xlsx"), "kobo");
    EXPECT_TRUE(files.errors.empty());
    EXPECT_EQ(questionnaire().survey().code, "kobo");
    EXPECT_TRUE(questionnaire().isDraft());
    ASSERT_FALSE(files.said.empty());
    EXPECT_NE(files.said.back().find("was made, with 3 items"), std::string::npos);
}

TEST_F(SurveyFiles, ACodeInUseIsAskedForAgain) {
    presented->saveDefinition(at("feedback.json"));
    presented->bringIn(at("feedback.json"));
    EXPECT_TRUE(files.errors.empty()) << "no word of an option of the command line";
    EXPECT_EQ(files.proposed, "feedback-2");
    EXPECT_NE(files.question.find("“feedback” already"), std::string::npos);
    presented->bringIn(at("feedback.json"), files.proposed);
    EXPECT_EQ(questionnaire().survey().code, "feedback-2");
    presented->bringIn(at("feedback.json"));
    EXPECT_EQ(files.proposed, "feedback-3");
}

TEST_F(SurveyFiles, AFileThatIsNoQuestionnaireIsAnError) {
    presented->bringIn(bench.file("x.lss", "nothing of the kind"));
    EXPECT_EQ(files.errors.size(), 1U);
    EXPECT_EQ(session.picture()->surveys.size(), 1U);
}

TEST_F(SurveyFiles, ABankIsLoadedOnlyAfterWhatItChangesWasShown) {
    presented->saveBank(at("bank.json"));
    presented->loadBank(at("bank.json"));
    ASSERT_EQ(files.reports.size(), 1U);
    EXPECT_TRUE(files.reports[0].accept.empty()) << "our own bank changes nothing";

    auto bank = exchange::shippedItemBank();
    bank.items[0].text.en += " (official)";
    auto further = bank.items[0];
    further.code = "further";
    bank.items.push_back(further);
    ASSERT_TRUE(exchange::writeItemBank(bank, at("official.json")).ok());
    presented->loadBank(at("official.json"));
    ASSERT_EQ(files.reports.size(), 2U);
    EXPECT_NE(files.reports[1].sentence.find("1 new items, 1 changed"), std::string::npos)
        << files.reports[1].sentence;
    EXPECT_EQ(files.reports[1].rows.rows.size(), 2U);
    EXPECT_FALSE(files.reports[1].accept.empty());
    const auto before = app::ShowItemBank(bench.workspace()).run();
    EXPECT_EQ(before->find("further"), nullptr);
    presented->goOn();
    const auto after = app::ShowItemBank(bench.workspace()).run();
    EXPECT_NE(after->find("further"), nullptr);
    presenter->makeNewVersion();
    const auto offered = questionnaire().bankItems();
    EXPECT_TRUE(std::any_of(offered.begin(), offered.end(),
                            [](const auto &item) { return item.first == "further"; }));
}

TEST_F(SurveyFiles, ALoadedBankIsOfferedInADraftThatIsOpen) {
    presenter->makeNewVersion();
    auto bank = exchange::shippedItemBank();
    bank.items[0].code = "further";
    bank.items.resize(1);
    ASSERT_TRUE(exchange::writeItemBank(bank, at("own.xlsx")).ok());
    presented->loadBank(at("own.xlsx"));
    presented->goOn();
    EXPECT_TRUE(files.errors.empty());
    const auto offered = questionnaire().bankItems();
    EXPECT_TRUE(std::any_of(offered.begin(), offered.end(),
                            [](const auto &item) { return item.first == "further"; }));
}
