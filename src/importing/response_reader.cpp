// SPDX-License-Identifier: MIT
#include "importing/response_reader.h"
#include "base/text.h"
#include "importing/cell_text.h"
#include "importing/cells_hash.h"
#include "importing/counted_rows.h"
#include "importing/date_reading.h"
#include "importing/date_split.h"
#include "importing/findings.h"
#include "importing/header_words.h"
#include "importing/row_form.h"

#include <algorithm>
#include <utility>

namespace kooste::importing {

namespace {

using base::tr;
using model::Answer;

/// The column (from 1) of a role, 0 without one.
int columnOf(const Mapping &mapping, ColumnRole role) {
    const auto *column = mapping.find(role);
    return column == nullptr ? 0 : column->index;
}

std::string_view cellAt(const RawRow &row, int column) {
    const auto place = static_cast<std::size_t>(column) - 1;
    return column > 0 && place < row.cells.size() ? cellText(row.cells[place].text)
                                                  : std::string_view();
}

CountColumns countColumns(const Mapping &mapping) {
    CountColumns columns;
    columns.row = columnOf(mapping, ColumnRole::count);
    for (const auto &item : mapping.items)
        if (item.binding.shape == Binding::Shape::countColumns)
            columns.answers = item.binding.columns;
    return columns;
}

/// LimeSurvey's mark of an anonymised time.
bool isAnonymisedTime(const base::DateTime &time) {
    return time.date == base::makeDate(1980, 1, 1) && time.second == 0;
}

/// What the cells of a response's own columns mean, remembered per text.
struct UnitMeaning {
    UnitAnswer answer;
    std::uint64_t hash = 0;
};
struct WordMeaning {
    int value = 0;
    std::string text;
    std::uint64_t hash = 0;
};

/// Reads the rows of one file. One use.
class RowReader {
public:
    RowReader(const Mapping &mapping, const model::Survey &survey, const RowVersions &versions,
              const TableFormat &format, UnitResolver &units, ResponseSink &sink, Masking masking);
    /// A row of the file. False when the sink wants no more.
    bool takeRow(const RawRow &row);
    ReadCounts counts;

private:
    class KeptRow;
    bool take(const RawRow &row, std::uint64_t cells);
    void prepareForms(const model::Survey &survey, const RowVersions &versions);
    void chooseForm();
    void prepareWidth(const TableFormat &format);
    bool reject(const RawRow &row, std::string code, base::Message reason, int column);
    KeptCells keptCells(const RawRow &row) const;
    bool isPersonal(std::size_t column, std::size_t shift) const;
    bool readUnit(const RawRow &row);
    bool readTime(const RawRow &row);
    void readStatus(const RawRow &row);
    void readWords(const RawRow &row);
    void readAnswers(const RawRow &row);
    void readId(const RawRow &row);

    const Mapping &mapping_;
    UnitResolver &units_;
    ResponseSink &sink_;
    RowWidth width_;
    std::vector<bool> personal_;
    struct DatedForm {
        std::optional<base::Date> from;
        RowForm form;
    };
    std::vector<DatedForm> forms_; ///< ascending
    std::size_t undated_ = 0;      ///< the form of a row without a date
    std::size_t form_ = 0;         ///< of the row at hand
    model::Response response_;
    CountedRows counted_;
    const RawRow *fileRow_ = nullptr; ///< the row at hand as the file has it
    TextMasker masker_;
    std::uint64_t cellsHash_ = 0; ///< of the row at hand

