// SPDX-License-Identifier: MIT
// What the values of a column are when a codebook names them.
#include "base/number_format.h"
#include "base/text.h"
#include "importing/closed_values.h"
#include "importing/header_words.h"
#include "importing/label_families.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace kooste::importing {

namespace {

using model::ItemKind;
using Measure = KnownColumn::Measure;

/// So many values without a label are amounts, not options that someone forgot to name.
constexpr std::size_t kMostNameless = 12;

std::optional<int> stepOf(std::string_view text) {
    const auto value = base::parseNumber(text);
    if (!value || std::floor(*value) != *value || std::fabs(*value) > 100)
        return std::nullopt;
    return static_cast<int>(*value);
}

bool isAnswer(const OptionReading &option) { return !option.missing; }

/// The options of the codebook, each with the cells that mean it.
class KnownValues {
public:
    KnownValues(const KnownColumn &known, const std::vector<DistinctValue> &values,
                const std::string &key)
        : known_(known), key_(key) {
        for (const auto &option : known.options)
            add(option);
        for (const auto &value : values)
            count(value);
    }
    KnownReading read();

private:
    void add(const KnownOption &option);
    void count(const DistinctValue &value);
    void addNameless();
    bool areSteps(int &low, int &high) const;
    void decide();
    bool useFamily();
    void scoreByCode(int low, int high);
    std::vector<OptionReading *> answers();

