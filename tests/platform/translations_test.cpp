// SPDX-License-Identifier: MIT
// Extracts the sentences of src/ afresh and holds the translations against them.
#include "platform/po_file.h"

#include <cstdio>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <unistd.h>

namespace {

using kooste::test::argumentNames;
using kooste::test::PoEntry;
using kooste::test::readPoFile;

const std::string kSourceRoot = KOOSTE_SOURCE_DIR;

/// The sentences as they stand in the sources now, not as someone last collected them.
const std::vector<PoEntry> &sentencesOfSources() {
    static const std::vector<PoEntry> entries = [] {
        // Tests run side by side, a process each.
        const std::string fresh =
            std::string(KOOSTE_BINARY_DIR) + "/fresh-" + std::to_string(getpid()) + ".pot";
        const std::string command =
            "sh '" + kSourceRoot + "/i18n/extract.sh' '" + kSourceRoot + "' '" + fresh + "'";
        EXPECT_EQ(std::system(command.c_str()), 0) << command;
        auto sentences = readPoFile(fresh);
        std::remove(fresh.c_str());
        return sentences;
    }();
    return entries;
}

class Translation : public testing::TestWithParam<const char *> {
protected:
    std::map<std::string, PoEntry> byId() const {
        std::map<std::string, PoEntry> map;
        for (const auto &entry : readPoFile(kSourceRoot + "/i18n/" + GetParam() + ".po"))
            map[entry.id] = entry;
        return map;
    }
};

TEST(Sentences, AreFoundInTheSources) { EXPECT_GT(sentencesOfSources().size(), 25U); }

TEST(Sentences, HaveTheSameArgumentsInSingularAndPlural) {
    for (const auto &entry : sentencesOfSources()) {
        if (entry.plural.empty())
            continue;
        auto one = argumentNames(entry.id);
        auto many = argumentNames(entry.plural);
        one.insert("n"); // "One row was …" may say its count in a word
        EXPECT_TRUE(many.count("n")) << entry.plural;
        EXPECT_EQ(one, many) << entry.id << "\n" << entry.where;
    }
}

TEST_P(Translation, LacksNoSentence) {
    const auto translated = byId();
    for (const auto &entry : sentencesOfSources()) {
        const auto found = translated.find(entry.id);
        ASSERT_TRUE(found != translated.end()) << entry.id << "\n" << entry.where;
        const auto &forms = found->second.translations;
        EXPECT_EQ(forms.size(), entry.plural.empty() ? 1U : 2U) << entry.id;
        for (const auto &form : forms)
            EXPECT_FALSE(form.empty()) << entry.id << "\n" << entry.where;
        EXPECT_EQ(found->second.plural, entry.plural) << entry.id;
    }
}

TEST_P(Translation, HoldsNothingFuzzy) {
    for (const auto &[id, entry] : byId())
        EXPECT_FALSE(entry.fuzzy) << id;
}

TEST_P(Translation, KeepsTheNamedArguments) {
    for (const auto &[id, entry] : byId()) {
        auto expected = argumentNames(id);
        for (const auto &form : entry.translations) {
            if (form.empty())
                continue; // LacksNoSentence says it
            auto names = argumentNames(form);
            if (!entry.plural.empty()) {
                expected.insert("n");
                names.insert("n");
            }
            EXPECT_EQ(names, expected) << id << "\n" << form;
        }
    }
}

/// Finnish and Swedish open and close with the same mark; “ is English.
TEST_P(Translation, QuotesAsItsLanguageDoes) {
    for (const auto &[id, entry] : byId())
        for (const auto &form : entry.translations)
            EXPECT_EQ(form.find("“"), std::string::npos) << form;
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, testing::Values("fi", "sv"),
                         [](const auto &tested) { return std::string(tested.param); });

} // namespace
