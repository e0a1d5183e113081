// SPDX-License-Identifier: MIT
// Changes of the chosen question or section: questionnaire_presenter.h.
#include "app/presenters/questionnaire_presenter.h"
#include "app/presenters/questionnaire_words.h"

#include <algorithm>

namespace kooste::app {

using model::AnswerOption;

void QuestionnairePresenter::chooseVariant(std::int64_t row) {
    if (!isOpen())
        return;
    if (draft_)
        editor().endTyping();
    variant_ = variantOfKey(row);
    showForm();
}

void QuestionnairePresenter::stepVariant(bool down) {
    if (!isOpen())
        return;
    std::vector<model::VariantKey> keys{{}};
    for (const auto &variant : version().variants)
        keys.push_back(variant.key);
    const auto at =
        static_cast<std::ptrdiff_t>(std::find(keys.begin(), keys.end(), variant_) - keys.begin());
    const auto last = static_cast<std::ptrdiff_t>(keys.size()) - 1;
    variant_ =
        keys[static_cast<std::size_t>(std::clamp(at + (down ? 1 : -1), std::ptrdiff_t{0}, last))];
    showForm();
}

void QuestionnairePresenter::changeWords(WordField field, base::Language language,
                                         const std::string &words) {
    if (!draft_)
        return;
    if (const auto *section = version().findSection(chosen_.section)) {
        auto edited = *section;
        (field == WordField::text ? edited.title : edited.intro).get(language) = words;
        return changed(editor().changeSection(edited));
    }
    const auto *item = survey().find(chosen_.item);
    if (item == nullptr)
        return;
    if (field == WordField::name) {
        auto name = item->name;
        name.get(language) = words;
        return changed(editor().changeName(item->id, name));
    }
    changed(editor().changeWording({chosen_.item, variant_, language, field == WordField::help},
                                   words));
}

void QuestionnairePresenter::changeCode(const std::string &code) {
    const auto *item = draft_ ? survey().find(chosen_.item) : nullptr;
    if (item && item->code != code)
        changed(editor().changeCode(item->id, code));
}

void QuestionnairePresenter::changeRole(int role) {
    if (draft_ && chosen_.item)
        changed(editor().changeRole(chosen_.item, role == 1 ? model::ItemRole::background
                                                            : model::ItemRole::answer));
}

void QuestionnairePresenter::changeRequired(bool required) {
    if (draft_ && chosen_.item)
        changed(editor().changeRequired(chosen_.item, required));
}

void QuestionnairePresenter::changeDirection(bool moreIsBetter) {
    if (draft_ && chosen_.item)
        changed(editor().changeDirection(chosen_.item, moreIsBetter));
}

std::vector<AnswerOption> QuestionnairePresenter::optionsOfChosen() const {
    const auto *question = draft_ ? version().find(chosen_.item) : nullptr;
    return question ? question->options : std::vector<AnswerOption>();
}

void QuestionnairePresenter::setOptions(std::vector<AnswerOption> options, bool everywhere) {
    changed(editor().changeOptions(chosen_.item, std::move(options), everywhere));
}

void QuestionnairePresenter::chooseScale(int scale, bool everywhere) {
    const auto *item = draft_ ? survey().find(chosen_.item) : nullptr;
    if (item == nullptr || scale < 0)
        return;
    const auto scales = offeredScales(survey(), version(), *item);
    if (static_cast<std::size_t>(scale) >= scales.size())
        return;
    auto options = scales[static_cast<std::size_t>(scale)];
    if (sameScale(options, optionsOfChosen()))
        return;
    // Numbers belong to an item: another item's scale comes with its codes only.
    if (item->kind != model::ItemKind::nps)
        for (auto &option : options)
            option.number = 0;
    setOptions(std::move(options), everywhere);
}

void QuestionnairePresenter::changeOption(std::size_t row, const OptionFields &fields,
                                          bool everywhere) {
    auto options = optionsOfChosen();
    if (row >= options.size())
        return;
    auto &option = options[row];
    option.code = fields.code;
    option.label = fields.label;
    option.score = readNumber(fields.score);
    option.missing.reset();
    if (fields.missing > 0) {
        option.missing = static_cast<model::Missing>(-fields.missing);
        option.score.reset();
    }
    if (options != optionsOfChosen())
        setOptions(std::move(options), everywhere);
}

void QuestionnairePresenter::addOption(bool everywhere) {
    const auto *item = draft_ ? survey().find(chosen_.item) : nullptr;
    if (item == nullptr)
        return;
    auto options = optionsOfChosen();
    int code = 1;
    const auto taken = [&](const std::string &wanted) {
        return std::any_of(options.begin(), options.end(),
                           [&](const AnswerOption &each) { return each.code == wanted; });
    };
    while (taken(std::to_string(code)))
        ++code;
    AnswerOption added;
    added.code = std::to_string(code);
    if (item->kind == model::ItemKind::ordered)
        added.score = code;
    // Missing codes stay last.
    const auto firstMissing =
        std::find_if(options.begin(), options.end(),
                     [](const AnswerOption &each) { return each.missing.has_value(); });
    options.insert(firstMissing, added);
    setOptions(std::move(options), everywhere);
}

void QuestionnairePresenter::removeOption(std::size_t row, bool everywhere) {
    auto options = optionsOfChosen();
    if (row >= options.size())
        return;
    options.erase(options.begin() + static_cast<std::ptrdiff_t>(row));
    setOptions(std::move(options), everywhere);
}

void QuestionnairePresenter::moveOption(std::size_t row, bool up, bool everywhere) {
    auto options = optionsOfChosen();
    const std::size_t other = up ? row - 1 : row + 1;
    if (row >= options.size() || other >= options.size())
        return;
    std::swap(options[row], options[other]);
    setOptions(std::move(options), everywhere);
}

// --- conditions
// -----------------------------------------------------------------------------------

const model::Condition &QuestionnairePresenter::condition() const {
    static const model::Condition always;
    if (const auto *question = version().find(chosen_.item))
        return question->shownIf;
    const auto *section = version().findSection(chosen_.section);
    return section ? section->shownIf : always;
}

std::vector<model::ItemId> QuestionnairePresenter::earlierItems() const {
    return itemsBefore(version(), chosen_.item, chosen_.section);
}

std::vector<model::ItemId> QuestionnairePresenter::allItems() const {
    return itemsBefore(version(), {}, -1);
}

void QuestionnairePresenter::changeCondition(const model::Condition &condition) {
    if (!draft_ || condition == this->condition())
        return;
    if (version().find(chosen_.item))
        return changed(editor().changeCondition(chosen_.item, condition));
    if (const auto *section = version().findSection(chosen_.section)) {
        auto edited = *section;
        edited.shownIf = condition;
        changed(editor().changeSection(edited));
    }
}

void QuestionnairePresenter::changeFirstTerm(const TermForm &form) {
    model::Condition edited = condition();
    const auto term = termOf(shownNow(), earlierItems(), form);
    if (!term)
        edited.terms.clear();
    else if (edited.terms.empty())
        edited.terms.push_back(*term);
    else
        edited.terms.front() = *term;
    changeCondition(edited);
}

void QuestionnairePresenter::changeVariants(const std::vector<model::Variant> &variants) {
    if (draft_)
        changed(editor().changeVariants(variants));
}

} // namespace kooste::app
