// SPDX-License-Identifier: MIT
#include "app/presenters/survey_files_presenter.h"

#include "app/presenters/questionnaire_words.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

constexpr std::array<base::Language, 3> kFileLanguages{base::Language::fi, base::Language::sv,
                                                       base::Language::en};

std::int64_t count(const std::vector<std::string> &codes) {
    return static_cast<std::int64_t>(codes.size());
}

/// "code-2", or the next one that no survey has.
std::string freeCode(const std::string &code, const WorkspacePicture &picture) {
    for (int number = 2;; ++number) {
        auto proposed = code + "-" + std::to_string(number);
        const bool taken =
            std::any_of(picture.surveys.begin(), picture.surveys.end(),
                        [&](const auto &survey) { return survey->code == proposed; });
        if (!taken)
            return proposed;
    }
}

std::string argumentOf(const base::Message &message, std::string_view name) {
    for (const auto &[known, value] : message.arguments())
        if (known == name)
            if (const auto *text = std::get_if<std::string>(&value))
                return *text;
    return {};
}

} // namespace

std::optional<SurveyFilesPresenter::Shown> SurveyFilesPresenter::shown() const {
    const auto &questionnaire = surveys_.questionnaire();
    if (!questionnaire.isOpen())
        return std::nullopt;
    return Shown{questionnaire.survey().code, questionnaire.version().number};
}

/// The file's draft must be the one on the screen before anything is made of it.
void SurveyFilesPresenter::whenSaved(std::function<void()> then) {
    if (!shown())
        return view_.say(tr("There is no questionnaire yet."));
    surveys_.questionnaire().save(whileAlive(alive_, [then = std::move(then)](bool saved) {
        if (saved)
            then();
    }));
}

// --- paper
// -------------------------------------------------------------------------------------

void SurveyFilesPresenter::paper() {
    whenSaved([this] { view_.askPaper(paperForm()); });
}

PaperForm SurveyFilesPresenter::paperForm() const {
    const auto &survey = surveys_.questionnaire().survey();
    const auto &version = surveys_.questionnaire().version();
    const Say say(session_.translator());
    PaperForm form;
    const auto name = survey.name.best(say.language());
    form.sentence = say(tr("“{survey}”, version {number} ({state}), on A4 with boxes to tick.")
                            .with("survey", name)
                            .with("number", version.number)
                            .with("state", statusWord(version.status)));
    form.variants = {variantTitle({}, say)};
    for (const auto &variant : version.variants)
        form.variants.push_back(variantTitle(variant.key, say));
    form.languages = languagesOf(version);
    form.language =
        static_cast<int>(std::find(kFileLanguages.begin(), kFileLanguages.end(), say.language()) -
                         kFileLanguages.begin());
    form.units = {say(tr("a line to write it on"))};
    for (const auto &unit : session_.picture()->units->units())
        form.units.push_back(unit.name.best(say.language()));
    form.fileName = base::safeFileName(
        say(tr("{survey} {number} paper").with("survey", name).with("number", version.number)));
    return form;
}

/// A language in which something is not said yet says so: the form would show other words there.
std::vector<std::string> SurveyFilesPresenter::languagesOf(const model::Version &version) const {
    std::vector<std::string> names;
    for (const auto language : kFileLanguages) {
        const auto lacking = std::count_if(
            version.questions.begin(), version.questions.end(), [&](const model::Question &each) {
                return !each.text.empty() && each.text.get(language).empty();
            });
        auto name = session_.say(languageName(language));
        if (lacking > 0)
            name = session_.say(trn("{language}, {n} question not translated",
                                    "{language}, {n} questions not translated", lacking)
                                    .with("language", name));
        names.push_back(std::move(name));
    }
    return names;
}

