// SPDX-License-Identifier: MIT
#include "reports/writers/pdf.h"
#include "support/golden.h"
#include "support/mock_briefing.h"
#include "support/pdf_checker.h"
#include "support/pdf_text.h"

#include <boost/filesystem.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdexcept>
#include <thread>

using namespace kooste;
using namespace kooste::reports;
using namespace kooste::test;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

std::string pdfOf(const Document &document) {
    auto made = PdfWriter().bytes(document);
    EXPECT_TRUE(made);
    return made ? *made : "";
}

template <class BlockType> BlockType &blockOf(Document &document) {
    for (auto &section : document.sections)
        for (auto &block : section.blocks)
            if (auto *found = std::get_if<BlockType>(&block))
                return *found;
    throw std::logic_error("no such block");
}

/// A table of many units with group rows, after the other sections.
Document withUnits(int count) {
    Document document = mockBriefing();
    Table table;
    table.caption = "Yksiköt";
    table.columns = {{"unit", "Yksikkö", Column::Kind::text, 4},
                     {"n", "n", Column::Kind::number, 1},
                     {"nps", "NPS", Column::Kind::number, 1},
                     {"interval", "95 %:n väli", Column::Kind::interval, 2},
                     {"verdict", "Muutos", Column::Kind::verdict, 3}};
    for (int i = 0; i < count; ++i) {
        if (i % 10 == 0)
            table.rows.push_back(
                {{std::string("Palvelu ") + std::to_string(i / 10), Number{1000, Format::count},
                  Number{50, Format::points}, Interval{45, 55, Format::points}, Absent{}},
                 true,
                 true});
        table.rows.push_back(
            {{std::string("Ikääntyneiden ympärivuorokautinen palveluasuminen, "
                          "yksikkö ") +
                  std::to_string(i),
              Number{100.0 + i, Format::count}, Number{50, Format::points},
              Interval{-5, 55, Format::points}, Verdict{Glyph::noChange, "ei erotu sattumasta"}}});
    }
    Section section{"units", "Yksiköt", "", "Yksiköt", Section::Where::everywhere, {}};
    section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
    document.continuedWord = "jatkuu";
    return document;
}

class PdfUa : public testing::TestWithParam<std::pair<const char *, Document (*)()>> {};

Document longNames() {
    Document document = mockBriefing();
    document.metadata.title = "Ikääntyneiden ympärivuorokautisen palveluasumisen ja lyhytaikaisen "
                              "kuntoutusjakson yksikkö, Pohjois-Kymenseutu";
    document.metadata.footer = document.metadata.title + " · syksy 2025";
    blockOf<ItemTable>(document).rows[0].title =
        "Sain riittävästi tietoa siitä, mitä seuraavaksi tapahtuu ja kehen voin ottaa yhteyttä, "
        "jos jokin asia askarruttaa";
    return document;
}
Document suppressedFigures() {
    Document document = mockBriefing();
    for (auto &figure : blockOf<KeyFigures>(document).figures) {
        figure.value = figure.interval = figure.base = figure.change = Suppressed{};
        figure.bigText = "suojattu";
        figure.unitSign.clear();
        figure.strip = charts::KeyFigureStripSpec{};
        figure.strip->suppressed = true;
        figure.lines = {{}, {}, {}};
    }
    return document;
}
Document emptySections() {
    Document document = mockBriefing();
    for (auto &section : document.sections)
        if (section.code != "head")
            section.blocks = {Paragraph{"Tältä kaudelta ei ole avovastauksia.", true}};
    return document;
}
Document foreignCharacters() {
    Document document = mockBriefing();
    auto &comment = blockOf<CommentColumns>(document).parts[0].groups[0].comments[0];
    comment.runs = {{"Hyv\u00E4 \U0001F600 \u65E5\u672C \u2192 "
                     "https://www.esimerkki.example/hyvin/pitka/osoite/jota/ei/voi/katkaista"}};
    return document;
}
Document manyUnits() { return withUnits(130); }
Document manyComments() {
    Document document = mockBriefing();
    auto &comments = blockOf<CommentColumns>(document);
    auto &group = comments.parts[1].groups[0];
    const auto first = group.comments[0];
    for (int i = 0; i < 120; ++i)
        group.comments.push_back(first);
    return document;
}

} // namespace

TEST_P(PdfUa, HasNoFindings) {
    const std::string file = pdfOf(GetParam().second());
    EXPECT_EQ(findingsText(checkPdfUa(file)), "");
    EXPECT_EQ(missingGlyphs(file), 0);
}

