// SPDX-License-Identifier: MIT
#include "app/usecases/answers.h"
#include "app/usecases/survey_publishing.h"
#include "app/usecases/surveys.h"
#include "base/text.h"
#include "cli/commands/survey_json.h"
#include "cli/commands/survey_subcommand.h"
#include "model/comparability.h"
#include "platform/paths.h"

#include <CLI/CLI.hpp>
#include <charconv>

namespace kooste::cli {

namespace {

using Decisions = std::vector<app::ItemDecision>;

base::Error badBridge(const std::string &text) {
    return {base::ErrorKind::usage, "badBridge",
            base::tr("“{text}” is no bridge: write the favourable option numbers of the earlier "
                     "and the later scale, 3,4:14,15.")
                .with("text", text)};
}

std::optional<std::vector<int>> numbersIn(std::string_view text) {
    std::vector<int> numbers;
    for (const auto word : base::split(text, ",")) {
        int number = 0;
        const auto *end = word.data() + word.size();
        if (std::from_chars(word.data(), end, number).ptr != end || word.empty())
            return std::nullopt;
        numbers.push_back(number);
    }
    return numbers;
}

class SurveyPublish final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        const auto text = [&](const base::Message &message) { return session.text(message); };
        declareSurvey(app, session);
        app.add_option("--on", on_, text(tr("in use from this day; today without it")));
        app.add_option("--by", by_, text(tr("who decides; kept with the ledger")));
        app.add_option("--verdict", verdicts_,
                       text(tr("ITEM=comparable, withReservation or notComparable: instead of the "
                               "proposed verdict")));
        app.add_option("--note", notes_, text(tr("ITEM=TEXT: why")));
        app.add_option("--bridge", bridges_,
                       text(tr("ITEM=3,4:14,15: the favourable option numbers of the earlier and "
                               "the later scale")));
        app.add_flag("--dry-run", dryRun_, text(tr("show the ledger, publish nothing")));
    }

    base::Result<Reply> run(Session &session) override {
        today_ = session.clock().now().date;
        const auto on = on_.empty() ? std::optional(today_) : base::parseIsoDate(on_);
        if (!on)
            return badDay(on_);
        if (by_.empty())
            by_ = platform::userName();
        return withWorkspace(
            file_, dryRun_ ? store::Access::readOnly : store::Access::readWrite,
            [&](store::Workspace &workspace) { return publish(workspace, *on, session); });
    }

private:
    base::Result<Reply> publish(store::Workspace &workspace, base::Date on,
                                const Session &session) const {
        const auto survey = app::ShowSurveys(workspace).find(survey_);
        if (!survey)
            return survey.error();
        const auto languages = workspace.settings().languages;
        const app::PublishVersion publishing(workspace);
        auto prospect = publishing.prospect(survey->id, languages, on);
        if (!prospect)
            return prospect.error();
        if (prospect->hindered() && !dryRun_)
            return base::Error{
                base::ErrorKind::usage, "draftHasErrors",
                base::tr("The draft cannot be published yet:{findings}")
                    .with("findings", "\n" + findingsText(prospect->findings, session))};
        auto decisions = decided(*survey);
        if (!decisions)
            return decisions.error();
        if (dryRun_) {
            if (auto fine =
                    app::decide(prospect->survey, prospect->ledger, *decisions, by_, today_);
                !fine)
                return fine.error();
            const int number = std::as_const(prospect->survey).draft()->number;
            return reply({std::move(prospect->survey), number, std::move(prospect->ledger),
                          std::move(prospect->findings), std::move(prospect->warnings)},
                         on, session);
        }
        auto done = publishing.run({survey->id, on, today_, by_, *std::move(decisions), languages});
        if (!done)
            return done.error();
        return reply(*done, on, session);
    }

    /// One decision for each item that an option names.
    base::Result<Decisions> decided(const model::Survey &survey) const {
        Decisions decisions;
        for (const auto *words : {&verdicts_, &notes_, &bridges_})
            for (const auto &word : *words) {
                const auto parts = itemAndValue(word);
                if (!parts)
                    return parts.error();
                const auto item = app::findItem(survey, parts->first);
                if (!item)
                    return item.error();
                auto &decision = decisionOf(decisions, *item);
                if (words == &notes_)
                    decision.note = parts->second;
                else if (auto fine = words == &verdicts_ ? takeVerdict(decision, parts->second)
                                                         : takeBridge(decision, parts->second);
                         !fine)
                    return fine.error();
            }
        return decisions;
    }

    static app::ItemDecision &decisionOf(Decisions &decisions, model::ItemId item) {
        for (auto &decision : decisions)
            if (decision.item == item)
                return decision;
        decisions.push_back({item, {}, {}, {}});
        return decisions.back();
    }

    static base::Result<void> takeVerdict(app::ItemDecision &decision, const std::string &text) {
        decision.verdict = model::parseComparability(text);
        if (!decision.verdict)
            return base::Error{base::ErrorKind::usage, "unknownVerdict",
                               base::tr("“{text}” is no verdict: comparable, withReservation or "
                                        "notComparable.")
                                   .with("text", text)};
        return {};
    }

    static base::Result<void> takeBridge(app::ItemDecision &decision, const std::string &text) {
        const auto sides = base::split(text, ":");
        if (sides.size() != 2)
            return badBridge(text);
        auto before = numbersIn(sides[0]);
        auto after = numbersIn(sides[1]);
        if (!before || !after)
            return badBridge(text);
        decision.bridge = model::ScaleBridge{*std::move(before), *std::move(after)};
        return {};
    }

    Reply reply(const app::PublishVersion::Outcome &done, base::Date on,
                const Session &session) const {
        Reply reply;
        reply.diagnostics = done.warnings;
        reply.somethingToRemark = !done.warnings.empty();
        if (session.json) {
            reply.output = jsonText({{"survey", done.survey.code},
                                     {"version", done.version},
                                     {"published", !dryRun_},
                                     {"publishedOn", base::isoDate(on)},
                                     {"ledger", ledgerJson(done.ledger, done.survey)},
                                     {"findings", findingsJson(done.hints, done.survey, session)},
                                     {"warnings", diagnosticsJson(done.warnings, session)}});
            return reply;
        }
        reply.output = ledgerText(done, session) + findingsText(done.hints, session);
        if (!dryRun_)
            reply.output += session.text(base::tr("Version {version} of “{survey}” is in use from "
                                                  "{day}.")
                                             .with("version", done.version)
                                             .with("survey", done.survey.code)
                                             .with("day", on)) +
                            "\n";
        return reply;
    }

    static std::string ledgerText(const app::PublishVersion::Outcome &done,
                                  const Session &session) {
        using base::tr;
        if (done.ledger.empty())
            return {};
        TextTable table({session.text(tr("Item")), session.text(tr("Change")),
                         session.text(tr("Comparability")), session.text(tr("Note"))});
        for (const auto &entry : done.ledger) {
            const auto *item = done.survey.find(entry.item);
            const bool judged = entry.change != model::ItemChange::added &&
                                entry.change != model::ItemChange::dropped;
            table.row({item == nullptr ? std::string() : item->code,
                       std::string(model::itemChangeCode(entry.change)),
                       judged ? session.text(model::comparabilityName(entry.verdict))
                              : std::string("\u2013"),
                       entry.note});
        }
        return table.text();
    }

    std::string on_;
    std::string by_;
    std::vector<std::string> verdicts_;
    std::vector<std::string> notes_;
    std::vector<std::string> bridges_;
    bool dryRun_ = false;
    base::Date today_{};
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyPublish() { return std::make_unique<SurveyPublish>(); }

} // namespace kooste::cli
