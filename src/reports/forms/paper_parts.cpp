// SPDX-License-Identifier: MIT
#include "reports/forms/paper_build.h"

#include "model/condition_words.h"
#include "model/routing.h"

namespace kooste::reports::paper {

using base::tr;
using charts::Anchor;
using charts::Ink;
using charts::Weight;
using pdf::Mark;
using pdf::SectionParts;
using pdf::Slice;

namespace {

/// Number of a question on the paper, from 1.
int numberOf(const model::Version &version, model::ItemId item) {
    int number = 1;
    for (const auto &question : version.questions) {
        if (question.item == item)
            return number;
        ++number;
    }
    return 0;
}

bool isBelow(const model::Question &question, const model::AnswerOption &option) {
    return !option.parent.empty() && question.findOption(option.parent) != nullptr;
}

/// Options in the order of the paper: what is below another follows it.
std::vector<const model::AnswerOption *> inOrder(const model::Question &question) {
    std::vector<const model::AnswerOption *> ordered;
    for (const auto &option : question.options) {
        if (isBelow(question, option))
            continue;
        ordered.push_back(&option);
        for (const auto &below : question.options)
            if (isBelow(question, below) && below.parent == option.code)
                ordered.push_back(&below);
    }
    return ordered;
}

/// What stands beside a box.
struct BoxWords {
    std::string code;
    std::string label;
    std::string jump = {}; ///< where the option leads; mostly empty
};

/// The label, and where the option leads behind it or, where that has no room, below it.
double setBoxWords(const Sheet &sheet, const BoxWords &words, double left, double width,
                   Mark &mark) {
    const auto &text = sheet.build.text;
    const double high = text.set(mark.shapes, words.label, {left, 1, width}, body());
    if (words.jump.empty())
        return high;
    const double labelWide = text.width(words.label, body()) + kBoxText;
    if (labelWide + text.width(words.jump, conditionStyle()) > width)
        return high + text.set(mark.shapes, words.jump, {left, 1 + high, width}, conditionStyle());
    text.set(mark.shapes, words.jump, {left + labelWide, 1, width - labelWide}, conditionStyle());
    return high;
}

/// A box, its code in the margin and its words beside it, as an item of a list.
Slice optionSlice(const Sheet &sheet, const BoxWords &words, double indent, int list) {
    Slice slice;
    slice.keepWithNext = true;
    const int item = sheet.build.element("LI", list);
    Mark codeMark{sheet.build.element("Lbl", item), {}};
    Mark text{sheet.build.element("LBody", item), {}};
    const double left = kText + indent;
    const double codeHigh = addCode(sheet, words.code, 3, codeMark);
    const double high =
        setBoxWords(sheet, words, left + kBoxText, kTextWidth - indent - kBoxText, text);
    slice.marks.push_back({pdf::kArtifact, {box(left, 3)}});
    slice.marks.push_back(std::move(codeMark));
    slice.marks.push_back(std::move(text));
    slice.height = std::max({high, codeHigh, kTextLine}) + 4;
    return slice;
}

/// `jumps`: of a question that takes one answer, which then tells where to go on.
void addOptions(const Sheet &sheet, const std::vector<const model::AnswerOption *> &options,
                const model::Question &question, int parent, SectionParts &parts,
                bool jumps = false) {
    if (options.empty())
        return;
    const int list = sheet.build.element("L", parent);
    for (const auto *option : options)
        parts.items.emplace_back(
            optionSlice(sheet,
                        {Sheet::codeOf(*option), sheet.labelOf(*option),
                         jumps ? sheet.jump(question.item, *option) : std::string()},
                        isBelow(question, *option) ? kBoxText : 0, list));
}

/// Eleven boxes in a row with their numbers above and the ends in words below.
Slice npsRow(const Sheet &sheet, const model::Question &question, int parent) {
    Slice slice;
    slice.keepWithNext = true;
    const int list = sheet.build.element("L", parent);
    const double step = kTextWidth / 11;
    for (int value = 0; value <= 10; ++value) {
        Mark number{sheet.build.element("LBody", sheet.build.element("LI", list)), {}};
        const double left = kText + value * step;
        sheet.build.text.set(number.shapes, std::to_string(value),
                             {left, 0, step, 0, Anchor::middle}, body());
        slice.marks.push_back(std::move(number));
        slice.marks.push_back({pdf::kArtifact, {box(left + (step - kBox) / 2, kTextLine + 2)}});
    }
    double high = 0;
    for (const int end : {0, 10}) {
        const auto *option = question.findOption(end);
        const auto label = option == nullptr ? std::string() : sheet.in(option->label);
        if (label.empty() || label == std::to_string(end))
            continue;
        Mark words{sheet.build.element("P", parent), {}};
        const double half = kTextWidth / 2 - 6;
        const bool last = end == 10;
        high = std::max(high, sheet.build.text.set(words.shapes, label,
                                                   {last ? pdf::kContentWidth - half : kText + 6,
                                                    kTextLine + 18, half, 0,
                                                    last ? Anchor::end : Anchor::start},
                                                   body()));
        slice.marks.push_back(std::move(words));
    }
    slice.height = kTextLine + kBox + 6 + high + 4;
    return slice;
}

void addNps(const Sheet &sheet, const model::Question &question, int parent, SectionParts &parts) {
    parts.items.emplace_back(npsRow(sheet, question, parent));
    std::vector<const model::AnswerOption *> missing;
    for (const auto &option : question.options)
        if (option.missing)
            missing.push_back(&option);
    addOptions(sheet, missing, question, parent, parts);
}

/// Ruled lines; a number or a date gets one short line with how it is written.
Slice lines(const Sheet &sheet, model::ItemKind kind, int parent) {
    Slice slice;
    if (kind == model::ItemKind::text) {
        constexpr int kLines = 5;
        for (int line = 1; line <= kLines; ++line)
            addWritingLine(slice.marks, kText, pdf::kContentWidth, line * 24.0);
        slice.height = kLines * 24 + 4;
        return slice;
    }
    addWritingLine(slice.marks, kText, kText + 120, 24);
    const bool isDate = kind == model::ItemKind::date;
    Mark hint{sheet.build.element("P", parent), {}};
    const double high = sheet.build.text.set(
        hint.shapes, sheet.said(isDate ? tr("(day.month.year)") : tr("(in figures)")),
        {kText + 128, 9, 200}, body());
    slice.marks.push_back(std::move(hint));
    slice.height = 12 + std::max(high, 14.0);
    return slice;
}

void keepTogether(SectionParts &parts, std::size_t from) {
    for (std::size_t i = from; i < parts.items.size(); ++i)
        std::get<Slice>(parts.items[i]).keepWithNext = i + 1 < parts.items.size();
}

} // namespace

pdf::TextStyle body(Weight weight) {
    return {charts::TextSize::medium, weight, Ink::ink, kTextLine};
}

pdf::TextStyle fine(Ink ink, Weight weight) {
    return {charts::TextSize::small, weight, ink, kSmallLine};
}

pdf::TextStyle conditionStyle() {
    return {charts::TextSize::medium, Weight::regular, Ink::blue, kTextLine};
}

std::string Sheet::onlyIf(const model::Condition &condition) const {
    const auto name = [this](model::ItemId item, model::Operand operand) {
        const auto pattern = operand == model::Operand::value
                                 ? tr("the answer to question {number}")
                                 : tr("question {number}");
        auto named = pattern;
        return said(named.with("number", numberOf(version, item)));
    };
    auto clause = model::conditionClause(version, condition, words.language(), name);
    if (clause.empty())
        return {};
    return said(tr("Answer only if {condition}.").with("condition", std::move(clause)));
}

std::string Sheet::otherwise(std::size_t next) const {
    return said(next < version.questions.size()
                    ? tr("Otherwise go to question {number}.")
                          .with("number", static_cast<std::int64_t>(next) + 1)
                    : tr("Otherwise go to the end."));
}

std::string Sheet::jump(model::ItemId item, const model::AnswerOption &option) const {
    const auto position = static_cast<std::size_t>(numberOf(version, item)) - 1;
    const auto next = model::nextAfterOption(survey, version, position, option.number);
    if (next == position + 1)
        return {};
    return said(
        next < version.questions.size()
            ? tr("→ Go to question {number}").with("number", static_cast<std::int64_t>(next) + 1)
            : tr("→ Go to the end"));
}

std::string Sheet::codeOf(const model::AnswerOption &option) {
    return option.code.empty() ? std::to_string(option.number) : option.code;
}

std::string Sheet::labelOf(const model::AnswerOption &option) const {
    return option.label.empty() ? codeOf(option) : in(option.label);
}

charts::Shape box(double x, double y, double side) {
    return charts::PolylineShape{
        {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y - 0.5}}, {Ink::ink, 1}};
}

