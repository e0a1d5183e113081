// SPDX-License-Identifier: MIT
#include "analysis/sentences.h"
#include "app/presenters/figure_cells.h"
#include "app/presenters/trend_picture.h"
#include "app/presenters/trends_presenter.h"
#include "app/presenters/trends_tables.h"

namespace kooste::app {

using base::tr;

namespace {

/// One count of Trends and what its parts share.
class TrendsCount {
public:
    TrendsCount(const analysis::Setting &setting, const TrendsQuestion &question,
                const base::Translator &translator)
        : setting_(setting), question_(question), cells_(translator) {}

    TrendsPicture make(const base::CancelToken &cancel);

private:
    std::string nameOf(const base::Period &period) const {
        return setting_.calendar.name(period, cells_.language());
    }
    void countTrend();
    void choosePeriod(TrendsPicture &picture);
    void compareChosen();
    void addSentence(TrendsPicture &picture) const;
    void addFigures(TrendsPicture &picture) const;
    void addChart(TrendsPicture &picture) const;
    std::string whatExcludes() const;
    void addBreaks(TrendsPicture &picture) const;
    TabTable tabTable(const base::CancelToken &cancel) const;
    std::vector<Cell> changes(const base::CancelToken &cancel) const;
    /// Of the shown indicator between a point and the one `steps` before it.
    std::optional<double> difference(std::size_t at, std::size_t steps) const;
    const analysis::ComparisonRow *rowOf(const analysis::Comparison &comparison) const {
        return comparison.find(question_.measure.item);
    }

