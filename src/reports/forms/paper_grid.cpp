// SPDX-License-Identifier: MIT
#include "reports/forms/paper_build.h"

#include <numeric>

namespace kooste::reports::paper {

using charts::Anchor;
using charts::Ink;
using pdf::Mark;
using pdf::SectionParts;
using pdf::Slice;

namespace {

constexpr double kLeastColumn = 42; ///< a box and its code
constexpr double kLeastStatement = 130;
constexpr double kHeadGap = 4; ///< between the labels of two columns

/// Where the columns of boxes stand, and how their labels are set.
struct Columns {
    std::vector<double> widths;
    double statement = 0; ///< width of the statements' column
    pdf::TextStyle label;
    double left(std::size_t column) const {
        return kText + statement +
               std::accumulate(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(column),
                               0.0);
    }
};

double longestWord(const Sheet &sheet, const std::string &label, const pdf::TextStyle &style) {
    double longest = 0;
    for (std::size_t at = 0; at < label.size();) {
        const auto end = std::min(label.find(' ', at), label.size());
        longest = std::max(longest, sheet.build.text.width(label.substr(at, end - at), style));
        at = end + 1;
    }
    return longest;
}

Columns columnsOf(const Sheet &sheet, const model::Question &question, const pdf::TextStyle &label,
                  bool equal) {
    Columns columns;
    columns.label = label;
    for (const auto &option : question.options)
        columns.widths.push_back(
            std::max(kLeastColumn, longestWord(sheet, sheet.labelOf(option), label) + kHeadGap));
    if (equal)
        columns.widths.assign(columns.widths.size(),
                              *std::max_element(columns.widths.begin(), columns.widths.end()));
    columns.statement =
        kTextWidth - std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0);
    return columns;
}

/// Columns of one width in the size of the texts; where these leave the statements too little room,
/// columns as wide as their labels need, and at last these with smaller labels.
Columns columnsOf(const Sheet &sheet, const model::Question &question) {
    auto large = body();
    large.line = 14;
    auto columns = columnsOf(sheet, question, large, true);
    if (columns.statement < kLeastStatement)
        columns = columnsOf(sheet, question, large, false);
    if (columns.statement < kLeastStatement)
        columns = columnsOf(sheet, question, fine(Ink::ink), false);
    return columns;
}

Mark cell(const Sheet &sheet, std::string_view tag, int row, std::string_view scope = {}) {
    const int element = sheet.build.element(tag, row);
    sheet.build.elements[static_cast<std::size_t>(element)].scope = scope;
    return {element, {}};
}

/// The labels of the scale over their columns, standing on a line.
Slice headSlice(const Sheet &sheet, const model::Question &question, const Columns &columns,
                int table) {
    Slice slice;
    slice.before = 14;
    slice.keepWithNext = true;
    const int row = sheet.build.element("TR", table);
    Mark statement = cell(sheet, "TH", row, "Column");
    const auto &text = sheet.build.text;
    double high = 0;
    for (std::size_t i = 0; i < question.options.size(); ++i)
        high = std::max(high, text.height(sheet.labelOf(question.options[i]), columns.widths[i] - 2,
                                          columns.label));
    text.set(statement.shapes, sheet.said(base::tr("Tick one on each line.")),
             {kText, high - columns.label.line, columns.statement - kHeadGap}, columns.label);
    slice.marks.push_back(std::move(statement));
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        Mark head = cell(sheet, "TH", row, "Column");
        const auto label = sheet.labelOf(question.options[i]);
        const double own = text.height(label, columns.widths[i] - 2, columns.label);
        text.set(head.shapes, label,
                 {columns.left(i) + 1, high - own, columns.widths[i] - 2, 0, Anchor::middle},
                 columns.label);
        slice.marks.push_back(std::move(head));
    }
    slice.height = high + 4;
    pdf::addLine(slice.marks, kText, slice.height, pdf::kContentWidth, slice.height, Ink::ink, 1);
    return slice;
}

/// Number, statement, and when it is answered.
double addStatement(const Sheet &sheet, const model::Question &question, int number, double width,
                    Mark &mark) {
    const auto &text = sheet.build.text;
    double y = 5;
    if (const auto condition = sheet.onlyIf(question.shownIf); !condition.empty())
        y += text.set(mark.shapes, condition, {kText, y, width}, conditionStyle());
    y += text.set(mark.shapes,
                  std::to_string(number) + ". " + sheet.in(question.textFor(sheet.options.variant)),
                  {kText, y, width}, body());
    if (const auto help = sheet.in(question.helpFor(sheet.options.variant)); !help.empty())
        y += text.set(mark.shapes, help, {kText, y, width}, body());
    return y + 5;
}

Slice rowSlice(const Sheet &sheet, const model::Question &question, int number,
               const Columns &columns, int table) {
    Slice slice;
    slice.repeated = 0;
    const int row = sheet.build.element("TR", table);
    Mark statement = cell(sheet, "TH", row, "Row");
    const double codeEnd = addCode(sheet, sheet.itemOf(question).code, 7, statement);
    const double high =
        addStatement(sheet, question, number, columns.statement - kHeadGap, statement);
    slice.height = std::max({high, codeEnd + 3, kBox + 12});
    slice.marks.push_back(std::move(statement));
    const double top = (slice.height - kBox) / 2;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        Mark code = cell(sheet, "TD", row);
        const auto words = Sheet::codeOf(question.options[i]);
        const double wide = kBox + 4 + sheet.build.text.width(words, fine());
        const double left = columns.left(i) + std::max(1.0, (columns.widths[i] - wide) / 2);
        slice.marks.push_back({pdf::kArtifact, {box(left, top)}});
        sheet.build.text.set(code.shapes, words,
                             {left + kBox + 4, top - 0.5, columns.widths[i] - kBox - 4}, fine());
        slice.marks.push_back(std::move(code));
    }
    pdf::addLine(slice.marks, kText, slice.height, pdf::kContentWidth, slice.height, Ink::rule,
                 0.5);
    return slice;
}

} // namespace

bool addGrid(const Sheet &sheet, const std::vector<const model::Question *> &questions, int number,
             int parent, SectionParts &parts) {
    const auto columns = columnsOf(sheet, *questions.front());
    if (columns.statement < kLeastStatement)
        return false;
    const int table = sheet.build.element("Table", parent);
    auto head = headSlice(sheet, *questions.front(), columns, table);
    const int repeated = static_cast<int>(parts.heads.size());
    parts.heads.push_back(head);
    parts.items.emplace_back(std::move(head));
    for (const auto *question : questions) {
        auto row = rowSlice(sheet, *question, number++, columns, table);
        row.repeated = repeated;
        parts.items.emplace_back(std::move(row));
    }
    return true;
}

} // namespace kooste::reports::paper
