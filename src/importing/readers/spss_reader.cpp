// SPDX-License-Identifier: MIT
#include "importing/readers/spss_reader.h"

#include "base/text.h"
#include "importing/readers/spss_columns.h"
#include "importing/readers/spss_survey.h"

#include <algorithm>
#include <unordered_map>

namespace kooste::importing {

namespace {

using base::tr;
using namespace std::string_view_literals;

bool isPortable(std::string_view head) {
    // Five lines of forty characters and a table of 256 stand before it, cut into lines of eighty.
    std::string plain;
    for (const char c : head.substr(0, 600))
        if (c != '\r' && c != '\n')
            plain += c;
    return plain.size() >= 464 && plain.compare(456, 8, "SPSSPORT") == 0;
}

class SpssReader final : public Reader {
public:
    SpssReader(std::shared_ptr<ByteSource> source, SpssKind kind)
        : source_(std::move(source)), kind_(kind) {}

    base::Result<void> recognise(const ReadOptions &options);
    const TableFormat &format() const override { return format_; }
    base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                            const base::CancelToken &cancel) override;

private:
    bool handHeader(const RowSink &sink) const;
    void describe(const std::vector<SpssSet> &sets);
    void joinSets(const std::vector<SpssSet> &sets);
    base::Error errorOf(const SpssReading &reading) const;
    base::Error damaged(std::int64_t cases) const;

