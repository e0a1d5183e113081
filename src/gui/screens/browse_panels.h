// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/browse_presenters.h"
#include "gui/screen_panel.h"

#include <array>
#include <memory>

class wxButton;
class wxChoice;
class wxSimplebook;
class wxStaticText;
class wxTextCtrl;
class wxTreeListCtrl;

namespace kooste::gui {

/// A page with the sentence of an empty screen; a button under it when `label` says one.
wxPanel *makeEmptyPage(wxWindow *book, wxStaticText *&sentence, const base::Message &label = {},
                       const std::function<void()> &action = {});
/// Fills a tree from rows in depth-first order, opens it and chooses a key.
void fillTree(wxTreeListCtrl &tree, const std::vector<app::TreeRow> &rows, std::int64_t chosen);
/// The key of the chosen row; 0 without one.
std::int64_t chosenKey(const wxTreeListCtrl &tree);

/// Organisaatio: the tree and one unit's names and code.
class OrganisationPanel : public ScreenPanel, public app::OrganisationView {
public:
    OrganisationPanel(wxWindow *parent, app::Session &session, Routes &routes);
    void askImport();
    void showTree(const std::vector<app::TreeRow> &rows, std::int64_t chosen) override;
    void showEmpty(const std::string &sentence) override;
    void showUnit(const app::UnitForm &form) override;
    void showUndo(const std::string &undo, const std::string &redo) override;
    void showError(const base::Error &error) override { routes_.showError(error); }
    void say(const base::Message &message) override { routes_.say(message); }
    std::vector<wxWindow *> parts() override;
    void undo() override { presenter_->undo(); }
    void redo() override { presenter_->redo(); }

private:
    wxPanel *makeFull();
    void startAdding();
    wxSizer *makeUnit(wxWindow *page);
    wxSizer *makeButtons(wxWindow *page);
    void save();
    Routes &routes_;
    wxSimplebook *book_ = nullptr;
    wxStaticText *empty_ = nullptr;
    wxTreeListCtrl *tree_ = nullptr;
    wxStaticText *level_ = nullptr;
    wxTextCtrl *code_ = nullptr;
    std::array<wxTextCtrl *, 3> names_{};
    wxChoice *unitLevel_ = nullptr;
    wxChoice *parent_ = nullptr;
    wxTextCtrl *validFrom_ = nullptr;
    wxTextCtrl *validTo_ = nullptr;
    wxButton *save_ = nullptr;
    wxButton *add_ = nullptr;
    wxButton *remove_ = nullptr;
    wxButton *undo_ = nullptr;
    bool filling_ = false;
    std::unique_ptr<app::OrganisationPresenter> presenter_;
};

} // namespace kooste::gui
