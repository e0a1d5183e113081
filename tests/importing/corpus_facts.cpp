// SPDX-License-Identifier: MIT
#include "importing/corpus_facts.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::importing::tests {

using nlohmann::json;

namespace {

bool isCounts(const json &value) {
    return value.is_object() && !value.empty() &&
           std::all_of(value.begin(), value.end(),
                       [](const json &one) { return one.is_number_integer(); });
}

std::string key(const std::string &text) { return base::comparisonKey(text); }

bool means(const OptionReading &option, const std::string &text) {
    const auto wanted = key(text);
    return key(option.label) == wanted || (!option.code.empty() && key(option.code) == wanted) ||
           std::any_of(option.values.begin(), option.values.end(),
                       [&](const auto &value) { return key(value) == wanted; });
}

/// How often this text stands in the column, as far as the importer tells.
std::optional<std::int64_t> countOf(const ColumnReading &column, const std::string &text) {
    if (text.empty())
        return column.blank;
    for (const auto &option : column.options)
        if (means(option, text))
            return option.count;
    return std::nullopt;
}

bool isPlainClosed(const ColumnReading &column) {
    using model::ItemKind;
    return column.role != ColumnRole::personal && !column.options.empty() && column.kind &&
           (*column.kind == ItemKind::single || *column.kind == ItemKind::ordered ||
            *column.kind == ItemKind::nps || column.role == ColumnRole::option);
}

/// Counts that no inspection tells: of a technical or free-text column, of whole joined cells, of
/// numbers, by month (told by figures), or checked elsewhere (sums).
bool isUntold(const std::string &name) {
    for (const auto *untold :
         {"sums", "by_month", "lastpage", "gender_spellings", "col6_multi", "indicators"})
        if (name == untold)
            return true;
    return false;
}

std::string withT(std::string text) {
    if (text.size() > 10 && text[10] == ' ')
        text[10] = 'T';
    return text;
}

} // namespace

void FactCheck::expect(bool met, const std::string &fact) {
    ++checked_;
    if (!met)
        unmet_.push_back(fact);
}

void FactCheck::expectNumber(std::int64_t wanted, std::int64_t there, const std::string &what) {
    expect(wanted == there,
           what + ": " + std::to_string(wanted) + " wanted, " + std::to_string(there) + " there");
}

void FactCheck::run() {
    checkShape();
    checkCounts();
    checkDates();
    checkTruthCounts();
    checkTruthDates();
    checkTicks();
    checkVariables();
}

void FactCheck::checkShape() {
    for (const auto *name : {"responses", "records", "rows"})
        if (truth_.contains(name) && truth_[name].is_number_integer())
            expectNumber(truth_[name].get<std::int64_t>(), seen_.responses, "responses");
    for (const auto *name : {"columns", "cols"})
        if (truth_.contains(name) && truth_[name].is_number_integer())
            expectNumber(truth_[name].get<std::int64_t>(),
                         static_cast<std::int64_t>(seen_.columns.size()), "columns");
    if (facts_.contains("columns") && facts_["columns"].is_number_integer())
        expectNumber(facts_["columns"].get<std::int64_t>(),
                     static_cast<std::int64_t>(seen_.columns.size()), "columns");
    if (truth_.contains("sheet"))
        expect(seen_.format.sheet == truth_["sheet"].get<std::string>(), "sheet");
}

/// "col7:Gender": the counts of its texts; the column counts from 1.
void FactCheck::checkCounts() {
    if (!facts_.contains("counts"))
        return;
    for (const auto &[name, counts] : facts_["counts"].items()) {
        const auto index = std::stoul(name.substr(3));
        if (index >= 1 && index <= seen_.columns.size())
            checkColumnCounts(seen_.columns[index - 1], counts);
    }
}

void FactCheck::checkColumnCounts(const ColumnReading &column, const json &counts) {
    if (!isPlainClosed(column))
        return;
    for (const auto &option : column.options) {
        std::int64_t wanted = 0;
        bool told = false;
        for (const auto &[text, count] : counts.items())
            if (!text.empty() && means(option, text)) {
                wanted += count.get<std::int64_t>();
                told = true;
            }
        if (told && column.role != ColumnRole::option)
            expectNumber(wanted, option.count,
                         "column " + std::to_string(column.index) + " “" + option.label + "”");
    }
    if (counts.contains(""))
        expectNumber(counts[""].get<std::int64_t>(), column.blank,
                     "column " + std::to_string(column.index) + " blank");
}

