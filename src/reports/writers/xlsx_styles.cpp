// SPDX-License-Identifier: MIT
#include "reports/writers/xlsx_styles.h"

#include <fmt/format.h>

namespace kooste::reports {

namespace {

/// "−" and "±" are quoted: Excel takes only ASCII signs as they stand.
std::string signedFormat(const std::string &digits, const std::string &unit, bool isZero) {
    if (isZero)
        return fmt::format("\"±\"{0}{1};\"±\"{0}{1}", digits, unit);
    return fmt::format("+{0}{1};\"\u2212\"{0}{1}", digits, unit);
}

std::string plainFormat(const std::string &digits, const std::string &unit, bool isZero) {
    const std::string shown = digits + unit;
    return isZero ? shown + ";" + shown : shown + ";\"\u2212\"" + shown;
}

void setRole(lxw_format *format, XlsxStyle::Role role) {
    using Role = XlsxStyle::Role;
    switch (role) {
    case Role::title:
        format_set_font_size(format, 20);
        format_set_bold(format);
        format_set_font_color(format, xlsx_colour::kBlue);
        break;
    case Role::section:
        format_set_bold(format);
        format_set_font_color(format, xlsx_colour::kBlue);
        format_set_top(format, LXW_BORDER_MEDIUM);
        format_set_top_color(format, xlsx_colour::kBlue);
        break;
    case Role::head:
        format_set_font_color(format, xlsx_colour::kMuted);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, xlsx_colour::kInk);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
        break;
    case Role::body:
        format_set_bottom(format, LXW_BORDER_HAIR);
        format_set_bottom_color(format, xlsx_colour::kRule);
        break;
    case Role::muted:
        format_set_font_color(format, xlsx_colour::kMuted);
        break;
    case Role::subtitle:
    case Role::bold:
        format_set_bold(format);
        break;
    case Role::plain:
        break;
    }
}

} // namespace

XlsxStyles::XlsxStyles(lxw_workbook *workbook)
    : workbook_(workbook), good_(workbook_add_format(workbook)),
      bad_(workbook_add_format(workbook)) {
    format_set_bold(good_);
    format_set_font_color(good_, xlsx_colour::kBlue);
    format_set_bg_color(good_, xlsx_colour::kBand);
    format_set_bold(bad_);
    format_set_font_color(bad_, xlsx_colour::kOrange);
    format_set_bg_color(bad_, xlsx_colour::kWarm);
}

lxw_format *XlsxStyles::of(const XlsxStyle &style) {
    const auto found = formats_.find(style);
    if (found != formats_.end())
        return found->second;
    return formats_.emplace(style, make(style)).first->second;
}

lxw_format *XlsxStyles::make(const XlsxStyle &style) const {
    auto *format = workbook_add_format(workbook_);
    format_set_font_color(format, xlsx_colour::kInk);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    setRole(format, style.role);
    if (style.right)
        format_set_align(format, LXW_ALIGN_RIGHT);
    if (style.muted)
        format_set_font_color(format, xlsx_colour::kMuted);
    if (style.strong)
        format_set_bold(format);
    if (style.wrap) {
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }
    if (style.indent)
        format_set_indent(format, 1);
    if (!style.numberFormat.empty())
        format_set_num_format(format, style.numberFormat.c_str());
    return format;
}

double xlsxValue(const Number &number) {
    return number.format == Format::shareChange ? number.value * 100 : number.value;
}

std::string xlsxNumberFormat(const Number &number, base::Language language,
                             const CellWords &words) {
    const bool isShare = number.format == Format::share || number.format == Format::shareChange;
    const int decimals = decimalsOf(number.format);
    const bool isZero = base::roundHalfAway(number.value * (isShare ? 100 : 1), decimals) == 0;
    switch (number.format) {
    case Format::count:
        return "#,##0";
    case Format::share:
        return plainFormat("0", language == base::Language::en ? "%" : " %", isZero);
    case Format::points:
        return plainFormat("0", "", isZero);
    case Format::mean:
        return plainFormat("0.00", "", isZero);
    case Format::countChange:
    case Format::pointsChange:
        return signedFormat("0", "", isZero);
    case Format::shareChange:
        return signedFormat("0", "\" " + words.shareChangeUnit + "\"", isZero);
    case Format::meanChange:
        return signedFormat("0.00", "", isZero);
    }
    return "0";
}

} // namespace kooste::reports
