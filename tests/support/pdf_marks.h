// SPDX-License-Identifier: MIT
#pragma once
#include <qpdf/QPDFPageObjectHelper.hh>
#include <vector>

namespace kooste::test {

/// What the marked content of one page looks like.
struct PageMarks {
    std::vector<int> numbers; ///< MCIDs in order of drawing
    int outside = 0;          ///< painting operators that no mark holds
    bool mixed = false;       ///< artifact inside tagged content or the other way round
    bool unbalanced = false;
};
PageMarks readMarks(QPDFPageObjectHelper page);

} // namespace kooste::test
