// SPDX-License-Identifier: MIT
#include "app/usecases/questionnaire_editor.h"
#include "app/usecases/questionnaire_changes.h"

#include <cassert>

namespace kooste::app {

using base::Message;
using base::Result;
using base::tr;
using model::ItemId;

/// The survey and the steps that led to it. One change is made on a copy of the parts, so that a
/// refused one leaves nothing behind; what is kept of it is only the difference.
class QuestionnaireEditor::Steps {
public:
    using Work = std::function<Result<void>(DraftParts &)>;

    explicit Steps(model::Survey given) : survey(std::move(given)) {
        assert(survey.draft() != nullptr);
    }

    Result<void> change(Message name, ItemId item, const Work &work) {
        auto parts = partsOf(survey);
        if (auto worked = work(parts); !worked)
            return worked.error();
        auto step = DraftStep::between(survey, parts);
        if (step.changesNothing())
            return {};
        step.name = std::move(name);
        step.item = item;
        putParts(survey, std::move(parts));
        take(std::move(step));
        return {};
    }

    /// The same with the item's question in hand; refused when it is locked and `given`.
    enum class May { always, unlessLocked };
    Result<void> changeItem(
        Message name, ItemId item, May may,
        const std::function<Result<void>(DraftParts &, model::Item &, model::Question &)> &work) {
        return change(std::move(name), item, [&](DraftParts &parts) -> Result<void> {
            auto *question = findQuestion(parts, item);
            auto *identity = findItem(parts, item);
            if (question == nullptr || identity == nullptr)
                return notAsked();
            if (may == May::unlessLocked && isLocked(parts, *identity))
                return lockedCore(*identity);
            return work(parts, *identity, *question);
        });
    }

    /// With an id below zero that nothing else has had while this editor lives.
    ItemId addItem(DraftParts &parts, model::Item item) {
        for (const auto &known : survey.items)
            lowest_ = std::min(lowest_, known.id.value);
        item.id = {--lowest_};
        parts.items.push_back(std::move(item));
        return parts.items.back().id;
    }

    ItemId step(bool forward) {
        typing.reset();
        if (forward ? doneSteps == steps.size() : doneSteps == 0)
            return {};
        const auto &taken = forward ? steps[doneSteps++] : steps[--doneSteps];
        taken.apply(survey, forward);
        ++revision;
        return survey.draft()->find(taken.item) == nullptr ? ItemId{} : taken.item;
    }

    model::Survey survey;
    std::vector<DraftStep> steps;
    std::size_t doneSteps =
        0; ///< so many of the steps are in the survey; the rest can be done again
    std::uint64_t revision = 0;
    std::optional<WordingPlace> typing;       ///< of the last step, while its run goes on
    std::optional<WordingPlace> typingStarts; ///< of the step that comes

private:
    static bool samePlace(const WordingPlace &a, const WordingPlace &b) {
        return a.item == b.item && a.variant == b.variant && a.language == b.language &&
               a.help == b.help;
    }

    void take(DraftStep step) {
        ++revision;
        steps.resize(doneSteps);
        const bool goesOn = typing && typingStarts && samePlace(*typing, *typingStarts);
        typing = typingStarts;
        if (goesOn && !steps.empty() && steps.back().join(step)) {
            if (steps.back().changesNothing()) {
                steps.pop_back();
                typing.reset();
            }
        } else {
            steps.push_back(std::move(step));
        }
        doneSteps = steps.size();
    }

