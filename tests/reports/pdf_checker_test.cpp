// SPDX-License-Identifier: MIT
#include "reports/writers/pdf.h"
#include "support/mock_briefing.h"
#include "support/pdf_checker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace kooste;
using namespace kooste::test;
using testing::HasSubstr;

namespace {

using Handle = QPDFObjectHandle;

/// The mock briefing with one thing broken: the findings.
template <class Breaker> std::string findingsAfter(Breaker breaker) {
    const std::string good = reports::PdfWriter().bytes(mockBriefing()).value();
    QPDF file;
    file.processMemoryFile("good", good.data(), good.size());
    breaker(file);
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return findingsText(checkPdfUa(
        std::string(reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize())));
}

/// The first element of a type, depth first.
Handle firstElement(Handle element, const std::string &type) {
    if (element.isDictionary() && element.getKey("/S").isName() &&
        element.getKey("/S").getName() == type)
        return element;
    Handle kids = element.isDictionary() ? element.getKey("/K") : Handle::newNull();
    for (auto kid : kids.isArray() ? kids.getArrayAsVector() : std::vector<Handle>{kids}) {
        if (!kid.isDictionary())
            continue;
        Handle found = firstElement(kid, type);
        if (!found.isNull())
            return found;
    }
    return Handle::newNull();
}
Handle tree(QPDF &file) { return file.getRoot().getKey("/StructTreeRoot"); }

} // namespace

TEST(PdfChecker, FindsAFigureWithoutAlternativeText) {
    EXPECT_THAT(
        findingsAfter([](QPDF &file) { firstElement(tree(file), "/Figure").removeKey("/Alt"); }),
        HasSubstr("7.3: "));
}
TEST(PdfChecker, FindsAMissingLanguage) {
    EXPECT_THAT(findingsAfter([](QPDF &file) { file.getRoot().removeKey("/Lang"); }),
                HasSubstr("7.2: no language"));
}
TEST(PdfChecker, FindsAHeaderWithoutScope) {
    EXPECT_THAT(findingsAfter([](QPDF &file) { firstElement(tree(file), "/TH").removeKey("/A"); }),
                HasSubstr("7.5: "));
}
TEST(PdfChecker, FindsASkippedHeading) {
    EXPECT_THAT(findingsAfter([](QPDF &file) {
                    firstElement(tree(file), "/H2").replaceKey("/S", Handle::newName("/H4"));
                }),
                HasSubstr("7.4.2: "));
}
TEST(PdfChecker, FindsContentOutsideOfMarks) {
    EXPECT_THAT(findingsAfter([](QPDF &file) {
                    auto page = QPDFPageDocumentHelper(file).getAllPages().front();
                    page.addPageContents(Handle::newStream(&file, "0 0 5 5 re f\n"), false);
                }),
                HasSubstr("7.1: 1 painting operators"));
}
TEST(PdfChecker, FindsAMarkWithoutElement) {
    EXPECT_THAT(findingsAfter([](QPDF &file) {
                    auto page = QPDFPageDocumentHelper(file).getAllPages().front();
                    page.addPageContents(
                        Handle::newStream(&file, "/P << /MCID 999 >> BDC 0 0 5 5 re f EMC\n"),
                        false);
                }),
                HasSubstr("999 has no element"));
}
TEST(PdfChecker, FindsMissingMetadata) {
    EXPECT_THAT(findingsAfter([](QPDF &file) { file.getRoot().removeKey("/Metadata"); }),
                HasSubstr("7.1: no metadata"));
}
TEST(PdfChecker, FindsAFontThatIsNotEmbedded) {
    EXPECT_THAT(findingsAfter([](QPDF &file) {
                    auto page = QPDFPageDocumentHelper(file).getAllPages().front();
                    auto fonts = page.getObjectHandle().getKey("/Resources").getKey("/Font");
                    for (auto &[name, font] : fonts.getDictAsMap())
                        if (font.hasKey("/FontDescriptor"))
                            font.getKey("/FontDescriptor").removeKey("/FontFile2");
                }),
                HasSubstr("7.21.4.1: "));
}
TEST(PdfChecker, FindsARaggedTable) {
    EXPECT_THAT(findingsAfter([](QPDF &file) {
                    auto row = firstElement(tree(file), "/TR");
                    row.getKey("/K").eraseItem(0);
                }),
                HasSubstr("7.2: rows of a table"));
}
