// SPDX-License-Identifier: MIT
#include "app/usecases/repair_import.h"
#include "app/usecases/failure.h"
#include "app/usecases/placed_questions.h"
#include "app/usecases/response_queue.h"
#include "app/usecases/unit_placement.h"
#include "base/number_format.h"
#include "base/text.h"
#include "store/sources.h"
#include "store/surveys.h"
#include "store/transaction.h"

#include <algorithm>
#include <map>

namespace kooste::app {

using base::tr;

namespace {

/// Rows in memory, under header rows that are only counted.
class RowsReader final : public importing::Reader {
public:
    RowsReader(const std::vector<MendedRow> &rows, int headerRows, bool workbook)
        : rows_(rows), headerRows_(headerRows) {
        // Only the width rule asks: rows of a workbook may end early.
        format_.encoding = workbook ? "" : "UTF-8";
    }
    const importing::TableFormat &format() const override { return format_; }
    base::Result<void> read(const importing::RowSink &sink, const base::Progress &,
                            const base::CancelToken &) override {
        for (int i = 0; i < headerRows_; ++i)
            if (!sink({i + 1, {}, false}))
                return {};
        for (const auto &row : rows_) {
            std::vector<importing::RawCell> cells;
            for (const auto &text : row.cells)
                cells.push_back(
                    {text, text.empty() ? importing::CellType::empty : importing::CellType::text});
            if (!sink({row.row, cells, false}))
                return {};
        }
        return {};
    }

private:
    const std::vector<MendedRow> &rows_;
    int headerRows_;
    importing::TableFormat format_;
};

/// Keeps the one response that a row becomes.
class OneResponse final : public importing::ResponseSink {
public:
    bool take(const model::Response &response, const importing::SourceRow &) override {
        found = response;
        return true;
    }
    bool reject(const importing::RejectedRow &) override { return true; }
    std::optional<model::Response> found;
};

/// Mended rows that wait in a batch, with the hashes of their cells in the file: what was read
/// from the file stays what it was.
struct WaitingRows {
    std::vector<MendedRow> rows;
    std::map<std::int64_t, std::uint64_t> cellsOfFile;
    std::int64_t notWaiting = 0;
};

WaitingRows rowsWaiting(store::Workspace &workspace, store::BatchId batch,
                        const std::vector<MendedRow> &mended) {
    WaitingRows waiting;
    std::map<std::int64_t, std::uint64_t> rejected;
    for (const auto &row : store::BatchRepository(workspace).rejected(batch))
        rejected.emplace(row.row, row.cellsHash);
    for (const auto &row : mended) {
        const auto known = rejected.find(row.row);
        if (known == rejected.end() ||
            !waiting.cellsOfFile.emplace(row.row, known->second).second) {
            ++waiting.notWaiting;
            continue;
        }
        waiting.rows.push_back(row);
    }
    return waiting;
}

/// A batch with everything that reading its rows again needs.
struct Reading {
    store::Batch batch;
    model::Survey survey;
    importing::RowVersions version{model::VersionId{}};
    std::vector<std::string> header;
    importing::Mapping mapping;
    bool workbook = false;
};

/// The rows of a batch went by their dates: so do those that come in again.
void readByDate(Reading &reading) {
    for (const auto &version : reading.survey.versions) {
        if (version.status == model::VersionStatus::draft)
            continue;
        reading.version.version = version.id;
        reading.version.byDate.push_back({version.id, version.publishedOn, reading.mapping.items});
    }
}

base::Result<Reading> readingOf(store::Workspace &workspace, store::BatchId id) {
    const store::BatchRepository batches(workspace);
    const auto batch = batches.find(id);
    const auto survey =
        batch ? store::SurveyRepository(workspace).load(batch->survey) : std::nullopt;
    if (!survey)
        return base::Error{base::ErrorKind::usage, "unknownBatch",
                           tr("This import is no longer in the workspace.")};
    Reading reading{*batch, *survey, batch->version, batches.header(id), {}, false};
    const auto name = base::lowerAscii(batch->fileName);
    reading.workbook = base::endsWith(name, ".xlsx") || base::endsWith(name, ".xls");
    for (const auto &source : store::SourceRepository(workspace).ofSurvey(batch->survey))
        if (source.id == batch->source) {
            auto profile = importing::readProfile(source.profile);
            if (!profile)
                return profile.error();
            reading.mapping = importing::ontoHeader(*profile, reading.header);
        }
    if (!batch->version)
        readByDate(reading);
    return reading;
}

/// As it was decided for the whole import.
importing::Masking maskingOf(const Reading &reading) {
    return reading.batch.maskingOff ? importing::Masking::off : importing::Masking::on;
}

std::optional<model::Response> responseOf(store::Workspace &workspace, const Reading &reading,
                                          const store::ChangedResponse &changed) {
    const store::ResponseRepository responses(workspace, reading.survey);
    auto kept = responses.reading(reading.batch.id, changed.row);
    if (kept && changed.cells.empty())
        return kept; // it came as a known row, whose cells are not kept
    const std::vector<MendedRow> rows{{changed.row, changed.cells}};
    RowsReader reader(rows, reading.mapping.headerRows, true);
    UnitPlacement units(workspace, UnknownUnits::none, reading.mapping.units);
    OneResponse one;
    const auto read =
        importing::readResponses(reader, reading.mapping, reading.survey, reading.version, units,
                                 one, {}, {}, maskingOf(reading));
    // Its cells as they are kept are not quite those of the file: it stays known by those.
    if (one.found && kept)
        one.found->rowHash = kept->rowHash;
    return read ? one.found : std::nullopt;
}

/// An answer in words.
std::string wordsOf(const model::Survey &survey, const model::Item &item,
                    const model::Answer &answer, const base::Translator &translator) {
    const auto labelOf = [&](int number) {
        for (const auto &option : model::allOptions(survey, item.id))
            if (option.number == number) {
                const auto label = option.label.best(translator.language());
                return label.empty() ? option.code : label;
            }
        return std::to_string(number);
    };
    using State = model::Answer::State;
    if (answer.option >= 0)
        return labelOf(answer.option);
    if (!answer.text.empty())
        return answer.text;
    if (answer.state == State::notInVersion || answer.state == State::skipped)
        return "–";
    if (!answer.answered())
        return base::render(missingName(static_cast<model::Missing>(answer.state)), translator);
    if (item.kind == model::ItemKind::number)
        return base::formatExact(answer.number);
    if (item.kind == model::ItemKind::date)
        return base::formatDate(base::dateOfDay(static_cast<std::int32_t>(answer.number)),
                                translator.language());
    std::vector<std::string> labels;
    for (std::size_t word = 0; word < answer.chosen.size(); ++word)
        for (int bit = 0; bit < 62; ++bit)
            if (answer.chosen[word] >> bit & 1U)
                labels.push_back(labelOf(static_cast<int>(word) * 62 + bit));
    return base::join(labels, ", ");
}

/// Everything that two readings of one response say differently.
class Differences {
public:
    Differences(const model::Survey &survey, const model::UnitTree &units,
                const base::Translator &translator)
        : survey_(survey), units_(units), translator_(translator) {}

