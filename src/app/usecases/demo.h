// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "base/files.h"
#include "base/period.h"
#include "base/progress.h"

#include <cstdint>
#include <optional>
#include <string>

namespace kooste::app {

/// What the demo workspace holds, and the story in it that is there to be found.
struct DemoOutcome {
    std::int64_t responses = 0; ///< of all three surveys, as asked for
    int units = 0;              ///< of the lowest level
    std::string survey;         ///< code of the regular survey
    std::string improvedUnit;   ///< code; truly better from `turn` on, after an action
    std::string declinedUnit;   ///< code; truly worse from `turn` on
    base::Date turn{};          ///< first day of a season with at least two months after it
    base::Date firstDay{};
    base::Date lastDay{};
};

/// Makes a workspace of an invented wellbeing services county: four levels of units, a regular
/// survey with two versions, a pilot and a free-form survey, three years of responses in five
/// channels. The file is the same byte for byte for the same seed, number of responses and months.
class MakeDemo {
public:
    struct Request {
        base::Path path;
        std::int64_t responses = 20'000; ///< 100..50,000,000
        std::uint64_t seed = 1;
        /// The last month, whole. Left out: the clock's month up to the day before the clock's.
        std::optional<base::Period> until;
        bool overwrite = false;
    };

    explicit MakeDemo(const base::Clock &clock) : clock_(clock) {}
    /// Whole or not at all. Errors: output (`fileExists`, not writable, disk full), usage
    /// (`badResponses`), cancelled.
    base::Result<DemoOutcome> run(const Request &request, const base::Progress &progress = {},
                                  const base::CancelToken &cancel = {}) const;

private:
    const base::Clock &clock_;
};

} // namespace kooste::app
