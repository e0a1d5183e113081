// SPDX-License-Identifier: MIT
#pragma once
#include "reports/briefing.h"

namespace kooste::reports {

/// What a section may read beside the results.
struct SectionContext {
    const BriefingResults &results;
    const BriefingOptions &options;
    const base::Translator &translator;
    CellWords words;

    base::Language language() const { return translator.language(); }
    std::string text(const base::Message &message) const {
        return base::render(message, translator);
    }
    /// A cell in words, e.g. "70 %" or "suojattu".
    std::string shown(const Cell &cell) const { return shownCell(cell, language(), words); }
};

/// One part of a report. Stateless; a new one is a pair of files and a row in registry.cpp.
struct SectionKind {
    std::string_view code; ///< "head", "inShort" …: Section::code of what it builds
    /// A section with blocks, or nothing where there is nothing to say.
    std::optional<Section> (*build)(const SectionContext &context);
};

} // namespace kooste::reports
