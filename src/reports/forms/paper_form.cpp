// SPDX-License-Identifier: MIT
#include "reports/forms/paper_form.h"

#include "charts/fonts.h"
#include "reports/forms/paper_build.h"
#include "reports/forms/qr_code.h"
#include "reports/writers/pdf_render.h"

#include <fmt/format.h>

namespace kooste::reports {

using base::tr;
using charts::Anchor;
using charts::Ink;
using charts::Weight;
using paper::Sheet;
using pdf::Mark;
using pdf::SectionParts;
using pdf::Slice;

namespace {

constexpr double kQrSide = 92;

std::string versionText(const Sheet &sheet) {
    const auto &version = sheet.version;
    auto text = tr("Version {version}, draft");
    if (version.status != model::VersionStatus::draft)
        text = version.publishedOn
                   ? tr("Version {version}, in use from {date}").with("date", *version.publishedOn)
                   : tr("Version {version}");
    return sheet.said(text.with("version", version.number));
}

/// The QR code at the right edge; gives its height, 0 without one.
double addQrCode(const Sheet &sheet, int parent, Slice &slice) {
    const auto &address = sheet.options.address;
    auto shapes = address.empty() ? std::vector<charts::Shape>() : qrCode(address, kQrSide);
    if (shapes.empty())
        return 0;
    const double left = pdf::kContentWidth - kQrSide;
    for (auto &shape : shapes)
        charts::move(shape, left, 0);
    Mark code{sheet.build.element("Figure", parent,
                                  sheet.said(tr("QR code: {address}").with("address", address))),
              std::move(shapes)};
    sheet.build.elements[static_cast<std::size_t>(code.element)].box =
        charts::Rect{left, 0, kQrSide, kQrSide};
    slice.marks.push_back(std::move(code));
    return kQrSide;
}

/// A label and what it says, or a line to write it on; gives where the next one may begin.
double addFact(const Sheet &sheet, const std::string &label, const std::string &value, double y,
               double width, int parent, Slice &slice) {
    Mark mark{sheet.build.element("P", parent), {}};
    const auto style = paper::body(Weight::semibold);
    const double wide = sheet.build.text.width(label, style) + 8;
    double high = sheet.build.text.set(mark.shapes, label, {0, y, wide}, style);
    if (value.empty())
        paper::addWritingLine(slice.marks, wide, width, y + 15);
    else
        high = std::max(
            high, sheet.build.text.set(mark.shapes, value, {wide, y, width - wide}, paper::body()));
    slice.marks.push_back(std::move(mark));
    return y + high + (value.empty() ? 8 : 2);
}

Slice titleSlice(const Sheet &sheet, int parent) {
    Slice slice;
    slice.keepWithNext = true;
    const auto &text = sheet.build.text;
    const double codeHigh = addQrCode(sheet, parent, slice);
    const double width = pdf::kContentWidth - (codeHigh > 0 ? kQrSide + 16 : 0);
    double y = 0;
    const auto paragraph = [&](const std::string &words, const pdf::TextStyle &style,
                               const char *tag = "P") {
        if (words.empty())
            return;
        Mark mark{sheet.build.element(tag, parent), {}};
        y += text.set(mark.shapes, words, {0, y, width}, style);
        slice.marks.push_back(std::move(mark));
    };
    auto small = paper::fine(Ink::blue, Weight::semibold);
    paragraph(sheet.options.county, small);
    paragraph(sheet.in(sheet.survey.name),
              {charts::TextSize::large, Weight::semibold, Ink::blue, 32}, "H1");
    paragraph(variantName(sheet.options.variant, sheet.words), paper::body());
    paragraph(versionText(sheet), paper::fine());
    y += 6;
    y = addFact(sheet, sheet.said(tr("Unit:")), sheet.options.unit, y, width, parent, slice);
    y = addFact(sheet, sheet.said(tr("Date:")), "", y, std::min(width, 220.0), parent, slice);
    slice.height = std::max(y, codeHigh);
    return slice;
}

/// Why it is asked, and that answering is voluntary and nameless.
Slice introSlice(const Sheet &sheet, int parent) {
    Slice slice;
    slice.before = 6;
    const auto &purpose = sheet.survey.charter.purpose.get(sheet.words.language());
    const auto promise =
        sheet.said(tr("Answering is voluntary and anonymous: please write no names or other "
                      "personal data. Tick the box that fits best."));
    const auto &address = sheet.options.address;
    const auto elsewhere =
        address.empty()
            ? std::string()
            : sheet.said(tr("You can also answer on the web: {address}").with("address", address));
    double y = 0;
    for (const auto &words : {purpose, promise, elsewhere}) {
        if (words.empty())
            continue;
        Mark mark{sheet.build.element("P", parent), {}};
        y += sheet.build.text.set(mark.shapes, words, {0, y, pdf::kContentWidth}, paper::body());
        y += 3;
        slice.marks.push_back(std::move(mark));
    }
    slice.height = y;
    return slice;
}

/// When the questions of the section are answered, and where everybody else goes on.
std::string sectionCondition(const Sheet &sheet, const model::Section &section, std::size_t next) {
    const auto only = sheet.onlyIf(section.shownIf);
    return only.empty() ? only : only + " " + sheet.otherwise(next);
}

/// `next`: position of the first question behind the section.
Slice sectionHead(const Sheet &sheet, const model::Section &section, std::size_t next, int parent) {
    Slice slice;
    slice.before = 18;
    slice.keepWithNext = true;
    double y = 6;
    pdf::addLine(slice.marks, 0, 0.75, pdf::kContentWidth, 0.75, Ink::blue, 1.5);
    const auto paragraph = [&](const std::string &words, pdf::TextStyle style, const char *tag) {
        if (words.empty())
            return;
        Mark mark{sheet.build.element(tag, parent), {}};
        y += sheet.build.text.set(mark.shapes, words, {0, y, pdf::kContentWidth}, style);
        slice.marks.push_back(std::move(mark));
    };
    auto heading = paper::body(Weight::bold);
    heading.ink = Ink::blue;
    paragraph(sheet.in(section.title), heading, "H2");
    paragraph(sectionCondition(sheet, section, next), paper::conditionStyle(), "P");
    paragraph(sheet.in(section.intro), paper::body(), "P");
    slice.height = y;
    return slice;
}

/// Ordered questions from `first` on that share section and scale: they make one table.
std::size_t gridEnd(const Sheet &sheet, std::size_t first) {
    const auto &questions = sheet.version.questions;
    const auto &begin = questions[first];
    if (sheet.itemOf(begin).kind != model::ItemKind::ordered || begin.options.empty())
        return first;
    std::size_t end = first;
    while (end < questions.size() && questions[end].section == begin.section &&
           sheet.itemOf(questions[end]).kind == model::ItemKind::ordered &&
           std::equal(questions[end].options.begin(), questions[end].options.end(),
                      begin.options.begin(), begin.options.end(),
                      [](const model::AnswerOption &a, const model::AnswerOption &b) {
                          return a.code == b.code && a.label == b.label && a.missing == b.missing;
                      }))
        ++end;
    return end;
}

/// The parts of the form from question `first` on that stand under one heading; gives where the
/// next heading is due.
std::size_t addSection(const Sheet &sheet, std::size_t first, int root, pdf::Flow &flow) {
    const auto &questions = sheet.version.questions;
    const int number = questions[first].section;
    const int element = sheet.build.element("Sect", root);
    SectionParts parts;
    if (const auto *section = sheet.version.findSection(number)) {
        const auto next = std::find_if(
            questions.begin() + static_cast<std::ptrdiff_t>(first), questions.end(),
            [&](const model::Question &question) { return question.section != number; });
        parts.items.emplace_back(sectionHead(
            sheet, *section, static_cast<std::size_t>(next - questions.begin()), element));
    }
    std::size_t at = first;
    while (at < questions.size() && questions[at].section == number) {
        const auto end = gridEnd(sheet, at);
        std::vector<const model::Question *> grid;
        for (std::size_t i = at; i < end; ++i)
            grid.push_back(&questions[i]);
        if (!grid.empty() &&
            paper::addGrid(sheet, grid, static_cast<int>(at) + 1, element, parts)) {
            at = end;
            continue;
        }
        paper::addQuestion(sheet, questions[at], static_cast<int>(at) + 1, element, parts);
        ++at;
    }
    flow.section(std::move(parts.items), std::move(parts.heads), {});
    return at;
}

void addFooters(const Sheet &sheet, pdf::Pages &pages) {
    const double y = pdf::kFooterRule + 5.5;
    const auto style = paper::fine();
    const auto left = sheet.in(sheet.survey.name) + " \u00B7 " + versionText(sheet);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        auto &marks = pages.pages[i].marks;
        pdf::addLine(marks, pdf::kLeft, pdf::kFooterRule, pdf::kLeft + pdf::kContentWidth,
                     pdf::kFooterRule, Ink::rule, 0.5);
        Mark mark;
        const auto fitting =
            charts::fitted(left, pdf::kContentWidth - 60, sheet.build.text.theme().size(style.size),
                           style.weight, sheet.build.text.measure());
        sheet.build.text.set(mark.shapes, fitting, {pdf::kLeft, y, pdf::kContentWidth}, style);
        sheet.build.text.set(
            mark.shapes, fmt::format("{}\u00A0/\u00A0{}", i + 1, pages.pages.size()),
            {pdf::kLeft, y, pdf::kContentWidth, 0, Anchor::end}, paper::fine(Ink::ink));
        marks.push_back(std::move(mark));
    }
}

void layOut(const Sheet &sheet, pdf::Pages &pages) {
    const int root = sheet.build.element("Document", -1);
    pdf::Flow flow(pages);
    const int head = sheet.build.element("Sect", root);
    SectionParts parts;
    parts.items.emplace_back(titleSlice(sheet, head));
    parts.items.emplace_back(introSlice(sheet, head));
    flow.section(std::move(parts.items), {}, {});
    for (std::size_t at = 0; at < sheet.version.questions.size();)
        at = addSection(sheet, at, root, flow);
    SectionParts thanks;
    Slice slice;
    slice.before = 20;
    Mark mark{sheet.build.element("P", root), {}};
    slice.height = sheet.build.text.set(mark.shapes, sheet.said(tr("Thank you for your answers.")),
                                        {0, 0, pdf::kContentWidth}, paper::body(Weight::semibold));
    slice.marks.push_back(std::move(mark));
    thanks.items.emplace_back(std::move(slice));
    flow.section(std::move(thanks.items), {}, {});
    addFooters(sheet, pages);
}

} // namespace

base::Result<std::string> paperForm(const model::Survey &survey, const model::Version &version,
                                    const PaperOptions &options, const base::Translator &words) {
    auto fonts = charts::FontSet::open();
    if (!fonts)
        return fonts.error();
    const auto theme = charts::Theme::print().enlarged(paper::kEnlarged);
    const charts::FontMeasure measure(*fonts);
    Document document;
    pdf::Pages pages;
    const pdf::Build build{document, pdf::TextSetter(theme, measure), pages.elements};
    const Sheet sheet{build, survey, version, options, words};
    auto &metadata = document.metadata;
    metadata.title = sheet.in(survey.name);
    metadata.periodName = versionText(sheet);
    metadata.subtitle = variantName(options.variant, words);
    metadata.county = options.county;
    metadata.language = words.language();
    metadata.made = options.made;
    metadata.program = options.program;
    layOut(sheet, pages);
    auto file = pdf::drawn(pages, document, theme, *fonts, {}, {});
    if (!file)
        return file.error();
    return pdf::tagged(*file, pages, document);
}

} // namespace kooste::reports