    std::int64_t lowest_ = 0;
};

namespace {

/// The options that a fresh question starts with: only a recommendation has given ones.
std::vector<model::AnswerOption> firstOptions(model::ItemKind kind) {
    std::vector<model::AnswerOption> options;
    if (kind != model::ItemKind::nps)
        return options;
    for (int value = 0; value <= 10; ++value) {
        const auto words = std::to_string(value);
        options.push_back({value, words, base::LocalText::same(words), double(value), {}});
    }
    return options;
}

/// Conditions of a question that comes from another version hold only if the draft asks what they
/// read.
void dropForeignCondition(DraftParts &parts, model::Question &question) {
    if (!checkTerms(parts, question.shownIf))
        question.shownIf = {};
}

} // namespace

QuestionnaireEditor::QuestionnaireEditor(model::Survey survey)
    : steps_(std::make_unique<Steps>(std::move(survey))) {}
QuestionnaireEditor::~QuestionnaireEditor() = default;

const model::Survey &QuestionnaireEditor::survey() const { return steps_->survey; }
const model::Version &QuestionnaireEditor::draft() const {
    return *std::as_const(steps_->survey).draft();
}
std::uint64_t QuestionnaireEditor::revision() const { return steps_->revision; }

Result<ItemId> QuestionnaireEditor::addQuestion(const NewQuestion &question, QuestionPlace place) {
    ItemId added;
    const auto work = [&](DraftParts &parts) -> Result<void> {
        model::Item item;
        item.kind = question.kind;
        item.role = question.role;
        const auto words = question.text.best(base::Language::fi);
        item.code = !question.code.empty() ? question.code
                    : words.empty()        ? nextItemCode(parts, place.section)
                                           : freeItemCode(parts, words);
        if (auto fine = checkItemCode(parts, {}, item.code); !fine)
            return fine;
        added = steps_->addItem(parts, std::move(item));
        model::Question asked;
        asked.item = added;
        asked.text = question.text;
        asked.options = firstOptions(question.kind);
        return insertQuestion(parts, std::move(asked), place);
    };
    endTyping();
    if (auto done = steps_->change(tr("Add question"), {}, work); !done)
        return done.error();
    steps_->steps.back().item = added;
    return added;
}

Result<void> QuestionnaireEditor::addKnownItem(ItemId item, QuestionPlace place) {
    endTyping();
    return steps_->change(tr("Add question"), item, [&](DraftParts &parts) -> Result<void> {
        const auto *last = survey().latestQuestion(item);
        if (last == nullptr || findQuestion(parts, item) != nullptr)
            return base::Error{base::ErrorKind::usage, "alreadyAsked",
                               tr("The draft asks this question already, or no version has.")};
        auto asked = *last;
        dropForeignCondition(parts, asked);
        return insertQuestion(parts, std::move(asked), place);
    });
}

Result<ItemId> QuestionnaireEditor::addBankItem(const model::BankItem &bank, QuestionPlace place) {
    ItemId added;
    const auto work = [&](DraftParts &parts) -> Result<void> {
        const auto known =
            std::find_if(parts.items.begin(), parts.items.end(), [&](const model::Item &each) {
                return each.bankCode == bank.code && each.kind == bank.kind;
            });
        if (known != parts.items.end() && findQuestion(parts, known->id) != nullptr)
            return base::Error{base::ErrorKind::usage, "alreadyAsked",
                               tr("The draft asks “{item}” already.").with("item", known->code)};
        if (known != parts.items.end()) {
            added = known->id;
        } else {
            auto item = model::itemFromBank(bank);
            if (!checkItemCode(parts, {}, item.code))
                item.code = freeItemCode(parts, item.code);
            added = steps_->addItem(parts, std::move(item));
        }
        auto asked = model::questionFromBank(bank);
        asked.item = added;
        auto options = std::move(asked.options);
        asked.options.clear();
        if (auto numbered = setOptions(parts, survey(), asked, std::move(options)); !numbered)
            return numbered;
        return insertQuestion(parts, std::move(asked), place);
    };
    endTyping();
    if (auto done = steps_->change(tr("Add question from the item bank"), {}, work); !done)
        return done.error();
    steps_->steps.back().item = added;
    return added;
}

Result<void> QuestionnaireEditor::removeQuestion(ItemId item) {
    endTyping();
    return steps_->change(tr("Remove question"), item, [&](DraftParts &parts) -> Result<void> {
        if (auto removed = app::removeQuestion(parts, item); !removed)
            return removed;
        const auto &versions = survey().versions;
        const bool askedElsewhere =
            std::any_of(versions.begin(), versions.end(), [&](const model::Version &version) {
                return version.status != model::VersionStatus::draft &&
                       version.find(item) != nullptr;
            });
        if (!askedElsewhere) // an item that nobody has ever been asked goes with its question
            parts.items.erase(parts.items.begin() + (findItem(parts, item) - parts.items.data()));
        return {};
    });
}

Result<void> QuestionnaireEditor::moveQuestion(ItemId item, QuestionPlace place) {
    endTyping();
    return steps_->change(tr("Move question"), item,
                          [&](DraftParts &parts) { return app::moveQuestion(parts, item, place); });
}

Result<void> QuestionnaireEditor::changeWording(const WordingPlace &place,
                                                const std::string &words) {
    const auto may = place.help ? Steps::May::always : Steps::May::unlessLocked;
    const auto work = [&](DraftParts &parts, model::Item &,
                          model::Question &question) -> Result<void> {
        if (place.variant.isCommon()) {
            (place.help ? question.help : question.text).get(place.language) = words;
            return {};
        }
        const auto isIts = [&](const auto &each) { return each.key == place.variant; };
        if (std::none_of(parts.variants.begin(), parts.variants.end(), isIts))
            return base::Error{base::ErrorKind::usage, "unknownVariant",
                               tr("The questionnaire has no variant “{variant}”.")
                                   .with("variant", model::variantCode(place.variant))};
        auto &own = question.wordings;
        auto found = std::find_if(own.begin(), own.end(),
                                  [&](const auto &each) { return each.variant == place.variant; });
        if (found == own.end())
            found = own.insert(own.end(), {place.variant, {}, {}});
        (place.help ? found->help : found->text).get(place.language) = words;
        if (found->text.empty() && found->help.empty())
            own.erase(found);
        return {};
    };
    steps_->typingStarts = place;
    auto done = steps_->changeItem(place.help ? tr("Change help text") : tr("Change wording"),
                                   place.item, may, work);
    steps_->typingStarts.reset();
    return done;
}

Result<void> QuestionnaireEditor::changeCode(ItemId item, const std::string &code) {
    endTyping();
    return steps_->changeItem(
        tr("Change code"), item, Steps::May::unlessLocked,
        [&](DraftParts &parts, model::Item &identity, model::Question &) -> Result<void> {
            if (auto fine = checkItemCode(parts, item, code); !fine)
                return fine;
            identity.code = code;
            return {};
        });
}

Result<void> QuestionnaireEditor::changeName(ItemId item, const base::LocalText &name) {
    endTyping();
    return steps_->changeItem(
        tr("Change short name"), item, Steps::May::always,
        [&](DraftParts &, model::Item &identity, model::Question &) -> Result<void> {
            identity.name = name;
            return {};
        });
}

Result<void> QuestionnaireEditor::changeRole(ItemId item, model::ItemRole role) {
    endTyping();
    return steps_->changeItem(
        tr("Change the use of answers"), item, Steps::May::unlessLocked,
        [&](DraftParts &, model::Item &identity, model::Question &) -> Result<void> {
            identity.role = role;
            return {};
        });
}

Result<void> QuestionnaireEditor::changeDirection(ItemId item, bool moreIsBetter) {
    endTyping();
    return steps_->changeItem(
        tr("Change direction"), item, Steps::May::unlessLocked,
        [&](DraftParts &, model::Item &identity, model::Question &) -> Result<void> {
            identity.moreIsBetter = moreIsBetter;
            return {};
        });
}

Result<void> QuestionnaireEditor::changeRequired(ItemId item, bool required) {
    endTyping();
    return steps_->changeItem(
        tr("Change whether an answer is required"), item, Steps::May::always,
        [&](DraftParts &, model::Item &, model::Question &question) -> Result<void> {
            question.required = required;
            return {};
        });
}

Result<void> QuestionnaireEditor::changeOptions(ItemId item,
                                                std::vector<model::AnswerOption> options,
                                                bool everywhere) {
    endTyping();
    const auto others = everywhere ? sameScale(item) : std::vector<ItemId>();
    return steps_->changeItem(
        tr("Change answer options"), item, Steps::May::unlessLocked,
        [&](DraftParts &parts, model::Item &identity, model::Question &question) -> Result<void> {
            if (!model::isClosed(identity.kind) && !options.empty())
                return base::Error{base::ErrorKind::usage, "noOptions",
                                   tr("A question of this kind has no answer options.")};
            if (auto set = setOptions(parts, survey(), question, options); !set)
                return set;
            for (const auto other : others)
                if (const auto *known = findItem(parts, other); !isLocked(parts, *known))
                    if (auto set =
                            setOptions(parts, survey(), *findQuestion(parts, other), options);
                        !set)
                        return set;
            return {};
        });
}

std::vector<ItemId> QuestionnaireEditor::sameScale(ItemId item) const {
    std::vector<ItemId> same;
    const auto *question = draft().find(item);
    const auto *identity = survey().find(item);
    if (question == nullptr || identity == nullptr || question->options.empty())
        return same;
    for (const auto &other : draft().questions) {
        const auto *known = survey().find(other.item);
        if (other.item != item && known != nullptr && known->kind == identity->kind &&
            sameOptions(question->options, other.options))
            same.push_back(other.item);
    }
    return same;
}

Result<void> QuestionnaireEditor::changeCondition(ItemId item, const model::Condition &condition) {
    endTyping();
    return steps_->changeItem(
        tr("Change who is asked"), item, Steps::May::always,
        [&](DraftParts &parts, model::Item &, model::Question &question) -> Result<void> {
            if (auto fine = checkTerms(parts, condition); !fine)
                return fine;
            question.shownIf = condition;
            return {};
        });
}

bool QuestionnaireEditor::canUndo() const { return steps_->doneSteps > 0; }
bool QuestionnaireEditor::canRedo() const { return steps_->doneSteps < steps_->steps.size(); }
Message QuestionnaireEditor::undoName() const {
    return canUndo() ? steps_->steps[steps_->doneSteps - 1].name : Message();
}
Message QuestionnaireEditor::redoName() const {
    return canRedo() ? steps_->steps[steps_->doneSteps].name : Message();
}
ItemId QuestionnaireEditor::undo() { return steps_->step(false); }
ItemId QuestionnaireEditor::redo() { return steps_->step(true); }
void QuestionnaireEditor::endTyping() { steps_->typing.reset(); }

int QuestionnaireEditor::addSection(const base::LocalText &title, int before) {
    endTyping();
    int number = 1;
    for (const auto &section : draft().sections)
        number = std::max(number, section.number + 1);
    const auto added = steps_->change(tr("Add section"), {}, [&](DraftParts &parts) {
        const auto *next = findSection(parts, before);
        const auto at = next == nullptr ? parts.sections.size()
                                        : static_cast<std::size_t>(next - parts.sections.data());
        model::Section section;
        section.number = number;
        section.title = title;
        parts.sections.insert(parts.sections.begin() + static_cast<std::ptrdiff_t>(at), section);
        return Result<void>();
    });
    assert(added.ok());
    return number;
}

Result<void> QuestionnaireEditor::changeSection(const model::Section &section) {
    endTyping();
    return steps_->change(tr("Change section"), {}, [&](DraftParts &parts) -> Result<void> {
        auto *found = findSection(parts, section.number);
        if (found == nullptr)
            return notAPlace();
        if (auto fine = checkTerms(parts, section.shownIf); !fine)
            return fine;
        *found = section;
        return {};
    });
}

Result<void> QuestionnaireEditor::moveSection(int section, int before) {
    endTyping();
    return steps_->change(tr("Move section"), {}, [&](DraftParts &parts) -> Result<void> {
        const auto *found = findSection(parts, section);
        if (found == nullptr || (before != 0 && findSection(parts, before) == nullptr))
            return notAPlace();
        if (section == before)
            return {};
        const auto moved = *found;
        parts.sections.erase(parts.sections.begin() + (found - parts.sections.data()));
        const auto *next = findSection(parts, before);
        const auto at = next == nullptr ? parts.sections.size()
                                        : static_cast<std::size_t>(next - parts.sections.data());
        parts.sections.insert(parts.sections.begin() + static_cast<std::ptrdiff_t>(at), moved);
        orderBySection(parts);
        return {};
    });
}

Result<void> QuestionnaireEditor::removeSection(int section) {
    endTyping();
    return steps_->change(tr("Remove section"), {}, [&](DraftParts &parts) -> Result<void> {
        const auto *found = findSection(parts, section);
        if (found == nullptr)
            return notAPlace();
        const auto at = found - parts.sections.data();
        const int above = at == 0 ? 0 : parts.sections[static_cast<std::size_t>(at - 1)].number;
        for (auto &question : parts.questions)
            if (question.section == section)
                question.section = above;
        parts.sections.erase(parts.sections.begin() + at);
        return {};
    });
}

Result<void> QuestionnaireEditor::changeVariants(const std::vector<model::Variant> &variants) {
    endTyping();
    return steps_->change(tr("Change variants"), {},
                          [&](DraftParts &parts) { return setVariants(parts, variants); });
}

Result<void> QuestionnaireEditor::changeHead(const model::Survey &head) {
    endTyping();
    return steps_->change(tr("Change the survey's details"), {}, [&](DraftParts &parts) {
        parts.head = headOf(head);
        return Result<void>();
    });
}

} // namespace kooste::app
