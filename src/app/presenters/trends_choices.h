// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/indicators/indicator.h"
#include "analysis/setting.h"
#include "base/translator.h"
#include "dataset/filter.h"

#include <array>

namespace kooste::app {

/// Something that Trends can show over time: an item by one of its indicators.
struct Measure {
    model::ItemId item;
    analysis::IndicatorId indicator = analysis::IndicatorId::nps;
};
/// Items of role answer by their main indicator, in the order of the form; then the share of
/// promoters and the means.
std::vector<Measure> measuresOf(const model::Survey &survey);

/// The words of the filter bar's choices.
struct TrendsChoices {
    std::vector<std::string> surveys;
    std::vector<std::string> measures;
    std::vector<std::string> units; ///< indented by depth, the whole organisation first
    std::vector<std::string> kinds;
    std::vector<std::string> periods;
    std::vector<std::string> channels;    ///< first: all
    std::vector<std::string> audiences;   ///< first: all
    std::vector<std::string> versions;    ///< first: all
    std::vector<std::string> backgrounds; ///< background items; first: none
    std::vector<std::string> options;     ///< of the chosen background item; first: all
    std::string whyNoOption;              ///< why there is none to choose; empty when there is
};

/// What is chosen: places in TrendsChoices.
struct TrendsFilter {
    int survey = -1;
    int measure = 0;
    int unit = 0;
    int kind = 0;
    int first = 0;
    int last = 0;
    int channel = 0;
    int audience = 0;
    int version = 0;
    int background = 0;
    int option = 0;
    friend bool operator==(const TrendsFilter &, const TrendsFilter &) = default;
};

/// The kinds of period in the order of the choice.
inline constexpr std::array kTrendKinds = {base::PeriodKind::month, base::PeriodKind::quarter,
                                           base::PeriodKind::term,  base::PeriodKind::half,
                                           base::PeriodKind::year,  base::PeriodKind::season};
inline constexpr int kUsualTrendKind = 1; // quarter

/// What can be chosen in the answers of one survey. A value, made anew for each survey.
struct TrendsOffer {
    std::vector<Measure> measures;
    std::vector<model::Channel> channels; ///< those that some response has
    std::vector<model::Audience> audiences;
    std::vector<model::ItemId> backgrounds; ///< closed background items, one answer each
    std::optional<base::Period> oldest;
    std::optional<base::Period> newest;

    static TrendsOffer of(const analysis::Setting &setting, base::PeriodKind kind);
    int periodCount(const base::PeriodCalendar &calendar) const;
    /// Valid options of the chosen background item, in the order of the form.
    std::vector<model::AnswerOption> options(const model::Survey &survey, int background) const;
    /// Places that do not exist go back to 0.
    void fit(const analysis::Setting &setting, TrendsFilter &filter) const;
    /// The conditions on respondents.
    dataset::Filter conditions(const model::Survey &survey, const TrendsFilter &filter) const;
    /// Everything but the surveys' names.
    TrendsChoices words(const analysis::Setting &setting, const TrendsFilter &filter,
                        const base::Translator &translator) const;
};

std::vector<std::string> trendKindNames(const base::Translator &translator);

} // namespace kooste::app
