// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/result.h"
#include "reports/forms/form_languages.h"

#include <string>

namespace kooste::reports {

struct PaperOptions {
    model::VariantKey variant; ///< whose words; the common ones by default
    std::string unit;          ///< printed; empty: a line to write it on
    std::string address;       ///< where the same can be answered, as a QR code; empty: none
    std::string county;        ///< the organisation's name; may be empty
    std::string program;       ///< "Kooste 0.1"
    base::DateTime made{};     ///< the file's time, from the Clock
};

/// A version as a paper form, in the language of `words`: a tagged PDF on A4 with boxes to tick.
/// Codes of items and options stand small beside them, for whoever enters the answers; branching is
/// said in words; version and date stand on every page. The same form gives the same bytes. Errors:
/// fonts missing, the file cannot be made.
base::Result<std::string> paperForm(const model::Survey &survey, const model::Version &version,
                                    const PaperOptions &options, const base::Translator &words);

} // namespace kooste::reports
