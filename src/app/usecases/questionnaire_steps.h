// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "model/survey.h"

#include <algorithm>

namespace kooste::app {

/// What of a survey stands outside its items and versions.
struct SurveyHead {
    base::LocalText name;
    model::SurveyType type = model::SurveyType::regular;
    base::LocalText goal;
    base::LocalText decision;
    model::Reach reach;
    model::Charter charter;
    friend bool operator==(const SurveyHead &, const SurveyHead &) = default;
};
SurveyHead headOf(const model::Survey &survey);
void putHead(model::Survey &survey, const SurveyHead &head);

/// What a questionnaire editor changes: the head, the items and what stands in the draft.
struct DraftParts {
    SurveyHead head;
    std::vector<model::Item> items;
    std::vector<model::Question> questions;
    std::vector<model::Section> sections;
    std::vector<model::Variant> variants;
};
DraftParts partsOf(const model::Survey &survey); ///< which has a draft
void putParts(model::Survey &survey, DraftParts &&parts);

/// A change of a list kept small: only what lies between its unchanged beginning and end.
template <class Part> struct Splice {
    std::size_t at = 0;
    std::vector<Part> before;
    std::vector<Part> after;

    static Splice between(const std::vector<Part> &from, const std::vector<Part> &to) {
        const auto shared = std::min(from.size(), to.size());
        std::size_t start = 0;
        while (start < shared && from[start] == to[start])
            ++start;
        std::size_t end = 0;
        while (end < shared - start && from[from.size() - 1 - end] == to[to.size() - 1 - end])
            ++end;
        return {start, middle(from, start, end), middle(to, start, end)};
    }
    bool empty() const { return before.empty() && after.empty(); }
    bool undoesItself() const { return before == after; }
    void apply(std::vector<Part> &list, bool forward) const {
        const auto first = list.begin() + static_cast<std::ptrdiff_t>(at);
        const auto &old = forward ? before : after;
        const auto &fresh = forward ? after : before;
        const auto place = list.erase(first, first + static_cast<std::ptrdiff_t>(old.size()));
        list.insert(place, fresh.begin(), fresh.end());
    }

private:
    static std::vector<Part> middle(const std::vector<Part> &list, std::size_t start,
                                    std::size_t end) {
        return {list.begin() + static_cast<std::ptrdiff_t>(start),
                list.end() - static_cast<std::ptrdiff_t>(end)};
    }
};

/// One change of a draft, both ways.
struct DraftStep {
    base::Message name;
    model::ItemId item;           ///< to be shown after it; 0: none
    std::vector<SurveyHead> head; ///< before and after; empty: unchanged
    Splice<model::Item> items;
    Splice<model::Question> questions;
    Splice<model::Section> sections;
    Splice<model::Variant> variants;

    /// From the survey as it stands to these parts.
    static DraftStep between(const model::Survey &from, const DraftParts &to);
    bool changesNothing() const;
    void apply(model::Survey &survey, bool forward) const;
    /// Takes in a later change of the same single question; false: they do not fit together.
    bool join(const DraftStep &later);
};

} // namespace kooste::app
