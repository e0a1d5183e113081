// SPDX-License-Identifier: MIT
#include "importing/inspection.h"
#include "base/text.h"
#include "importing/cell_text.h"
#include "importing/column_inference.h"
#include "importing/counted_rows.h"
#include "importing/date_split.h"
#include "importing/dialects/registry.h"
#include "importing/findings.h"
#include "importing/form_definition.h"
#include "importing/label_families.h"

#include <algorithm>
#include <map>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::size_t kPreviewRows = 50;
constexpr std::size_t kListedRows = 20;
constexpr std::size_t kUnits = 5000;

HeadRow copied(const RawRow &row) {
    HeadRow copy;
    copy.number = row.number;
    for (const auto &cell : row.cells)
        copy.cells.push_back({std::string(base::trim(cell.text)), cell.type});
    return copy;
}

bool isWorkbook(const TableFormat &format) { return format.encoding.empty(); }

/// The width most of the first rows have.
std::size_t commonWidth(const std::vector<HeadRow> &rows) {
    std::map<std::size_t, int> counts;
    for (const auto &row : rows)
        ++counts[row.cells.size()];
    std::size_t best = 0;
    int most = 0;
    for (const auto &[width, count] : counts)
        if (count >= most) {
            most = count;
            best = width;
        }
    return best;
}

/// Reads the table row by row: first its head, then, once the head is understood, every row into
/// the profiles of its columns.
class Pass {
public:
    Pass(const Corrections &corrections, TableHead head)
        : corrections_(corrections), head_(std::move(head)) {}

    void take(const RawRow &row) {
        if (!understood_ && head_.rows.size() < TableHead::kRows) {
            head_.rows.push_back(copied(row));
            return;
        }
        if (!understood_)
            understand();
        profileRow(row);
    }
    /// `format`: as it is known after all rows are read.
    Inspection finish(const TableFormat &format);
    bool isEmpty() const { return head_.rows.empty(); }

private:
    void understand();
    void setWidth();
    void profileRow(const RawRow &row);
    void profile(const RawRow &row);
    CountColumns countColumns() const;
    void findGroups();
    void countTogether(const RawRow &row);
    void tellUnasked(Inspection &inspection) const;
    void addHiddenPreview(Inspection &inspection) const;

    const Corrections &corrections_;
    TableHead head_;
    bool understood_ = false;
    Recognition recognition_;
    Layout layout_;
    RowWidth width_;
    std::vector<ColumnProfile> profiles_;
    std::optional<CountedRows> counted_;
    std::optional<DateSplits> dateSplits_;
    /// Columns of options beside each other, first and end.
    std::vector<std::pair<std::size_t, std::size_t>> groups_;
    std::int64_t responses_ = 0;
    std::int64_t fileRows_ = 0;
    std::int64_t wrongCounts_ = 0;
    std::int64_t sumRows_ = 0;
    std::int64_t firstRow_ = 0;
    std::int64_t wrongWidth_ = 0;
    std::vector<std::pair<std::int64_t, std::size_t>> wrongRows_;
    std::vector<HeadRow> preview_;
};

void Pass::setWidth() {
    const auto headers = static_cast<std::size_t>(std::max(layout_.headerRows, 0));
    std::size_t width = isWorkbook(head_.format) || headers == 0 ? head_.width : 0;
    for (std::size_t i = 0; i < std::min(headers, head_.rows.size()); ++i)
        width = std::max(width, head_.rows[i].cells.size());
    layout_.columns.resize(width);
    width_.most = width;
    width_.least = 0;
    if (isWorkbook(head_.format))
        return;
    for (std::size_t i = 0; i < width; ++i)
        if (headers == 0 || !layout_.columns[i].header.empty())
            width_.least = i + 1;
}

void Pass::understand() {
    understood_ = true;
    head_.width = commonWidth(head_.rows);
    for (std::size_t i = 0; i < head_.rows.size(); ++i)
        if (i < 3 || isWorkbook(head_.format))
            head_.width = std::max(head_.width, head_.rows[i].cells.size());
    recognition_ = recogniseTool(head_);
    if (const auto *chosen = findDialect(corrections_.tool); chosen != nullptr)
        recognition_ = {chosen, chosen->recognise(head_)};
    layout_ = recognition_.dialect->layout(head_, corrections_.headerRows);
    setWidth();
    profiles_.resize(layout_.columns.size());
    counted_.emplace(countColumns());
    findGroups();
    dateSplits_.emplace(head_, layout_);
    const auto headers = static_cast<std::size_t>(std::max(layout_.headerRows, 0));
    for (std::size_t i = std::min(headers, head_.rows.size()); i < head_.rows.size(); ++i) {
        std::vector<RawCell> cells;
        for (const auto &cell : head_.rows[i].cells)
            cells.push_back({cell.text, cell.type});
        profileRow({head_.rows[i].number, cells, false});
    }
}

