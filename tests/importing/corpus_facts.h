// SPDX-License-Identifier: MIT
#pragma once
#include "importing/inspection.h"

#include <nlohmann/json.hpp>

namespace kooste::importing::tests {

/// What was counted independently about one file, held against what the importer says.
class FactCheck {
public:
    FactCheck(const Inspection &seen, const nlohmann::json &facts, const nlohmann::json &truth)
        : seen_(seen), facts_(facts), truth_(truth) {}

    void run();
    int checked() const { return checked_; }
    /// In words: which fact, what was wanted, what is there.
    const std::vector<std::string> &unmet() const { return unmet_; }

private:
    void expect(bool met, const std::string &fact);
    void expectNumber(std::int64_t wanted, std::int64_t there, const std::string &what);
    void checkShape();
    void checkCounts();
    void checkColumnCounts(const ColumnReading &column, const nlohmann::json &counts);
    void checkDates();
    void checkTruthCounts();
    void checkTruthDates();
    void checkTicks();
    void checkVariables();
    void checkVariable(const nlohmann::json &variable, const ColumnReading &column);

    const Inspection &seen_;
    const nlohmann::json &facts_;
    const nlohmann::json &truth_;
    int checked_ = 0;
    std::vector<std::string> unmet_;
};

} // namespace kooste::importing::tests
