// SPDX-License-Identifier: MIT
#include "reports/cell.h"

namespace kooste::reports {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

bool isChange(Format format) {
    return format == Format::countChange || format == Format::pointsChange ||
           format == Format::shareChange || format == Format::meanChange;
}

/// Shares are held as 0..1 and shown as percents.
double shownScale(Format format) {
    return format == Format::share || format == Format::shareChange ? 100 : 1;
}

struct CellText {
    base::Language language;
    const CellWords &words;
    std::string operator()(const Absent &) const { return words.absent; }
    std::string operator()(const Suppressed &) const { return words.suppressed; }
    std::string operator()(const std::string &text) const { return text; }
    std::string operator()(const Number &number) const {
        return shownNumber(number, language, words);
    }
    std::string operator()(const Interval &interval) const {
        return shownInterval(interval, language);
    }
    std::string operator()(const base::Date &date) const {
        return base::formatDate(date, language);
    }
    std::string operator()(const Verdict &verdict) const { return verdict.word; }
};

} // namespace

std::string_view glyphCode(Glyph glyph) {
    switch (glyph) {
    case Glyph::none:
        return "none";
    case Glyph::improved:
        return "improved";
    case Glyph::declined:
        return "declined";
    case Glyph::noChange:
        return "noChange";
    case Glyph::comparable:
        return "comparable";
    case Glyph::withReservation:
        return "withReservation";
    case Glyph::notComparable:
        return "notComparable";
    case Glyph::reached:
        return "reached";
    case Glyph::missed:
        return "missed";
    }
    return "none";
}

bool isSuppressed(const Cell &cell) { return std::holds_alternative<Suppressed>(cell); }

std::optional<double> numberOf(const Cell &cell) {
    const auto *number = std::get_if<Number>(&cell);
    return number ? std::optional(number->value) : std::nullopt;
}

int decimalsOf(Format format) {
    return format == Format::mean || format == Format::meanChange ? 2 : 0;
}

Format changeFormat(Format format) {
    switch (format) {
    case Format::count:
        return Format::countChange;
    case Format::points:
        return Format::pointsChange;
    case Format::share:
        return Format::shareChange;
    case Format::mean:
        return Format::meanChange;
    default:
        return format;
    }
}

std::string_view unitSign(Format format) { return format == Format::share ? "%" : ""; }

std::string shownBare(const Number &number, base::Language language) {
    const double value = number.value * shownScale(number.format);
    const int decimals = decimalsOf(number.format);
    return isChange(number.format) ? base::formatSigned(value, decimals, language)
                                   : base::formatDecimal(value, decimals, language);
}

std::string shownNumber(const Number &number, base::Language language, const CellWords &words) {
    if (number.format == Format::share)
        return base::formatPercent(number.value, 0, language);
    auto text = shownBare(number, language);
    if (number.format == Format::shareChange)
        text += std::string(kNoBreakSpace) + words.shareChangeUnit;
    return text;
}

std::string shownInterval(const Interval &interval, base::Language language) {
    const double scale = shownScale(interval.format);
    auto text = base::formatRange(interval.low * scale, interval.high * scale,
                                  decimalsOf(interval.format), language);
    if (interval.format == Format::share)
        text += (language == base::Language::en ? "" : std::string(kNoBreakSpace)) + "%";
    return text;
}

std::string shownCell(const Cell &cell, base::Language language, const CellWords &words) {
    return std::visit(CellText{language, words}, cell);
}

} // namespace kooste::reports
