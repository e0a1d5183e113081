// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// Title facts: place, survey, questionnaire, responses by channel.
std::optional<Section> buildHead(const SectionContext &context);

/// Pieces that the workbook's summary says in one line too.
std::string versionsText(const SectionContext &context);  ///< "v2, käytössä 1.1.2023 alkaen"
std::string channelsText(const SectionContext &context);  ///< "tekstiviesti 66, QR-koodi 31"
std::string responsesText(const SectionContext &context); ///< "Perustuu 120 vastaukseen"

} // namespace kooste::reports
