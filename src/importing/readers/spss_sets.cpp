// SPDX-License-Identifier: MIT
#include "importing/readers/spss_sets.h"

#include "base/number_format.h"
#include "base/text.h"
#include "importing/readers/spss_columns.h"

#include <algorithm>
#include <unordered_map>

namespace kooste::importing {

namespace {

constexpr std::size_t kMostTries = 5000;
constexpr std::int64_t kMostWords = 4096; ///< bytes of a label or a value

using LongNames = std::unordered_map<std::string, std::string>;

/// "K5_1=palvelut_puhelin\tK5_2=…"
LongNames longNamesOf(std::string_view record) {
    LongNames names;
    for (const auto pair : base::split(record, "\t")) {
        const auto at = pair.find('=');
        if (at != std::string_view::npos && at > 0)
            names.emplace(base::lowerAscii(pair.substr(0, at)),
                          base::lowerAscii(spssText(pair.substr(at + 1))));
    }
    return names;
}

/// Reads one definition from left to right: "$b=D1 1 10 What helped? k1 k2".
class SetText {
public:
    explicit SetText(std::string_view text) : rest_(text) {}

    bool take(char c) {
        if (rest_.empty() || rest_.front() != c)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::string_view until(char c) {
        const auto text = rest_.substr(0, rest_.find(c));
        rest_.remove_prefix(std::min(rest_.size(), text.size() + 1));
        return text;
    }
    /// Its length in bytes, a blank, and so many bytes. False when the text is not so.
    bool counted(std::string &into) {
        const auto length = base::parseInteger(until(' '));
        if (!length || *length < 0 || *length > kMostWords ||
            static_cast<std::uint64_t>(*length) > rest_.size())
            return false;
        into = spssText(rest_.substr(0, static_cast<std::size_t>(*length)));
        rest_.remove_prefix(static_cast<std::size_t>(*length));
        return true;
    }
    std::string_view rest() const { return rest_; }

private:
    std::string_view rest_;
};

/// The counted value follows its letter; in the newer form a flag stands between.
bool readHead(SetText &text, SpssSet &set) {
    if (text.take('C'))
        return text.take(' ') && text.counted(set.label);
    set.dichotomous = true;
    set.namedByValues = text.take('E');
    if (set.namedByValues)
        return text.take(' ') && !text.until(' ').empty() && text.counted(set.counted) &&
               text.take(' ') && text.counted(set.label);
    return text.take('D') && text.counted(set.counted) && text.take(' ') && text.counted(set.label);
}

bool readSet(SetText &text, const LongNames &names, SpssSet &set) {
    set.name = std::string(base::trim(spssText(text.until('='))));
    if (base::startsWith(set.name, "$"))
        set.name.erase(0, 1);
    if (set.name.empty() || !readHead(text, set))
        return false;
    set.label = std::string(base::trim(base::toNfc(set.label)));
    set.counted = std::string(base::trim(set.counted));
    for (const auto word : base::split(text.until('\n'), " ")) {
        if (word.empty())
            continue;
        const auto name = base::lowerAscii(spssText(word));
        const auto known = names.find(name);
        set.variables.push_back(known == names.end() ? name : known->second);
        if (set.variables.size() > static_cast<std::size_t>(kMostSpssVariables))
            return false;
    }
    return set.variables.size() >= 2 && (!set.dichotomous || !set.counted.empty());
}

} // namespace

std::vector<SpssSet> readSpssSets(const SpssExtensions &extensions) {
    std::vector<SpssSet> sets;
    const auto names = longNamesOf(extensions.names);
    SetText text(extensions.sets);
    for (std::size_t tries = 0; !text.rest().empty() && tries < kMostTries; ++tries) {
        if (text.take('\n') || text.take('\0'))
            continue;
        SpssSet set;
        const auto before = text;
        if (readSet(text, names, set)) {
            sets.push_back(std::move(set));
            continue;
        }
        // What makes no sense ends at its line's end; a label may hold line ends of its own.
        text = before;
        text.until('\n');
    }
    return sets;
}

} // namespace kooste::importing
