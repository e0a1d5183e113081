// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_reader.h"

#include "base/text.h"
#include "importing/readers/xlsx_pieces.h"
#include "importing/readers/xlsx_workbook.h"

#include <algorithm>
#include <optional>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::size_t kRowsLookedAt = 50;

/// What a first look at a sheet sees. A table has two rows of at least two cells; a cover sheet has
/// not.
struct Look {
    std::size_t rows = 0;
    std::size_t wideRows = 0;
    std::size_t cells = 0; ///< of its fullest row
    bool isTable() const { return wideRows >= 2; }
};

/// A narrow list of remarks stands before a sheet of responses.
bool isRemarksBefore(const Look &first, const Look &later) {
    return first.cells <= 3 && later.isTable() && later.cells >= 6 && later.rows >= first.rows;
}

class XlsxReader final : public Reader {
public:
    XlsxReader(std::unique_ptr<XlsxPackage> package, bool ahead, const SheetCuts &cuts)
        : package_(std::move(package)), ahead_(ahead), cuts_(cuts) {}

    base::Result<void> recognise(const ReadOptions &options);
    const TableFormat &format() const override { return format_; }
    base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                            const base::CancelToken &cancel) override;

private:
    base::Result<void> chooseNamed(const std::string &name);
    base::Result<void> chooseFirstTable();
    base::Result<Look> look(const XlsxSheet &sheet);
    base::Result<void> loadStrings(const base::Progress &progress, const base::CancelToken &cancel);
    base::Error sheetError(const XlsxSheet &sheet, const XlsxSheetHandler &handler) const;
    base::Error empty() const;
    void listSheets();
    void noteUncomputed(std::int64_t cells);

    std::unique_ptr<XlsxPackage> package_;
    bool ahead_;
    SheetCuts cuts_;
    XlsxWorkbook workbook_;
    std::vector<NumberMeaning> styles_;
    std::optional<SharedStrings> strings_; ///< loaded at the first reading
    const XlsxSheet *sheet_ = nullptr;
    TableFormat format_;
};

base::Error XlsxReader::empty() const {
    const ByteSource &source = package_->source();
    if (sheet_ != nullptr)
        return source.error("emptyFile", tr("The sheet “{sheet}” of “{file}” is empty.")
                                             .with("sheet", sheet_->name)
                                             .with("file", source.name()));
    return source.error(
        "emptyFile",
        tr("The workbook “{file}” has no visible sheet with rows.").with("file", source.name()));
}

void XlsxReader::listSheets() {
    std::vector<std::string> hidden;
    for (const XlsxSheet &sheet : workbook_.sheets)
        (sheet.visible ? format_.sheets : hidden).push_back(sheet.name);
    if (!hidden.empty())
        format_.diagnostics.push_back(
            {base::Severity::note, "hiddenSheets",
             base::trn("{n} sheet is hidden and is read only when chosen by name: {names}.",
                       "{n} sheets are hidden and are read only when chosen by name: {names}.",
                       static_cast<std::int64_t>(hidden.size()))
                 .with("names", base::join(hidden, ", "))});
}

/// The first rows only.
base::Result<Look> XlsxReader::look(const XlsxSheet &sheet) {
    Look seen;
    const RowSink count = [&](const RawRow &row) {
        const auto filled = static_cast<std::size_t>(
            std::count_if(row.cells.begin(), row.cells.end(),
                          [](const auto &cell) { return cell.type != CellType::empty; }));
        seen.rows += 1;
        seen.wideRows += filled >= 2 ? 1 : 0;
        seen.cells = std::max(seen.cells, filled);
        return seen.rows < kRowsLookedAt;
    };
    XlsxSheetHandler handler({nullptr, styles_, workbook_.from1904}, count);
    if (auto read = package_->parse(sheet.part, handler); !read)
        return read.error();
    if (handler.fault() != XlsxSheetHandler::Fault::none)
        return sheetError(sheet, handler);
    return seen;
}

base::Result<void> XlsxReader::chooseNamed(const std::string &name) {
    const std::string key = base::comparisonKey(name);
    for (const XlsxSheet &sheet : workbook_.sheets)
        if (base::comparisonKey(sheet.name) == key) {
            sheet_ = &sheet;
            const auto holds = look(sheet);
            if (!holds)
                return holds.error();
            return holds->rows == 0 ? base::Result<void>(empty()) : base::Result<void>();
        }
    base::Error error = package_->source().error(
        "noSuchSheet", tr("The workbook “{file}” has no sheet “{sheet}”. Its sheets: {names}.")
                           .with("file", package_->source().name())
                           .with("sheet", name)
                           .with("names", base::join(format_.sheets, ", ")));
    error.kind = base::ErrorKind::usage;
    return error;
}

base::Result<void> XlsxReader::chooseFirstTable() {
    std::optional<Look> first;
    for (const XlsxSheet &sheet : workbook_.sheets) {
        if (!sheet.visible)
            continue;
        const auto seen = look(sheet);
        // A sheet that is not needed may be damaged.
        if (!seen && first)
            continue;
        if (!seen)
            return seen.error();
        const bool better =
            !first || (seen->isTable() && !first->isTable()) || isRemarksBefore(*first, *seen);
        if (seen->rows == 0 || !better)
            continue;
        first = *seen;
        sheet_ = &sheet;
    }
    return sheet_ == nullptr ? base::Result<void>(empty()) : base::Result<void>();
}

