// SPDX-License-Identifier: MIT
#include "cli/commands/survey_json.h"

namespace kooste::cli {

namespace {

std::string codeOf(const model::Survey &survey, model::ItemId item) {
    const auto *known = survey.find(item);
    return known == nullptr ? std::string() : known->code;
}

Json optionCodes(const model::Version &version, const model::ConditionTerm &term) {
    Json codes = Json::array();
    const auto *question = version.find(term.item);
    for (const int number : term.options) {
        const auto *option = question == nullptr ? nullptr : question->findOption(number);
        codes.push_back(option == nullptr ? std::to_string(number) : option->code);
    }
    return codes;
}

} // namespace

Json conditionJson(const model::Survey &survey, const model::Version &version,
                   const model::Condition &condition) {
    if (condition.always())
        return nullptr;
    Json terms = Json::array();
    for (const auto &term : condition.terms)
        terms.push_back({{"item", codeOf(survey, term.item)},
                         {"operator", model::conditionOperatorCode(term.op)},
                         {"options", optionCodes(version, term)},
                         {"number", orNull(term.number)}});
    return {{"join", condition.join == model::Condition::Join::any ? "any" : "all"},
            {"terms", terms}};
}

Json findingsJson(const std::vector<model::QuestionnaireFinding> &findings,
                  const model::Survey &survey, const Session &session) {
    Json list = Json::array();
    for (const auto &finding : findings) {
        const bool error = finding.severity == model::QuestionnaireFinding::Severity::error;
        list.push_back({{"severity", error ? "error" : "hint"},
                        {"code", finding.code},
                        {"message", session.text(finding.message)},
                        {"item", textOrNull(codeOf(survey, finding.item))},
                        {"section", finding.section == 0 ? Json(nullptr) : Json(finding.section)},
                        {"variant", textOrNull(model::variantCode(finding.variant))},
                        {"language", finding.language ? Json(base::languageTag(*finding.language))
                                                      : Json(nullptr)}});
    }
    return list;
}

Json ledgerJson(const std::vector<model::LedgerEntry> &ledger, const model::Survey &survey) {
    Json list = Json::array();
    for (const auto &entry : ledger) {
        Json bridge = nullptr;
        if (entry.bridge)
            bridge = {{"favourableBefore", entry.bridge->favourableBefore},
                      {"favourableAfter", entry.bridge->favourableAfter}};
        list.push_back({{"item", codeOf(survey, entry.item)},
                        {"from", entry.from},
                        {"to", entry.to},
                        {"change", model::itemChangeCode(entry.change)},
                        {"proposed", model::comparabilityCode(entry.proposed)},
                        {"verdict", model::comparabilityCode(entry.verdict)},
                        {"note", textOrNull(entry.note)},
                        {"decidedBy", textOrNull(entry.decidedBy)},
                        {"decidedOn", dateJson(entry.decidedOn)},
                        {"bridge", bridge}});
    }
    return list;
}

std::string findingsText(const std::vector<model::QuestionnaireFinding> &findings,
                         const Session &session) {
    std::string text;
    for (const auto severity : {model::QuestionnaireFinding::Severity::error,
                                model::QuestionnaireFinding::Severity::hint})
        for (const auto &finding : findings)
            if (finding.severity == severity)
                text += (severity == model::QuestionnaireFinding::Severity::error ? "! " : "- ") +
                        session.text(finding.message) + "\n";
    return text;
}

} // namespace kooste::cli
