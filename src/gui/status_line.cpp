// SPDX-License-Identifier: MIT
#include "gui/status_line.h"

#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/gauge.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr int kShowAfter = 300; // milliseconds
constexpr int kGaugeRange = 1000;
constexpr int kJobWidth = 260;
} // namespace

StatusLine::StatusLine(wxWindow *parent) : wxStatusBar(parent), wait_(this) {
    SetFieldsCount(4);
    gauge_ = new wxGauge(this, wxID_ANY, kGaugeRange, wxDefaultPosition, wxDefaultSize,
                         wxGA_HORIZONTAL | wxGA_SMOOTH);
    cancel_ = new wxButton(this, wxID_ANY, windowWords()(tr("Cancel (Esc)")), wxDefaultPosition,
                           wxDefaultSize, wxBU_EXACTFIT);
    gauge_->Hide();
    cancel_->Hide();
    cancel_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { cancelShown(); });
    Bind(wxEVT_TIMER, [this](wxTimerEvent &) { showJob(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        place();
    });
    place();
}

void StatusLine::showMessage(const wxString &message) {
    message_ = message;
    if (!shown_)
        SetStatusText(message_, 0);
}

void StatusLine::showStanding(const wxString &threshold, const wxString &saved) {
    threshold_ = threshold;
    saved_ = saved;
    SetStatusText(threshold_, 2);
    SetStatusText(saved_, 3);
    place();
}

void StatusLine::news(const app::JobNews &news) {
    if (news.stage == app::JobNews::Stage::finished) {
        if (job_ && job_->job == news.job)
            hideJob();
        return;
    }
    const bool other = !job_ || job_->job != news.job;
    // Of two jobs that run side by side the longer running one keeps the gauge.
    if (other && job_ && shown_)
        return;
    job_ = news;
    if (other)
        wait_.StartOnce(kShowAfter);
    else if (shown_)
        showJob();
}

bool StatusLine::cancelShown() {
    if (!shown_ || !job_ || !onCancel)
        return false;
    cancel_->Disable();
    onCancel(job_->job);
    return true;
}

void StatusLine::showJob() {
    if (!job_)
        return;
    const Words words = windowWords();
    wxString text = words(job_->title);
    if (!job_->doing.empty())
        text += ": " + words(job_->doing);
    SetStatusText(text, 0);
    gauge_->SetValue(static_cast<int>(job_->share * kGaugeRange));
    if (!shown_) {
        shown_ = true;
        cancel_->Enable();
        gauge_->Show();
        cancel_->Show();
        place();
    }
}

void StatusLine::hideJob() {
    wait_.Stop();
    job_.reset();
    if (!shown_)
        return;
    shown_ = false;
    gauge_->Hide();
    cancel_->Hide();
    SetStatusText(message_, 0);
    place();
}

void StatusLine::place() {
    const auto widthOf = [this](const wxString &text) {
        return text.empty() ? 1 : GetTextExtent(text).x + FromDIP(40);
    };
    const int widths[] = {-1, shown_ ? FromDIP(kJobWidth) : 1, widthOf(threshold_),
                          widthOf(saved_)};
    SetStatusWidths(4, widths);
    if (!shown_)
        return;
    wxRect field;
    if (!GetFieldRect(1, field))
        return;
    const wxSize button = cancel_->GetBestSize();
    const int height = std::min(button.y, GetClientSize().y - 2);
    cancel_->SetSize(field.GetRight() - button.x, (GetClientSize().y - height) / 2, button.x,
                     height);
    gauge_->SetSize(field.x + FromDIP(4), field.y + field.height / 2 - FromDIP(6),
                    field.width - button.x - FromDIP(16), FromDIP(12));
}

} // namespace kooste::gui