INSTANTIATE_TEST_SUITE_P(Documents, PdfUa,
                         testing::Values(std::pair{"mock", &mockBriefing},
                                         std::pair{"longNames", &longNames},
                                         std::pair{"suppressedFigures", &suppressedFigures},
                                         std::pair{"emptySections", &emptySections},
                                         std::pair{"foreignCharacters", &foreignCharacters},
                                         std::pair{"manyUnits", &manyUnits},
                                         std::pair{"manyComments", &manyComments}),
                         [](const auto &named) { return named.param.first; });

TEST(Pdf, OfTheSameDocumentHasTheSameBytes) {
    EXPECT_EQ(pdfOf(mockBriefing()), pdfOf(mockBriefing()));
}

TEST(Pdf, MadeInSeveralThreadsHasTheSameBytes) {
    const std::string expected = pdfOf(mockBriefing());
    std::vector<std::string> got(3);
    std::vector<std::thread> threads;
    for (auto &file : got)
        threads.emplace_back([&file] { file = PdfWriter().bytes(mockBriefing()).value(); });
    for (auto &thread : threads)
        thread.join();
    for (const auto &file : got)
        EXPECT_TRUE(file == expected);
}

TEST(Pdf, OfTheMockBriefingHasThreePagesAsDesigned) {
    EXPECT_EQ(pdfPageCount(pdfOf(mockBriefing())), 3U);
}

TEST(Pdf, HasTheStructureOfTheMockBriefing) {
    EXPECT_GOLDEN("mock-briefing.structure.txt", pdfStructure(pdfOf(mockBriefing())));
}

TEST(Pdf, SaysEverythingInReadingOrder) {
    EXPECT_GOLDEN("mock-briefing.text.txt", pdfReadText(pdfOf(mockBriefing())));
}

TEST(Pdf, RepeatsTheTableHeadOnEveryPageAsAnArtifact) {
    const std::string file = pdfOf(withUnits(130));
    EXPECT_GE(pdfPageCount(file), 6U);
    // Read aloud, the head comes once; drawn, it stands on each page of the table.
    const std::string read = pdfReadText(file);
    EXPECT_NE(read.find("TH Yksikkö\n"), std::string::npos);
    EXPECT_EQ(read.find("TH Yksikkö\n"), read.rfind("TH Yksikkö\n"));
    const auto pictures = PagePictures::of(withUnits(130));
    ASSERT_TRUE(pictures);
    for (std::size_t page = 4; page < pictures->count(); ++page) {
        EXPECT_THAT(pictures->text(page), HasSubstr("Yksikkö\n")) << page;
        EXPECT_THAT(pictures->text(page), HasSubstr("jatkuu")) << page;
    }
}

TEST(Pdf, LeavesOutSectionsOfTheWorkbook) {
    Document document = mockBriefing();
    document.sections.push_back(
        {"codes", "Koodikirja", "", "", Section::Where::workbookOnly, {Paragraph{"x", false}}});
    EXPECT_THAT(pdfReadText(pdfOf(document)), Not(HasSubstr("Koodikirja")));
}

TEST(Pdf, NamesFiguresInWords) {
    EXPECT_THAT(pdfStructure(pdfOf(mockBriefing())), HasSubstr("syksy 2025: 63 (51–73), n = 120"));
}

TEST(PagePictures, AreThePagesOfTheFile) {
    const auto pictures = PagePictures::of(mockBriefing());
    ASSERT_TRUE(pictures);
    EXPECT_EQ(pictures->count(), pdfPageCount(pdfOf(mockBriefing())));
    const auto pixels = pictures->paint(0, 1);
    EXPECT_EQ(pixels.width, 596);
    EXPECT_EQ(pixels.height, 842);
    EXPECT_THAT(pictures->text(0), HasSubstr("Kotikuntoutus, Kouvola"));
}

TEST(Pdf, IsWrittenWholeOrNotAtAll) {
    const auto folder = boost::filesystem::temp_directory_path() /
                        boost::filesystem::unique_path("kooste-pdf-%%%%%%");
    boost::filesystem::create_directories(folder);
    base::CancelToken cancel;
    cancel.cancel();
    {
        base::AtomicFile file(folder / "a.pdf");
        const auto written = PdfWriter().write(mockBriefing(), file, {}, cancel);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().kind, base::ErrorKind::cancelled);
    }
    EXPECT_TRUE(boost::filesystem::is_empty(folder));
    {
        base::AtomicFile file(folder / "b.pdf");
        EXPECT_TRUE(PdfWriter().write(mockBriefing(), file, {}, {}));
    }
    EXPECT_THAT(base::readFile(folder / "b.pdf").value(), StartsWith("%PDF-1."));
    boost::filesystem::remove_all(folder);
}
