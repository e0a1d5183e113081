// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <vector>

namespace kooste::test {

/// A broken clause of ISO 14289-1 (PDF/UA-1): its number and what was found.
struct PdfFinding {
    std::string clause; ///< "7.3"
    std::string what;
};

/// Walks structure tree, content marks, fonts and metadata and gives what a machine can see to be
/// wrong. It cannot judge whether an alternative text says the right thing or whether the order of
/// reading makes sense.
std::vector<PdfFinding> checkPdfUa(const std::string &file);
/// The findings as lines, for messages.
std::string findingsText(const std::vector<PdfFinding> &findings);

/// The structure tree as indented text: type, scope, alternative text; runs of the same type
/// without alternative text are counted.
std::string pdfStructure(const std::string &file);
std::size_t pdfPageCount(const std::string &file);

} // namespace kooste::test
