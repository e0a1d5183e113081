// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/languages.h"

#include <map>

namespace kooste::exchange {

using LssRow = std::map<std::string, std::string, std::less<>>;

/// The tables of a LimeSurvey file as they stand, by name.
struct LssTables {
    std::string type; ///< "Survey", "Group", "Question"
    std::string databaseVersion;
    std::map<std::string, std::vector<LssRow>, std::less<>> rows;

    const std::vector<LssRow> &of(std::string_view table) const;
};
/// Errors: notALimeSurvey, badDefinition.
base::Result<LssTables> readLssTables(const Source &source);
const std::string &fieldOf(const LssRow &row, std::string_view field);

struct LssAnswer {
    std::string code;
    base::LocalText text;
    int score = 0;
};
struct LssPart {
    std::string code;
    base::LocalText text;
    std::string relevance;
};
struct LssQuestion {
    std::string id;
    std::string group;
    char type = 'T';
    std::string code;
    base::LocalText text;
    base::LocalText help;
    std::string mandatory;
    bool other = false;
    std::string relevance;
    std::string pattern; ///< regular expression that answers must match
    bool script = false;
    bool computed = false;             ///< its words hold expressions
    std::vector<LssPart> parts[2];     ///< sub-questions: rows, and columns of some arrays
    std::vector<LssAnswer> answers[2]; ///< by scale
    std::map<std::string, std::string, std::less<>> attributes;
};
struct LssGroup {
    std::string id;
    base::LocalText title;
    base::LocalText intro;
    std::string relevance;
    bool random = false;
};

/// The same with languages brought together and everything in its order.
struct LssSurvey {
    std::string id;
    std::string code; ///< its alias; may be empty
    base::LocalText name;
    base::LocalText welcome;
    std::optional<base::Date> startsOn;
    std::optional<base::Date> endsOn;
    std::vector<LssGroup> groups;
    std::vector<LssQuestion> questions; ///< by group, then by place
};
LssSurvey lssSurvey(const LssTables &tables, Losses &losses);

} // namespace kooste::exchange
