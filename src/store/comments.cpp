// SPDX-License-Identifier: MIT
#include "store/comments.h"
#include "base/text.h"
#include "store/answer_table.h"
#include "store/raw_statement.h"

#include <algorithm>

namespace kooste::store {

using dataset::Filter;
using model::ItemKind;

namespace {

template <class Values, class Text> std::string listOf(const Values &values, Text text) {
    std::string list;
    for (const auto &value : values)
        list += (list.empty() ? "" : ", ") + text(value);
    return "(" + list + ")";
}

template <class Enum> std::string listOfNumbers(const std::vector<Enum> &values) {
    return listOf(values, [](Enum value) { return std::to_string(static_cast<int>(value)); });
}

/// dataset::select as SQL conditions over the answers table `a`: the same responses.
class Conditions {
public:
    Conditions(const model::Survey &survey, const model::UnitTree &units,
               const AnswerLayout &layout)
        : survey_(survey), units_(units), layout_(layout) {}

    std::string of(const Filter &filter) {
        text_ = "a.status = 0";
        addUnits(filter);
        addDays(filter);
        if (!filter.channels.empty())
            add("a.channel IN " + listOfNumbers(filter.channels));
        if (!filter.audiences.empty())
            add("a.audience IN " + listOfNumbers(filter.audiences));
        if (!filter.phases.empty())
            add("a.phase IN " + listOfNumbers(filter.phases));
        if (!filter.languages.empty())
            add("ifnull(a.language, '') IN " +
                listOf(filter.languages, [](const std::string &each) { return quotedText(each); }));
        if (!filter.versions.empty())
            add("a.version_id IN (SELECT id FROM version WHERE survey_id = " +
                std::to_string(survey_.id.value) + " AND number IN " +
                listOfNumbers(filter.versions) + ")");
        for (const auto &where : filter.where)
            addWhere(where);
        return text_;
    }

private:
    void add(const std::string &condition) { text_ += " AND " + condition; }

    /// The batch knows its first and last day: the batches of other periods are never looked into.
    void addDays(const Filter &filter) {
        std::string batches;
        if (filter.from) {
            const auto from = std::to_string(base::dayNumber(*filter.from));
            add("a.day >= " + from);
            batches += " AND last_day >= " + from;
        }
        if (filter.to) {
            const auto to = std::to_string(base::dayNumber(*filter.to));
            add("a.day <= " + to);
            batches += " AND first_day <= " + to;
        }
        if (!batches.empty())
            add("a.batch_id IN (SELECT id FROM batch WHERE survey_id = " +
                std::to_string(survey_.id.value) + batches + ")");
    }

    void addUnits(const Filter &filter) {
        const auto &all = units_.units();
        const auto within = [&](int first, int end) {
            std::vector<model::Unit> chosen(all.begin() + first, all.begin() + end);
            add("a.unit_id IN " + listOf(chosen, [](const model::Unit &unit) {
                    return std::to_string(unit.id.value);
                }));
        };
        if (filter.unitSubtree)
            within(*filter.unitSubtree, units_.subtreeEnd(*filter.unitSubtree));
        if (filter.unitOnly)
            within(*filter.unitOnly, *filter.unitOnly + 1);
    }

    void addWhere(const Filter::Where &where) {
        for (std::size_t i = 0; i < survey_.items.size(); ++i) {
            const auto &columns = layout_.places[i].columns;
            if (survey_.items[i].id != where.item || columns.empty())
                continue;
            if (survey_.items[i].kind == ItemKind::multiple)
                return addChosen(columns, where.options);
            return add(columns.front() + " IN " + listOfNumbers(where.options));
        }
        add("0");
    }

    void addChosen(const std::vector<std::string> &columns, const std::vector<int> &options) {
        std::string any = "0";
        for (const int option : options) {
            const auto word = static_cast<std::size_t>(option / kOptionsPerWord);
            if (option >= 0 && word < columns.size())
                any += " OR (" + columns[word] + " >> " + std::to_string(option % kOptionsPerWord) +
                       " & 1)";
        }
        add("(" + any + ")");
    }

    const model::Survey &survey_;
    const model::UnitTree &units_;
    const AnswerLayout &layout_;
    std::string text_;
};

/// What the user typed as an FTS5 query: every word must be there, each may be a beginning; marks
/// of the query language are plain text.
std::string searchOf(const std::string &typed) {
    std::string query;
    const auto composed = base::toNfc(typed);
    for (const auto word : base::split(composed, " ")) {
        if (base::trim(word).empty())
            continue;
        query += std::string(query.empty() ? "" : " ") + quotedName(word) + "*";
    }
    return query;
}

std::string scoreColumn(const model::Survey &survey, const AnswerLayout &layout,
                        const std::optional<model::ItemId> &item) {
    for (std::size_t i = 0; item && i < survey.items.size(); ++i)
        if (survey.items[i].id == *item && model::isClosed(survey.items[i].kind) &&
            survey.items[i].kind != ItemKind::multiple && !layout.places[i].columns.empty())
            return layout.places[i].columns.front();
    return "NULL";
}

Comment commentOf(const RawStatement &row) {
    Comment comment;
    comment.id = {row.integer(0)};
    comment.response = {row.integer(1)};
    comment.item = {row.integer(2)};
    if (!row.isNull(3))
        comment.unit = model::UnitId{row.integer(3)};
    if (!row.isNull(4))
        comment.day = base::dateOfDay(row.small(4));
    comment.channel = static_cast<model::Channel>(row.small(5));
    comment.language = row.text(6);
    if (!row.isNull(7) && row.integer(7) >= 0)
        comment.score = row.small(7);
    comment.text = row.text(8);
    return comment;
}

} // namespace

std::vector<Comment> CommentRepository::find(const model::Survey &survey,
                                             const model::UnitTree &units, const Filter &filter,
                                             const CommentQuery &query) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<Comment> found;
        const auto layout = readLayout(connection, survey);
        if (layout.tables == 0)
            return found;
        std::string sql = "SELECT c.id, c.response_id, c.item_id, a.unit_id, a.day, a.channel,"
                          " a.language, " +
                          scoreColumn(survey, layout, query.scoreItem) + ", c.text FROM " +
                          layout.tableName(1) + " a";
        for (int table = 2; table <= layout.tables; ++table)
            sql += " JOIN " + layout.tableName(table) + " USING (response_id)";
        sql += " JOIN comment c ON c.response_id = a.response_id WHERE c.survey_id = " +
               std::to_string(survey.id.value) + " AND " +
               Conditions(survey, units, layout).of(filter);
        if (query.item)
            sql += " AND c.item_id = " + std::to_string(query.item->value);
        const auto search = searchOf(query.search);
        if (!search.empty())
            sql += " AND c.id IN (SELECT rowid FROM comment_fts WHERE comment_fts MATCH " +
                   quotedText(search) + ")";
        sql += " ORDER BY a.day DESC, c.id LIMIT " + std::to_string(query.limit);
        RawStatement rows(connection, sql);
        while (rows.next())
            found.push_back(commentOf(rows));
        return found;
    });
}

std::int64_t CommentRepository::count() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] { return connection.number("SELECT count(*) FROM comment"); });
}

} // namespace kooste::store
