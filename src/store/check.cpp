// SPDX-License-Identifier: MIT
#include "store/check.h"
#include "store/answer_table.h"
#include "store/survey_rows.h"

#include <map>
#include <set>

namespace kooste::store {

using base::tr;
using model::ItemKind;

namespace {

/// Goes over the workspace and collects what is wrong.
class Checker {
public:
    explicit Checker(Connection &connection) : connection_(connection) {}

    std::vector<Problem> run(const base::Progress &progress, const base::CancelToken &cancel) {
        checkSqlite();
        progress.report(0.4);
        const auto surveys = surveyIds(connection_);
        for (std::size_t i = 0; i < surveys.size() && !cancel.isCancelled(); ++i) {
            if (const auto survey = readSurvey(connection_, surveys[i]))
                checkSurvey(*survey);
            progress.report(0.4 +
                            0.5 * static_cast<double>(i + 1) / static_cast<double>(surveys.size()));
        }
        if (!cancel.isCancelled())
            checkCommonTables(surveys);
        progress.report(1);
        return std::move(problems_);
    }

private:
    void add(std::string where, base::Message message) {
        problems_.push_back({std::move(where), std::move(message)});
    }

    std::int64_t count(const std::string &from) {
        return connection_.number("SELECT count(*) FROM " + from);
    }

    void checkSqlite() {
        Query integrity(connection_, "PRAGMA integrity_check(20)");
        while (integrity.next())
            if (integrity.text(0) != "ok")
                add("sqlite", tr("SQLite reports: {report}").with("report", integrity.text(0)));
        std::map<std::string, std::int64_t> broken;
        Query references(connection_, "PRAGMA foreign_key_check");
        while (references.next())
            ++broken[references.text(0)];
        for (const auto &[table, rows] : broken)
            add(table, base::trn("{n} row refers to something that is not there",
                                 "{n} rows refer to something that is not there", rows));
        // "integrity-check" compares the index with the comments themselves.
        try {
            connection_.execute(
                "INSERT INTO comment_fts (comment_fts, rank) VALUES ('integrity-check', 1)");
        } catch (const SQLite::Exception &failure) {
            if ((failure.getErrorCode() & 0xFF) == SQLITE_CORRUPT)
                add("comment_fts", tr("the word index does not match the comments"));
        }
    }

    void checkSurvey(const model::Survey &survey) {
        const auto layout = readLayout(connection_, survey);
        const auto table = layout.tableName(1);
        if (survey.latestPublished() != nullptr && layout.tables == 0)
            return add(table, tr("the table of the answers is missing"));
        if (layout.tables == 0)
            return;
        checkColumns(survey, layout);
        checkReferences(survey, layout);
        for (std::size_t i = 0; i < survey.items.size(); ++i)
            if (model::isClosed(survey.items[i].kind) &&
                survey.items[i].kind != ItemKind::multiple && !layout.places[i].columns.empty())
                checkOptions(survey, survey.items[i], layout, layout.places[i]);
        checkBatches(survey, table);
    }

    void checkColumns(const model::Survey &survey, const AnswerLayout &layout) {
        for (const auto &version : survey.versions) {
            if (version.status == model::VersionStatus::draft)
                continue;
            for (std::size_t i = 0; i < survey.items.size(); ++i)
                if (layout.places[i].columns.empty() && version.find(survey.items[i].id) != nullptr)
                    add(layout.tableName(1), tr("the column of the item “{item}” is missing")
                                                 .with("item", survey.items[i].code));
        }
    }

