// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"

#include <functional>

namespace kooste::exchange {

/// How another program writes the parts of a condition.
struct ConditionScript {
    std::string_view equal;     ///< " == "
    std::string_view different; ///< " != "
    char quote = '"';
    /// The name of an item's answer; of one option of a multiple choice in LimeSurvey.
    std::function<std::string(const model::Question &)> name;
    std::function<std::string(const model::Question &, const model::AnswerOption &)> code;
    /// Whether an option of a multiple choice is ticked.
    std::function<std::string(const model::Question &, const model::AnswerOption &, bool ticked)>
        ticked;
    std::function<std::string(const std::string &name, bool answered)> answered;
};

/// Empty where it always holds; nothing where the version does not hold what the condition reads.
std::optional<std::string> writeCondition(const model::Condition &condition,
                                          const model::Survey &survey,
                                          const model::Version &version,
                                          const ConditionScript &script);

/// The answer options, an nps item's own 0..10 too.
std::vector<model::AnswerOption> optionsOf(const model::Item &item,
                                           const model::Question &question);

} // namespace kooste::exchange
