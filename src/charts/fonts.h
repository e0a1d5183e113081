// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "charts/text_measure.h"

#include <memory>

namespace kooste::charts {

/// The fonts that the program brings (Open Sans regular, semibold, bold). Fonts of the machine are
/// never used, so that pages are the same everywhere. Cheap to copy; usable from several threads at
/// once (each thread keeps a font map of its own).
class FontSet {
public:
    /// Looks for share/kooste/fonts beside the program, then in the build tree; what was found is
    /// kept for later calls. Error kind output, code fontsMissing.
    static base::Result<FontSet> open();
    static base::Result<FontSet> openFolder(const base::Path &folder);

    /// Whether every character has a glyph.
    bool covers(std::string_view text) const;
    /// The text with each character that has no glyph replaced by a replacement sign; joiners and
    /// variation selectors among them vanish. Text that is covered comes back unchanged.
    std::string coveredText(std::string_view text) const;

    struct Files; ///< of fonts.cpp
    const Files &files() const { return *files_; }

private:
    explicit FontSet(std::shared_ptr<const Files> files) : files_(std::move(files)) {}
    std::shared_ptr<const Files> files_;
};

/// Measures with the real fonts; remembers what it has measured. One per thread.
class FontMeasure final : public TextMeasure {
public:
    explicit FontMeasure(FontSet fonts);
    ~FontMeasure() override;
    double width(std::string_view text, double size, Weight weight) const override;

private:
    struct Memory;
    FontSet fonts_;
    std::unique_ptr<Memory> memory_;
};

} // namespace kooste::charts
