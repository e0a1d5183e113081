// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/surveys_panes.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/menu.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;
using model::ItemKind;

QuestionListPane::QuestionListPane(wxWindow *parent) : wxPanel(parent) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    buttons_ = makeButtons();
    whole->Add(buttons_, wxSizerFlags().Expand().Border(wxALL, FromDIP(4)));
    makeLock(whole);
    table_ = new MovableTable(this, windowWords()(tr("Questions of the version")));
    table_->onChosen = [this](std::int64_t row) { presenter_->choose(row); };
    table_->onMoved = [this](std::int64_t row, std::int64_t onto) { presenter_->drop(row, onto); };
    whole->Add(table_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    table_->Bind(wxEVT_CHAR_HOOK, &QuestionListPane::onKey, this);
}

wxSizer *QuestionListPane::makeButtons() {
    const Words words = windowWords();
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](wxButton *button, const wxString &tip, auto action) {
        button->SetToolTip(tip);
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        row->Add(button, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
        return button;
    };
    const auto picture = [&](const char *name, const wxString &label) {
        auto *button = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                    wxBU_EXACTFIT | wxBU_NOTEXT);
        button->SetBitmap(icon(name));
        button->SetName(label);
        return button;
    };
    const auto plain = [&](const base::Message &label) {
        return new wxButton(this, wxID_ANY, words(label), wxDefaultPosition, wxDefaultSize,
                            wxBU_EXACTFIT);
    };
    add_ = add(plain(tr("&Add…")), words(tr("Add a question or a section (Insert)")),
               [this] { askAdd(); });
    remove_ = add(plain(tr("Re&move")), words(tr("Remove from the draft (Delete); can be undone")),
                  [this] { presenter_->remove(); });
    up_ = add(picture("arrow-up", words(tr("Move up"))), words(tr("Move up (Alt+Up)")),
              [this] { presenter_->move(true); });
    down_ = add(picture("arrow-down", words(tr("Move down"))), words(tr("Move down (Alt+Down)")),
                [this] { presenter_->move(false); });
    row->AddStretchSpacer();
    count_ = makeMuted(this, {});
    row->Add(count_, wxSizerFlags().CentreVertical());
    return row;
}

/// In place of the buttons when the version cannot be changed: why, and the way on.
void QuestionListPane::makeLock(wxSizer *into) {
    lock_ = new wxPanel(this);
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(lock_, wxID_ANY, signIcon(app::Sign::lock)),
             wxSizerFlags().Border(wxRIGHT, FromDIP(6)));
    lockNote_ = new wxStaticText(lock_, wxID_ANY, {});
    row->Add(lockNote_, wxSizerFlags(1));
    column->Add(row, wxSizerFlags().Expand());
    wayOn_ = new wxButton(lock_, wxID_ANY, {});
    wayOn_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->onWayOn(); });
    column->Add(wayOn_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    lock_->SetSizer(column);
    into->Add(lock_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
}

void QuestionListPane::show(const app::QuestionList &list) {
    const bool was = lock_->IsShown();
    GetSizer()->Show(buttons_, list.editable, true);
    lock_->Show(!list.editable);
    remove_->Enable(list.canRemove);
    up_->Enable(list.canMoveUp);
    down_->Enable(list.canMoveDown);
    count_->SetLabel(toWx(list.count));
    setWrapped(lockNote_, toWx(list.lockNote), GetClientSize().x - FromDIP(48));
    wayOn_->SetLabel(toWx(list.wayOn));
    table_->show(list.table);
    if (table_->chosen() != list.chosen)
        table_->choose(list.chosen);
    table_->allowMoves(list.editable);
    if (was == list.editable || !list.editable)
        Layout();
    buttons_->Layout();
}

void QuestionListPane::onKey(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (event.AltDown() && (key == WXK_UP || key == WXK_DOWN))
        presenter_->move(key == WXK_UP);
    else if (key == WXK_DELETE && !event.HasAnyModifiers())
        presenter_->remove();
    else if (key == WXK_INSERT && !event.HasAnyModifiers())
        askAdd();
    else
        event.Skip();
}

void QuestionListPane::askAdd() {
    if (!presenter_->isDraft())
        return;
    const Words words = windowWords();
    struct Kind {
        base::Message label;
        ItemKind kind;
        model::ItemRole role;
    };
    using enum model::ItemRole;
    const std::vector<Kind> kinds{{tr("&Scale, such as 1–5"), ItemKind::ordered, answer},
                                  {tr("&Recommendation 0–10"), ItemKind::nps, answer},
                                  {tr("&One choice"), ItemKind::single, answer},
                                  {tr("Se&veral choices"), ItemKind::multiple, answer},
                                  {tr("&Text"), ItemKind::text, answer},
                                  {tr("&Number"), ItemKind::number, answer},
                                  {tr("&Date"), ItemKind::date, answer},
                                  {tr("&Background question"), ItemKind::single, background}};
    wxMenu menu;
    std::vector<std::function<void()>> actions;
    const int first = wxID_HIGHEST + 1000;
    const auto append = [&](wxMenu &into, const wxString &label, std::function<void()> action) {
        into.Append(first + static_cast<int>(actions.size()), label);
        actions.push_back(std::move(action));
    };
    for (const auto &kind : kinds)
        append(menu, words(kind.label),
               [this, kind] { presenter_->addQuestion(kind.kind, kind.role); });
    menu.AppendSeparator();
    auto *known = new wxMenu;
    for (const auto &[item, title] : presenter_->unaskedItems())
        append(*known, plainLabel(title), [this, id = item] { presenter_->addKnownItem(id); });
    const bool any = known->GetMenuItemCount() > 0;
    menu.AppendSubMenu(known, words(tr("&Question of an earlier version")))->Enable(any);
    auto *bank = new wxMenu;
    for (const auto &[code, title] : presenter_->bankItems())
        append(*bank, plainLabel(title), [this, id = code] { presenter_->addBankItem(id); });
    const bool anyInBank = bank->GetMenuItemCount() > 0;
    menu.AppendSubMenu(bank, words(tr("From the &item bank")))->Enable(anyInBank);
    menu.AppendSeparator();
    append(menu, words(tr("S&ection")), [this] { presenter_->addSection(); });
    const int chosen = add_->GetPopupMenuSelectionFromUser(menu, 0, add_->GetSize().y);
    if (chosen >= first)
        actions.at(static_cast<std::size_t>(chosen - first))();
}

} // namespace kooste::gui
