// SPDX-License-Identifier: MIT
#include "app/usecases/questionnaire_editor.h"

#include <chrono>
#include <gtest/gtest.h>
#include <random>

using namespace kooste;
using namespace kooste::app;
using model::AnswerOption;
using model::ItemId;
using model::ItemKind;
using model::Survey;

namespace {

AnswerOption option(const std::string &code, std::optional<double> score = {}) {
    return {0, code, base::LocalText::same("Label " + code), score, {}};
}

std::vector<AnswerOption> steps(int count) {
    std::vector<AnswerOption> options;
    for (int step = 1; step <= count; ++step)
        options.push_back(option(std::to_string(step), step));
    return options;
}

Survey emptyDraft() {
    Survey survey;
    survey.code = "s";
    survey.name.fi = "Kysely";
    survey.versions.emplace_back();
    return survey;
}

NewQuestion asks(const std::string &text, ItemKind kind = ItemKind::ordered) {
    NewQuestion question;
    question.kind = kind;
    question.text.fi = text;
    return question;
}

template <class T> T take(base::Result<T> result) {
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().code);
    return result.ok() ? *result : T();
}
template <class T> std::string codeOf(const base::Result<T> &result) {
    return result.ok() ? "" : result.error().code;
}

std::string order(const QuestionnaireEditor &editor) {
    std::string text;
    for (const auto &question : editor.draft().questions)
        text += (text.empty() ? "" : " ") + std::to_string(question.section) + ":" +
                editor.survey().find(question.item)->code;
    return text;
}

model::Condition when(ItemId item, std::vector<int> options) {
    return {model::Condition::Join::all,
            {{item, model::ConditionOperator::is, std::move(options)}}};
}

/// The survey with its draft published, and a new draft like it.
Survey nextDraft(Survey survey) {
    auto draft = *survey.draft();
    survey.draft()->status = model::VersionStatus::published;
    draft.number = 2;
    draft.id = {2};
    survey.versions.push_back(draft);
    return survey;
}

} // namespace

TEST(QuestionnaireEditor, AddsMovesAndRemovesQuestionsInTheirSections) {
    QuestionnaireEditor editor(emptyDraft());
    const int first = editor.addSection({"Alku", "", ""});
    const int second = editor.addSection({"Loppu", "", ""});
    const auto a = take(editor.addQuestion(asks("Yksi"), {first}));
    const auto b = take(editor.addQuestion(asks("Kaksi"), {second}));
    const auto c = take(editor.addQuestion(asks("Kolme"), {first}));
    take(editor.addQuestion(asks("Nolla"), {}));
    EXPECT_EQ(order(editor), "0:nolla 1:yksi 1:kolme 2:kaksi");
    EXPECT_TRUE(editor.moveQuestion(c, {first, a}).ok());
    EXPECT_TRUE(editor.moveQuestion(a, {second, {}}).ok());
    EXPECT_EQ(order(editor), "0:nolla 1:kolme 2:kaksi 2:yksi");
    EXPECT_TRUE(editor.moveSection(second, first).ok());
    EXPECT_EQ(order(editor), "0:nolla 2:kaksi 2:yksi 1:kolme");
    EXPECT_TRUE(editor.removeSection(first).ok());
    EXPECT_EQ(order(editor), "0:nolla 2:kaksi 2:yksi 2:kolme");
    EXPECT_TRUE(editor.removeQuestion(b).ok());
    EXPECT_EQ(editor.survey().items.size(), 3U) << "an item that was never asked goes as well";
    EXPECT_EQ(codeOf(editor.moveQuestion(a, {7, {}})), "unknownPlace");
    EXPECT_EQ(codeOf(editor.moveQuestion(b, {})), "unknownQuestion");
}

