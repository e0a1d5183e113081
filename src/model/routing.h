// SPDX-License-Identifier: MIT
#pragma once
#include "model/questionnaire.h"
#include "model/survey.h"

#include <functional>
#include <vector>

namespace kooste::model {

/// What a respondent has answered so far, whether the question is shown or not.
using GivenAnswers = std::function<GivenAnswer(ItemId)>;

/// Which questions of the version a respondent is shown, parallel to its questions. Read from the
/// first to the last: the answer of a question that is not shown counts as not given, and so does
/// that of a later one.
std::vector<bool> shownQuestions(const Version &version, const GivenAnswers &given);

/// The variant that the answers choose: the first whose condition, which is not empty, holds.
/// Null: the common words.
const Variant *chosenVariant(const Version &version, const GivenAnswers &given);

/// Where the paper sends somebody who chose this option of a version's question: the position of
/// the next question that may be asked, whatever else was answered; behind the last when there is
/// none.
std::size_t nextAfterOption(const Survey &survey, const Version &version, std::size_t position,
                            int option);

/// How a condition sees chosen options of a question: a missing code is no answer; the value is
/// that of an nps answer or the score of an ordered one.
GivenAnswer givenOptions(const Item &item, const Question &question,
                         const std::vector<int> &options);

} // namespace kooste::model
