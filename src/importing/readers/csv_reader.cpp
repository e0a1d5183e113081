// SPDX-License-Identifier: MIT
#include "importing/readers/csv_reader.h"

#include "base/text.h"
#include "importing/readers/csv_delimiter.h"
#include "importing/readers/encoding.h"
#include "importing/readers/signatures.h"

#include <optional>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::size_t kDelimiterBytes = 1 << 16;

base::Error atRow(base::Error error, std::int64_t row) {
    error.row = row;
    return error;
}

class CsvReader final : public Reader {
public:
    CsvReader(std::shared_ptr<ByteSource> source, Encoding encoding)
        : source_(std::move(source)), encoding_(std::move(encoding)), stream_(*source_, encoding_) {
    }

    base::Result<void> recognise(const ReadOptions &options);
    const TableFormat &format() const override { return format_; }
    base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                            const base::CancelToken &cancel) override;

private:
    base::Result<void> useDelimiter(const std::string &delimiter);
    base::Result<void> refuseEmpty();
    base::Result<void> feedAll(CsvRecords &records, const base::Progress &progress,
                               const base::CancelToken &cancel);
    base::Error faultError(const CsvRecords &records) const;
    base::Error misplacedQuote(std::int64_t row) const;
    base::Error emptyError() const;

    std::shared_ptr<ByteSource> source_;
    Encoding encoding_;
    TextStream stream_;
    CsvLayout layout_;
    TableFormat format_;
};

base::Error CsvReader::emptyError() const {
    return source_->error(
        "emptyFile",
        tr("The file “{file}” is empty: it holds no rows.").with("file", source_->name()));
}

base::Result<void> CsvReader::useDelimiter(const std::string &delimiter) {
    const bool tab = delimiter == "\\t" || base::lowerAscii(delimiter) == "tab";
    const char byte = tab ? '\t' : delimiter.front();
    if ((delimiter.size() != 1 && !tab) || byte == '"' || byte == '\n' || byte == '\r' ||
        !base::isAscii(delimiter)) {
        base::Error error = source_->error(
            "delimiterUnknown",
            tr("“{delimiter}” cannot separate cells. Use one character, such as ; or , or TAB.")
                .with("delimiter", delimiter));
        error.kind = base::ErrorKind::usage;
        return error;
    }
    layout_.delimiter = byte;
    return {};
}

base::Result<void> CsvReader::recognise(const ReadOptions &options) {
    const auto piece = stream_.next();
    if (!piece)
        return piece.error();
    const std::string_view head = piece->substr(0, kDelimiterBytes);
    layout_ = recogniseLayout(head, head.size() == piece->size() && stream_.share() >= 1);
    if (!options.delimiter.empty())
        if (auto used = useDelimiter(options.delimiter); !used)
            return used;
    format_.format = layout_.delimiter == '\t' ? "tsv" : "csv";
    format_.encoding = encoding_.name;
    format_.delimiter = std::string(1, layout_.delimiter);
    if (encoding_.unreadable > 0)
        format_.diagnostics.push_back(
            {base::Severity::warning, "unreadableCharacters",
             base::trn("{n} byte is no character in {encoding}; it is shown as \xEF\xBF\xBD.",
                       "{n} bytes are no characters in {encoding}; they are shown as "
                       "\xEF\xBF\xBD.",
                       static_cast<std::int64_t>(encoding_.unreadable))
                 .with("encoding", encoding_.name)});
    return refuseEmpty();
}

/// Blank lines and empty cells alone are no table.
base::Result<void> CsvReader::refuseEmpty() {
    bool found = false;
    const auto first = [&](const RawRow &) {
        found = true;
        return false;
    };
    if (auto done = read(first, {}, {}); !done)
        return done;
    return found ? base::Result<void>() : emptyError();
}

base::Error CsvReader::misplacedQuote(std::int64_t row) const {
    return atRow(source_->error("misplacedQuote",
                                tr("Row {row} of “{file}” cannot be cut into cells: text follows "
                                   "a closing quote. A quote inside a cell must be doubled.")
                                    .with("row", row)
                                    .with("file", source_->name())),
                 row);
}

base::Error CsvReader::faultError(const CsvRecords &records) const {
    const std::int64_t row = records.currentNumber();
    if (records.fault() == CsvRecords::Fault::unclosedQuote)
        return atRow(source_->error("unclosedQuote",
                                    tr("A quote that opens in row {row} of “{file}” is never "
                                       "closed. The file may be cut short or damaged.")
                                        .with("row", row)
                                        .with("file", source_->name())),
                     row);
    return atRow(source_->error("recordTooLong", tr("Row {row} of “{file}” is too long for a "
                                                    "table of responses.")
                                                     .with("row", row)
                                                     .with("file", source_->name())),
                 row);
}

base::Result<void> CsvReader::feedAll(CsvRecords &records, const base::Progress &progress,
                                      const base::CancelToken &cancel) {
    const base::Message reading = tr("Reading the file");
    for (bool first = true;; first = false) {
        if (cancel.isCancelled())
            return base::cancelledError();
        auto piece = stream_.next();
        if (!piece)
            return piece.error();
        if (piece->empty())
            break;
        if (!records.feed(piece->substr(first ? layout_.prefixBytes : 0)))
            return {};
        progress.report(stream_.share(), reading);
    }
    records.finish();
    return {};
}

base::Result<void> CsvReader::read(const RowSink &sink, const base::Progress &progress,
                                   const base::CancelToken &cancel) {
    stream_.restart();
    bool isFirst = true;
    std::optional<std::int64_t> brokenHeader;
    CsvRecords records(layout_.delimiter, layout_.lineEnd, [&](const RawRow &row) {
        if (isFirst && row.defect) {
            brokenHeader = row.number;
            return false;
        }
        isFirst = false;
        return sink(row);
    });
    if (auto fed = feedAll(records, progress, cancel); !fed)
        return fed;
    if (brokenHeader)
        return misplacedQuote(*brokenHeader);
    if (records.fault())
        return faultError(records);
    return {};
}

} // namespace

base::Result<std::unique_ptr<Reader>> openCsv(std::shared_ptr<ByteSource> source,
                                              const ReadOptions &options) {
    auto encoding = options.encoding.empty() ? recogniseEncoding(*source)
                                             : namedEncoding(*source, options.encoding);
    if (!encoding)
        return encoding.error();
    auto reader = std::make_unique<CsvReader>(std::move(source), std::move(encoding).value());
    if (auto recognised = reader->recognise(options); !recognised)
        return recognised.error();
    return std::unique_ptr<Reader>(std::move(reader));
}

} // namespace kooste::importing