    int idColumn_ = 0;
    std::vector<int> idParts_; ///< columns that tell the rows of one respondent apart
    int unitColumn_ = 0;
    int timeColumn_ = 0;
    int channelColumn_ = 0;
    int audienceColumn_ = 0;
    int phaseColumn_ = 0;
    int languageColumn_ = 0;
    DateOrder timeOrder_ = DateOrder::dmy;
    bool blankIsIncomplete_ = true;
    DateSplit timeSplit_; ///< by source, instead of one order
    UnitMeaning fixedUnit_;
    UnitAnswer::Kind unitState_ = UnitAnswer::Kind::none; ///< of the row at hand
    ValueCache<UnitMeaning> unitCache_;
    struct StatusColumn {
        int index = 0;
        bool flags = false;
        ValueCache<WordMeaning> cache;
    };
    std::vector<StatusColumn> statusColumns_; ///< some tools have two: of what kind, and finished
    ValueCache<WordMeaning> channelCache_;
    ValueCache<WordMeaning> audienceCache_;
    ValueCache<WordMeaning> phaseCache_;
    ValueCache<WordMeaning> languageCache_;
};

class RowReader::KeptRow final : public SourceRow {
public:
    KeptRow(const RowReader &reader, const RawRow &row) : reader_(reader), row_(row) {}
    std::int64_t number() const override { return row_.number; }
    const std::vector<MaskedText> &masked() const override { return reader_.masker_.found(); }
    KeptCells keptCells() const override { return reader_.keptCells(row_); }
    std::uint64_t cellsHash() const override { return reader_.cellsHash_; }

private:
    const RowReader &reader_;
    const RawRow &row_;
};

RowReader::RowReader(const Mapping &mapping, const model::Survey &survey,
                     const RowVersions &versions, const TableFormat &format, UnitResolver &units,
                     ResponseSink &sink, Masking masking)
    : mapping_(mapping), units_(units), sink_(sink), counted_(countColumns(mapping)),
      masker_(masking == Masking::on), idColumn_(columnOf(mapping, ColumnRole::respondentId)),
      unitColumn_(columnOf(mapping, ColumnRole::unit)),
      timeColumn_(columnOf(mapping, ColumnRole::submittedAt)),
      channelColumn_(columnOf(mapping, ColumnRole::channel)),
      audienceColumn_(columnOf(mapping, ColumnRole::audience)),
      phaseColumn_(columnOf(mapping, ColumnRole::phase)),
      languageColumn_(columnOf(mapping, ColumnRole::language)) {
    for (const auto &column : mapping.columns)
        if (column.identifies && column.index != idColumn_)
            idParts_.push_back(column.index);
    prepareWidth(format);
    for (const auto &column : mapping.columns)
        if (column.role == ColumnRole::status)
            statusColumns_.push_back({column.index, column.flags, {}});
    // What tells a row apart does not tell the responses in it apart.
    if (counted_.any())
        idColumn_ = 0;
    if (const auto *time = mapping.find(ColumnRole::submittedAt)) {
        timeOrder_ = time->dateOrder;
        timeSplit_ = time->dateSplit;
        blankIsIncomplete_ = time->blankIsIncomplete;
    }
    prepareForms(survey, versions);
    const auto &fixed = mapping.fixed;
    response_.channel = model::parseChannel(fixed.channel).value_or(model::Channel::unknown);
    response_.audience = model::parseAudience(fixed.audience).value_or(model::Audience::unknown);
    response_.phase = model::parsePhase(fixed.phase).value_or(model::Phase::unknown);
    response_.language = fixed.language;
    if (!fixed.unit.empty()) {
        fixedUnit_.answer = units_.resolve(fixed.unit);
        unitColumn_ = 0;
    }
    channelColumn_ = fixed.channel.empty() ? channelColumn_ : 0;
    audienceColumn_ = fixed.audience.empty() ? audienceColumn_ : 0;
    phaseColumn_ = fixed.phase.empty() ? phaseColumn_ : 0;
    languageColumn_ = fixed.language.empty() ? languageColumn_ : 0;
}

void RowReader::prepareWidth(const TableFormat &format) {
    width_.most = mapping_.columns.size();
    personal_.resize(mapping_.columns.size());
    const bool workbook = format.encoding.empty();
    for (std::size_t i = 0; i < mapping_.columns.size(); ++i) {
        personal_[i] = mapping_.columns[i].role == ColumnRole::personal;
        if (!workbook && (mapping_.headerRows == 0 || !mapping_.columns[i].header.empty()))
            width_.least = i + 1;
    }
    counts.invalidByColumn.assign(mapping_.columns.size(), 0);
}

void RowReader::prepareForms(const model::Survey &survey, const RowVersions &versions) {
    const auto add = [&](model::VersionId version, std::optional<base::Date> from,
                         const std::vector<MappedItem> &items) {
        if (version == versions.version)
            undated_ = forms_.size();
        forms_.push_back({from, RowForm(items, mapping_.columns, survey, version, timeOrder_)});
    };
    for (const auto &dated : versions.byDate)
        add(dated.version, dated.from, dated.items);
    if (forms_.empty())
        add(versions.version, {}, mapping_.items);
    form_ = undated_;
    forms_[form_].form.prepare(response_.answers);
    response_.version = forms_[form_].form.version();
}

/// By the day of the row; the first form also takes what is older than it.
void RowReader::chooseForm() {
    if (forms_.size() < 2)
        return;
    auto wanted = undated_;
    if (response_.submitted) {
        wanted = 0;
        for (std::size_t i = 1; i < forms_.size(); ++i)
            if (forms_[i].from && *forms_[i].from <= response_.submitted->date)
                wanted = i;
    }
    if (wanted == form_)
        return;
    form_ = wanted;
    forms_[form_].form.prepare(response_.answers);
    response_.version = forms_[form_].form.version();
}

bool RowReader::isPersonal(std::size_t column, std::size_t shift) const {
    const auto first = column > shift ? column - shift : 0;
    for (auto at = first; at <= column + shift && at < personal_.size(); ++at)
        if (personal_[at])
            return true;
    return false;
}

/// In a row of a wrong width cells may have slipped: what could be personal is taken out too.
KeptCells RowReader::keptCells(const RawRow &row) const {
    const auto cells = row.cells.size();
    const auto shift = width_.fits(row)      ? std::size_t{0}
                       : cells > width_.most ? cells - width_.most
                                             : width_.most - cells;
    KeptCells kept;
    TextMasker masker(masker_.isOn());
    for (std::size_t i = 0; i < cells; ++i) {
        if (isPersonal(i, shift)) {
            kept.cells.emplace_back(row.cells[i].text.empty() ? std::string_view() : kRemovedCell);
            continue;
        }
        kept.cells.push_back(base::toNfc(row.cells[i].text));
        masker.mask(kept.cells.back(), static_cast<int>(i) + 1);
    }
    kept.masked = masker.found();
    return kept;
}

bool RowReader::reject(const RawRow &row, std::string code, base::Message reason, int column) {
    ++counts.rejected;
    RejectedRow rejected;
    rejected.row = row.number;
    if (column > 0)
        rejected.column = column;
    rejected.code = std::move(code);
    rejected.reason = std::move(reason);
    auto kept = keptCells(fileRow_ == nullptr ? row : *fileRow_);
    rejected.cells = std::move(kept.cells);
    rejected.masked = std::move(kept.masked);
    rejected.cellsHash = cellsHash_;
    return sink_.reject(rejected);
}

bool RowReader::readUnit(const RawRow &row) {
    const auto *meaning = &fixedUnit_;
    if (const auto text = cellAt(row, unitColumn_); !text.empty())
        meaning = &unitCache_.find(text, [this](std::string_view cell, UnitMeaning &fresh) {
            const auto name = importedText(cell);
            fresh.answer = units_.resolve(name);
            fresh.hash = base::stableHash(base::comparisonKey(name), 1);
        });
    unitState_ = meaning->answer.kind;
    if (unitState_ == UnitAnswer::Kind::refused || unitState_ == UnitAnswer::Kind::undecided)
        return false;
    response_.unit.reset();
    if (meaning->answer.kind == UnitAnswer::Kind::unit)
        response_.unit = meaning->answer.unit;
    response_.rowHash += meaning->hash;
    return true;
}

bool RowReader::readTime(const RawRow &row) {
    response_.submitted.reset();
    if (timeColumn_ == 0)
        return true;
    const auto text = cellAt(row, timeColumn_);
    if (text.empty() || text == kVvNotThere || saysNotCompleted(text)) {
        if (!text.empty() || blankIsIncomplete_)
            response_.status = model::ResponseStatus::incomplete;
        return true;
    }
    const auto time = timeSplit_.column == 0
                          ? readDateTime(text, timeOrder_, true)
                          : readSplitDate(text, timeSplit_, cellAt(row, timeSplit_.column));
    if (!time)
        return false;
    if (!isAnonymisedTime(*time))
        response_.submitted = time;
    const auto moment = static_cast<std::uint64_t>(base::dayNumber(time->date)) * 86400U +
                        static_cast<std::uint64_t>(time->second);
    response_.rowHash += moment * 0x9E3779B97F4A7C15ULL;
    return true;
}

void RowReader::readStatus(const RawRow &row) {
    for (auto &column : statusColumns_) {
        const auto text = cellAt(row, column.index);
        if (text.empty() && column.flags)
            continue;
        const auto &meaning =
            column.cache.find(text, [&](std::string_view cell, WordMeaning &fresh) {
                fresh.value = static_cast<int>(statusOf(cell, column.flags));
            });
        if (meaning.value == static_cast<int>(StatusWord::test))
            response_.status = model::ResponseStatus::test;
        else if (meaning.value == static_cast<int>(StatusWord::incomplete) &&
                 response_.status == model::ResponseStatus::complete)
            response_.status = model::ResponseStatus::incomplete;
    }
}

void RowReader::readWords(const RawRow &row) {
    const auto read = [&](int column, ValueCache<WordMeaning> &cache, auto recognise) -> int {
        const auto text = cellAt(row, column);
        if (text.empty())
            return 0;
        const auto &meaning = cache.find(text, [&](std::string_view cell, WordMeaning &fresh) {
            const auto value = recognise(cell);
            fresh.value = value ? static_cast<int>(*value) : 0;
            fresh.hash = base::stableHash(std::to_string(fresh.value), 2);
        });
        response_.rowHash += meaning.hash;
        return meaning.value;
    };
    if (channelColumn_ > 0)
        response_.channel = static_cast<model::Channel>(
            read(channelColumn_, channelCache_, model::recogniseChannel));
    if (audienceColumn_ > 0)
        response_.audience = static_cast<model::Audience>(
            read(audienceColumn_, audienceCache_, model::recogniseAudience));
    if (phaseColumn_ > 0)
        response_.phase =
            static_cast<model::Phase>(read(phaseColumn_, phaseCache_, model::recognisePhase));
    if (languageColumn_ > 0) {
        const auto text = cellAt(row, languageColumn_);
        const auto &meaning =
            languageCache_.find(text, [](std::string_view cell, WordMeaning &fresh) {
                fresh.text = languageOfCell(cell).value_or(base::comparisonKey(cell));
            });
        response_.language = meaning.text;
    }
}

void RowReader::readAnswers(const RawRow &row) {
    chooseForm();
    auto &form = forms_[form_].form;
    response_.rowHash += form.read(row, response_.answers, masker_, counts.invalidByColumn);
    counts.unexpected += form.branch(response_.answers);
}

void RowReader::readId(const RawRow &row) {
    response_.externalId = importedText(cellAt(row, idColumn_));
    if (response_.externalId.empty())
        return;
    for (const int part : idParts_)
        response_.externalId += "|" + importedText(cellAt(row, part));
}

bool RowReader::takeRow(const RawRow &row) {
    ++counts.fileRows;
    auto cells = cellsHash(row);
    counts.cellsHash += cells;
    if (!counted_.any() || row.defect || !width_.fits(row))
        return take(row, cells);
    if (const int sums = counted_.sumColumn(row); sums > 0) {
        ++counts.rows;
        cellsHash_ = cells;
        return reject(row, "sumRow", tr("The row sums up others"), sums);
    }
    if (const int wrong = counted_.wrongColumn(row); wrong > 0) {
        ++counts.rows;
        cellsHash_ = cells;
        return reject(row, "badCount", tr("The number of responses cannot be read"), wrong);
    }
    // A row that is kept aside is kept once, with all its responses; its cells are told once too.
    fileRow_ = &row;
    const auto rejected = counts.rejected;
    bool more = true;
    counted_.each(row, [&](const RawRow &response) {
        more = take(response, std::exchange(cells, 0));
        return more && counts.rejected == rejected;
    });
    fileRow_ = nullptr;
    // A row that counts nobody has nothing that could be stored.
    counts.cellsHash -= cells;
    return more;
}

bool RowReader::take(const RawRow &row, std::uint64_t cells) {
    ++counts.rows;
    cellsHash_ = cells;
    if (row.defect)
        return reject(row, "brokenQuotes",
                      tr("Text follows a closing quote, so the cells cannot be told apart"), 0);
    if (!width_.fits(row))
        return reject(row, "wrongCellCount",
                      tr("The row has {cells} cells instead of {wanted}")
                          .with("cells", static_cast<std::int64_t>(row.cells.size()))
                          .with("wanted", static_cast<std::int64_t>(width_.most)),
                      0);
    response_.rowHash = 0;
    response_.status = model::ResponseStatus::complete;
    if (!readTime(row))
        return reject(row, "badTime", tr("The response time cannot be read"), timeColumn_);
    if (!readUnit(row))
        return reject(row,
                      unitState_ == UnitAnswer::Kind::undecided ? "undecidedUnit" : "unknownUnit",
                      tr("The unit is not known"), unitColumn_);
    readStatus(row);
    readWords(row);
    masker_.startRow();
    readAnswers(row);
    if (idColumn_ > 0)
        readId(row);
    ++counts.responses;
    counts.incomplete += response_.status == model::ResponseStatus::incomplete ? 1 : 0;
    counts.test += response_.status == model::ResponseStatus::test ? 1 : 0;
    counts.masked += masker_.found().empty() ? 0 : 1;
    return sink_.take(response_, KeptRow(*this, row));
}

} // namespace

base::Result<ReadCounts> readResponses(Reader &reader, const Mapping &mapping,
                                       const model::Survey &survey, const RowVersions &versions,
                                       UnitResolver &units, ResponseSink &sink,
                                       const base::Progress &progress,
                                       const base::CancelToken &cancel, Masking masking) {
    RowReader rows(mapping, survey, versions, reader.format(), units, sink, masking);
    int headers = mapping.headerRows;
    const auto read = reader.read(
        [&](const RawRow &row) {
            if (headers > 0) {
                --headers;
                return true;
            }
            return rows.takeRow(row) && !cancel.isCancelled();
        },
        progress, cancel);
    if (cancel.isCancelled())
        return base::cancelledError();
    if (!read)
        return read.error();
    return std::move(rows.counts);
}

} // namespace kooste::importing
