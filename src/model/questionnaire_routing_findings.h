// SPDX-License-Identifier: MIT
#pragma once
#include "model/questionnaire_findings.h"

#include <map>
#include <set>

namespace kooste::model {

/// What is wrong with the conditions of a version. Private to this folder.
class RoutingCheck {
public:
    RoutingCheck(const Survey &survey, const Version &version);

    std::vector<QuestionnaireFinding> of(const Question &question) const;
    std::vector<QuestionnaireFinding> of(const Section &section) const;
    std::vector<QuestionnaireFinding> of(const Variant &variant) const;

private:
    using Terms = std::vector<ConditionTerm>;
    struct Reader; ///< whose condition it is: how a finding names and places it

    bool isKnown(const ConditionTerm &term) const;
    bool isInCircle(ItemId item) const;
    /// Whether all the terms can hold of one respondent.
    bool canHold(const Terms &terms) const;
    bool canHold(const Condition &condition, Terms given) const;
    /// The terms and all that must hold for the answers that they read to be there.
    Terms withWhatTheyNeed(Terms terms) const;
    void check(const Condition &condition, const Reader &reader,
               std::vector<QuestionnaireFinding> &findings) const;

    const Survey &survey_;
    const Version &version_;
    std::map<ItemId, int> places_;
    std::map<ItemId, std::set<ItemId>> reads_;
};

} // namespace kooste::model
