// SPDX-License-Identifier: MIT
#include "app/presenters/condition_editing.h"
#include "app/presenters/questionnaire_words.h"
#include "gui/screens/condition_widgets.h"
#include "gui/theme.h"
#include "gui/window_words.h"
#include "model/condition_words.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

namespace {

/// A tick for each audience and phase; under them the condition that leads to a variant.
class VariantsDialog : public wxDialog {
public:
    VariantsDialog(wxWindow *parent, const app::QuestionnairePresenter &presenter)
        : wxDialog(parent, wxID_ANY, windowWords()(tr("Variants of the questionnaire")),
                   wxDefaultPosition, wxDefaultSize, wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          presenter_(presenter), editing_(presenter.version().variants) {
        const Words words = windowWords();
        auto *whole = new wxBoxSizer(wxVERTICAL);
        auto *intro = new wxStaticText(this, wxID_ANY, {});
        setWrapped(intro,
                   words(tr("Tick those who get wordings of their own. Whatever a variant does not "
                            "say is said in the common words; the items stay the same.")),
                   FromDIP(560));
        whole->Add(intro, wxSizerFlags().Border(wxALL, FromDIP(10)));
        whole->Add(makeMatrix(), wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
        whole->Add(makeRouting(), wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
        whole->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL),
                   wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
        SetSizerAndFit(whole);
        showRouting();
    }
    const std::vector<model::Variant> &variants() const { return editing_.variants(); }

private:
    wxSizer *makeMatrix() {
        const auto &phases = app::VariantsEditing::phases();
        const Words words = windowWords();
        auto *grid =
            new wxFlexGridSizer(static_cast<int>(phases.size()) + 1, FromDIP(6), FromDIP(12));
        grid->AddSpacer(0);
        for (const auto phase : phases)
            grid->Add(new wxStaticText(
                this, wxID_ANY,
                words(phase == model::Phase::unknown ? tr("any phase") : model::phaseName(phase))));
        for (const auto audience : app::VariantsEditing::audiences()) {
            const wxString who =
                words(audience == model::Audience::unknown ? tr("everyone")
                                                           : model::audienceName(audience));
            grid->Add(new wxStaticText(this, wxID_ANY, who), wxSizerFlags().CentreVertical());
            for (const auto phase : phases) {
                const model::VariantKey key{audience, phase};
                auto *box = new wxCheckBox(this, wxID_ANY, {});
                box->SetName(toWx(app::variantTitle(key, presenter_.say())));
                box->SetValue(key.isCommon() || editing_.has(key));
                box->Enable(!key.isCommon());
                box->Bind(wxEVT_CHECKBOX, [this, box, key](wxCommandEvent &) {
                    editing_.set(key, box->GetValue());
                    showRouting();
                });
                grid->Add(box, wxSizerFlags().Centre());
            }
        }
        return grid;
    }

    wxSizer *makeRouting() {
        const Words words = windowWords();
        auto *column = new wxBoxSizer(wxVERTICAL);
        auto *row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(new wxStaticText(this, wxID_ANY, words(tr("Routing of the &variant"))),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
        variant_ = new wxChoice(this, wxID_ANY);
        variant_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &) { showCondition(); });
        row->Add(variant_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(6)));
        ask_ = new wxButton(this, wxID_ANY, words(tr("&Condition…")));
        ask_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { askRouting(); });
        row->Add(ask_, wxSizerFlags().CentreVertical());
        column->Add(row, wxSizerFlags().Expand());
        condition_ = makeMuted(this, {});
        column->Add(condition_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
        return column;
    }

    const model::Variant *chosen() const {
        const auto at = static_cast<std::size_t>(std::max(variant_->GetSelection(), 0));
        return at < variants().size() ? &variants()[at] : nullptr;
    }

    void showRouting() {
        const int before = variant_->GetSelection();
        variant_->Clear();
        for (const auto &variant : variants())
            variant_->Append(toWx(app::variantTitle(variant.key, presenter_.say())));
        const int last = static_cast<int>(variants().size()) - 1;
        variant_->SetSelection(std::min(std::max(before, 0), last));
        showCondition();
    }

    void showCondition() {
        const auto *variant = chosen();
        ask_->Enable(variant != nullptr);
        wxString sentence;
        if (variant && variant->when.always())
            sentence =
                windowWords()(tr("Chosen by the link or by the paper form, not by an answer."));
        else if (variant)
            sentence =
                windowWords()(model::conditionWords(presenter_.survey(), presenter_.version(),
                                                    variant->when, presenter_.say().language()));
        setWrapped(condition_, sentence, FromDIP(560));
        Layout();
    }

    void askRouting() {
        const auto *variant = chosen();
        if (!variant)
            return;
        if (auto when = askCondition(this, presenter_, variant->when, presenter_.allItems()))
            editing_.setCondition(variant->key, *std::move(when));
        showCondition();
    }

    const app::QuestionnairePresenter &presenter_;
    app::VariantsEditing editing_;
    wxChoice *variant_ = nullptr;
    wxButton *ask_ = nullptr;
    wxStaticText *condition_ = nullptr;
};

} // namespace

std::optional<std::vector<model::Variant>>
askVariants(wxWindow *parent, const app::QuestionnairePresenter &presenter) {
    VariantsDialog dialog(parent, presenter);
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return dialog.variants();
}

} // namespace kooste::gui
