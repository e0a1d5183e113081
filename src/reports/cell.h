// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/number_format.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kooste::reports {

/// How a number of a report is shown; the PDF and the workbook read the same table, so that both
/// show the same figure. Values are unrounded: only the format rounds, half away from zero.
enum class Format {
    count,        ///< 1 234
    points,       ///< NPS −100..100 without a unit: "63"
    share,        ///< 0..1 as whole percents: "70 %"
    mean,         ///< two decimals: "4,29"
    countChange,  ///< "−16", "±0"
    pointsChange, ///< "+6"
    shareChange,  ///< 0.04 as percentage points: "+4 %-yks."
    meanChange,   ///< "+0,02"
};

/// A figure that is not shown, to protect the people behind it. Holds no number on purpose: what a
/// document does not hold cannot leak into a file.
struct Suppressed {
    friend bool operator==(const Suppressed &, const Suppressed &) = default;
};
/// There is no such figure here (no target set, no period to compare with): shown as "–".
struct Absent {
    friend bool operator==(const Absent &, const Absent &) = default;
};
struct Number {
    double value = 0;
    Format format = Format::count;
    friend bool operator==(const Number &, const Number &) = default;
};
/// Bounds in the format of the figure they belong to; in a workbook two columns.
struct Interval {
    double low = 0;
    double high = 0;
    Format format = Format::points;
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// A mark that is drawn as a shape, always beside its word (the fonts have no such characters).
/// improved, declined: triangles; noChange: a bar; comparable … notComparable: circles; reached and
/// missed have no shape, only weight.
enum class Glyph {
    none,
    improved,
    declined,
    noChange,
    comparable,
    withReservation,
    notComparable,
    reached,
    missed
};
/// "none", "improved" … "missed": stable, for tests and styles.
std::string_view glyphCode(Glyph glyph);

/// A verdict in words of the report's language, with its mark.
struct Verdict {
    Glyph glyph = Glyph::none;
    std::string word;
    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// What one place of a table or a key figure holds. Text is already in the report's language.
using Cell = std::variant<Absent, Suppressed, std::string, Number, Interval, base::Date, Verdict>;

bool isSuppressed(const Cell &cell);
/// The number of a Number cell; nothing for all else.
std::optional<double> numberOf(const Cell &cell);

/// The words a writer needs to show cells by itself.
struct CellWords {
    std::string suppressed; ///< "suojattu"
    std::string absent = "\u2013";
    std::string shareChangeUnit; ///< "%-yks." after a difference of shares
    /// The verdicts that a workbook marks by a rule on the cell's word.
    std::string improved = {};
    std::string declined = {};
    std::string reached = {};
    std::string missed = {};
};

/// A number as its format and the language write it: "70 %", "+4 %-yks.", "4,29", "−5".
std::string shownNumber(const Number &number, base::Language language, const CellWords &words);
/// Without the unit sign: "70", "+4"; for big figures and labels in bars.
std::string shownBare(const Number &number, base::Language language);
/// "51–73", "61–77 %", "4,18–4,40".
std::string shownInterval(const Interval &interval, base::Language language);
/// Any cell in one line.
std::string shownCell(const Cell &cell, base::Language language, const CellWords &words);
/// "%" for shares, else "".
std::string_view unitSign(Format format);
/// The format of a difference between two figures of this format.
Format changeFormat(Format format);
int decimalsOf(Format format);

} // namespace kooste::reports
