// SPDX-License-Identifier: MIT
// Which column of a file is which question of a form's definition.
#include "base/text.h"
#include "importing/dialects/dialect.h"
#include "importing/dialects/header_rows.h"
#include "importing/form_definition.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>
#include <map>

namespace kooste::importing {

namespace {

constexpr std::array<base::Language, 3> kLanguages{base::Language::fi, base::Language::sv,
                                                   base::Language::en};

/// "Q1[SQ001]", "Q1_SQ001", "q1/sq001" -> "q1_sq001".
std::string canonical(std::string_view name) {
    std::string key;
    for (const char c : base::comparisonKey(name)) {
        const bool letter = base::isDigit(c) || (c >= 'a' && c <= 'z') ||
                            (static_cast<unsigned char>(c) & 0x80U) != 0;
        if (letter)
            key += c;
        else if (!key.empty() && key.back() != '_')
            key += '_';
    }
    while (!key.empty() && key.back() == '_')
        key.pop_back();
    return key;
}

/// REDCap: signs of an option's code become underscores, "-1" -> "_1".
std::string checkboxName(const std::string &code, const std::string &option) {
    auto part = base::lowerAscii(option);
    std::replace_if(
        part.begin(), part.end(),
        [](char c) { return !base::isDigit(c) && !(c >= 'a' && c <= 'z'); }, '_');
    return base::lowerAscii(code) + "___" + part;
}

class NamesOfForm {
public:
    explicit NamesOfForm(const FormDefinition &definition) : definition_(definition) {
        for (int i = 0; i < count(); ++i)
            addCodes(i);
        for (int i = 0; i < count(); ++i)
            addOptions(i);
        for (const auto &[name, place] : definition_.columns)
            addName(base::comparisonKey(name), place);
    }

    DefinedPlace placeOf(const ColumnHint &hint) {
        auto place = byName(hint);
        const bool words =
            hint.part == ColumnHint::Part::comment || hint.part == ColumnHint::Part::other;
        if (words && place.option >= 0)
            place = {};
        if (place.question < 0)
            return words && !hint.group.empty() ? wordsBeside(hint) : byWording(hint);
        // A number at the end of a name may be the option's code or its place: its words decide.
        if (place.option >= 0 && !hint.sub.empty())
            if (const int option =
                    optionOf(question(place.question), base::comparisonKey(hint.sub));
                option >= 0)
                place.option = option;
        return place;
    }

private:
    int count() const { return static_cast<int>(definition_.questions.size()); }
    const DefinedQuestion &question(int i) const {
        return definition_.questions[static_cast<std::size_t>(i)];
    }

    void addCodes(int i) {
        const auto &asked = question(i);
        exact_.emplace(base::comparisonKey(asked.code), DefinedPlace{i, -1});
        canonical_.emplace(canonical(asked.code), DefinedPlace{i, -1});
        for (const auto language : kLanguages)
            if (const auto key = headerKey(asked.text.get(language)); !key.empty()) {
                auto &same = texts_[key];
                if (same.empty() || same.back() != i)
                    same.push_back(i);
            }
    }

    void addName(const std::string &key, DefinedPlace place) {
        auto &places = named_[key];
        if (std::none_of(places.begin(), places.end(), [&](const DefinedPlace &known) {
                return known.question == place.question && known.option == place.option;
            }))
            places.push_back(place);
    }

    /// A column of one of the form's other names. Of several columns with the same name each takes
    /// the next question that has it.
    DefinedPlace named(const std::string &name) {
        const auto found = named_.find(base::comparisonKey(name));
        if (found == named_.end() || name.empty())
            return {};
        const auto at = taken_[found->first]++;
        return at < found->second.size() ? found->second[at] : DefinedPlace{};
    }

    void addOptions(int i) {
        const auto &asked = question(i);
        if (asked.kind != model::ItemKind::multiple)
            return;
        for (std::size_t at = 0; at < asked.options.size(); ++at) {
            const DefinedPlace place{i, static_cast<int>(at)};
            exact_.emplace(checkboxName(asked.code, asked.options[at].code), place);
            canonical_.emplace(canonical(asked.code + "_" + asked.options[at].code), place);
        }
    }

    DefinedPlace lookUp(std::string_view name) const {
        if (name.empty())
            return {};
        if (const auto found = exact_.find(base::comparisonKey(name)); found != exact_.end())
            return found->second;
        // A code with three underscores is REDCap's, whose signs matter.
        if (name.find("___") != std::string_view::npos)
            return {};
        const auto found = canonical_.find(canonical(name));
        return found == canonical_.end() ? DefinedPlace{} : found->second;
    }

    DefinedPlace byName(const ColumnHint &hint) {
        if (hint.part == ColumnHint::Part::other)
            return otherWords(hint);
        for (const auto *name : {&hint.header, &hint.code})
            if (const auto place = named(*name); place.question >= 0)
                return place;
        for (const auto *name : {&hint.code, &hint.header})
            if (const auto place = lookUp(*name); place.question >= 0)
                return place;
        // Without the groups that a path names, the longest rest first.
        const std::string_view header = hint.header;
        for (std::size_t at = 0; at + 1 < header.size() && header.size() < 200; ++at)
            if (header[at] == '/' || header[at] == '-' || header[at] == ':')
                if (const auto place = lookUp(header.substr(at + 1)); place.question >= 0)
                    return place;
        return {};
    }