    std::vector<ChangedPair::Difference> of(const model::Response &before,
                                            const model::Response &after) {
        found_.clear();
        add(tr("Unit"), unit(before), unit(after));
        add(tr("Submitted"), time(before), time(after));
        add(tr("Channel"), say(model::channelName(before.channel)),
            say(model::channelName(after.channel)));
        add(tr("Respondent"), say(model::audienceName(before.audience)),
            say(model::audienceName(after.audience)));
        const auto *version = survey_.findVersion(after.version);
        for (std::size_t i = 0; i < survey_.items.size(); ++i) {
            const auto &item = survey_.items[i];
            const auto *asked = version ? version->find(item.id) : nullptr;
            const auto name = asked ? asked->text.best(translator_.language()) : item.code;
            addTexts(name, wordsOf(survey_, item, at(before, i), translator_),
                     wordsOf(survey_, item, at(after, i), translator_));
        }
        return std::move(found_);
    }

private:
    std::string say(const base::Message &message) const {
        return base::render(message, translator_);
    }
    static const model::Answer &at(const model::Response &response, std::size_t item) {
        static const model::Answer none;
        return item < response.answers.size() ? response.answers[item] : none;
    }
    std::string unit(const model::Response &response) const {
        const auto *found = response.unit ? units_.find(*response.unit) : nullptr;
        return found ? found->name.best(translator_.language()) : "–";
    }
    std::string time(const model::Response &response) const {
        return response.submitted
                   ? base::formatDate(response.submitted->date, translator_.language())
                   : "–";
    }
    void add(const base::Message &name, const std::string &before, const std::string &after) {
        addTexts(say(name), before, after);
    }
    void addTexts(const std::string &name, const std::string &before, const std::string &after) {
        if (before != after)
            found_.push_back({name, before, after});
    }

