// SPDX-License-Identifier: MIT
#include "gui/failure_dialog.h"

#include "gui/file_dialogs.h"
#include "gui/window_words.h"

#include <wx/msgdlg.h>

namespace kooste::gui {

using base::tr;

AfterFailure tellFailure(wxWindow *parent, const std::optional<base::Path> &log, bool mayStay) {
    const Words words = windowWords();
    wxString text = words(
        tr("Something unexpected happened. What you have stored is safe: every change is written "
           "whole or not at all. Close the program and start it again before you go on."));
    if (log)
        text += "\n\n" + words(tr("If it happens again, send this file to those who maintain the "
                                  "program. It says where it happened and holds no answers of "
                                  "clients:\n{file}")
                                   .with("file", base::utf8FromPath(*log)));
    const long buttons = mayStay ? wxYES_NO : wxOK;
    wxMessageDialog dialog(parent, text, "Kooste",
                           buttons | wxCENTRE | wxICON_ERROR | (log ? wxHELP : 0));
    const wxString close = words(tr("Close the program"));
    if (mayStay)
        dialog.SetYesNoLabels(close, words(tr("Keep the window open")));
    else
        dialog.SetOKLabel(close);
    if (log)
        dialog.SetHelpLabel(words(tr("Ope&n the folder")));
    int answer = dialog.ShowModal();
    // The folder is one that file managers hide: it is opened for the user, and the box stays.
    while (answer == wxID_HELP && log) {
        openWithSystem(log->parent_path());
        answer = dialog.ShowModal();
    }
    return answer == wxID_YES || answer == wxID_OK ? AfterFailure::close : AfterFailure::keepOpen;
}

} // namespace kooste::gui
