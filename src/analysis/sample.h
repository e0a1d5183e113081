// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/cross_section.h"
#include "analysis/disclosure.h"
#include "analysis/indicators/indicator.h"
#include "analysis/setting.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

/// The responses that stand on one side of a comparison or behind one figure. Internal to
/// src/analysis: holds unprotected counts.
namespace kooste::analysis {

/// Which responses.
struct SampleScope {
    dataset::Filter filter;     ///< conditions on respondents; its units and dates are ignored
    std::optional<int> unit;    ///< subtree
    std::optional<int> without; ///< this subtree left out, and responses without a unit with it
    std::optional<base::Period> first; ///< first and last period
    std::optional<base::Period> last;
};
dataset::Mask selectScope(const Setting &setting, const SampleScope &scope);
/// The filter's conditions on respondents alone.
dataset::Filter respondentConditions(const dataset::Filter &filter);

/// Responses of a scope counted by axes and, where the filter sets conditions, the same without
/// them (what a filter leaves out must not be too small).
struct CountedScope {
    CountedScope(const Setting &setting, const SampleScope &scope, const std::vector<Axis> &axes,
                 std::vector<model::ItemId> items);
    std::vector<model::ItemId> items;
    CrossSection cross;
    std::optional<CrossSection> all;
    /// Position in items; -1 when it was not counted.
    int placeOf(model::ItemId item) const;
};

/// Some cells of a counted scope, taken together. Refers to the scope.
class Sample {
public:
    Sample(const Setting &setting, const CountedScope &scope, std::vector<std::size_t> cells);
    /// All cells.
    Sample(const Setting &setting, const CountedScope &scope);

    std::int64_t responses() const;
    AnswerCounts counts(std::size_t item) const;
    bool wasAsked(std::size_t item) const;
    /// Version numbers behind `counts`.
    std::vector<int> versions(std::size_t item) const;
    /// Version numbers of all responses; needs a version axis.
    std::vector<int> allVersions() const;
    /// Primary suppression, and "all" against the filter.
    bool isHidden(std::size_t item) const;
    /// Empty when hidden.
    std::optional<Figure> figure(std::size_t item, IndicatorId id) const;
    /// Responses by channel (by model::Channel; 0: not known); needs a channel axis.
    std::vector<std::int64_t> channels() const;
    const CountedScope &scope() const { return *scope_; }

private:
    std::vector<std::int64_t> responsesBy(Axis::Kind kind, std::size_t keys) const;
    const Setting *setting_;
    const CountedScope *scope_;
    std::vector<std::size_t> cells_;
};

/// Cells of a cross-section by the unit of their unit axis (kNoKey too).
std::map<int, std::vector<std::size_t>> cellsByUnit(const CrossSection &cross);
/// Own part and total of every unit for disclosure control. Node 0 is everything, its own part the
/// responses without a unit; node u + 1 is the unit at position u. `counts` gives the answers of
/// some cells.
TreeCounts treeOfUnits(const Setting &setting,
                       const std::map<int, std::vector<std::size_t>> &cellsOfUnit,
                       const std::function<AnswerCounts(const std::vector<std::size_t> &)> &counts);

} // namespace kooste::analysis
