// SPDX-License-Identifier: MIT
#pragma once
#include "reports/forms/paper_form.h"
#include "reports/writers/pdf_build.h"

namespace kooste::reports::paper {

/// The page has a margin of its own for codes, left of the text.
inline constexpr double kCodeLeft = -34;
inline constexpr double kText = 24; ///< where texts and boxes begin
inline constexpr double kTextWidth = pdf::kContentWidth - kText;
inline constexpr double kCodeWidth = kText - 6 - kCodeLeft;
inline constexpr double kBox = 12;        ///< side of a box to tick
inline constexpr double kBoxText = 20;    ///< from a box's left edge to its label
inline constexpr double kEnlarged = 1.1;  ///< of the print theme: texts of 11.5 points
inline constexpr double kTextLine = 16.5; ///< from baseline to baseline
inline constexpr double kSmallLine = 13;

pdf::TextStyle body(charts::Weight weight = charts::Weight::regular);
pdf::TextStyle fine(charts::Ink ink = charts::Ink::muted,
                    charts::Weight weight = charts::Weight::regular);

/// Of "Answer only if …".
pdf::TextStyle conditionStyle();

/// What all parts of a form share. Outlives them.
struct Sheet {
    const pdf::Build &build;
    const model::Survey &survey;
    const model::Version &version;
    const PaperOptions &options;
    const base::Translator &words;

    std::string said(const base::Message &message) const { return base::render(message, words); }
    std::string in(const base::LocalText &text) const { return text.best(words.language()); }
    const model::Item &itemOf(const model::Question &question) const {
        return *survey.find(question.item);
    }
    /// "Answer only if the answer to question 3 is Yes."; empty for what everybody answers.
    std::string onlyIf(const model::Condition &condition) const;
    /// "Otherwise go to question 7.": after a condition that holds for all before that question.
    std::string otherwise(std::size_t next) const;
    /// "→ Go to question 7" beside an option that lets questions be passed over; else empty.
    std::string jump(model::ItemId item, const model::AnswerOption &option) const;
    /// A label, or the code where nothing is written.
    std::string labelOf(const model::AnswerOption &option) const;
    static std::string codeOf(const model::AnswerOption &option);
};

/// A box to tick, its top left corner here: drawn, not a character.
charts::Shape box(double x, double y, double side = kBox);
/// A code in the margin, its first line's top at y; gives its height.
double addCode(const Sheet &sheet, const std::string &code, double y, pdf::Mark &mark);
/// A line to write on.
void addWritingLine(std::vector<pdf::Mark> &marks, double x1, double x2, double y);

/// One question with its boxes or lines; its slices stay on one page where they can.
void addQuestion(const Sheet &sheet, const model::Question &question, int number, int parent,
                 pdf::SectionParts &parts);
/// The words of a question: number, text, help, when it is answered.
pdf::Slice wordsSlice(const Sheet &sheet, const model::Question &question, int number, int parent);
/// Questions of one scale one after another as a table; false when they do not fit one.
bool addGrid(const Sheet &sheet, const std::vector<const model::Question *> &questions, int number,
             int parent, pdf::SectionParts &parts);

} // namespace kooste::reports::paper
