// SPDX-License-Identifier: MIT
#pragma once
#include "dataset/dataset.h"

#include <optional>

namespace kooste::dataset {

/// What a figure is about. Everything left out means all. Incomplete and test responses never pass.
struct Filter {
    /// Units of the subtree below (and with) this position in the tree.
    std::optional<int> unitSubtree;
    /// Only this position's own responses.
    std::optional<int> unitOnly;
    std::optional<base::Date> from; ///< first day
    std::optional<base::Date> to;   ///< last day
    std::vector<model::Channel> channels;
    std::vector<model::Audience> audiences;
    std::vector<model::Phase> phases;
    std::vector<std::string> languages;
    std::vector<int> versions; ///< version numbers
    /// Responses that chose one of these options of a closed item (all conditions must hold).
    struct Where {
        model::ItemId item;
        std::vector<int> options;
    };
    std::vector<Where> where;
    friend bool operator==(const Filter &, const Filter &) = default;
};
inline bool operator==(const Filter::Where &a, const Filter::Where &b) {
    return a.item == b.item && a.options == b.options;
}

/// One byte per response: 1 where it passes.
using Mask = std::vector<std::uint8_t>;

/// All responses that pass; 1 million in a few milliseconds.
Mask select(const SurveyDataset &dataset, const Filter &filter);
std::size_t countSelected(const Mask &mask);

} // namespace kooste::dataset
