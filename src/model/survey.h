// SPDX-License-Identifier: MIT
#pragma once
#include "model/ledger.h"
#include "model/questionnaire.h"

namespace kooste::model {

enum class SurveyType { regular, adhoc, freeform };
std::string_view surveyTypeCode(SurveyType type); ///< "regular", "adhoc", "freeform"
std::optional<SurveyType> parseSurveyType(std::string_view code);

/// What a survey's page for staff and clients says, a paragraph each.
struct Charter {
    base::LocalText purpose;     ///< why it is asked
    base::LocalText collection;  ///< how and from whom answers are collected
    base::LocalText handler;     ///< who handles them
    base::LocalText handling;    ///< how they are handled
    base::LocalText improvement; ///< how results lead to improvement
    base::LocalText retention;   ///< how long answers are kept
    bool empty() const { return *this == Charter(); }
    friend bool operator==(const Charter &, const Charter &) = default;
};

/// Whom a survey asks, and when: for the calendar and for the warning that two surveys reach the
/// same people. An empty list means all.
struct Reach {
    std::vector<std::string> units; ///< codes; a unit stands for its subtree
    std::vector<Audience> audiences;
    std::vector<Channel> channels;
    std::optional<base::Date> startsOn; ///< empty: from its first published version
    std::optional<base::Date> endsOn;   ///< last day; empty: goes on
    friend bool operator==(const Reach &, const Reach &) = default;
};

/// A programme of measurement of one type, with its items and all its versions (ascending).
struct Survey {
    SurveyId id;
    std::string code;
    base::LocalText name;
    SurveyType type = SurveyType::regular;
    std::vector<Item> items;
    std::vector<Version> versions;
    base::LocalText goal = {};     ///< ad-hoc: what it is to find out
    base::LocalText decision = {}; ///< ad-hoc: the decision to be made with it
    Reach reach = {};
    Charter charter = {};
    /// What was decided of each item when a version was published, by version and item.
    std::vector<LedgerEntry> ledger = {};

    const Item *find(ItemId item) const;
    const Item *findItem(std::string_view code) const;
    const Version *findVersion(VersionId version) const;
    const Version *findVersionNumber(int number) const;
    const Version *latestPublished() const;
    /// The draft being worked on (a survey has one at most); null if none.
    const Version *draft() const;
    Version *draft();
    /// What was decided of the item between exactly these versions; null if nothing.
    const LedgerEntry *findDecision(ItemId item, int from, int to) const;
    /// The item's question in the newest version that has it; a draft only where no other does.
    const Question *latestQuestion(ItemId item) const;
    /// The recommendation item (first nps), else the first ordered item of role answer; null if
    /// none.
    const Item *mainItem() const;
    /// The item's name, else the wording of its newest question, else its code.
    std::string itemTitle(ItemId item, base::Language language) const;
};

/// All option numbers an item has had over the versions, first seen first.
std::vector<AnswerOption> allOptions(const Survey &survey, ItemId item);

} // namespace kooste::model
