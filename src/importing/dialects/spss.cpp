// SPDX-License-Identifier: MIT
#include "importing/dialects/spss.h"

#include "base/text.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>
#include <set>

namespace kooste::importing {

namespace {

using base::tr;

bool isSpss(const TableFormat &format) {
    return format.format == "sav" || format.format == "zsav" || format.format == "por";
}

/// The name without the number at its end: "K5_12" -> "K5". Empty when it has none.
std::string stemOf(std::string_view name) {
    auto end = name.size();
    while (end > 0 && base::isDigit(name[end - 1]))
        --end;
    if (end == name.size())
        return {};
    while (end > 0 && (name[end - 1] == '_' || name[end - 1] == '.' || name[end - 1] == '@'))
        --end;
    return base::lowerAscii(name.substr(0, end));
}

std::vector<const KnownOption *> answersOf(const KnownColumn &column) {
    std::vector<const KnownOption *> answers;
    for (const auto &option : column.options)
        if (!option.missing)
            answers.push_back(&option);
    return answers;
}

/// Its values can be a tick and no tick: 1 alone, 0 and 1, 1 and 2, or no labels at all.
bool mayBeTick(const KnownColumn &column) {
    const auto answers = answersOf(column);
    return answers.size() <= 2 &&
           std::all_of(answers.begin(), answers.end(), [](const KnownOption *option) {
               return option->code == "0" || option->code == "1" || option->code == "2";
           });
}

/// "Chosen" and "not chosen", not the yes and no of a question of its own.
bool saysTicked(const KnownColumn &column) {
    static constexpr std::array<std::string_view, 14> kTicked{
        "valittu",  "mainittu", "mainitsi", "rastitettu", "vald",   "nämnd",  "nämnt",
        "selected", "checked",  "ticked",   "mentioned",  "chosen", "quoted", "x"};
    const auto answers = answersOf(column);
    return std::any_of(answers.begin(), answers.end(), [](const KnownOption *option) {
        const auto key = base::comparisonKey(option->label);
        return option->code == "1" &&
               std::find(kTicked.begin(), kTicked.end(), key) != kTicked.end();
    });
}

/// What all labels of a run begin with, up to a mark that parts question and option.
std::string commonQuestion(const std::vector<ColumnHint> &hints, std::size_t begin, std::size_t end,
                           std::string &mark) {
    const auto &first = hints[begin].header;
    for (const std::string_view parting : {" :: ", "::", ": ", " - ", " – ", " / ", "/", ":"}) {
        for (auto at = first.rfind(parting); at != std::string::npos && at > 0;
             at = first.rfind(parting, at - 1)) {
            const auto prefix = first.substr(0, at + parting.size());
            const bool all = std::all_of(hints.begin() + static_cast<std::ptrdiff_t>(begin),
                                         hints.begin() + static_cast<std::ptrdiff_t>(end),
                                         [&](const ColumnHint &hint) {
                                             return base::startsWith(hint.header, prefix) &&
                                                    hint.header.size() > prefix.size();
                                         });
            if (all) {
                mark = parting;
                return std::string(base::trim(first.substr(0, at)));
            }
        }
    }
    return {};
}

/// Variables that stand beside each other under one name with a running number.
class VariableRuns {
public:
    explicit VariableRuns(Layout &layout) : hints_(layout.columns) {}

    void group() {
        for (std::size_t begin = 0; begin < hints_.size();) {
            auto end = begin + 1;
            const auto &set = hints_[begin].known->group;
            const auto stem = stemOf(hints_[begin].known->name);
            while (end < hints_.size() &&
                   (set.empty() ? !stem.empty() && hints_[end].known->group.empty() &&
                                      stemOf(hints_[end].known->name) == stem
                                : hints_[end].known->group == set))
                ++end;
            if (!set.empty())
                takeSet(begin, end);
            else if (end - begin >= 2)
                takeRun(begin, end, hints_[begin].known->name.substr(0, stem.size()));
            begin = end;
        }
    }

private:
    void takeSet(std::size_t begin, std::size_t end);
    void takeRun(std::size_t begin, std::size_t end, const std::string &stem);
    bool allOf(std::size_t begin, std::size_t end, bool (*claim)(const KnownColumn &)) const {
        return std::all_of(hints_.begin() + static_cast<std::ptrdiff_t>(begin),
                           hints_.begin() + static_cast<std::ptrdiff_t>(end),
                           [&](const ColumnHint &hint) { return claim(*hint.known); });
    }
    void setOptions(std::size_t begin, std::size_t end, const std::string &question,
                    std::size_t cut, const std::string &code);
    bool nameTheirOptions(std::size_t begin, std::size_t end) const;