    const KnownColumn &known_;
    const std::string &key_;
    KnownReading reading_;
    std::vector<OptionReading> options_;
    std::map<std::string, std::size_t> places_;
    std::vector<DistinctValue> named_; ///< the values of options that are answers
    std::vector<DistinctValue> nameless_;
};

void KnownValues::add(const KnownOption &option) {
    OptionReading reading;
    reading.code = option.code.empty() ? slugOf(option.label) : option.code;
    reading.label = option.label.empty() ? reading.code : option.label;
    reading.missing =
        option.missing ? option.missing : missingOfLabel(base::comparisonKey(option.label));
    reading.values.push_back(option.value);
    if (!places_.emplace(base::comparisonKey(option.value), options_.size()).second)
        return;
    options_.push_back(std::move(reading));
}

void KnownValues::count(const DistinctValue &value) {
    auto place = places_.find(base::comparisonKey(value.text));
    const auto number = base::parseNumber(value.text);
    if (place == places_.end() && number)
        place = places_.find(base::formatExact(*number));
    if (place != places_.end()) {
        auto &option = options_[place->second];
        if (isAnswer(option))
            named_.push_back(value);
        option.count += value.count;
        if (std::find(option.values.begin(), option.values.end(), value.text) ==
            option.values.end())
            option.values.push_back(value.text);
        return;
    }
    const bool ruledOut = number && known_.isMissing(*number);
    const auto missing = ruledOut ? std::optional(model::Missing::skipped)
                                  : missingOfLabel(base::comparisonKey(value.text));
    if (!missing) {
        nameless_.push_back(value);
        return;
    }
    OptionReading option;
    option.code = ruledOut ? value.text : std::string(model::missingCode(*missing));
    option.label = value.text;
    option.missing = missing;
    option.count = value.count;
    option.values = {value.text};
    options_.push_back(std::move(option));
}

std::vector<OptionReading *> KnownValues::answers() {
    std::vector<OptionReading *> found;
    for (auto &option : options_)
        if (isAnswer(option))
            found.push_back(&option);
    return found;
}

/// Values that the codebook forgot, as options of their own in the order of their numbers.
void KnownValues::addNameless() {
    std::vector<OptionReading> more;
    for (const auto &value : nameless_) {
        OptionReading option;
        option.code = base::parseNumber(value.text) ? value.text : slugOf(value.text);
        option.label = base::toNfc(value.text);
        option.count = value.count;
        option.values = {value.text};
        more.push_back(std::move(option));
    }
    options_.insert(options_.begin() + static_cast<std::ptrdiff_t>(std::count_if(
                                           options_.begin(), options_.end(), isAnswer)),
                    more.begin(), more.end());
    nameless_.clear();
}

/// Whether every answer is a whole number by its code.
bool KnownValues::areSteps(int &low, int &high) const {
    low = 100;
    high = -100;
    const auto take = [&](const std::string &text) {
        const auto step = stepOf(text);
        low = std::min(low, step.value_or(low));
        high = std::max(high, step.value_or(high));
        return step.has_value();
    };
    return std::all_of(options_.begin(), options_.end(),
                       [&](const OptionReading &o) { return !isAnswer(o) || take(o.code); }) &&
           std::all_of(nameless_.begin(), nameless_.end(),
                       [&](const DistinctValue &value) { return take(value.text); });
}

void KnownValues::scoreByCode(int low, int high) {
    for (auto *option : answers())
        option->score = *stepOf(option->code);
    std::stable_sort(
        options_.begin(), options_.end(), [](const OptionReading &a, const OptionReading &b) {
            return isAnswer(a) != isAnswer(b) ? isAnswer(a) : isAnswer(a) && a.score < b.score;
        });
    reading_.closed.scale = std::to_string(low) + "-" + std::to_string(high);
}

/// Agreement, satisfaction and the like: the words tell the order, whatever the codes are.
bool KnownValues::useFamily() {
    std::vector<std::string> keys;
    for (const auto *option : answers()) {
        const auto numbered = numberedLabel(option->label);
        keys.push_back(base::comparisonKey(numbered ? numbered->words : option->label));
    }
    const auto *family = keys.size() < 2 ? nullptr : familyOf(keys);
    if (family == nullptr)
        return false;
    auto &closed = reading_.closed;
    closed.kind = family->kind;
    closed.scale = std::string(family->code);
    if (family->kind != ItemKind::ordered)
        return true;
    std::vector<std::pair<int, OptionReading *>> steps;
    const auto options = answers();
    for (std::size_t i = 0; i < options.size(); ++i)
        steps.emplace_back(family->stepOf(keys[i]), options[i]);
    std::stable_sort(steps.begin(), steps.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].second->score = static_cast<double>(i + 1);
    std::stable_sort(
        options_.begin(), options_.end(), [](const OptionReading &a, const OptionReading &b) {
            return isAnswer(a) != isAnswer(b) ? isAnswer(a) : isAnswer(a) && a.score < b.score;
        });
    closed.scale += std::to_string(steps.size());
    return true;
}

void KnownValues::decide() {
    auto &closed = reading_.closed;
    int low = 0;
    int high = 0;
    const bool steps = areSteps(low, high);
    const bool bare = !nameless_.empty();
    const bool onScale = steps && low >= 0 && high <= 10 && high - low >= 2;
    const bool recommends =
        onScale && ((low == 0 && high == 10) || (asksRecommendation(key_) && high > 5));
    if (bare && !recommends && !(onScale && known_.measure != Measure::nominal) &&
        (nameless_.size() > kMostNameless || known_.measure == Measure::scale)) {
        // Amounts, or texts of which some have a name: the other ways of reading tell.
        return;
    }
    addNameless();
    const auto count = answers().size();
    const bool gapless = steps && high - low + 1 == static_cast<int>(count) && low >= 0;
    if (recommends) {
        closed.kind = ItemKind::nps;
        scoreByCode(0, 10);
    } else if (bare && onScale && known_.measure != Measure::nominal) {
        closed.kind = ItemKind::ordered;
        scoreByCode(low, high);
    } else if (useFamily()) {
        return;
    } else if (gapless && count >= 3 &&
               (known_.measure == Measure::ordinal ||
                std::all_of(options_.begin(), options_.end(), [](const OptionReading &option) {
                    return !isAnswer(option) || option.label == option.code ||
                           numberedLabel(option.label);
                }))) {
        closed.kind = ItemKind::ordered;
        scoreByCode(low, high);
    } else if (known_.measure == Measure::ordinal && count >= 3) {
        closed.kind = ItemKind::ordered;
        double rank = 0;
        for (auto *option : answers())
            option->score = ++rank;
    } else {
        closed.kind = ItemKind::single;
    }
}

KnownReading KnownValues::read() {
    if (!answers().empty())
        decide();
    auto &closed = reading_.closed;
    if (!closed.kind) {
        reading_.rest = std::move(named_);
        reading_.rest.insert(reading_.rest.end(), nameless_.begin(), nameless_.end());
        options_.erase(std::remove_if(options_.begin(), options_.end(), isAnswer), options_.end());
    }
    std::set<std::string> codes;
    for (auto &option : options_) {
        const auto code = option.code;
        for (int i = 2; !codes.insert(base::comparisonKey(option.code)).second; ++i)
            option.code = code + "_" + std::to_string(i);
        closed.options.push_back(std::move(option));
    }
    return std::move(reading_);
}

} // namespace

KnownReading readKnown(const KnownColumn &known, const std::vector<DistinctValue> &values,
                       const std::string &key) {
    return KnownValues(known, values, key).read();
}

} // namespace kooste::importing
