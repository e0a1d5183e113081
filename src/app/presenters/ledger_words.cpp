// SPDX-License-Identifier: MIT
#include "app/presenters/ledger_words.h"

#include "app/presenters/question_form.h"
#include "app/presenters/questionnaire_words.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using model::Comparability;
using model::ItemChange;

namespace {

std::vector<std::string> wordsOf(const std::string &text) {
    std::vector<std::string> words;
    for (const auto word : base::split(text, " "))
        if (!word.empty())
            words.emplace_back(word);
    return words;
}

/// Lengths of the longest common subsequences of all endings.
std::vector<std::vector<int>> commonLengths(const std::vector<std::string> &a,
                                            const std::vector<std::string> &b) {
    std::vector<std::vector<int>> length(a.size() + 1, std::vector<int>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1
                                        : std::max(length[i + 1][j], length[i][j + 1]);
    return length;
}

void append(std::vector<WordRun> &runs, const std::string &word, bool changed) {
    const bool first = runs.empty();
    if (first || runs.back().changed != changed)
        runs.push_back({first ? word : " " + word, changed});
    else
        runs.back().text += " " + word;
}

} // namespace

WordDifference wordDifference(const std::string &before, const std::string &after) {
    const auto a = wordsOf(before);
    const auto b = wordsOf(after);
    const auto length = commonLengths(a, b);
    WordDifference difference;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            append(difference.before, a[i++], false);
            append(difference.after, b[j++], false);
        } else if (j >= b.size() || (i < a.size() && length[i + 1][j] >= length[i][j + 1])) {
            append(difference.before, a[i++], true);
        } else {
            append(difference.after, b[j++], true);
        }
    }
    return difference;
}

bool isDecidable(const model::LedgerEntry &entry) {
    return entry.change != ItemChange::added && entry.change != ItemChange::dropped;
}

Sign verdictSign(Comparability verdict) {
    switch (verdict) {
    case Comparability::comparable:
        return Sign::comparable;
    case Comparability::withReservation:
        return Sign::withReservation;
    case Comparability::notComparable:
        break;
    }
    return Sign::notComparable;
}

std::string changeSentence(const model::Survey &survey, const model::Version &version,
                           const model::LedgerEntry &entry, const Say &say) {
    std::string word = say(model::itemChangeName(entry.change));
    const auto *item = survey.find(entry.item);
    const auto *before = survey.findVersionNumber(entry.from);
    const auto *old = before ? before->find(entry.item) : nullptr;
    const auto *now = version.find(entry.item);
    if (!item || !old || !now)
        return word;
    std::string from;
    std::string to;
    if (entry.change == ItemChange::scale) {
        from = answerWord(*item, *old, say);
        to = answerWord(*item, *now, say);
    } else if (entry.change == ItemChange::position) {
        from = std::to_string(numberOf(*before, entry.item));
        to = std::to_string(numberOf(version, entry.item));
    }
    return from == to ? word : word + " (" + from + " → " + to + ")";
}

std::string consequenceSentence(const model::Survey &survey, const model::LedgerEntry &entry,
                                base::Date from, const Say &say) {
    const auto *item = survey.find(entry.item);
    if (entry.change == ItemChange::added)
        return say(tr("figures begin on {date}").with("date", from));
    if (entry.change == ItemChange::dropped)
        return say(tr("figures end when the version is taken into use; earlier ones stay"));
    const bool background = item && item->role == model::ItemRole::background;
    if (item && item->kind == model::ItemKind::text)
        return say(tr("open answers go on"));
    if (entry.bridge && entry.change == ItemChange::scale)
        return say(tr("the share of favourable answers goes on over the border, marked"));
    switch (entry.verdict) {
    case Comparability::comparable:
        if (background)
            return say(tr("filtering goes on"));
        return say(entry.overridden() ? tr("the line goes on, the reason stands in the notes")
                                      : tr("the line goes on"));
    case Comparability::withReservation:
        return say(background ? tr("a mark at the border when the answers are used to filter")
                              : tr("the line goes on dashed over the border, a mark on {date}")
                                    .with("date", from));
    case Comparability::notComparable:
        break;
    }
    return say(background ? tr("answers of the two versions are not filtered together")
                          : tr("the line breaks, no change is counted over the border"));
}

std::shared_ptr<const charts::ChartSpec> linePicture(const model::LedgerEntry &entry,
                                                     const std::string &summary, const Say &say) {
    charts::TrendSpec spec;
    spec.language = say.language();
    spec.unit = charts::ValueUnit::percent;
    spec.scaleLow = 0;
    spec.scaleHigh = 100;
    spec.closeUp = true;
    spec.showBand = false;
    spec.showBreakHeads = false;
    spec.sketch = true;
    spec.summary = summary;
    constexpr double kValues[] = {58, 62, 60, 65, 62, 68};
    constexpr std::size_t kBorder = 3;
    for (std::size_t i = 0; i < std::size(kValues); ++i)
        spec.periods.push_back({});
    const bool bridged = entry.bridge && entry.change == ItemChange::scale;
    const bool split = bridged || entry.verdict != Comparability::comparable;
    charts::TrendSegment first;
    first.lastPeriod = split ? kBorder - 1 : std::size(kValues) - 1;
    charts::TrendSegment second;
    second.firstPeriod = kBorder;
    second.lastPeriod = std::size(kValues) - 1;
    second.breakBefore = bridged || entry.verdict == Comparability::withReservation
                             ? charts::BreakKind::withReservation
                             : charts::BreakKind::notComparable;
    for (std::size_t i = 0; i < std::size(kValues); ++i) {
        charts::TrendPoint point;
        point.period = i;
        point.value = kValues[i];
        point.n = 100;
        (split && i >= kBorder ? second : first).points.push_back(point);
    }
    if (entry.change != ItemChange::added)
        spec.segments.push_back(first);
    if (split)
        spec.segments.push_back(second);
    spec.periods[1].label = say(tr("version {number}").with("number", entry.from));
    spec.periods[4].label = say(tr("version {number}").with("number", entry.to));
    return std::make_shared<const charts::ChartSpec>(std::move(spec));
}

} // namespace kooste::app
