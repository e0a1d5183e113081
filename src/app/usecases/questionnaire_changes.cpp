// SPDX-License-Identifier: MIT
#include "app/usecases/questionnaire_changes.h"
#include "app/usecases/failure.h"
#include "base/code_stem.h"
#include "base/text.h"

namespace kooste::app {

using base::Error;
using base::Result;
using base::tr;
using model::Item;
using model::ItemId;
using model::Question;

namespace {

constexpr std::size_t kCodeLength = 24;

/// 0 before the first section, then 1, 2, … in the order of the form.
int rankOf(const DraftParts &parts, int section) {
    for (std::size_t i = 0; i < parts.sections.size(); ++i)
        if (parts.sections[i].number == section)
            return static_cast<int>(i) + 1;
    return 0;
}

bool reads(const model::Condition &condition, ItemId item) {
    return std::any_of(condition.terms.begin(), condition.terms.end(),
                       [&](const model::ConditionTerm &term) { return term.item == item; });
}

std::string quotedList(const std::vector<std::string> &names) {
    std::string text;
    for (const auto &name : names)
        text += (text.empty() ? "“" : ", “") + name + "”";
    return text;
}

} // namespace

Question *findQuestion(DraftParts &parts, ItemId item) {
    const auto found = std::find_if(parts.questions.begin(), parts.questions.end(),
                                    [&](const Question &each) { return each.item == item; });
    return found == parts.questions.end() ? nullptr : &*found;
}

Item *findItem(DraftParts &parts, ItemId item) {
    const auto found = std::find_if(parts.items.begin(), parts.items.end(),
                                    [&](const Item &each) { return each.id == item; });
    return found == parts.items.end() ? nullptr : &*found;
}

model::Section *findSection(DraftParts &parts, int number) {
    const int rank = rankOf(parts, number);
    return rank == 0 ? nullptr : &parts.sections[static_cast<std::size_t>(rank - 1)];
}

Error notAsked() { return usage("unknownQuestion", tr("The draft does not ask this question.")); }

Error notAPlace() { return usage("unknownPlace", tr("There is no such place in the draft.")); }

Error lockedCore(const Item &item) {
    return usage("coreItemLocked",
                 tr("“{item}” is a national core item: its wording, options and direction come "
                    "from the item bank and cannot be changed in a regular survey. It can be "
                    "moved or removed, or you can ask a question of your own beside it.")
                     .with("item", item.code));
}

bool isLocked(const DraftParts &parts, const Item &item) {
    return item.isCore && parts.head.type == model::SurveyType::regular;
}

void orderBySection(DraftParts &parts) {
    std::stable_sort(parts.questions.begin(), parts.questions.end(),
                     [&](const Question &a, const Question &b) {
                         return rankOf(parts, a.section) < rankOf(parts, b.section);
                     });
}

Result<void> insertQuestion(DraftParts &parts, Question question, QuestionPlace place) {
    if (place.section != 0 && rankOf(parts, place.section) == 0)
        return notAPlace();
    question.section = place.section;
    auto &questions = parts.questions;
    auto at = questions.end();
    if (place.before) {
        at = std::find_if(questions.begin(), questions.end(),
                          [&](const Question &each) { return each.item == place.before; });
        if (at == questions.end() || at->section != place.section)
            return notAPlace();
    } else {
        const int rank = rankOf(parts, place.section);
        at = std::find_if(questions.begin(), questions.end(),
                          [&](const Question &each) { return rankOf(parts, each.section) > rank; });
    }
    questions.insert(at, std::move(question));
    return {};
}

Result<void> moveQuestion(DraftParts &parts, ItemId item, QuestionPlace place) {
    const auto *found = findQuestion(parts, item);
    if (found == nullptr)
        return notAsked();
    if (place.before == item) // before itself: it stays where it is
        return place.section == found->section ? Result<void>() : notAPlace();
    auto moved = *found;
    parts.questions.erase(parts.questions.begin() + (found - parts.questions.data()));
    return insertQuestion(parts, std::move(moved), place);
}

Result<void> removeQuestion(DraftParts &parts, ItemId item) {
    const auto *found = findQuestion(parts, item);
    if (found == nullptr)
        return notAsked();
    std::vector<std::string> readers;
    const auto &own = found->shownIf;
    for (const auto &each : conditionsOf(parts))
        if (each.condition != &own && reads(*each.condition, item))
            readers.push_back(each.owner);
    if (!readers.empty())
        return usage("answerIsRead",
                     tr("The answer to “{item}” decides who is shown {readers}. Change those "
                        "conditions first.")
                         .with("item", findItem(parts, item)->code)
                         .with("readers", quotedList(readers)));
    parts.questions.erase(parts.questions.begin() + (found - parts.questions.data()));
    return {};
}

std::string freeItemCode(const DraftParts &parts, const std::string &words) {
    const auto made = base::codeStem(words, kCodeLength);
    const std::string stem = made.empty() ? "q" : made;
    const auto taken = [&](const std::string &code) {
        return std::any_of(parts.items.begin(), parts.items.end(),
                           [&](const Item &item) { return item.code == code; });
    };
    auto code = stem;
    for (int number = 2; taken(code); ++number)
        code = stem + "-" + std::to_string(number);
    return code;
}

Result<void> checkItemCode(const DraftParts &parts, ItemId item, const std::string &code) {
    if (base::trim(code).empty())
        return usage("itemCodeMissing", tr("A question must have a code."));
    for (const auto &other : parts.items)
        if (other.id != item && other.code == code)
            return usage("itemCodeInUse",
                         tr("The code “{code}” is another question's already. Choose another.")
                             .with("code", code));
    return {};
}

std::vector<OwnedCondition> conditionsOf(DraftParts &parts) {
    std::vector<OwnedCondition> all;
    for (auto &question : parts.questions)
        if (!question.shownIf.always()) {
            const auto *item = findItem(parts, question.item);
            all.push_back({item == nullptr ? std::string() : item->code, &question.shownIf});
        }
    for (auto &section : parts.sections)
        if (!section.shownIf.always())
            all.push_back({section.title.best(base::Language::fi), &section.shownIf});
    for (auto &variant : parts.variants)
        if (!variant.when.always())
            all.push_back({model::variantCode(variant.key), &variant.when});
    return all;
}

Result<void> checkTerms(DraftParts &parts, const model::Condition &condition) {
    for (const auto &term : condition.terms)
        if (findQuestion(parts, term.item) == nullptr)
            return notAsked();
    return {};
}

Result<void> setVariants(DraftParts &parts, const std::vector<model::Variant> &variants) {
    for (auto each = variants.begin(); each != variants.end(); ++each) {
        const auto same = [&](const model::Variant &other) { return other.key == each->key; };
        if (each->key.isCommon() || std::any_of(variants.begin(), each, same))
            return usage("variantTwice",
                         tr("A variant names an audience or a phase, and each stands once."));
        if (auto fine = checkTerms(parts, each->when); !fine)
            return fine.error();
    }
    parts.variants = variants;
    for (auto &question : parts.questions) {
        const auto *item = findItem(parts, question.item);
        if (item != nullptr && item->isCore) // the bank's words wait for a variant that needs them
            continue;
        auto &own = question.wordings;
        own.erase(std::remove_if(own.begin(), own.end(),
                                 [&](const model::VariantWording &wording) {
                                     return std::none_of(variants.begin(), variants.end(),
                                                         [&](const model::Variant &variant) {
                                                             return variant.key == wording.variant;
                                                         });
                                 }),
                  own.end());
    }
    return {};
}

} // namespace kooste::app
