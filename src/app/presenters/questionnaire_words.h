// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/say.h"
#include "base/message.h"
#include "model/survey.h"

#include <span>

namespace kooste::app {

/// "draft", "in use", "ended".
base::Message statusWord(model::VersionStatus status);
base::Message operatorWord(model::ConditionOperator op);
base::Message languageName(base::Language language);

/// How a question is answered, short: "1–5", "0–10", "One choice", "Text".
std::string answerWord(const model::Item &item, const model::Question &question, const Say &say);
/// A scale in a few words: "1–5: Strongly disagree – Strongly agree".
std::string scaleTitle(const std::vector<model::AnswerOption> &options, const Say &say);
/// "young client, care goes on"; "everyone" for the common wording.
std::string variantTitle(model::VariantKey variant, const Say &say);
/// Title of a question in lists: its short name, else its words in the language, else in any, else
/// its code.
std::string questionTitle(const model::Survey &survey, const model::Question &question,
                          base::Language language);
/// A number as people write it in the language, without needless decimals; and read back.
std::string plainNumber(double value, base::Language language);
std::optional<double> readNumber(const std::string &text);

/// Scales that are offered in every questionnaire of the kind; codes and labels in three languages,
/// option numbers left 0.
std::span<const std::vector<model::AnswerOption>> standardScales(model::ItemKind kind);
/// The same answers by code, label, score and missing state, whatever their numbers.
bool sameScale(const std::vector<model::AnswerOption> &a,
               const std::vector<model::AnswerOption> &b);

} // namespace kooste::app
