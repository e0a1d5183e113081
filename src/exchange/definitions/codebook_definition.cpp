// SPDX-License-Identifier: MIT
#include "exchange/definitions/codebook_definition.h"
#include "base/line_ends.h"
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/definitions/languages.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/survey_builder.h"
#include "importing/readers/xlsx_reader.h"

#include <algorithm>
#include <array>

namespace kooste::exchange {

namespace {

using base::tr;
using model::ItemKind;

constexpr std::size_t kMostRows = 50'000;
constexpr std::size_t kHeaderWithin = 15;

enum class BookColumn { code, question, value, label, type };
constexpr std::size_t kBookColumns = 5;

struct BookWord {
    std::string_view word;
    BookColumn column;
};
constexpr std::array<BookWord, 48> kBookWords{{
    {"kysymyksen tunnus", BookColumn::code},
    {"kysymystunnus", BookColumn::code},
    {"kysymysnumero", BookColumn::code},
    {"kysymyksen numero", BookColumn::code},
    {"muuttuja", BookColumn::code},
    {"muuttujan nimi", BookColumn::code},
    {"variabel", BookColumn::code},
    {"variable", BookColumn::code},
    {"variable name", BookColumn::code},
    {"frågans nummer", BookColumn::code},
    {"question id", BookColumn::code},
    {"question number", BookColumn::code},
    {"question code", BookColumn::code},
    {"fråge-id", BookColumn::code},
    {"kysymys", BookColumn::question},
    {"kysymysteksti", BookColumn::question},
    {"kysymyksen teksti", BookColumn::question},
    {"selite", BookColumn::question},
    {"fråga", BookColumn::question},
    {"frågetext", BookColumn::question},
    {"question", BookColumn::question},
    {"question text", BookColumn::question},
    {"title", BookColumn::question},
    {"variable label", BookColumn::question},
    {"arvo", BookColumn::value},
    {"koodi", BookColumn::value},
    {"numero", BookColumn::value},
    {"vaihtoehdon numero", BookColumn::value},
    {"vaihtoehdon arvo", BookColumn::value},
    {"värde", BookColumn::value},
    {"kod", BookColumn::value},
    {"value", BookColumn::value},
    {"code", BookColumn::value},
    {"option number", BookColumn::value},
    {"vaihtoehto", BookColumn::label},
    {"vastausvaihtoehto", BookColumn::label},
    {"vaihtoehdon teksti", BookColumn::label},
    {"arvon selite", BookColumn::label},
    {"alternativ", BookColumn::label},
    {"svarsalternativ", BookColumn::label},
    {"option", BookColumn::label},
    {"answer option", BookColumn::label},
    {"value label", BookColumn::label},
    {"label", BookColumn::label},
    {"tyyppi", BookColumn::type},
    {"kysymystyyppi", BookColumn::type},
    {"typ", BookColumn::type},
    {"type", BookColumn::type},
}};

std::optional<BookColumn> bookColumn(std::string_view header) {
    auto key = base::comparisonKey(header);
    if (base::endsWith(key, ":"))
        key.pop_back();
    for (const auto &[word, column] : kBookWords)
        if (key == word)
            return column;
    return std::nullopt;
}

struct BookRow {
    std::array<std::string, kBookColumns> cells;
    const std::string &operator[](BookColumn column) const {
        return cells.at(static_cast<std::size_t>(column));
    }
};

/// The columns of a header row; empty when it is none: a question and its options must be named.
std::vector<std::optional<BookColumn>> headerOf(const importing::RawRow &row) {
    std::vector<std::optional<BookColumn>> columns;
    std::array<int, kBookColumns> seen{};
    for (const auto &cell : row.cells) {
        auto column = bookColumn(base::trim(cell.text));
        if (column && seen.at(static_cast<std::size_t>(*column))++ > 0)
            column.reset();
        columns.push_back(column);
    }
    const auto has = [&](BookColumn column) {
        return seen.at(static_cast<std::size_t>(column)) > 0;
    };
    const bool asks = has(BookColumn::question) || has(BookColumn::code);
    return asks && has(BookColumn::label) ? columns : std::vector<std::optional<BookColumn>>();
}

base::Result<std::vector<BookRow>> readBookSheet(const Source &source, const std::string &sheet) {
    auto reader = importing::openXlsx(source, {{}, {}, sheet});
    if (!reader)
        return reader.error();
    std::vector<std::optional<BookColumn>> columns;
    std::vector<BookRow> rows;
    std::size_t looked = 0;
    const auto take = [&](const importing::RawRow &row) {
        if (columns.empty()) {
            columns = headerOf(row);
            return ++looked < kHeaderWithin || !columns.empty();
        }
        BookRow taken;
        for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i)
            if (columns[i])
                taken.cells.at(static_cast<std::size_t>(*columns[i])) =
                    tidied(base::withLineFeeds(base::trim(row.cells[i].text)));
        rows.push_back(std::move(taken));
        return rows.size() <= kMostRows;
    };
    if (auto read = (*reader)->read(take, {}, {}); !read)
        return read.error();
    if (rows.size() > kMostRows)
        return source->error(
            "definitionTooLarge",
            tr("“{file}” is too large to be a questionnaire.").with("file", source->name()));
    return rows;
}

bool isAny(std::string_view key, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return key.find(part) != std::string_view::npos;
    });
}

