// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/job_runner.h"

#include <functional>
#include <optional>
#include <wx/statusbr.h>
#include <wx/timer.h>

class wxButton;
class wxGauge;

namespace kooste::gui {

/// Message, the running job with its gauge and cancel, suppression threshold, saved state. A job
/// that takes under 300 ms is not shown at all.
class StatusLine : public wxStatusBar {
public:
    explicit StatusLine(wxWindow *parent);

    void showMessage(const wxString &message);
    void showStanding(const wxString &threshold, const wxString &saved);
    void showSaved(const wxString &saved) { showStanding(threshold_, saved); }
    void news(const app::JobNews &news);
    /// Esc: cancels the job that is shown; false when none is.
    bool cancelShown();
    /// The job that is shown, if closing the program would lose what it makes; else empty.
    base::Message running() const {
        return shown_ && job_ && !job_->onlyReads ? job_->title : base::Message();
    }
    std::function<void(std::uint64_t)> onCancel;

private:
    void showJob();
    void hideJob();
    void place();

    wxGauge *gauge_ = nullptr;
    wxButton *cancel_ = nullptr;
    wxTimer wait_;
    std::optional<app::JobNews> job_;
    bool shown_ = false;
    wxString message_;
    wxString threshold_;
    wxString saved_;
};

} // namespace kooste::gui
