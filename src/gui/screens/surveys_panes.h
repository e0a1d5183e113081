// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/surveys_presenter.h"
#include "gui/table_view.h"

#include <array>
#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/timer.h>

class wxBitmapButton;
class wxButton;
class wxCheckBox;
class wxFlexGridSizer;
class wxChoice;
class wxGrid;
class wxSimplebook;
class wxStaticText;
class wxTextCtrl;

namespace kooste::gui {

/// Versions in time, the newest on top: a double line under one that cannot be compared, a single
/// one where it can with reservation, dashes for a draft. A click chooses; the tree is its text
/// twin.
class VersionsCanvas : public wxScrolledCanvas {
public:
    explicit VersionsCanvas(wxWindow *parent);
    void show(const std::vector<app::VersionMark> &versions, const std::string &summary);
    std::function<void(std::int64_t)> onChosen;
    bool AcceptsFocus() const override { return false; }

private:
    void paint(wxPaintEvent &event);
    int heightOf(const app::VersionMark &mark) const;
    std::vector<app::VersionMark> versions_;
};

/// A table whose rows can be dragged and dropped onto each other.
class MovableTable : public TableView {
public:
    MovableTable(wxWindow *parent, const wxString &name);
    void allowMoves(bool allowed);
    std::function<void(std::int64_t row, std::int64_t onto)> onMoved;

private:
    std::optional<std::int64_t> keyOf(const wxDataViewItem &item) const;
    bool movesAllowed_ = false;
    bool canDrag_ = false;
    std::optional<std::int64_t> dragged_;
};

/// Sections and questions with the buttons over them; drag and drop, Alt+Up and Alt+Down, Insert
/// and Delete.
class QuestionListPane : public wxPanel {
public:
    explicit QuestionListPane(wxWindow *parent);
    void attach(app::QuestionnairePresenter &presenter) { presenter_ = &presenter; }
    void show(const app::QuestionList &list);
    TableView *table() const { return table_; }
    void askAdd();

private:
    wxSizer *makeButtons();
    void makeLock(wxSizer *into);
    void onKey(wxKeyEvent &event);
    app::QuestionnairePresenter *presenter_ = nullptr;
    wxSizer *buttons_ = nullptr;
    wxButton *add_ = nullptr;
    wxButton *remove_ = nullptr;
    wxButton *up_ = nullptr;
    wxButton *down_ = nullptr;
    wxStaticText *count_ = nullptr;
    wxPanel *lock_ = nullptr;
    wxStaticText *lockNote_ = nullptr;
    wxButton *wayOn_ = nullptr;
    MovableTable *table_ = nullptr;
};

/// "Show if": item, operator, value, and a button for more.
class ConditionFields : public wxPanel {
public:
    explicit ConditionFields(wxWindow *parent);
    void show(const app::ConditionForm &form);
    void focus();
    std::function<void(const app::TermForm &)> onChange;
    std::function<void()> onMore;

private:
    void tell();
    app::TermForm shown_;
    wxChoice *item_ = nullptr;
    wxChoice *operator_ = nullptr;
    wxChoice *value_ = nullptr;
    wxTextCtrl *number_ = nullptr;
    wxStaticText *sentence_ = nullptr;
    wxButton *more_ = nullptr;
};

/// The answers of a closed question: which scale, and its options to be edited in place.
class OptionsPane : public wxPanel {
public:
    explicit OptionsPane(wxWindow *parent);
    void attach(app::QuestionnairePresenter &presenter) { presenter_ = &presenter; }
    void show(const app::QuestionForm &form);
    void focus();
    /// Takes what is being written in a cell over, before anything else is chosen.
    void endEditing();

private:
    wxSizer *makeScale();
    wxSizer *makeButtons();
    void fillGrid(const app::QuestionForm &form);
    void cellChanged(int row);
    bool everywhere() const;
    app::QuestionnairePresenter *presenter_ = nullptr;
    app::QuestionForm shown_;
    wxChoice *scale_ = nullptr;
    wxStaticText *scaleNote_ = nullptr;
    wxGrid *grid_ = nullptr;
    wxCheckBox *everywhere_ = nullptr;
    std::array<wxButton *, 4> buttons_{};
};

/// The right side: words of all languages side by side for the chosen variant, answers, condition,
/// and what else belongs to the question; or a section's title, introduction and condition.
class QuestionPane : public wxScrolledWindow {
public:
    explicit QuestionPane(wxWindow *parent);
    void attach(app::QuestionnairePresenter &presenter);
    void show(const app::QuestionForm &form);
    void showNothing(const std::string &sentence);
    void focus(const app::FieldPlace &place);
    void endEditing();

private:
    using Fields = std::array<wxTextCtrl *, 3>;
    Fields makeFields(wxSizer *into, app::WordField field, const base::Message (&labels)[3],
                      int height);
    void standLanguages();
    void makeHead(wxSizer *into);
    void makeRest(wxSizer *into);
    void fill(Fields &fields, const base::LocalText &words, bool editable);
    void showVariants(const app::QuestionForm &form);
    void askVariants();
    void askCondition();
    app::QuestionnairePresenter *presenter_ = nullptr;
    wxStaticText *heading_ = nullptr;
    wxStaticText *identity_ = nullptr;
    wxStaticText *lockNote_ = nullptr;
    wxStaticText *nothing_ = nullptr;
    wxPanel *body_ = nullptr;
    wxPanel *variantsPane_ = nullptr;
    TableView *variants_ = nullptr;
    wxButton *askVariants_ = nullptr;
    wxStaticText *wordingTitle_ = nullptr;
    std::array<wxStaticText *, 9> labels_{};
    std::vector<wxFlexGridSizer *> grids_; ///< of the three languages
    Fields texts_{};
    Fields helps_{};
    Fields names_{};
    OptionsPane *options_ = nullptr;
    ConditionFields *condition_ = nullptr;
    wxPanel *rest_ = nullptr;
    wxCheckBox *required_ = nullptr;
    wxCheckBox *moreIsBetter_ = nullptr;
    wxTextCtrl *code_ = nullptr;
    wxChoice *role_ = nullptr;
    std::size_t labelsMade_ = 0;
};

} // namespace kooste::gui
