// SPDX-License-Identifier: MIT
#include "gui/cell_renderer.h"

#include "gui/icons.h"
#include "gui/pictures.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/dc.h>

namespace kooste::gui {

namespace {
constexpr int kIndentStep = 12;
constexpr int kCellPadding = 6;
constexpr int kSignSize = 16;
constexpr int kToolkitPadding = 4; ///< on each side of a cell
constexpr int kTitlePadding = 10;

bool isItalic(app::Tone tone) { return tone == app::Tone::suppressed; }
bool isBold(app::Tone tone) {
    return tone == app::Tone::strong || tone == app::Tone::improved ||
           tone == app::Tone::declined || tone == app::Tone::gap || tone == app::Tone::attention;
}

/// The font that a tone is written in.
wxFont fontOf(const wxWindow &table, app::Tone tone) {
    wxFont font = table.GetFont();
    if (isBold(tone))
        font.MakeBold();
    if (isItalic(tone))
        font.MakeItalic();
    return font;
}

int textWidth(const wxWindow &table, const std::string &text, const wxFont &font) {
    int width = 0;
    int height = 0;
    table.GetTextExtent(toWx(text), &width, &height, nullptr, nullptr, &font);
    return width;
}
} // namespace

int cellWidth(const wxWindow &table, const app::Row &row, std::size_t column) {
    const app::Cell &cell = row.cells[column];
    const int sign = cell.sign == app::Sign::none ? 0 : kSignSize + kCellPadding;
    const int indent = column == 0 ? kIndentStep * row.indent : 0;
    return textWidth(table, cell.text, fontOf(table, cell.tone)) +
           table.FromDIP(2 * (kCellPadding + kToolkitPadding) + sign + indent);
}

int titleWidth(const wxWindow &table, const std::string &title) {
    // GTK's themes write titles bold.
    return textWidth(table, title, table.GetFont().Bold()) + table.FromDIP(2 * kTitlePadding);
}

CellRenderer::CellRenderer(CellAt cellAt, std::size_t column, app::Align align)
    : wxDataViewCustomRenderer("long", wxDATAVIEW_CELL_INERT, wxDVR_DEFAULT_ALIGNMENT),
      cellAt_(std::move(cellAt)), column_(column), align_(align) {}

bool CellRenderer::SetValue(const wxVariant &value) {
    row_ = cellAt_(static_cast<std::size_t>(value.GetLong()));
    return true;
}

bool CellRenderer::GetValue(wxVariant &) const { return false; }

const app::Cell *CellRenderer::cell() const {
    return row_ && column_ < row_->cells.size() ? &row_->cells[column_] : nullptr;
}

wxSize CellRenderer::GetSize() const {
    // The cell is as wide as its column: what does not fit is shortened, never the column widened.
    const wxDataViewColumn *column = GetOwner();
    const int width = column ? column->GetWidth() - GetView()->FromDIP(2 * kToolkitPadding) : 0;
    return {std::max(width, GetView()->FromDIP(20)), GetView()->FromDIP(22)};
}

bool CellRenderer::Render(wxRect area, wxDC *dc, int state) {
    const app::Cell *shown = cell();
    if (!shown)
        return true;
    if (shown->tone == app::Tone::gap) {
        dc->SetPen(*wxTRANSPARENT_PEN);
        dc->SetBrush(wxBrush(inkColour(charts::Ink::warm)));
        dc->DrawRectangle(area);
    }
    if (column_ == 0)
        area.x += GetView()->FromDIP(kIndentStep) * row_->indent;
    if (shown->drawing)
        drawPicture(*shown, area, *dc);
    else
        drawText(*shown, area, *dc, (state & wxDATAVIEW_CELL_SELECTED) != 0);
    return true;
}

void CellRenderer::drawPicture(const app::Cell &cell, wxRect area, wxDC &dc) const {
    const double scale = pixelScale(*GetView());
    area.Deflate(GetView()->FromDIP(4), 0);
    const charts::Size size{area.width / scale, area.height / scale};
    if (size.width < 8 || size.height < 8)
        return;
    const charts::Scene scene = charts::layout(*cell.drawing, chartTheme(), chartMeasure(), size);
    const auto pixels = charts::paintPixels(scene, chartTheme(), chartFonts(), scale, false);
    dc.DrawBitmap(bitmapOf(pixels, 1.0), area.x, area.y, true);
}

void CellRenderer::drawText(const app::Cell &cell, wxRect area, wxDC &dc, bool selected) const {
    area.Deflate(GetView()->FromDIP(kCellPadding), 0);
    if (cell.sign != app::Sign::none) {
        const int size = GetView()->FromDIP(kSignSize);
        const wxBitmap sign = signIcon(cell.sign).GetBitmap({size, size});
        dc.DrawBitmap(sign, area.x, area.y + (area.height - size) / 2, true);
        area.x += size + GetView()->FromDIP(kCellPadding);
        area.width -= size + GetView()->FromDIP(kCellPadding);
    }
    dc.SetFont(fontOf(*GetView(), cell.tone));
    dc.SetTextForeground(toneColour(cell.tone, selected));
    const wxString text =
        wxControl::Ellipsize(toWx(cell.text), dc, wxELLIPSIZE_END, std::max(area.width, 1));
    const wxSize extent = dc.GetTextExtent(text);
    const int x = align_ == app::Align::right ? area.GetRight() - extent.x : area.x;
    dc.DrawText(text, x, area.y + (area.height - extent.y) / 2);
}

#if wxUSE_ACCESSIBILITY
wxString CellRenderer::GetAccessibleDescription() const {
    const app::Cell *shown = cell();
    return shown ? toWx(shown->text) : wxString();
}
#endif

} // namespace kooste::gui
