// SPDX-License-Identifier: MIT
#pragma once
#include "importing/column_profile.h"
#include "importing/interpretation.h"
#include "importing/known_options.h"

#include <string>
#include <vector>

namespace kooste::importing {

struct LabelFamily;

/// The values of a column as answer options, if they can be that.
struct ClosedReading {
    std::optional<model::ItemKind> kind; ///< nothing: not closed
    std::string scale;
    const LabelFamily *family = nullptr;
    bool moreIsBetter = true;
    std::vector<OptionReading> options;
    /// Whole numbers without words: their scale depends on the neighbours too.
    bool bareNumbers = false;
    int low = 0;
    int high = 0;
    bool unclear = false;
    std::int64_t invalid = 0; ///< cells that are no option of the scale
};

/// Reads the values (without those that mean not shown). `key` is the folded header.
ClosedReading readClosed(const std::vector<DistinctValue> &values, bool overflown,
                         std::int64_t answered, const std::string &key);

/// Reads them as options whatever their number: the user said so. Numbers become a scale.
ClosedReading readAs(model::ItemKind kind, const std::vector<DistinctValue> &values);

/// Reads the values by what a codebook knows of them. Without a kind: they are amounts or
/// texts, of which `options` mean no answer.
struct KnownReading {
    ClosedReading closed;
    std::vector<DistinctValue> rest; ///< without a kind: the values that are not known as no answer
};
KnownReading readKnown(const KnownColumn &known, const std::vector<DistinctValue> &values,
                       const std::string &key);

/// Options of a scale of whole numbers, the values seen only.
void setNumberScale(ClosedReading &reading, int low, int high);

/// "Sain apua" -> "sain_apua": a code for an option or an item that has none.
std::string slugOf(std::string_view text);

/// Labels joined in one cell: which labels there are. Empty when the cells are not joined.
/// `certain`: the tool marks joined cells by a separator at their end.
std::vector<OptionReading> readJoined(const std::vector<DistinctValue> &values,
                                      const std::string &separator, bool certain);
/// The cell cut into labels that are known, longest first; what is unknown stays one piece.
std::vector<std::string> cutJoined(std::string_view cell, const std::string &separator,
                                   const std::vector<std::string> &knownKeys);

} // namespace kooste::importing
