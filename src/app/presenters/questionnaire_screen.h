// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"
#include "base/local_text.h"
#include "base/message.h"
#include "base/result.h"
#include "model/questionnaire.h"

#include <string>
#include <vector>

namespace kooste::app {

/// What a choice offers and which one is chosen; -1: none.
struct ChoiceForm {
    std::vector<std::string> texts;
    int chosen = -1;
};

/// The middle of the Surveys screen: sections and questions in the order of the form.
struct QuestionList {
    Table table; ///< sections at indent 0, questions at 1; keys of questions are item ids
    std::int64_t chosen = 0;
    std::string count;    ///< "12 questions"
    std::string lockNote; ///< why nothing can be changed; empty in a draft
    std::string wayOn;    ///< the button beside it: "Make version 4"; empty: none
    bool editable = false;
    bool canRemove = false;
    bool canMoveUp = false;
    bool canMoveDown = false;
};

/// The words of a question or of a section that a field holds.
enum class WordField {
    text, ///< a question's wording, a section's title
    help, ///< a question's help, a section's introduction
    name  ///< an item's short name for tables
};

/// One term of a condition as three fields. The first item means "always".
struct TermForm {
    ChoiceForm item;
    ChoiceForm op;
    ChoiceForm value;    ///< options of a closed question; empty: a number or nothing
    bool number = false; ///< the value is typed
    std::string typed;
};

/// When a question or a section is shown.
struct ConditionForm {
    TermForm first;
    std::string sentence; ///< all terms in words, where the three fields cannot hold them
    bool editable = false;
};

/// One option as the grid shows it.
struct OptionFields {
    std::string code;
    base::LocalText label;
    std::string score; ///< in the window's language; may be blank
    int missing = 0;   ///< place in QuestionForm::missingStates; 0: a valid answer
    friend bool operator==(const OptionFields &, const OptionFields &) = default;
};

/// The right side: a question of the version, or one of its sections.
struct QuestionForm {
    bool section = false;
    std::string heading;  ///< "8 Tiedän, miten hoito jatkuu"
    std::string identity; ///< "same item as in version 2"
    std::string lockNote; ///< why its words and scale cannot be changed
    bool editable = false;
    bool wordsEditable = false; ///< false for a core item in a regular survey too
    Table variants;             ///< who, phase, and done or missing in each language
    std::int64_t variant = 0;   ///< chosen row
    std::string wordingTitle;   ///< "Wording: young client, care goes on"
    base::LocalText text;
    base::LocalText help;
    base::LocalText name;
    bool required = false;
    std::string code;
    ChoiceForm role;
    bool hasDirection = false;
    bool moreIsBetter = true;
    bool closed = false; ///< has options
    ChoiceForm scale;
    std::string scaleNote; ///< "in 7 questions"
    std::vector<OptionFields> options;
    std::vector<std::string> missingStates;
    std::string everywhere; ///< "Also in the 6 other questions with this scale"; empty: none
    ConditionForm condition;
};

/// Where a finding sends the cursor.
struct FieldPlace {
    enum class Field { list, words, code, options, condition };
    Field field = Field::list;
    WordField words = WordField::text;
    base::Language language = base::Language::fi;
};

/// Middle, right and bottom of the Surveys screen.
class QuestionnaireView {
public:
    virtual ~QuestionnaireView() = default;
    virtual void showQuestions(const QuestionList &list) = 0;
    virtual void showQuestion(const QuestionForm &form) = 0;
    /// Instead of a question: what to do first.
    virtual void showNothing(const std::string &sentence) = 0;
    virtual void showFindings(const std::string &heading, const Table &findings) = 0;
    virtual void focus(const FieldPlace &place) = 0;
    /// QuestionnairePresenter::pause is to be called when half a second has gone by without
    /// another call of this.
    virtual void startPause() = 0;
    virtual void showSaved(const std::string &state) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
};

} // namespace kooste::app
