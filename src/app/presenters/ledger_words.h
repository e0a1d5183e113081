// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/ledger_screen.h"
#include "app/presenters/say.h"
#include "model/comparability.h"

namespace kooste::app {

/// Two wordings with the words that differ marked: the longest common run of words stays plain.
struct WordDifference {
    std::vector<WordRun> before;
    std::vector<WordRun> after;
};
WordDifference wordDifference(const std::string &before, const std::string &after);

/// "scale changed (1–4 → 1–5)".
std::string changeSentence(const model::Survey &survey, const model::Version &version,
                           const model::LedgerEntry &entry, const Say &say);
/// What happens in the trends: "the line goes on", "the line breaks …".
std::string consequenceSentence(const model::Survey &survey, const model::LedgerEntry &entry,
                                base::Date from, const Say &say);
/// A small picture of how the line is drawn over the border.
std::shared_ptr<const charts::ChartSpec> linePicture(const model::LedgerEntry &entry,
                                                     const std::string &summary, const Say &say);
Sign verdictSign(model::Comparability verdict);
/// Nothing is decided of an item that only one of the versions asks.
bool isDecidable(const model::LedgerEntry &entry);

} // namespace kooste::app
