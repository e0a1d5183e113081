// SPDX-License-Identifier: MIT
#include "reports/forms/charter_page.h"
#include "reports/forms/paper_form.h"
#include "reports/writers/pdf.h"
#include "support/form_survey.h"
#include "support/pdf_checker.h"
#include "support/pdf_text.h"
#include "support/po_translator.h"

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;
using testing::HasSubstr;
using testing::Not;

namespace {

/// KOOSTE_KEEP=FOLDER keeps the files, to be looked at.
void keep(const std::string &name, const std::string &bytes) {
    if (const char *folder = std::getenv("KOOSTE_KEEP"))
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
}

std::string paper(const model::Survey &survey, const base::Translator &words,
                  const PaperOptions &options = {}, const std::string &name = "paper.pdf") {
    const auto made = paperForm(survey, survey.versions.front(), options, words);
    EXPECT_TRUE(made);
    keep(name, made ? *made : "");
    return made ? *made : "";
}

PaperOptions withAddress() {
    PaperOptions options;
    options.address = "https://kysely.example.fi/k/asiakaskokemus";
    options.county = "Esimerkkilän hyvinvointialue";
    return options;
}

CharterOptions made() {
    CharterOptions options;
    options.made.date = *base::parseIsoDate("2026-01-12");
    options.county = "Esimerkkilän hyvinvointialue";
    return options;
}

const base::EnglishTranslator kEnglish;

} // namespace

TEST(PaperForm, IsTaggedInEveryLanguageAndVariant) {
    const auto survey = test::formSurvey();
    const test::PoTranslator finnish(base::Language::fi);
    const test::PoTranslator swedish(base::Language::sv);
    auto options = withAddress();
    for (const base::Translator *words :
         std::initializer_list<const base::Translator *>{&finnish, &swedish, &kEnglish})
        for (const auto audience : {model::Audience::unknown, model::Audience::guardian}) {
            options.variant.audience = audience;
            const auto file =
                paper(survey, *words, options,
                      "paper-" + std::to_string(static_cast<int>(audience)) + "-" +
                          std::to_string(static_cast<int>(words->language())) + ".pdf");
            const auto findings = test::checkPdfUa(file);
            EXPECT_TRUE(findings.empty()) << test::findingsText(findings);
        }
}

TEST(PaperForm, TheSameFormGivesTheSameBytes) {
    EXPECT_EQ(paper(test::formSurvey(), kEnglish), paper(test::formSurvey(), kEnglish));
}

TEST(PaperForm, SaysUnitVersionCodesAndBranching) {
    auto options = withAddress();
    options.unit = "Example health centre";
    const auto text = test::pdfReadText(paper(test::formSurvey(), kEnglish, options));
    EXPECT_THAT(text, HasSubstr("Example health centre"));
    EXPECT_THAT(text, HasSubstr("Version 2, in use from 1 Sep 2025"));
    EXPECT_THAT(text,
                HasSubstr("Answer only if the answer to question 1 is A parent or guardian."));
    EXPECT_THAT(text, HasSubstr("https://kysely.example.fi"));
    for (const char *code : {"role", "parent", "nps", "queue", "eos"})
        EXPECT_THAT(text, HasSubstr(code));
}

TEST(PaperForm, AnOptionSaysWhereToGoOnWhenItPassesQuestionsOver) {
    auto survey = test::formSurvey();
    const auto text = test::pdfReadText(paper(survey, kEnglish));
    EXPECT_THAT(text, HasSubstr("The client Go to question 4"));
    EXPECT_THAT(text, HasSubstr("A young person Go to question 4"));
    EXPECT_THAT(text, Not(HasSubstr("A parent or guardian Go")));
    EXPECT_THAT(text, Not(HasSubstr("Telephone Go"))) << "several may be chosen";
    auto &questions = survey.versions.front().questions;
    questions.erase(questions.begin() + 3, questions.end());
    EXPECT_THAT(test::pdfReadText(paper(survey, kEnglish)), HasSubstr("The client Go to the end"));
}

