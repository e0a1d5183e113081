// SPDX-License-Identifier: MIT
#include "gui/file_dialogs.h"

#include "gui/window_words.h"
#include "platform/paths.h"

#include <boost/filesystem/operations.hpp>
#include <wx/filedlg.h>
#include <wx/utils.h>

namespace kooste::gui {

using base::tr;

std::optional<base::Path> askOpenPath(wxWindow *parent, const wxString &title,
                                      const wxString &wildcard) {
    const wxString all = windowWords()(tr("All files")) + " (*)|*";
    wxFileDialog dialog(parent, title, {}, {}, wildcard + "|" + all,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return base::pathFromUtf8(fromWx(dialog.GetPath()));
}

std::vector<base::Path> askOpenPaths(wxWindow *parent, const wxString &title,
                                     const wxString &wildcard) {
    const wxString all = windowWords()(tr("All files")) + " (*)|*";
    wxFileDialog dialog(parent, title, {}, {}, wildcard + "|" + all,
                        wxFD_OPEN | wxFD_FILE_MUST_EXIST | wxFD_MULTIPLE);
    std::vector<base::Path> paths;
    if (dialog.ShowModal() != wxID_OK)
        return paths;
    wxArrayString names;
    dialog.GetPaths(names);
    for (const wxString &name : names)
        paths.push_back(base::pathFromUtf8(fromWx(name)));
    return paths;
}

std::optional<base::Path> askSavePath(wxWindow *parent, const wxString &title,
                                      const std::string &ending, const wxString &name) {
    wxFileDialog dialog(parent, title, toWx(base::utf8FromPath(platform::documentsFolder())),
                        name + "." + toWx(ending), toWx("*." + ending + "|*." + ending),
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    base::Path path = base::pathFromUtf8(fromWx(dialog.GetPath()));
    if (path.extension().empty())
        path += "." + ending;
    return path;
}

void openWithSystem(const base::Path &path) {
    wxLaunchDefaultApplication(toWx(base::utf8FromPath(path)));
}

void openUserGuide(wxWindow *parent) {
    // In the window's language; in English where a copy of the program came without that page.
    for (const base::Language language : {windowWords().language(), base::Language::en})
        for (const base::Path &folder : platform::shippedFolders("docs")) {
            const auto page =
                folder / ("user-guide." + std::string(base::languageTag(language)) + ".html");
            if (boost::filesystem::exists(page))
                return openWithSystem(page);
        }
    showError(parent, {base::ErrorKind::usage, "guideMissing",
                       tr("The user guide was not installed with the program. It is in the folder "
                          "docs of the project.")});
}

} // namespace kooste::gui