    std::shared_ptr<ByteSource> source_;
    SpssKind kind_;
    std::string encoding_; ///< the user's word, or what was found instead of the file's own
    SpssDictionary dictionary_;
    std::vector<SpssColumn> columns_;
    TableFormat format_;
};

base::Error SpssReader::damaged(std::int64_t cases) const {
    if (cases == 0)
        return source_->error("damagedSpss",
                              tr("The SPSS file “{file}” is damaged or cut short. Save it again in "
                                 "SPSS, or export the responses as CSV or Excel (.xlsx).")
                                  .with("file", source_->name()));
    auto error = source_->error("damagedSpss",
                                tr("The SPSS file “{file}” is damaged or cut short after row "
                                   "{row}. Save it again in SPSS, or export the responses as CSV "
                                   "or Excel (.xlsx).")
                                    .with("file", source_->name())
                                    .with("row", cases + 1));
    error.row = cases + 1;
    return error;
}

base::Error SpssReader::errorOf(const SpssReading &reading) const {
    switch (reading.outcome) {
    case SpssOutcome::badText:
    case SpssOutcome::encoding: {
        auto error = source_->error(
            "encodingUnclear", tr("The texts of the SPSS file “{file}” are not in the encoding "
                                  "that it says ({encoding}). Say which with --encoding, for "
                                  "example --encoding windows-1252.")
                                   .with("file", source_->name())
                                   .with("encoding", format_.encoding));
        error.kind = base::ErrorKind::decisionNeeded;
        return error;
    }
    case SpssOutcome::tooLarge:
        return source_->error("unsafeSpss",
                              tr("The SPSS file “{file}” claims more variables, value "
                                 "labels or packed answers than a survey can have. "
                                 "It was not read.")
                                  .with("file", source_->name()));
    case SpssOutcome::ioError:
        return source_->error("fileNotReadable",
                              tr("The file “{file}” could not be read: {reason}.")
                                  .with("file", source_->name())
                                  .with("reason", reading.detail));
    default:
        return damaged(reading.cases);
    }
}

/// The dictionary, in the encoding that fits: the user's, the file's, else Windows' western one.
base::Result<void> SpssReader::recognise(const ReadOptions &options) {
    SpssExtensions extensions;
    if (!spssIsSane(*source_, kind_, &extensions))
        return errorOf({SpssOutcome::tooLarge, 0, {}});
    encoding_ = options.encoding;
    auto reading = readSpss(*source_, kind_, encoding_, &dictionary_, {}, {}, {});
    const bool text =
        reading.outcome == SpssOutcome::badText || reading.outcome == SpssOutcome::encoding;
    format_.encoding = encoding_.empty() ? dictionary_.encoding : encoding_;
    if (text && encoding_.empty()) {
        encoding_ = "windows-1252";
        const auto said = dictionary_.encoding;
        dictionary_ = {};
        reading = readSpss(*source_, kind_, encoding_, &dictionary_, {}, {}, {});
        format_.diagnostics.push_back(
            {base::Severity::warning, "otherEncoding",
             tr("The file says that its texts are in {encoding}, but they are not; they were read "
                "as windows-1252")
                 .with("encoding", said)});
        format_.encoding = encoding_;
    }
    if (reading.outcome != SpssOutcome::done)
        return errorOf(reading);
    if (format_.encoding.empty())
        format_.encoding = "UTF-8";
    describe(readSpssSets(extensions));
    if (columns_.empty())
        return source_->error(
            "emptyFile",
            tr("The SPSS file “{file}” has no variables.").with("file", source_->name()));
    return {};
}

/// Several variables are one question where the file says so. A variable belongs to its first set.
void SpssReader::joinSets(const std::vector<SpssSet> &sets) {
    std::unordered_map<std::string, SpssColumn *> byName;
    for (auto &column : columns_)
        byName.emplace(base::lowerAscii(column.known().name), &column);
    for (const auto &set : sets) {
        std::vector<SpssColumn *> columns;
        for (const auto &name : set.variables)
            if (const auto found = byName.find(name);
                found != byName.end() && found->second->known().group.empty())
                columns.push_back(found->second);
        if (columns.size() < 2)
            continue;
        if (set.dichotomous) {
            for (auto *column : columns)
                column->join(set);
            continue;
        }
        std::vector<std::string> names;
        for (const auto *column : columns)
            names.push_back(column->known().name);
        format_.diagnostics.push_back(
            {base::Severity::note, "answerSet",
             tr("The file says that {variables} hold several answers to one question "
                "({question}); each of them is read as a question of its own")
                 .with("variables", base::shortened(base::join(names, ", "), 80))
                 .with("question", base::shortened(set.label.empty() ? set.name : set.label, 60))});
    }
}

void SpssReader::describe(const std::vector<SpssSet> &sets) {
    const auto head = source_->head(8);
    const bool zipped = head && base::startsWith(*head, "$FL3");
    format_.format = kind_ == SpssKind::por ? "por" : zipped ? "zsav" : "sav";
    for (const auto &variable : dictionary_.variables) {
        const auto labels = dictionary_.labels.find(variable.labels);
        columns_.emplace_back(variable,
                              variable.labels.empty() || labels == dictionary_.labels.end()
                                  ? nullptr
                                  : &labels->second);
    }
    joinSets(sets);
    for (const auto &column : columns_)
        format_.known.push_back(column.known());
    if (!dictionary_.weight.empty())
        format_.diagnostics.push_back(
            {base::Severity::warning, "weighted",
             tr("The file weights its responses by the variable {variable}; here every response "
                "counts once")
                 .with("variable", spssText(dictionary_.weight))});
    dictionary_.labels.clear();
    dictionary_.variables.clear();
}

bool SpssReader::handHeader(const RowSink &sink) const {
    std::vector<RawCell> cells;
    for (const auto &column : columns_)
        cells.push_back({column.known().name, CellType::text});
    return sink({1, cells, false});
}

base::Result<void> SpssReader::read(const RowSink &sink, const base::Progress &progress,
                                    const base::CancelToken &cancel) {
    if (!handHeader(sink))
        return {};
    std::vector<RawCell> cells(columns_.size());
    std::vector<std::string> texts(columns_.size());
    std::int64_t number = 1;
    const auto take = [&](const std::vector<SpssValue> &values) {
        ++number;
        bool blank = true;
        for (std::size_t i = 0; i < std::min(cells.size(), values.size()); ++i) {
            cells[i] = columns_[i].cell(values[i], texts[i]);
            blank = blank && cells[i].text.empty();
        }
        return blank || sink({number, cells, false});
    };
    const auto reading = readSpss(*source_, kind_, encoding_, nullptr, take, progress, cancel);
    if (cancel.isCancelled())
        return base::cancelledError();
    if (reading.outcome == SpssOutcome::done || reading.outcome == SpssOutcome::stopped)
        return {};
    return errorOf(reading);
}

} // namespace

bool looksLikeSpss(std::string_view head) {
    return base::startsWith(head, "$FL2") || base::startsWith(head, "$FL3") || isPortable(head);
}

base::Result<std::unique_ptr<Reader>> openSpss(std::shared_ptr<ByteSource> source,
                                               const ReadOptions &options) {
    const auto head = source->head(600);
    if (!head)
        return head.error();
    const auto kind = isPortable(*head) ? SpssKind::por : SpssKind::sav;
    auto reader = std::make_unique<SpssReader>(std::move(source), kind);
    if (auto recognised = reader->recognise(options); !recognised)
        return recognised.error();
    return std::unique_ptr<Reader>(std::move(reader));
}

} // namespace kooste::importing
