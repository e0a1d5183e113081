// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "gui/words.h"

#include <functional>
#include <optional>
#include <wx/dnd.h>

class wxWindow;

namespace kooste::gui {

/// Files dropped on a window.
class FileDropTarget : public wxFileDropTarget {
public:
    explicit FileDropTarget(std::function<void(const std::vector<base::Path> &)> dropped)
        : dropped_(std::move(dropped)) {}
    bool OnDropFiles(wxCoord, wxCoord, const wxArrayString &names) override {
        if (names.empty())
            return false;
        std::vector<base::Path> paths;
        for (const wxString &name : names)
            paths.push_back(base::pathFromUtf8(fromWx(name)));
        dropped_(paths);
        return true;
    }

private:
    std::function<void(const std::vector<base::Path> &)> dropped_;
};

/// The system's file dialogs; nothing when the user changed their mind. `ending` without a dot is
/// added where the name has none.
std::optional<base::Path> askOpenPath(wxWindow *parent, const wxString &title,
                                      const wxString &wildcard);
/// Any number of files; empty when the user changed their mind.
std::vector<base::Path> askOpenPaths(wxWindow *parent, const wxString &title,
                                     const wxString &wildcard);
/// Proposes the documents folder and `name`, which comes without its ending.
std::optional<base::Path> askSavePath(wxWindow *parent, const wxString &title,
                                      const std::string &ending, const wxString &name);
/// Opens a file or a folder with the system's own program.
void openWithSystem(const base::Path &path);
/// The user guide in the window's language.
void openUserGuide(wxWindow *parent);

} // namespace kooste::gui
