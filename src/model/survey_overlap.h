// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "model/unit.h"

#include <optional>
#include <string>
#include <vector>

namespace kooste::model {

/// When a survey asks. `from` empty: not decided yet (a draft without a start); `to` empty: goes
/// on.
struct AskingTime {
    std::optional<base::Date> from;
    std::optional<base::Date> to; ///< last day
    friend bool operator==(const AskingTime &, const AskingTime &) = default;
};

/// From the start that was decided, else from its first published version; to its end, or to the
/// day its last version was retired.
AskingTime askingTime(const Survey &survey);

/// Where a survey stands on a day. planned: it has a start, which is still to come; alwaysOpen:
/// free-form.
enum class SurveyState { draft, planned, running, alwaysOpen, ended };
SurveyState surveyStateOn(const Survey &survey, base::Date day);
std::string_view surveyStateCode(SurveyState state); ///< "draft" … "ended"

/// Another survey that asks the same people in the same weeks, and where the two meet. An empty
/// list means all.
struct SurveyOverlap {
    SurveyId other;
    base::Date from;              ///< first day on which both ask; may differ by days, not by weeks
    std::optional<base::Date> to; ///< empty: goes on
    std::vector<std::string> units;
    std::vector<Audience> audiences;
    std::vector<Channel> channels;
    friend bool operator==(const SurveyOverlap &, const SurveyOverlap &) = default;
};

/// The surveys of `others` that reach the same units, audience and channel as `survey` in the same
/// weeks (Monday to Sunday), in their order. `from`: when it is published on that day instead of
/// what askingTime says. Free-form surveys overlap with none: nobody is asked to answer them.
std::vector<SurveyOverlap> overlapsOf(const Survey &survey,
                                      const std::vector<const Survey *> &others,
                                      const UnitTree &units, std::optional<base::Date> from = {});

} // namespace kooste::model