TEST(QuestionnaireEditor, MakesCodesFromTheWordsAndKeepsThemApart) {
    QuestionnaireEditor editor(emptyDraft());
    const auto a = take(editor.addQuestion(asks("Sain riittävästi tietoa hoidosta"), {}));
    take(editor.addQuestion(asks("Sain riittävästi tietoa hoidosta"), {}));
    EXPECT_EQ(order(editor), "0:sain-riittavasti-tietoa 0:sain-riittavasti-tietoa-2");
    EXPECT_LT(a.value, 0);
    EXPECT_EQ(codeOf(editor.changeCode(a, "sain-riittavasti-tietoa-2")), "itemCodeInUse");
    EXPECT_EQ(codeOf(editor.changeCode(a, " ")), "itemCodeMissing");
}

TEST(QuestionnaireEditor, ProposesTheNextCodeOfItsNeighboursWhenThereAreNoWordsYet) {
    const auto code = [](const QuestionnaireEditor &editor, ItemId item) {
        return editor.survey().find(item)->code;
    };
    const auto named = [](const std::string &wanted) {
        NewQuestion question;
        question.code = wanted;
        return question;
    };
    QuestionnaireEditor plain(emptyDraft());
    take(plain.addQuestion(asks("Sain tietoa"), {}));
    take(plain.addQuestion(asks("Sain tietoa"), {}));
    const auto third = take(plain.addQuestion(asks(""), {}));
    EXPECT_EQ(code(plain, third), "q3") << "sain-tietoa-2 is no number of a question";
    EXPECT_EQ(code(plain, take(plain.addQuestion(asks(""), {}))), "q4");

    QuestionnaireEditor editor(emptyDraft());
    const int first = editor.addSection({"Alku", "", ""});
    const int second = editor.addSection({"Loppu", "", ""});
    take(editor.addQuestion(named("K07"), {first}));
    take(editor.addQuestion(named("t-1"), {second}));
    EXPECT_EQ(code(editor, take(editor.addQuestion(asks(""), {first}))), "K08");
    EXPECT_EQ(code(editor, take(editor.addQuestion(asks(""), {second}))), "t-2");
    take(editor.addQuestion(named("t-3"), {first}));
    EXPECT_EQ(code(editor, take(editor.addQuestion(asks(""), {second}))), "t-4")
        << "a code of another section is taken as well";
    EXPECT_EQ(code(editor, take(editor.addQuestion(asks(""), {}))), "t-5")
        << "a section without numbers goes on with the others'";
}

TEST(QuestionnaireEditor, TypingIsOneStepUntilItEnds) {
    QuestionnaireEditor editor(emptyDraft());
    const auto a = take(editor.addQuestion(asks("Yksi"), {}));
    const WordingPlace place{a, {}, base::Language::fi, false};
    for (const auto *words : {"K", "Ka", "Kaksi"})
        ASSERT_TRUE(editor.changeWording(place, words).ok());
    editor.endTyping();
    ASSERT_TRUE(editor.changeWording(place, "Kolme").ok());
    EXPECT_EQ(editor.undo(), a);
    EXPECT_EQ(editor.draft().questions[0].text.fi, "Kaksi");
    editor.undo();
    EXPECT_EQ(editor.draft().questions[0].text.fi, "Yksi");
    editor.redo();
    EXPECT_EQ(editor.draft().questions[0].text.fi, "Kaksi");
    EXPECT_EQ(editor.redoName().id(), "Change wording");
}

TEST(QuestionnaireEditor, RefusesToChangeACoreItemOfARegularSurvey) {
    model::BankItem bank;
    bank.code = "easy";
    bank.level = model::BankLevel::national;
    bank.text = {"Asiointi oli helppoa", "", ""};
    bank.options = steps(5);
    QuestionnaireEditor editor(emptyDraft());
    const auto core = take(editor.addBankItem(bank, {}));
    const WordingPlace place{core, {}, base::Language::fi, false};
    EXPECT_EQ(codeOf(editor.changeWording(place, "Toisin")), "coreItemLocked");
    EXPECT_EQ(codeOf(editor.changeOptions(core, steps(4))), "coreItemLocked");
    EXPECT_EQ(codeOf(editor.changeDirection(core, false)), "coreItemLocked");
    EXPECT_EQ(codeOf(editor.changeRole(core, model::ItemRole::background)), "coreItemLocked");
    EXPECT_TRUE(editor.changeRequired(core, true).ok());
    EXPECT_TRUE(editor.moveQuestion(core, {}).ok());
    EXPECT_EQ(codeOf(editor.addBankItem(bank, {})), "alreadyAsked");
    auto head = editor.survey();
    head.type = model::SurveyType::adhoc;
    ASSERT_TRUE(editor.changeHead(head).ok());
    EXPECT_TRUE(editor.changeWording(place, "Toisin").ok()) << "an ad-hoc survey may reword it";
    EXPECT_TRUE(editor.removeQuestion(core).ok());
}

