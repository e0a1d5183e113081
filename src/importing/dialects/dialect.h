// SPDX-License-Identifier: MIT
#pragma once
#include "importing/interpretation.h"
#include "importing/raw_table.h"

#include <memory>
#include <string>
#include <vector>

namespace kooste::importing {

struct HeadCell {
    std::string text; ///< trimmed
    CellType type = CellType::empty;
};
struct HeadRow {
    std::int64_t number = 0;
    std::vector<HeadCell> cells;
    const std::string &text(std::size_t column) const;
};

/// The beginning of a table, copied: what a tool is recognised by.
struct TableHead {
    static constexpr std::size_t kRows = 200;
    std::string fileName;
    TableFormat format;
    std::vector<HeadRow> rows;
    std::size_t width = 0;
};

/// What the header says about one column before its content is known.
struct ColumnHint {
    enum class Part { whole, sub, other, comment };
    std::string header;         ///< as it is shown
    std::string text = {};      ///< the question, where it is not the header
    std::string group;          ///< the question that several columns share; empty: its own
    std::string sub;            ///< the option or the row of a matrix within the group
    std::string code;           ///< item code, where the tool has one
    std::string groupCode = {}; ///< the code of the group, where the tool has one
    Part part = Part::whole;
    bool grid = false; ///< a matrix row: never one option of a multiple choice
    bool tick = false; ///< surely one option of a multiple choice, whatever says that it is chosen
    bool spread = false; ///< a single choice may lie in one column per option too
    bool counts = false; ///< one answer of a counting device: cells say how many gave it
    bool coded = false;  ///< its numbers are codes of options, not amounts
    bool flags = false;  ///< a status written as a sum of flags
    std::optional<DateOrder> dateOrder = {}; ///< of slashed dates whose values do not tell it
    std::optional<ColumnRole> role = {};
    base::Message reason = {};
    std::string separator = {}; ///< cells may be joined by it
    /// One option of a multiple choice: the cell that means chosen; any other means not.
    std::string tickedBy = {};
    bool option = false;     ///< its name says that it is one option of a multiple choice
    std::string zone = {};   ///< of its times, where the tool tells it and the cells do not
    int askedBy = 0;         ///< the column (from 1) that is blank where its form was not asked
    bool identifies = false; ///< tells rows apart together with the respondent's id
    /// What a codebook says about its values; null without one.
    std::shared_ptr<const KnownColumn> known = {};
};

/// Which rows are headers and what each column is by its header.
struct Layout {
    int headerRows = 1;
    std::vector<ColumnHint> columns;
    /// Folded cells that mean: the question was not shown.
    std::vector<std::string> notShown;
    /// Folded cells that mean: the question was seen and left unanswered. Where a file has one, its
    /// blank cells belong to questions that were not shown.
    std::vector<std::string> skipped = {};
    /// A blank submission time means an incomplete response.
    bool blankTimeIsIncomplete = true;
    /// An unticked option says that the question was asked; else it stands in every row.
    bool untickedIsAsked = true;
};

struct Confidence {
    double value = 0; ///< 0..1; from 0.5 the file is taken for this tool's
    std::vector<Reason> reasons;
    void add(double weight, bool met, base::Message message);
};

/// The reading of one survey tool's exports. Stateless.
class Dialect {
public:
    virtual ~Dialect() = default;
    virtual std::string_view code() const = 0;
    virtual Confidence recognise(const TableHead &head) const = 0;
    /// `headerRows`: the user's word, else found from the head.
    virtual Layout layout(const TableHead &head, std::optional<int> headerRows) const = 0;
};

} // namespace kooste::importing
