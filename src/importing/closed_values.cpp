// SPDX-License-Identifier: MIT
#include "importing/closed_values.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/header_words.h"
#include "importing/label_families.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

namespace kooste::importing {

namespace {

using model::ItemKind;

/// One folded label with all its spellings.
struct Label {
    std::string key;
    OptionReading option;
    std::int64_t bestCount = 0;
};

std::vector<Label> foldLabels(const std::vector<DistinctValue> &values) {
    std::vector<Label> labels;
    std::map<std::string, std::size_t> places;
    for (const auto &value : values) {
        auto key = base::comparisonKey(value.text);
        const auto [place, fresh] = places.emplace(key, labels.size());
        if (fresh)
            labels.push_back({std::move(key), {}, 0});
        auto &label = labels[place->second];
        label.option.count += value.count;
        label.option.values.push_back(value.text);
        if (value.count > label.bestCount) {
            label.bestCount = value.count;
            label.option.label = base::toNfc(value.text);
        }
    }
    return labels;
}

std::string_view missingOptionCode(model::Missing missing) { return model::missingCode(missing); }

/// "Agree (6)" -> "agree" and 6; nothing from a key without a number at its end.
std::optional<std::pair<int, std::string>> numberedAtEnd(const std::string &key) {
    const auto at = key.rfind(" (");
    if (at == std::string::npos || at == 0 || key.back() != ')')
        return std::nullopt;
    const auto number = base::parseInteger(key.substr(at + 2, key.size() - at - 3));
    if (!number || *number < 0 || *number > 10)
        return std::nullopt;
    return std::pair(static_cast<int>(*number), key.substr(0, at));
}

/// Takes the labels that say "no answer" out of `labels`, as options with their state.
std::vector<OptionReading> takeMissing(std::vector<Label> &labels) {
    std::vector<OptionReading> taken;
    for (auto &label : labels) {
        const auto numbered = numberedAtEnd(label.key);
        label.option.missing = missingOfLabel(numbered ? numbered->second : label.key);
        if (label.option.missing) {
            label.option.code = std::string(missingOptionCode(*label.option.missing));
            const auto same = std::find_if(taken.begin(), taken.end(), [&](const OptionReading &o) {
                return o.missing == label.option.missing;
            });
            if (same == taken.end()) {
                taken.push_back(label.option);
                continue;
            }
            if (label.option.count > same->count)
                same->label = label.option.label;
            same->count += label.option.count;
            same->values.insert(same->values.end(), label.option.values.begin(),
                                label.option.values.end());
        }
    }
    labels.erase(
        std::remove_if(labels.begin(), labels.end(),
                       [](const Label &label) { return label.option.missing.has_value(); }),
        labels.end());
    return taken;
}

std::vector<std::string> keysOf(const std::vector<Label> &labels) {
    std::vector<std::string> keys;
    for (const auto &label : labels)
        keys.push_back(label.key);
    return keys;
}

std::optional<int> wholeNumber(std::string_view key) {
    const auto value = base::parseNumber(key);
    if (!value || std::floor(*value) != *value || std::fabs(*value) > 1e6)
        return std::nullopt;
    if (key.size() > 1 && key[0] == '0' && base::isDigit(key[1]))
        return std::nullopt;
    return static_cast<int>(*value);
}

void mergeInto(OptionReading &target, const OptionReading &more) {
    if (more.count > target.count)
        target.label = more.label;
    target.count += more.count;
    target.values.insert(target.values.end(), more.values.begin(), more.values.end());
}

void setLanguage(OptionReading &option, const FamilyStep &step, const Label &label) {
    if (const auto language = languageOfLabel(step, label.key))
        option.labels.get(*language) = label.option.label;
}

/// Labels of one step, whatever their language, become one option.
void useFamily(ClosedReading &reading, const LabelFamily &family,
               const std::vector<Label> &labels) {
    reading.kind = family.kind;
    reading.family = &family;
    reading.scale = std::string(family.code);
    for (std::size_t i = 0; i < family.steps.size(); ++i) {
        const auto &step = family.steps[i];
        OptionReading option;
        option.labels = familyLabel(step);
        for (const auto &label : labels) {
            if (family.stepOf(label.key) != static_cast<int>(i))
                continue;
            mergeInto(option, label.option);
            setLanguage(option, step, label);
        }
        if (option.values.empty())
            continue;
        const auto position = static_cast<int>(std::lround(step.position));
        option.code = step.code.empty() ? std::to_string(position) : std::string(step.code);
        if (family.kind == ItemKind::ordered)
            option.score = step.position;
        reading.options.push_back(std::move(option));
    }
}

/// "(3)" and "3)": a step of a scale of which only the ends have words.
std::optional<int> bracketedNumber(std::string_view key) {
    if (base::startsWith(key, "("))
        key.remove_prefix(1);
    else if (!base::endsWith(key, ")"))
        return std::nullopt;
    if (base::endsWith(key, ")"))
        key.remove_suffix(1);
    return wholeNumber(key);
}

/// "Agree (6)", "Strongly agree (7)": words of a known scale, each with its number.
bool useNumberedEnds(ClosedReading &reading, const std::vector<Label> &labels) {
    std::vector<std::string> words;
    std::map<int, OptionReading> byNumber;
    for (const auto &label : labels) {
        const auto numbered = numberedAtEnd(label.key);
        if (!numbered || byNumber.count(numbered->first) != 0)
            return false;
        words.push_back(numbered->second);
        auto &option = byNumber[numbered->first];
        option = label.option;
        option.code = std::to_string(numbered->first);
        option.score = numbered->first;
    }
    if (words.size() < 3 || familyOf(words) == nullptr)
        return false;
    reading.kind = ItemKind::ordered;
    reading.scale =
        std::to_string(byNumber.begin()->first) + "-" + std::to_string(byNumber.rbegin()->first);
    for (auto &[number, option] : byNumber)
        reading.options.push_back(std::move(option));
    return true;
}

/// "Complete trust - 7" and "Very sensitive 10": the ends of a scale whose steps between are bare
/// numbers.
std::optional<int> numberOfEnd(const std::string &key) {
    const auto at = key.rfind(' ');
    if (at == std::string::npos || at == 0 || base::isDigit(key.front()))
        return std::nullopt;
    return wholeNumber(std::string_view(key).substr(at + 1));
}

bool hasBareNumber(const std::vector<Label> &labels) {
    return std::count_if(labels.begin(), labels.end(), [](const Label &label) {
               return wholeNumber(label.key).has_value();
           }) >= 2;
}

/// "5 - Very satisfied" with bare numbers between: a scale by its numbers.
bool useNumbered(ClosedReading &reading, const std::vector<Label> &labels, const std::string &key) {
    std::map<int, OptionReading> byNumber;
    const bool bare = hasBareNumber(labels);
    int worded = 0;
    std::vector<std::string> words;
    for (const auto &label : labels) {
        auto number = wholeNumber(label.key);
        if (!number)
            number = bracketedNumber(label.key);
        if (const auto numbered = numberedLabel(label.option.label); !number && numbered) {
            number = numbered->number;
            words.push_back(base::comparisonKey(numbered->words));
            ++worded;
        }
        if (!number && bare)
            if ((number = numberOfEnd(label.key)))
                ++worded;
        if (!number || *number < 0 || *number > 10)
            return false;
        auto &option = byNumber[*number];
        option.code = std::to_string(*number);
        option.score = *number;
        mergeInto(option, label.option);
    }
    const auto *family = words.empty() ? nullptr : familyOf(words);
    if (worded == 0 || byNumber.size() < 2 || (byNumber.size() < 3 && family == nullptr))
        return false;
    const bool nps = asksRecommendation(key) && byNumber.rbegin()->first > 7;
    reading.kind = nps ? ItemKind::nps : ItemKind::ordered;
    reading.scale =
        std::to_string(byNumber.begin()->first) + "-" + std::to_string(byNumber.rbegin()->first);
    for (auto &[number, option] : byNumber)
        reading.options.push_back(std::move(option));
    return true;
}

bool isOnScale(const Label &label) {
    const auto number = wholeNumber(label.key);
    return number && *number >= 0 && *number <= 10;
}

/// A few cells that are on no scale of 0..10 do not make the scale a number: they will be invalid.
/// Takes them out when they are few enough; false when there are too many.
bool dropWrongCells(ClosedReading &reading, std::vector<Label> &labels, const std::string &key) {
    std::int64_t wrong = 0;
    std::int64_t all = 0;
    int high = 0;
    for (const auto &label : labels) {
        all += label.option.count;
        wrong += isOnScale(label) ? 0 : label.option.count;
        high = isOnScale(label) ? std::max(high, *wholeNumber(label.key)) : high;
    }
    // "10 - Extremely likely" is a step with words, not a wrong cell.
    const bool worded = std::any_of(labels.begin(), labels.end(), [](const Label &label) {
        return numberedLabel(label.option.label).has_value();
    });
    if (wrong == 0 || worded)
        return true;
    const bool few =
        asksRecommendation(key) ? wrong * 5 <= all : high <= 5 && all >= 20 && wrong * 20 <= all;
    if (!few || (asksAmount(key) && !asksRecommendation(key)))
        return false;
    reading.invalid = wrong;
    labels.erase(std::remove_if(labels.begin(), labels.end(),
                                [](const Label &label) { return !isOnScale(label); }),
                 labels.end());
    return true;
}

bool areNumbers(const std::vector<Label> &labels) {
    return !labels.empty() && std::all_of(labels.begin(), labels.end(), [](const Label &label) {
        return wholeNumber(label.key).has_value();
    });
}

bool useBareNumbers(ClosedReading &reading, std::vector<Label> labels, const std::string &key) {
    if (!dropWrongCells(reading, labels, key)) {
        if (!areNumbers(labels))
            return false;
        reading.kind = ItemKind::number;
        return true;
    }
    if (!areNumbers(labels))
        return false;
    int low = 10;
    int high = 0;
    for (const auto &label : labels) {
        low = std::min(low, *wholeNumber(label.key));
        high = std::max(high, *wholeNumber(label.key));
    }
    const bool recommends = asksRecommendation(key);
    const bool amount = asksAmount(key) && !recommends;
    for (const auto &label : labels) {
        auto option = label.option;
        option.code = std::to_string(*wholeNumber(label.key));
        option.label = option.code;
        option.score = *wholeNumber(label.key);
        reading.options.push_back(std::move(option));
    }
    std::sort(reading.options.begin(), reading.options.end(),
              [](const OptionReading &a, const OptionReading &b) { return a.score < b.score; });
    // 5 and 5.0 are one number.
    for (std::size_t i = reading.options.size(); i-- > 1;)
        if (reading.options[i].code == reading.options[i - 1].code) {
            mergeInto(reading.options[i - 1], reading.options[i]);
            reading.options.erase(reading.options.begin() + static_cast<std::ptrdiff_t>(i));
        }
    reading.low = low;
    reading.high = high;
    if (amount) {
        reading.options.clear();
        reading.kind = ItemKind::number;
    } else if ((recommends && high > 5) || (low == 0 && high == 10)) {
        reading.kind = ItemKind::nps;
        reading.scale = "0-10";
    } else if (isClassHeader(key) || (low == 0 && high == 1)) {
        reading.kind = ItemKind::single;
        reading.unclear = isClassHeader(key) && high > 1;
        for (auto &option : reading.options)
            option.score.reset();
    } else {
        reading.kind = ItemKind::ordered;
        reading.bareNumbers = true;
    }
    return true;
}

std::int64_t charactersOf(const std::vector<Label> &labels, std::size_t &longest) {
    std::int64_t sum = 0;
    for (const auto &label : labels) {
        longest = std::max(longest, label.option.label.size());
        sum += static_cast<std::int64_t>(label.option.label.size());
    }
    return sum;
}

/// Few labels that come again and again, against texts that people wrote.
bool looksClosed(const std::vector<Label> &labels, std::int64_t answered, const std::string &key) {
    const auto different = static_cast<std::int64_t>(labels.size());
    std::size_t longest = 0;
    const auto characters = charactersOf(labels, longest);
    const auto average = different == 0 ? 0 : characters / different;
    const bool comment = asksComment(key);
    if (different == 0 || longest > 250)
        return false;
    if (answered < 10)
        return average <= 30 &&
               (different * 2 <= answered || (!comment && different < answered && different <= 4));
    // What people wrote may repeat itself in a small file; it is still no option.
    if (comment)
        return longest <= 25 && different * 4 <= answered && different <= 20;
    if (average > 60)
        return different * 8 <= answered && different <= 20;
    return different <= std::min<std::int64_t>(80, std::max<std::int64_t>(6, answered / 5)) &&
           different * 2 <= answered;
}

std::optional<double> leadingNumber(const std::string &label) {
    const auto at = label.find_first_of("0123456789");
    if (at == std::string::npos || at > 14)
        return std::nullopt;
    double value = 0;
    for (auto i = at; i < label.size() && base::isDigit(label[i]); ++i)
        value = value * 10 + (label[i] - '0');
    const auto key = base::comparisonKey(label);
    for (const std::string_view below : {"<", "alle", "under", "less than", "below"})
        if (base::startsWith(key, below))
            value -= 0.5;
    for (const std::string_view above : {">", "yli", "över", "more than", "over", "above"})
        if (base::startsWith(key, above))
            value += 0.5;
    return value;
}

/// "A1", "M", "SQ002": a code that the tool gave, not a word.
bool isToolCode(std::string_view label) {
    return label.size() <= 8 && isCodeLike(label) &&
           std::none_of(label.begin(), label.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Bands ("18-24") stand in their own order, others by how often they were chosen.
void useLabels(ClosedReading &reading, const std::vector<Label> &labels) {
    reading.kind = ItemKind::single;
    std::size_t numbered = 0;
    for (const auto &label : labels) {
        auto option = label.option;
        option.code = isToolCode(option.label) ? option.label : slugOf(option.label);
        numbered += leadingNumber(option.label) ? 1 : 0;
        reading.options.push_back(std::move(option));
    }
    const bool bands = numbered >= 2 && numbered * 3 >= labels.size() * 2;
    std::stable_sort(reading.options.begin(), reading.options.end(),
                     [&](const OptionReading &a, const OptionReading &b) {
                         if (!bands)
                             return a.count > b.count;
                         return leadingNumber(a.label).value_or(1e9) <
                                leadingNumber(b.label).value_or(1e9);
                     });
}

void makeCodesUnique(std::vector<OptionReading> &options) {
    std::set<std::string> used;
    for (auto &option : options) {
        auto code = option.code.empty() ? std::string("option") : option.code;
        for (int i = 2; !used.insert(code).second; ++i)
            code = option.code + "_" + std::to_string(i);
        option.code = code;
    }
}

void finish(ClosedReading &reading, std::vector<OptionReading> missing) {
    for (auto &option : missing)
        reading.options.push_back(std::move(option));
    makeCodesUnique(reading.options);
}

} // namespace

std::string slugOf(std::string_view text) {
    std::string slug;
    const auto key = base::comparisonKey(text);
    for (std::size_t i = 0; i < key.size() && slug.size() < 32; ++i) {
        const auto c = static_cast<unsigned char>(key[i]);
        if (std::isalnum(c) && c < 0x80) {
            slug += key[i];
        } else if (key.compare(i, 2, "ä") == 0 || key.compare(i, 2, "å") == 0) {
            slug += 'a';
        } else if (key.compare(i, 2, "ö") == 0) {
            slug += 'o';
        } else if ((c < 0x80 || key.compare(i, 3, "–") == 0) && !slug.empty() &&
                   slug.back() != '_') {
            slug += '_';
        }
    }
    while (!slug.empty() && slug.back() == '_')
        slug.pop_back();
    return slug.empty() ? "option" : slug;
}

void setNumberScale(ClosedReading &reading, int low, int high) {
    reading.low = low;
    reading.high = high;
    reading.scale = std::to_string(low) + "-" + std::to_string(high);
}

ClosedReading readClosed(const std::vector<DistinctValue> &values, bool overflown,
                         std::int64_t answered, const std::string &key) {
    ClosedReading reading;
    if (overflown || values.empty())
        return reading;
    auto labels = foldLabels(values);
    auto missing = takeMissing(labels);
    if (labels.empty() || labels.size() > 400)
        return reading;
    if (useBareNumbers(reading, labels, key)) {
        if (reading.kind != ItemKind::number)
            finish(reading, std::move(missing));
        return reading;
    }
    const auto *family = familyOf(keysOf(labels));
    if (family != nullptr)
        useFamily(reading, *family, labels);
    else if (!useNumberedEnds(reading, labels) && !useNumbered(reading, labels, key)) {
        reading.options.clear();
        reading.kind.reset();
        if (!looksClosed(labels, answered, key))
            return reading;
        useLabels(reading, labels);
    }
    finish(reading, std::move(missing));
    return reading;
}

ClosedReading readAs(ItemKind kind, const std::vector<DistinctValue> &values) {
    ClosedReading reading;
    auto labels = foldLabels(values);
    auto missing = takeMissing(labels);
    const auto *family = familyOf(keysOf(labels));
    if (useBareNumbers(reading, labels, {}) && reading.kind != ItemKind::number) {
        reading.bareNumbers = false;
    } else if (family != nullptr) {
        useFamily(reading, *family, labels);
    } else if (reading.options.clear(); !useNumbered(reading, labels, {})) {
        reading.options.clear();
        useLabels(reading, labels);
        if (kind == ItemKind::ordered)
            for (std::size_t i = 0; i < reading.options.size(); ++i)
                reading.options[i].score = static_cast<double>(i + 1);
    }
    if (kind == ItemKind::single)
        for (auto &option : reading.options)
            option.score.reset();
    reading.kind = kind;
    finish(reading, std::move(missing));
    return reading;
}

} // namespace kooste::importing
