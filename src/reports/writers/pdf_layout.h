// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "reports/writers/pdf_text.h"

namespace kooste::reports::pdf {

/// The document as pages with their structure; stops early when cancelled (the pages are then not
/// complete).
Pages layOut(const Document &document, const charts::Theme &theme,
             const charts::TextMeasure &measure, const base::CancelToken &cancel);

} // namespace kooste::reports::pdf
