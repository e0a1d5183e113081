// SPDX-License-Identifier: MIT
#include "app/usecases/survey_making.h"
#include "app/usecases/failure.h"
#include "app/usecases/questionnaire_editor.h"
#include "base/code_stem.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

using base::LocalText;
using base::Result;
using model::AnswerOption;
using model::ItemKind;
using model::Survey;
using Options = std::vector<AnswerOption>;

namespace {

AnswerOption option(const char *code, LocalText label) {
    return {0, code, std::move(label), {}, {}};
}

Options feedbackKinds() {
    return {option("thanks", {"Kiitos", "Tack", "Thanks"}),
            option("complaint", {"Moite", "Klagomål", "Complaint"}),
            option("idea", {"Kehittämisehdotus", "Förbättringsförslag", "Suggestion"}),
            option("question", {"Kysymys", "Fråga", "Question"})};
}

std::vector<FeedbackTopic> plainTopics() {
    return {{{"Hoitoon tai palveluun pääsy", "Tillgång till vård eller service", "Getting care"},
             {{"Yhteydenotto ja ajanvaraus", "Kontakt och tidsbokning", "Contact and booking"},
              {"Odottaminen", "Väntan", "Waiting"}}},
            {{"Hoito tai palvelu", "Vården eller servicen", "Care or service"},
             {{"Kohtelu", "Bemötande", "How I was treated"},
              {"Tiedon saaminen", "Information", "Information"},
              {"Turvallisuus", "Säkerhet", "Safety"}}},
            {{"Tilat ja ympäristö", "Lokaler och omgivning", "Rooms and surroundings"}, {}},
            {{"Muu aihe", "Annat ämne", "Something else"}, {}}};
}

Options menuOf(const std::vector<FeedbackTopic> &topics) {
    Options options;
    std::vector<std::string> codes;
    const auto add = [&](const LocalText &name, const std::string &parent) {
        const auto made = base::codeStem(name.best(base::Language::fi), 24);
        const std::string stem = made.empty() ? "topic" : made;
        auto code = stem;
        for (int number = 2; std::find(codes.begin(), codes.end(), code) != codes.end(); ++number)
            code = stem + "-" + std::to_string(number);
        codes.push_back(code);
        options.push_back({0, code, name, {}, {}, parent});
        return code;
    };
    for (const auto &topic : topics) {
        const auto parent = add(topic.name, {});
        for (const auto &below : topic.below)
            add(below, parent);
    }
    return options;
}

/// One question of the free-form questionnaire; what the editor says of it cannot fail here.
model::ItemId ask(QuestionnaireEditor &editor, ItemKind kind, const char *code, LocalText text,
                  Options options, bool required) {
    NewQuestion question;
    question.kind = kind;
    question.code = code;
    question.text = std::move(text);
    const auto item = *editor.addQuestion(question, {});
    const auto set = editor.changeOptions(item, std::move(options));
    const auto marked = editor.changeRequired(item, required);
    return set && marked ? item : model::ItemId{};
}

void askFreely(QuestionnaireEditor &editor, const std::vector<FeedbackTopic> &topics) {
    ask(editor, ItemKind::single, "kind",
        {"Millaista palautetta annat?", "Hurdan respons ger du?", "What kind of feedback is it?"},
        feedbackKinds(), true);
    ask(editor, ItemKind::single, "topic",
        {"Mitä palautteesi koskee?", "Vad gäller din respons?", "What is it about?"},
        menuOf(topics.empty() ? plainTopics() : topics), false);
    const auto text =
        ask(editor, ItemKind::text, "text",
            {"Kirjoita palautteesi", "Skriv din respons", "Write your feedback"}, {}, true);
    const LocalText help{"Älä kirjoita nimiä tai muita henkilötietoja.",
                         "Skriv inte namn eller andra personuppgifter.",
                         "Do not write names or other personal details."};
    for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en})
        (void)editor.changeWording({text, {}, language, true}, help.get(language)).ok();
    ask(editor, ItemKind::single, "contact",
        {"Haluatko, että sinuun otetaan yhteyttä?", "Vill du bli kontaktad?",
         "Do you wish to be contacted?"},
        {option("yes", {"Kyllä", "Ja", "Yes"}), option("no", {"En", "Nej", "No"})}, true);
}

bool isAsked(const SurveyPlan &wanted, const model::BankItem &item) {
    if (wanted.items)
        return std::find(wanted.items->begin(), wanted.items->end(), item.code) !=
               wanted.items->end();
    return wanted.type == model::SurveyType::regular && item.level == model::BankLevel::national;
}

/// The respondents for whom a question has words of its own.
std::vector<model::Variant> variantsOf(const model::Version &draft, const model::Reach &reach) {
    std::vector<model::Variant> variants;
    for (const auto audience : reach.audiences) {
        const auto hasWords = [&](const model::Question &question) {
            return std::any_of(
                question.wordings.begin(), question.wordings.end(),
                [&](const auto &own) { return own.variant == model::VariantKey{audience}; });
        };
        if (std::any_of(draft.questions.begin(), draft.questions.end(), hasWords))
            variants.push_back({{audience}});
    }
    return variants;
}

Result<void> askFromBank(QuestionnaireEditor &editor, const SurveyPlan &wanted) {
    if (wanted.bank == nullptr)
        return {};
    for (const auto &item : wanted.bank->items)
        if (isAsked(wanted, item))
            if (auto added = editor.addBankItem(item, {}); !added)
                return added.error();
    const auto variants = variantsOf(editor.draft(), wanted.reach);
    return variants.empty() ? Result<void>() : editor.changeVariants(variants);
}

} // namespace

Result<Survey> MakeSurvey::run(const SurveyPlan &wanted) const {
    return guarded([&]() -> Result<Survey> {
        if (base::trim(wanted.name.best(base::Language::fi)).empty())
            return base::Error{base::ErrorKind::usage, "surveyNameMissing",
                               base::tr("A survey needs a name.")};
        store::SurveyRepository surveys(workspace_);
        Survey survey;
        survey.name = wanted.name;
        survey.code = wanted.code.empty() ? surveys.freeCode(wanted.name.best(base::Language::fi))
                                          : wanted.code;
        survey.type = wanted.type;
        survey.goal = wanted.goal;
        survey.decision = wanted.decision;
        survey.reach = wanted.reach;
        survey.charter = wanted.charter;
        survey.versions.emplace_back();
        QuestionnaireEditor editor(std::move(survey));
        if (wanted.type == model::SurveyType::freeform)
            askFreely(editor, wanted.topics);
        else if (auto asked = askFromBank(editor, wanted); !asked)
            return asked.error();
        return surveys.save(editor.survey());
    });
}

} // namespace kooste::app