/// What the tool or the user says about counts.
CountColumns Pass::countColumns() const {
    CountColumns found;
    for (std::size_t i = 0; i < layout_.columns.size(); ++i) {
        const auto &hint = layout_.columns[i];
        auto role = hint.role;
        for (const auto &correction : corrections_.columns)
            if (correction.index == static_cast<int>(i) + 1 ||
                (correction.index == 0 &&
                 base::comparisonKey(correction.header) == base::comparisonKey(hint.header)))
                role = correction.role ? correction.role : role;
        if (role == ColumnRole::count)
            found.row = static_cast<int>(i) + 1;
        else if (hint.counts && (!role || role == hint.role))
            found.answers.push_back(static_cast<int>(i) + 1);
    }
    return found;
}

void Pass::findGroups() {
    for (std::size_t i = 0; i < layout_.columns.size();) {
        const auto &hint = layout_.columns[i];
        auto end = i + 1;
        while (hint.spread && end < layout_.columns.size() && layout_.columns[end].spread &&
               layout_.columns[end].group == hint.group)
            ++end;
        if (hint.spread)
            groups_.emplace_back(i, end);
        i = end;
    }
}

void Pass::countTogether(const RawRow &row) {
    for (const auto &[first, end] : groups_) {
        std::int64_t filled = 0;
        for (auto i = first; i < std::min(end, row.cells.size()); ++i)
            filled += cellText(row.cells[i].text).empty() ? 0 : 1;
        for (auto i = first; i < end && filled > profiles_[first].together; ++i)
            profiles_[i].together = filled;
    }
}

void Pass::profileRow(const RawRow &row) {
    ++fileRows_;
    if (firstRow_ == 0)
        firstRow_ = row.number;
    if (preview_.size() < kPreviewRows)
        preview_.push_back(copied(row));
    if (!counted_->any() || !width_.fits(row)) {
        profile(row);
        return;
    }
    if (counted_->sumColumn(row) > 0) {
        ++responses_;
        ++sumRows_;
        return;
    }
    if (counted_->wrongColumn(row) > 0) {
        ++responses_; // it is kept aside as one row
        ++wrongCounts_;
        return;
    }
    counted_->each(row, [this](const RawRow &response) {
        profile(response);
        return true;
    });
}

void Pass::profile(const RawRow &row) {
    ++responses_;
    if (!width_.fits(row)) {
        ++wrongWidth_;
        if (wrongRows_.size() < kListedRows)
            wrongRows_.emplace_back(row.number, row.cells.size());
        return;
    }
    countTogether(row);
    dateSplits_->add(row);
    for (std::size_t i = 0; i < profiles_.size(); ++i) {
        const auto text = i < row.cells.size() ? cellText(row.cells[i].text) : std::string_view();
        if (!text.empty()) {
            profiles_[i].add(text, row.cells[i].type);
            continue;
        }
        profiles_[i].addBlank();
        const auto asker = static_cast<std::size_t>(layout_.columns[i].askedBy);
        if (asker > 0 && (asker > row.cells.size() || cellText(row.cells[asker - 1].text).empty()))
            ++profiles_[i].unasked;
    }
}

/// Where a column says that a part of the form was not asked, its blank cells say so too.
void Pass::tellUnasked(Inspection &inspection) const {
    using model::Missing;
    for (auto &question : inspection.questions)
        if (!question.binding.columns.empty())
            question.binding.askedBy =
                layout_.columns[static_cast<std::size_t>(question.binding.columns.front()) - 1]
                    .askedBy;
    for (auto &column : inspection.columns) {
        if (column.role == ColumnRole::submittedAt)
            column.blankIsIncomplete = layout_.blankTimeIsIncomplete;
        const auto unasked = std::min(profiles_[static_cast<std::size_t>(column.index) - 1].unasked,
                                      column.missingCount(Missing::skipped));
        column.countMissing(Missing::skipped, -unasked);
        column.countMissing(Missing::notShown, unasked);
    }
}

void Pass::addHiddenPreview(Inspection &inspection) const {
    for (const auto &row : preview_) {
        PreviewRow shown;
        shown.number = row.number;
        for (std::size_t i = 0; i < inspection.columns.size(); ++i) {
            const auto &column = inspection.columns[i];
            const auto &text = row.text(i);
            const bool hidden =
                column.role == ColumnRole::personal || column.role == ColumnRole::text ||
                column.role == ColumnRole::comment || column.kind == model::ItemKind::text;
            shown.cells.push_back(
                {hidden ? std::string() : text, base::characterCount(text), hidden});
        }
        inspection.preview.push_back(std::move(shown));
    }
}

std::vector<UnitText> unitsOf(const Interpretation &result,
                              const std::vector<ColumnProfile> &profiles) {
    std::vector<UnitText> units;
    const auto *column = result.find(ColumnRole::unit);
    if (column == nullptr)
        return units;
    for (const auto &value : profiles[static_cast<std::size_t>(column->index) - 1].values())
        units.push_back({base::toNfc(value.text), value.count});
    std::stable_sort(units.begin(), units.end(),
                     [](const UnitText &a, const UnitText &b) { return a.count > b.count; });
    if (units.size() > kUnits)
        units.resize(kUnits);
    return units;
}

