// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "charts/spec.h"
#include "reports/cell.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// The document model: what a report says, in the order it says it, in one language and with all
/// figures as numbers. Sections make it, writers lay it out (PDF) or put it into cells (workbook);
/// neither knows the other. Plain values.
namespace kooste::reports {

/// The facts under the title, at most four: a label and its lines.
struct HeadFacts {
    struct Fact {
        std::string label; ///< "Kysely"
        std::string text;  ///< "Kotikuntoutuksen asiakaskysely, säännöllinen"
    };
    std::vector<Fact> facts;
};

/// Sentences made from the figures: a mark, a lead in bold and the rest.
struct Sentences {
    struct Sentence {
        Glyph glyph = Glyph::none;
        std::string lead; ///< "Suositteluindeksi on 63"; never empty
        std::string rest; ///< " (n = 120; …)"; begins with its own blank or sign; may be empty
    };
    std::vector<Sentence> sentences;
};

/// What the figures can be compared with. Stands beside the Sentences block before it.
struct ComparabilityPanel {
    struct Row {
        Glyph glyph = Glyph::comparable; ///< one of the three circles
        std::string name;                ///< "Kevät 2025"
        std::string verdict;             ///< "varauksin: kanavat poikkeavat"
    };
    std::string title;
    std::vector<Row> rows;
};

enum class Align { left, right };
/// A column of a plain table. In a workbook an interval column becomes two, low and high.
struct Column {
    enum class Kind { text, number, interval, date, verdict };
    std::string code; ///< stable, for tests: "n", "nps"
    std::string header;
    Kind kind = Kind::text;
    double width = 1;            ///< share of the page's width in relation to the other columns
    std::string lowHeader = {};  ///< interval only: "Väli, ala"
    std::string highHeader = {}; ///< interval only: "Väli, ylä"
    bool bars = false;           ///< number only: shares 0..1, drawn as bars with their figure
    Align align() const {
        return kind == Kind::text || kind == Kind::verdict || bars ? Align::left : Align::right;
    }
};
struct Row {
    std::vector<Cell> cells; ///< one per column
    bool strong = false;     ///< e.g. the unit of the briefing among others
    bool isGroup = false;    ///< heads the rows that follow, with figures of its own
};
/// The header is repeated on each page, no row is split.
struct Table {
    std::string code;    ///< stable: "trend", "units", "comparisons"
    std::string caption; ///< for screen readers and the workbook's table; may equal the heading
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string note; ///< one muted line under it; may be empty
    /// Header of the column that holds the group's name in a workbook, where a filter needs it on
    /// each row; set when there are group rows.
    std::string groupHeader = {};
};

/// One headline number. Cells feed the workbook; the texts say the same in the words of a page and
/// are made from those cells.
struct KeyFigure {
    std::string code;  ///< stable: "nps", "promoterShare", "coreMean", "responses", …
    std::string label; ///< "Suositteluindeksi (NPS)"
    Cell value;
    Cell interval;
    Cell base; ///< n
    Cell previous;
    Cell change;
    Cell verdict;     ///< Verdict of the change, or Absent
    Cell target;      ///< Absent where none is set
    Cell targetState; ///< Verdict "täyttyy", "ei täyty", "välin sisällä", or Absent
    std::string note; ///< "vastaus 9–10"; may be empty

