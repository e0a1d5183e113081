// SPDX-License-Identifier: MIT
#include "app/usecases/answers.h"
#include "app/usecases/import_responses.h"
#include "app/usecases/masked_texts.h"
#include "base/text.h"
#include "cli/batch_json.h"
#include "cli/commands/commands.h"
#include "cli/form_changes_text.h"
#include "cli/json_text.h"
#include "cli/masking_words.h"
#include "cli/reading_options.h"
#include "cli/workspace_command.h"
#include "platform/paths.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class ImportCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        const auto option = [&](const char *name, std::string &target, const base::Message &text) {
            return app.add_option(name, target, session.text(text));
        };
        option("FILE", file_, tr("the workspace"))->required();
        option("EXPORT", export_, tr("the export file"))->required();
        option("--survey", survey_, tr("import into this survey: its code or name"));
        option("--new-survey", newSurvey_, tr("make a new survey of this name from the file"));
        option("--type", type_, tr("type of the new survey: regular, adhoc or freeform"));
        option("--profile", request_.profile, tr("use a saved mapping"));
        option("--save-profile", request_.saveProfile, tr("save the mapping under this name"));
        option("--source", request_.source,
               tr("the form the file comes from: a known name or a new one"));
        option("--units", units_, tr("unknown units: create, reject or none"));
        option("--version", version_,
               tr("the questionnaire version of the rows: its number, or by-date"));
        declareReadingOptions(app, session, words_);
        app.add_flag(
            "--no-masking", noMasking_,
            session.text(tr("keep texts as they stand, personal data too; with --reason")));
        option("--reason", reason_, tr("why masking is turned off; it is logged"));
        app.add_flag("--dry-run", request_.dryRun,
                     session.text(tr("only say what would happen; write nothing")));
    }

    base::Result<Reply> run(Session &session) override {
        if (auto sound = readWords(); !sound)
            return sound.error();
        request_.language = session.language();
        request_.importedBy = platform::userName();
        request_.file = base::pathFromUtf8(export_);
        return withWorkspace(
            file_, store::Access::readWrite,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                if (auto chosen = chooseSurvey(workspace); !chosen)
                    return chosen.error();
                const auto outcome = app::ImportResponses(workspace, session.clock())
                                         .run(request_, session.progress(), session.cancel());
                if (!outcome)
                    return outcome.error();
                Reply reply;
                reply.file = export_;
                reply.diagnostics = outcome->diagnostics;
                reply.somethingToRemark = outcome->batch.rejected > 0 || outcome->batch.changed > 0;
                reply.output = session.json ? json(*outcome, session) : people(*outcome, session);
                return reply;
            });
    }

