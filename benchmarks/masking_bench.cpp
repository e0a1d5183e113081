// SPDX-License-Identifier: MIT
// How much of the personal data in labelled comments is masked, and what is masked wrongly.
#include "privacy/masker.h"

#include <ctime>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <vector>

namespace {

using kooste::privacy::MaskKind;
using kooste::privacy::MaskPlace;

struct Span {
    MaskKind kind = MaskKind::name;
    std::size_t from = 0;
    std::size_t length = 0;
    friend bool operator==(const Span &, const Span &) = default;
};

struct Comment {
    std::string text;
    std::vector<Span> wanted;
};

MaskKind kindOf(std::string_view code) {
    for (std::size_t i = 0; i < kooste::privacy::kMaskKinds; ++i)
        if (maskKindCode(static_cast<MaskKind>(i)) == code)
            return static_cast<MaskKind>(i);
    throw std::runtime_error("unknown kind " + std::string(code));
}

/// "Hei {name|Liisa},\nkiitos" with its labels taken out.
Comment commentOf(std::string_view line) {
    Comment comment;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == 'n') {
            comment.text += '\n';
            ++at;
        } else if (line[at] == '{') {
            const auto bar = line.find('|', at);
            const auto close = line.find('}', at);
            const auto words = line.substr(bar + 1, close - bar - 1);
            comment.wanted.push_back(
                {kindOf(line.substr(at + 1, bar - at - 1)), comment.text.size(), words.size()});
            comment.text += words;
            at = close;
        } else {
            comment.text += line[at];
        }
    }
    return comment;
}

std::vector<Comment> commentsIn(const char *path) {
    std::ifstream file(path);
    if (!file)
        throw std::runtime_error(std::string("cannot read ") + path);
    std::vector<Comment> comments;
    for (std::string line; std::getline(file, line);)
        if (!line.empty() && line[0] != '#')
            comments.push_back(commentOf(line));
    return comments;
}

struct Score {
    int wanted = 0;
    int found = 0;
    int right = 0;
};

bool has(const std::vector<Span> &spans, const Span &span) {
    for (const auto &one : spans)
        if (one == span)
            return true;
    return false;
}

void judge(const Comment &comment, std::vector<Score> &scores) {
    std::vector<MaskPlace> places;
    std::string masked;
    kooste::privacy::maskText(comment.text, masked, places);
    std::vector<Span> found;
    for (const auto &place : places)
        found.push_back({place.kind, place.from, place.length});
    const auto tell = [&](const char *what, const Span &span) {
        std::cout << what << ' ' << maskKindCode(span.kind) << " '"
                  << comment.text.substr(span.from, span.length) << "' in: " << comment.text
                  << '\n';
    };
    for (const auto &span : comment.wanted) {
        auto &score = scores.at(static_cast<std::size_t>(span.kind));
        ++score.wanted;
        if (has(found, span))
            ++score.right;
        else
            tell("missed", span);
    }
    for (const auto &span : found) {
        ++scores.at(static_cast<std::size_t>(span.kind)).found;
        if (!has(comment.wanted, span))
            tell("wrong", span);
    }
}

/// Processor seconds for a million comments like these.
double seconds(const std::vector<Comment> &comments) {
    const auto start = std::clock();
    std::size_t done = 0;
    std::string masked;
    std::vector<MaskPlace> places;
    while (done < 200'000)
        for (const auto &comment : comments) {
            places.clear();
            kooste::privacy::maskText(comment.text, masked, places);
            ++done;
        }
    const auto taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return taken * 1e6 / static_cast<double>(done);
}

} // namespace

int main(int count, char **words) {
    if (count != 2) {
        std::cerr << "bench_masking COMMENTS\n";
        return 2;
    }
    const auto comments = commentsIn(words[1]);
    std::vector<Score> scores(kooste::privacy::kMaskKinds);
    for (const auto &comment : comments)
        judge(comment, scores);
    std::cout << "comments " << comments.size() << '\n';
    for (std::size_t i = 0; i < scores.size(); ++i)
        std::cout << maskKindCode(static_cast<MaskKind>(i)) << ' ' << scores[i].wanted << ' '
                  << scores[i].found << ' ' << scores[i].right << '\n';
    std::cout << "seconds " << seconds(comments) << '\n';
    return 0;
}
