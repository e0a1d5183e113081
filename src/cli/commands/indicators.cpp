// SPDX-License-Identifier: MIT
#include "app/usecases/answers.h"
#include "app/usecases/failure.h"
#include "base/text.h"
#include "cli/commands/commands.h"
#include "cli/figure_options.h"
#include "cli/json_text.h"
#include "cli/text_table.h"
#include "cli/workspace_command.h"

#include <set>

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

using Kind = analysis::Axis::Kind;

/// Rows of figures as JSON, one per combination and indicator.
class FigureJson {
public:
    FigureJson(const analysis::Setting &setting, const app::FigureRequest &request, bool raw,
               const Session &session)
        : setting_(setting), request_(request), raw_(raw), session_(session) {}

    Json rows(const analysis::IndicatorTable &table) const {
        Json list = Json::array();
        for (const auto &row : table.rows)
            list.push_back(rowJson(table, row));
        return list;
    }

private:
    Json rowJson(const analysis::IndicatorTable &table, const analysis::IndicatorRow &row) const {
        Json json{{"survey", setting_.survey().code}};
        const auto *item = row.item ? setting_.survey().find(*row.item) : nullptr;
        json["item"] = item == nullptr ? Json(nullptr) : Json(item->code);
        for (std::size_t i = 0; i < table.axes.size(); ++i)
            addDimension(json, table.axes[i], row.keys[i]);
        json["indicator"] = analysis::indicator(row.indicator).code;
        addFigure(json, row, item);
        json["suppressed"] = row.suppressed();
        json["comparability"] =
            row.comparability ? Json(model::comparabilityCode(*row.comparability)) : Json(nullptr);
        json["comparabilityReason"] =
            row.reason.empty() ? Json(nullptr) : Json(session_.text(row.reason));
        return json;
    }

    void addDimension(Json &json, const analysis::Axis &axis, int key) const {
        const auto code = textOrNull(analysis::axisCode(setting_, axis, key));
        switch (axis.kind) {
        case Kind::unit:
            addUnit(json, key);
            return;
        case Kind::period:
            json["period"] = code;
            return;
        case Kind::channel:
            json["channel"] = code;
            return;
        case Kind::audience:
            json["audience"] = code;
            return;
        case Kind::phase:
            json["phase"] = code;
            return;
        case Kind::version:
            json["version"] = versionJson(key);
            return;
        case Kind::language:
            json["language"] = code;
            return;
        case Kind::option:
            json["item:" + setting_.survey().find(axis.item)->code] = code;
            return;
        }
    }

    Json versionJson(int key) const {
        const auto &versions = setting_.survey().versions;
        return key == analysis::kNoKey ? Json(nullptr)
                                       : Json(versions.at(static_cast<std::size_t>(key)).number);
    }

    void addUnit(Json &json, int key) const {
        const auto *unit = key == analysis::kNoKey
                               ? nullptr
                               : &setting_.units().units().at(static_cast<std::size_t>(key));
        json["unit"] = unit == nullptr ? Json(nullptr) : Json(unit->code);
        json["unitName"] =
            unit == nullptr ? Json(nullptr) : Json(unit->name.best(session_.language()));
        if (request_.withLevel)
            json["level"] =
                unit == nullptr ? Json(nullptr) : Json(model::unitLevelCode(unit->level));
    }

    Json number(std::optional<double> value, analysis::IndicatorId indicator) const {
        return orNull(raw_ ? value : app::shownValue(value, indicator));
    }

    void addFigure(Json &json, const analysis::IndicatorRow &row, const model::Item *item) const {
        for (const auto *key : {"n", "base", "value", "low", "high", "promoters", "passives",
                                "detractors", "mean", "distribution", "missing"})
            json[key] = nullptr;
        if (!row.figure)
            return;
        const auto &figure = *row.figure;
        json["n"] = figure.n;
        json["base"] = figure.base;
        json["value"] = number(figure.value, row.indicator);
        if (figure.interval) {
            json["low"] = number(figure.interval->low, row.indicator);
            json["high"] = number(figure.interval->high, row.indicator);
        }
        if (figure.classes) {
            json["promoters"] = figure.classes->promoters;
            json["passives"] = figure.classes->passives;
            json["detractors"] = figure.classes->detractors;
        }
        json["mean"] = number(figure.mean, analysis::IndicatorId::mean);
        json["distribution"] = distribution(figure, item);
        Json missing = Json::object();
        for (const auto state :
             {model::Missing::notShown, model::Missing::skipped, model::Missing::dontKnow,
              model::Missing::notApplicable, model::Missing::invalid})
            missing[std::string(model::missingCode(state))] =
                figure.missing[analysis::missingIndex(state)];
        json["missing"] = missing;
    }

