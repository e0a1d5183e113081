// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "charts/painters.h"
#include "reports/writers/pdf_pages.h"

namespace kooste::reports::pdf {

/// Pages drawn by Cairo: each mark that belongs to an element in a marked sequence of its own,
/// numbered in order on its page. Structure and properties are added afterwards. Empty when
/// cancelled.
base::Result<std::string> drawn(const Pages &pages, const Document &document,
                                const charts::Theme &theme, const charts::FontSet &fonts,
                                const base::Progress &progress, const base::CancelToken &cancel);

/// The file as it is kept: structure tree, alternative texts, language, metadata, everything that
/// is not content marked as artifact, an identifier that depends on the content only.
base::Result<std::string> tagged(const std::string &file, const Pages &pages,
                                 const Document &document);

} // namespace kooste::reports::pdf
