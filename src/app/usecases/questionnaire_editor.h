// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "model/item_bank.h"
#include "model/survey.h"

#include <memory>

namespace kooste::app {

/// Where a question goes: into a section (0: before the first), before one of its questions (0: at
/// its end).
struct QuestionPlace {
    int section = 0;
    model::ItemId before = {};
};

/// What is known of a question when it is added; the code is made from the text when it is empty.
struct NewQuestion {
    model::ItemKind kind = model::ItemKind::ordered;
    model::ItemRole role = model::ItemRole::answer;
    std::string code = {};
    base::LocalText text = {};
};

/// Which words of a question: of a variant (common: {}) in one language, the question or its help.
struct WordingPlace {
    model::ItemId item;
    model::VariantKey variant = {};
    base::Language language = base::Language::fi;
    bool help = false;
};

/// The draft of a survey while somebody works on it: every change is a step that can be undone and
/// done again, without limit. In memory only; SaveDraft stores it. A change that is refused (a
/// locked core item, a code in use, a place that is not there) is an error of kind usage and leaves
/// everything as it was. One thread.
class QuestionnaireEditor {
public:
    /// The survey must have a draft (StartDraft makes one).
    explicit QuestionnaireEditor(model::Survey survey);
    ~QuestionnaireEditor();
    QuestionnaireEditor(const QuestionnaireEditor &) = delete;
    QuestionnaireEditor &operator=(const QuestionnaireEditor &) = delete;

    const model::Survey &survey() const;
    const model::Version &draft() const;
    /// Counts up with every change, undo and redo: for autosave and for redrawing.
    std::uint64_t revision() const;

    base::Result<model::ItemId> addQuestion(const NewQuestion &question, QuestionPlace place);
    /// An item of the survey that the draft does not ask, or one of the bank (locked if core).
    base::Result<void> addKnownItem(model::ItemId item, QuestionPlace place);
    base::Result<model::ItemId> addBankItem(const model::BankItem &item, QuestionPlace place);
    base::Result<void> removeQuestion(model::ItemId item);
    base::Result<void> moveQuestion(model::ItemId item, QuestionPlace place);
    base::Result<void> changeWording(const WordingPlace &place, const std::string &words);
    base::Result<void> changeCode(model::ItemId item, const std::string &code);
    base::Result<void> changeName(model::ItemId item, const base::LocalText &name);
    base::Result<void> changeRole(model::ItemId item, model::ItemRole role);
    base::Result<void> changeDirection(model::ItemId item, bool moreIsBetter);
    base::Result<void> changeRequired(model::ItemId item, bool required);
    /// Options by their codes: a code that the item has had keeps its number, a new one gets a new
    /// number, and an ordered scale whose codes or scores differ from every earlier version's gets
    /// new numbers throughout. `everywhere`: also in all questions that had the same options.
    base::Result<void> changeOptions(model::ItemId item, std::vector<model::AnswerOption> options,
                                     bool everywhere = false);
    /// The other questions of the draft with the same options.
    std::vector<model::ItemId> sameScale(model::ItemId item) const;
    base::Result<void> changeCondition(model::ItemId item, const model::Condition &condition);

    int addSection(const base::LocalText &title, int before = 0);    ///< gives its number; 0: last
    base::Result<void> changeSection(const model::Section &section); ///< title, intro, condition
    base::Result<void> moveSection(int section, int before);         ///< with its questions
    /// Its questions go to the section above it.
    base::Result<void> removeSection(int section);
    /// The wordings of a variant that goes are kept for undo only.
    base::Result<void> changeVariants(const std::vector<model::Variant> &variants);
    /// Name, goal, decision, reach and charter; the type as long as there are no responses.
    base::Result<void> changeHead(const model::Survey &head);

    bool canUndo() const;
    bool canRedo() const;
    base::Message undoName() const; ///< "Move question": empty when there is nothing
    base::Message redoName() const;
    /// Both give the item to show, 0 when the change concerned none.
    model::ItemId undo();
    model::ItemId redo();
    /// Ends a run of typing: changes of the same words one after another are one step till then.
    void endTyping();

private:
    class Steps;
    std::unique_ptr<Steps> steps_;
};

} // namespace kooste::app