TEST(QuestionnaireEditor, KeepsAQuestionWhoseAnswerAConditionReads) {
    QuestionnaireEditor editor(emptyDraft());
    const auto a = take(editor.addQuestion(asks("Yksi", ItemKind::single), {}));
    const auto b = take(editor.addQuestion(asks("Kaksi"), {}));
    ASSERT_TRUE(editor.changeOptions(a, {option("x"), option("y")}).ok());
    const int x = editor.draft().find(a)->options[0].number;
    ASSERT_TRUE(editor.changeCondition(b, when(a, {x})).ok());
    const auto refused = editor.removeQuestion(a);
    ASSERT_EQ(codeOf(refused), "answerIsRead");
    EXPECT_EQ(std::get<std::string>(refused.error().message.arguments().back().second), "“kaksi”");
    EXPECT_EQ(codeOf(editor.changeOptions(a, {option("y")})), "optionIsRead");
    ASSERT_TRUE(editor.changeCondition(b, {}).ok());
    EXPECT_TRUE(editor.removeQuestion(a).ok());
    EXPECT_EQ(codeOf(editor.changeCondition(b, when(a, {x}))), "unknownQuestion");
}

TEST(QuestionnaireEditor, AnotherScaleGetsNewNumbersAndConditionsFollow) {
    QuestionnaireEditor first(emptyDraft());
    const auto item = take(first.addQuestion(asks("Helppoa"), {}));
    ASSERT_TRUE(first.changeOptions(item, steps(4)).ok());
    const auto reader = take(first.addQuestion(asks("Miksi", ItemKind::text), {}));
    ASSERT_TRUE(first.changeCondition(reader, when(item, {1, 2})).ok());
    QuestionnaireEditor editor(nextDraft(first.survey()));
    auto five = steps(5);
    five.push_back(option("eos"));
    five.back().missing = model::Missing::dontKnow;
    ASSERT_TRUE(editor.changeOptions(item, five).ok());
    const auto *question = editor.draft().find(item);
    EXPECT_EQ(question->options[0].number, 5);
    EXPECT_EQ(question->options[4].number, 9);
    EXPECT_EQ(editor.draft().find(reader)->shownIf.terms[0].options, (std::vector<int>{5, 6}));
    auto relabelled = question->options;
    relabelled[0].label.fi = "Eri mieltä";
    ASSERT_TRUE(editor.changeOptions(item, relabelled).ok());
    EXPECT_EQ(editor.draft().find(item)->options[0].number, 5) << "labels never move answers";
    ASSERT_TRUE(editor.changeOptions(item, steps(4)).ok());
    EXPECT_EQ(editor.draft().find(item)->options[0].number, 1) << "back to the published scale";
}

TEST(QuestionnaireEditor, AnOptionOfAnUnorderedItemKeepsItsNumberByItsCode) {
    QuestionnaireEditor first(emptyDraft());
    const auto item = take(first.addQuestion(asks("Miten", ItemKind::single), {}));
    ASSERT_TRUE(first.changeOptions(item, {option("a"), option("b"), option("c")}).ok());
    QuestionnaireEditor editor(nextDraft(first.survey()));
    ASSERT_TRUE(editor.changeOptions(item, {option("c"), option("d")}).ok());
    EXPECT_EQ(editor.draft().find(item)->options[0].number, 3);
    EXPECT_EQ(editor.draft().find(item)->options[1].number, 4);
    ASSERT_TRUE(editor.changeOptions(item, {option("b"), option("d")}).ok());
    EXPECT_EQ(editor.draft().find(item)->options[0].number, 2) << "as it was in version 1";
    EXPECT_EQ(codeOf(editor.changeOptions(item, {option("b"), option("b")})), "optionCodes");
}

