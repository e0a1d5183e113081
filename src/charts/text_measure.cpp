// SPDX-License-Identifier: MIT
#include "charts/text_measure.h"

#include "base/text.h"

namespace kooste::charts {

namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";

std::string withoutSoftHyphens(std::string_view text) {
    std::string plain;
    std::size_t from = 0;
    for (std::size_t at = text.find(kSoftHyphen); at != std::string_view::npos;
         at = text.find(kSoftHyphen, from)) {
        plain.append(text.substr(from, at - from));
        from = at + kSoftHyphen.size();
    }
    plain.append(text.substr(from));
    return plain;
}

/// A piece that is never cut, and what joins it to the next one.
struct Piece {
    std::string text;
    enum class Joint { blank, hyphen, soft } joint = Joint::blank;
};

std::vector<Piece> piecesOf(std::string_view text) {
    std::vector<Piece> pieces;
    std::string current;
    const auto close = [&](Piece::Joint joint) {
        if (!current.empty())
            pieces.push_back({std::move(current), joint});
        current.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool beforePercent = c == ' ' && i + 1 < text.size() && text[i + 1] == '%';
        if (beforePercent) { // a number and its sign stay together
            current += "\u00A0";
        } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
            if (current.empty() && !pieces.empty())
                pieces.back().joint = Piece::Joint::blank;
            close(Piece::Joint::blank);
        } else if (text.substr(i, kSoftHyphen.size()) == kSoftHyphen) {
            close(Piece::Joint::soft);
            i += kSoftHyphen.size() - 1;
        } else {
            current += c;
            // A hyphen inside a word is a seam; at its start it is a sign.
            if (c == '-' && current.size() > 1 && i + 1 < text.size() && text[i + 1] != ' ')
                close(Piece::Joint::hyphen);
        }
    }
    close(Piece::Joint::blank);
    return pieces;
}

class LineFiller {
public:
    LineFiller(double width, double size, Weight weight, const TextMeasure &measure)
        : width_(width), size_(size), weight_(weight), measure_(measure),
          blank_(measure.width(" ", size, weight)) {}

    void add(const Piece &piece) {
        const double wide = widthOf(piece.text);
        const double blank = line_.empty() || joint_ != Piece::Joint::blank ? 0 : blank_;
        const double hyphen = piece.joint == Piece::Joint::soft ? widthOf("-") : 0;
        if (!line_.empty() && filled_ + blank + wide + hyphen > width_ + 0.01)
            endLine();
        if (line_.empty() && wide > width_) {
            addBroken(piece.text);
        } else {
            if (!line_.empty() && joint_ == Piece::Joint::blank) {
                line_ += ' ';
                filled_ += blank_;
            }
            line_ += piece.text;
            filled_ += wide;
        }
        joint_ = piece.joint;
    }

    std::vector<std::string> finish() {
        joint_ = Piece::Joint::blank;
        if (!line_.empty() || lines_.empty())
            endLine();
        return std::move(lines_);
    }

private:
    double widthOf(std::string_view text) const { return measure_.width(text, size_, weight_); }

    void endLine() {
        if (joint_ == Piece::Joint::soft)
            line_ += '-';
        lines_.push_back(std::move(line_));
        line_.clear();
        filled_ = 0;
    }

    /// A word wider than the line: between characters.
    void addBroken(const std::string &word) {
        for (std::size_t at = 0; at < word.size();) {
            std::size_t end = at + 1;
            while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U)
                ++end;
            const std::string character = word.substr(at, end - at);
            const double wide = widthOf(character);
            if (!line_.empty() && filled_ + wide > width_) {
                joint_ = Piece::Joint::blank;
                endLine();
            }
            line_ += character;
            filled_ += wide;
            at = end;
        }
    }

    double width_;
    double size_;
    Weight weight_;
    const TextMeasure &measure_;
    double blank_;
    std::string line_;
    double filled_ = 0;
    Piece::Joint joint_ = Piece::Joint::blank;
    std::vector<std::string> lines_;
};

} // namespace

double FixedTextMeasure::width(std::string_view text, double size, Weight weight) const {
    const double share = weight == Weight::regular ? 0.55 : weight == Weight::semibold ? 0.58 : 0.6;
    return static_cast<double>(base::characterCount(text)) * share * size;
}

std::vector<std::string> wrapLines(std::string_view text, double width, double size, Weight weight,
                                   const TextMeasure &measure) {
    std::string plain = withoutSoftHyphens(text);
    if (plain.find('\n') == std::string::npos && measure.width(plain, size, weight) <= width)
        return {std::move(plain)};
    LineFiller filler(width, size, weight, measure);
    for (const auto &piece : piecesOf(text))
        filler.add(piece);
    return filler.finish();
}

std::string fitted(std::string_view text, double width, double size, Weight weight,
                   const TextMeasure &measure) {
    std::string plain = withoutSoftHyphens(text);
    if (measure.width(plain, size, weight) <= width)
        return plain;
    for (std::size_t count = base::characterCount(plain); count > 1; --count) {
        std::string shorter = base::shortened(plain, count - 1);
        if (measure.width(shorter, size, weight) <= width)
            return shorter;
    }
    return {};
}

} // namespace kooste::charts
