// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/calendar_presenter.h"
#include "app/presenters/charter_presenter.h"
#include "gui/screens/lanes_canvas.h"
#include "gui/table_view.h"

#include <wx/dialog.h>

class wxButton;
class wxChoice;
class wxSizer;
class wxStaticText;

namespace kooste::gui {

class WordsGrid;

/// Kysely > Kalenteri: all surveys in time, and who is asked twice.
class CalendarDialog : public wxDialog, public app::CalendarView {
public:
    CalendarDialog(wxWindow *parent, app::Session &session);
    void showSpans(const std::vector<std::string> &spans, int chosen) override;
    void showCalendar(const app::Table &table, const std::string &summary,
                      const std::vector<std::string> &overlaps) override;
    void showLanes(const app::CalendarLanes &lanes) override;
    void showSurvey(std::int64_t survey, const std::string &heading,
                    const std::string &about) override;

private:
    wxSizer *makeHead();
    void chosen(std::int64_t survey);

    wxChoice *spans_ = nullptr;
    wxStaticText *summary_ = nullptr;
    LanesCanvas *lanes_ = nullptr;
    wxStaticText *overlaps_ = nullptr;
    TableView *table_ = nullptr;
    wxStaticText *heading_ = nullptr;
    wxStaticText *about_ = nullptr;
    std::unique_ptr<app::CalendarPresenter> presenter_;
};

/// Kysely > Kyselyn seloste: the six paragraphs of a survey's charter.
class CharterDialog : public wxDialog, public app::CharterView {
public:
    CharterDialog(wxWindow *parent, app::Session &session, model::SurveyId survey);
    void showCharter(const std::string &survey, const std::vector<app::WordsRow> &rows) override;
    void showSaving(const std::string &whyNotSave) override;
    void showError(const base::Error &error) override;
    void closeSaved() override { EndModal(wxID_OK); }

private:
    void close();
    wxStaticText *title_ = nullptr;
    WordsGrid *rows_ = nullptr;
    wxButton *save_ = nullptr;
    std::unique_ptr<app::CharterPresenter> presenter_;
};

/// Asks for which survey, where there are several; 0 when the user changed their mind or there are
/// none.
model::SurveyId askSurvey(wxWindow *parent, const app::Session &session);

} // namespace kooste::gui