TEST(QuestionnaireEditor, ChangesAScaleEverywhereItIsUsed) {
    QuestionnaireEditor editor(emptyDraft());
    const auto a = take(editor.addQuestion(asks("Yksi"), {}));
    const auto b = take(editor.addQuestion(asks("Kaksi"), {}));
    for (const auto item : {a, b})
        ASSERT_TRUE(editor.changeOptions(item, steps(4)).ok());
    EXPECT_EQ(editor.sameScale(a), std::vector<ItemId>{b});
    ASSERT_TRUE(editor.changeOptions(a, steps(5), true).ok());
    EXPECT_EQ(editor.draft().find(b)->options.size(), 5U);
    editor.undo();
    EXPECT_EQ(editor.draft().find(b)->options.size(), 4U) << "one step";
}

TEST(QuestionnaireEditor, AVariantThatGoesTakesItsWords) {
    QuestionnaireEditor editor(emptyDraft());
    const auto a = take(editor.addQuestion(asks("Yksi"), {}));
    const model::VariantKey young{model::Audience::young, model::Phase::unknown};
    const WordingPlace place{a, young, base::Language::fi, false};
    EXPECT_EQ(codeOf(editor.changeWording(place, "Ykkönen")), "unknownVariant");
    ASSERT_TRUE(editor.changeVariants({{young, {}}}).ok());
    ASSERT_TRUE(editor.changeWording(place, "Ykkönen").ok());
    EXPECT_EQ(editor.draft().questions[0].textFor(young).fi, "Ykkönen");
    ASSERT_TRUE(editor.changeVariants({}).ok());
    EXPECT_TRUE(editor.draft().questions[0].wordings.empty());
    editor.undo();
    EXPECT_EQ(editor.draft().questions[0].textFor(young).fi, "Ykkönen");
    EXPECT_EQ(codeOf(editor.changeVariants({{young, {}}, {young, {}}})), "variantTwice");
}

namespace {

/// Any change that an editor offers, at random; some are refused, which is fine.
class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : random_(seed) {}

    void one(QuestionnaireEditor &editor) {
        const auto item = anItem(editor);
        switch (below(14)) {
        case 0:
            (void)editor.addQuestion(asks(word(), ItemKind(below(7))), place(editor)).ok();
            break;
        case 1:
            (void)editor.removeQuestion(item).ok();
            break;
        case 2:
            (void)editor.moveQuestion(item, place(editor)).ok();
            break;
        case 3:
        case 4:
            (void)editor
                .changeWording({item, aVariant(), base::Language(below(3)), below(2) == 0}, word())
                .ok();
            break;
        case 5:
            (void)editor.changeOptions(item, steps(2 + below(4)), below(2) == 0).ok();
            break;
        case 6:
            (void)editor.changeCondition(item, when(anItem(editor), {1})).ok();
            break;
        case 7:
            editor.addSection({word(), "", ""}, aSection(editor));
            break;
        case 8:
            (void)editor.moveSection(aSection(editor), aSection(editor)).ok();
            break;
        case 9:
            (void)editor.removeSection(aSection(editor)).ok();
            break;
        case 10:
            (void)editor
                .changeVariants(
                    below(2) == 0 ? std::vector<model::Variant>()
                                  : std::vector<model::Variant>{{{model::Audience::young, {}}, {}}})
                .ok();
            break;
        case 11:
            changeHead(editor);
            break;
        case 12:
            (void)editor.changeCode(item, word()).ok();
            break;
        default:
            editor.endTyping();
        }
    }
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(random_); }

