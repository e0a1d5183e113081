// SPDX-License-Identifier: MIT
// What is done to files, in folders of difficult names: letters of other alphabets and blanks, more
// than 260 characters, and on Windows drives, servers and the system's own forms of a path.
#include "base/system_path.h"
#include "cli/in_process.h"
#include "support/closed_folder.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#ifdef _WIN32
#include <windows.h>
#endif

namespace {

namespace fs = boost::filesystem;
using kooste::base::Path;
using kooste::base::pathFromUtf8;
using kooste::base::readFile;
using kooste::base::systemPath;
using kooste::base::utf8FromPath;
using kooste::test::does;

/// How the folder of a test is called.
struct Place {
    const char *name;
    Path (*of)(const Path &folder);
};

Path deepFolder(const Path &folder) {
    Path deep = folder;
    for (int i = 0; i < 6; ++i)
        deep /= pathFromUtf8("hyvinvointialueen asiakaskokemus, kansio " + std::to_string(i) +
                             " – åäö");
    return deep;
}

void PrintTo(const Place &place, std::ostream *out) { *out << place.name; }

const std::vector<Place> kPlaces{
    {"Letters",
     [](const Path &folder) { return folder / pathFromUtf8("Ålands hälso- och sjukvård"); }},
    {"Signs",
     [](const Path &folder) { return folder / pathFromUtf8("100 % #1 & 'a' (b); {c}=+,@ 日本"); }},
    {"Long", deepFolder},
#ifdef _WIN32
    {"ForwardSlashes", [](const Path &folder) { return Path(folder.generic_string()); }},
    {"Extended", [](const Path &folder) { return Path(L"\\\\?\\" + folder.wstring()); }},
    {"DriveRelative", // of the current folder on this drive
     [](const Path &folder) {
         fs::current_path(folder);
         return Path(folder.root_name().wstring() + L"kansio");
     }},
    {"Server", // the administrators' share of this computer; may not be there
     [](const Path &folder) {
         return Path(L"\\\\localhost\\" + folder.root_name().wstring().substr(0, 1) + L"$" +
                     folder.wstring().substr(2));
     }},
#endif
};

class InPlace : public testing::TestWithParam<Place> {
protected:
    void SetUp() override {
        start_ = fs::current_path();
        root_ = fs::temp_directory_path() / fs::unique_path("kooste-paths-%%%%%%%%");
        fs::create_directories(root_);
        folder_ = GetParam().of(root_);
        const auto made = kooste::base::createFolders(folder_);
        if (!made && std::string(GetParam().name) == "Server")
            GTEST_SKIP() << "no such share here";
        ASSERT_TRUE(made) << folder_;
    }
    void TearDown() override {
        fs::current_path(start_);
        boost::system::error_code ignored;
#ifdef _WIN32
        fs::remove_all(Path(L"\\\\?\\" + root_.wstring()), ignored);
#else
        fs::remove_all(root_, ignored);
#endif
    }

    std::string at(const std::string &name) const {
        return utf8FromPath(folder_ / pathFromUtf8(name));
    }

    void write(const std::string &name, const std::string &bytes) const {
        std::ofstream stream;
        kooste::base::openFile(stream, pathFromUtf8(at(name)));
        stream << bytes;
        ASSERT_TRUE(stream.good()) << at(name);
    }

    std::string contentOf(const std::string &name) const {
        const auto bytes = readFile(pathFromUtf8(at(name)));
        return bytes ? *bytes : "no file";
    }

    /// Names in the folder that only a command at work needs.
    std::vector<std::string> leftovers() const {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(systemPath(folder_))) {
            const auto name = utf8FromPath(entry.path().filename());
            for (const char *part : {".kooste-", ".tmp", "-wal", "-shm", "-journal"})
                if (name.find(part) != std::string::npos)
                    names.push_back(name);
        }
        return names;
    }

    Path folder_;

private:
    Path start_;
    Path root_;
};

constexpr const char *kExport = "ID;Vastausaika;Yksikkö;Arvosana;Kommentti\n"
                                "1;1.9.2025 10:00;Kotka;5;Hyvä\n"
                                "2;2.9.2025 10:00;Kotka;4;\n"
                                "3;3.9.2025 10:00;Åbo;3;Jono oli pitkä\n";

} // namespace

