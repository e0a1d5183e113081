// SPDX-License-Identifier: MIT
#include "importing/form_changes.h"
#include "base/text.h"

#include <algorithm>
#include <map>
#include <set>

namespace kooste::importing {

namespace {

/// Two headers at one place are one question from this share of common letter pairs on.
constexpr double kSameQuestion = 0.5;
constexpr std::size_t kLongestHeader = 60;

double likenessOfHeaders(const std::string &a, const std::string &b) {
    const auto pairsOf = [](const std::string &text) {
        std::multiset<std::string> pairs;
        const auto key = base::comparisonKey(text);
        for (std::size_t i = 0; i + 1 < key.size(); ++i)
            pairs.insert(key.substr(i, 2));
        return pairs;
    };
    const auto first = pairsOf(a);
    const auto second = pairsOf(b);
    std::vector<std::string> common;
    std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                          std::back_inserter(common));
    const auto all = first.size() + second.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(common.size()) / static_cast<double>(all);
}

/// Lays the columns of this file beside those of the profile.
class Comparing {
public:
    Comparing(const Mapping &profile, const Inspection &inspection, const MappingOutcome &placed)
        : profile_(profile), inspection_(inspection), placed_(placed) {}

    std::vector<FormChange> run() {
        match();
        pairRewritten();
        addColumns();
        addOptions();
        std::stable_sort(changes_.begin(), changes_.end(),
                         [](const auto &a, const auto &b) { return a.column < b.column; });
        addMissing();
        return std::move(changes_);
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    void match() {
        knownOf_.assign(inspection_.columns.size(), kNone);
        columnOf_.assign(profile_.columns.size(), kNone);
        const bool byPlace = profile_.headerRows == 0 || inspection_.headerRows == 0;
        for (std::size_t i = 0; i < inspection_.columns.size(); ++i) {
            const auto &column = inspection_.columns[i];
            const auto key = base::comparisonKey(column.header);
            for (std::size_t k = 0; k < profile_.columns.size(); ++k) {
                const auto &known = profile_.columns[k];
                const bool same = byPlace || key.empty()
                                      ? known.index == column.index
                                      : known.occurrence == column.occurrence &&
                                            base::comparisonKey(known.header) == key;
                if (same && columnOf_[k] == kNone) {
                    knownOf_[i] = k;
                    columnOf_[k] = i;
                    break;
                }
            }
        }
    }

    /// The nearest place before `at` (after it, with `step` 1) that both have.
    static std::size_t neighbour(const std::vector<std::size_t> &others, std::size_t at, int step) {
        for (auto i = static_cast<std::ptrdiff_t>(at) + step;
             i >= 0 && i < static_cast<std::ptrdiff_t>(others.size()); i += step)
            if (others[static_cast<std::size_t>(i)] != kNone)
                return static_cast<std::size_t>(i);
        return kNone;
    }

    bool atOnePlace(std::size_t column, std::size_t known) const {
        for (const int step : {-1, 1}) {
            const auto here = neighbour(knownOf_, column, step);
            const auto there = neighbour(columnOf_, known, step);
            const bool same =
                here == kNone || there == kNone ? here == there : knownOf_[here] == there;
            if (!same)
                return false;
        }
        return true;
    }

    void pairRewritten() {
        const auto knownBefore = knownOf_;
        std::vector<std::pair<std::size_t, std::size_t>> pairs;
        for (std::size_t k = 0; k < columnOf_.size(); ++k) {
            if (columnOf_[k] != kNone)
                continue;
            std::size_t best = kNone;
            double bestLikeness = kSameQuestion;
            for (std::size_t i = 0; i < knownBefore.size(); ++i) {
                if (knownBefore[i] != kNone || rewritten_.count(i) > 0 || !atOnePlace(i, k))
                    continue;
                const double likeness =
                    likenessOfHeaders(inspection_.columns[i].header, profile_.columns[k].header);
                if (likeness >= bestLikeness) {
                    best = i;
                    bestLikeness = likeness;
                }
            }
            if (best == kNone)
                continue;
            rewritten_[best] = k;
            pairs.emplace_back(best, k);
        }
        for (const auto &[column, known] : pairs)
            columnOf_[known] = column; // from here on neither is new or missing
    }

    std::string itemOf(const Mapping &mapping, int index) const {
        for (const auto &item : mapping.items)
            if (std::find(item.binding.columns.begin(), item.binding.columns.end(), index) !=
                item.binding.columns.end())
                return item.itemCode;
        return {};
    }

    FormChange changeOf(FormChange::Kind kind, const ColumnReading &column) const {
        FormChange change;
        change.kind = kind;
        change.column = column.index;
        change.header = column.header;
        change.itemCode = itemOf(placed_.mapping, column.index);
        change.count = column.answered;
        change.role = column.role;
        change.unplaced = std::any_of(placed_.columns.begin(), placed_.columns.end(),
                                      [&](const auto &open) { return open.index == column.index; });
        return change;
    }

    void addColumns() {
        for (std::size_t i = 0; i < knownOf_.size(); ++i) {
            const auto &column = inspection_.columns[i];
            if (const auto found = rewritten_.find(i); found != rewritten_.end()) {
                const auto &known = profile_.columns[found->second];
                auto change = changeOf(FormChange::Kind::changedHeader, column);
                change.before = known.header;
                if (change.itemCode.empty())
                    change.itemCode = itemOf(profile_, known.index);
                changes_.push_back(std::move(change));
            } else if (knownOf_[i] == kNone) {
                changes_.push_back(changeOf(FormChange::Kind::newColumn, column));
            }
        }
    }

    void addOptions() {
        for (const auto &open : placed_.options) {
            const auto place = static_cast<std::size_t>(open.column) - 1;
            // A new column's answers are all new.
            if (place >= knownOf_.size() || knownOf_[place] == kNone)
                continue;
            auto change = changeOf(FormChange::Kind::newOption, inspection_.columns[place]);
            change.option = open.text;
            change.count = open.count;
            change.itemCode = open.itemCode;
            changes_.push_back(std::move(change));
        }
    }

    void addMissing() {
        for (std::size_t k = 0; k < columnOf_.size(); ++k) {
            const auto &known = profile_.columns[k];
            if (columnOf_[k] != kNone || known.role == ColumnRole::ignored ||
                known.role == ColumnRole::personal)
                continue;
            FormChange change;
            change.kind = FormChange::Kind::missingColumn;
            change.header = known.header;
            change.itemCode = itemOf(profile_, known.index);
            change.role = known.role;
            changes_.push_back(std::move(change));
        }
    }

    const Mapping &profile_;
    const Inspection &inspection_;
    const MappingOutcome &placed_;
    std::vector<std::size_t> knownOf_;  ///< of each column of the file its place in the profile
    std::vector<std::size_t> columnOf_; ///< the other way
    std::map<std::size_t, std::size_t> rewritten_;
    std::vector<FormChange> changes_;
};

} // namespace

std::string_view formChangeCode(FormChange::Kind kind) {
    switch (kind) {
    case FormChange::Kind::missingColumn:
        return "missingColumn";
    case FormChange::Kind::changedHeader:
        return "changedHeader";
    case FormChange::Kind::newOption:
        return "newOption";
    case FormChange::Kind::newColumn:
        break;
    }
    return "newColumn";
}

base::Message formChangeText(const FormChange &change) {
    const auto header = base::shortened(change.header, kLongestHeader);
    switch (change.kind) {
    case FormChange::Kind::missingColumn:
        return base::tr("The column “{column}” ({role}) is not in this file.")
            .with("column", header)
            .with("role", columnRoleName(change.role));
    case FormChange::Kind::changedHeader:
        return base::tr("The column “{before}” has another header now: “{column}”.")
            .with("before", base::shortened(change.before, kLongestHeader))
            .with("column", header);
    case FormChange::Kind::newOption:
        return base::trn("“{column}”: the answer “{option}” is new, {n} time.",
                         "“{column}”: the answer “{option}” is new, {n} times.", change.count)
            .with("column", header)
            .with("option", base::shortened(change.option, kLongestHeader));
    case FormChange::Kind::newColumn:
        break;
    }
    return base::trn("The column “{column}” ({role}) is new: {n} answer.",
                     "The column “{column}” ({role}) is new: {n} answers.", change.count)
        .with("column", header)
        .with("role", columnRoleName(change.role));
}

} // namespace kooste::importing
