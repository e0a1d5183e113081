// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/demo_comments.h"
#include "model/response.h"
#include "model/survey.h"

#include <vector>

namespace kooste::app {

/// The months of the demo: 36 of them, the last one perhaps cut short.
struct DemoCalendar {
    int firstMonth = 0; ///< year * 12 + month - 1 of the oldest
    base::Date lastDay{};
    std::optional<base::DateTime> now = {}; ///< nothing is later; empty: the end is given
    base::Date secondVersion{};             ///< the questionnaire changes: a first of January
    base::Date turn{};                      ///< the story's day: the first day of a season

    static constexpr int kMonths = 36;
    static DemoCalendar endingOn(base::Date lastDay, const base::PeriodCalendar &periods);
    base::Date firstDayOf(int month) const; ///< month 0..36
    int daysIn(int month) const;            ///< of the last month, those that count
};

/// How many of `total` responses fall to each month: towards more, with holidays, exactly `total`.
std::vector<std::int64_t> demoMonthShares(const DemoCalendar &calendar, std::int64_t total);

/// Writes responses of the regular survey into one that is used again and again.
class DemoRegular {
public:
    DemoRegular(const model::Survey &survey, const model::UnitTree &units,
                const DemoCalendar &calendar, std::uint64_t seed);
    void beginMonth(int month);
    /// The next response of the month; true when a comment of it was masked.
    bool next(model::Response &response);

private:
    struct Person {
        int opinion = 0; ///< thousandths of a standard deviation; 0 = the county's usual
        std::size_t unit = 0;
        base::Language language = base::Language::fi;
    };
    Person fillWho(model::Response &response);
    int opinionOf(const model::Response &response, std::size_t unit);
    int storyOf(std::size_t unit, base::Date day) const;
    void fillBackground(model::Response &response, const Person &person);
    void fillScales(model::Response &response, const Person &person);
    bool fillComments(model::Response &response, const Person &person);
    void branch(model::Response &response) const;
    void leaveUnfinished(model::Response &response);
    model::Answer &answer(model::Response &response, std::size_t position) const {
        return response.answers[position];
    }

    const model::Survey &survey_;
    const DemoCalendar &calendar_;
    DemoRandom random_;
    std::vector<model::UnitId> unitIds_;
    std::vector<std::size_t> scalePlaces_; ///< positions of the scale items in the survey
    std::size_t nps_ = 0;
    std::size_t well_ = 0;
    std::size_t better_ = 0;
    std::size_t age_ = 0;
    std::size_t visit_ = 0;
    std::size_t digital_ = 0;
    std::size_t who_ = 0;
    std::vector<int> weights_; ///< of the units this month
    int month_ = 0;
    std::int64_t serial_ = 0;
};

} // namespace kooste::app
