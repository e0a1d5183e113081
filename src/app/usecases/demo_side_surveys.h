// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/demo_random.h"
#include "model/response.h"
#include "model/survey.h"

namespace kooste::app {

/// Responses of the pilot: every kind of item.
class DemoPilot {
public:
    DemoPilot(const model::Survey &survey, const model::UnitTree &units, std::uint64_t seed)
        : survey_(survey), units_(units), random_(seed) {}
    /// A response on one of `days` days from `first` on; true when its comment was masked.
    bool next(model::Response &response, base::Date first, int days);

private:
    const model::Survey &survey_;
    const model::UnitTree &units_;
    DemoRandom random_;
};

/// Thanks, complaints, ideas and questions, some typed in by staff.
class DemoFreeForm {
public:
    DemoFreeForm(const model::Survey &survey, const model::UnitTree &units, std::uint64_t seed)
        : survey_(survey), units_(units), random_(seed), more_(~seed) {}
    bool next(model::Response &response, base::Date first, int days);

private:
    int topic();
    int contact();
    const model::Survey &survey_;
    const model::UnitTree &units_;
    DemoRandom random_;
    DemoRandom more_; ///< of what was added later: the rest stays as it was
};

} // namespace kooste::app
