// SPDX-License-Identifier: MIT
#include "app/presenters/session.h"

#include "app/usecases/create_workspace.h"
#include "app/usecases/failure.h"
#include "store/units.h"

namespace kooste::app {

using base::tr;

const store::SurveySummary *WorkspacePicture::summaryOf(model::SurveyId survey) const {
    for (const auto &summary : summaries)
        if (summary.id == survey)
            return &summary;
    return nullptr;
}

std::shared_ptr<const model::Survey> WorkspacePicture::survey(model::SurveyId id) const {
    for (const auto &one : surveys)
        if (one->id == id)
            return one;
    return nullptr;
}

model::SurveyId WorkspacePicture::usualSurvey() const {
    const store::SurveySummary *best = nullptr;
    const auto better = [](const store::SurveySummary &a, const store::SurveySummary &b) {
        const bool aRegular = a.type == model::SurveyType::regular && a.responses > 0;
        const bool bRegular = b.type == model::SurveyType::regular && b.responses > 0;
        return aRegular != bRegular ? aRegular : a.responses > b.responses;
    };
    for (const auto &summary : summaries)
        if (!best || better(summary, *best))
            best = &summary;
    return best ? best->id : model::SurveyId{};
}

base::Result<std::shared_ptr<const WorkspacePicture>> readPicture(store::Workspace &workspace) {
    return guarded([&]() -> base::Result<std::shared_ptr<const WorkspacePicture>> {
        auto picture = std::make_shared<WorkspacePicture>();
        const store::Settings settings = workspace.settings();
        picture->path = workspace.path();
        picture->name = settings.name;
        picture->threshold = settings.suppressionThreshold;
        picture->languages = settings.languages;
        picture->readOnly = workspace.isReadOnly();
        picture->warnings = workspace.warnings();
        picture->calendar = base::PeriodCalendar(settings.seasons);
        picture->units = store::UnitRepository(workspace).load();
        const store::SurveyRepository surveys(workspace);
        for (auto &summary : surveys.list()) {
            auto survey = surveys.load(summary.id);
            if (!survey)
                continue;
            picture->responses += summary.responses;
            picture->surveys.push_back(std::make_shared<const model::Survey>(*std::move(survey)));
            picture->summaries.push_back(std::move(summary));
        }
        picture->batches = store::BatchRepository(workspace).all();
        return std::shared_ptr<const WorkspacePicture>(std::move(picture));
    });
}

Session::Session(JobRunner &jobs, TranslatorOf translatorOf, base::Language language,
                 const base::Clock &clock)
    : jobs_(jobs), translatorOf_(std::move(translatorOf)), language_(language), clock_(clock) {}

Session::~Session() = default;

base::Error Session::noWorkspace() {
    return {base::ErrorKind::workspace, "noWorkspace", tr("No workspace is open.")};
}

struct Session::Made {
    std::shared_ptr<Open> open;
    PicturePtr picture;
};

void Session::openWith(const base::Message &title,
                       std::function<base::Result<std::unique_ptr<store::Workspace>>()> opener,
                       Opened opened) {
    // The file that is open stays until the new one is: a failure leaves the window as it was.
    jobs_.run<Made>(
        Lane::workspace, title,
        [opener = std::move(opener)](const base::Progress &,
                                     const base::CancelToken &) -> base::Result<Made> {
            auto workspace = opener();
            if (!workspace)
                return workspace.error();
            auto open = std::make_shared<Open>();
            open->workspace = *std::move(workspace);
            open->answers = std::make_unique<Answers>(*open->workspace);
            auto picture = readPicture(*open->workspace);
            if (!picture)
                return picture.error();
            return Made{std::move(open), *picture};
        },
        whileAlive(alive_, [this, opened = std::move(opened)](base::Result<Made> made) {
            if (!made) {
                opened(made.error());
                return;
            }
            close();
            open_ = made->open;
            picture_ = made->picture;
            tellChange();
            opened({});
        }));
}

void Session::open(const base::Path &path, Opened opened) {
    openWith(
        tr("Opening the workspace"),
        [path] { return guarded([&] { return OpenWorkspace().run(path); }); }, std::move(opened));
}

void Session::create(const base::Path &path, Opened opened) {
    openWith(
        tr("Making the workspace"),
        [path] { return guarded([&] {
                     return CreateWorkspace().run({path, {}, true});
                 }); },
        std::move(opened));
}

void Session::close() {
    if (!open_)
        return;
    picture_ = nullptr;
    // The connection belongs to the workspace lane, so it is closed there too.
    jobs_.start(
        Lane::workspace, {},
        [open = std::move(open_)](const base::Progress &, const base::CancelToken &) {
            open->answers.reset();
            open->workspace.reset();
        },
        [] {});
    open_ = nullptr;
}

void Session::refresh() {
    perform<PicturePtr>(
        {},
        [](Open &open, const base::Progress &, const base::CancelToken &) {
            return readPicture(*open.workspace);
        },
        whileAlive(alive_, [this](base::Result<PicturePtr> picture) {
            if (picture && open_) {
                picture_ = *picture;
                tellChange();
            }
        }));
}

Session::Token Session::onChange(std::function<void()> listener) {
    const int id = nextListener_++;
    listeners_[id] = std::move(listener);
    return {this, [id, weak = std::weak_ptr<void>(alive_)](Session *session) {
                if (weak.lock())
                    session->listeners_.erase(id);
            }};
}

void Session::tellChange() {
    const auto listeners = listeners_; // a listener may end its own listening
    for (const auto &[id, listener] : listeners)
        listener();
}

base::CancelToken Session::answers(model::SurveyId survey,
                                   std::function<void(base::Result<analysis::Setting>)> done) {
    return perform<analysis::Setting>(
        JobTitle::ofReading(tr("Reading the responses")),
        [survey](Open &open, const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] { return open.answers->of(survey, progress, cancel); });
        },
        std::move(done));
}

} // namespace kooste::app
