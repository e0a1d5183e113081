// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/lss_document.h"
#include "exchange/definitions/survey_builder.h"

namespace kooste::exchange {

/// Makes items of LimeSurvey's questions: one of most, one of each row of an array, one of the
/// words beside an option.
class LssQuestions {
public:
    explicit LssQuestions(SurveyBuilder &builder) : builder_(builder) {}

    void read(const LssQuestion &question);
    /// The builder's last section is shown only if this holds.
    void showSectionIf(const std::string &relevance, const std::string &place);
    /// Once all questions are known.
    void readConditions();
    static bool isAlways(std::string_view relevance);

private:
    struct Pending {
        model::ItemId item; ///< 0: the section's
        int section = 0;
        std::string relevance;
        std::string place;
    };

    /// `part` as expressions name it; `code` where exports name it otherwise.
    model::ItemId add(const LssQuestion &question, FoundQuestion found, const std::string &part,
                      const std::string &code = {});
    bool isTooWide(const LssQuestion &question);
    void readList(const LssQuestion &question);
    void readTicks(const LssQuestion &question);
    void readFixed(const LssQuestion &question);
    void readRows(const LssQuestion &question);
    void readDualScale(const LssQuestion &question);
    void readCells(const LssQuestion &question);
    void readRanking(const LssQuestion &question);
    void readPlain(const LssQuestion &question, model::ItemKind kind);
    void readShownText(const LssQuestion &question);
    bool readOpen(const LssQuestion &question);
    bool readOther(const LssQuestion &question);
    void addText(const LssQuestion &question, const std::string &part, const base::LocalText &text);
    void applyMarks(const LssQuestion &question, FoundQuestion &found) const;
    void listRest(const LssQuestion &question);
    std::optional<NamedAnswer> named(std::string_view name) const;

    SurveyBuilder &builder_;
    struct Name {
        model::ItemId item;
        std::optional<int> option;
        bool whole = false;
    };
    std::map<std::string, Name, std::less<>> names_; ///< "Q1", "Q1_SQ001", "#12", "#12SQ001"
    std::vector<Pending> pending_;
    std::size_t cells_ = 0; ///< of all arrays so far
};

} // namespace kooste::exchange
