// SPDX-License-Identifier: MIT
#include "app/usecases/survey_forms.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

using Bytes =
    base::Result<std::string> (app::MakeSurveyForms::*)(const app::MakeSurveyForms::Choice &) const;

/// html, paper and charter: they differ in what they take and in what they make.
class SurveyForm : public SurveySubcommand {
public:
    explicit SurveyForm(Bytes bytes) : bytes_(bytes) {}

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) { return make(workspace, session); });
    }

protected:
    void declareOutput(CLI::App &app, const Session &session) {
        declareSurvey(app, session);
        app.add_option("-o,--output", target_, session.text(base::tr("the file to write")))
            ->required();
    }
    void declareVersion(CLI::App &app, const Session &session) {
        using base::tr;
        app.add_option("--version", choice_.version, session.text(tr("the version's number")));
        app.add_flag("--draft", choice_.draft, session.text(tr("the draft being worked on")));
        app.add_option("--variant", choice_.variant,
                       session.text(tr("whose words: young, guardian, young-ongoing …")));
    }

    app::MakeSurveyForms::Choice choice_;

private:
    base::Result<Reply> make(store::Workspace &workspace, const Session &session) const {
        const app::MakeSurveyForms maker(workspace, session.translatorOf(), session.clock());
        auto choice = choice_;
        choice.survey = survey_;
        choice.language = session.language();
        const auto made = (maker.*bytes_)(choice);
        if (!made)
            return made.error();
        if (auto written = app::MakeSurveyForms::write(*made, base::pathFromUtf8(target_));
            !written)
            return written.error();
        return Reply{session.json ? jsonText({{"file", target_}}) : target_ + "\n"};
    }

    Bytes bytes_;
    std::string target_;
};

class SurveyHtml final : public SurveyForm {
public:
    SurveyHtml() : SurveyForm(&app::MakeSurveyForms::previewPage) {}
    void declare(CLI::App &app, const Session &session) override {
        declareOutput(app, session);
        declareVersion(app, session);
    }
};

class SurveyPaper final : public SurveyForm {
public:
    SurveyPaper() : SurveyForm(&app::MakeSurveyForms::paperForm) {}
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        declareOutput(app, session);
        declareVersion(app, session);
        app.add_option("--unit", choice_.unit,
                       session.text(tr("the unit to print on it; else a line to write it on")));
        app.add_option("--address", choice_.address,
                       session.text(tr("the web address where the same can be answered; printed "
                                       "with a QR code")));
    }
};

class SurveyCharter final : public SurveyForm {
public:
    SurveyCharter() : SurveyForm(&app::MakeSurveyForms::charter) {}
    void declare(CLI::App &app, const Session &session) override { declareOutput(app, session); }
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyHtml() { return std::make_unique<SurveyHtml>(); }
std::unique_ptr<SurveySubcommand> makeSurveyPaper() { return std::make_unique<SurveyPaper>(); }
std::unique_ptr<SurveySubcommand> makeSurveyCharter() { return std::make_unique<SurveyCharter>(); }

} // namespace kooste::cli
