// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/questionnaire_screen.h"
#include "base/civil.h"

#include <memory>

namespace kooste::app {

/// A piece of a wording; what changed is marked (underlined, never by colour alone).
struct WordRun {
    std::string text;
    bool changed = false;
    friend bool operator==(const WordRun &, const WordRun &) = default;
};

struct LedgerPicture {
    std::string title; ///< "Publish version 3 – Client feedback"
    std::string intro;
    std::string count; ///< "13 questions: 7 changed, 6 as before"
    Table table;
    std::int64_t chosen = 0;
    std::vector<std::string> warnings; ///< of surveys that reach the same people
    base::Date from;                   ///< in use from this day
    std::string footNote;
    std::string publish; ///< label of the button; empty: the ledger is read only
};

/// An option of a scale, and whether the bridge counts it as favourable.
struct BridgeOption {
    std::string label;
    bool favourable = false;
};

/// What the box under the table shows of the chosen item.
struct LedgerDetails {
    std::string heading;
    std::string beforeTitle;
    std::string afterTitle;
    std::vector<WordRun> before;
    std::vector<WordRun> after;
    std::string allWordings;        ///< every language and variant, old and new, for a dialog
    std::string allLabel;           ///< "Show all 12 wordings"
    ChoiceForm verdicts;            ///< empty: nothing to decide
    std::vector<Sign> verdictSigns; ///< of each of them
    bool editable = false;
    std::string note;
    std::string noteLabel;
    std::string decidedBy;
    std::shared_ptr<const charts::ChartSpec> picture;
    std::string pictureSentence;
    bool canBridge = false;
    std::string bridge; ///< what the bridge says; empty: none
    std::vector<BridgeOption> bridgeBefore;
    std::vector<BridgeOption> bridgeAfter;
};

class LedgerView {
public:
    enum class Field { table, note, name, date };
    virtual ~LedgerView() = default;
    virtual void showLedger(const LedgerPicture &picture) = 0;
    virtual void showDetails(const LedgerDetails &details) = 0;
    /// Something is missing: the sentence, and the field that gets the cursor.
    virtual void complain(const std::string &sentence, Field field) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
    /// Published: the dialog closes.
    virtual void published() = 0;
};

} // namespace kooste::app
