// SPDX-License-Identifier: MIT
// A file whose lines end as Windows' do is read as one whose lines end as Linux' do.
#include "base/files.h"
#include "cli/in_process.h"

#include <boost/filesystem/operations.hpp>

namespace {

namespace fs = boost::filesystem;
using kooste::base::pathFromUtf8;
using kooste::base::readFile;
using kooste::test::does;

class LineEnds : public testing::Test {
protected:
    static std::string contentOf(const std::string &name) {
        const auto bytes = readFile(pathFromUtf8(name));
        return bytes ? *bytes : "no file";
    }
    static void write(const std::string &name, const std::string &bytes) {
        kooste::base::AtomicFile file(pathFromUtf8(name));
        ASSERT_TRUE(file.write(bytes));
        ASSERT_TRUE(file.commit());
    }
    /// `lf-NAME` and `crlf-NAME`.
    static void writeBoth(const std::string &name, const std::string &text) {
        std::string lf;
        std::string crlf;
        for (const char c : text)
            if (c != '\r') {
                lf += c;
                crlf += c == '\n' ? "\r\n" : std::string(1, c);
            }
        ASSERT_NE(lf, crlf) << name;
        write("lf-" + name, lf);
        write("crlf-" + name, crlf);
    }

private:
    kooste::test::OwnFolder folder_;
};

constexpr const char *kAnswers =
    "ID;Vastausaika;Yksikkö;Arvosana;Kommentti\n"
    "1;1.9.2025 10:00;Kotka;5;\"Kaksi\nriviä\"\n"
    "2;2.9.2025 10:00;Kotka;4;\n"
    "\n"
    "3;3.9.2025 10:00;Åbo;3;\"Lainaus \"\"näin\"\"\n\nja tyhjä rivi\"\n";

} // namespace

TEST_F(LineEnds, OfAnswersDoNotMatter) {
    writeBoth("a.csv", kAnswers);
    std::vector<std::string> said;
    for (const std::string kind : {"lf", "crlf"}) {
        does({"new", kind + ".kooste", "--name", "Testi"});
        fs::rename(kind + "-a.csv", "a.csv"); // the same name, so that it can be said
        does({"import", kind + ".kooste", "a.csv", "--new-survey", "Kysely", "--units", "create"});
        said.push_back(
            does({"indicators", kind + ".kooste", "--survey", "kysely", "--json", "--raw"}));
        fs::rename("a.csv", kind + "-a.csv");
    }
    EXPECT_EQ(said[0], said[1]);
    // The second is the first once more, answer by answer and comment by comment.
    const auto again = does({"import", "lf.kooste", "crlf-a.csv", "--survey", "kysely", "--json"});
    EXPECT_NE(again.find("\"changed\": 0"), std::string::npos) << again;
    EXPECT_NE(again.find("\"duplicates\": 3"), std::string::npos) << again;
}

TEST_F(LineEnds, OfQuestionnairesDoNotMatter) {
    does({"demo", "d.kooste", "--responses", "300", "--seed", "1", "--until", "2025-12"});
    for (const std::string ending : {"json", "lss"}) {
        std::vector<std::string> words{"survey",         "export", "d.kooste",
                                       "asiakaspalaute", "-o",     "q." + ending};
        if (ending != "json")
            words.insert(words.end(), {"--version", "1"});
        does(words);
        writeBoth("q." + ending, contentOf("q." + ending));
        for (const std::string kind : {"lf", "crlf"}) {
            does({"new", kind + ending + ".kooste", "--name", "Testi"});
            does({"survey", "import", kind + ending + ".kooste", kind + "-q." + ending, "--as",
                  "x"});
            does({"survey", "export", kind + ending + ".kooste", "x", "-o",
                  kind + ending + "-out.json"});
        }
        EXPECT_EQ(contentOf("lf" + ending + "-out.json"), contentOf("crlf" + ending + "-out.json"))
            << ending;
        EXPECT_NE(contentOf("lf" + ending + "-out.json"), "no file");
    }
}

TEST_F(LineEnds, OfUnitsAndScriptsDoNotMatter) {
    writeBoth("u.csv",
              "Koodi;Ylempi;Nimi;Taso\nA;;Alue;hyvinvointialue\nK1;A;\"Kotihoito\n1\";yksikkö\n");
    std::vector<std::string> lists;
    for (const std::string kind : {"lf", "crlf"}) {
        does({"new", kind + ".kooste", "--name", "Testi"});
        does({"units", "import", kind + ".kooste", kind + "-u.csv"});
        lists.push_back(does({"units", "list", kind + ".kooste", "--json"}));
    }
    EXPECT_NE(lists[0].find("K1"), std::string::npos) << lists[0];
    EXPECT_EQ(lists[0], lists[1]);
}

TEST_F(LineEnds, WrittenAreTheSameOnEverySystem) {
    does({"demo", "d.kooste", "--responses", "300", "--seed", "1", "--until", "2025-12"});
    does({"survey", "export", "d.kooste", "asiakaspalaute", "-o", "q.json"});
    does({"survey", "html", "d.kooste", "asiakaspalaute", "-o", "q.html"});
    for (const char *name : {"q.json", "q.html"}) {
        EXPECT_NE(contentOf(name).find('\n'), std::string::npos) << name;
        EXPECT_EQ(contentOf(name).find('\r'), std::string::npos) << name;
    }
}