void SurveyFilesPresenter::savePaper(const PaperChoice &choice, const base::Path &target) {
    const auto of = shown();
    if (!of)
        return;
    const auto &variants = surveys_.questionnaire().version().variants;
    MakeSurveyForms::Choice wanted;
    wanted.survey = of->survey;
    wanted.version = of->version;
    wanted.address = choice.address;
    wanted.language = kFileLanguages.at(static_cast<std::size_t>(choice.language));
    wanted.variant = model::variantCode(
        choice.variant > 0 ? variants.at(static_cast<std::size_t>(choice.variant) - 1).key
                           : model::VariantKey{});
    if (choice.unit > 0)
        wanted.unit =
            session_.picture()->units->units().at(static_cast<std::size_t>(choice.unit) - 1).code;
    session_.perform<bool>(
        tr("Making the paper form"),
        [wanted, target, translatorOf = session_.translatorOf(),
         clock = &session_.clock()](Session::Open &open, const base::Progress &,
                                    const base::CancelToken &) -> base::Result<bool> {
            const auto made =
                MakeSurveyForms(*open.workspace, translatorOf, *clock).paperForm(wanted);
            if (!made)
                return made.error();
            if (auto written = MakeSurveyForms::write(*made, target); !written)
                return written.error();
            return true;
        },
        whileAlive(alive_, [this, target](const base::Result<bool> &made) {
            if (!made)
                return view_.showError(made.error());
            view_.say(tr("The paper form was written to “{file}”.")
                          .with("file", base::fileNameOf(target)));
            view_.openFile(target);
        }));
}

// --- questionnaires
// -------------------------------------------------------------------------------------

void SurveyFilesPresenter::definition(const std::string &ending) {
    whenSaved([this, ending] {
        const auto of = shown();
        const bool whole = ending == "json";
        view_.askDefinitionFile(
            ending,
            base::safeFileName(of->survey + (whole ? "" : "-" + std::to_string(of->version))));
    });
}

void SurveyFilesPresenter::saveDefinition(const base::Path &target) {
    const auto of = shown();
    if (!of)
        return;
    const bool whole = base::lowerAscii(base::utf8FromPath(target.extension())) == ".json";
    session_.perform<ExportedDefinition>(
        tr("Saving the questionnaire"),
        [of = *of, target, whole](Session::Open &open, const base::Progress &,
                                  const base::CancelToken &) {
            return ExportDefinition(*open.workspace)
                .run(of.survey, target, whole ? std::optional<int>() : of.version);
        },
        whileAlive(alive_, [this, target](const base::Result<ExportedDefinition> &written) {
            if (!written)
                return view_.showError(written.error());
            const auto sentence = tr("The questionnaire was written to “{file}”.")
                                      .with("file", base::fileNameOf(target));
            view_.say(sentence);
            const auto lost = static_cast<std::int64_t>(written->losses.list().size());
            if (lost > 0)
                view_.showReport(
                    {session_.say(tr("What the file does not hold")),
                     session_.say(sentence) + " " +
                         session_.say(trn("{n} thing is not in it as it is in Kooste:",
                                          "{n} things are not in it as they are in Kooste:", lost)),
                     lossTable(written->losses),
                     {}});
        }));
}

void SurveyFilesPresenter::bringIn(const base::Path &file, const std::string &code) {
    session_.perform<ImportedDefinition>(
        tr("Bringing in a questionnaire"),
        [file, code](Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return ImportDefinition(*open.workspace).run(file, code);
        },
        whileAlive(alive_, [this, file](const base::Result<ImportedDefinition> &made) {
            broughtIn(file, made);
        }));
}

void SurveyFilesPresenter::broughtIn(const base::Path &file,
                                     const base::Result<ImportedDefinition> &made) {
    if (!made && made.error().code == "surveyCodeInUse") {
        const auto code = argumentOf(made.error().message, "code");
        return view_.askCode(
            session_.say(tr("The workspace has a survey “{code}” already. Under which code should "
                            "the one in “{file}” stand?")
                             .with("code", code)
                             .with("file", base::fileNameOf(file))),
            freeCode(code, *session_.picture()));
    }
    if (!made)
        return view_.showError(made.error());
    surveys_.showSurvey(made->survey.id);
    session_.refresh();
    const auto items = static_cast<std::int64_t>(made->survey.items.size());
    const auto sentence = trn("The survey “{survey}” was made, with {n} item.",
                              "The survey “{survey}” was made, with {n} items.", items)
                              .with("survey", made->survey.name.best(session_.language()));
    view_.say(sentence);
    const auto lost = static_cast<std::int64_t>(made->losses.list().size());
    if (lost > 0)
        view_.showReport(
            {session_.say(tr("What was brought in differently")),
             session_.say(sentence) + " " +
                 session_.say(trn("{n} thing of the file is otherwise here, or missing:",
                                  "{n} things of the file are otherwise here, or missing:", lost)),
             lossTable(made->losses),
             {}});
}

