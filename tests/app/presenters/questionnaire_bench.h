// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/ledger_presenter.h"
#include "app/usecases/workbench.h"
#include "store/surveys.h"

#include <gtest/gtest.h>

namespace kooste::test {

/// What the Surveys screen was last told.
struct FakeSurveysScreen : app::SurveysView, app::QuestionnaireView {
    app::Table tree;
    std::int64_t chosen = 0;
    std::string empty;
    std::vector<app::VersionMark> versions;
    app::SurveyCommands commands;
    std::optional<app::LedgerRequest> ledger;
    base::Path preview;
    app::QuestionList list;
    app::QuestionForm form;
    std::string nothing;
    std::string findingsHeading;
    app::Table findings;
    std::optional<app::FieldPlace> focused;
    int pauses = 0;
    std::string savedState;
    std::vector<std::string> errors;

    void showTree(const app::Table &rows, std::int64_t key) override {
        tree = rows;
        chosen = key;
    }
    void showEmpty(const std::string &sentence) override { empty = sentence; }
    void showVersions(const std::vector<app::VersionMark> &marks, const std::string &) override {
        versions = marks;
    }
    void showCommands(const app::SurveyCommands &shown) override { commands = shown; }
    void openLedger(const app::LedgerRequest &request) override { ledger = request; }
    void openPreview(const base::Path &file) override { preview = file; }
    void showQuestions(const app::QuestionList &shown) override { list = shown; }
    void showQuestion(const app::QuestionForm &shown) override { form = shown; }
    void showNothing(const std::string &sentence) override { nothing = sentence; }
    void showFindings(const std::string &heading, const app::Table &table) override {
        findingsHeading = heading;
        findings = table;
    }
    void focus(const app::FieldPlace &place) override { focused = place; }
    void startPause() override { ++pauses; }
    void showSaved(const std::string &state) override { savedState = state; }
    void showError(const base::Error &error) override { errors.push_back(error.code); }
    void say(const base::Message &) override {}
};

model::AnswerOption anOption(int number, const std::string &code, const std::string &label);
/// Version 1, published, of three questions: easy (1-3), help (the same scale), why (text).
model::Survey aSurvey();

/// A workspace with aSurvey and the screen over it.
struct SurveysScreen : testing::Test {
    Workbench bench;
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, bench.clock()};
    FakeSurveysScreen view;
    std::unique_ptr<app::SurveysPresenter> presenter;

    void SetUp() override;
    void TearDown() override;
    app::QuestionnairePresenter &questionnaire() { return presenter->questionnaire(); }
    model::Survey stored();
    /// "easy,help,why": the codes in the order of the form on the screen.
    std::string order();
    std::int64_t rowOf(const std::string &code);
    void choose(const std::string &code) { questionnaire().choose(rowOf(code)); }
};

} // namespace kooste::test
