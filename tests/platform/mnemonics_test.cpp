// SPDX-License-Identifier: MIT
// The letters behind Alt: unique in each menu, and no screen takes one of the menu bar's.
#include "platform/po_file.h"

#include <cctype>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>

namespace {

using kooste::test::readPoFile;

const std::string kRoot = KOOSTE_SOURCE_DIR;

std::string sourceOf(const std::string &file) {
    std::ifstream stream(kRoot + "/src/" + file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The sentences with a mnemonic in a stretch of source, in their order.
std::vector<std::string> labelsIn(const std::string &text) {
    const std::string begin = "tr(\"";
    std::vector<std::string> labels;
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        auto label = text.substr(at, text.find('"', at) - at);
        if (label.find('&') != std::string::npos)
            labels.push_back(std::move(label));
    }
    return labels;
}

/// From the line that holds `begin` to the closing brace of that function.
std::string bodyOf(const std::string &source, const std::string &begin) {
    const auto from = source.find(begin);
    EXPECT_NE(from, std::string::npos) << begin;
    return from == std::string::npos ? "" : source.substr(from, source.find("\n}", from) - from);
}

struct Menus {
    std::vector<std::string> bar;
    std::map<std::string, std::vector<std::string>> items; ///< by the menu's place
};

/// The menus as src/gui/menu_bar.cpp writes them.
Menus menusOfSource() {
    const auto source = sourceOf("gui/menu_bar.cpp");
    Menus menus;
    menus.items["file"] = labelsIn(bodyOf(source, "MenuBar::fileMenu()"));
    menus.items["edit"] = labelsIn(bodyOf(source, "editMenu()"));
    menus.items["view"] = labelsIn(bodyOf(source, "viewMenu()"));
    menus.items["survey"] = labelsIn(bodyOf(source, "surveyMenu()"));
    // Two small menus first, then what stands in the menu itself.
    const auto files = bodyOf(source, "addSurveyFiles(MenuMaker &survey)");
    const auto bank = files.find("MenuMaker bank");
    const auto own = files.find("const Words words");
    menus.items["survey formats"] = labelsIn(files.substr(0, bank));
    menus.items["item bank"] = labelsIn(files.substr(bank, own - bank));
    for (const auto &label : labelsIn(files.substr(own)))
        menus.items["survey"].push_back(label);
    for (const auto &screen : labelsIn(sourceOf("app/presenters/navigation.cpp")))
        menus.items["view"].push_back(screen);
    menus.items["report"] = labelsIn(bodyOf(source, "reportMenu()"));
    // The small menus are written where they are put into the bar; the title comes last.
    auto bar = bodyOf(source, "MenuBar::MenuBar()");
    for (auto at = bar.find("\n    Append("); at != std::string::npos;) {
        const auto next = bar.find("\n    Append(", at + 1);
        auto labels = labelsIn(bar.substr(at, next - at));
        if (!labels.empty()) {
            menus.bar.push_back(labels.back());
            labels.pop_back();
            if (!labels.empty())
                menus.items[menus.bar.back()] = labels;
        }
        at = next;
    }
    return menus;
}

class Mnemonics : public testing::TestWithParam<const char *> {
protected:
    void SetUp() override {
        if (std::string(GetParam()) == "en")
            return;
        for (const auto &entry : readPoFile(kRoot + "/i18n/" + GetParam() + ".po"))
            if (!entry.translations.empty())
                words_[entry.id] = entry.translations.front();
    }
    std::string translated(const std::string &label) const {
        const auto found = words_.find(label);
        return found == words_.end() ? label : found->second;
    }
    /// The letter after "&", small, as UTF-8 (å, ä and ö are two bytes); empty without one.
    std::string letter(const std::string &label) const {
        const auto text = translated(label);
        const auto at = text.find('&');
        if (at == std::string::npos || at + 1 >= text.size() || text[at + 1] == '&')
            return {};
        const auto first = static_cast<unsigned char>(text[at + 1]);
        if (first < 0x80)
            return {static_cast<char>(std::tolower(first))};
        auto two = text.substr(at + 1, 2);
        if (first == 0xC3 && static_cast<unsigned char>(two[1]) < 0xA0)
            two[1] = static_cast<char>(static_cast<unsigned char>(two[1]) + 0x20);
        return two;
    }
    void expectUnique(const std::string &where, const std::vector<std::string> &labels) const {
        std::map<std::string, std::string> taken;
        for (const auto &label : labels) {
            const auto [known, isNew] = taken.emplace(letter(label), translated(label));
            EXPECT_TRUE(isNew || known->second == translated(label) || letter(label).empty())
                << where << ": “" << known->second << "” and “" << translated(label) << "”";
        }
    }

private:
    std::map<std::string, std::string> words_;
};

TEST(MnemonicsOfSource, AreFound) {
    const auto menus = menusOfSource();
    EXPECT_EQ(menus.bar.size(), 7U);
    EXPECT_EQ(menus.items.size(), 9U);
    for (const auto &[menu, items] : menus.items)
        EXPECT_GE(items.size(), 2U) << menu;
}

TEST_P(Mnemonics, AreUniqueInTheMenuBarAndInEachMenu) {
    const auto menus = menusOfSource();
    expectUnique("bar", menus.bar);
    for (const auto &label : menus.bar)
        EXPECT_FALSE(letter(label).empty()) << label;
    for (const auto &[menu, items] : menus.items)
        expectUnique(menu, items);
}

TEST_P(Mnemonics, OfAScreenAreUniqueAndNotTheMenuBars) {
    std::map<std::string, std::string> bar;
    for (const auto &label : menusOfSource().bar)
        bar[letter(label)] = translated(label);
    for (const auto *screen :
         {"organisation_panel", "reports_panel", "reports_layout", "home_panel", "start_page"}) {
        const auto labels = labelsIn(sourceOf("gui/screens/" + std::string(screen) + ".cpp"));
        EXPECT_FALSE(labels.empty()) << screen;
        std::vector<std::string> onFullPage;
        for (const auto &label : labels) {
            EXPECT_EQ(bar.count(letter(label)), 0U)
                << screen << ": “" << translated(label) << "” has a letter of the menu bar";
            if (label != "&Import responses…") // of the empty page, where the others are not
                onFullPage.push_back(label);
        }
        expectUnique(screen, onFullPage);
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Mnemonics, testing::Values("en", "fi", "sv"),
                         [](const auto &tested) { return std::string(tested.param); });

} // namespace
