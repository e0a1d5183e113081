// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_text.h"

namespace kooste::reports::pdf {

using charts::Anchor;
using charts::Ink;
using charts::TextShape;
using charts::TextSize;
using charts::Weight;

namespace {

/// Open Sans: ascender 1.069, descender 0.293 of the type size; the rest of a line is shared
/// between above and below.
constexpr double kBaselineBelowMiddle = (1.069 - 0.293) / 2;

/// A word with the style of its stretch; a stretch may begin or end inside a word.
struct Word {
    std::vector<StyledRun> pieces;
    double width = 0;
    bool blankBefore = false;
    bool mayBreak = false; ///< a line may end before it
};

/// The next blank where a line may end: not between a number and its percent sign.
std::size_t blankFrom(const std::string &text, std::size_t from) {
    std::size_t blank = text.find(' ', from);
    while (blank != std::string::npos && blank + 1 < text.size() && text[blank + 1] == '%')
        blank = text.find(' ', blank + 1);
    return std::min(blank, text.size());
}

class WordReader {
public:
    WordReader(const charts::TextMeasure &measure, double size, double most)
        : measure_(measure), size_(size), most_(most) {}

    std::vector<Word> read(const std::vector<StyledRun> &runs) {
        for (const auto &run : runs) {
            std::size_t at = 0;
            while (at < run.text.size()) {
                const std::size_t blank = blankFrom(run.text, at);
                if (blank > at)
                    add(run, run.text.substr(at, blank - at));
                if (blank < run.text.size())
                    blank_ = true;
                at = blank + 1;
            }
        }
        return std::move(words_);
    }

private:
    void add(const StyledRun &run, const std::string &text) {
        const bool blank = blank_;
        blank_ = false;
        // A word wider than the line (an address somebody pasted) is cut between characters.
        bool first = true;
        for (auto &part : charts::wrapLines(text, most_, size_, run.weight, measure_)) {
            if (blank || words_.empty() || !first)
                words_.push_back({{}, 0, blank && first && !words_.empty(), blank || !first});
            words_.back().width += measure_.width(part, size_, run.weight);
            words_.back().pieces.push_back({std::move(part), run.weight, run.ink, run.masked});
            first = false;
        }
    }

    const charts::TextMeasure &measure_;
    double size_;
    double most_;
    bool blank_ = false;
    std::vector<Word> words_;
};

void append(std::vector<StyledRun> &line, const Word &word, bool blank) {
    for (std::size_t i = 0; i < word.pieces.size(); ++i) {
        StyledRun piece = word.pieces[i];
        const bool joins = !line.empty() && line.back().weight == piece.weight &&
                           line.back().ink == piece.ink && line.back().masked == piece.masked;
        const bool needsBlank = blank && i == 0;
        if (joins) {
            line.back().text += (needsBlank ? " " : "") + piece.text;
            continue;
        }
        // A blank belongs to the stretch that has no ground of its own.
        if (needsBlank && (!line.empty() && piece.masked))
            line.back().text += ' ';
        else if (needsBlank)
            piece.text.insert(piece.text.begin(), ' ');
        line.push_back(std::move(piece));
    }
}

} // namespace

TextStyle small(Ink ink, Weight weight) { return {TextSize::small, weight, ink, 12}; }
TextStyle medium(Weight weight, double line) { return {TextSize::medium, weight, Ink::ink, line}; }

double TextSetter::ascent(const TextStyle &style) const {
    return style.line / 2 + kBaselineBelowMiddle * theme_.size(style.size);
}

double TextSetter::width(std::string_view text, const TextStyle &style) const {
    return measure_.width(text, theme_.size(style.size), style.weight);
}

std::size_t TextSetter::lineCount(std::string_view text, double width,
                                  const TextStyle &style) const {
    if (text.empty())
        return 0;
    return wrapLines(text, width, theme_.size(style.size), style.weight, measure_).size();
}

double TextSetter::height(std::string_view text, double width, const TextStyle &style) const {
    return static_cast<double>(lineCount(text, width, style)) * style.line;
}

double TextSetter::set(std::vector<charts::Shape> &shapes, std::string_view text, const Box &box,
                       const TextStyle &style) const {
    if (text.empty())
        return 0;
    double y = box.y + ascent(style);
    const double x = box.anchor == Anchor::start ? box.x
                     : box.anchor == Anchor::end ? box.x + box.width
                                                 : box.x + box.width / 2;
    for (auto &line : wrapLines(text, box.width, theme_.size(style.size), style.weight, measure_)) {
        shapes.emplace_back(TextShape{
            {x, y}, {{std::move(line), style.weight, style.ink}}, style.size, box.anchor});
        y += style.line;
    }
    return y - box.y - ascent(style);
}

double TextSetter::set(std::vector<charts::Shape> &shapes, const std::vector<StyledRun> &runs,
                       const Box &box, const TextStyle &style) const {
    const double size = theme_.size(style.size);
    const double blank = measure_.width(" ", size, Weight::regular);
    std::vector<std::vector<StyledRun>> lines(1);
    double filled = 0;
    for (const auto &word : WordReader(measure_, size, box.width - box.hanging).read(runs)) {
        const double room = box.width - (lines.size() > 1 ? box.hanging : 0);
        const double gap = word.blankBefore ? blank : 0;
        if (!lines.back().empty() && word.mayBreak && filled + gap + word.width > room) {
            lines.emplace_back();
            filled = 0;
        }
        const bool withBlank = word.blankBefore && !lines.back().empty();
        append(lines.back(), word, withBlank);
        filled += word.width + (withBlank ? blank : 0);
    }
    double y = box.y + ascent(style);
    for (std::size_t i = 0; i < lines.size(); ++i, y += style.line) {
        const double left = box.x + (i > 0 ? box.hanging : 0);
        double x = left;
        TextShape text{{left, y}, {}, style.size, Anchor::start};
        for (const auto &run : lines[i]) {
            const double wide = measure_.width(run.text, size, run.weight);
            if (run.masked)
                shapes.emplace_back(
                    charts::RectShape{{x - 1, y - 0.93 * size, wide + 2, 1.2 * size}, Ink::tint});
            text.runs.push_back({run.text, run.weight, run.ink});
            x += wide;
        }
        if (!text.runs.empty())
            shapes.emplace_back(std::move(text));
    }
    return static_cast<double>(lines.size()) * style.line;
}

} // namespace kooste::reports::pdf
