// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/job_runner.h"
#include "app/usecases/answers.h"
#include "app/usecases/languages.h"
#include "base/clock.h"
#include "store/batches.h"
#include "store/surveys.h"
#include "store/workspace.h"

#include <map>

namespace kooste::app {

/// What the screens know of the open workspace without asking its file: read in one job after each
/// change and never altered, so that it may be kept by any screen.
struct WorkspacePicture {
    base::Path path;
    std::string name;
    int threshold = 5;
    bool readOnly = false;
    std::vector<base::Diagnostic> warnings;
    base::PeriodCalendar calendar;
    std::shared_ptr<const model::UnitTree> units;
    std::vector<store::SurveySummary> summaries;
    std::vector<std::shared_ptr<const model::Survey>> surveys; ///< parallel to summaries
    std::vector<store::Batch> batches;                         ///< newest first
    std::int64_t responses = 0;
    std::vector<base::Language> languages; ///< in which everything is to be asked

    const store::SurveySummary *summaryOf(model::SurveyId survey) const;
    std::shared_ptr<const model::Survey> survey(model::SurveyId survey) const;
    /// The survey a screen begins with: the regular one with most responses, else the one with
    /// most; 0 without any.
    model::SurveyId usualSurvey() const;
};

/// The open workspace and everything that presenters share. The workspace's connection is touched
/// only by jobs of Lane::workspace. The owner's thread only.
class Session {
public:
    using PicturePtr = std::shared_ptr<const WorkspacePicture>;

    Session(JobRunner &jobs, TranslatorOf translatorOf, base::Language language,
            const base::Clock &clock);
    ~Session();

    JobRunner &jobs() { return jobs_; }
    const base::Translator &translator() const { return translatorOf_(language_); }
    const TranslatorOf &translatorOf() const { return translatorOf_; }
    base::Language language() const { return language_; }
    void setLanguage(base::Language language) { language_ = language; }
    const base::Clock &clock() const { return clock_; }
    /// Who works here, as the machine knows it; told with what is done.
    const std::string &user() const { return user_; }
    void setUser(std::string user) { user_ = std::move(user); }
    /// The message in the window's language.
    std::string say(const base::Message &message) const {
        return base::render(message, translator());
    }

    bool hasWorkspace() const { return picture_ != nullptr; }
    /// Null while no workspace is open.
    const PicturePtr &picture() const { return picture_; }

    using Opened = std::function<void(base::Result<void>)>;
    void open(const base::Path &path, Opened opened);
    void create(const base::Path &path, Opened opened);
    void close();
    /// Reads the picture again after a change; the listeners are told.
    void refresh();
    /// Called after opening, closing and every change. The returned token ends the listening when
    /// it goes.
    using Token = std::shared_ptr<void>;
    [[nodiscard]] Token onChange(std::function<void()> listener);

    /// Answers of a survey in memory; loaded in a job unless they are there already.
    base::CancelToken answers(model::SurveyId survey,
                              std::function<void(base::Result<analysis::Setting>)> done);

    struct Open {
        std::unique_ptr<store::Workspace> workspace;
        std::unique_ptr<Answers> answers;
    };
    /// A job that reads or writes the workspace. Error workspace `noWorkspace` when none is open.
    template <class T>
    base::CancelToken perform(
        JobTitle title,
        std::function<base::Result<T>(Open &, const base::Progress &, const base::CancelToken &)>
            work,
        std::function<void(base::Result<T>)> done) {
        return jobs_.run<T>(
            Lane::workspace, std::move(title),
            [open = open_,
             work = std::move(work)](const base::Progress &progress,
                                     const base::CancelToken &cancel) -> base::Result<T> {
                if (!open || !open->workspace)
                    return noWorkspace();
                return work(*open, progress, cancel);
            },
            std::move(done));
    }
    static base::Error noWorkspace();

private:
    struct Made;
    void openWith(const base::Message &title,
                  std::function<base::Result<std::unique_ptr<store::Workspace>>()> opener,
                  Opened opened);
    void tellChange();

    JobRunner &jobs_;
    TranslatorOf translatorOf_;
    base::Language language_;
    const base::Clock &clock_;
    std::string user_;
    std::shared_ptr<Open> open_;
    PicturePtr picture_;
    std::map<int, std::function<void()>> listeners_;
    int nextListener_ = 0;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

/// Reads the picture; on the workspace's thread.
base::Result<std::shared_ptr<const WorkspacePicture>> readPicture(store::Workspace &workspace);

} // namespace kooste::app
