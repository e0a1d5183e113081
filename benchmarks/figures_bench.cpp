// SPDX-License-Identifier: MIT
// From a workspace on disk to the first chart, and the counting behind every later one:
// bench_figures WORKSPACE. Takes the survey with most responses. Prints `name value` lines for
// benchmarks/run; each floor is the least work that any program must do for the same answer.
#include "analysis/cross_section.h"
#include "app/presenters/trend_picture.h"
#include "charts/painters.h"
#include "charts/registry.h"
#include "store/dataset_loader.h"
#include "store/surveys.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sqlite3.h>

namespace {

using namespace kooste;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Median of several runs, milliseconds.
template <class Run> double median(int times, Run run) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        const auto start = Clock::now();
        run();
        taken.push_back(millisecondsSince(start));
    }
    std::nth_element(taken.begin(), taken.begin() + times / 2, taken.end());
    return taken[static_cast<std::size_t>(times / 2)];
}

model::ItemId recommendation(const model::Survey &survey) {
    for (const auto &item : survey.items)
        if (item.kind == model::ItemKind::nps)
            return item.id;
    return survey.items.front().id;
}

model::SurveyId largestSurvey(store::Workspace &workspace) {
    const auto surveys = store::SurveyRepository(workspace).list();
    const auto largest =
        std::max_element(surveys.begin(), surveys.end(),
                         [](const auto &a, const auto &b) { return a.responses < b.responses; });
    return largest == surveys.end() ? model::SurveyId{} : largest->id;
}

/// Trend of the recommendation index over all quarters, drawn to pixels.
bool drawChart(const analysis::Setting &setting) {
    const auto last = analysis::latestPeriod(setting, {}, base::PeriodKind::quarter);
    const auto fonts = charts::FontSet::open();
    if (!last || !fonts)
        return false;
    analysis::TrendRequest request;
    request.item = recommendation(setting.survey());
    request.last = *last;
    request.periods = 12;
    const auto trend = analysis::trend(setting, request);
    const base::EnglishTranslator english;
    const auto spec = app::trendSpec(setting, trend, app::FigureCells(english), {});
    const auto theme = charts::Theme::light();
    const auto scene = charts::layout(charts::Spec(spec), theme, charts::FontMeasure(*fonts));
    return !charts::paintPixels(scene, theme, *fonts, 2.0).argb.empty();
}

/// SQLite stepping over every column of the answer table once: what a load cannot go below.
double readingFloor(const char *path, model::SurveyId survey) {
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nullptr);
    const auto start = Clock::now();
    sqlite3_stmt *rows = nullptr;
    const std::string sql = "SELECT * FROM answers_" + std::to_string(survey.value);
    sqlite3_prepare_v2(handle, sql.c_str(), -1, &rows, nullptr);
    const int columns = sqlite3_column_count(rows);
    while (sqlite3_step(rows) == SQLITE_ROW)
        for (int i = 0; i < columns; ++i)
            (void)sqlite3_column_int64(rows, i);
    const double taken = millisecondsSince(start);
    sqlite3_finalize(rows);
    sqlite3_close(handle);
    return taken;
}

/// One pass over the columns that a filter must look at.
double filterFloor(const dataset::SurveyDataset &answers) {
    dataset::Mask mask(answers.size());
    return median(11, [&] {
        for (std::size_t row = 0; row < answers.size(); ++row)
            mask[row] =
                static_cast<std::uint8_t>(answers.day[row] > 19500 && answers.unit[row] < 12);
    });
}

/// One pass that counts answers by unit and thirty-day span in an array: no calendar, no versions.
double countingFloor(const dataset::SurveyDataset &answers, model::ItemId item) {
    const auto *column = answers.find(item);
    const auto *values =
        column == nullptr ? nullptr : std::get_if<std::vector<std::int8_t>>(&column->values);
    if (values == nullptr)
        return 0;
    const auto [low, high] = std::minmax_element(answers.day.begin(), answers.day.end());
    const auto spans = static_cast<std::size_t>((*high - *low) / 30 + 1);
    std::vector<std::uint32_t> counts(spans * (answers.units->units().size() + 1) * 16);
    return median(11, [&] {
        for (std::size_t row = 0; row < answers.size(); ++row) {
            const auto span = static_cast<std::size_t>(answers.day[row] - *low) / 30;
            const auto unit = static_cast<std::size_t>(answers.unit[row] + 1);
            ++counts[(unit * spans + span) * 16 + static_cast<std::size_t>((*values)[row] & 15)];
        }
    });
}

void measureCounting(const analysis::Setting &setting) {
    const auto &answers = *setting.answers;
    const auto item = recommendation(setting.survey());
    dataset::Filter filter;
    filter.from = base::dateOfDay(19500);
    filter.unitSubtree = 0;
    filter.channels = {model::Channel::sms, model::Channel::qr};
    filter.where = {{setting.survey().items.back().id, {1, 2}}};
    for (const auto &other : setting.survey().items)
        if (other.kind == model::ItemKind::ordered)
            filter.where = {{other.id, {3, 4, 5}}};
    std::printf("filter %.3f\n",
                median(11, [&] { (void)dataset::select(answers, filter).size(); }));
    std::printf("filterFloor %.3f\n", filterFloor(answers));
    const auto all = dataset::select(answers, {});
    std::printf("npsPerUnitAndMonth %.3f\n", median(11, [&] {
                    const analysis::CrossSection counted(
                        setting, all,
                        {analysis::Axis::units(), analysis::Axis::periods(base::PeriodKind::month)},
                        {item});
                    (void)counted.cells().size();
                }));
    std::printf("npsPerUnitAndMonthFloor %.3f\n", countingFloor(answers, item));
}

} // namespace

int main(int count, char **words) {
    if (count < 2)
        return 2;
    const auto start = Clock::now();
    auto workspace =
        store::Workspace::open(base::pathFromUtf8(words[1]), {store::Access::readOnly, 2000, {}});
    if (!workspace)
        return 1;
    const auto survey = largestSurvey(**workspace);
    store::DatasetLoader loader(**workspace);
    const auto answers = loader.load(survey);
    if (!answers)
        return 1;
    const double loaded = millisecondsSince(start);
    const auto settings = (*workspace)->settings();
    const analysis::Setting setting{answers, (*workspace)->calendar(),
                                    settings.suppressionThreshold};
    const bool drawn = drawChart(setting);
    const double shown = millisecondsSince(start);
    std::printf("responses %zu\nload %.1f\n", answers->size(), loaded);
    if (drawn)
        std::printf("firstChart %.1f\n", shown);
    std::printf("loadFloor %.1f\n", readingFloor(words[1], survey));
    measureCounting(setting);
    return 0;
}
