// SPDX-License-Identifier: MIT
#include "app/usecases/surveys.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"
#include "model/comparability.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class SurveyDiff final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        declareSurvey(app, session);
        app.add_option("V1", from_, session.text(tr("the earlier version's number")))->required();
        app.add_option("V2", to_, session.text(tr("the later version's number")))->required();
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) { return diff(workspace, session); });
    }

private:
    base::Result<Reply> diff(store::Workspace &workspace, const Session &session) const {
        const auto survey = app::ShowSurveys(workspace).find(survey_);
        if (!survey)
            return survey.error();
        const auto from = findVersion(*survey, from_);
        if (!from)
            return from.error();
        const auto to = findVersion(*survey, to_);
        if (!to)
            return to.error();
        Json items = Json::array();
        TextTable table({session.text(base::tr("Item")), session.text(base::tr("Change")),
                         session.text(base::tr("Comparability")),
                         session.text(base::tr("Reason"))});
        for (const auto &item : survey->items) {
            if ((*from)->find(item.id) == nullptr && (*to)->find(item.id) == nullptr)
                continue;
            const auto compared = model::compareItem(*survey, item.id, **from, **to);
            const bool judged = compared.change != model::ItemChange::added &&
                                compared.change != model::ItemChange::dropped;
            const auto verdict = std::string(model::comparabilityCode(compared.verdict));
            const auto proposed = std::string(model::comparabilityCode(
                compared.decision != nullptr ? compared.decision->proposed : compared.verdict));
            const auto reason =
                compared.reason.empty() ? std::string() : session.text(compared.reason);
            const auto *decision = compared.decision;
            items.push_back({{"item", item.code},
                             {"change", model::itemChangeCode(compared.change)},
                             {"verdict", judged ? Json(verdict) : Json(nullptr)},
                             {"proposed", judged ? Json(proposed) : Json(nullptr)},
                             {"reason", textOrNull(reason)},
                             {"decidedBy", decision == nullptr ? Json(nullptr)
                                                               : textOrNull(decision->decidedBy)},
                             {"decidedOn", decision == nullptr ? Json(nullptr)
                                                               : dateJson(decision->decidedOn)}});
            table.row({item.code, session.text(model::itemChangeName(compared.change)),
                       judged ? session.text(model::comparabilityName(compared.verdict))
                              : std::string("\u2013"),
                       reason});
        }
        return Reply{session.json ? jsonText({{"items", items}}) : table.text()};
    }

    int from_ = 0;
    int to_ = 0;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyDiff() { return std::make_unique<SurveyDiff>(); }

} // namespace kooste::cli
