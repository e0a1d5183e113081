// SPDX-License-Identifier: MIT
#include "gui/mnemonics.h"

#include <wx/anybutton.h>
#include <wx/checkbox.h>
#include <wx/radiobut.h>
#include <wx/stattext.h>

namespace kooste::gui {

namespace {

bool hasLetter(const wxControl &control, wxChar letter) {
    const wxString label = control.GetLabel();
    const int at = wxControl::FindAccelIndex(label);
    // FindAccelIndex counts in the label without its marks.
    return at >= 0 && wxToupper(wxControl::RemoveMnemonics(label)[static_cast<std::size_t>(at)]) ==
                          static_cast<wxChar>(wxToupper(letter));
}

void tell(wxControl &control, wxEventType type, bool checked) {
    control.SetFocus();
    wxCommandEvent event(type, control.GetId());
    event.SetEventObject(&control);
    event.SetInt(checked ? 1 : 0);
    control.ProcessWindowEvent(event);
}

bool focusBehind(const wxWindow &label) {
    for (wxWindow *next = label.GetNextSibling(); next != nullptr; next = next->GetNextSibling())
        if (next->CanAcceptFocus()) {
            next->SetFocus();
            return true;
        }
    return false;
}

bool follow(wxControl &control) {
    if (auto *box = dynamic_cast<wxCheckBox *>(&control)) {
        box->SetValue(!box->GetValue());
        tell(control, wxEVT_CHECKBOX, box->GetValue());
        return true;
    }
    if (auto *choice = dynamic_cast<wxRadioButton *>(&control)) {
        choice->SetValue(true);
        tell(control, wxEVT_RADIOBUTTON, true);
        return true;
    }
    if (dynamic_cast<wxAnyButton *>(&control) != nullptr) {
        tell(control, wxEVT_BUTTON, false);
        return true;
    }
    return dynamic_cast<wxStaticText *>(&control) != nullptr && focusBehind(control);
}

} // namespace

bool followMnemonic(wxWindow &root, wxChar letter) {
    for (wxWindow *child : root.GetChildren()) {
        if (child->IsTopLevel() || !child->IsShown() || !child->IsEnabled())
            continue;
        auto *control = dynamic_cast<wxControl *>(child);
        if (control != nullptr && hasLetter(*control, letter) && follow(*control))
            return true;
        if (followMnemonic(*child, letter))
            return true;
    }
    return false;
}

} // namespace kooste::gui
