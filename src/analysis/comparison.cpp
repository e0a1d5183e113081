// SPDX-License-Identifier: MIT
#include "analysis/comparison.h"
#include "analysis/compare_samples.h"

#include <algorithm>
#include <array>

namespace kooste::analysis {

using base::Message;
using base::tr;

std::string_view verdictCode(Verdict verdict) {
    constexpr std::array<std::string_view, 5> codes{"improved", "declined", "noChange", "tooFew",
                                                    "notComparable"};
    return codes.at(static_cast<std::size_t>(verdict));
}

Message verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::improved:
        return tr("improved");
    case Verdict::declined:
        return tr("declined");
    case Verdict::noChange:
        return tr("no change that can be told from chance");
    case Verdict::tooFew:
        return tr("too few answers");
    case Verdict::notComparable:
        break;
    }
    return tr("not comparable");
}

Message verdictShortName(Verdict verdict) {
    return verdict == Verdict::noChange ? tr("no change") : verdictName(verdict);
}

std::optional<Reference> parseReference(std::string_view code) {
    if (code == "previous")
        return Reference{Reference::Kind::previous};
    if (code == "same-last-year")
        return Reference{Reference::Kind::sameLastYear};
    if (code == "rest")
        return Reference{Reference::Kind::rest};
    return std::nullopt;
}

std::string_view comparedIndicatorCode(IndicatorId id) {
    const auto &known = indicator(id);
    return known.unit == ValueUnit::share ? std::string_view("share") : known.code;
}

const ComparisonRow *Comparison::find(model::ItemId item) const {
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const ComparisonRow &row) { return row.item == item; });
    return found == rows.end() ? nullptr : &*found;
}

Comparison compare(const Setting &setting, const ComparisonRequest &request) {
    const auto items = comparedItems(setting.survey());
    const CountedScope now(setting, unitScope(request), comparisonAxes(), items);
    const CountedScope before(setting, referenceScope(setting, request), comparisonAxes(), items);
    return compareSamples(setting, request.period, request.against, Sample(setting, now),
                          Sample(setting, before));
}

} // namespace kooste::analysis