private:
    ItemId anItem(const QuestionnaireEditor &editor) {
        const auto &questions = editor.draft().questions;
        return questions.empty() ? ItemId{}
                                 : questions[std::size_t(below(int(questions.size())))].item;
    }
    int aSection(const QuestionnaireEditor &editor) {
        const auto &sections = editor.draft().sections;
        return sections.empty() ? 0 : sections[std::size_t(below(int(sections.size())))].number;
    }
    QuestionPlace place(const QuestionnaireEditor &editor) {
        return {aSection(editor), below(2) == 0 ? anItem(editor) : ItemId{}};
    }
    model::VariantKey aVariant() {
        return below(3) == 0 ? model::VariantKey{model::Audience::young, {}} : model::VariantKey{};
    }
    void changeHead(QuestionnaireEditor &editor) {
        auto head = editor.survey();
        head.goal.fi = word();
        (void)editor.changeHead(head).ok();
    }
    std::string word() { return "sana " + std::to_string(below(50)); }
    std::mt19937 random_;
};

bool same(const Survey &a, const Survey &b) {
    return a.name == b.name && a.type == b.type && a.goal == b.goal && a.decision == b.decision &&
           a.reach == b.reach && a.charter == b.charter && a.items == b.items &&
           a.versions.size() == b.versions.size() &&
           a.versions.back().sameContent(b.versions.back());
}

} // namespace

TEST(QuestionnaireEditor, AnySequenceOfEditsUndoneGivesTheSameSurveyAndRedoneToo) {
    std::size_t questions = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        RandomEdits edits(seed);
        QuestionnaireEditor editor(emptyDraft());
        const auto begin = editor.survey();
        for (const auto *words : {"Yksi", "Kaksi", "Kolme", "Neljä"})
            take(editor.addQuestion(asks(words), {}));
        for (int step = 0; step < 60; ++step) {
            edits.one(editor);
            if (edits.below(6) == 0)
                editor.undo();
        }
        while (editor.canRedo())
            editor.redo();
        const auto end = editor.survey();
        std::vector<Survey> back;
        while (editor.canUndo()) {
            back.push_back(editor.survey());
            editor.undo();
        }
        ASSERT_TRUE(same(editor.survey(), begin)) << "seed " << seed;
        for (; editor.canRedo(); back.pop_back()) {
            editor.redo();
            ASSERT_TRUE(same(editor.survey(), back.back())) << "seed " << seed;
        }
        ASSERT_TRUE(same(editor.survey(), end)) << "seed " << seed;
        questions += end.items.size();
    }
    EXPECT_GT(questions, 12U) << "the edits were more than refusals";
}

TEST(QuestionnaireEditor, AnEditOfALongQuestionnaireIsQuick) {
    Survey survey = emptyDraft();
    for (int i = 1; i <= 300; ++i) {
        model::Item item;
        item.id = {i};
        item.code = "item-" + std::to_string(i);
        item.kind = ItemKind::ordered;
        survey.items.push_back(item);
        model::Question question;
        question.item = item.id;
        question.text = base::LocalText::same("Sain riittävästi tietoa hoidostani " + item.code);
        question.options = steps(5);
        for (int number = 0; number < 5; ++number)
            question.options[std::size_t(number)].number = number + 1;
        if (i % 15 == 0)
            question.shownIf = when({i - 1}, {1, 2});
        survey.versions[0].questions.push_back(std::move(question));
    }
    QuestionnaireEditor editor(std::move(survey));
    auto best = std::chrono::steady_clock::duration::max();
    for (int i = 0; i < 10; ++i) { // the best of ten: other work on the machine is not the editor's
        const auto start = std::chrono::steady_clock::now();
        ASSERT_TRUE(editor
                        .changeWording({{150}, {}, base::Language::fi, false},
                                       "Sain tietoa " + std::to_string(i))
                        .ok());
        best = std::min(best, std::chrono::steady_clock::now() - start);
    }
    EXPECT_LT(best, std::chrono::milliseconds(50));
}