/// The one language in which all known scale labels stand, if there is one.
std::optional<base::Language> languageOf(const Interpretation &result) {
    std::optional<base::Language> found;
    for (const auto &question : result.questions)
        for (const auto &option : question.options)
            for (const auto &value : option.values)
                if (const auto language = languageOfFamilyLabel(base::comparisonKey(value))) {
                    if (found && *found != *language)
                        return std::nullopt;
                    found = language;
                }
    return found;
}

std::string fingerprintOf(const Inspection &inspection) {
    auto hash = base::stableHash(inspection.tool);
    for (const auto &column : inspection.columns)
        hash = base::stableHash(base::comparisonKey(column.header) + "\n", hash);
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += kDigits[(hash >> shift) & 15U];
    return text;
}

Inspection Pass::finish(const TableFormat &format) {
    if (!understood_)
        understand();
    Inspection inspection;
    for (auto &column : profiles_)
        column.finish();
    inspection.tool = std::string(recognition_.dialect->code());
    inspection.confidence = recognition_.confidence.value;
    inspection.reasons = recognition_.confidence.reasons;
    inspection.headerRows = layout_.headerRows;
    inspection.firstResponseRow = firstRow_;
    ColumnInference(layout_, profiles_, corrections_).run(inspection);
    if (corrections_.definition)
        applyDefinition(*corrections_.definition, layout_, profiles_, inspection);
    tellUnasked(inspection);
    dateSplits_->settle(inspection);
    inspection.fileName = head_.fileName;
    inspection.format = format;
    inspection.responses = responses_;
    inspection.fileRows = fileRows_;
    inspection.wrongCounts = wrongCounts_;
    inspection.sumRows = sumRows_;
    inspection.wrongWidth = wrongWidth_;
    inspection.language = languageOf(inspection);
    inspection.units = unitsOf(inspection, profiles_);
    inspection.fixed = corrections_.fixed;
    inspection.fingerprint = fingerprintOf(inspection);
    addHiddenPreview(inspection);
    countStatuses(inspection, profiles_);
    for (const auto &[row, cells] : wrongRows_)
        inspection.diagnostics.push_back(wrongWidthFinding(row, cells, width_.most));
    addFindings(inspection);
    return inspection;
}

} // namespace

std::vector<int> Inspection::ambiguousDateColumns() const {
    std::vector<int> found;
    for (const auto &column : columns)
        if (column.dates == DateDecision::ambiguous &&
            (column.role == ColumnRole::submittedAt || carriesItem(column.role)))
            found.push_back(column.index);
    return found;
}

base::Result<Inspection> inspect(Reader &reader, const Corrections &corrections,
                                 const std::string &fileName, const base::Progress &progress,
                                 const base::CancelToken &cancel) {
    TableHead head;
    head.fileName = fileName;
    head.format = reader.format();
    Pass pass(corrections, std::move(head));
    const auto read = reader.read(
        [&](const RawRow &row) {
            pass.take(row);
            return !cancel.isCancelled();
        },
        progress, cancel);
    if (cancel.isCancelled())
        return base::cancelledError();
    if (!read) {
        auto error = read.error();
        error.at(fileName);
        return error;
    }
    if (pass.isEmpty())
        return base::Error{base::ErrorKind::unreadableInput, "emptyTable",
                           tr("The file “{file}” holds no rows.").with("file", fileName), fileName};
    auto inspection = pass.finish(reader.format());
    if (inspection.responses == 0)
        return base::Error{
            base::ErrorKind::unreadableInput, "onlyHeader",
            tr("The file “{file}” has a header but no responses below it.").with("file", fileName),
            fileName, std::int64_t{1}};
    return inspection;
}

std::optional<base::Error> ambiguousDates(const Inspection &inspection) {
    const auto columns = inspection.ambiguousDateColumns();
    if (columns.empty())
        return std::nullopt;
    const auto index = columns.front();
    const auto &column = inspection.columns[static_cast<std::size_t>(index) - 1];
    if (column.mixedDates)
        return base::Error{
            base::ErrorKind::decisionNeeded,
            "ambiguousDates",
            tr("The dates of column {column} ({header}) in “{file}” come from two ways of writing: "
               "some can only have the day first, others only the month first. Import the sources "
               "as files of their own, or say --date-order dmy or --date-order mdy: rows that do "
               "not fit it are then kept aside.")
                .with("column", index)
                .with("header", column.header)
                .with("file", inspection.fileName),
            inspection.fileName,
            std::nullopt,
            std::int64_t{index}};
    return base::Error{
        base::ErrorKind::decisionNeeded,
        "ambiguousDates",
        tr("The dates of column {column} ({header}) in “{file}” could have the day or the month "
           "first. Say which with --date-order dmy or --date-order mdy.")
            .with("column", index)
            .with("header", column.header)
            .with("file", inspection.fileName),
        inspection.fileName,
        std::nullopt,
        std::int64_t{index}};
}

} // namespace kooste::importing
