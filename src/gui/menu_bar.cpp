// SPDX-License-Identifier: MIT
#include "gui/menu_bar.h"

#include "gui/window_words.h"

namespace kooste::gui {

using base::Message;
using base::tr;

namespace {

/// Adds the commands of one menu in the window's words.
class MenuMaker {
public:
    explicit MenuMaker(wxMenu *menu) : menu_(menu), words_(windowWords()) {}
    MenuMaker &add(int id, const Message &label, const char *shortcut = "",
                   const Message &help = {}) {
        wxString text = words_(label);
        if (*shortcut)
            text += wxString("\t") + shortcut;
        menu_->Append(id, text, words_(help));
        return *this;
    }
    MenuMaker &line() {
        menu_->AppendSeparator();
        return *this;
    }
    wxMenu *menu() const { return menu_; }

private:
    wxMenu *menu_;
    Words words_;
};

wxMenu *editMenu() {
    MenuMaker edit(new wxMenu);
    edit.add(wxID_UNDO, tr("&Undo"), "Ctrl+Z")
        .add(wxID_REDO, tr("&Redo"), "Ctrl+Y")
        .line()
        .add(wxID_CUT, tr("Cu&t"), "Ctrl+X")
        .add(wxID_COPY, tr("&Copy"), "Ctrl+C")
        .add(wxID_PASTE, tr("&Paste"), "Ctrl+V");
    return edit.menu();
}

wxMenu *languageMenu() {
    // Each language under its own name, so that it is found in any of them.
    auto *menu = new wxMenu;
    menu->AppendRadioItem(kLanguageFi, toWx("&Suomi"));
    menu->AppendRadioItem(kLanguageSv, toWx("S&venska"));
    menu->AppendRadioItem(kLanguageEn, toWx("&English"));
    const base::Language language = windowWords().language();
    menu->Check(language == base::Language::fi   ? kLanguageFi
                : language == base::Language::sv ? kLanguageSv
                                                 : kLanguageEn,
                true);
    return menu;
}

wxMenu *viewMenu() {
    MenuMaker view(new wxMenu);
    int place = 0;
    for (const auto &entry : app::screens()) {
        const std::string shortcut = "Ctrl+" + std::to_string(place + 1);
        view.add(kFirstScreen + place, entry.menuTitle, shortcut.c_str());
        ++place;
    }
    view.line()
        .add(kGoBack, tr("&Back"), "Alt+Left")
        .add(kGoForward, tr("&Forward"), "Alt+Right")
        .add(kNextPart, tr("&Next part of the screen"), "F6")
        .line();
    view.menu()->AppendSubMenu(languageMenu(), windowWords()(tr("&Language")));
    return view.menu();
}

/// Questionnaires and the item bank as files.
void addSurveyFiles(MenuMaker &survey) {
    MenuMaker formats(new wxMenu);
    formats.add(kSaveSurveyJson, tr("&JSON: the whole survey with all its versions…"))
        .add(kSaveSurveyLss, tr("For &LimeSurvey (.lss)…"))
        .add(kSaveSurveyXlsForm, tr("For &Kobo and ODK (XLSForm, .xlsx)…"));
    MenuMaker bank(new wxMenu);
    bank.add(kLoadBank, tr("&Load from a file…"))
        .line()
        .add(kSaveBankWorkbook, tr("Save as a &workbook…"))
        .add(kSaveBankJson, tr("Save as &JSON…"));
    const Words words = windowWords();
    survey.add(kPaperForm, tr("Paper &form as PDF…"))
        .add(kBringInSurvey, tr("Bring &in a questionnaire…"));
    survey.menu()->AppendSubMenu(formats.menu(), words(tr("Save the questionnaire &as")));
    survey.menu()->AppendSubMenu(bank.menu(), words(tr("Item &bank")));
}

wxMenu *surveyMenu() {
    MenuMaker survey(new wxMenu);
    survey.add(kNewSurvey, tr("&New survey…"), "Ctrl+Shift+N")
        .add(kNewVersion, tr("Make a new version of the &questionnaire"))
        .line()
        .add(kPreview, tr("Previe&w"), "F5")
        .add(kCompareVersions, tr("C&ompare versions…"))
        .add(kPublishVersion, tr("&Publish the version…"))
        .line()
        .add(kShowVersions, tr("&Versions and questions"))
        .add(kSurveyCharter, tr("&Charter…"))
        .add(kCharterPdf, tr("Charter as P&DF…"))
        .add(kSurveyCalendar, tr("Ca&lendar of surveys…"))
        .line();
    addSurveyFiles(survey);
    survey.line().add(kShowItemTrend, tr("&Trend of a question"));
    return survey.menu();
}

wxMenu *reportMenu() {
    MenuMaker report(new wxMenu);
    report.add(kMakeBriefing, tr("&Make a briefing…"), "Ctrl+R")
        .add(kMakeBriefings, tr("Briefings for &all units…"), "Ctrl+Shift+R");
    return report.menu();
}

} // namespace

wxMenu *MenuBar::fileMenu() {
    MenuMaker file(new wxMenu);
    file.add(wxID_NEW, tr("&New workspace…"), "Ctrl+N").add(wxID_OPEN, tr("&Open…"), "Ctrl+O");
    recent_ = new wxMenu;
    file.menu()->AppendSubMenu(recent_, windowWords()(tr("&Recent")));
    file.add(kOpenDemo, tr("Open the &example")).line();
    file.add(kSaveCopy, tr("Save a &copy as…"))
        .add(kCheckWorkspace, tr("Chec&k the workspace"))
        .line()
        .add(kImportAnswers, tr("&Import responses…"), "Ctrl+I")
        .line()
        .add(wxID_EXIT, tr("&Quit"), "Ctrl+Q");
    return file.menu();
}

MenuBar::MenuBar() {
    const Words words = windowWords();
    Append(fileMenu(), words(tr("&File")));
    Append(editMenu(), words(tr("&Edit")));
    Append(viewMenu(), words(tr("&View")));
    Append(surveyMenu(), words(tr("&Survey")));
    Append(MenuMaker(new wxMenu)
               .add(kImportAnswers, tr("&Import responses…"), "Ctrl+I")
               .add(kImportHistory, tr("Import &history"), "Ctrl+Shift+I")
               .line()
               .add(kImportUnits, tr("Import &organisation…"))
               .menu(),
           words(tr("&Responses")));
    Append(reportMenu(), words(tr("Re&port")));
    Append(MenuMaker(new wxMenu)
               .add(kUserGuide, tr("&User guide"), "F1")
               .add(kErrorLog, tr("Error &log"))
               .line()
               .add(wxID_ABOUT, tr("&About Kooste"))
               .menu(),
           words(tr("&Help")));
    showRecent({});
}

void MenuBar::showRecent(const std::vector<std::string> &paths) {
    while (recent_->GetMenuItemCount() > 0)
        recent_->Destroy(recent_->FindItemByPosition(0));
    int id = kFirstRecent;
    for (const std::string &path : paths)
        if (id <= kLastRecent) {
            const int number = id - kFirstRecent + 1;
            recent_->Append(id, "&" + std::to_string(number) + " " + plainLabel(path));
            ++id;
        }
    if (paths.empty())
        recent_->Append(wxID_NONE, windowWords()(tr("No files yet")))->Enable(false);
}

const std::vector<int> &workspaceCommands() {
    static const std::vector<int> commands = {
        kSaveCopy,      kCheckWorkspace,    kImportAnswers,  kNewSurvey,        kNewVersion,
        kPreview,       kCompareVersions,   kPublishVersion, kShowVersions,     kShowItemTrend,
        kImportHistory, kImportUnits,       kMakeBriefing,   kMakeBriefings,    kSurveyCalendar,
        kSurveyCharter, kCharterPdf,        kPaperForm,      kBringInSurvey,    kSaveSurveyJson,
        kSaveSurveyLss, kSaveSurveyXlsForm, kLoadBank,       kSaveBankWorkbook, kSaveBankJson};
    return commands;
}

} // namespace kooste::gui
