// SPDX-License-Identifier: MIT
#include "store/dataset_loader.h"
#include "store/answer_table.h"
#include "store/raw_statement.h"
#include "store/survey_rows.h"
#include "store/units.h"

#include <cmath>
#include <limits>

namespace kooste::store {

using dataset::ItemColumn;
using dataset::SurveyDataset;
using model::ItemKind;

namespace {

constexpr std::size_t kRowsBetweenReports = 50'000;

/// Ids to positions: a plain array, for ids are small and dense.
class Positions {
public:
    void set(std::int64_t id, std::int32_t position) {
        if (id >= static_cast<std::int64_t>(places_.size()))
            places_.resize(static_cast<std::size_t>(id) + 1, -1);
        places_[static_cast<std::size_t>(id)] = position;
    }
    std::int32_t of(std::int64_t id) const {
        return id >= 0 && id < static_cast<std::int64_t>(places_.size())
                   ? places_[static_cast<std::size_t>(id)]
                   : -1;
    }

private:
    std::vector<std::int32_t> places_;
};

/// The narrowest column that holds every option number of the item.
void reserveColumn(ItemColumn &column, int highest, std::size_t rows, std::size_t words) {
    if (column.kind == ItemKind::number || column.kind == ItemKind::date)
        column.values = std::vector<double>(rows, std::numeric_limits<double>::quiet_NaN());
    else if (highest <= std::numeric_limits<std::int8_t>::max())
        column.values = std::vector<std::int8_t>(column.kind == ItemKind::multiple ? 0 : rows,
                                                 dataset::kNotInVersion);
    else
        column.values = std::vector<std::int16_t>(rows, dataset::kNotInVersion);
    if (column.kind == ItemKind::number || column.kind == ItemKind::date ||
        column.kind == ItemKind::multiple)
        column.missing.assign(rows, dataset::kNotInVersion);
    if (column.kind == ItemKind::multiple)
        column.words.assign(words, std::vector<std::uint64_t>(rows, 0));
}

/// Copies one item's values of one row, from its place in the statement.
struct ColumnReader {
    ItemColumn *column = nullptr;
    int place = 0; ///< its first column in the statement
    int words = 1;
    std::int8_t *bytes = nullptr;   ///< where the values go when they are bytes
    std::int16_t *shorts = nullptr; ///< or two bytes

    void read(const RawStatement &row, std::size_t at) const {
        if (!column->missing.empty()) {
            readWithState(row, at);
            return;
        }
        const int value = row.small(place); // NULL reads as 0
        if (value == 0 && row.isNull(place))
            return;
        if (bytes != nullptr)
            bytes[at] = static_cast<std::int8_t>(value);
        else
            shorts[at] = static_cast<std::int16_t>(value);
    }

private:
    void readWithState(const RawStatement &row, std::size_t at) const {
        const int state = place + words;
        if (row.isNull(state))
            return;
        column->missing[at] = static_cast<std::int8_t>(row.small(state));
        if (column->kind == ItemKind::multiple)
            for (int word = 0; word < words; ++word)
                column->words[static_cast<std::size_t>(word)][at] =
                    static_cast<std::uint64_t>(row.integer(place + word));
        else if (column->missing[at] == 0)
            std::get<std::vector<double>>(column->values)[at] = row.real(place);
    }
};

/// Reads one survey; lives for one load.
class Load {
public:
    Load(Connection &connection, std::shared_ptr<const model::Survey> survey,
         std::shared_ptr<const model::UnitTree> units)
        : connection_(connection), layout_(readLayout(connection, *survey)) {
        loaded_->survey = std::move(survey);
        loaded_->units = std::move(units);
        for (std::size_t i = 0; i < loaded_->units->size(); ++i)
            units_.set(loaded_->units->units()[i].id.value, static_cast<std::int32_t>(i));
        for (std::size_t i = 0; i < loaded_->survey->versions.size(); ++i)
            versions_.set(loaded_->survey->versions[i].id.value, static_cast<std::int32_t>(i));
    }

    std::shared_ptr<const SurveyDataset> run(const base::Progress &progress,
                                             const base::CancelToken &cancel) {
        rows_ = layout_.tables == 0 ? 0
                                    : static_cast<std::size_t>(connection_.number(
                                          "SELECT count(*) FROM " + layout_.tableName(1)));
        reserve();
        if (rows_ == 0)
            return loaded_;
        RawStatement row(connection_, statement());
        for (std::size_t at = 0; at < rows_ && row.next(); ++at) {
            readOwn(row, at);
            for (const auto &reader : readers_)
                reader.read(row, at);
            if (at % kRowsBetweenReports == 0) {
                if (cancel.isCancelled())
                    return nullptr;
                progress.report(static_cast<double>(at) / static_cast<double>(rows_));
            }
        }
        return loaded_;
    }

private:
    void reserve() {
        auto &to = *loaded_;
        to.unit.assign(rows_, dataset::kNoUnit);
        to.day.assign(rows_, dataset::kNoDay);
        for (auto *column : {&to.channel, &to.audience, &to.phase, &to.status, &to.language})
            column->assign(rows_, 0);
        to.version.assign(rows_, 0);
        for (std::size_t i = 0; i < to.survey->items.size(); ++i) {
            const auto &item = to.survey->items[i];
            int highest = 1;
            for (const auto &option : model::allOptions(*to.survey, item.id))
                highest = std::max(highest, option.number);
            ItemColumn column;
            column.item = item.id;
            column.kind = item.kind;
            reserveColumn(column, highest, rows_, layout_.places[i].columns.size());
            to.items.push_back(std::move(column));
        }
    }

