// SPDX-License-Identifier: MIT
#include "gui/screens/start_page.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/commandlinkbutton.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/statline.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::Message;
using base::tr;

namespace {

constexpr int kPageWidth = 744;

class StartPage {
public:
    StartPage(wxWindow *parent, Routes &routes)
        : page_(new wxPanel(parent)), routes_(routes), column_(new wxBoxSizer(wxVERTICAL)) {}

    void step(const Message &title, const Message &text, std::function<void()> action) {
        auto *link = new wxCommandLinkButton(page_, wxID_ANY, words_(title), words_(text),
                                             wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        link->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent &) { action(); });
        column_->Add(link, wxSizerFlags().Expand().Border(wxBOTTOM, page_->FromDIP(8)));
    }
    void heading(const Message &text) {
        column_->Add(makeHeading(page_, words_(text)),
                     wxSizerFlags().Border(wxBOTTOM, page_->FromDIP(8)));
    }
    void line() {
        column_->Add(new wxStaticLine(page_),
                     wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, page_->FromDIP(16)));
    }
    void note(std::string_view iconName, const Message &text, wxButton *button) {
        auto *row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(new wxStaticBitmap(page_, wxID_ANY, icon(iconName, inkColour(charts::Ink::muted))),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, page_->FromDIP(8)));
        row->Add(new wxStaticText(page_, wxID_ANY, words_(text)), wxSizerFlags(1).CentreVertical());
        if (button)
            row->Add(button, wxSizerFlags().CentreVertical().Border(wxLEFT, page_->FromDIP(8)));
        column_->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, page_->FromDIP(8)));
    }
    void demo() {
        auto *button = new wxButton(page_, wxID_ANY, words_(tr("Open the e&xample workspace")));
        Routes &routes = routes_;
        button->Bind(wxEVT_BUTTON, [&routes](wxCommandEvent &) { routes.openDemo(); });
        note("note",
             tr("Would you like to try first? The example workspace has an invented county and "
                "20,000 responses."),
             button);
        note("lock",
             tr("Responses stay on this machine in one file. Nothing is sent to the network."),
             nullptr);
    }
    wxWindow *done() {
        auto *whole = new wxBoxSizer(wxHORIZONTAL);
        column_->SetMinSize(page_->FromDIP(kPageWidth), -1);
        whole->Add(column_, wxSizerFlags().Border(wxALL, page_->FromDIP(16)));
        page_->SetSizer(whole);
        return page_;
    }

private:
    wxPanel *page_;
    Routes &routes_;
    wxBoxSizer *column_;
    Words words_ = windowWords();
};

} // namespace

wxWindow *makeStartPage(wxWindow *parent, Routes &routes, bool hasWorkspace) {
    StartPage page(parent, routes);
    page.heading(tr("Start like this"));
    if (hasWorkspace) {
        page.step(tr("I&mport responses from a file"),
                  tr("Webropol, Microsoft Forms, LimeSurvey, Google Forms or any table (CSV, "
                     "Excel).\nKooste recognises the questions and scales and makes the survey for "
                     "you. You see everything before anything is saved."),
                  [&routes] { routes.importAnswers(); });
        page.step(tr("A&dd the organisation"),
                  tr("Import result areas, services and units from a list or write them yourself. "
                     "This can be done after the import too."),
                  [&routes] { routes.goTo(app::Screen::organisation); });
        page.step(tr("See the &questionnaires"),
                  tr("Surveys by type, their versions and the wordings in three languages."),
                  [&routes] { routes.goTo(app::Screen::surveys); });
    } else {
        page.step(tr("Make a ne&w workspace"),
                  tr("One file holds the organisation, the surveys and the responses."),
                  [&routes] { routes.newWorkspace(); });
        page.step(tr("Open a wor&kspace"), tr("A .kooste file that is on this machine already."),
                  [&routes] { routes.openWorkspace(); });
    }
    page.line();
    page.demo();
    return page.done();
}

} // namespace kooste::gui
