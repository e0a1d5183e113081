// SPDX-License-Identifier: MIT
#include "model/routing.h"

#include <algorithm>
#include <map>

namespace kooste::model {

namespace {

/// The answers of the questions shown so far.
GivenAnswers shownOnly(const Version &version, const std::vector<bool> &shown,
                       const GivenAnswers &given) {
    return [&version, &shown, &given](ItemId item) {
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (version.questions[i].item == item)
                return shown[i] ? given(item) : GivenAnswer{};
        return GivenAnswer{};
    };
}

/// Whether the condition can come true when only some of the answers are known.
bool mayHold(const Condition &condition, const std::map<ItemId, GivenAnswer> &known) {
    const auto may = [&](const ConditionTerm &term) {
        const auto answer = known.find(term.item);
        return answer == known.end() || holds({Condition::Join::all, {term}},
                                              [&](ItemId /*item*/) { return answer->second; });
    };
    const auto &terms = condition.terms;
    return condition.join == Condition::Join::any && !terms.empty()
               ? std::any_of(terms.begin(), terms.end(), may)
               : std::all_of(terms.begin(), terms.end(), may);
}

} // namespace

std::vector<bool> shownQuestions(const Version &version, const GivenAnswers &given) {
    std::vector<bool> shown;
    const auto look = shownOnly(version, shown, given);
    for (const auto &question : version.questions) {
        const auto conditions = version.conditionsOf(question);
        const bool asked =
            std::all_of(conditions.begin(), conditions.end(),
                        [&](const Condition &condition) { return holds(condition, look); });
        shown.push_back(asked);
    }
    return shown;
}

const Variant *chosenVariant(const Version &version, const GivenAnswers &given) {
    const auto shown = shownQuestions(version, given);
    const auto look = shownOnly(version, shown, given);
    const auto found =
        std::find_if(version.variants.begin(), version.variants.end(), [&](const Variant &variant) {
            return !variant.when.always() && holds(variant.when, look);
        });
    return found == version.variants.end() ? nullptr : &*found;
}

std::size_t nextAfterOption(const Survey &survey, const Version &version, std::size_t position,
                            int option) {
    const auto &questions = version.questions;
    const auto &asked = questions.at(position);
    std::map<ItemId, GivenAnswer> known{
        {asked.item, givenOptions(*survey.find(asked.item), asked, {option})}};
    auto next = position + 1;
    for (; next < questions.size(); ++next) {
        const auto conditions = version.conditionsOf(questions[next]);
        if (std::all_of(conditions.begin(), conditions.end(),
                        [&](const Condition &condition) { return mayHold(condition, known); }))
            break;
        known[questions[next].item] = {}; // not asked: not answered
    }
    return next;
}

GivenAnswer givenOptions(const Item &item, const Question &question,
                         const std::vector<int> &options) {
    GivenAnswer given;
    for (const int number : options) {
        const auto *option = question.findOption(number);
        if (option != nullptr && option->missing)
            continue;
        given.answered = true;
        given.options.push_back(number);
        if (item.kind == ItemKind::nps)
            given.value = number;
        else if (item.kind == ItemKind::ordered && option != nullptr)
            given.value = option->score;
    }
    return given;
}

} // namespace kooste::model
