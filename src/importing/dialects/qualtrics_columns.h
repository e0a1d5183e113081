// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

#include <string>
#include <string_view>
#include <vector>

/// What one column of a Qualtrics export is by its name, text and id. Internal to the dialect.
namespace kooste::importing {

struct QualtricsColumn {
    std::string name;     ///< "Q2_1", "StartDate"
    std::string text;     ///< the question as it was asked; the name where the file has no texts
    std::string zone;     ///< of its times: "America/Denver"
    std::string importId; ///< "QID2_1", "startDate"; empty where the file has none
    std::string choiceId; ///< of an option of a multiple choice
    std::string base;     ///< what is shared by the columns of one question: "QID2", "Q2#1"

    bool isText() const;     ///< words written beside an option, or an open answer
    bool isQuestion() const; ///< not metadata, embedded data or a score
};

/// The value of a key of the small JSON objects in the third header row; also with the single
/// quotes that some programs leave there.
std::string idValue(std::string_view cell, std::string_view key);

/// The role of the tool's own columns, by id or name; nothing for questions and embedded data.
struct QualtricsField {
    std::string_view key;
    ColumnRole role;
};
const QualtricsField *qualtricsField(const QualtricsColumn &column);

/// Why a column beside the questions is no answer (timings, topics of comments …); empty for
/// others.
base::Message notAnAnswer(const QualtricsColumn &column);

/// Finds `base` for all columns.
void findBases(std::vector<QualtricsColumn> &columns);

/// The beginning that the texts share, up to the mark between question and part; 0 without one.
/// `mark`: its length.
std::size_t sharedText(const std::vector<const std::string *> &texts, std::size_t &mark);

/// A question's text without the words that stand for its ticks ("Selected Choice").
std::string withoutSelected(const std::string &text);

} // namespace kooste::importing
