// SPDX-License-Identifier: MIT
#include "questionnaire_bench.h"

namespace kooste::test {

using base::LocalText;

model::AnswerOption anOption(int number, const std::string &code, const std::string &label) {
    model::AnswerOption option;
    option.number = number;
    option.code = code;
    option.label = LocalText::same(label);
    option.score = number;
    return option;
}

model::Survey aSurvey() {
    model::Survey survey;
    survey.code = "feedback";
    survey.name = LocalText::same("Feedback");
    model::Version version;
    version.status = model::VersionStatus::published;
    version.publishedOn = base::makeDate(2025, 1, 1);
    const auto add = [&](const std::string &code, model::ItemKind kind) {
        model::Item item;
        item.id = {static_cast<std::int64_t>(survey.items.size()) + 1};
        item.code = code;
        item.kind = kind;
        item.name = LocalText::same(code);
        model::Question question;
        question.item = item.id;
        question.text = LocalText::same("It was " + code);
        if (kind == model::ItemKind::ordered)
            question.options = {anOption(1, "1", "no"), anOption(2, "2", "so so"),
                                anOption(3, "3", "yes")};
        survey.items.push_back(std::move(item));
        version.questions.push_back(std::move(question));
    };
    add("easy", model::ItemKind::ordered);
    add("help", model::ItemKind::ordered);
    add("why", model::ItemKind::text);
    survey.versions.push_back(std::move(version));
    return survey;
}

void SurveysScreen::SetUp() {
    ASSERT_TRUE(store::SurveyRepository(bench.workspace()).save(aSurvey()).ok());
    session.open(bench.workspace().path(),
                 [](const base::Result<void> &opened) { ASSERT_TRUE(opened.ok()); });
    presenter = std::make_unique<app::SurveysPresenter>(session, view, view);
}

void SurveysScreen::TearDown() {
    presenter.reset();
    session.close();
}

model::Survey SurveysScreen::stored() {
    store::SurveyRepository surveys(bench.workspace());
    return surveys.load(*surveys.find("feedback")).value();
}

std::string SurveysScreen::order() {
    std::string codes;
    for (const auto &question : questionnaire().version().questions)
        codes += (codes.empty() ? "" : ",") + questionnaire().survey().find(question.item)->code;
    return codes;
}

std::int64_t SurveysScreen::rowOf(const std::string &code) {
    const auto *item = questionnaire().survey().findItem(code);
    return item ? item->id.value : 0;
}

} // namespace kooste::test