    void checkReferences(const model::Survey &survey, const AnswerLayout &layout) {
        const auto table = layout.tableName(1);
        const auto lost = [&](const std::string &condition, auto message) {
            if (const auto rows = count(table + " WHERE " + condition); rows > 0)
                add(table, message(rows));
        };
        const auto id = std::to_string(survey.id.value);
        lost("unit_id IS NOT NULL AND unit_id NOT IN (SELECT id FROM unit)", [](auto rows) {
            return base::trn("{n} response is of a unit that is not there",
                             "{n} responses are of a unit that is not there", rows);
        });
        lost("batch_id NOT IN (SELECT id FROM batch WHERE survey_id = " + id + ")", [](auto rows) {
            return base::trn("{n} response is of an import that is not there",
                             "{n} responses are of an import that is not there", rows);
        });
        lost("day IS NOT NULL AND NOT EXISTS (SELECT 1 FROM batch b WHERE b.id = batch_id AND day"
             " BETWEEN b.first_day AND b.last_day)",
             [](auto rows) {
                 return base::trn("{n} response is outside the days of its import",
                                  "{n} responses are outside the days of their import", rows);
             });
        lost("source_id NOT IN (SELECT id FROM source WHERE survey_id = " + id + ")",
             [](auto rows) {
                 return base::trn("{n} response is of a source that is not there",
                                  "{n} responses are of a source that is not there", rows);
             });
        lost("version_id NOT IN (SELECT id FROM version WHERE survey_id = " + id + ")",
             [](auto rows) {
                 return base::trn("{n} response is of a version that is not there",
                                  "{n} responses are of a version that is not there", rows);
             });
        lost("response_id >= (SELECT next FROM counter WHERE name = 'response')", [](auto rows) {
            return base::trn("{n} response has a number that was never given",
                             "{n} responses have a number that was never given", rows);
        });
        for (int more = 2; more <= layout.tables; ++more)
            if (count(table) != count(layout.tableName(more)) ||
                count(table + " JOIN " + layout.tableName(more) + " USING (response_id)") !=
                    count(table))
                add(layout.tableName(more),
                    tr("its responses are not those of {table}").with("table", table));
    }

    /// Per version: the numbers that stand there and are neither its options nor missing states.
    void checkOptions(const model::Survey &survey, const model::Item &item,
                      const AnswerLayout &layout, const ItemPlace &place) {
        const auto table = layout.tableName(place.table);
        std::string from = table;
        if (place.table > 1)
            from += " JOIN " + layout.tableName(1) + " USING (response_id)";
        Query rows(connection_, "SELECT version_id, " + place.columns.front() + ", count(*) FROM " +
                                    from + " WHERE " + place.columns.front() +
                                    " IS NOT NULL GROUP BY 1, 2");
        while (rows.next()) {
            const auto *version = survey.findVersion({rows.integer(0)});
            const auto *question = version == nullptr ? nullptr : version->find(item.id);
            const auto value = rows.integer(1);
            bool known = value < 0 && value >= -model::kMissingStates;
            if (question != nullptr && value >= 0) {
                known = item.kind == ItemKind::nps && value <= 10;
                for (const auto &option : question->options)
                    known = known || option.number == value;
            }
            if (!known || question == nullptr)
                add(table, base::trn("item “{item}”: {n} answer is {value}, which its version "
                                     "does not know",
                                     "item “{item}”: {n} answers are {value}, which their version "
                                     "does not know",
                                     rows.integer(2))
                               .with("item", item.code)
                               .with("value", value));
        }
    }

    void checkBatches(const model::Survey &survey, const std::string &table) {
        Query rows(connection_,
                   "SELECT b.id, b.imported, b.rejected, b.changed, b.duplicates, b.rows,"
                   " (SELECT count(*) FROM " +
                       table +
                       " a WHERE a.batch_id = b.id),"
                       " (SELECT count(*) FROM rejected_row r WHERE r.batch_id = b.id),"
                       " (SELECT count(*) FROM changed_response c WHERE c.batch_id = b.id)"
                       " FROM batch b WHERE b.survey_id = :survey");
        rows.set(":survey", survey.id.value);
        while (rows.next()) {
            const auto where = "batch " + std::to_string(rows.integer(0));
            const auto compare = [&](int said, int there, base::Message message) {
                if (rows.integer(said) != rows.integer(there))
                    add(where, std::move(message)
                                   .with("said", rows.integer(said))
                                   .with("there", rows.integer(there)));
            };
            compare(1, 6, tr("it says {said} responses, but there are {there}"));
            compare(2, 7, tr("it says {said} rejected rows, but there are {there}"));
            compare(3, 8, tr("it says {said} changed responses, but there are {there}"));
            if (rows.integer(1) + rows.integer(2) + rows.integer(3) + rows.integer(4) !=
                rows.integer(5))
                add(where, tr("its imported, rejected, duplicate and changed rows do not add up"));
        }
        checkProofs(survey, table);
    }

