// SPDX-License-Identifier: MIT
#include "app/presenters/home_changes.h"

#include "analysis/indicators/indicator.h"
#include "analysis/sentences.h"
#include "app/presenters/home_presenter.h"

#include <algorithm>
#include <tuple>

namespace kooste::app {

using analysis::Verdict;
using base::tr;
using base::trn;

namespace {

constexpr std::size_t kResultsShown = 5;

/// One result that the test holds.
struct Result {
    int unit = 0;
    int itemPlace = 0; ///< in the survey's items
    const analysis::ComparisonRow *row = nullptr;
    bool main = false; ///< of the survey's main item
    double p() const { return row->test ? row->test->pAdjusted : 1; }
};

/// All that the comparisons say.
struct Found {
    std::vector<Result> results;
    const analysis::ComparisonRow *broken = nullptr;
    std::int64_t unchanged = 0; ///< units with a verdict on some item, and no change in any
    std::int64_t tooFew = 0;    ///< units of which nothing can be said
};

bool isChange(Verdict verdict) {
    return verdict == Verdict::improved || verdict == Verdict::declined;
}

int placeOf(const model::Survey &survey, model::ItemId item) {
    for (std::size_t i = 0; i < survey.items.size(); ++i)
        if (survey.items[i].id == item)
            return static_cast<int>(i);
    return -1;
}

void addUnit(const HomeCounting &counting, const analysis::Comparison &comparison, int unit,
             Found &found) {
    bool changed = false;
    bool judged = false;
    for (const auto &row : comparison.rows) {
        judged = judged || row.verdict == Verdict::noChange;
        if (row.verdict == Verdict::notComparable && !found.broken)
            found.broken = &row;
        if (!isChange(row.verdict))
            continue;
        changed = true;
        if (row.figure && row.against)
            found.results.push_back({unit, placeOf(counting.setting.survey(), row.item), &row,
                                     row.item == counting.item});
    }
    found.unchanged += !changed && judged ? 1 : 0;
    found.tooFew += !changed && !judged ? 1 : 0;
}

/// The first result of each unit before any second one; within that the clearest.
std::vector<Result> choose(std::vector<Result> results) {
    std::stable_sort(results.begin(), results.end(), [](const Result &a, const Result &b) {
        return std::tuple(a.unit, !a.main, a.p()) < std::tuple(b.unit, !b.main, b.p());
    });
    std::vector<std::pair<int, Result>> ranked;
    for (const Result &result : results) {
        const bool sameUnit = !ranked.empty() && ranked.back().second.unit == result.unit;
        ranked.emplace_back(sameUnit ? ranked.back().first + 1 : 0, result);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return std::tuple(a.first, a.second.p()) < std::tuple(b.first, b.second.p());
    });
    ranked.resize(std::min(ranked.size(), kResultsShown));
    std::vector<Result> chosen;
    for (const auto &each : ranked)
        chosen.push_back(each.second);
    std::stable_sort(chosen.begin(), chosen.end(), [](const Result &a, const Result &b) {
        return std::tuple(!a.main, a.itemPlace, a.row->verdict, a.unit) <
               std::tuple(!b.main, b.itemPlace, b.row->verdict, b.unit);
    });
    return chosen;
}

/// "NPS improved": what the rows below it tell.
Row groupRow(const HomeCounting &counting, const Result &first) {
    const auto &survey = counting.setting.survey();
    const auto &item = survey.items[static_cast<std::size_t>(first.itemPlace)];
    // The values of an ordered item are means here, but its usual name says what it is.
    const auto named = first.row->kind == model::ItemKind::ordered
                           ? analysis::mainIndicator(survey, item)
                           : first.row->indicator;
    Row row;
    row.key = HomePresenter::keyOf(0, first.itemPlace);
    row.cells = {
        {measureTitle(survey, item.id, named, *counting.cells.translator()), Tone::strong},
        {counting.cells.say(analysis::verdictName(first.row->verdict)), toneOf(first.row->verdict)},
        {}};
    return row;
}

Row resultRow(const HomeCounting &counting, const Result &result) {
    const auto &row = *result.row;
    const auto &indicator = analysis::indicator(row.indicator);
    const auto language = counting.cells.language();
    Row shown;
    shown.key = HomePresenter::keyOf(result.unit, result.itemPlace);
    shown.cells = {{counting.nameOf(result.unit), Tone::normal, signOf(row.verdict)},
                   {analysis::valueText(indicator, *row.against, language) + " → " +
                        analysis::valueText(indicator, *row.figure, language),
                    toneOf(row.verdict)},
                   counting.cells.base(row.figure)};
    return shown;
}

/// What the rows do not tell: further changes, what cannot be compared, and the units without a
/// change kept apart from those with too few answers.
std::string noteOf(const HomeCounting &counting, const Found &found, std::size_t shown) {
    std::string note;
    const auto add = [&](const base::Message &sentence) {
        note += (note.empty() ? "" : " ") + counting.cells.say(sentence);
    };
    const auto more = static_cast<std::int64_t>(found.results.size() - shown);
    if (more > 0)
        add(trn("{n} other change is in the trends.", "{n} other changes are in the trends.",
                more));
    if (found.broken)
        add(tr("Not comparable with the previous period: {item}.")
                .with("item", counting.setting.survey().itemTitle(found.broken->item,
                                                                  counting.cells.language())));
    if (found.unchanged > 0)
        add(trn("In {n} unit no change can be told from chance.",
                "In {n} units no change can be told from chance.", found.unchanged));
    if (found.tooFew > 0)
        add(trn("In {n} unit there are too few answers to say.",
                "In {n} units there are too few answers to say.", found.tooFew));
    return note;
}

} // namespace

HomeChanges homeChanges(const HomeCounting &counting,
                        const std::vector<analysis::Comparison> &comparisons) {
    Found found;
    for (std::size_t i = 0; i < comparisons.size(); ++i)
        addUnit(counting, comparisons[i], static_cast<int>(i), found);
    const std::vector<Result> chosen = choose(found.results);
    HomeChanges made;
    Table &table = made.table;
    table.columns = {{counting.cells.say(tr("Unit")), 170, Align::left},
                     {counting.cells.say(tr("Before → now")), 108, Align::right},
                     {counting.cells.say(tr("n")), 54, Align::right}};
    const Result *before = nullptr;
    for (const Result &result : chosen) {
        if (!before || before->row->item != result.row->item ||
            before->row->verdict != result.row->verdict)
            table.rows.push_back(groupRow(counting, result));
        table.rows.push_back(resultRow(counting, result));
        before = &result;
    }
    made.note = noteOf(counting, found, chosen.size());
    return made;
}

} // namespace kooste::app