    std::vector<ColumnHint> &hints_;
};

void VariableRuns::setOptions(std::size_t begin, std::size_t end, const std::string &question,
                              std::size_t cut, const std::string &code) {
    for (auto at = begin; at < end; ++at) {
        auto &hint = hints_[at];
        hint.sub = std::string(base::trim(std::string_view(hint.header).substr(cut)));
        hint.group = question;
        hint.groupCode = code;
        hint.part = ColumnHint::Part::sub;
        hint.grid = !mayBeTick(*hint.known);
    }
}

void VariableRuns::takeSet(std::size_t begin, std::size_t end) {
    std::string mark;
    const auto question = commonQuestion(hints_, begin, end, mark);
    const auto &set = *hints_[begin].known;
    const bool byValue =
        std::any_of(hints_.begin() + static_cast<std::ptrdiff_t>(begin),
                    hints_.begin() + static_cast<std::ptrdiff_t>(end),
                    [](const ColumnHint &hint) { return !hint.known->optionName.empty(); });
    const bool byLabel = !byValue && nameTheirOptions(begin, end);
    for (auto at = begin; at < end; ++at) {
        auto &hint = hints_[at];
        if (byValue && !hint.known->optionName.empty())
            hint.header = hint.known->optionName;
        else if (byLabel)
            hint.header = answersOf(*hint.known).front()->label;
        hint.tickedBy = hint.known->ticked;
        hint.option = true;
    }
    const bool cut = !question.empty() && !byLabel && !byValue;
    setOptions(begin, end, set.group, cut ? question.size() + mark.size() : 0, set.groupCode);
    for (auto at = begin; at < end; ++at)
        hints_[at].grid = false;
}

/// Each has one label, for the tick, and that is the option's own name.
bool VariableRuns::nameTheirOptions(std::size_t begin, std::size_t end) const {
    std::set<std::string> labels;
    for (auto at = begin; at < end; ++at) {
        const auto answers = answersOf(*hints_[at].known);
        if (answers.size() != 1 || answers.front()->label == answers.front()->code ||
            !labels.insert(base::comparisonKey(answers.front()->label)).second)
            return false;
    }
    return true;
}

void VariableRuns::takeRun(std::size_t begin, std::size_t end, const std::string &stem) {
    std::string mark;
    if (allOf(begin, end, mayBeTick) && nameTheirOptions(begin, end)) {
        const auto &label = hints_[begin].known->label;
        const bool same =
            std::all_of(hints_.begin() + static_cast<std::ptrdiff_t>(begin),
                        hints_.begin() + static_cast<std::ptrdiff_t>(end),
                        [&](const ColumnHint &hint) { return hint.known->label == label; });
        const auto question = same && !label.empty() ? label : stem;
        for (auto at = begin; at < end; ++at)
            hints_[at].header = answersOf(*hints_[at].known).front()->label;
        setOptions(begin, end, question, 0, stem);
        return;
    }
    const auto question = commonQuestion(hints_, begin, end, mark);
    if (!question.empty())
        setOptions(begin, end, question, question.size() + mark.size(), stem);
    else if (allOf(begin, end, mayBeTick) && allOf(begin, end, saysTicked))
        setOptions(begin, end, stem, 0, stem);
}

} // namespace

Confidence SpssDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    confidence.add(1, isSpss(head.format) && !head.format.known.empty(),
                   tr("An SPSS file brings its own codebook"));
    return confidence;
}

Layout SpssDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows.value_or(1);
    for (const auto &known : head.format.known) {
        ColumnHint hint;
        hint.header = std::string(base::trim(known.label.empty() ? known.name : known.label));
        hint.code = known.name;
        hint.known = std::make_shared<KnownColumn>(known);
        layout.columns.push_back(std::move(hint));
    }
    if (layout.columns.empty())
        layout.columns = hintsFromHeaders(head, layout.headerRows);
    else
        VariableRuns(layout).group();
    return layout;
}

} // namespace kooste::importing
