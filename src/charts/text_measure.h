// SPDX-License-Identifier: MIT
#pragma once
#include "charts/scene.h"

namespace kooste::charts {

/// How wide text is, so that layout needs no drawing library.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    /// Width of one line in scene units at a type size in scene units.
    virtual double width(std::string_view text, double size, Weight weight) const = 0;
};

/// Every character 0.55 of the size (semibold 0.58, bold 0.6): same on every machine, for tests.
class FixedTextMeasure final : public TextMeasure {
public:
    double width(std::string_view text, double size, Weight weight) const override;
};

struct Size {
    double width = 0;
    double height = 0;
};

/// Words cut into lines no wider than `width`: at blanks, after hyphens, and at soft hyphens
/// (which then show as a hyphen; the others vanish). A single word that is wider is broken between
/// characters, never drawn over the edge. Never empty.
std::vector<std::string> wrapLines(std::string_view text, double width, double size, Weight weight,
                                   const TextMeasure &measure);
/// The text, or its start and an ellipsis when it is wider than `width`.
std::string fitted(std::string_view text, double width, double size, Weight weight,
                   const TextMeasure &measure);

} // namespace kooste::charts
