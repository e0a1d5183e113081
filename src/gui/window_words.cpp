// SPDX-License-Identifier: MIT
#include "gui/window_words.h"

#include <wx/arrstr.h>
#include <wx/richmsgdlg.h>

namespace kooste::gui {

using base::tr;

namespace {
const base::Translator *current = nullptr;
const base::EnglishTranslator kEnglish;

/// A message dialog grows with its longest line: paths and long sentences are broken between words.
wxString wrapped(const wxString &text) {
    constexpr std::size_t kLine = 78;
    wxString result;
    std::size_t line = 0;
    for (const wxString &word : wxSplit(text, ' ', '\0')) {
        const bool breaks = line > 0 && line + 1 + word.length() > kLine;
        if (line > 0)
            result += breaks ? "\n" : " ";
        line = (breaks || line == 0 ? 0 : line + 1) + word.length();
        result += word;
    }
    return result;
}
} // namespace

Words windowWords() { return Words(current ? *current : kEnglish); }

void setWindowTranslator(const base::Translator &translator) { current = &translator; }

void showError(wxWindow *parent, const base::Error &error) {
    if (error.kind == base::ErrorKind::cancelled)
        return;
    const Words words = windowWords();
    wxRichMessageDialog dialog(parent, wrapped(words(error.message)), "Kooste",
                               wxOK | wxCENTRE | wxICON_WARNING);
    wxString details;
    if (!error.file.empty())
        details += words(tr("File: {file}").with("file", error.file)) + "\n";
    if (error.row)
        details += words(tr("Row: {row}").with("row", *error.row)) + "\n";
    if (error.column)
        details += words(tr("Column: {column}").with("column", *error.column)) + "\n";
    if (!error.code.empty())
        details += words(tr("Code: {code}").with("code", error.code));
    dialog.ShowDetailedText(details);
    dialog.ShowModal();
}

bool confirm(wxWindow *parent, const base::Message &question, const base::Message &yes) {
    const Words words = windowWords();
    wxMessageDialog dialog(parent, words(question), "Kooste",
                           wxCENTRE | wxYES_NO | wxNO_DEFAULT | wxICON_QUESTION);
    dialog.SetYesNoLabels(words(yes), words(tr("Cancel")));
    return dialog.ShowModal() == wxID_YES;
}

} // namespace kooste::gui
