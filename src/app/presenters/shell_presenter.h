// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/navigation.h"
#include "app/presenters/session.h"

namespace kooste::app {

/// The frame around the screens: title, workspace name, status line.
class ShellView {
public:
    virtual ~ShellView() = default;
    virtual void showTitle(const std::string &title) = 0;
    virtual void showWorkspace(const std::string &name, const std::string &responses) = 0;
    /// Left end of the status line.
    virtual void showMessage(const std::string &message) = 0;
    /// "Suppression threshold: 5 responses" and "All saved" (or "Read-only").
    virtual void showStanding(const std::string &threshold, const std::string &saved) = 0;
    virtual void showRecent(const std::vector<std::string> &paths) = 0;
    virtual void showScreen(Screen screen) = 0;
    /// Commands that need a workspace; `why` is the tooltip of what is disabled.
    virtual void enableWorkspaceCommands(bool enabled, const std::string &why) = 0;
    /// A bar at the top: read-only, network share, migrated; empty: none.
    virtual void showWarning(const std::string &warning) = 0;
    virtual void showError(const base::Error &error) = 0;
};

/// The user's recent files; the window keeps them in its settings.
class RecentFiles {
public:
    virtual ~RecentFiles() = default;
    virtual std::vector<std::string> list() const = 0;
    virtual void add(const std::string &path) = 0;
    virtual void remove(const std::string &path) = 0;
};

/// What dropping a file on the window means.
enum class Dropped { workspace, answers, definition, unknown };
Dropped droppedKind(const base::Path &path);
/// Answers and the questionnaires they belong to, or either alone; nothing else among them.
bool areForImport(const std::vector<base::Path> &paths);

/// Opening, making and checking workspaces; what the frame says.
class ShellPresenter {
public:
    ShellPresenter(Session &session, ShellView &view, RecentFiles &recent);

    void open(const base::Path &path);
    void create(const base::Path &path);
    /// The invented county, made where it can be written and then opened; an existing one is
    /// opened as it is.
    void openDemo(const base::Path &path);
    void saveCopy(const base::Path &target);
    void check();
    void say(const base::Message &message);
    /// A message until the next one of the same kind: what could be dropped.
    void sayWhatCanBeDropped();

private:
    void workspaceChanged();
    void opened(const base::Path &path, const base::Result<void> &outcome);

    Session &session_;
    ShellView &view_;
    RecentFiles &recent_;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
