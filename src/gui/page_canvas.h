// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/pdf.h"

#include <functional>
#include <memory>
#include <wx/scrolwin.h>

namespace kooste::gui {

/// A page of the PDF's own layout on a grey ground. Zoom 0 fits the whole page.
class PageCanvas : public wxScrolledCanvas {
public:
    explicit PageCanvas(wxWindow *parent);

    void show(std::shared_ptr<const reports::PagePictures> pages, const wxString &sentence);
    void setStale(bool stale);
    void setPage(std::size_t page);
    void setZoom(double zoom); ///< pixels per point at normal density; 0 fits the page
    std::size_t page() const { return page_; }
    std::size_t pages() const { return pages_ ? pages_->count() : 0; }
    std::function<void()> onPageChanged;

private:
    void paint(wxPaintEvent &event);
    void onKey(wxKeyEvent &event);
    double scale() const;
    void fitVirtualSize();

    std::shared_ptr<const reports::PagePictures> pages_;
    wxString sentence_;
    std::size_t page_ = 0;
    double zoom_ = 0;
    bool stale_ = false;
    // The page painted last, kept while nothing changes.
    wxBitmap painted_;
    double paintedScale_ = 0;
    std::size_t paintedPage_ = 0;
};

} // namespace kooste::gui