    const model::Survey &survey_;
    const model::UnitTree &units_;
    const base::Translator &translator_;
    std::vector<ChangedPair::Difference> found_;
};

} // namespace

base::Result<RepairOutcome> RepairImport::importMended(store::BatchId batch,
                                                       const std::vector<MendedRow> &rows,
                                                       const base::Progress &progress,
                                                       const base::CancelToken &cancel) {
    return guarded([&]() -> base::Result<RepairOutcome> {
        auto reading = readingOf(workspace_, batch);
        if (!reading)
            return reading.error();
        const auto before = reading->batch;
        store::Transaction transaction(workspace_);
        if (transaction.error())
            return *transaction.error();
        auto waiting = rowsWaiting(workspace_, batch, rows);
        std::vector<std::int64_t> numbers;
        for (const auto &row : waiting.rows)
            numbers.push_back(row.row);
        auto known = store::DuplicateIndex::load(workspace_, reading->survey.id,
                                                 reading->batch.source, batch);
        auto writer = store::ImportWriter::resume(workspace_, reading->survey, before, numbers);
        if (!writer)
            return writer.error();
        (*writer)->setHeader(reading->header);
        const auto rejectedBefore = (*writer)->batch().rejected;
        RowsReader reader(waiting.rows, reading->mapping.headerRows, reading->workbook);
        UnitPlacement units(workspace_, UnknownUnits::reject, reading->mapping.units);
        ResponseQueue queue(**writer, known);
        queue.setCellsOfFile(std::move(waiting.cellsOfFile));
        units.setDatabaseMutex(&queue.databaseMutex());
        const auto counts =
            importing::readResponses(reader, reading->mapping, reading->survey, reading->version,
                                     units, queue, progress, cancel, maskingOf(*reading));
        queue.finish();
        if ((*writer)->error())
            return *(*writer)->error();
        units.setDatabaseMutex(nullptr);
        if (units.error())
            return *units.error();
        if (!counts)
            return counts.error();
        (*writer)->dropCellsRead(queue.cellsOfNobody());
        auto stored = (*writer)->commit();
        if (!stored)
            return stored.error();
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
        return RepairOutcome{stored->imported - before.imported, stored->rejected - rejectedBefore,
                             stored->duplicates - before.duplicates,
                             stored->changed - before.changed, waiting.notWaiting};
    });
}

base::Result<std::vector<ChangedPair>>
RepairImport::changed(store::BatchId batch, const base::Translator &translator) const {
    return guarded([&]() -> base::Result<std::vector<ChangedPair>> {
        const auto reading = readingOf(workspace_, batch);
        if (!reading)
            return reading.error();
        const auto units = store::UnitRepository(workspace_).load();
        const store::ResponseRepository responses(workspace_, reading->survey);
        Differences differences(reading->survey, *units, translator);
        std::vector<ChangedPair> pairs;
        for (const auto &one : store::BatchRepository(workspace_).changed(batch)) {
            ChangedPair pair{one.row, one.externalId, {}, false};
            const auto before = responses.find(one.existing);
            const auto after = responseOf(workspace_, *reading, one);
            pair.gone = !before;
            if (before && after)
                pair.differences = differences.of(*before, *after);
            pairs.push_back(std::move(pair));
        }
        return pairs;
    });
}

base::Result<void> RepairImport::keepEarlier(store::BatchId batch, std::int64_t row) {
    return guarded([&] { return store::BatchRepository(workspace_).settleChanged(batch, row); });
}

base::Result<void> RepairImport::takeNew(store::BatchId batch, std::int64_t row) {
    return guarded([&]() -> base::Result<void> {
        const auto reading = readingOf(workspace_, batch);
        if (!reading)
            return reading.error();
        store::Transaction transaction(workspace_);
        if (transaction.error())
            return *transaction.error();
        store::BatchRepository batches(workspace_);
        for (const auto &one : batches.changed(batch)) {
            if (one.row != row)
                continue;
            const auto after = responseOf(workspace_, *reading, one);
            if (!after)
                return base::Error{base::ErrorKind::usage, "unreadableRow",
                                   tr("The new answers of this row cannot be read any more.")};
            store::ResponseRepository responses(workspace_, reading->survey);
            if (auto replaced = responses.replaceFor(batch, one.existing, *after); !replaced)
                return replaced;
        }
        if (auto settled = batches.settleChanged(batch, row); !settled)
            return settled;
        return transaction.commit();
    });
}

} // namespace kooste::app
