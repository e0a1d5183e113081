// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "importing/closed_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace kooste::importing {

namespace {

/// A piece between separators: how often, and what stood beside it.
struct Piece {
    std::string label;
    std::int64_t count = 0;
    int first = 0;
    std::set<std::string> before;
    std::set<std::string> after;
    std::int64_t cells = 0; ///< distinct cells that hold it
};
using Pieces = std::map<std::string, Piece>;

bool hasOpenParenthesis(std::string_view text) {
    return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

/// A separator inside parentheses is part of the label: "Muu (kotihoito, neuvola)".
std::vector<std::string> piecesOf(std::string_view cell, const std::string &separator) {
    std::vector<std::string> pieces;
    std::string open;
    const auto parts = base::split(cell, separator);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        open += std::string(open.empty() ? "" : separator) + std::string(parts[i]);
        // Tools that join by "," put no blank behind it: "Nurses, doctors" is one label.
        if (separator == "," && i + 1 < parts.size() && base::startsWith(parts[i + 1], " "))
            continue;
        const bool closes = std::any_of(
            parts.begin() + static_cast<std::ptrdiff_t>(i) + 1, parts.end(),
            [](std::string_view part) { return part.find(')') != std::string_view::npos; });
        if (hasOpenParenthesis(open) && closes)
            continue;
        if (const auto trimmed = base::trim(open); !trimmed.empty())
            pieces.emplace_back(trimmed);
        open.clear();
    }
    return pieces;
}

void count(Pieces &pieces, const DistinctValue &value, const std::string &separator, int &order) {
    const auto parts = piecesOf(value.text, separator);
    std::string previous;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto key = base::comparisonKey(parts[i]);
        auto &piece = pieces[key];
        if (piece.label.empty()) {
            piece.label = base::toNfc(parts[i]);
            piece.first = order++;
        }
        piece.count += value.count;
        ++piece.cells;
        piece.before.insert(previous);
        piece.after.insert(i + 1 < parts.size() ? base::comparisonKey(parts[i + 1]) : "");
        previous = key;
    }
}

bool startsLow(const std::string &label) {
    return !label.empty() && ((label[0] >= 'a' && label[0] <= 'z') ||
                              base::startsWith(label, "ä") || base::startsWith(label, "ö"));
}

/// Pieces that always stand together are one label with the separator in it: "Nurses, doctors and
/// others".
void mergeInseparable(Pieces &pieces, const std::string &separator) {
    for (bool merged = true; merged;) {
        merged = false;
        for (auto &[key, piece] : pieces) {
            if (piece.after.size() != 1 || piece.after.begin()->empty() || piece.count < 2)
                continue;
            const auto nextKey = *piece.after.begin();
            const auto next = pieces.find(nextKey);
            if (next == pieces.end() || next->second.count != piece.count ||
                next->second.before.size() != 1 || !startsLow(next->second.label))
                continue;
            const auto joinedKey = key + separator + nextKey;
            Piece joined = piece;
            joined.label += separator + next->second.label;
            joined.after = next->second.after;
            for (const auto &before : joined.before)
                if (const auto place = pieces.find(before); place != pieces.end()) {
                    place->second.after.erase(key);
                    place->second.after.insert(joinedKey);
                }
            for (const auto &after : joined.after)
                if (const auto place = pieces.find(after); place != pieces.end()) {
                    place->second.before.erase(nextKey);
                    place->second.before.insert(joinedKey);
                }
            const auto oldKey = key;
            pieces.erase(next);
            pieces.erase(oldKey);
            pieces.emplace(joinedKey, std::move(joined));
            merged = true;
            break;
        }
    }
}

/// Choices recombine: fewer labels than cells would need, several of them with different
/// neighbours.
bool recombine(const Pieces &pieces, const std::vector<DistinctValue> &values,
               const std::string &separator) {
    std::int64_t joinedCells = 0;
    std::int64_t answered = 0;
    for (const auto &value : values) {
        answered += value.count;
        joinedCells += piecesOf(value.text, separator).size() > 1 ? value.count : 0;
    }
    std::int64_t shared = 0;
    std::int64_t repeated = 0;
    std::int64_t total = 0;
    std::int64_t characters = 0;
    for (const auto &[key, piece] : pieces) {
        shared += piece.cells >= 2 ? 1 : 0;
        repeated += piece.count >= 2 ? piece.count : 0;
        total += piece.count;
        characters += static_cast<std::int64_t>(piece.label.size());
    }
    const auto different = static_cast<std::int64_t>(values.size());
    const auto labels = static_cast<std::int64_t>(pieces.size());
    return joinedCells * 10 >= answered && joinedCells >= 2 && shared >= 2 &&
           repeated * 10 >= total * 7 && labels <= std::max<std::int64_t>(12, different) &&
           labels <= 80 && characters <= labels * 160 && total >= labels * 3 / 2 &&
           (different > labels || shared * 3 >= labels * 2);
}

} // namespace

std::vector<OptionReading> readJoined(const std::vector<DistinctValue> &values,
                                      const std::string &separator, bool certain) {
    Pieces pieces;
    int order = 0;
    for (const auto &value : values)
        count(pieces, value, separator, order);
    if (separator == ", ")
        mergeInseparable(pieces, separator);
    if (pieces.empty() || (!certain && !recombine(pieces, values, separator)))
        return {};
    std::vector<const Piece *> ordered;
    for (const auto &[key, piece] : pieces)
        ordered.push_back(&piece);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Piece *a, const Piece *b) { return a->first < b->first; });
    std::vector<OptionReading> options;
    std::set<std::string> codes;
    for (const auto *piece : ordered) {
        OptionReading option;
        option.label = piece->label;
        option.code = slugOf(piece->label);
        for (int i = 2; !codes.insert(option.code).second; ++i)
            option.code = slugOf(piece->label) + "_" + std::to_string(i);
        option.count = piece->count;
        option.values.push_back(piece->label);
        options.push_back(std::move(option));
    }
    return options;
}

std::vector<std::string> cutJoined(std::string_view cell, const std::string &separator,
                                   const std::vector<std::string> &knownKeys) {
    const auto parts = piecesOf(cell, separator);
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < parts.size();) {
        std::size_t taken = 1;
        std::string best = parts[i];
        std::string longer = parts[i];
        for (std::size_t j = i + 1; j < parts.size(); ++j) {
            longer += separator + parts[j];
            if (std::find(knownKeys.begin(), knownKeys.end(), base::comparisonKey(longer)) !=
                knownKeys.end()) {
                taken = j - i + 1;
                best = longer;
            }
        }
        labels.push_back(std::move(best));
        i += taken;
    }
    return labels;
}

} // namespace kooste::importing
