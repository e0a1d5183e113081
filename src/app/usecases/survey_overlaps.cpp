// SPDX-License-Identifier: MIT
#include "app/usecases/survey_overlaps.h"
#include "base/text.h"
#include "store/units.h"

namespace kooste::app {

using base::tr;

base::Diagnostic overlapWarning(const model::Survey &other, const model::SurveyOverlap &overlap) {
    auto message = overlap.to
                       ? tr("The survey “{survey}” reaches the same people from {from} to {to} "
                            "({units}). Consider another time or other units.")
                             .with("to", *overlap.to)
                       : tr("The survey “{survey}” reaches the same people from {from} on "
                            "({units}). Consider another time or other units.");
    message.with("survey", other.code).with("from", overlap.from);
    if (overlap.units.empty())
        message.with("units", tr("all units"));
    else
        message.with("units", base::join(overlap.units, ", "));
    return {base::Severity::warning, "surveysOverlap", std::move(message)};
}

std::vector<base::Diagnostic> overlapWarnings(store::Workspace &workspace,
                                              const model::Survey &survey, base::Date from) {
    std::vector<base::Diagnostic> warnings;
    auto asking = survey;
    if (!asking.reach.startsOn || *asking.reach.startsOn < from)
        asking.reach.startsOn = from;
    const auto units = store::UnitRepository(workspace).load();
    store::SurveyRepository surveys(workspace);
    for (const auto &summary : surveys.list()) {
        if (summary.id == survey.id)
            continue;
        const auto other = surveys.load(summary.id);
        if (!other)
            continue;
        if (const auto overlap = model::overlapOf(asking, *other, *units))
            warnings.push_back(overlapWarning(*other, *overlap));
    }
    return warnings;
}

} // namespace kooste::app
