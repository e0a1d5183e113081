// SPDX-License-Identifier: MIT
#include "platform/catalogs.h"
#include "support/environment.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <thread>

namespace {

using kooste::base::Language;
using kooste::platform::Catalogs;
using kooste::platform::environmentLanguage;

const kooste::base::Path kBuilt = std::string(KOOSTE_BINARY_DIR) + "/i18n";

TEST(Catalogs, SpeakTwoLanguagesSideBySide) {
    const Catalogs catalogs({kBuilt});
    ASSERT_TRUE(catalogs.has(Language::fi));
    ASSERT_TRUE(catalogs.has(Language::sv));
    EXPECT_EQ(catalogs.translator(Language::fi).text("text message"), "tekstiviesti");
    EXPECT_EQ(catalogs.translator(Language::sv).text("text message"), "textmeddelande");
    EXPECT_EQ(catalogs.translator(Language::en).text("text message"), "text message");
}

TEST(Catalogs, GiveTheSentenceItselfWhereThereIsNoTranslation) {
    const Catalogs catalogs({kBuilt});
    EXPECT_EQ(catalogs.translator(Language::fi).text("No such sentence."), "No such sentence.");
    EXPECT_EQ(catalogs.translator(Language::sv).plural("one", "many", 2), "many");
}

TEST(Catalogs, AreEnglishWithoutTheFiles) {
    const Catalogs catalogs({"/nowhere"});
    EXPECT_FALSE(catalogs.has(Language::fi));
    EXPECT_TRUE(catalogs.has(Language::en));
    EXPECT_EQ(catalogs.translator(Language::fi).text("text message"), "text message");
    EXPECT_EQ(catalogs.translator(Language::fi).language(), Language::fi);
}

TEST(Catalogs, AreReadFromSeveralThreadsAtOnce) {
    const Catalogs catalogs({kBuilt});
    const auto read = [&](Language language, const std::string &expected) {
        for (int i = 0; i < 2000; ++i)
            ASSERT_EQ(catalogs.translator(language).text("text message"), expected);
    };
    std::thread finnish(read, Language::fi, "tekstiviesti");
    std::thread swedish(read, Language::sv, "textmeddelande");
    finnish.join();
    swedish.join();
}

struct EnvironmentLanguage : testing::Test {
    void SetUp() override {
        for (const auto *name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
            kooste::test::clearVariable(name);
    }
    void TearDown() override { SetUp(); }
};

TEST_F(EnvironmentLanguage, IsEnglishWhenNothingIsSaid) {
    EXPECT_EQ(environmentLanguage(), Language::en);
    kooste::test::setVariable("LANG", "C.UTF-8");
    EXPECT_EQ(environmentLanguage(), Language::en);
}

TEST_F(EnvironmentLanguage, TakesTheFirstThatTheProgramSpeaks) {
    kooste::test::setVariable("LANG", "fi_FI.UTF-8");
    EXPECT_EQ(environmentLanguage(), Language::fi);
    kooste::test::setVariable("LANGUAGE", "de:sv:en");
    EXPECT_EQ(environmentLanguage(), Language::sv);
}

} // namespace
