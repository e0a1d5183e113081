// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/languages.h"
#include "exchange/definitions/plain_text.h"
#include "exchange/definitions/qsf_document.h"
#include "exchange/definitions/survey_builder.h"

namespace kooste::exchange {

/// Makes items of Qualtrics' questions: one of most, one of each row of a matrix, one of each text
/// beside an option.
class QsfQuestions {
public:
    QsfQuestions(SurveyBuilder &builder, const FileLanguages &languages, std::string main)
        : builder_(builder), languages_(languages), main_(std::move(main)) {}

    void read(const std::string &id, const Json &question);
    /// The builder's last section is shown only if this holds.
    void showSectionIf(const Json &logic, const std::string &place);
    /// Once all questions are known.
    void readConditions();

private:
    struct Asked; ///< the question being read
    /// What a name in a condition stands for: an item, its options named by Qualtrics' ids.
    struct Named {
        model::ItemId item;
        std::vector<model::AnswerOption> options;
    };
    struct Pending {
        model::ItemId item; ///< 0: the section's
        int section = 0;
        const Json *logic = nullptr;
        std::string place;
    };

    base::LocalText words(const Json &question, const std::vector<std::string> &path) const;
    std::vector<FoundOption> options(const Json &question, const char *what, const char *order,
                                     std::vector<std::string> &ids) const;
    model::ItemId add(const Asked &asked, FoundQuestion found, const std::string &name,
                      const std::vector<std::string> &ids);
    void readChoice(const Asked &asked, bool several);
    bool isTooWide(const Asked &asked);
    void readMatrix(const Asked &asked);
    void readText(const Asked &asked);
    void readRows(const Asked &asked, model::ItemKind kind);
    void readSlider(const Asked &asked);
    void readSideBySide(const Asked &asked);
    void readShownText(const Asked &asked);
    void addTextEntries(const Asked &asked, const char *what);
    void listRest(const Asked &asked);
    /// What a question, a row or a cell is called: its code, and the names of its columns.
    struct Names {
        std::string code;
        std::vector<std::string> others = {};
    };
    Names rowNames(const Asked &asked, const std::string &row);
    void nameColumns(model::ItemId item, const Names &names, const std::vector<std::string> &ids);
    void readCells(const Asked &asked, const std::string &column, const Json &part,
                   const std::string &row);
    base::LocalText rowText(const Asked &asked, const std::string &row) const;

    SurveyBuilder &builder_;
    const FileLanguages &languages_;
    std::string main_;
    std::map<std::string, Named, std::less<>> named_;
    std::vector<Pending> pending_;
    std::set<std::string> rowTags_;
    std::size_t cells_ = 0; ///< of all matrices so far
};

} // namespace kooste::exchange