    const analysis::Setting &setting_;
    const TrendsQuestion &question_;
    FigureCells cells_;
    analysis::Trend trend_;
    std::size_t chosen_ = 0;
    base::Period period_;
    analysis::Comparison previous_;
    analysis::Comparison lastYear_;
};

void TrendsCount::countTrend() {
    analysis::TrendRequest request;
    if (question_.unit >= 0)
        request.unit = question_.unit;
    request.item = question_.measure.item;
    request.indicator = question_.measure.indicator;
    request.last = question_.last;
    request.periods =
        setting_.calendar.ordinal(question_.last) - setting_.calendar.ordinal(question_.first) + 1;
    request.filter = question_.filter;
    trend_ = analysis::trend(setting_, request);
}

void TrendsCount::choosePeriod(TrendsPicture &picture) {
    chosen_ = trend_.points.empty() ? 0 : trend_.points.size() - 1;
    for (std::size_t i = 0; i < trend_.points.size(); ++i)
        if (trend_.points[i].figure)
            chosen_ = i;
    for (std::size_t i = 0; i < trend_.points.size(); ++i)
        if (question_.chosen && trend_.points[i].period == *question_.chosen)
            chosen_ = i;
    period_ = trend_.points.at(chosen_).period;
    picture.chosen = chosen_;
    picture.chosenName = nameOf(period_);
    picture.hasEarlier = chosen_ > 0;
    picture.hasLater = chosen_ + 1 < trend_.points.size();
}

void TrendsCount::compareChosen() {
    if (question_.unit < 0)
        return;
    analysis::ComparisonRequest request;
    request.unit = question_.unit;
    request.period = period_;
    request.filter = question_.filter;
    previous_ = analysis::compare(setting_, request);
    request.against.kind = analysis::Reference::Kind::sameLastYear;
    lastYear_ = analysis::compare(setting_, request);
}

void TrendsCount::addSentence(TrendsPicture &picture) const {
    const auto &point = trend_.points[chosen_];
    std::string unit;
    if (question_.unit >= 0)
        unit = setting_.units().units()[static_cast<std::size_t>(question_.unit)].name.best(
                   cells_.language()) +
               ", ";
    picture.sentence = unit + nameOf(period_) + ": ";
    if (point.empty) {
        picture.sentence += cells_.say(tr("no responses."));
        return;
    }
    picture.sentence += cells_.say(analysis::figureSentence(setting_, question_.measure.item,
                                                            question_.measure.indicator,
                                                            point.figure, cells_.language()));
    if (const auto *row = rowOf(previous_); row && row->figure)
        picture.sentence +=
            " " + cells_.say(analysis::changeSentence(setting_, *row, cells_.language(),
                                                      analysis::shownStep(trend_, chosen_)));
    for (const auto &at : trend_.breaks)
        if (at.verdict == model::Comparability::notComparable && at.after <= chosen_)
            picture.sentence +=
                " " + cells_.say(tr("Periods before {period} cannot be compared: {reason}.")
                                     .with("period", nameOf(trend_.points[at.after].period))
                                     .with("reason", at.reason));
}

void TrendsCount::addFigures(TrendsPicture &picture) const {
    const auto &point = trend_.points[chosen_];
    const auto id = question_.measure.indicator;
    const auto add = [&](const base::Message &label, Cell value) {
        picture.figures.push_back({cells_.say(label), std::move(value)});
    };
    if (point.empty) {
        add(tr("Responses"), {"0", Tone::gap});
        return;
    }
    add(tr("Value"), cells_.value(id, point.figure));
    add(tr("95% interval"), cells_.interval(id, point.figure));
    add(tr("Answers (n)"), cells_.base(point.figure));
    const auto compared = [&](const base::Message &label, const base::Message &change,
                              const analysis::Comparison &comparison, std::size_t steps) {
        const auto *row = rowOf(comparison);
        if (!row || !comparison.againstPeriod)
            return;
        if (steps <= chosen_) {
            const auto &before = trend_.points[chosen_ - steps];
            Cell value = before.empty ? Cell{cells_.say(tr("no responses")), Tone::muted}
                                      : cells_.value(id, before.figure);
            if (before.figure)
                value.tone = Tone::normal;
            value.text += ", " + nameOf(before.period);
            add(label, value);
        }
        add(change, cells_.change(*row, id, difference(chosen_, steps), false));
    };
    compared(tr("Previous"), tr("Change"), previous_, 1);
    const auto perYear = static_cast<std::size_t>(setting_.calendar.periodsPerYear(period_.kind));
    if (perYear > 1)
        compared(tr("A year ago"), tr("Change in a year"), lastYear_, perYear);
}

std::string TrendsCount::whatExcludes() const {
    const dataset::Filter &filter = question_.filter;
    if (!filter.where.empty())
        return cells_.say(tr("The background filter leaves no answers. Reset the filters."));
    if (!filter.versions.empty())
        return cells_.say(tr("The filter Version leaves no answers. Reset the filters."));
    if (!filter.audiences.empty())
        return cells_.say(tr("The filter Respondent leaves no answers. Reset the filters."));
    if (!filter.channels.empty())
        return cells_.say(tr("The filter Channel leaves no answers. Reset the filters."));
    return cells_.say(tr("No answers in this unit and time range."));
}

void TrendsCount::addChart(TrendsPicture &picture) const {
    picture.chartTitle = measureTitle(setting_.survey(), question_.measure.item,
                                      question_.measure.indicator, *cells_.translator());
    if (chartUnit(question_.measure.indicator) == charts::ValueUnit::percent)
        picture.chartTitle += ", " + cells_.say(tr("% of those who answered"));
    const bool anything = std::any_of(trend_.points.begin(), trend_.points.end(),
                                      [](const auto &point) { return !point.empty; });
    if (!anything) {
        picture.nothing = whatExcludes();
        return;
    }
    TrendLook look;
    look.highlighted = chosen_;
    look.band = question_.band;
    look.breakHeads = question_.breakHeads;
    look.summary = picture.sentence;
    picture.chart =
        std::make_shared<const charts::ChartSpec>(trendSpec(setting_, trend_, cells_, look));
}

TrendsPicture TrendsCount::make(const base::CancelToken &cancel) {
    TrendsPicture picture;
    countTrend();
    if (trend_.points.empty())
        return picture;
    choosePeriod(picture);
    compareChosen();
    addSentence(picture);
    addFigures(picture);
    addChart(picture);
    addBreaks(picture);
    picture.tab = question_.tab;
    if (cancel.isCancelled())
        return picture;
    TabTable made = tabTable(cancel);
    picture.table = std::move(made.table);
    picture.note = std::move(made.note);
    return picture;
}

// Each break of the range with its versions, its verdict and the reason that was given for it.
void TrendsCount::addBreaks(TrendsPicture &picture) const {
    for (const auto &at : trend_.breaks) {
        if (at.after >= trend_.points.size())
            continue;
        const std::string period = nameOf(trend_.points[at.after].period);
        const bool hard = at.verdict == model::Comparability::notComparable;
        picture.whyLink =
            cells_.say(hard ? tr("Why does {period} break the line?").with("period", period)
                            : tr("What changed in {period}?").with("period", period));
        picture.whyBreak +=
            (picture.whyBreak.empty() ? "" : "\n\n") +
            cells_.say(tr("{period}: version {from} became version {to}: {verdict} ({reason}).")
                           .with("period", period)
                           .with("from", at.fromVersion)
                           .with("to", at.toVersion)
                           .with("verdict", model::comparabilityName(at.verdict))
                           .with("reason", at.reason));
    }
}

std::optional<double> TrendsCount::difference(std::size_t at, std::size_t steps) const {
    const auto shown = analysis::shownStep(trend_, at, steps);
    return shown ? shown->difference : std::nullopt;
}

/// The verdict of each period against the one before it, by the same rule as everywhere.
std::vector<Cell> TrendsCount::changes(const base::CancelToken &cancel) const {
    std::vector<Cell> cells;
    for (std::size_t i = 0; question_.unit >= 0 && i < trend_.points.size(); ++i) {
        if (cancel.isCancelled())
            break;
        cells.emplace_back();
        if (trend_.points[i].empty)
            continue;
        analysis::ComparisonRequest request;
        request.unit = question_.unit;
        request.period = trend_.points[i].period;
        request.filter = question_.filter;
        const auto comparison = analysis::compare(setting_, request);
        if (const auto *row = rowOf(comparison))
            cells.back() = cells_.change(*row, question_.measure.indicator, difference(i, 1), true);
    }
    return cells;
}

TabTable TrendsCount::tabTable(const base::CancelToken &cancel) const {
    const TablesOf of{setting_, question_, period_, cells_};
    switch (question_.tab) {
    case TrendsTab::development:
        break;
    case TrendsTab::items:
        return itemTab(of);
    case TrendsTab::units:
        return unitTab(of);
    case TrendsTab::heatMap:
        return heatMapTab(of);
    case TrendsTab::groups:
        return groupTab(of);
    case TrendsTab::coverage:
        return coverageTab(of);
    }
    return {trendTable(setting_, trend_, cells_, changes(cancel)),
            cells_.say(analysis::suppressionNote(setting_.threshold))};
}

} // namespace

base::Message tabName(TrendsTab tab) {
    switch (tab) {
    case TrendsTab::development:
        return tr("Development");
    case TrendsTab::items:
        return tr("Statements");
    case TrendsTab::units:
        return tr("Units");
    case TrendsTab::heatMap:
        return tr("Heat map");
    case TrendsTab::groups:
        return tr("Groups");
    case TrendsTab::coverage:
        break;
    }
    return tr("Coverage");
}

TrendsPicture trendsPicture(const analysis::Setting &setting, const TrendsQuestion &question,
                            const base::Translator &translator, const base::CancelToken &cancel) {
    return TrendsCount(setting, question, translator).make(cancel);
}

} // namespace kooste::app
