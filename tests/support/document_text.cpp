// SPDX-License-Identifier: MIT
#include "support/document_text.h"

#include <sstream>

namespace kooste::test {

using namespace reports;

namespace {

class DocumentPrinter {
public:
    explicit DocumentPrinter(const Document &document) : document_(document) {}

    std::string print() {
        const auto &metadata = document_.metadata;
        out_ << metadata.title << "\n"
             << metadata.subtitle << "\n"
             << metadata.kind << "; " << metadata.madeText << "; " << metadata.county << "\n"
             << metadata.basis << "\n"
             << metadata.footer << "\n";
        for (const auto &section : document_.sections) {
            out_ << "\n== " << section.code << ": " << section.heading;
            if (!section.note.empty())
                out_ << " -- " << section.note;
            if (!section.sheet.empty())
                out_ << " [" << section.sheet << "]";
            out_ << "\n";
            for (const auto &block : section.blocks)
                std::visit(*this, block);
        }
        return out_.str();
    }

    void operator()(const HeadFacts &block) {
        for (const auto &fact : block.facts)
            out_ << "  " << fact.label << ": " << fact.text << "\n";
    }
    void operator()(const Sentences &block) {
        for (const auto &sentence : block.sentences)
            out_ << "  (" << glyphCode(sentence.glyph) << ") *" << sentence.lead << "*"
                 << sentence.rest << "\n";
    }
    void operator()(const ComparabilityPanel &block) {
        out_ << "  panel: " << block.title << "\n";
        for (const auto &row : block.rows)
            out_ << "    (" << glyphCode(row.glyph) << ") " << row.name << ": " << row.verdict
                 << "\n";
    }
    void operator()(const KeyFigures &block) {
        for (const auto &figure : block.figures) {
            out_ << "  " << figure.label << " = " << figure.bigText << figure.unitSign << " | "
                 << shown(figure.value) << " | " << shown(figure.interval) << " | n "
                 << shown(figure.base) << " | before " << shown(figure.previous) << " | "
                 << shown(figure.change) << " | " << shown(figure.verdict) << "\n";
            if (figure.strip)
                out_ << "    strip " << figure.strip->lowLabel << " to " << figure.strip->highLabel
                     << (figure.strip->suppressed ? " suppressed" : "") << "\n";
            for (const auto &lines : figure.lines)
                out_ << "    (" << glyphCode(lines.glyph) << ") " << lines.first << " / "
                     << lines.second << "\n";
        }
    }
    void operator()(const Figure &block) {
        out_ << "  figure: " << block.title << "\n  summary: " << block.summary << "\n";
        if (const auto *trend = std::get_if<charts::TrendSpec>(&block.chart))
            for (const auto &segment : trend->segments)
                out_ << "  segment " << segment.firstPeriod << "-" << segment.lastPeriod << " ["
                     << segment.head << "] [" << segment.verdict << "] points "
                     << segment.points.size() << "\n";
        (*this)(block.table);
    }
    void operator()(const ItemTable &block) {
        out_ << "  summary: " << block.summary << "\n  classes:";
        for (const auto &each : block.classes)
            out_ << " " << each.label << ";";
        out_ << "\n";
        for (const auto &row : block.rows) {
            out_ << (row.strong ? "  * " : "  - ") << row.title;
            if (!row.condition.empty())
                out_ << " (" << row.condition << ")";
            out_ << " |";
            for (const auto &part : row.bar.parts)
                out_ << " " << part.label;
            for (const auto *cell :
                 {&row.base, &row.agree, &row.interval, &row.previous, &row.change,
                  &row.changeVerdict, &row.others, &row.difference, &row.othersVerdict})
                out_ << " | " << shown(*cell);
            out_ << "\n";
        }
        out_ << "  note: " << block.note << "\n";
    }
    void operator()(const PromoterBars &block) {
        out_ << "  summary: " << block.summary << "\n";
        (*this)(block.table);
    }
    void operator()(const CommentColumns &block) {
        for (const auto &part : block.parts) {
            out_ << "  part: " << part.heading << "\n";
            for (const auto &group : part.groups) {
                out_ << "    group: " << group.title << " " << shown(group.count) << "\n";
                for (const auto &comment : group.comments) {
                    out_ << "      ";
                    for (const auto &run : comment.runs)
                        out_ << (run.masked ? "<" + run.text + ">" : run.text);
                    out_ << "\n";
                }
            }
        }
    }
    void operator()(const Table &table) {
        out_ << "  table " << table.code << ":";
        for (const auto &column : table.columns)
            out_ << " | " << column.header;
        out_ << "\n";
        for (const auto &row : table.rows) {
            out_ << (row.isGroup ? "  # " : row.strong ? "  * " : "  - ");
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                out_ << (i > 0 ? " | " : "") << shown(row.cells[i]);
            out_ << "\n";
        }
        if (!table.note.empty())
            out_ << "  note: " << table.note << "\n";
    }
    void operator()(const Notes &block) {
        for (const auto &note : block.notes)
            out_ << "  *" << note.term << "*" << note.text << "\n";
    }
    void operator()(const Paragraph &block) { out_ << "  " << block.text << "\n"; }

private:
    std::string shown(const Cell &cell) const {
        return shownCell(cell, document_.metadata.language, document_.words);
    }
    const Document &document_;
    std::ostringstream out_;
};

} // namespace

std::string documentText(const Document &document) { return DocumentPrinter(document).print(); }

} // namespace kooste::test
