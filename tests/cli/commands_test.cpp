// SPDX-License-Identifier: MIT
// Runs every tests/cli/*.test in this process, with captured streams and a fixed clock.
#include "cli/command_script.h"
#include "cli/in_process.h"
#include "support/environment.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <cstdlib>
#include <gtest/gtest.h>

namespace {

namespace fs = boost::filesystem;
using kooste::test::linesFit;
using kooste::test::linesOf;
using kooste::test::readScript;
using kooste::test::ScriptStep;
using Kind = ScriptStep::Kind;

const fs::path kScripts = fs::path(KOOSTE_SOURCE_DIR) / "tests" / "cli";

std::vector<std::string> scriptNames() {
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(kScripts))
        if (entry.path().extension() == ".test")
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// The step as it went, in the form of a script: to be read, or to be taken over.
std::string asItWent(const std::string &out, const std::string &err, int code) {
    std::string text;
    for (const auto &line : linesOf(out))
        text += line.empty() ? "|\n" : "| " + line + "\n";
    for (const auto &line : linesOf(err))
        text += "! " + line + "\n";
    return text + "= " + std::to_string(code) + "\n";
}

class CommandScript : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        for (const auto *name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
            kooste::test::clearVariable(name);
        kooste::test::setVariable("USERNAME", "maija"); // who did what is told by some commands
    }

    void runCommand(const ScriptStep &step) {
        const auto [code, out, err] = kooste::test::runInProcess(step.words);
        const bool fits = linesFit(step.out, linesOf(out)) && linesFit(step.err, linesOf(err)) &&
                          code == step.exitCode;
        if (std::getenv("KOOSTE_UPDATE_SCRIPTS") != nullptr) {
            went_[step.line] = fits ? std::string() : asItWent(out, err, code);
            return;
        }
        EXPECT_TRUE(fits) << GetParam() << ".test:" << step.line << " gave\n"
                          << asItWent(out, err, code);
    }

    static std::string bytesOf(const std::string &hex) {
        std::string bytes;
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
            bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        return bytes;
    }

    static void writeBytes(const ScriptStep &step) {
        fs::ofstream(step.words.at(0), std::ios::binary)
            << bytesOf(step.words.size() > 1 ? step.words[1] : "");
    }

    static std::string contentOf(const std::string &name) {
        std::ostringstream text;
        text << fs::ifstream(name, std::ios::binary).rdbuf();
        return text.str();
    }

    static void patch(const ScriptStep &step) {
        fs::fstream file(step.words.at(0), std::ios::binary | std::ios::in | std::ios::out);
        ASSERT_TRUE(file.good()) << step.words.at(0);
        file.seekp(std::stol(step.words.at(1)));
        file << bytesOf(step.words.at(2));
    }

    void runStep(const ScriptStep &step) {
        switch (step.kind) {
        case Kind::command:
            runCommand(step);
            return;
        case Kind::file:
            fs::ofstream(step.words.at(0), std::ios::binary) << step.content;
            return;
        case Kind::bytes:
            writeBytes(step);
            return;
        case Kind::truncate:
            fs::resize_file(step.words.at(0), std::stoul(step.words.at(1)));
            return;
        case Kind::copy:
            fs::copy_file(step.words.at(0), step.words.at(1));
            return;
        case Kind::patch:
            patch(step);
            return;
        case Kind::same:
            EXPECT_TRUE(contentOf(step.words.at(0)) == contentOf(step.words.at(1)))
                << GetParam() << ".test:" << step.line << ": the files differ";
            return;
        case Kind::absent:
            for (const auto &entry : fs::directory_iterator(fs::current_path()))
                EXPECT_EQ(entry.path().filename().string().find(step.words.at(0)),
                          std::string::npos)
                    << GetParam() << ".test:" << step.line << ": " << entry.path();
            return;
        }
    }

    /// KOOSTE_UPDATE_SCRIPTS=1: what does not fit is written into the script, to be read in a diff
    /// before it is committed.
    void update(const fs::path &script) const {
        fs::ifstream in(script);
        std::string text;
        bool inFile = false;
        bool replaced = false;
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            const bool expectation =
                !inFile && !line.empty() && std::string("|!=").find(line[0]) != std::string::npos;
            if (expectation && replaced)
                continue;
            text += line + "\n";
            replaced = replaced && expectation;
            inFile = inFile ? line != "end" : line.compare(0, 5, "file ") == 0;
            const auto found = went_.find(number);
            if (found == went_.end() || found->second.empty())
                continue;
            text += found->second;
            replaced = true;
        }
        in.close();
        fs::ofstream(script) << text;
    }

private:
    kooste::test::OwnFolder folder_;
    std::map<int, std::string> went_;
};

TEST_P(CommandScript, GivesWhatItSays) {
    const auto steps = readScript(kScripts / (GetParam() + ".test"));
    ASSERT_FALSE(steps.empty());
    for (const auto &step : steps)
        runStep(step);
    if (std::getenv("KOOSTE_UPDATE_SCRIPTS") != nullptr)
        update(kScripts / (GetParam() + ".test"));
}

INSTANTIATE_TEST_SUITE_P(Cli, CommandScript, testing::ValuesIn(scriptNames()),
                         [](const auto &tested) {
                             auto name = tested.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(ScriptLines, FitOnlyWhatTheyShould) {
    EXPECT_TRUE(linesFit({"a {*} c"}, {"a b c"}));
    EXPECT_FALSE(linesFit({"a {*} c"}, {"a b d"}));
    EXPECT_TRUE(linesFit({"...", "x", "..."}, {"1", "x", "2"}));
    EXPECT_FALSE(linesFit({"...", "x"}, {"x", "2"}));
    EXPECT_FALSE(linesFit({}, {"x"}));
    EXPECT_FALSE(linesFit({"x"}, {}));
}

} // namespace
