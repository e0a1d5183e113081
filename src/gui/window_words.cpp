// SPDX-License-Identifier: MIT
#include "gui/window_words.h"

#include <wx/richmsgdlg.h>

namespace kooste::gui {

using base::tr;

namespace {
const base::Translator *current = nullptr;
const base::EnglishTranslator kEnglish;
} // namespace

Words windowWords() { return Words(current ? *current : kEnglish); }

void setWindowTranslator(const base::Translator &translator) { current = &translator; }

void showError(wxWindow *parent, const base::Error &error) {
    if (error.kind == base::ErrorKind::cancelled)
        return;
    const Words words = windowWords();
    wxRichMessageDialog dialog(parent, words(error.message), "Kooste", wxOK | wxICON_WARNING);
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

} // namespace kooste::gui
