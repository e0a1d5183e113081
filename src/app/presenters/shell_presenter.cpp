// SPDX-License-Identifier: MIT
#include "app/presenters/shell_presenter.h"

#include "app/presenters/import_queue.h"

#include "app/presenters/demo_workspace.h"
#include "app/usecases/create_workspace.h"
#include "app/usecases/describe_workspace.h"
#include "app/usecases/failure.h"
#include "base/system_path.h"
#include "base/text.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::app {

using base::tr;
using base::trn;

Dropped droppedKind(const base::Path &path) {
    const std::string ending = base::lowerAscii(base::utf8FromPath(path.extension()));
    if (ending == ".kooste")
        return Dropped::workspace;
    for (const std::string_view known :
         {".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".sav", ".zsav", ".por"})
        if (ending == known)
            return Dropped::answers;
    return isDefinitionName(path) ? Dropped::definition : Dropped::unknown;
}

bool areForImport(const std::vector<base::Path> &paths) {
    for (const auto &path : paths) {
        const auto kind = droppedKind(path);
        if (kind != Dropped::answers && kind != Dropped::definition)
            return false;
    }
    return !paths.empty();
}

ShellPresenter::ShellPresenter(Session &session, ShellView &view, RecentFiles &recent)
    : session_(session), view_(view), recent_(recent) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void ShellPresenter::workspaceChanged() {
    view_.showRecent(recent_.list());
    const auto &picture = session_.picture();
    view_.enableWorkspaceCommands(picture != nullptr,
                                  session_.say(tr("Open or make a workspace first.")));
    if (!picture) {
        view_.showTitle("Kooste");
        view_.showWorkspace(session_.say(tr("No workspace")), {});
        view_.showStanding({}, {});
        view_.showWarning({});
        return;
    }
    view_.showTitle(base::fileNameOf(picture->path) + " – Kooste");
    view_.showWorkspace(picture->name, picture->responses == 0
                                           ? session_.say(tr("no responses yet"))
                                           : session_.say(trn("{n} response", "{n} responses",
                                                              picture->responses)));
    view_.showStanding(
        session_.say(trn("Suppression threshold: {n} response",
                         "Suppression threshold: {n} responses", picture->threshold)),
        session_.say(picture->readOnly ? tr("Read-only") : tr("All saved")));
    std::string warning;
    for (const auto &one : picture->warnings)
        warning += (warning.empty() ? "" : " ") + session_.say(one.message);
    view_.showWarning(warning);
}

void ShellPresenter::opened(const base::Path &path, const base::Result<void> &outcome) {
    if (!outcome) {
        if (outcome.error().code == "workspaceMissing")
            recent_.remove(base::utf8FromPath(path));
        view_.showRecent(recent_.list());
        view_.showError(outcome.error());
        return;
    }
    recent_.add(base::utf8FromPath(path));
    view_.showRecent(recent_.list());
    view_.showMessage(
        session_.picture() && session_.picture()->responses == 0
            ? session_.say(tr("Drop a file on the window or choose Responses › "
                              "Import responses (Ctrl+I)"))
            : session_.say(tr("Workspace {file} is open").with("file", base::fileNameOf(path))));
}

void ShellPresenter::open(const base::Path &path) {
    session_.open(path, whileAlive(alive_, [this, path](const base::Result<void> &outcome) {
                      opened(path, outcome);
                  }));
}

void ShellPresenter::create(const base::Path &path) {
    session_.create(path, whileAlive(alive_, [this, path](const base::Result<void> &outcome) {
                        opened(path, outcome);
                        if (outcome)
                            view_.showScreen(Screen::home);
                    }));
}

void ShellPresenter::openDemo(const base::Path &path) {
    boost::system::error_code failure;
    if (boost::filesystem::exists(base::systemPath(path), failure)) {
        open(path);
        return;
    }
    session_.jobs().run<bool>(
        Lane::workspace, tr("Making the example workspace"),
        [path, now = session_.clock().now()](const base::Progress &progress,
                                             const base::CancelToken &cancel) {
            return guarded([&]() -> base::Result<bool> {
                return makeDemoWorkspace(path, now, progress, cancel);
            });
        },
        whileAlive(alive_, [this, path](const base::Result<bool> &made) {
            if (made)
                open(path);
            else
                view_.showError(made.error());
        }));
}

void ShellPresenter::saveCopy(const base::Path &target) {
    session_.perform<bool>(
        tr("Saving a copy"),
        [target](Session::Open &open, const base::Progress &,
                 const base::CancelToken &) -> base::Result<bool> {
            return guarded([&]() -> base::Result<bool> {
                if (auto saved = SaveWorkspaceCopy(*open.workspace).run(target, true); !saved)
                    return saved.error();
                return true;
            });
        },
        whileAlive(alive_, [this, target](const base::Result<bool> &saved) {
            if (saved)
                say(tr("A copy was saved: {file}").with("file", base::fileNameOf(target)));
            else
                view_.showError(saved.error());
        }));
}

void ShellPresenter::check() {
    using Problems = std::vector<store::Problem>;
    session_.perform<Problems>(
        tr("Checking the workspace"),
        [](Session::Open &open, const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] { return CheckWorkspace(*open.workspace).run(progress, cancel); });
        },
        whileAlive(alive_, [this](const base::Result<Problems> &problems) {
            if (!problems) {
                view_.showError(problems.error());
            } else if (problems->empty()) {
                say(tr("The workspace is whole: nothing to mend was found."));
            } else {
                view_.showError({base::ErrorKind::workspace, "workspaceProblems",
                                 trn("The check found {n} problem. The first: {first}",
                                     "The check found {n} problems. The first: {first}",
                                     static_cast<std::int64_t>(problems->size()))
                                     .with("first", problems->front().message)});
            }
        }));
}

void ShellPresenter::say(const base::Message &message) { view_.showMessage(session_.say(message)); }

void ShellPresenter::sayWhatCanBeDropped() {
    say(tr("Drop here a workspace (.kooste) or a survey tool's export (.csv, .tsv, .xlsx, "
           ".sav), with its questionnaire (.lss, .qsf, .json) if you have it."));
}

} // namespace kooste::app