private:
    static base::Error wrong(base::Message message) {
        return {base::ErrorKind::usage, "wrongUsage", std::move(message)};
    }

    base::Result<void> readWords() {
        if (survey_.empty() == newSurvey_.empty())
            return wrong(base::tr("Say either --survey (into a survey there is) or --new-survey "
                                  "(make one from the file)."));
        if (!units_.empty()) {
            request_.units = app::parseUnknownUnits(units_);
            if (!request_.units)
                return wrong(base::tr("“{word}” is no rule for unknown units: create, reject or "
                                      "none.")
                                 .with("word", units_));
        }
        if (auto sound = readMasking(); !sound)
            return sound;
        if (!version_.empty()) {
            const auto wanted = app::parseWantedVersion(version_);
            if (!wanted)
                return wrong(base::tr("“{word}” is no version: say its number or by-date.")
                                 .with("word", version_));
            request_.version = *wanted;
        }
        auto options = readOptionsOf(words_);
        if (!options)
            return options.error();
        request_.options = std::move(*options);
        auto corrections = correctionsOf(words_);
        if (!corrections)
            return corrections.error();
        request_.corrections = std::move(*corrections);
        return {};
    }

    base::Result<void> readMasking() {
        if (!noMasking_)
            return reason_.empty() ? base::Result<void>()
                                   : wrong(base::tr("--reason belongs to --no-masking."));
        if (base::trim(reason_).empty())
            return wrong(base::tr("--no-masking keeps personal data in the workspace: say why with "
                                  "--reason. The decision is logged."));
        request_.maskingOff = store::MaskingOff{platform::userName(), reason_};
        return {};
    }

    base::Result<void> chooseSurvey(store::Workspace &workspace) {
        if (!survey_.empty()) {
            const auto survey = app::findSurvey(workspace, survey_);
            if (!survey)
                return survey.error();
            request_.survey = *survey;
            return {};
        }
        const auto type = model::parseSurveyType(type_);
        if (!type)
            return wrong(base::tr("“{word}” is not a type of survey: regular, adhoc or freeform.")
                             .with("word", type_));
        request_.survey = app::NewSurvey{newSurvey_, *type};
        return {};
    }

    static std::string json(const app::ImportOutcome &outcome, const Session &session) {
        const auto &batch = outcome.batch;
        return jsonText({{"batch", outcome.dryRun ? Json(nullptr) : Json(batch.id.value)},
                         {"survey", outcome.surveyCode},
                         {"version", outcome.version},
                         {"versionByDate", outcome.versionByDate},
                         {"source", outcome.source},
                         {"rows", batch.rows},
                         {"imported", batch.imported},
                         {"incomplete", batch.incomplete},
                         {"test", batch.test},
                         {"rejected", batch.rejected},
                         {"duplicates", batch.duplicates},
                         {"changed", batch.changed},
                         {"masked", batch.masked},
                         {"maskedKinds", Json(batch.maskedKinds)},
                         {"maskingOff", maskingOffJson(batch.maskingOff)},
                         {"reasons", Json(batch.reasons)},
                         {"cells", cellsJson(batch)},
                         {"diagnostics", diagnosticsJson(outcome.diagnostics, session)},
                         {"changes", changesJson(outcome.changes, session)}});
    }

    static std::string people(const app::ImportOutcome &outcome, const Session &session) {
        using base::tr;
        const auto &batch = outcome.batch;
        const auto line = [&](const base::Message &message) {
            return session.text(message) + "\n";
        };
        std::string text;
        if (outcome.dryRun)
            text += line(tr("A trial run: nothing was written."));
        text += line(tr("Survey {survey}, version {version}; form “{source}”.")
                         .with("survey", outcome.surveyCode)
                         .with("version", outcome.version)
                         .with("source", outcome.source));
        text += line(tr("Rows {rows} = imported {imported} + rejected {rejected} + duplicates "
                        "{duplicates} + changed {changed}.")
                         .with("rows", batch.rows)
                         .with("imported", batch.imported)
                         .with("rejected", batch.rejected)
                         .with("duplicates", batch.duplicates)
                         .with("changed", batch.changed));
        if (batch.incomplete > 0)
            text += line(base::trn("{n} of the imported is incomplete and in no figure.",
                                   "{n} of the imported are incomplete and in no figure.",
                                   batch.incomplete));
        if (batch.test > 0)
            text += line(base::trn("{n} of the imported is a test response and in no figure.",
                                   "{n} of the imported are test responses and in no figure.",
                                   batch.test));
        if (batch.masked > 0)
            text += line(base::trn("Personal data was masked in {n} response.",
                                   "Personal data was masked in {n} responses.", batch.masked));
        for (const auto &kind : app::maskedKinds(batch))
            text += line(
                tr("  {kind}: {n}").with("kind", session.text(kind.name)).with("n", kind.count));
        if (batch.maskingOff)
            text += line(tr("Personal data was not masked: {reason}")
                             .with("reason", batch.maskingOff->reason));
        text += changesText(outcome.changes, session);
        if (!outcome.dryRun)
            text += line(tr("Batch {batch}. “kooste-cli imports undo” takes it away again.")
                             .with("batch", std::to_string(batch.id.value)));
        return text;
    }

    std::string file_;
    std::string export_;
    std::string survey_;
    std::string newSurvey_;
    std::string type_ = "regular";
    std::string units_;
    std::string reason_;
    bool noMasking_ = false;
    std::string version_;
    ReadingWords words_;
    app::ImportRequest request_;
};

} // namespace

std::unique_ptr<Command> makeImportCommand() { return std::make_unique<ImportCommand>(); }

} // namespace kooste::cli
