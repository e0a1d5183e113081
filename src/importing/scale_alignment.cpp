// SPDX-License-Identifier: MIT
// Scales of columns that stand together: the widest of them shows the steps of all.
#include "importing/column_inference.h"
#include "importing/label_families.h"

#include <cmath>
#include <map>
#include <set>

namespace kooste::importing {

using model::ItemKind;

void ColumnInference::alignNumberScales() {
    for (std::size_t i = 0; i < columns_.size();) {
        if (!columns_[i].closed.bareNumbers) {
            ++i;
            continue;
        }
        // A run of number columns is one matrix: the widest of them shows the scale.
        auto end = i;
        int low = 10;
        int high = 0;
        while (end < columns_.size() && columns_[end].closed.bareNumbers &&
               columns_[end].hint->group == columns_[i].hint->group) {
            low = std::min(low, columns_[end].closed.low);
            high = std::max(high, columns_[end].closed.high);
            ++end;
        }
        for (auto at = i; at < end; ++at) {
            auto &closed = columns_[at].closed;
            const int top = high <= 2   ? (end - i > 1 && low > 0 ? 4 : 2)
                            : high == 3 ? 4
                            : high <= 5 ? high
                            : high <= 7 ? 7
                                        : 10;
            setNumberScale(closed, low == 0 ? 0 : 1, top);
            if (top == 2) {
                closed.kind = ItemKind::single;
                closed.scale.clear();
                for (auto &option : closed.options)
                    option.score.reset();
            }
            columns_[at].reading.kind = closed.kind;
        }
        i = end;
    }
}

void ColumnInference::alignFamilies() {
    // A step that nobody of so many chose is not there.
    constexpr std::int64_t kEnoughAnswers = 30;
    std::map<const LabelFamily *, std::set<double>> seen;
    std::map<const LabelFamily *, std::int64_t> answers;
    for (const auto &column : columns_)
        if (column.closed.family && column.closed.kind == ItemKind::ordered)
            for (const auto &option : column.closed.options)
                if (option.score) {
                    seen[column.closed.family].insert(*option.score);
                    answers[column.closed.family] += option.count;
                }
    for (auto &column : columns_) {
        const auto place = seen.find(column.closed.family);
        if (place == seen.end() || column.closed.kind != ItemKind::ordered)
            continue;
        // Both sides but never the middle: the scale has no middle step.
        const auto &steps = place->second;
        const auto middle = (1.0 + static_cast<double>(column.closed.family->steps.size())) / 2;
        const bool even = steps.size() >= 3 && steps.count(middle) == 0 &&
                          answers[column.closed.family] >= kEnoughAnswers;
        for (auto &option : column.closed.options) {
            if (!option.score || !even || *option.score < middle)
                continue;
            option.score = *option.score - 1;
            option.code = std::to_string(static_cast<int>(std::lround(*option.score)));
        }
        const auto count = column.closed.family->steps.size() - (even ? 1 : 0);
        column.closed.scale = std::string(column.closed.family->code) + std::to_string(count);
    }
}

} // namespace kooste::importing
