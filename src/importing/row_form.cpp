// SPDX-License-Identifier: MIT
#include "importing/row_form.h"

#include <algorithm>

namespace kooste::importing {

namespace {

using model::Answer;

constexpr int kOptionsPerWord = 62;

std::vector<int> chosenOptions(const Answer &answer) {
    std::vector<int> options;
    for (std::size_t word = 0; word < answer.chosen.size(); ++word)
        for (int bit = 0; bit < kOptionsPerWord; ++bit)
            if ((answer.chosen[word] >> bit & 1U) != 0)
                options.push_back(static_cast<int>(word) * kOptionsPerWord + bit);
    return options;
}

} // namespace

RowForm::RowForm(const std::vector<MappedItem> &mapped, const std::vector<MappedColumn> &columns,
                 const model::Survey &survey, model::VersionId version, DateOrder timeOrder)
    : version_(version), before_(survey.items.size(), Answer::State::notInVersion) {
    const auto *asked = survey.findVersion(version);
    for (std::size_t i = 0; asked != nullptr && i < survey.items.size(); ++i) {
        const auto &item = survey.items[i];
        const auto *question = asked->find(item.id);
        if (question == nullptr)
            continue;
        before_[i] = Answer::State::notShown;
        const auto found = std::find_if(mapped.begin(), mapped.end(), [&](const auto &each) {
            return each.itemCode == item.code && !each.binding.columns.empty();
        });
        if (found == mapped.end())
            continue;
        const auto first = static_cast<std::size_t>(found->binding.columns.front()) - 1;
        const auto order = first < columns.size() ? columns[first].dateOrder : timeOrder;
        slots_.push_back({i, ItemReader(*found, item, *question, order)});
        known_[item.id.value] = {i, item.kind, question};
    }
    if (asked != nullptr)
        addBranches(survey, *asked);
}

/// A condition that reads an answer which the file does not have says nothing.
bool RowForm::isReadable(const model::Condition &condition) const {
    return std::all_of(condition.terms.begin(), condition.terms.end(),
                       [this](const auto &term) { return known_.count(term.item.value) != 0; });
}

void RowForm::addBranches(const model::Survey &survey, const model::Version &asked) {
    for (const auto &question : asked.questions) {
        const auto found = known_.find(question.item.value);
        if (found == known_.end() || survey.find(question.item) == nullptr)
            continue;
        Branch branch{found->second.place, {}};
        for (const auto &condition : asked.conditionsOf(question))
            if (!condition.always() && isReadable(condition))
                branch.conditions.push_back(condition);
        if (!branch.conditions.empty())
            branches_.push_back(std::move(branch));
    }
}

void RowForm::prepare(std::vector<Answer> &answers) const {
    answers.resize(before_.size());
    for (std::size_t i = 0; i < answers.size(); ++i) {
        answers[i].reset();
        answers[i].state = before_[i];
    }
}

std::uint64_t RowForm::read(const RawRow &row, std::vector<Answer> &answers, TextMasker &masker,
                            std::vector<std::int64_t> &invalid) {
    std::uint64_t hash = 0;
    for (auto &slot : slots_) {
        auto &answer = answers[slot.place];
        answer.reset();
        int wrong = 0;
        hash += slot.reader.read(row, answer, masker, wrong);
        if (wrong > 0)
            ++invalid[static_cast<std::size_t>(wrong) - 1];
    }
    return hash;
}

model::GivenAnswer RowForm::look(const std::vector<Answer> &answers, model::ItemId item) const {
    const auto &known = known_.at(item.value);
    const auto &answer = answers[known.place];
    model::GivenAnswer given;
    given.answered = answer.answered();
    if (known.kind == model::ItemKind::multiple)
        given.options = chosenOptions(answer);
    else if (model::isClosed(known.kind) && answer.option >= 0)
        given.options = {answer.option};
    if (!given.answered)
        return given;
    if (known.kind == model::ItemKind::number)
        given.value = answer.number;
    else if (known.kind == model::ItemKind::nps)
        given.value = answer.option;
    else if (const auto *option = known.asked->findOption(answer.option))
        given.value = option->score;
    return given;
}

int RowForm::branch(std::vector<Answer> &answers) const {
    int unexpected = 0;
    for (const auto &branch : branches_) {
        const bool shown = std::all_of(
            branch.conditions.begin(), branch.conditions.end(), [&](const auto &condition) {
                return model::holds(condition,
                                    [&](model::ItemId item) { return look(answers, item); });
            });
        if (shown)
            continue;
        auto &answer = answers[branch.place];
        if (answer.state == Answer::State::skipped)
            answer.state = Answer::State::notShown;
        else if (answer.answered())
            ++unexpected;
    }
    return unexpected;
}

} // namespace kooste::importing
