// SPDX-License-Identifier: MIT
#include "reports/writers/pdf.h"

#include "reports/writers/pdf_layout.h"
#include "reports/writers/pdf_render.h"

namespace kooste::reports {

base::Result<std::string> PdfWriter::bytes(const Document &document, const base::Progress &progress,
                                           const base::CancelToken &cancel) const {
    auto fonts = charts::FontSet::open();
    if (!fonts)
        return fonts.error();
    const charts::Theme theme = charts::Theme::print();
    const charts::FontMeasure measure(*fonts);
    const pdf::Pages pages = pdf::layOut(document, theme, measure, cancel);
    progress.report(0.3);
    if (cancel.isCancelled())
        return base::cancelledError();
    auto file = pdf::drawn(pages, document, theme, *fonts, progress.part(0.3, 0.7), cancel);
    if (!file)
        return file.error();
    return pdf::tagged(*file, pages, document);
}

base::Result<void> PdfWriter::write(const Document &document, base::AtomicFile &file,
                                    const base::Progress &progress,
                                    const base::CancelToken &cancel) const {
    const auto made = bytes(document, progress, cancel);
    if (!made)
        return made.error();
    if (auto written = file.write(*made); !written)
        return written;
    if (cancel.isCancelled())
        return base::cancelledError();
    progress.report(1);
    return file.commit();
}

struct PagePictures::Pages {
    charts::FontSet fonts;
    charts::Theme theme;
    std::vector<charts::Scene> scenes;
};

PagePictures::PagePictures(std::unique_ptr<Pages> pages) : pages_(std::move(pages)) {}
PagePictures::PagePictures(PagePictures &&) noexcept = default;
PagePictures &PagePictures::operator=(PagePictures &&) noexcept = default;
PagePictures::~PagePictures() = default;

base::Result<PagePictures> PagePictures::of(const Document &document) {
    auto fonts = charts::FontSet::open();
    if (!fonts)
        return fonts.error();
    auto pages = std::make_unique<Pages>(Pages{*fonts, charts::Theme::print(), {}});
    const charts::FontMeasure measure(*fonts);
    for (auto &page : pdf::layOut(document, pages->theme, measure, {}).pages) {
        charts::Scene scene;
        scene.width = pdf::kPageWidth;
        scene.height = pdf::kPageHeight;
        for (auto &mark : page.marks)
            for (auto &shape : mark.shapes)
                scene.shapes.push_back(std::move(shape));
        pages->scenes.push_back(std::move(scene));
    }
    return PagePictures(std::move(pages));
}

std::size_t PagePictures::count() const { return pages_->scenes.size(); }

charts::Size PagePictures::pageSize() const { return {pdf::kPageWidth, pdf::kPageHeight}; }

charts::Pixels PagePictures::paint(std::size_t page, double scale) const {
    return charts::paintPixels(pages_->scenes[page], pages_->theme, pages_->fonts, scale);
}

std::string PagePictures::text(std::size_t page) const {
    std::string text;
    for (const auto &shape : pages_->scenes[page].shapes)
        if (const auto *words = std::get_if<charts::TextShape>(&shape)) {
            for (const auto &run : words->runs)
                text += run.text;
            text += '\n';
        }
    return text;
}

} // namespace kooste::reports