    Json distribution(const analysis::Figure &figure, const model::Item *item) const {
        if (item == nullptr || !model::isClosed(item->kind))
            return nullptr;
        const auto options = model::allOptions(setting_.survey(), item->id);
        Json json = Json::object();
        for (const auto &[number, count] : figure.distribution) {
            const auto found = std::find_if(
                options.begin(), options.end(),
                [&, wanted = number](const auto &option) { return option.number == wanted; });
            const bool coded = found != options.end() && !found->code.empty();
            json[coded ? found->code : std::to_string(number)] = count;
        }
        return json;
    }

    const analysis::Setting &setting_;
    const app::FigureRequest &request_;
    bool raw_;
    const Session &session_;
};

class IndicatorsCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        app.add_option("FILE", file_, session.text(tr("the workspace")))->required();
        app.add_option("--survey", survey_, session.text(tr("the survey's code or name")))
            ->required();
        declareFigureOptions(app, session, words_);
        app.add_flag("--raw", raw_, session.text(tr("unrounded figures")));
        app.add_option("-o,--output", output_,
                       session.text(tr("write the table into a .csv or .xlsx file")));
    }

    base::Result<Reply> run(Session &session) override {
        for (auto *list :
             {&words_.by, &words_.items, &words_.channels, &words_.audiences, &words_.versions})
            *list = separated(*list);
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 app::Answers answers(workspace);
                                 const auto setting = answers.of(survey_);
                                 if (!setting)
                                     return setting.error();
                                 const auto request = app::figureRequest(*setting, words_);
                                 if (!request)
                                     return request.error();
                                 return reply(*setting, *request, session);
                             });
    }

private:
    base::Result<Reply> reply(const analysis::Setting &setting, const app::FigureRequest &request,
                              const Session &session) const {
        const auto table = analysis::indicatorTable(setting, request.request);
        const auto sheet = app::figureSheet(setting, table, raw_, session.translator());
        if (!output_.empty())
            if (auto written = app::writeFigureSheet(sheet, base::pathFromUtf8(output_)); !written)
                return written.error();
        if (session.json) {
            Json document{{"rows", FigureJson(setting, request, raw_, session).rows(table)}};
            return Reply{jsonText(document)};
        }
        if (!output_.empty())
            return Reply{session.text(base::trn("Wrote {n} row into “{file}”.",
                                                "Wrote {n} rows into “{file}”.",
                                                static_cast<std::int64_t>(sheet.rows.size()))
                                          .with("file", output_)) +
                         "\n"};
        if (table.rows.empty())
            return Reply{session.text(base::tr("No responses match.")) + "\n"};
        return Reply{people(sheet, session)};
    }

    /// The last column, the reasons, stands below the table: each sentence once.
    static std::string reasons(const app::FigureSheet &sheet) {
        std::string text;
        std::set<std::string> told;
        for (const auto &row : sheet.rows)
            if (const auto &reason = row.back().text; !reason.empty())
                if (auto line = row[row.size() - 2].text + ": " + reason; told.insert(line).second)
                    text += line + "\n";
        return text.empty() ? text : "\n" + text;
    }

    static std::string people(const app::FigureSheet &sheet, const Session &session) {
        std::vector<TextTable::Align> aligns;
        const std::vector<std::string> header(sheet.header.begin(), sheet.header.end() - 1);
        for (std::size_t i = 0; i < header.size(); ++i)
            aligns.push_back(std::any_of(sheet.rows.begin(), sheet.rows.end(),
                                         [&](const auto &row) { return row[i].number.has_value(); })
                                 ? TextTable::Align::right
                                 : TextTable::Align::left);
        TextTable table(header, aligns);
        const auto hidden = session.text(base::tr("suppressed"));
        for (const auto &row : sheet.rows) {
            std::vector<std::string> cells;
            cells.reserve(row.size());
            for (std::size_t i = 0; i < header.size(); ++i) {
                const auto &cell = row[i];
                cells.push_back(cell.number ? base::formatShortest(*cell.number, session.language())
                                : cell.text == hidden ? std::string("\u00B7\u00B7")
                                                      : base::shortened(cell.text, 40));
            }
            table.row(std::move(cells));
        }
        return table.text() + reasons(sheet);
    }

    std::string file_;
    std::string survey_;
    std::string output_;
    bool raw_ = false;
    app::FigureWords words_;
};

} // namespace

std::unique_ptr<Command> makeIndicatorsCommand() { return std::make_unique<IndicatorsCommand>(); }

} // namespace kooste::cli