base::Result<void> XlsxReader::recognise(const ReadOptions &options) {
    auto workbook = readWorkbook(*package_);
    if (!workbook)
        return workbook.error();
    workbook_ = std::move(workbook).value();
    auto styles = readStyles(*package_, workbook_.stylesPart);
    if (!styles)
        return styles.error();
    styles_ = std::move(styles).value();
    format_.format = "xlsx";
    listSheets();
    if (auto chosen = options.sheet.empty() ? chooseFirstTable() : chooseNamed(options.sheet);
        !chosen)
        return chosen;
    format_.sheet = sheet_->name;
    return {};
}

base::Result<void> XlsxReader::loadStrings(const base::Progress &progress,
                                           const base::CancelToken &cancel) {
    if (strings_)
        return {};
    SharedStrings strings;
    const auto between = [&](double share) {
        progress.report(share, tr("Reading the workbook's texts"));
        return !cancel.isCancelled();
    };
    if (auto loaded = strings.load(*package_, workbook_.sharedStringsPart, between); !loaded)
        return loaded;
    if (cancel.isCancelled())
        return base::cancelledError();
    strings_ = std::move(strings);
    return {};
}

base::Error XlsxReader::sheetError(const XlsxSheet &sheet, const XlsxSheetHandler &handler) const {
    const ByteSource &source = package_->source();
    const auto say = [&](base::Message message) {
        base::Error error = source.error("damagedWorkbook", std::move(message)
                                                                .with("row", handler.row())
                                                                .with("column", handler.column())
                                                                .with("sheet", sheet.name)
                                                                .with("file", source.name()));
        error.row = handler.row();
        error.column = handler.column();
        return error;
    };
    if (handler.fault() == XlsxSheetHandler::Fault::missingString)
        return say(tr("The workbook “{file}” is damaged: the text of row {row}, column {column} of "
                      "sheet “{sheet}” is missing."));
    if (handler.fault() == XlsxSheetHandler::Fault::tooManyColumns)
        return say(tr("The workbook “{file}” is damaged: row {row} of sheet “{sheet}” has more "
                      "columns ({column}) than a workbook can have."));
    if (handler.fault() == XlsxSheetHandler::Fault::tooManyRows)
        return say(tr("The workbook “{file}” is damaged: sheet “{sheet}” has a row ({row}) beyond "
                      "the last one that a workbook can have."));
    return say(tr("The workbook “{file}” is damaged: the cell in row {row}, column {column} of "
                  "sheet “{sheet}” is longer than a workbook's cell can be."));
}

/// Once, however often the sheet is read.
void XlsxReader::noteUncomputed(std::int64_t cells) {
    auto &notes = format_.diagnostics;
    const bool said = std::any_of(notes.begin(), notes.end(), [](const base::Diagnostic &note) {
        return note.code == "uncomputedFormulas";
    });
    if (cells == 0 || said)
        return;
    notes.push_back({base::Severity::warning, "uncomputedFormulas",
                     base::trn("{n} cell has a formula but no result; it is read as empty. Open "
                               "the workbook in Excel or LibreOffice and save it.",
                               "{n} cells have a formula but no result; they are read as empty. "
                               "Open the workbook in Excel or LibreOffice and save it.",
                               cells)});
}

base::Result<void> XlsxReader::read(const RowSink &sink, const base::Progress &progress,
                                    const base::CancelToken &cancel) {
    if (auto loaded = loadStrings(progress.part(0, 0.2), cancel); !loaded)
        return loaded;
    const base::Progress ofRows = progress.part(0.2, 1);
    const base::Message reading = tr("Reading the file");
    const SheetValues values{&*strings_, styles_, workbook_.from1904};
    XlsxSheetHandler handler(values, sink);
    const auto between = [&](double share) {
        ofRows.report(share, reading);
        return !cancel.isCancelled();
    };
    auto parsed =
        ahead_ ? parseSheetAhead(*package_, sheet_->part, values, handler, sink, between, cuts_)
               : package_->parse(sheet_->part, handler, between);
    if (cancel.isCancelled())
        return base::cancelledError();
    if (handler.fault() != XlsxSheetHandler::Fault::none)
        return sheetError(*sheet_, handler);
    if (!parsed && handler.row() > 0)
        parsed.error().row = handler.row();
    noteUncomputed(handler.uncomputed());
    return parsed;
}

} // namespace

bool looksLikeZip(std::string_view head) {
    return base::startsWith(head, "PK\x03\x04") || base::startsWith(head, "PK\x05\x06");
}

base::Result<std::unique_ptr<Reader>> openXlsx(std::shared_ptr<ByteSource> source,
                                               const ReadOptions &options) {
    return openXlsx(std::move(source), options, SheetCuts());
}

base::Result<std::unique_ptr<Reader>> openXlsx(std::shared_ptr<ByteSource> source,
                                               const ReadOptions &options, const SheetCuts &cuts) {
    auto package = XlsxPackage::open(std::move(source));
    if (!package)
        return package.error();
    auto reader = std::make_unique<XlsxReader>(std::move(package).value(), options.ahead, cuts);
    if (auto recognised = reader->recognise(options); !recognised)
        return recognised.error();
    return std::unique_ptr<Reader>(std::move(reader));
}

} // namespace kooste::importing
