// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "model/survey.h"
#include "model/unit.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace kooste::dataset {

/// In every integer column: the item was not in that response's version.
constexpr int kNotInVersion = -128;
constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kNoUnit = -1;

/// One item over all responses of a survey, as narrow as the item allows.
/// nps, ordered, single: option numbers, or a model::Missing value, or kNotInVersion. An option
/// that is a missing code stands as its number; analysis looks up its state in the version's
/// options. number, date (days since 1970-01-01): doubles, NaN where missing, with the state in
/// `missing`. multiple: one word per 62 options in `words`, the state in `missing` (0 = answered).
/// text: 1 = there is a comment, or a model::Missing value, or kNotInVersion.
struct ItemColumn {
    model::ItemId item;
    model::ItemKind kind = model::ItemKind::text;
    std::variant<std::vector<std::int8_t>, std::vector<std::int16_t>, std::vector<std::int32_t>,
                 std::vector<double>>
        values;
    std::vector<std::int8_t> missing;
    std::vector<std::vector<std::uint64_t>> words;

    /// For nps, ordered, single and text. Slow path: one dispatch a call; loops visit `values`
    /// instead.
    std::int32_t optionAt(std::size_t row) const;
};

/// The columns of one survey in memory: the only thing analysis reads. Immutable once loaded, so
/// any number of threads may read it.
struct SurveyDataset {
    std::shared_ptr<const model::Survey> survey;
    std::shared_ptr<const model::UnitTree> units;

    std::vector<std::int32_t> unit;    ///< position in units->units(), kNoUnit without one
    std::vector<std::int32_t> day;     ///< of submission, days since 1970-01-01; kNoDay without one
    std::vector<std::int8_t> channel;  ///< model::Channel
    std::vector<std::int8_t> audience; ///< model::Audience
    std::vector<std::int8_t> phase;    ///< model::Phase
    std::vector<std::int8_t> status;   ///< model::ResponseStatus
    std::vector<std::int8_t> language; ///< position in languages
    std::vector<std::int16_t> version; ///< position in survey->versions
    std::vector<std::string> languages;
    std::vector<ItemColumn> items; ///< parallel to survey->items

    std::size_t size() const { return unit.size(); }
    const ItemColumn *find(model::ItemId item) const;
};

} // namespace kooste::dataset
