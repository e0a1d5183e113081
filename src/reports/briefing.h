// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"
#include "reports/document.h"
#include "reports/results.h"

#include <span>
#include <string>
#include <string_view>

namespace kooste::reports {

/// What a report says beside its figures.
struct BriefingOptions {
    std::string templateCode = "unit";
    base::DateTime made{};   ///< from the Clock
    std::string programName; ///< "Kooste 0.1", into the notes and the file's properties
    std::string county;      ///< empty: the name of the tree's root
    int commentsShown = 10;  ///< at most; the page decides how many fit
};

/// A named order of sections.
struct Template {
    std::string_view code; ///< "unit"
    base::Message (*name)();
    std::span<const std::string_view> sections; ///< codes of the section registry
};
std::span<const Template> templates();
const Template *findTemplate(std::string_view code);

/// The briefing in one language. Sections without content are left out.
Document buildBriefing(const BriefingResults &results, const BriefingOptions &options,
                       const base::Translator &translator);

/// "Kotikuntoutus, Kouvola_2025-autumn": safe as a file name, without an extension.
std::string briefingFileName(const BriefingResults &results, const base::Translator &translator);
/// The same before anything is gathered, for a batch.
std::string briefingFileName(const model::Unit &unit, const base::Period &period,
                             const base::PeriodCalendar &calendar, base::Language language);

} // namespace kooste::reports