    /// The survey's own columns, then each item's; also lays out the readers.
    std::string statement() {
        std::string sql =
            "SELECT unit_id, day, channel, audience, phase, status, language, version_id";
        int place = 8;
        for (std::size_t i = 0; i < loaded_->items.size(); ++i) {
            const auto &where = layout_.places[i];
            if (where.columns.empty())
                continue;
            auto &column = loaded_->items[i];
            ColumnReader reader{&column, place, static_cast<int>(where.columns.size())};
            if (auto *bytes = std::get_if<std::vector<std::int8_t>>(&column.values))
                reader.bytes = bytes->data();
            if (auto *shorts = std::get_if<std::vector<std::int16_t>>(&column.values))
                reader.shorts = shorts->data();
            readers_.push_back(reader);
            for (const auto &name : where.columns)
                sql += ", " + name;
            place += static_cast<int>(where.columns.size());
            if (!where.missing.empty()) {
                sql += ", " + where.missing;
                ++place;
            }
        }
        return sql + " FROM " + layout_.joined() + " ORDER BY response_id";
    }

    void readOwn(const RawStatement &row, std::size_t at) {
        auto &to = *loaded_;
        to.unit[at] = units_.of(row.integer(0)); // NULL reads as 0, which no unit has
        const int day = row.small(1);
        if (day != 0 || !row.isNull(1))
            to.day[at] = day;
        to.channel[at] = static_cast<std::int8_t>(row.small(2));
        to.audience[at] = static_cast<std::int8_t>(row.small(3));
        to.phase[at] = static_cast<std::int8_t>(row.small(4));
        to.status[at] = static_cast<std::int8_t>(row.small(5));
        to.language[at] = languageOf(row.text(6));
        to.version[at] = static_cast<std::int16_t>(versions_.of(row.integer(7)));
    }

    /// Responses come in runs of one language, so the last one is looked at first.
    std::int8_t languageOf(std::string_view text) {
        auto &known = loaded_->languages;
        if (lastLanguage_ < known.size() && known[lastLanguage_] == text)
            return static_cast<std::int8_t>(lastLanguage_);
        for (lastLanguage_ = 0; lastLanguage_ < known.size(); ++lastLanguage_)
            if (known[lastLanguage_] == text)
                return static_cast<std::int8_t>(lastLanguage_);
        if (known.size() < 127)
            known.emplace_back(text);
        lastLanguage_ = known.size() - 1;
        return static_cast<std::int8_t>(lastLanguage_);
    }

    Connection &connection_;
    AnswerLayout layout_;
    std::shared_ptr<SurveyDataset> loaded_ = std::make_shared<SurveyDataset>();
    std::size_t rows_ = 0;
    std::size_t lastLanguage_ = 0;
    Positions units_;
    Positions versions_;
    std::vector<ColumnReader> readers_;
};

/// One view of the file from the first statement to the last, also while another program writes.
class ReadTransaction {
public:
    explicit ReadTransaction(Connection &connection)
        : connection_(connection), own_(connection.transactionDepth == 0) {
        if (own_)
            connection_.execute("BEGIN");
    }
    ~ReadTransaction() {
        if (own_)
            sqlite3_exec(connection_.handle(), "COMMIT", nullptr, nullptr, nullptr);
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Connection &connection_;
    bool own_;
};

} // namespace

std::shared_ptr<const SurveyDataset> DatasetLoader::load(model::SurveyId survey,
                                                         const base::Progress &progress,
                                                         const base::CancelToken &cancel) {
    const auto stamp = workspace_.changeStamp();
    auto &kept = kept_[survey.value];
    if (kept.dataset && kept.stamp == stamp)
        return kept.dataset;
    auto &connection = workspace_.connection();
    kept.dataset = nullptr;
    kept.dataset = reading(connection, [&]() -> std::shared_ptr<const SurveyDataset> {
        ReadTransaction whole(connection);
        auto definition = readSurvey(connection, survey);
        if (!definition)
            return nullptr;
        Load load(connection, std::make_shared<const model::Survey>(std::move(*definition)),
                  UnitRepository(workspace_).load());
        return load.run(progress, cancel);
    });
    kept.stamp = stamp;
    return kept.dataset;
}

} // namespace kooste::store