class CodebookReading {
public:
    explicit CodebookReading(const std::vector<BookRow> &rows) : rows_(rows), builder_({}, {}) {
        std::string words;
        for (const auto &row : rows)
            words += row[BookColumn::question] + " " + row[BookColumn::label] + " ";
        language_ = guessedLanguage(words);
    }

    std::optional<ReadDefinition> whole() {
        for (const auto &row : rows_) {
            if (begins(row))
                begin(row);
            addOption(row);
        }
        close();
        if (builder_.questions().empty() || !anyOption_)
            return std::nullopt;
        return builder_.finish();
    }

private:
    /// A row with other words for the question than the one above; blanks continue it.
    bool begins(const BookRow &row) const {
        const auto &code = row[BookColumn::code];
        const auto &text = row[BookColumn::question];
        if (code.empty() && text.empty())
            return false;
        return !open_ || (!code.empty() && code != code_) || (!text.empty() && text != text_);
    }

    void begin(const BookRow &row) {
        close();
        open_ = true;
        code_ = row[BookColumn::code];
        text_ = row[BookColumn::question];
        type_ = base::comparisonKey(row[BookColumn::type]);
        options_.clear();
    }

    void addOption(const BookRow &row) {
        const auto &label = row[BookColumn::label];
        if (!open_ || label.empty())
            return;
        anyOption_ = true;
        options_.push_back({row[BookColumn::value], base::LocalText::in(language_, label)});
    }

    void close() {
        if (!open_)
            return;
        open_ = false;
        // "3" is the number of a question, no code of it.
        const auto code = base::parseInteger(code_) ? "Q" + code_ : code_;
        FoundQuestion found{code, base::LocalText::in(language_, text_.empty() ? code_ : text_)};
        if (!options_.empty())
            found.kind = isAny(type_, {"monivalinta", "multiple", "flerval", "checkbox"})
                             ? ItemKind::multiple
                             : ItemKind::single;
        else if (isAny(type_, {"numero", "number", "nummer", "numer"}))
            found.kind = ItemKind::number;
        else if (isAny(type_, {"päivä", "date", "datum"}))
            found.kind = ItemKind::date;
        found.options = std::move(options_);
        builder_.add(std::move(found));
    }

    const std::vector<BookRow> &rows_;
    SurveyBuilder builder_;
    base::Language language_ = base::Language::fi;
    bool open_ = false;
    bool anyOption_ = false;
    std::string code_;
    std::string text_;
    std::string type_;
    std::vector<FoundOption> options_;
};

} // namespace

base::Result<ReadDefinition> readCodebook(const Source &source) {
    auto first = importing::openXlsx(source, {});
    if (!first)
        return first.error();
    for (const auto &sheet : (*first)->format().sheets) {
        const auto rows = readBookSheet(source, sheet);
        if (!rows && rows.error().code != "emptyFile")
            return rows.error();
        if (!rows || rows->empty())
            continue;
        if (auto definition = CodebookReading(*rows).whole())
            return std::move(*definition);
    }
    return source->error("notACodebook",
                         tr("“{file}” is a workbook but neither an XLSForm nor a codebook: no "
                            "sheet has columns for questions and their options.")
                             .with("file", source->name()));
}

} // namespace kooste::exchange
