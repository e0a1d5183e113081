// SPDX-License-Identifier: MIT
// A large questionnaire under a coordinator's hands: bench_editor FOLDER. A draft of 300 questions
// in 30 sections with 20 branches is opened from a workspace, edited and checked after every edit.
// Prints `name value` lines in milliseconds for benchmarks/run; the floor of an edit is one plain
// copy of the draft.
#include "app/usecases/questionnaire_editor.h"
#include "model/questionnaire_findings.h"
#include "store/surveys.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

using namespace kooste;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

constexpr int kQuestions = 300;
constexpr int kPerSection = 10;
constexpr int kBranches = 20;

std::vector<model::AnswerOption> fiveSteps() {
    std::vector<model::AnswerOption> options;
    for (int step = 1; step <= 5; ++step) {
        model::AnswerOption option;
        option.number = step;
        option.code = std::to_string(step);
        option.label = base::LocalText::same("Porras " + option.code);
        option.score = step;
        options.push_back(std::move(option));
    }
    return options;
}

model::Question aQuestion(int number) {
    const auto text = "Sain tarvitsemani avun, kohta " + std::to_string(number) + ".";
    model::Question question;
    question.item = {number};
    question.text = base::LocalText::same(text);
    question.options = fiveSteps();
    question.section = (number - 1) / kPerSection + 1;
    question.wordings = {{{model::Audience::young, model::Phase::unknown},
                          base::LocalText::same("Nuorelle: " + text)}};
    if (number > kQuestions - kBranches)
        question.shownIf = {model::Condition::Join::all,
                            {{{number - kBranches}, model::ConditionOperator::is, {1, 2}}}};
    return question;
}

model::Survey largeDraft() {
    model::Survey survey;
    survey.code = "suuri";
    survey.name = base::LocalText::same("Suuri kysely");
    model::Version version;
    version.variants = {{{model::Audience::young, model::Phase::unknown}}};
    for (int section = 1; section <= kQuestions / kPerSection; ++section)
        version.sections.push_back({section, base::LocalText::same("Osa")});
    for (int number = 1; number <= kQuestions; ++number) {
        model::Item item;
        item.id = {number};
        item.code = "k" + std::to_string(number);
        item.kind = model::ItemKind::ordered;
        survey.items.push_back(std::move(item));
        version.questions.push_back(aQuestion(number));
    }
    survey.versions.push_back(std::move(version));
    return survey;
}

template <class Edit> void measure(const char *name, Edit edit) {
    std::vector<double> taken;
    for (int i = 0; i < 25; ++i) {
        const auto start = Clock::now();
        edit(i);
        taken.push_back(millisecondsSince(start));
    }
    std::printf("%s %.3f\n", name, *std::max_element(taken.begin(), taken.end()));
}

} // namespace

int main(int count, char **words) {
    if (count < 2)
        return 2;
    const auto file = base::pathFromUtf8(words[1]) / "suuri.kooste";
    auto workspace = store::Workspace::create(file, {"Suuri", true});
    if (!workspace)
        return 1;
    store::SurveyRepository surveys(**workspace);
    const auto saved = surveys.save(largeDraft());
    if (!saved)
        return 1;
    const std::vector<base::Language> languages{base::Language::fi, base::Language::sv,
                                                base::Language::en};
    const auto check = [&](const model::Survey &survey) {
        return checkQuestionnaire(survey, *survey.draft(), languages).size();
    };
    measure("open", [&](int) {
        const auto loaded = surveys.load(saved->id);
        const app::QuestionnaireEditor editor(*loaded);
        check(editor.survey());
    });
    app::QuestionnaireEditor editor(*saved);
    const auto item = [&](int place) {
        return editor.draft().questions[static_cast<std::size_t>(place)].item;
    };
    const auto done = [&](const base::Result<void> &result) {
        if (!result)
            std::fprintf(stderr, "refused: %s\n", result.error().code.c_str());
        check(editor.survey());
    };
    measure("copy", [&](int) { check(model::Survey(editor.survey())); });
    measure("typing", [&](int i) {
        done(editor.changeWording({item(i * 3), {}, base::Language::fi},
                                  "Sain apua " + std::to_string(i)));
    });
    measure("moving", [&](int i) { done(editor.moveQuestion(item(i), {20, {}})); });
    measure("scale", [&](int i) {
        auto options = fiveSteps();
        options.back().label.fi = "Porras viisi " + std::to_string(i);
        done(editor.changeOptions(item(i), options, true));
    });
    measure("undo", [&](int) {
        editor.undo();
        check(editor.survey());
    });
    measure("save", [&](int) {
        if (!surveys.save(editor.survey()))
            std::fprintf(stderr, "not saved\n");
    });
    return 0;
}