TEST(PaperForm, AConditionalSectionSaysWhereEverybodyElseGoesOn) {
    auto survey = test::formSurvey();
    auto &version = survey.versions.front();
    version.sections.at(1).shownIf = version.questions.at(1).shownIf;
    EXPECT_THAT(test::pdfReadText(paper(survey, kEnglish)),
                HasSubstr("is A parent or guardian. Otherwise go to question 10."));
    version.sections.at(2).shownIf = version.questions.at(1).shownIf;
    EXPECT_THAT(test::pdfReadText(paper(survey, kEnglish)),
                HasSubstr("is A parent or guardian. Otherwise go to the end."));
}

TEST(PaperForm, QuestionsOfOneScaleAreATable) {
    const auto structure = test::pdfStructure(paper(test::formSurvey(), kEnglish));
    EXPECT_THAT(structure, HasSubstr("Table"));
    EXPECT_THAT(structure, HasSubstr("TH Row"));
}

TEST(PaperForm, AVariantHasItsOwnWords) {
    PaperOptions options;
    options.variant.audience = model::Audience::guardian;
    const auto text = test::pdfReadText(paper(test::formSurvey(), kEnglish, options));
    EXPECT_THAT(text, HasSubstr("My child was helped."));
    EXPECT_THAT(text, Not(HasSubstr("I was helped in my matter.")));
    EXPECT_THAT(text, HasSubstr("parent or guardian"));
}

TEST(PaperForm, ALongFormRepeatsTheHeadOfItsTable) {
    auto survey = test::formSurvey();
    auto &version = survey.versions.front();
    const auto scale = version.questions.at(3);
    for (int i = 0; i < 60; ++i) {
        auto item = *survey.find(scale.item);
        item.id = model::ItemId{100 + i};
        item.code = "q" + std::to_string(i);
        survey.items.push_back(item);
        auto question = scale;
        question.item = item.id;
        version.questions.push_back(question);
        version.questions.back().section = 0;
    }
    const auto file = paper(survey, kEnglish, {}, "long.pdf");
    const auto findings = test::checkPdfUa(file);
    EXPECT_TRUE(findings.empty()) << test::findingsText(findings);
    EXPECT_GT(test::pdfPageCount(file), 4U);
}

TEST(PaperForm, WithoutAnAddressThereIsNoCode) {
    EXPECT_THAT(test::pdfStructure(paper(test::formSurvey(), kEnglish)), Not(HasSubstr("Figure")));
    EXPECT_THAT(test::pdfStructure(paper(test::formSurvey(), kEnglish, withAddress())),
                HasSubstr("Figure \"QR code: https://kysely.example.fi/k/asiakaskokemus\""));
}

TEST(Charter, IsOnePageAndSaysWhatIsNotWritten) {
    const auto survey = test::formSurvey();
    const test::PoTranslator finnish(base::Language::fi);
    const test::PoTranslator swedish(base::Language::sv);
    for (const base::Translator *words :
         std::initializer_list<const base::Translator *>{&finnish, &swedish, &kEnglish}) {
        const auto file = PdfWriter().bytes(charterPage(survey, made(), *words));
        ASSERT_TRUE(file);
        keep("charter-" + std::to_string(static_cast<int>(words->language())) + ".pdf", *file);
        EXPECT_EQ(test::pdfPageCount(*file), 1U);
        const auto findings = test::checkPdfUa(*file);
        EXPECT_TRUE(findings.empty()) << test::findingsText(findings);
    }
    const auto text = test::pdfReadText(*PdfWriter().bytes(charterPage(survey, made(), kEnglish)));
    EXPECT_THAT(text, HasSubstr("Not written in this language yet."));
    EXPECT_THAT(text, HasSubstr("Not written yet."));
}
