// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_sheet.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace kooste::importing {

namespace {

/// The column of a reference such as "AB12", from 0; nothing when it names none.
std::optional<std::size_t> columnOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && letters < 8; ++letters) {
        const char c = static_cast<char>(reference[letters] & ~0x20);
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return letters == 0 ? std::nullopt : std::optional(column - 1);
}

template <class Number> std::optional<Number> wholeNumber(std::optional<std::string_view> text) {
    Number number{};
    if (!text)
        return std::nullopt;
    const auto [end, code] = std::from_chars(text->data(), text->data() + text->size(), number);
    return code == std::errc{} && end == text->data() + text->size() ? std::optional(number)
                                                                     : std::nullopt;
}

/// Digits that are their own shortest form.
bool isPlainInteger(std::string_view text) {
    return !text.empty() && text.size() <= 15 && (text[0] != '0' || text.size() == 1) &&
           std::all_of(text.begin(), text.end(), base::isDigit);
}

} // namespace

XlsxSheetHandler::XlsxSheetHandler(const SheetValues &values, const RowSink &sink)
    : values_(values), sink_(&sink), rows_(own_) {}

XlsxSheetHandler::XlsxSheetHandler(const SheetValues &values, SheetRows &rows)
    : values_(values), sink_(nullptr), rows_(rows) {}

void XlsxSheetHandler::start(std::string_view element, const XmlAttributes &attributes) {
    if (!inRows_) {
        inRows_ = element == "sheetData";
    } else if (inInline_) {
        item_.start(element, attributes);
    } else if (element == "c" && inRow_) {
        startCell(attributes);
    } else if (element == "v") {
        inValue_ = inCell_;
    } else if (element == "f") {
        hasFormula_ = inCell_;
    } else if (element == "row") {
        startRow(attributes);
    } else if (element == "is" && inCell_) {
        inInline_ = true;
        item_.clear();
    }
}

void XlsxSheetHandler::end(std::string_view element) {
    if (inInline_) {
        if (element == "is")
            inInline_ = false;
        else
            item_.end(element);
    } else if (element == "v") {
        inValue_ = false;
    } else if (element == "c" && inCell_) {
        endCell();
    } else if (element == "row" && inRow_) {
        endRow();
    } else if (element == "sheetData") {
        inRows_ = false;
    }
}

void XlsxSheetHandler::text(std::string_view piece) {
    if (inInline_)
        item_.text(piece);
    else if (inValue_)
        value_.append(piece);
    if (value_.size() + item_.bytes() > kLongestCell)
        fault_ = Fault::cellTooLong;
}

void XlsxSheetHandler::startRow(const XmlAttributes &attributes) {
    const auto own = wholeNumber<std::int64_t>(attributes.find("r"));
    numbered_ = numbered_ || own;
    row_ = own.value_or(row_ + 1);
    if (!numbered_)
        counted_ = row_;
    if (row_ < 1 || row_ > kMostRows)
        fault_ = Fault::tooManyRows;
    inRow_ = true;
    column_ = 0;
    nextColumn_ = 0;
    rows_.startRow();
}

void XlsxSheetHandler::endRow() {
    inRow_ = false;
    rows_.endRow(number(), uncomputed_, values_.strings == nullptr);
    if (sink_ == nullptr) {
        stopped_ = rows_.cells() > kMostKept;
        return;
    }
    std::int64_t soFar = 0;
    stopped_ = !rows_.handOver(*sink_, 0, soFar);
    rows_.clear();
}

void XlsxSheetHandler::startCell(const XmlAttributes &attributes) {
    inCell_ = true;
    hasFormula_ = false;
    value_.clear();
    item_.clear();
    kind_ = Kind::number;
    style_ = 0;
    std::optional<std::size_t> column;
    attributes.forEach([&](std::string_view name, std::string_view value) {
        if (name == "r")
            column = columnOf(value);
        else if (name == "s")
            style_ = wholeNumber<std::size_t>(value).value_or(0);
        else if (name == "t")
            kind_ = value == "s"           ? Kind::shared
                    : value == "inlineStr" ? Kind::inlined
                    : value == "b"         ? Kind::boolean
                    : value == "e"         ? Kind::error
                    : value == "str"       ? Kind::formulaText
                    : value == "d"         ? Kind::date
                                           : Kind::number;
    });
    column_ = column.value_or(nextColumn_);
    nextColumn_ = column_ + 1;
    if (column_ >= kMostColumns)
        fault_ = Fault::tooManyColumns;
}

void XlsxSheetHandler::endCell() {
    inCell_ = false;
    if (hasFormula_ && value_.empty() && item_.value().empty() && kind_ != Kind::formulaText)
        ++uncomputed_;
    switch (kind_) {
    case Kind::shared:
        return placeShared();
    case Kind::inlined:
        // Some writers put the text of such a cell where a value stands.
        return place(item_.value().empty() ? value_ : item_.value(), CellType::text);
    case Kind::boolean:
        if (!value_.empty())
            place(base::trim(value_) == "1" || base::lowerAscii(value_) == "true" ? "TRUE"
                                                                                  : "FALSE",
                  CellType::boolean);
        return;
    case Kind::error:
        return place(value_, CellType::error);
    case Kind::date:
        return place(base::trim(value_), CellType::date);
    case Kind::formulaText: {
        std::string unescaped;
        appendUnescaped(unescaped, value_);
        return place(unescaped, CellType::text);
    }
    case Kind::number:
        return item_.value().empty() ? placeNumber() : place(item_.value(), CellType::text);
    }
}

void XlsxSheetHandler::place(std::string_view text, CellType type) {
    rows_.place(column_, text, type);
}

void XlsxSheetHandler::placeShared() {
    const auto index = wholeNumber<std::size_t>(base::trim(value_));
    if (values_.strings == nullptr)
        return place(value_, CellType::text);
    if (value_.empty())
        return;
    const auto text = index ? values_.strings->at(*index) : std::nullopt;
    if (!text) {
        fault_ = Fault::missingString;
        return;
    }
    rows_.placeShared(column_, *text);
}

NumberMeaning XlsxSheetHandler::meaning() const {
    return style_ < values_.styles.size() ? values_.styles[style_] : NumberMeaning::number;
}

void XlsxSheetHandler::placeNumber() {
    const NumberMeaning means = meaning();
    if (means == NumberMeaning::number && isPlainInteger(value_))
        return place(value_, CellType::number);
    const auto number = numberOfText(value_);
    if (!number)
        return place(base::trim(value_), CellType::text);
    if (const auto text = textOfSerial(*number, means, values_.from1904))
        return place(*text, means == NumberMeaning::elapsed ? CellType::text : CellType::date);
    place(textOfNumber(*number), CellType::number);
}

} // namespace kooste::importing