Table SurveyFilesPresenter::lossTable(const exchange::Losses &losses) const {
    Table table;
    table.columns = {{session_.say(tr("What")), 560}, {session_.say(tr("Where")), 160}};
    for (const auto &loss : losses.list())
        table.rows.push_back(
            {{{session_.say(loss.message), Tone::normal, Sign::warning},
              {loss.place.empty() ? session_.say(tr("the whole questionnaire")) : loss.place,
               Tone::muted}},
             0,
             static_cast<std::int64_t>(table.rows.size()) + 1});
    return table;
}

// --- the item bank
// -------------------------------------------------------------------------------------

void SurveyFilesPresenter::loadBank(const base::Path &file) {
    bank_ = file;
    session_.perform<BankLoad>(
        tr("Reading the item bank"),
        [file](Session::Open &open, const base::Progress &, const base::CancelToken &cancel) {
            return LoadItemBank(*open.workspace).run(file, true, cancel);
        },
        whileAlive(alive_, [this](const base::Result<BankLoad> &loaded) { bankLoaded(loaded); }));
}

void SurveyFilesPresenter::bankLoaded(const base::Result<BankLoad> &loaded) {
    if (!loaded)
        return view_.showError(loaded.error());
    const bool differs = !loaded->added.empty() || !loaded->changed.empty();
    FileReport report;
    report.title = session_.say(tr("Load an item bank"));
    report.sentence =
        session_.say(tr("“{file}”: {added} new items, {changed} changed, {unchanged} as they were.")
                         .with("file", base::fileNameOf(bank_))
                         .with("added", count(loaded->added))
                         .with("changed", count(loaded->changed))
                         .with("unchanged", count(loaded->unchanged)));
    if (!loaded->missing.empty())
        report.sentence += " " + session_.say(trn("{n} item is not in the file and stays.",
                                                  "{n} items are not in the file and stay.",
                                                  count(loaded->missing)));
    report.sentence +=
        " " + session_.say(differs ? tr("Questionnaires that there are keep their words.")
                                   : tr("There is nothing to load."));
    report.rows = bankTable(*loaded);
    if (differs)
        report.accept = session_.say(tr("&Load"));
    view_.showReport(report);
}

Table SurveyFilesPresenter::bankTable(const BankLoad &load) const {
    Table table;
    table.columns = {{session_.say(tr("Item or message")), 480}, {session_.say(tr("What")), 160}};
    const auto add = [&](const std::string &text, const base::Message &what, Sign sign) {
        table.rows.push_back({{{text, Tone::normal, sign}, {session_.say(what), Tone::muted}},
                              0,
                              static_cast<std::int64_t>(table.rows.size()) + 1});
    };
    for (const auto &remark : load.diagnostics)
        add(session_.say(remark.message), tr("message"), Sign::warning);
    for (const auto &code : load.changed)
        add(code, tr("changed"), Sign::draft);
    for (const auto &code : load.added)
        add(code, tr("new"), Sign::ok);
    for (const auto &code : load.missing)
        add(code, tr("not in the file"), Sign::note);
    return table;
}

void SurveyFilesPresenter::goOn() {
    session_.perform<BankLoad>(
        tr("Loading the item bank"),
        [file = bank_](Session::Open &open, const base::Progress &,
                       const base::CancelToken &cancel) {
            return LoadItemBank(*open.workspace).run(file, false, cancel);
        },
        whileAlive(alive_, [this](const base::Result<BankLoad> &loaded) {
            if (!loaded)
                return view_.showError(loaded.error());
            view_.say(tr("The item bank was loaded: {added} new items, {changed} changed.")
                          .with("added", count(loaded->added))
                          .with("changed", count(loaded->changed)));
            surveys_.questionnaire().bankChanged();
        }));
}

void SurveyFilesPresenter::saveBank(const base::Path &target) {
    session_.perform<bool>(
        tr("Saving the item bank"),
        [target](Session::Open &open, const base::Progress &,
                 const base::CancelToken &) -> base::Result<bool> {
            if (auto written = ExportItemBank(*open.workspace).run(target); !written)
                return written.error();
            return true;
        },
        whileAlive(alive_, [this, target](const base::Result<bool> &written) {
            if (!written)
                return view_.showError(written.error());
            view_.say(tr("The item bank was written to “{file}”.")
                          .with("file", base::fileNameOf(target)));
        }));
}

} // namespace kooste::app