    /// The words for another option are a question of their own.
    DefinedPlace otherWords(const ColumnHint &hint) const {
        for (const auto *name : {&hint.code, &hint.header})
            for (const char *end : {"text", ""}) {
                const auto place = lookUp(*name + end);
                if (place.question >= 0 && place.option < 0)
                    return place;
                const auto found = canonical_.find(canonical(*name) + end);
                if (found != canonical_.end() && found->second.option < 0)
                    return found->second;
            }
        return {};
    }

    int nextWithText(const std::string &key) {
        const auto found = texts_.find(key);
        if (key.empty() || found == texts_.end() || found->second.empty())
            return -1;
        const int first = found->second.front();
        // Of several questions with the same words each takes one column.
        if (found->second.size() > 1)
            found->second.erase(found->second.begin());
        return first;
    }

    DefinedPlace byWording(const ColumnHint &hint) {
        const bool inGroup = !hint.group.empty() && !hint.sub.empty();
        // Labels of groups stand before that of the question, parted by a slash.
        auto whole = inGroup ? hint.group : hint.text.empty() ? hint.header : hint.text;
        while (true) {
            const auto place = inGroup ? inQuestion(whole, hint.sub)
                                       : DefinedPlace{nextWithText(headerKey(whole)), -1};
            const auto slash = whole.find('/');
            if (place.question >= 0 || slash == std::string::npos)
                return place;
            whole.erase(0, slash + 1);
        }
    }

    /// "How was it?" and "Food" -> "how was it? food"; "Food" and "Taste" -> "food: taste".
    static std::string joinedKey(std::string_view heading, std::string_view below) {
        heading = base::trim(heading);
        const bool ends = !heading.empty() &&
                          std::string_view(":?.!").find(heading.back()) != std::string_view::npos;
        return headerKey(std::string(heading) + (ends ? " " : ": ") + std::string(below));
    }

    /// Words beside a choice that is known by its wording: those of one option, or of any other.
    DefinedPlace wordsBeside(const ColumnHint &hint) const {
        const auto group = texts_.find(headerKey(hint.group));
        if (group == texts_.end())
            return {};
        for (const int i : group->second) {
            const auto &asked = question(i);
            auto name =
                asked.code + "_" + (hint.part == ColumnHint::Part::other ? "other" : "comment");
            if (const int option = optionOf(asked, base::comparisonKey(hint.sub));
                option >= 0 && hint.part == ColumnHint::Part::comment)
                name = asked.code + "_" + asked.options[static_cast<std::size_t>(option)].code +
                       "comment";
            for (const char *end : {"text", ""})
                if (const auto place = lookUp(name + end); place.question >= 0 && place.option < 0)
                    return place;
        }
        return {};
    }

    /// An option of a multiple choice, or a row of a matrix.
    DefinedPlace inQuestion(const std::string &text, const std::string &sub) {
        const auto group = texts_.find(headerKey(text));
        if (group != texts_.end())
            for (const int i : group->second)
                if (const int option = optionOf(question(i), base::comparisonKey(sub)); option >= 0)
                    return {i, option};
        if (const int found = nextWithText(joinedKey(text, sub)); found >= 0)
            return {found, -1};
        if (const int found = nextWithText(headerKey(text + ": " + sub)); found >= 0)
            return {found, -1};
        // "Question [Row][Column]": a cell, or the row on one of two scales.
        std::string outer;
        std::string inner;
        if (!splitBrackets(text, outer, inner))
            return {};
        const auto row = joinedKey(outer, inner);
        if (const int found = nextWithText(joinedKey(row, sub)); found >= 0)
            return {found, -1};
        return {nextWithText(row), -1};
    }

    static int optionOf(const DefinedQuestion &asked, const std::string &label) {
        for (std::size_t at = 0; at < asked.options.size(); ++at)
            for (const auto language : kLanguages)
                if (asked.kind == model::ItemKind::multiple &&
                    base::comparisonKey(asked.options[at].label.get(language)) == label)
                    return static_cast<int>(at);
        return -1;
    }

    const FormDefinition &definition_;
    std::map<std::string, DefinedPlace> exact_;
    std::map<std::string, DefinedPlace> canonical_;
    std::map<std::string, std::vector<int>> texts_;
    std::map<std::string, std::vector<DefinedPlace>> named_;
    std::map<std::string, std::size_t> taken_;
};

} // namespace

std::vector<DefinedPlace> placesIn(const FormDefinition &definition, const Layout &layout) {
    NamesOfForm names(definition);
    std::vector<DefinedPlace> places;
    for (const auto &hint : layout.columns)
        places.push_back(names.placeOf(hint));
    return places;
}

} // namespace kooste::importing
