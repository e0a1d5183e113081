// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "store/answer_table.h"
#include "store/batches.h"
#include "store/raw_statement.h"

namespace kooste::store {

/// Whether the survey has no responses yet. Then its indexes are dropped, to be made at the end in
/// one go, and the connection is set for rows that are only appended, as long as this lives.
class FirstImport {
public:
    FirstImport(Connection &connection, model::SurveyId survey);
    ~FirstImport();
    FirstImport(const FirstImport &) = delete;
    FirstImport &operator=(const FirstImport &) = delete;
    bool is() const { return is_; }

private:
    Connection &connection_;
    bool is_;
};

/// The prepared statements that put one response into a survey's answer tables, its comments and
/// its invalid answers. Private to this folder.
class ResponseInsert {
public:
    ResponseInsert(Connection &connection, const model::Survey &survey, const Batch &batch);
    /// Throws SQLite::Exception.
    void insert(const model::Response &response, ResponseId id, std::int64_t row);
    /// Makes what is looked up by: the indexes of a first import, the words of its comments. Once,
    /// after the last response.
    void finish(Connection &connection);

private:
    struct Slot {
        std::size_t item = 0; ///< position in survey.items and in Response::answers
        model::ItemKind kind = model::ItemKind::text;
        model::ItemId id;
        int place = 0; ///< of its first parameter
        int words = 1;
    };
    struct Table {
        RawStatement insert;
        std::vector<Slot> slots;
    };
    void prepareTable(Connection &connection, const model::Survey &survey,
                      const AnswerLayout &layout, int table);
    void bindOwn(RawStatement &insert, const model::Response &response, ResponseId id,
                 std::int64_t row) const;
    void bindAnswer(RawStatement &insert, const Slot &slot, const model::Answer &answer) const;
    void insertTexts(const Slot &slot, const model::Answer &answer, ResponseId id);
    void indexComments(Connection &connection);

    model::SurveyId survey_;
    FirstImport first_;
    BatchId batch_;
    SourceId source_;
    std::vector<Table> tables_;
    RawStatement comment_;
    RawStatement invalid_;
    std::int64_t firstComment_ = 1;
    std::int64_t nextComment_ = 1;
};

} // namespace kooste::store
