// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/languages.h"
#include "base/clock.h"
#include "base/files.h"
#include "model/survey.h"
#include "reports/document.h"
#include "store/workspace.h"

#include <optional>
#include <string>

namespace kooste::app {

/// A questionnaire as others see it: a page to try in a browser, a form to print, and the survey's
/// charter. Drafts too. Errors usage: unknownSurvey, unknownVersion, unknownVariant (lists those of
/// the version), unknownUnit; output when a file cannot be written.
class MakeSurveyForms {
public:
    MakeSurveyForms(store::Workspace &workspace, TranslatorOf translatorOf,
                    const base::Clock &clock)
        : workspace_(workspace), translatorOf_(std::move(translatorOf)), clock_(clock) {}

    struct Choice {
        std::string survey; ///< code or unique name
        int version = 0;    ///< 0: the newest published one, else the draft
        bool draft = false; ///< the draft, where there is one
        /// Of model::variantCode; "": the common words. Empty: a preview follows the answers.
        std::optional<std::string> variant = {};
        base::Language language = base::Language::fi; ///< a preview has all; it opens in this one
        std::string unit = {};    ///< paper: code or name; empty: a line to write it on
        std::string address = {}; ///< paper: where to answer on the web; empty: none
    };

    base::Result<std::string> previewPage(const Choice &choice) const; ///< HTML
    base::Result<std::string> paperForm(const Choice &choice) const;   ///< PDF
    base::Result<std::string> charter(const Choice &choice) const;     ///< PDF
    /// For a window that shows it as pages.
    base::Result<reports::Document> charterPage(const Choice &choice) const;

    /// The same of questionnaires that are not stored (an editor's draft).
    static std::string previewOf(const model::Survey &survey, const model::Version &version,
                                 std::optional<model::VariantKey> variant, base::Language language,
                                 const TranslatorOf &translatorOf);

    /// Writes the bytes whole or not at all.
    static base::Result<void> write(const std::string &bytes, const base::Path &target);

private:
    struct Found;
    base::Result<Found> find(const Choice &choice) const;

    store::Workspace &workspace_;
    TranslatorOf translatorOf_;
    const base::Clock &clock_;
};

} // namespace kooste::app
