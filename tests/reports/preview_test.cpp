// SPDX-License-Identifier: MIT
#include "reports/forms/preview.h"
#include "support/form_survey.h"
#include "support/po_translator.h"

#include <boost/filesystem.hpp>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;
using testing::HasSubstr;
using testing::Not;
namespace fs = boost::filesystem;

namespace {

const base::Translator &words(base::Language language) {
    static const test::PoTranslator finnish(base::Language::fi);
    static const test::PoTranslator swedish(base::Language::sv);
    static const base::EnglishTranslator english;
    switch (language) {
    case base::Language::fi:
        return finnish;
    case base::Language::sv:
        return swedish;
    case base::Language::en:
        break;
    }
    return english;
}

std::string pageOf(const model::Survey &survey, base::Language start = base::Language::fi) {
    return previewPage(survey, survey.versions.front(), {start, {}, "Kooste"}, words);
}

std::size_t count(const std::string &text, const std::string &part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

bool hasProgram(const std::string &name) {
    for (const char *folder : {"/usr/bin/", "/usr/local/bin/", "/snap/bin/"})
        if (fs::exists(folder + name))
            return true;
    return false;
}

} // namespace

TEST(Preview, TheSameQuestionnaireGivesTheSameBytes) {
    EXPECT_EQ(pageOf(test::formSurvey()), pageOf(test::formSurvey()));
}

TEST(Preview, OpensInTheLanguageAskedForOrTheFirstThatIsWorded) {
    auto survey = test::formSurvey();
    EXPECT_THAT(pageOf(survey, base::Language::sv), HasSubstr("<html lang=\"sv\">"));
    for (auto &question : survey.versions.front().questions)
        question.text.sv.clear();
    const auto page = pageOf(survey, base::Language::sv);
    EXPECT_THAT(page, HasSubstr("<html lang=\"fi\">"));
    EXPECT_THAT(page, HasSubstr("\"languages\":[\"fi\",\"en\"]"));
}

TEST(Preview, NeedsNothingFromOutside) {
    const auto page = pageOf(test::formSurvey());
    for (const char *reference : {"http:", "https:", "src=", "@import", "url("})
        EXPECT_THAT(page, Not(HasSubstr(reference)));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(Preview, TextsCannotBecomeMarkupOrScript) {
    auto survey = test::formSurvey();
    const auto plain = pageOf(survey);
    survey.name.fi = "</title><script>alert(1)</script> \"quoted\" 'single' & @script@";
    auto &question = survey.versions.front().questions.front();
    question.text.fi = "</script><script>alert(2)</script><!-- \u2028 \u2029 \\ \"";
    question.help.fi = "<img src=x onerror=alert(3)>";
    question.options.front().label.fi = "]]></script>";
    survey.items.front().code = "\"><script>";
    const auto page = pageOf(survey);
    EXPECT_EQ(count(page, "<script"), count(plain, "<script"));
    EXPECT_EQ(count(page, "</script"), count(plain, "</script"));
    EXPECT_EQ(count(page, "<!--"), 0U);
    EXPECT_EQ(count(page, "<img"), 0U);
    EXPECT_EQ(count(page, "\u2028") + count(page, "\u2029"), 0U);
    EXPECT_THAT(page, HasSubstr("\\u003c/script\\u003e"));
    EXPECT_EQ(count(page, "const form = JSON.parse"), 1U); // the place in the name is not filled
}

TEST(Preview, TextThatIsNotUtf8IsReplacedNotThrown) {
    auto survey = test::formSurvey();
    survey.versions.front().questions.front().text.fi = "rikki \xC3";
    EXPECT_THAT(pageOf(survey), HasSubstr("rikki \uFFFD"));
}

/// The page in a real browser, driven over WebDriver: branching, languages, variants, keyboard,
/// checking, comments, hostile texts.
TEST(HtmlForm, InBrowser) {
    if (!hasProgram("chromium") || !hasProgram("chromedriver") || !hasProgram("python3"))
        GTEST_SKIP() << "chromium, chromedriver or python3 is not installed "
                        "(installer/setup/packages-ci.txt): the page was not driven in a browser";
    const auto folder = fs::temp_directory_path() / fs::unique_path("kooste-form-%%%%%%");
    fs::create_directories(folder);
    auto survey = test::formSurvey();
    std::ofstream((folder / "form.html").string()) << pageOf(survey, base::Language::en);
    survey.versions.front().questions.front().text.en =
        "</script><script>document.title='broken'</script><b>bold</b> \u2028 \" '";
    std::ofstream((folder / "hostile.html").string()) << pageOf(survey, base::Language::en);
    const std::string command = "python3 '" KOOSTE_SOURCE_DIR "/tests/html/drive_form.py' '" +
                                folder.string() + "' > '" + (folder / "log").string() + "' 2>&1";
    const int status = std::system(command.c_str());
    std::ifstream log((folder / "log").string());
    EXPECT_EQ(status, 0) << log.rdbuf();
    if (std::getenv("KOOSTE_KEEP") == nullptr)
        fs::remove_all(folder);
}