double addCode(const Sheet &sheet, const std::string &code, double y, Mark &mark) {
    return sheet.build.text.set(mark.shapes, code, {kCodeLeft, y, kCodeWidth, 0, Anchor::end},
                                fine()) +
           y;
}

void addWritingLine(std::vector<Mark> &marks, double x1, double x2, double y) {
    pdf::addLine(marks, x1, y, x2, y, Ink::axis, 0.75);
}

Slice wordsSlice(const Sheet &sheet, const model::Question &question, int number, int parent) {
    Slice slice;
    slice.before = 14;
    slice.keepWithNext = true;
    const auto &text = sheet.build.text;
    double y = 0;
    if (const auto condition = sheet.onlyIf(question.shownIf); !condition.empty()) {
        Mark mark{sheet.build.element("P", parent), {}};
        y += text.set(mark.shapes, condition, {kText, y, kTextWidth}, conditionStyle());
        slice.marks.push_back(std::move(mark));
    }
    Mark code{sheet.build.element("P", parent), {}};
    const double codeEnd = addCode(sheet, sheet.itemOf(question).code, y + 2, code);
    slice.marks.push_back(std::move(code));
    Mark words{sheet.build.element("P", parent), {}};
    auto asked = std::to_string(number) + ". " + sheet.in(question.textFor(sheet.options.variant));
    y += text.set(words.shapes, asked, {kText, y, kTextWidth}, body(Weight::semibold));
    slice.marks.push_back(std::move(words));
    auto help = sheet.in(question.helpFor(sheet.options.variant));
    if (sheet.itemOf(question).kind == model::ItemKind::multiple)
        help += (help.empty() ? "" : " ") + sheet.said(tr("You may choose several."));
    if (!help.empty()) {
        Mark mark{sheet.build.element("P", parent), {}};
        y += text.set(mark.shapes, help, {kText, y, kTextWidth}, body());
        slice.marks.push_back(std::move(mark));
    }
    slice.height = std::max(y, codeEnd) + 3;
    return slice;
}

void addQuestion(const Sheet &sheet, const model::Question &question, int number, int parent,
                 SectionParts &parts) {
    const auto first = parts.items.size();
    const auto kind = sheet.itemOf(question).kind;
    parts.items.emplace_back(wordsSlice(sheet, question, number, parent));
    if (kind == model::ItemKind::nps)
        addNps(sheet, question, parent, parts);
    else if (model::isClosed(kind))
        addOptions(sheet, inOrder(question), question, parent, parts,
                   kind != model::ItemKind::multiple);
    else
        parts.items.emplace_back(lines(sheet, kind, parent));
    keepTogether(parts, first);
}

} // namespace kooste::reports::paper
