// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_render.h"

#include "charts/cairo_painter.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace kooste::reports::pdf {

namespace {

struct SurfaceEnd {
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
};
struct ContextEnd {
    void operator()(cairo_t *context) const { cairo_destroy(context); }
};

cairo_status_t appendBytes(void *text, const unsigned char *bytes, unsigned int length) {
    static_cast<std::string *>(text)->append(reinterpret_cast<const char *>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

void setProperties(cairo_surface_t *surface, const Metadata &metadata) {
    const std::string made = base::isoDateTime(metadata.made);
    const auto set = [&](cairo_pdf_metadata_t name, const std::string &text) {
        if (!text.empty())
            cairo_pdf_surface_set_metadata(surface, name, text.c_str());
    };
    set(CAIRO_PDF_METADATA_TITLE, metadata.title + ", " + metadata.periodName);
    set(CAIRO_PDF_METADATA_SUBJECT, metadata.subtitle);
    set(CAIRO_PDF_METADATA_AUTHOR, metadata.author.empty() ? metadata.county : metadata.author);
    set(CAIRO_PDF_METADATA_CREATOR, metadata.program);
    // Cairo would stamp the time of the machine.
    set(CAIRO_PDF_METADATA_CREATE_DATE, made);
    set(CAIRO_PDF_METADATA_MOD_DATE, made);
}

void addOutline(cairo_surface_t *surface, const Pages &pages) {
    for (const auto &entry : pages.outline)
        cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, entry.title.c_str(),
            fmt::format("page={} pos=[{:.2f} {:.2f}]", entry.page + 1, kLeft, entry.y).c_str(),
            CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void drawPage(cairo_t *context, charts::CairoPainter &painter, const Pages &pages,
              const PageContent &page) {
    for (const auto &mark : page.marks) {
        const bool content = mark.element != kArtifact;
        const std::string tag(content ? pages.elements[static_cast<std::size_t>(mark.element)].tag
                                      : "");
        if (content)
            cairo_tag_begin(context, tag.c_str(), nullptr);
        for (const auto &shape : mark.shapes)
            painter.draw(shape);
        if (content)
            cairo_tag_end(context, tag.c_str());
    }
}

} // namespace

base::Result<std::string> drawn(const Pages &pages, const Document &document,
                                const charts::Theme &theme, const charts::FontSet &fonts,
                                const base::Progress &progress, const base::CancelToken &cancel) {
    std::string file;
    const std::unique_ptr<cairo_surface_t, SurfaceEnd> surface(
        cairo_pdf_surface_create_for_stream(appendBytes, &file, kPageWidth, kPageHeight));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    setProperties(surface.get(), document.metadata);
    addOutline(surface.get(), pages);
    const std::unique_ptr<cairo_t, ContextEnd> context(cairo_create(surface.get()));
    charts::CairoPainter painter(context.get(), theme, fonts);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        if (cancel.isCancelled())
            return base::cancelledError();
        drawPage(context.get(), painter, pages, pages.pages[i]);
        cairo_show_page(context.get());
        progress.report(static_cast<double>(i + 1) / static_cast<double>(pages.pages.size()));
    }
    cairo_surface_finish(surface.get());
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return base::Error{base::ErrorKind::output, "pdfNotDrawn",
                           base::tr("The PDF could not be made ({reason}).")
                               .with("reason", std::string(cairo_status_to_string(status)))};
    return file;
}

} // namespace kooste::reports::pdf
