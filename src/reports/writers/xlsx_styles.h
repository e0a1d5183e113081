// SPDX-License-Identifier: MIT
#pragma once
#include "reports/cell.h"

#include <map>
#include <string>
#include <tuple>
#include <xlsxwriter.h>

namespace kooste::reports {

/// The palette of the design as Excel wants it.
namespace xlsx_colour {
constexpr lxw_color_t kInk = 0x17212B;
constexpr lxw_color_t kMuted = 0x55616D;
constexpr lxw_color_t kAxis = 0x74808B;
constexpr lxw_color_t kNeutral = 0x87919B;
constexpr lxw_color_t kRule = 0xC5CDD4;
constexpr lxw_color_t kBlue = 0x0A4069;
constexpr lxw_color_t kBlueMid = 0x5590BD;
constexpr lxw_color_t kBand = 0xDBE8F1;
constexpr lxw_color_t kOrange = 0x7D3500;
constexpr lxw_color_t kOrangeMid = 0xD2701F;
constexpr lxw_color_t kWarm = 0xF9E8DA;
} // namespace xlsx_colour

/// How a cell looks. Equal styles share one format of the workbook.
struct XlsxStyle {
    enum class Role { body, title, subtitle, muted, section, head, plain, bold };
    Role role = Role::body;
    bool right = false;
    bool muted = false;
    bool strong = false;
    bool wrap = false;
    bool indent = false; ///< one step from the left, behind a column of numbers
    std::string numberFormat = {};
    auto key() const { return std::tie(role, right, muted, strong, wrap, indent, numberFormat); }
    friend bool operator<(const XlsxStyle &a, const XlsxStyle &b) { return a.key() < b.key(); }
};

/// The formats of one workbook, made when first asked for.
class XlsxStyles {
public:
    explicit XlsxStyles(lxw_workbook *workbook);
    lxw_format *of(const XlsxStyle &style);
    /// Fill and colour of improved and reached, declined and missed; for conditional formats.
    lxw_format *good() { return good_; }
    lxw_format *bad() { return bad_; }

private:
    lxw_format *make(const XlsxStyle &style) const;
    lxw_workbook *workbook_;
    std::map<XlsxStyle, lxw_format *> formats_;
    lxw_format *good_;
    lxw_format *bad_;
};

/// Excel's number format that shows the number as shownNumber does: "0 %", "+0;\"−\"0". Depends on
/// the value where it rounds to zero: then there is no minus, and a change has ±.
std::string xlsxNumberFormat(const Number &number, base::Language language, const CellWords &words);
/// The value as the cell holds it: differences of shares in percentage points, all else as is.
double xlsxValue(const Number &number);

} // namespace kooste::reports
