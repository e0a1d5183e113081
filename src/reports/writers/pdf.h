// SPDX-License-Identifier: MIT
#pragma once
#include "charts/painters.h"
#include "reports/writers/writer.h"

namespace kooste::reports {

/// A tagged PDF on A4 that prints well in grey: the machine-checkable clauses of PDF/UA-1 hold.
/// The same document gives the same bytes. Fonts are the program's own, embedded.
class PdfWriter final : public Writer {
public:
    std::string_view code() const override { return "pdf"; }
    std::string_view extension() const override { return ".pdf"; }
    base::Result<void> write(const Document &document, base::AtomicFile &file,
                             const base::Progress &progress,
                             const base::CancelToken &cancel) const override;
    /// The file's bytes, for those who do not want a file. Errors: fonts missing, cancelled.
    base::Result<std::string> bytes(const Document &document, const base::Progress &progress = {},
                                    const base::CancelToken &cancel = {}) const;
};

/// The same pages as pictures, for a window's preview. Lays the document out once; a page is
/// painted when it is asked for. Usable from several threads after it is made.
class PagePictures {
public:
    static base::Result<PagePictures> of(const Document &document);
    PagePictures(PagePictures &&) noexcept;
    PagePictures &operator=(PagePictures &&) noexcept;
    ~PagePictures();

    std::size_t count() const;
    /// Of one page in points: 595.28 x 841.89.
    charts::Size pageSize() const;
    /// `page` from 0; `scale` pixels per point.
    charts::Pixels paint(std::size_t page, double scale) const;
    /// What is written on the page, for those who cannot see it.
    std::string text(std::size_t page) const;

private:
    struct Pages;
    explicit PagePictures(std::unique_ptr<Pages> pages);
    std::unique_ptr<Pages> pages_;
};

} // namespace kooste::reports
