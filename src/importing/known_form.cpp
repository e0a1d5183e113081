// SPDX-License-Identifier: MIT
// How a form's earlier exports were read, laid over its next one.
#include "base/text.h"
#include "importing/mapping.h"

#include <algorithm>
#include <map>

namespace kooste::importing {

namespace {

const MappedColumn *knownColumn(const Mapping &profile, const std::string &header, int occurrence,
                                int index) {
    const auto key = base::comparisonKey(header);
    for (const auto &column : profile.columns)
        if (key.empty() || profile.headerRows == 0
                ? column.index == index && column.header.empty() == key.empty()
                : column.occurrence == occurrence && base::comparisonKey(column.header) == key)
            return &column;
    return nullptr;
}

} // namespace

void applyProfile(const Mapping &profile, Inspection &inspection) {
    for (auto &column : inspection.columns) {
        const auto *known = knownColumn(profile, column.header, column.occurrence, column.index);
        if (known == nullptr)
            continue;
        if (!column.corrected) {
            column.role = known->role;
            column.unclear = false;
        }
        if (column.dates == DateDecision::ambiguous && known->dateOrderKnown) {
            column.dates = DateDecision::chosen;
            column.dateOrder = known->dateOrder;
        }
    }
}

Mapping ontoHeader(const Mapping &profile, const std::vector<std::string> &header) {
    Mapping mapping = profile;
    mapping.columns.clear();
    std::map<std::string, int> seen;
    std::map<int, int> placeOf; // the profile's column to the header's
    for (std::size_t i = 0; i < header.size(); ++i) {
        MappedColumn column;
        column.index = static_cast<int>(i) + 1;
        column.header = header[i];
        column.occurrence = ++seen[base::comparisonKey(header[i])];
        if (const auto *known =
                knownColumn(profile, column.header, column.occurrence, column.index)) {
            placeOf[known->index] = column.index;
            const int index = column.index;
            column = *known;
            column.index = index;
        }
        mapping.columns.push_back(std::move(column));
    }
    for (auto &column : mapping.columns)
        if (const auto source = placeOf.find(column.dateSplit.column); source != placeOf.end())
            column.dateSplit.column = source->second;
    for (auto &item : mapping.items) {
        std::vector<int> columns;
        std::vector<int> options;
        for (std::size_t i = 0; i < item.binding.columns.size(); ++i)
            if (const auto found = placeOf.find(item.binding.columns[i]); found != placeOf.end()) {
                columns.push_back(found->second);
                if (i < item.optionNumbers.size())
                    options.push_back(item.optionNumbers[i]);
            }
        item.binding.columns = std::move(columns);
        const auto asker = placeOf.find(item.binding.askedBy);
        item.binding.askedBy = asker == placeOf.end() ? 0 : asker->second;
        item.optionNumbers = std::move(options);
    }
    return mapping;
}

const MappedUnit *findUnit(const std::vector<MappedUnit> &units, std::string_view text) {
    const auto key = base::comparisonKey(text);
    for (const auto &unit : units)
        if (base::comparisonKey(unit.text) == key)
            return &unit;
    return nullptr;
}

void addUnits(std::vector<MappedUnit> &known, const std::vector<MappedUnit> &decided) {
    for (const auto &unit : decided) {
        const auto key = base::comparisonKey(unit.text);
        known.erase(std::remove_if(known.begin(), known.end(),
                                   [&](const MappedUnit &old) {
                                       return base::comparisonKey(old.text) == key;
                                   }),
                    known.end());
        known.push_back(unit);
    }
}

void addValues(Mapping &mapping, const std::vector<OptionChoice> &choices) {
    for (const auto &[itemCode, value] : choices) {
        const auto key = base::comparisonKey(value.text);
        for (auto &item : mapping.items) {
            if (item.itemCode != itemCode)
                continue;
            auto &values = item.values;
            values.erase(std::remove_if(values.begin(), values.end(),
                                        [&](const MappedValue &old) {
                                            return base::comparisonKey(old.text) == key;
                                        }),
                         values.end());
            values.push_back(value);
        }
    }
}

} // namespace kooste::importing
