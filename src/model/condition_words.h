// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "base/number_format.h"
#include "model/survey.h"

#include <functional>
#include <string>

namespace kooste::model {

/// How a condition names the question that it reads: "question 3", or its item's title. Where
/// "answered" and "not answered" need another name ("the answer to question 3 is Yes" but "question
/// 3 is answered"), `operand` says which of the two is asked for.
enum class Operand { value, question };
using NameOfItem = std::function<std::string(ItemId, Operand)>;

/// A condition as people say it, for the reader's language: "Age band is under 18 or 18-29 and
/// Recommendation is at least 9". Options are named by their labels in `version`. Empty without
/// terms. Who shows it puts "if" in front: see conditionWords.
base::Message conditionClause(const Version &version, const Condition &condition,
                              base::Language language, const NameOfItem &nameOf);
/// All of the conditions at once (a section's and the question's own); empty if none asks anything.
base::Message conditionClause(const Version &version, const std::vector<Condition> &conditions,
                              base::Language language, const NameOfItem &nameOf);

/// "if Age band is under 18": what must hold for the question to be shown, its section's condition
/// included, with items named by their titles. Empty for a question that everybody is asked.
base::Message conditionWords(const Survey &survey, const Version &version, const Question &question,
                             base::Language language);
/// The same of one condition: a section's, a variant's.
base::Message conditionWords(const Survey &survey, const Version &version,
                             const Condition &condition, base::Language language);

} // namespace kooste::model
