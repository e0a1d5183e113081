// SPDX-License-Identifier: MIT
#pragma once
#include "importing/column_profile.h"
#include "importing/form_definition.h"
#include "importing/interpretation.h"

#include <map>

namespace kooste::importing {

/// The answers of one column as options of a defined question.
struct DefinedAnswers {
    std::vector<OptionReading>
        options; ///< the definition's in its order, then what only the file has
    std::int64_t matched = 0;
    std::int64_t strange = 0;       ///< answers that are no option of the definition
    std::int64_t invalid = 0;       ///< of them, those that cannot become one
    std::string separator;          ///< of cells with several
    std::vector<std::string> found; ///< options that only the file has
};

/// Finds options by code, by label in any language, and by number.
class DefinedOptions {
public:
    explicit DefinedOptions(const DefinedQuestion &question);
    /// One option for each cell.
    DefinedAnswers readSingle(const std::vector<DistinctValue> &values) const;
    /// Several in a cell, by the separator that explains most cells; `hinted` is tried first.
    DefinedAnswers readJoined(const std::vector<DistinctValue> &values,
                              const std::string &hinted) const;
    /// The options without answers.
    std::vector<OptionReading> blank() const;

private:
    void addFamilyWords();
    int find(std::string_view text, bool labelsFirst) const;
    bool saysLabels(const std::vector<DistinctValue> &values) const;
    void addStrange(const DistinctValue &value, DefinedAnswers &answers) const;
    DefinedAnswers joinedBy(const std::vector<DistinctValue> &values,
                            const std::string &separator) const;

    const DefinedQuestion &question_;
    std::map<std::string, int> codes_;
    std::map<std::string, int> labels_;
};

} // namespace kooste::importing
