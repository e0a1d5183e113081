// SPDX-License-Identifier: MIT
#pragma once
#include "reports/forms/form_languages.h"

#include <optional>
#include <string>

namespace kooste::reports {

struct PreviewOptions {
    base::Language start = base::Language::fi; ///< the language it opens in, where it is worded
    /// The variant it opens with; empty: as the answers choose, else the common words.
    std::optional<model::VariantKey> variant = {};
    std::string program; ///< "Kooste 0.1"
};

/// A questionnaire as a respondent sees it, as one HTML file: every language and variant, branching
/// at work, checking, and a box for comments; for staff to try and to comment. It needs no network
/// and sends nothing. The same questionnaire gives the same bytes. Its looks and its program are
/// resources/forms/preview.*; the rules of branching there are those of model/routing.h.
std::string previewPage(const model::Survey &survey, const model::Version &version,
                        const PreviewOptions &options, const WordsOf &wordsOf);

} // namespace kooste::reports