void FactCheck::checkDates() {
    if (!facts_.contains("dates"))
        return;
    for (const auto &[header, dates] : facts_["dates"].items()) {
        if (!base::startsWith(dates["format"].get<std::string>(), "ISO"))
            continue;
        const auto least = withT(dates["min_lex"].get<std::string>());
        const auto most = withT(dates["max_lex"].get<std::string>());
        expect(std::any_of(seen_.columns.begin(), seen_.columns.end(),
                           [&](const auto &column) {
                               return column.role == ColumnRole::personal ||
                                      (base::startsWith(column.min, least) &&
                                       base::startsWith(column.max, most));
                           }),
               "dates of " + header);
    }
}

/// Each table of counts is the counts of some column.
void FactCheck::checkTruthCounts() {
    for (const auto &[name, counts] : truth_.items()) {
        if (!isCounts(counts) || isUntold(name))
            continue;
        const auto fits = [&](const ColumnReading &column) {
            return std::all_of(counts.items().begin(), counts.items().end(), [&](const auto &one) {
                const auto text = one.key() == "null" ? "" : one.key();
                const auto count = countOf(column, text);
                std::int64_t missing = 0;
                for (const auto lost : column.missing)
                    missing += lost;
                return count == one.value().template get<std::int64_t>() ||
                       (!count && missing == one.value());
            });
        };
        const bool ticks = name == "states_top" || base::startsWith(name, "multi7");
        if (!ticks)
            expect(std::any_of(seen_.columns.begin(), seen_.columns.end(), fits),
                   "counts of " + name);
    }
    if (truth_.contains("states_top"))
        for (const auto &[state, count] : truth_["states_top"].items())
            expect(std::any_of(seen_.columns.begin(), seen_.columns.end(),
                               [&, wanted = count.get<std::int64_t>(), text = state](auto &column) {
                                   return countOf(column, text) == wanted;
                               }),
                   "ticks of " + state);
}

void FactCheck::checkTruthDates() {
    for (const auto *stem : {"ts_", "submit_", "start_", ""}) {
        const auto least = std::string(stem) + "min";
        const auto most = std::string(stem) + "max";
        if (!truth_.contains(least) || !truth_[least].is_string())
            continue;
        const auto from = withT(truth_[least].get<std::string>());
        const auto to = withT(truth_[most].get<std::string>());
        expect(std::any_of(seen_.columns.begin(), seen_.columns.end(),
                           [&](const auto &column) {
                               return base::startsWith(column.min, from) &&
                                      base::startsWith(column.max, to);
                           }),
               "dates " + least);
    }
}

/// REDCap: how often each box is ticked.
void FactCheck::checkTicks() {
    if (!truth_.contains("sums"))
        return;
    for (const auto &[header, count] : truth_["sums"].items())
        for (const auto &column : seen_.columns)
            if (column.header == header)
                expectNumber(count.get<std::int64_t>(),
                             column.options.empty() ? 0 : column.options.front().count, header);
}

void FactCheck::checkVariables() {
    if (!truth_.contains("variables"))
        return;
    for (const auto &variable : truth_["variables"]) {
        const auto name = variable["name"].get<std::string>();
        const auto found =
            std::find_if(seen_.columns.begin(), seen_.columns.end(), [&](const auto &column) {
                return column.header == name || column.itemCode == name;
            });
        expect(found != seen_.columns.end() || seen_.columns.size() == 1, "variable " + name);
        if (found != seen_.columns.end())
            checkVariable(variable, *found);
    }
}

void FactCheck::checkVariable(const json &variable, const ColumnReading &column) {
    if (column.role == ColumnRole::personal)
        return;
    for (const auto &[label, value] : variable["value_labels"].items())
        expect(std::any_of(column.options.begin(), column.options.end(),
                           [&, wanted = label](const auto &option) {
                               return key(option.label) == key(wanted);
                           }),
               "label " + label + " of " + variable["name"].get<std::string>());
    std::int64_t missing = 0;
    for (const auto count : column.missing)
        missing += count;
    expectNumber(variable["n_missing"].get<std::int64_t>(), missing,
                 "missing of " + variable["name"].get<std::string>());
}

} // namespace kooste::importing::tests
