// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/writer.h"

namespace kooste::reports {

/// An Excel workbook for people who go on working in it: a summary sheet that prints on one page, a
/// sheet per block with tables that filter, native charts over cells, and a sheet with the figures
/// behind the charts. Strings are always written as strings, so no text becomes a formula.
class XlsxWriter final : public Writer {
public:
    std::string_view code() const override { return "xlsx"; }
    std::string_view extension() const override { return ".xlsx"; }
    base::Result<void> write(const Document &document, base::AtomicFile &file,
                             const base::Progress &progress,
                             const base::CancelToken &cancel) const override;
};

} // namespace kooste::reports