TEST_P(InPlace, AnswersAreReadAndWritten) {
    write("vienti ä.csv", kExport);
    does({"new", at("työ tila.kooste"), "--name", "Testi"});
    const auto inspected = does({"inspect", at("vienti ä.csv")});
    EXPECT_NE(inspected.find("Arvosana"), std::string::npos) << inspected;
    does({"import", at("työ tila.kooste"), at("vienti ä.csv"), "--new-survey", "Kysely", "--units",
          "create"});
    does({"check", at("työ tila.kooste")});
    does({"indicators", at("työ tila.kooste"), "--survey", "kysely", "-o", at("luvut å.xlsx")});
    EXPECT_EQ(contentOf("luvut å.xlsx").substr(0, 2), "PK");
    write("yksiköt å.csv", "Koodi;Ylempi;Nimi;Taso\nA;;Alue;hyvinvointialue\n");
    does({"new", at("toinen.kooste")});
    does({"units", "import", at("toinen.kooste"), at("yksiköt å.csv")});
    EXPECT_TRUE(leftovers().empty()) << leftovers().front();
}

TEST_P(InPlace, QuestionnairesAreReadAndWritten) {
    does({"demo", at("esi merkki.kooste"), "--responses", "300", "--seed", "1", "--until",
          "2025-12"});
    for (const std::string ending : {"json", "lss", "xlsx"}) {
        std::vector<std::string> words{"survey",         "export", at("esi merkki.kooste"),
                                       "asiakaspalaute", "-o",     at("lomake ö." + ending)};
        if (ending != "json")
            words.insert(words.end(), {"--version", "1"});
        does(words);
        does({"survey", "import", at("esi merkki.kooste"), at("lomake ö." + ending), "--as",
              "x" + ending});
    }
    does({"survey", "html", at("esi merkki.kooste"), "asiakaspalaute", "-o", at("lomake ö.html")});
    does({"survey", "paper", at("esi merkki.kooste"), "asiakaspalaute", "-o", at("lomake ö.pdf")});
    EXPECT_EQ(contentOf("lomake ö.pdf").substr(0, 5), "%PDF-");
    EXPECT_TRUE(leftovers().empty()) << leftovers().front();
}

TEST_P(InPlace, BriefingsAreWritten) {
    does({"demo", at("d.kooste"), "--responses", "1500", "--seed", "1", "--until", "2025-12"});
    does({"report", at("d.kooste"), "--unit", "KH02", "--period", "2025", "--pdf",
          at("yksikkö.pdf"), "--xlsx", at("yksikkö.xlsx")});
    EXPECT_EQ(contentOf("yksikkö.pdf").substr(0, 5), "%PDF-");
    EXPECT_EQ(contentOf("yksikkö.xlsx").substr(0, 2), "PK");
    does({"report", at("d.kooste"), "--each-unit-under", "IK-KH", "--period", "2025", "--out",
          at("katsaukset/uusi kansio")});
    EXPECT_NE(contentOf("katsaukset/uusi kansio/index.csv").find(".pdf"), std::string::npos);
    EXPECT_TRUE(leftovers().empty()) << leftovers().front();
}

TEST_P(InPlace, WhatIsNotThereIsNamedAsItWasGiven) {
    for (const auto &words : {std::vector<std::string>{"info", at("ei ole.kooste")},
                              std::vector<std::string>{"inspect", at("ei ole.kooste")}})
        EXPECT_NE(does(words, words.front() == "info" ? 4 : 3).find(at("ei ole.kooste")),
                  std::string::npos);
    does({"new", at("w.kooste")});
    EXPECT_NE(does({"new", at("w.kooste")}, 6).find(at("w.kooste")), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Paths, InPlace, testing::ValuesIn(kPlaces),
                         [](const auto &tested) { return std::string(tested.param.name); });

TEST(ReadOnlyFolder, IsReadAndGetsNoOutput) {
    const kooste::test::OwnFolder folder;
    fs::create_directory("closed");
    std::ofstream("export.csv") << kExport;
    does({"new", "closed/w.kooste"});
    does(
        {"import", "closed/w.kooste", "export.csv", "--new-survey", "Kysely", "--units", "create"});
    const auto before = *readFile("closed/w.kooste");
    const kooste::test::ClosedFolder closed(fs::current_path() / "closed");
    if (!closed.isClosed())
        GTEST_SKIP() << "Wine's root may write everywhere";
    does({"info", "closed/w.kooste"});
    does({"import", "closed/w.kooste", "export.csv", "--survey", "kysely"}, 4);
    for (const auto &words :
         {std::vector<std::string>{"new", "closed/x.kooste"},
          {"survey", "export", "closed/w.kooste", "kysely", "-o", "closed/x.json"},
          {"indicators", "closed/w.kooste", "--survey", "kysely", "-o", "closed/x.xlsx"}}) {
        const auto said = does(words, 6);
        EXPECT_NE(said.find(words.back()), std::string::npos) << said;
    }
    EXPECT_EQ(*readFile("closed/w.kooste"), before);
    EXPECT_EQ(std::distance(fs::directory_iterator("closed"), {}), 1);
}
