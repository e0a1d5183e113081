// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/translator.h"
#include "model/survey.h"
#include "reports/document.h"

#include <string>
#include <vector>

namespace kooste::reports {

struct CharterOptions {
    std::vector<std::string> units; ///< names of the units of the survey's reach; empty: all
    std::string county;             ///< the organisation's name; may be empty
    std::string program;            ///< "Kooste 0.1"
    base::DateTime made{};          ///< from the Clock
};

/// A survey's charter for staff and clients, in the language of `words`: what it is, whom it asks
/// and when, and its six paragraphs. What is not written in that language yet is said in its place.
Document charterPage(const model::Survey &survey, const CharterOptions &options,
                     const base::Translator &words);

} // namespace kooste::reports
