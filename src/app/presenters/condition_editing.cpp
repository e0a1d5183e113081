// SPDX-License-Identifier: MIT
#include "app/presenters/condition_editing.h"

#include "app/presenters/questionnaire_words.h"
#include "model/condition_words.h"

#include <algorithm>

namespace kooste::app {

ConditionEditing::ConditionEditing(ShownQuestionnaire shown, std::vector<model::ItemId> earlier,
                                   model::Condition condition, Say say)
    : shown_(std::move(shown)), earlier_(std::move(earlier)), condition_(std::move(condition)),
      say_(say) {}

std::vector<std::string> ConditionEditing::sentences() const {
    std::vector<std::string> sentences;
    const model::NameOfItem nameOf = [this](model::ItemId item, model::Operand) {
        return std::to_string(numberOf(shown_.version, item)) + " " +
               shown_.survey.itemTitle(item, say_.language());
    };
    for (const auto &term : condition_.terms) {
        model::Condition one;
        one.terms = {term};
        sentences.push_back(
            say_(model::conditionClause(shown_.version, one, say_.language(), nameOf)));
    }
    return sentences;
}

void ConditionEditing::setAny(bool any) {
    condition_.join = any ? model::Condition::Join::any : model::Condition::Join::all;
}

bool ConditionEditing::add() {
    if (earlier_.empty())
        return false;
    TermForm form;
    form.item.chosen = static_cast<int>(earlier_.size());
    const auto term = termOf(shown_, earlier_, form);
    if (term)
        condition_.terms.push_back(*term);
    return term.has_value();
}

void ConditionEditing::remove(std::size_t term) {
    if (term < condition_.terms.size())
        condition_.terms.erase(condition_.terms.begin() + static_cast<std::ptrdiff_t>(term));
}

TermForm ConditionEditing::form(std::size_t term) const {
    return termForm(shown_, earlier_,
                    term < condition_.terms.size() ? &condition_.terms[term] : nullptr, say_);
}

std::vector<bool> ConditionEditing::ticks(std::size_t term) const {
    std::vector<bool> ticks;
    if (term >= condition_.terms.size())
        return ticks;
    const auto &one = condition_.terms[term];
    if (const auto *question = shown_.version.find(one.item))
        for (const auto &option : question->options)
            ticks.push_back(std::find(one.options.begin(), one.options.end(), option.number) !=
                            one.options.end());
    return ticks;
}

void ConditionEditing::change(std::size_t term, const TermForm &form) {
    if (term >= condition_.terms.size())
        return;
    const auto edited = termOf(shown_, earlier_, form);
    if (!edited)
        return;
    auto &one = condition_.terms[term];
    const bool sameValues =
        edited->item == one.item && !edited->options.empty() && !one.options.empty();
    const auto options = one.options;
    one = *edited;
    if (sameValues)
        one.options = options;
}

void ConditionEditing::tick(std::size_t term, const std::vector<bool> &ticks) {
    if (term >= condition_.terms.size())
        return;
    auto &one = condition_.terms[term];
    const auto *question = shown_.version.find(one.item);
    std::vector<int> options;
    for (std::size_t i = 0; question && i < question->options.size() && i < ticks.size(); ++i)
        if (ticks[i])
            options.push_back(question->options[i].number);
    // A term without any answer would never hold: the last one stays.
    if (!options.empty())
        one.options = options;
}

VariantsEditing::VariantsEditing(std::vector<model::Variant> variants)
    : variants_(std::move(variants)) {}

const std::vector<model::Audience> &VariantsEditing::audiences() {
    using enum model::Audience;
    static const std::vector<model::Audience> all{unknown,  client,   young,
                                                  guardian, relative, behalf};
    return all;
}

const std::vector<model::Phase> &VariantsEditing::phases() {
    using enum model::Phase;
    static const std::vector<model::Phase> all{unknown, ongoing, ended, interim};
    return all;
}

const model::Variant *VariantsEditing::find(model::VariantKey key) const {
    const auto found = std::find_if(variants_.begin(), variants_.end(),
                                    [&](const auto &each) { return each.key == key; });
    return found == variants_.end() ? nullptr : &*found;
}

bool VariantsEditing::has(model::VariantKey key) const { return find(key) != nullptr; }

void VariantsEditing::set(model::VariantKey key, bool wanted) {
    if (key.isCommon() || wanted == has(key))
        return;
    if (wanted)
        variants_.push_back({key});
    else
        std::erase_if(variants_, [&](const auto &each) { return each.key == key; });
}

void VariantsEditing::setCondition(model::VariantKey key, model::Condition when) {
    const auto found = std::find_if(variants_.begin(), variants_.end(),
                                    [&](const auto &each) { return each.key == key; });
    if (found != variants_.end())
        found->when = std::move(when);
}

} // namespace kooste::app
