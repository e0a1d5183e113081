// SPDX-License-Identifier: MIT
#include "app/presenters/browse_presenters.h"
#include "app/presenters/demo_workspace.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {

struct FakeSurveys : app::SurveysView {
    std::vector<app::TreeRow> rows;
    std::string empty;
    std::string heading;
    app::Table questions;
    base::LocalText wording;
    app::Table options;
    std::string about;
    void showTree(const std::vector<app::TreeRow> &shown, std::int64_t) override { rows = shown; }
    void showEmpty(const std::string &sentence) override { empty = sentence; }
    void showQuestions(const std::string &text, const app::Table &table) override {
        heading = text;
        questions = table;
    }
    void showQuestion(const std::string &, const base::LocalText &words, const app::Table &table,
                      const std::string &sentences) override {
        wording = words;
        options = table;
        about = sentences;
    }
};

struct Surveys : testing::Test {
    fs::path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%%%");
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    base::FixedClock clock{base::DateTime{base::makeDate(2026, 1, 12), 0, {}}};
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, clock};
    FakeSurveys view;
    void openDemo() {
        fs::create_directories(folder);
        ASSERT_TRUE(app::makeDemoWorkspace(folder / "demo.kooste", clock.now(), {}, {}).ok());
        session.open(folder / "demo.kooste", [](const base::Result<void> &) {});
    }
    void TearDown() override {
        session.close();
        fs::remove_all(folder);
    }
};

} // namespace

TEST_F(Surveys, SayWhatBelongsHereWhileNoWorkspaceIsOpen) {
    const app::SurveysPresenter presenter(session, view);
    EXPECT_FALSE(view.empty.empty());
}

TEST_F(Surveys, ListVersionsNewestFirstWithTheirResponses) {
    openDemo();
    const app::SurveysPresenter presenter(session, view);
    std::vector<std::string> versions;
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        if (view.rows[i].depth == 2)
            versions.push_back(view.rows[i].texts.front());
    ASSERT_GE(versions.size(), 2U);
    EXPECT_EQ(versions[0], "Version 2");
    EXPECT_EQ(versions[1], "Version 1");
    EXPECT_NE(view.heading.find("Version 2"), std::string::npos);
}

TEST_F(Surveys, SayOfEachQuestionWhatItsChangeMeansForComparing) {
    openDemo();
    app::SurveysPresenter presenter(session, view);
    ASSERT_GE(view.questions.columns.size(), 3U);
    EXPECT_EQ(view.questions.columns[2].title, "Compared with version 1");
    bool judged = false;
    for (const auto &row : view.questions.rows) {
        EXPECT_FALSE(row.cells[2].text.empty());
        judged = judged || row.cells[2].sign != app::Sign::none;
    }
    EXPECT_TRUE(judged) << "the example has a question that changed";
    for (const auto &row : view.rows)
        if (row.depth == 2 && row.texts.front() == "Version 1") {
            presenter.chooseVersion(row.key);
            break;
        }
    EXPECT_EQ(view.questions.columns.size(), 3U) << "nothing comes before the first version";
}

TEST_F(Surveys, TellTheScaleAndTheOtherVersionsOfAQuestion) {
    openDemo();
    app::SurveysPresenter presenter(session, view);
    bool scale = false;
    bool versions = false;
    for (const auto &row : view.questions.rows) {
        presenter.chooseQuestion(row.key);
        EXPECT_FALSE(view.wording.best(base::Language::en).empty());
        scale = scale || view.about.find("Scale ") != std::string::npos;
        versions = versions || view.about.find("Version 1: ") != std::string::npos;
    }
    EXPECT_TRUE(scale);
    EXPECT_TRUE(versions);
}
