// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/setting.h"
#include "reports/results.h"

namespace kooste::test {

/// The survey of the design's mock briefing as answers in memory: an invented county with one
/// service of four units, nine seasons of one of them, a question of recommendation that was worded
/// anew after autumn 2022, eight statements, a statement that only three answered and two open
/// questions. The published counts are in design/mockups (tokens: "Figures in the mock").
struct MockSurvey {
    analysis::Setting setting;
    int county = 0; ///< positions in the tree
    int service = 0;
    int kouvola = 0;
    base::Period autumn2025{base::PeriodKind::season, 2025, 2};
    std::vector<reports::BriefingComment> comments;
};
MockSurvey mockSurvey();
/// The same responses from the same places, but for the answers that must not be known: those of
/// autumn 2021 (three responses) and to the statement that three were asked.
MockSurvey mockSurveyWithOtherHiddenAnswers();

/// An ad-hoc survey without a recommendation item: one ordered item, one choice, one open text.
MockSurvey mockPilot();

/// Free-form feedback: a choice of type and the words, nothing to compute an index from.
MockSurvey mockFeedback();

} // namespace kooste::test
