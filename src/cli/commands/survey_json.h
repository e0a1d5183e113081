// SPDX-License-Identifier: MIT
#pragma once
#include "cli/json_text.h"
#include "model/questionnaire_findings.h"

// How questionnaires stand in JSON; included by the survey_*.cpp files of this folder only.
namespace kooste::cli {

/// Items and options by their codes; null without terms.
Json conditionJson(const model::Survey &survey, const model::Version &version,
                   const model::Condition &condition);
Json findingsJson(const std::vector<model::QuestionnaireFinding> &findings,
                  const model::Survey &survey, const Session &session);
Json ledgerJson(const std::vector<model::LedgerEntry> &ledger, const model::Survey &survey);

/// One line for each finding, errors first marked.
std::string findingsText(const std::vector<model::QuestionnaireFinding> &findings,
                         const Session &session);

} // namespace kooste::cli
