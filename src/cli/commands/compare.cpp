// SPDX-License-Identifier: MIT
#include "analysis/comparison.h"
#include "app/usecases/answers.h"
#include "app/usecases/figures.h"
#include "app/usecases/units.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class CompareCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        app.add_option("FILE", file_, session.text(tr("the workspace")))->required();
        app.add_option("--survey", survey_, session.text(tr("the survey's code or name")))
            ->required();
        app.add_option("--unit", unit_, session.text(tr("the unit's code or name")))->required();
        app.add_option("--period", period_,
                       session.text(tr("2025-03, 2025-Q3, 2025-T1, 2025-H1, 2025 or a season")))
            ->required();
        app.add_option("--against", against_, session.text(tr("previous, same-last-year or rest")));
        app.add_flag("--raw", raw_, session.text(tr("unrounded figures")));
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 app::Answers answers(workspace);
                                 const auto setting = answers.of(survey_);
                                 if (!setting)
                                     return setting.error();
                                 const auto request = requestOf(*setting);
                                 if (!request)
                                     return request.error();
                                 const auto comparison = analysis::compare(*setting, *request);
                                 return Reply{session.json ? json(*setting, comparison, session)
                                                           : people(*setting, comparison, session)};
                             });
    }

private:
    base::Result<analysis::ComparisonRequest> requestOf(const analysis::Setting &setting) const {
        analysis::ComparisonRequest request;
        const auto unit = app::findUnit(setting.units(), unit_);
        if (!unit)
            return unit.error();
        request.unit = *unit;
        const auto period = app::findPeriod(setting.calendar, period_);
        if (!period)
            return period.error();
        request.period = *period;
        const auto reference = analysis::parseReference(against_);
        if (!reference)
            return base::Error{base::ErrorKind::usage, "unknownReference",
                               base::tr("“{word}” is nothing to compare with: previous, "
                                        "same-last-year or rest.")
                                   .with("word", against_)};
        request.against = *reference;
        return request;
    }

    Json number(std::optional<double> value, analysis::IndicatorId indicator) const {
        return orNull(raw_ ? value : app::shownValue(value, indicator));
    }

    Json rowJson(const analysis::Setting &setting, const analysis::ComparisonRow &row,
                 const Session &session) const {
        const auto value = [&](const std::optional<analysis::Figure> &figure) {
            return figure ? number(figure->value, row.indicator) : Json(nullptr);
        };
        const auto base = [](const std::optional<analysis::Figure> &figure) {
            return figure ? Json(figure->base) : Json(nullptr);
        };
        Json json{{"item", setting.survey().find(row.item)->code},
                  {"indicator", analysis::comparedIndicatorCode(row.indicator)},
                  {"value", value(row.figure)},
                  {"against", value(row.against)}};
        for (const auto *key : {"difference", "low", "high", "z", "p", "pAdjusted"})
            json[key] = nullptr;
        if (const auto &test = row.test) {
            json["difference"] = number(test->difference, row.indicator);
            if (test->interval) {
                json["low"] = number(test->interval->low, row.indicator);
                json["high"] = number(test->interval->high, row.indicator);
            }
            json["z"] = orNull(test->z);
            json["p"] = test->p;
            json["pAdjusted"] = test->pAdjusted;
        }
        json["base"] = base(row.figure);
        json["baseAgainst"] = base(row.against);
        json["verdict"] = analysis::verdictCode(row.verdict);
        json["text"] = session.text(row.text(setting, session.language()));
        return json;
    }

    std::string json(const analysis::Setting &setting, const analysis::Comparison &comparison,
                     const Session &session) const {
        Json rows = Json::array();
        for (const auto &row : comparison.rows)
            rows.push_back(rowJson(setting, row, session));
        return jsonText({{"rows", rows}});
    }

    static std::string people(const analysis::Setting &setting,
                              const analysis::Comparison &comparison, const Session &session) {
        std::string text;
        for (const auto &row : comparison.rows)
            text += setting.survey().itemTitle(row.item, session.language()) + "\n  " +
                    session.text(row.text(setting, session.language())) + "\n";
        if (!comparison.channelNote.empty())
            text += "\n" + session.text(comparison.channelNote) + "\n";
        if (comparison.rows.empty())
            text = session.text(base::tr("The survey has no item to compare.")) + "\n";
        return text;
    }

    std::string file_;
    std::string survey_;
    std::string unit_;
    std::string period_;
    std::string against_ = "previous";
    bool raw_ = false;
};

} // namespace

std::unique_ptr<Command> makeCompareCommand() { return std::make_unique<CompareCommand>(); }

} // namespace kooste::cli
