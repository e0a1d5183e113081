// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "model/channel.h"
#include "model/survey.h"
#include "model/unit.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kooste::model {

/// One value in a response. Small on purpose: imports hold one per item and reuse it row by row.
struct Answer {
    enum class State : std::int8_t {
        notInVersion = 0,
        answered = 1,
        notShown = -1,
        skipped = -2,
        dontKnow = -3,
        notApplicable = -4,
        invalid = -5
    };
    State state = State::notInVersion;
    /// nps, ordered, single: the option's number. A missing code keeps its own number here (its
    /// label is never lost) while `state` says which missing state it is; -1 when no option was
    /// given.
    std::int32_t option = -1;
    double number = 0; ///< number: the value; date: days since 1970-01-01
    std::vector<std::uint64_t> chosen =
        {};                ///< multiple: bit b of word w is the option at place w * 62 + b
    std::string text = {}; ///< text: the (masked) comment; invalid: the cell as it stood

    bool answered() const { return state == State::answered; }
    void reset() {
        state = State::notInVersion;
        option = -1;
        number = 0;
        chosen.clear();
        text.clear();
    }
};
constexpr Answer::State stateOf(Missing missing) { return static_cast<Answer::State>(missing); }

/// Why a response is in no figure. Stored as these numbers.
enum class ResponseStatus : std::int8_t { complete = 0, incomplete = 1, test = 2 };

/// One filled form.
struct Response {
    std::string externalId; ///< the tool's id; empty where it gives none
    std::optional<UnitId> unit;
    std::optional<base::DateTime> submitted;
    Channel channel = Channel::unknown;
    Audience audience = Audience::unknown;
    Phase phase = Phase::unknown;
    std::string language; ///< of the respondent: "fi", "sv", "en" or what the export says
    ResponseStatus status = ResponseStatus::complete;
    VersionId version;
    std::vector<Answer> answers; ///< one per item of the survey, in the order of Survey::items
    std::uint64_t rowHash =
        0; ///< of unit, time, channel and answers as read, for the multiset rule
};

} // namespace kooste::model