    std::string bigText;  ///< the figure without its unit: "63", "4,29", "suojattu"
    std::string unitSign; ///< "%" or empty
    std::optional<charts::KeyFigureStripSpec> strip; ///< its `suppressed` set when hidden
    /// Pairs of short lines under the strip: interval and n; change and verdict; target and state
    /// (left out of all figures when none has a target). All figures of a block have equally many;
    /// an empty one keeps its place.
    struct Lines {
        Glyph glyph = Glyph::none; ///< before the first line
        std::string first;
        std::string second;
        bool secondStrong = false; ///< a verdict that is not "no change"
    };
    std::vector<Lines> lines;
};
struct KeyFigures {
    std::vector<KeyFigure> figures; ///< at most five: one row of the page
    /// Headers of the table twin (document_tables.h), in its order: figure, value, interval, n,
    /// previous, change, verdict, target, state, note.
    std::vector<Column> columns;
};

/// A chart, its summary in one sentence (also the alternative text) and the same figures as a
/// table. On a page the chart stands for the table; a workbook has both.
struct Figure {
    std::string title; ///< of the native chart in a workbook
    charts::Spec chart;
    std::string summary;
    Table table;
};

/// Distribution of each item, drawn outwards from zero, with its comparisons. All rows of a table
/// share one scale; items of another scale stand in a table of their own.
struct ItemTable {
    struct Class {
        std::string label; ///< "täysin eri mieltä"
        charts::Side side = charts::Side::agree;
    };
    struct ItemRow {
        std::string code;
        std::string title;
        std::string condition; ///< when it is asked, muted; may be empty
        /// What is drawn: counts parallel to the table's classes; none when suppressed, and then
        /// all cells are Suppressed. othersAgree is the notch of the other units.
        charts::ItemBar bar;
        Cell base;
        Cell agree; ///< top-2 share (or the mean, see agreeHeader)
        Cell interval;
        Cell previous;
        Cell change;
        Cell changeVerdict;
        Cell others;
        Cell difference;
        Cell othersVerdict;
        bool strong = false; ///< a verdict other than no change
    };
    std::vector<Class> classes; ///< in order of the scale, most disagreeing first
    std::string disagreeHeader, agreeHeader, neutralHeader; ///< over the bars; neutral may be empty
    std::string itemHeader, baseHeader, shareHeader, changeHeader, othersHeader;
    /// Headers of the table twin, in its order: item, share, interval, n, previous, change,
    /// verdict, others, difference, verdict against the others.
    std::vector<Column> columns;
    std::string othersLegend; ///< "muut yksiköt, samaa mieltä yhteensä"; empty without others
    bool hasPrevious = false;
    bool hasOthers = false;
    std::vector<ItemRow> rows;
    std::string note;
    std::string summary; ///< one sentence, the alternative text
};

/// Detractors, passives and promoters, one bar per row: now, previous, others. `chart` is what is
/// drawn (its texts are made from the cells); `table` holds the same shares and figures.
struct PromoterBars {
    charts::PromoterBarSpec chart;
    Table table;
    std::string summary;
};

/// Open comments, as many columns as the page has room for.
struct CommentColumns {
    struct Run {
        std::string text;
        bool masked = false; ///< stands for personal data: "[nimi]"
    };
    struct Comment {
        std::vector<Run> runs; ///< without the quotes; the writer sets ”…” around
    };
    struct Group {
        std::string title; ///< "Suosittelijat (9–10)"
        Cell count;        ///< all comments of the group; Absent or Suppressed too
        std::vector<Comment> comments;
    };
    struct Part {
        std::string heading; ///< "Kiitosta"; empty where all stand together
        std::vector<Group> groups;
    };
    std::vector<Part> parts;
    std::vector<Column> columns; ///< headers of the table twin: part, group, comment
};

/// Bold term and sentence; laid out in two columns.
struct Notes {
    struct Note {
        std::string term;
        std::string text; ///< begins with its own blank or sign
    };
    std::vector<Note> notes;
};

struct Paragraph {
    std::string text;
    bool muted = false;
};

using Block = std::variant<HeadFacts, Sentences, ComparabilityPanel, KeyFigures, Figure, ItemTable,
                           PromoterBars, CommentColumns, Table, Notes, Paragraph>;

struct Section {
    enum class Where { everywhere, pageOnly, workbookOnly };
    std::string code;    ///< stable: "head", "inShort", "keyFigures", "trend", "items", …
    std::string heading; ///< empty for the head
    std::string note;    ///< muted, right-aligned on the heading's baseline; may be empty
    std::string sheet;   ///< name of its sheet in a workbook; empty: only on the summary sheet
    Where where = Where::everywhere;
    std::vector<Block> blocks;
};

struct Metadata {
    std::string title; ///< the unit's name
    std::string kind;  ///< "Yksikkökooste henkilöstölle"
    base::Language language = base::Language::fi;
    base::DateTime made{};  ///< from the Clock; the creation time in the files
    std::string madeText;   ///< "Koottu 12.1.2026"
    std::string subtitle;   ///< "Asiakaspalaute, syksy 2025 (1.8.–31.12.2025)"
    std::string periodName; ///< "syksy 2025"
    std::string county;     ///< the organisation's name; may be empty
    std::string footer;     ///< left in the footer: "Kotikuntoutus, Kouvola · syksy 2025"
    std::string basis;      ///< one line: responses, channels, version, date
    std::string author;     ///< of the file's properties; may be empty
    std::string program;    ///< "Kooste 0.1"
};

struct Document {
    Metadata metadata;
    CellWords words;
    std::string continuedWord;  ///< beside a heading that goes on over a page; may be empty
    std::string summarySheet;   ///< name of the workbook's first sheet
    std::string chartSheet;     ///< name of the sheet with the figures behind the charts
    std::string chartSheetNote; ///< what that sheet is for, one sentence
    std::vector<Section> sections;
};

/// The first block of this type in a section; null when there is none.
template <class BlockType> const BlockType *firstBlock(const Section &section) {
    for (const auto &block : section.blocks)
        if (const auto *found = std::get_if<BlockType>(&block))
            return found;
    return nullptr;
}
const Section *findSection(const Document &document, std::string_view code);

} // namespace kooste::reports
