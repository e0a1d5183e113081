// SPDX-License-Identifier: MIT
#pragma once
#include "importing/closed_values.h"
#include "importing/column_profile.h"
#include "importing/corrections.h"
#include "importing/dialects/dialect.h"
#include "importing/interpretation.h"

namespace kooste::importing {

/// Decides from header, content and the user's corrections what every column is, and which columns
/// are one question. One use: construct, `run`.
class ColumnInference {
public:
    ColumnInference(const Layout &layout, const std::vector<ColumnProfile> &profiles,
                    const Corrections &corrections);
    /// Fills columns and questions of the interpretation.
    void run(Interpretation &result);

private:
    struct Column {
        const ColumnHint *hint = nullptr;
        const ColumnProfile *profile = nullptr;
        const ColumnCorrection *correction = nullptr;
        std::string key;
        std::string nameKey;               ///< of the codebook's name; empty without a codebook
        std::vector<DistinctValue> values; ///< without those that mean not shown
        std::int64_t notShown = 0;
        std::int64_t skipped = 0; ///< cells that say that it was seen and left unanswered
        bool decided = false;     ///< its role stands
        ClosedReading closed;
        std::vector<OptionReading> joined;
        std::string separator;
        ColumnReading reading;
    };

    void prepare();
    void decideRole(Column &column);
    void decideByHeader(Column &column, ColumnRole role);
    bool contentIs(const Column &column, ColumnRole role) const;
    static bool isOneOption(const Column &column);
    void makeBackground(Column &column);
    bool isPersonal(const Column &column) const;
    bool isTicks(const Column &column) const;
    bool namePlaces(const Column &column) const;
    void makePersonal(Column &column) const;
    void chooseSubmissionTime();
    void readDates(Column &column);
    void readSpan(Column &column);
    static bool isTime(const Column &column);
    void followSureDates();
    void groupOptionColumns();
    bool isOneHot(const std::vector<Column *> &group, bool mayBeScale) const;
    bool sayTheirLabels(const std::vector<Column *> &group) const;
    void makeOptionColumns(const std::vector<Column *> &group);
    static bool isSpread(const std::vector<Column *> &group);
    static void readSpread(const std::vector<Column *> &group);
    static void takeSpread(Column &first, QuestionReading &question,
                           const std::vector<Column *> &group);
    void readCodes(Column &column) const;
    bool holdsJoinedCodes(const Column &column) const;
    bool isNotShown(const Column &column, const DistinctValue &value) const;
    bool isSkipped(const Column &column, const DistinctValue &value) const;
    static std::string headerOf(const ColumnHint &hint);
    void decideKind(Column &column);
    bool decideKnown(Column &column);
    void correctKind(Column &column);
    void decideOpen(Column &column);
    bool isField(const Column &column) const;
    bool decideJoined(Column &column);
    void alignJoinedRows();
    void alignNumberScales();
    void alignFamilies();
    void makeQuestions(Interpretation &result);
    QuestionReading::CodeOrigin originOf(const Column &column) const;
    QuestionReading questionOf(Column &column) const;
    void addOptionGroup(Interpretation &result, std::size_t first);
    std::string uniqueCode(const Column &column, std::size_t number);
    std::string freeCode(std::size_t number) const;
    void finishReadings(Interpretation &result);
    bool isTaken(ColumnRole role) const;

    const Layout &layout_;
    const std::vector<ColumnProfile> &profiles_;
    const Corrections &corrections_;
    std::vector<Column> columns_;
    std::vector<std::string> usedCodes_;
    bool marksSkipped_ = false; ///< some cell says that its question was seen and left unanswered
};

} // namespace kooste::importing
