// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/progress.h"
#include "base/result.h"
#include "reports/document.h"

#include <string_view>

namespace kooste::reports {

/// Lays a document out into one file. Writers know nothing of surveys: all words and figures come
/// from the document. Safe to use from several threads at once, one file each.
class Writer {
public:
    virtual ~Writer() = default;
    virtual std::string_view code() const = 0;      ///< "pdf", "xlsx"
    virtual std::string_view extension() const = 0; ///< ".pdf", ".xlsx"
    /// Writes and commits the file: whole or not at all. The same document gives the same bytes.
    /// Errors: output (no permission, no space, open in another program), cancelled.
    virtual base::Result<void> write(const Document &document, base::AtomicFile &file,
                                     const base::Progress &progress,
                                     const base::CancelToken &cancel) const = 0;
};

} // namespace kooste::reports
