// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "model/unit.h"

namespace kooste::model {

/// From when to when a survey asks people. Without an end it goes on.
struct SurveySpan {
    base::Date from;
    std::optional<base::Date> to; ///< last day
};
/// From the start that its reach says, else from its first published version, to the end that it
/// says or, when all versions are retired, the day on which the last was. Nothing for a survey that
/// neither says a start nor has ever been published.
std::optional<SurveySpan> spanOf(const Survey &survey);

/// An ad-hoc survey whose last day is past: it asks nobody any more.
bool hasEnded(const Survey &survey, base::Date today);

/// What two surveys share: the same people may be asked by both. Empty lists mean all.
struct SurveyOverlap {
    base::Date from;                ///< Monday of the first shared week
    std::optional<base::Date> to;   ///< Sunday of the last shared week; empty: goes on
    std::vector<std::string> units; ///< the lower of two units where one stands in the other
    std::vector<Audience> audiences;
    std::vector<Channel> channels;
    friend bool operator==(const SurveyOverlap &, const SurveyOverlap &) = default;
};

/// Nothing unless they share a week (Monday to Sunday), a unit or its subtree, an audience and a
/// channel. Free-form feedback is always open and asks nobody: it overlaps with nothing.
std::optional<SurveyOverlap> overlapOf(const Survey &a, const Survey &b, const UnitTree &units);

} // namespace kooste::model
