// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/setting.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kooste::testing {

/// One response to be: answers by item code as option numbers (or model::Missing values).
struct Given {
    std::string unit; ///< code; empty: without a unit
    std::optional<base::Date> date = {};
    std::map<std::string, int> answers = {};
    int version = 1;
    model::Channel channel = model::Channel::sms;
    model::Audience audience = model::Audience::client;
    model::ResponseStatus status = model::ResponseStatus::complete;
};

/// Builds a small survey with its responses in memory. Items are placed in every version from the
/// one they are declared in, unless dropped.
class SurveyBuilder {
public:
    SurveyBuilder();
    /// A unit under `parent` ("" for a root).
    SurveyBuilder &unit(const std::string &code, const std::string &parent,
                        model::UnitLevel level = model::UnitLevel::unit);
    /// Begins the next version with the questions of the last one.
    SurveyBuilder &nextVersion();
    SurveyBuilder &nps(const std::string &code);
    /// Options 1..points with scores 1..points, and 9 = can't say (a missing code).
    SurveyBuilder &ordered(const std::string &code, int points = 5, bool moreIsBetter = true);
    /// Options first .. first + count - 1 without scores.
    SurveyBuilder &single(const std::string &code, int count, int first = 1,
                          model::ItemRole role = model::ItemRole::answer);
    SurveyBuilder &multiple(const std::string &code, int count);
    /// In the newest version only: a new scale with new option numbers from `first`.
    SurveyBuilder &rescale(const std::string &code, int points, int first);
    SurveyBuilder &reword(const std::string &code, const std::string &text);
    SurveyBuilder &drop(const std::string &code);
    /// What the coordinator decided of the change from the version before to the newest one.
    SurveyBuilder &decide(const std::string &code, model::Comparability verdict,
                          const std::string &note,
                          std::optional<model::ScaleBridge> bridge = std::nullopt);

    SurveyBuilder &respond(Given given, int times = 1);
    /// Detractors (0), passives (7) and promoters (10) of item "nps".
    SurveyBuilder &npsClasses(const std::string &unit, base::Date date, int detractors,
                              int passives, int promoters, int version = 1);
    /// Classes 1..k of an ordered item.
    SurveyBuilder &classes(const std::string &unit, base::Date date, const std::string &item,
                           const std::vector<int> &counts, int version = 1);

    analysis::Setting setting(int threshold = 5) const;
    model::ItemId item(const std::string &code) const;
    int position(const std::string &unitCode) const;
    const std::vector<Given> &given() const { return given_; }

private:
    model::Item &addItem(const std::string &code, model::ItemKind kind);
    model::Question &question(const std::string &code);
    model::Survey survey_;
    std::vector<model::Unit> units_;
    std::vector<Given> given_;
};

/// The first day of a month, for short test lines.
inline base::Date day(int year, int month, int dayOfMonth = 1) {
    return base::makeDate(year, month, dayOfMonth);
}

} // namespace kooste::testing