    /// What was read from the file is what became of its rows, computed again from what is stored.
    void checkProofs(const model::Survey &survey, const std::string &table) {
        Query rows(connection_, "SELECT p.batch_id, read, p.imported, p.rejected, p.duplicates,"
                                " p.changed, answers FROM batch_proof p JOIN batch b ON b.id ="
                                " p.batch_id WHERE b.survey_id = :survey");
        rows.set(":survey", survey.id.value);
        while (rows.next()) {
            const auto batch = std::to_string(rows.integer(0));
            const auto said = [&](int column) {
                return static_cast<std::uint64_t>(rows.integer(column));
            };
            const auto where = "batch " + batch;
            if (said(1) != said(2) + said(3) + said(4) + said(5))
                add(where, tr("the cells that were read are not those of its rows"));
            if (said(6) != sumOf("row_hash", table, batch))
                add(where, tr("its responses are not those that were imported"));
            if (said(3) != sumOf("cells_hash", "rejected_row", batch))
                add(where, tr("its rejected rows are not those that were kept aside"));
            if (said(5) != sumOf("cells_hash", "changed_response", batch))
                add(where, tr("its changed responses are not those that were kept aside"));
        }
    }

    /// Modulo 2^64, which SQLite's own sum is not.
    std::uint64_t sumOf(const std::string &column, const std::string &table,
                        const std::string &batch) {
        std::uint64_t sum = 0;
        Query rows(connection_,
                   "SELECT " + column + " FROM " + table + " WHERE batch_id = " + batch);
        while (rows.next())
            sum += static_cast<std::uint64_t>(rows.integer(0));
        return sum;
    }

    /// Comments and invalid answers of responses, surveys or items that are not there.
    void checkCommonTables(const std::vector<model::SurveyId> &surveys) {
        for (const char *table : {"comment", "invalid_answer"}) {
            std::string known = "0";
            std::int64_t orphans = 0;
            for (const auto survey : surveys) {
                const auto id = std::to_string(survey.value);
                known += ", " + id;
                const auto answers = answerTableName(survey, 1);
                std::string lost = std::string(table) + " t WHERE t.survey_id = " + id;
                if (connection_.hasTable(answers))
                    lost += " AND (NOT EXISTS (SELECT 1 FROM " + answers +
                            " a WHERE a.response_id = t.response_id) OR t.item_id NOT IN (SELECT"
                            " id FROM item WHERE survey_id = " +
                            id + "))";
                orphans += count(lost);
            }
            orphans += count(std::string(table) + " WHERE survey_id NOT IN (" + known + ")");
            if (orphans > 0)
                add(table, base::trn("{n} row belongs to no response",
                                     "{n} rows belong to no response", orphans));
        }
    }

    Connection &connection_;
    std::vector<Problem> problems_;
};

} // namespace

std::vector<Problem> check(Workspace &workspace, const base::Progress &progress,
                           const base::CancelToken &cancel) {
    auto &connection = workspace.connection();
    try {
        return Checker(connection).run(progress, cancel);
    } catch (const SQLite::Exception &failure) {
        return {{"sqlite", connection.errorOf(failure).message}};
    }
}

} // namespace kooste::store
