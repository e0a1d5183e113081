// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

#include <map>

namespace kooste::exchange {

/// "label::Suomi (fi)" taken apart: what the column holds, and for which language.
struct FormColumn {
    std::string name;     ///< folded: "label", "list_name", "relevant"
    std::string language; ///< as written; empty: none said
    std::string header;   ///< as written
};

struct FormRow {
    std::int64_t number = 0; ///< as a spreadsheet shows it
    std::vector<std::string> cells;
};

/// One sheet of an XLSForm: a header row and rows below it.
struct FormSheet {
    std::vector<FormColumn> columns;
    std::vector<FormRow> rows;

    /// The cell of the first column with that name and no language; empty if none.
    const std::string &cell(const FormRow &row, std::string_view column) const;
    bool has(std::string_view column) const;
    /// The column's cells by the language's name ("" for the column without one), blanks left out.
    std::map<std::string, std::string> words(const FormRow &row, std::string_view column) const;
};

/// The sheets that make a form; the names of others, which hold nothing of it.
struct FormWorkbook {
    FormSheet survey;
    FormSheet choices;
    FormSheet settings;
};
/// Errors: notAnXlsForm, and those of workbooks.
base::Result<FormWorkbook> readFormWorkbook(const Source &source);

/// The type of a row of the survey sheet.
struct FormType {
    enum class Kind {
        selectOne,
        selectMultiple,
        beginGroup,
        endGroup,
        beginRepeat,
        endRepeat,
        note,
        whole,
        decimal,
        date,
        text,
        range,
        acknowledge,
        keptAsText, ///< what only a text can hold here: a place, a bar code, an order of ranks
        leftOut,    ///< pictures, sounds, files
        computed,   ///< calculate, hidden
        metadata,   ///< start, end, deviceid
        unknown
    };
    Kind kind = Kind::unknown;
    std::string list; ///< of choices, by listKey
    bool orOther = false;
};
FormType formTypeOf(std::string_view cell);
/// A list's name without the difference of case, blanks and underscores.
std::string listKey(std::string_view name);

} // namespace kooste::exchange
