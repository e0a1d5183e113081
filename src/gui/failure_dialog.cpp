// SPDX-License-Identifier: MIT
#include "gui/failure_dialog.h"

#include "gui/file_dialogs.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/msgdlg.h>

namespace kooste::gui {

using base::tr;

namespace {

/// What happened, and the labels of the two answers; the first is the one to give.
struct FailureWords {
    base::Message text;
    base::Message first;
    base::Message second; ///< empty: there is only one
    AfterFailure meantByFirst;
    AfterFailure meantBySecond; ///< and by a box that is closed without an answer
};

FailureWords failureWords(FailureIn where) {
    const auto unexpected =
        tr("Something unexpected happened. What you have stored is safe: every change is written "
           "whole or not at all. Close the program and start it again before you go on.");
    if (where == FailureIn::lastRun)
        return {tr("Kooste ended unexpectedly. What you have stored is safe: every change is "
                   "written whole or not at all."),
                tr("&Start again"), tr("&Close"), AfterFailure::goOn, AfterFailure::close};
    if (where == FailureIn::window)
        return {unexpected, tr("Close the program"), tr("Keep the window open"),
                AfterFailure::close, AfterFailure::goOn};
    return {unexpected, tr("Close the program"), {}, AfterFailure::close, AfterFailure::close};
}

} // namespace

AfterFailure tellFailure(wxWindow *parent, const std::optional<base::Path> &log, FailureIn where) {
    const Words words = windowWords();
    const FailureWords said = failureWords(where);
    wxString text = words(said.text);
    if (log)
        text += "\n\n" + words(tr("If it happens again, send this file to those who maintain the "
                                  "program. It says where it happened and holds no answers of "
                                  "clients:\n{file}")
                                   .with("file", base::utf8FromPath(*log)));
    const long answers = said.second.empty() ? wxOK : wxYES_NO;
    wxMessageDialog dialog(parent, text, "Kooste",
                           answers | wxCENTRE | wxICON_ERROR | (log ? wxHELP : 0));
    if (said.second.empty())
        dialog.SetOKLabel(words(said.first));
    else
        dialog.SetYesNoLabels(words(said.first), words(said.second));
    if (log)
        dialog.SetHelpLabel(words(tr("Ope&n the folder")));
    logState("failure told");
    int answer = dialog.ShowModal();
    // The folder is one that file managers hide: it is opened for the user, and the box stays.
    while (answer == wxID_HELP && log) {
        openWithSystem(log->parent_path());
        answer = dialog.ShowModal();
    }
    const bool first = answer == wxID_YES || answer == wxID_OK;
    return first ? said.meantByFirst : said.meantBySecond;
}

} // namespace kooste::gui
