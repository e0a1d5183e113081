// SPDX-License-Identifier: MIT
#include "app/presenters/surveys_presenter.h"

#include "app/presenters/questionnaire_words.h"
#include "app/presenters/survey_words.h"
#include "app/usecases/survey_drafts.h"
#include "app/usecases/survey_publishing.h"
#include "base/files.h"
#include "base/text.h"
#include "model/comparability.h"
#include "model/survey_overlap.h"
#include "reports/forms/preview.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>

namespace kooste::app {

using base::tr;
using base::trn;
using model::VersionStatus;

namespace {

constexpr std::int64_t kSurveyKeys = std::int64_t{1} << 40;

std::int64_t surveyKey(model::SurveyId survey) { return kSurveyKeys + survey.value; }

/// The version that stands for a survey: its draft, else the newest one.
const model::Version *foremost(const model::Survey &survey) {
    if (const auto *draft = survey.draft())
        return draft;
    return survey.versions.empty() ? nullptr : &survey.versions.back();
}

std::int64_t responsesOf(const store::SurveySummary &summary, model::VersionId version) {
    for (const auto &counted : summary.versions)
        if (counted.id == version)
            return counted.responses;
    return 0;
}

/// The first day of the version and the last one, as far as they are known.
std::string timeOf(const model::Version &version, const Say &say) {
    if (!version.publishedOn)
        return {};
    if (version.retiredOn)
        return base::formatDateRange(*version.publishedOn, *version.retiredOn, say.language());
    return say(tr("from {date}").with("date", *version.publishedOn));
}

VersionMark::Border borderBetween(const model::Survey &survey, const model::Version &from,
                                  const model::Version &to) {
    auto border = VersionMark::Border::comparable;
    for (const auto &question : to.questions) {
        if (from.find(question.item) == nullptr)
            continue;
        switch (model::compareItem(survey, question.item, from, to).verdict) {
        case model::Comparability::notComparable:
            return VersionMark::Border::notComparable;
        case model::Comparability::withReservation:
            border = VersionMark::Border::withReservation;
            break;
        case model::Comparability::comparable:
            break;
        }
    }
    return border;
}

} // namespace

SurveysPresenter::SurveysPresenter(Session &session, SurveysView &view,
                                   QuestionnaireView &questionnaireView)
    : session_(session), view_(view), questionnaire_(session, questionnaireView) {
    questionnaire_.onChange = [this] { showCommands(); };
    questionnaire_.onWayOn = [this] { makeNewVersion(); };
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void SurveysPresenter::workspaceChanged() {
    const bool another =
        !picture_ || !session_.picture() || picture_->path != session_.picture()->path;
    picture_ = session_.picture();
    if (another) {
        questionnaire_.close();
        survey_ = {};
        version_ = {};
        wanted_ = {};
    }
    if (!picture_ || picture_->surveys.empty()) {
        view_.showEmpty(session_.say(
            picture_ ? tr("No surveys yet. Make one here, or import a file: Kooste makes the "
                          "survey from its questions.")
                     : tr("Open or make a workspace first.")));
        return;
    }
    questionnaire_.keepDraftsOf(*picture_);
    if (showWanted())
        return;
    const auto survey = picture_->survey(survey_);
    if (survey && survey->findVersion(version_))
        return chooseVersion(survey_, version_);
    if (survey && foremost(*survey))
        return chooseVersion(survey_, foremost(*survey)->id);
    auto usual = picture_->survey(picture_->usualSurvey());
    if (!usual || usual->versions.empty())
        usual = picture_->surveys.front();
    const auto *version = foremost(*usual);
    chooseVersion(usual->id, version ? version->id : model::VersionId{});
}

void SurveysPresenter::choose(std::int64_t key) {
    if (!picture_ || key == 0)
        return;
    if (key >= kSurveyKeys) {
        const model::SurveyId id{key - kSurveyKeys};
        const auto survey = picture_->survey(id);
        const auto *version = survey ? foremost(*survey) : nullptr;
        wholeSurvey_ = true;
        if (version)
            chooseVersion(id, version->id);
        return;
    }
    wholeSurvey_ = false;
    for (const auto &survey : picture_->surveys)
        if (survey->findVersion(model::VersionId{key}))
            return chooseVersion(survey->id, model::VersionId{key});
}

void SurveysPresenter::showSurvey(model::SurveyId survey) {
    wanted_ = survey;
    showWanted();
}

bool SurveysPresenter::showWanted() {
    const auto survey = picture_ ? picture_->survey(wanted_) : nullptr;
    const auto *version = survey ? foremost(*survey) : nullptr;
    if (!version)
        return false;
    wanted_ = {};
    wholeSurvey_ = false;
    chooseVersion(survey->id, version->id);
    return true;
}

void SurveysPresenter::chooseVersion(model::SurveyId survey, model::VersionId version) {
    survey_ = survey;
    version_ = version;
    const auto chosen = picture_->survey(survey);
    if (chosen->findVersion(version))
        questionnaire_.open(chosen, version);
    show();
}

void SurveysPresenter::show() {
    view_.showTree(tree(), wholeSurvey_ ? surveyKey(survey_) : version_.value);
    const auto versions = marks();
    std::string summary;
    for (const auto &mark : versions) {
        summary += (summary.empty() ? "" : "; ") + mark.title;
        for (const auto &line : mark.lines)
            summary += ", " + line;
    }
    view_.showVersions(versions, summary);
    showCommands();
}

// --- the tree
// -------------------------------------------------------------------------------------

Table SurveysPresenter::tree() const {
    const Say say(session_.translator());
    Table table;
    table.columns = {{say(tr("Survey and version")), 150, Align::left},
                     {say(tr("State")), 80, Align::left, false}};
    std::int64_t heading = 0;
    for (const auto type :
         {model::SurveyType::regular, model::SurveyType::adhoc, model::SurveyType::freeform}) {
        bool headed = false;
        for (std::size_t i = 0; i < picture_->surveys.size(); ++i) {
            if (picture_->surveys[i]->type != type)
                continue;
            if (!headed)
                table.rows.push_back(
                    {{{say(surveyTypeTitle(type)), Tone::strong}, {}}, 0, --heading});
            headed = true;
            addSurvey(table, i);
        }
    }
    return table;
}

/// An ad-hoc survey ends by itself on its last day, whatever its versions say.
base::Message SurveysPresenter::stateOf(const model::Survey &survey,
                                        const model::Version &version) const {
    const bool ended = version.status == VersionStatus::published &&
                       model::hasEnded(survey, session_.clock().now().date);
    return statusWord(ended ? VersionStatus::retired : version.status);
}

/// A survey; of the chosen one the versions too, the newest first.
void SurveysPresenter::addSurvey(Table &table, std::size_t place) const {
    const Say say(session_.translator());
    const auto &survey = *picture_->surveys[place];
    const auto *version = foremost(survey);
    const bool open = survey.id == survey_;
    table.rows.push_back(
        {{{survey.name.best(say.language()), Tone::normal, Sign::none},
          {open || !version ? std::string() : say(stateOf(survey, *version)), Tone::muted}},
         1,
         surveyKey(survey.id)});
    if (!open)
        return;
    for (auto each = survey.versions.rbegin(); each != survey.versions.rend(); ++each)
        table.rows.push_back(
            {{{say(tr("Version {number}").with("number", each->number)), Tone::normal,
               each->status == VersionStatus::draft ? Sign::draft : Sign::lock},
              {say(stateOf(survey, *each)), Tone::muted}},
             3,
             each->id.value});
}

std::vector<VersionMark> SurveysPresenter::marks() const {
    std::vector<VersionMark> marks;
    const Say say(session_.translator());
    const auto survey = picture_->survey(survey_);
    const auto *summary = picture_->summaryOf(survey_);
    if (!survey || !summary)
        return marks;
    const auto &versions = survey->versions;
    for (std::size_t i = versions.size(); i-- > 0;) {
        const auto &version = versions[i];
        VersionMark mark;
        mark.key = version.id.value;
        mark.chosen = version.id == version_;
        mark.title = say(tr("Version {number}, {state}")
                             .with("number", version.number)
                             .with("state", stateOf(*survey, version)));
        if (version.status == VersionStatus::draft) {
            mark.lines = {say(tr("not in use yet"))};
        } else {
            mark.kind = version.status == VersionStatus::published ? VersionMark::Kind::inUse
                                                                   : VersionMark::Kind::ended;
            if (const auto time = timeOf(version, say); !time.empty())
                mark.lines.push_back(time);
            mark.lines.push_back(
                say(trn("{n} response", "{n} responses", responsesOf(*summary, version.id))));
        }
        if (i > 0)
            mark.below = borderBetween(*survey, versions[i - 1], version);
        marks.push_back(std::move(mark));
    }
    return marks;
}

// --- commands
// -------------------------------------------------------------------------------------

const model::Version *SurveysPresenter::versionBefore() const {
    const model::Version *before = nullptr;
    if (questionnaire_.isOpen())
        for (const auto &one : questionnaire_.survey().versions)
            if (one.number < questionnaire_.version().number && one.status != VersionStatus::draft)
                before = &one;
    return before;
}

void SurveysPresenter::showCommands() {
    SurveyCommands commands;
    const Say say(session_.translator());
    const auto *before = versionBefore();
    commands.compare =
        before ? say(tr("&Compare with version {number}…").with("number", before->number))
               : say(tr("&Compare versions…"));
    if (!before)
        commands.whyNotCompare = say(tr("The first version has nothing to be compared with."));
    const int number = questionnaire_.isOpen() ? questionnaire_.version().number : 1;
    commands.publish = say(tr("Pu&blish version {number}…").with("number", number));
    if (!questionnaire_.isDraft())
        commands.whyNotPublish = say(tr("Only a draft can be published."));
    else if (picture_ && picture_->readOnly)
        commands.whyNotPublish = say(tr("The workspace is open for reading only."));
    else if (const auto faults = static_cast<std::int64_t>(questionnaire_.errorCount()); faults > 0)
        commands.whyNotPublish =
            say(trn("{n} fault hinders publishing: see the list below.",
                    "{n} faults hinder publishing: see the list below.", faults));
    if (!questionnaire_.isOpen() || questionnaire_.version().questions.empty())
        commands.whyNotPreview = say(tr("There are no questions yet."));
    view_.showCommands(commands);
}

void SurveysPresenter::makeNewVersion() {
    const auto survey = picture_ ? picture_->survey(survey_) : nullptr;
    if (!survey)
        return;
    if (const auto *draft = survey->draft()) {
        wholeSurvey_ = false;
        return chooseVersion(survey_, draft->id);
    }
    session_.perform<model::VersionId>(
        tr("Making a new version"),
        [id = survey_](Session::Open &open, const base::Progress &, const base::CancelToken &) {
            auto started = StartDraft(*open.workspace).run(id);
            if (!started)
                return base::Result<model::VersionId>(started.error());
            return base::Result<model::VersionId>(started->draft()->id);
        },
        whileAlive(alive_, [this](const base::Result<model::VersionId> &started) {
            if (!started)
                return view_.showError(started.error());
            version_ = *started;
            wholeSurvey_ = false;
            session_.refresh();
        }));
}

void SurveysPresenter::compare() {
    if (versionBefore())
        view_.openLedger({std::make_shared<const model::Survey>(questionnaire_.survey()),
                          questionnaire_.version().id,
                          false,
                          {}});
}

void SurveysPresenter::publish() {
    if (!questionnaire_.isDraft())
        return;
    // What is checked and published is what the file holds.
    questionnaire_.pause();
    if (questionnaire_.errorCount() > 0)
        return;
    questionnaire_.save(whileAlive(alive_, [this](bool saved) {
        if (!saved)
            return;
        session_.perform<PublishVersion::Prospect>(
            {},
            [id = survey_, today = session_.clock().now().date](
                Session::Open &open, const base::Progress &, const base::CancelToken &) {
                return PublishVersion(*open.workspace)
                    .prospect(id, {base::Language::fi, base::Language::sv, base::Language::en},
                              today);
            },
            whileAlive(alive_, [this](const base::Result<PublishVersion::Prospect> &prospect) {
                if (!prospect)
                    return view_.showError(prospect.error());
                LedgerRequest request;
                request.survey = std::make_shared<const model::Survey>(prospect->survey);
                request.version = version_;
                request.publish = true;
                for (const auto &warning : prospect->warnings)
                    request.warnings.push_back(session_.say(warning.message));
                view_.openLedger(request);
            }));
    }));
}

/// The form as a page of its own in the folder of temporary files.
void SurveysPresenter::preview() {
    if (!questionnaire_.isOpen() || questionnaire_.version().questions.empty())
        return;
    const auto &survey = questionnaire_.survey();
    reports::PreviewOptions options;
    options.start = session_.language();
    options.program = "Kooste";
    const auto page =
        reports::previewPage(survey, questionnaire_.version(), options, session_.translatorOf());
    const auto file = boost::filesystem::temp_directory_path() /
                      ("kooste-" + base::safeFileName(survey.code) + "-" +
                       std::to_string(questionnaire_.version().number) + ".html");
    base::AtomicFile target(file);
    base::Result<void> written = target.write(page);
    if (written)
        written = target.commit();
    if (!written)
        return view_.showError(written.error());
    view_.openPreview(file);
}

void SurveysPresenter::published() { session_.refresh(); }

} // namespace kooste::app
