// SPDX-License-Identifier: MIT
// Every command's JSON on a demo workspace: exactly these keys, of these types. Outside programs
// read them; a key that goes or changes its type is a break of the contract.
#include "cli/run.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

namespace {

namespace fs = boost::filesystem;
using nlohmann::json;

/// Types by key: s text, i whole number, n number, v text or number, b bool, o object, a array;
/// "?" after it: or null.
using Shape = std::map<std::string, std::string>;

std::string typeOf(const json &value) {
    if (value.is_string())
        return "s";
    if (value.is_boolean())
        return "b";
    if (value.is_number())
        return value.is_number_float() ? "n" : "i";
    if (value.is_null())
        return "?";
    return value.is_array() ? "a" : "o";
}

bool hasType(const json &value, const std::string &wanted) {
    const auto type = typeOf(value);
    if (type == "?")
        return wanted.size() > 1;
    if (wanted[0] == 'v')
        return type == "s" || type == "i" || type == "n";
    return type[0] == wanted[0] || (wanted[0] == 'n' && type == "i");
}

void expectShape(const json &document, const Shape &shape, const std::string &where) {
    ASSERT_TRUE(document.is_object()) << where << ": " << document.dump();
    for (const auto &[key, type] : shape) {
        ASSERT_TRUE(document.contains(key)) << where << " lacks " << key;
        EXPECT_TRUE(hasType(document[key], type))
            << where << "." << key << " is " << document[key].dump() << ", not " << type;
    }
    for (const auto &[key, value] : document.items())
        EXPECT_EQ(shape.count(key), 1U) << where << " has the unknown key " << key;
}

void expectShapes(const json &list, const Shape &shape, const std::string &where) {
    ASSERT_TRUE(list.is_array()) << where;
    ASSERT_FALSE(list.empty()) << where << " is empty: nothing was checked";
    for (const auto &entry : list)
        expectShape(entry, shape, where);
}

const Shape kMissing{{"notShown", "i"},
                     {"skipped", "i"},
                     {"dontKnow", "i"},
                     {"notApplicable", "i"},
                     {"invalid", "i"}};
const Shape kDiagnostic{
    {"severity", "s"}, {"row", "i?"}, {"column", "i?"}, {"code", "s"}, {"message", "s"}};

class JsonContract : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new fs::path(fs::temp_directory_path() / fs::unique_path("kooste-json-%%%%%%%%"));
        fs::create_directories(*folder_);
        start_ = new fs::path(fs::current_path());
        fs::current_path(*folder_);
        fs::ofstream("export.csv", std::ios::binary)
            << "id;Vastausaika;Yksikkö;Suositteletko (0-10)?;Sähköposti;Mitä käytit?;Palaute\n"
               "1;1.9.2025 10:00;Kotka;10;a@b.fi;Lääkäri;Kiitos!\n"
               "2;2.9.2025 10:00;Kotka;9;;Lääkäri;\n"
               "3;3.9.2025 10:00;Kouvola;7;;Hammas;\n"
               "4;4.9.2025 10:00;Kouvola;8;;Hammas;liikaa;soluja\n";
        demo_ = new json(replyOf(
            {"demo", "d.kooste", "--responses", "3000", "--seed", "1", "--until", "2025-12"}));
    }
    static void TearDownTestSuite() {
        fs::current_path(*start_);
        boost::system::error_code ignored;
        fs::remove_all(*folder_, ignored);
        delete folder_;
        delete start_;
        delete demo_;
    }
    static json replyOf(std::vector<std::string> words, int wanted = 0) {
        const kooste::platform::Catalogs catalogs({fs::path(KOOSTE_BINARY_DIR) / "i18n"});
        const kooste::base::FixedClock clock({kooste::base::makeDate(2026, 1, 12), 9 * 3600, {}});
        std::ostringstream out;
        std::ostringstream err;
        words.insert(words.end(), {"--json", "--lang", "en"});
        const int code = kooste::cli::run(words, {out, err, false}, catalogs, clock, {});
        EXPECT_EQ(code, wanted) << words.front() << ": " << err.str();
        auto document = json::parse(out.str(), nullptr, false);
        EXPECT_FALSE(document.is_discarded()) << out.str();
        return document;
    }
    static void expectError(const std::vector<std::string> &words, int code,
                            const std::string &word) {
        const auto document = replyOf(words, code);
        expectShape(document, {{"error", "o"}}, word);
        expectShape(
            document["error"],
            {{"code", "s"}, {"message", "s"}, {"file", "s?"}, {"row", "i?"}, {"column", "i?"}},
            word);
        EXPECT_EQ(document["error"]["code"], word);
    }

    static fs::path *folder_;
    static fs::path *start_;
    static json *demo_;
};
fs::path *JsonContract::folder_ = nullptr;
fs::path *JsonContract::start_ = nullptr;
json *JsonContract::demo_ = nullptr;

TEST_F(JsonContract, OfDemoAndInfo) {
    expectShape(*demo_,
                {{"file", "s"},
                 {"responses", "i"},
                 {"units", "i"},
                 {"survey", "s"},
                 {"improvedUnit", "s"},
                 {"declinedUnit", "s"},
                 {"turn", "s"},
                 {"firstDay", "s"},
                 {"lastDay", "s"}},
                "demo");
    const auto info = replyOf({"info", "d.kooste"});
    expectShape(info,
                {{"name", "s"},
                 {"applicationId", "i"},
                 {"schemaVersion", "i"},
                 {"bytes", "i"},
                 {"threshold", "i"},
                 {"languages", "a"},
                 {"units", "i"},
                 {"surveys", "a"},
                 {"batches", "i"},
                 {"comments", "i"}},
                "info");
    expectShapes(
        info["surveys"],
        {{"code", "s"}, {"type", "s"}, {"versions", "i"}, {"responses", "i"}, {"batches", "i"}},
        "info.surveys");
    expectShape(replyOf({"check", "d.kooste"}), {{"ok", "b"}, {"problems", "a"}}, "check");
    expectShape(replyOf({"new", "n.kooste"}), {{"file", "s"}, {"name", "s"}}, "new");
}

TEST_F(JsonContract, OfInspect) {
    const auto seen = replyOf({"inspect", "export.csv"});
    expectShape(seen,
                {{"file", "s"},
                 {"format", "s"},
                 {"tool", "s"},
                 {"encoding", "s?"},
                 {"delimiter", "s?"},
                 {"headerRows", "i"},
                 {"sheet", "s?"},
                 {"responses", "i"},
                 {"columns", "a"},
                 {"maskable", "o"},
                 {"diagnostics", "a"},
                 {"form", "s?"},
                 {"changes", "a"}},
                "inspect");
    expectShapes(seen["columns"],
                 {{"index", "i"},
                  {"header", "s"},
                  {"role", "s"},
                  {"kind", "s?"},
                  {"itemCode", "s?"},
                  {"scale", "s?"},
                  {"options", "a?"},
                  {"missing", "o?"},
                  {"min", "v?"},
                  {"max", "v?"}},
                 "inspect.columns");
    expectShapes(seen["columns"][3]["options"], {{"code", "s"}, {"label", "s"}, {"count", "i"}},
                 "inspect.options");
    expectShape(seen["columns"][3]["missing"], kMissing, "inspect.missing");
    expectShapes(seen["diagnostics"], kDiagnostic, "inspect.diagnostics");
    EXPECT_EQ(seen["columns"].size(), 7U);
}

TEST_F(JsonContract, OfImportsAndTheirHistory) {
    replyOf({"new", "i.kooste"});
    const auto done = replyOf({"import", "i.kooste", "export.csv", "--new-survey", "Oma"});
    expectShape(done,
                {{"batch", "i?"},
                 {"survey", "s"},
                 {"version", "i"},
                 {"versionByDate", "b"},
                 {"source", "s"},
                 {"rows", "i"},
                 {"imported", "i"},
                 {"incomplete", "i"},
                 {"test", "i"},
                 {"rejected", "i"},
                 {"duplicates", "i"},
                 {"changed", "i"},
                 {"masked", "i"},
                 {"maskedKinds", "o"},
                 {"maskingOff", "o?"},
                 {"cells", "o"},
                 {"reasons", "o"},
                 {"diagnostics", "a"},
                 {"changes", "a"}},
                "import");
    EXPECT_EQ(done["reasons"], json({{"wrongCellCount", 1}}));
    expectShapes(done["diagnostics"], kDiagnostic, "import.diagnostics");
    const auto history = replyOf({"imports", "i.kooste"});
    expectShapes(history["batches"],
                 {{"batch", "i"},
                  {"survey", "s"},
                  {"file", "s"},
                  {"importedAt", "s"},
                  {"rows", "i"},
                  {"imported", "i"},
                  {"incomplete", "i"},
                  {"test", "i"},
                  {"rejected", "i"},
                  {"duplicates", "i"},
                  {"changed", "i"},
                  {"masked", "i"},
                  {"maskedKinds", "o"},
                  {"maskingOff", "o?"},
                  {"cells", "o"},
                  {"reasons", "o"},
                  {"diagnostics", "a"},
                  {"importedBy", "s?"},
                  {"decisions", "a"}},
                 "imports");
    expectShape(
        replyOf({"imports", "masked", "i.kooste", "1"}),
        {{"batch", "i"}, {"total", "i"}, {"kinds", "o"}, {"masked", "a"}, {"maskingOff", "o?"}},
        "imports masked");
    EXPECT_TRUE(history["maskingTurnedOff"].is_array());
    expectShape(replyOf({"imports", "masked", "i.kooste"}), {{"maskingTurnedOff", "a"}},
                "imports masked");
    // What was said at the import is said by its history too, word by word.
    EXPECT_EQ(history["batches"][0]["diagnostics"], done["diagnostics"]);
    expectShape(replyOf({"imports", "rejected", "i.kooste", "1", "-o", "rows.csv"}),
                {{"batch", "i"}, {"rows", "i"}, {"file", "s"}}, "imports rejected");
    expectShape(replyOf({"imports", "undo", "i.kooste", "1"}),
                {{"batch", "i"}, {"removed", "i"}, {"stay", "i"}, {"unusedPlaces", "o"}},
                "imports undo");
}

TEST_F(JsonContract, OfUnitsAndSurveys) {
    expectShapes(replyOf({"units", "list", "d.kooste"})["units"],
                 {{"code", "s"},
                  {"parent", "s?"},
                  {"level", "s"},
                  {"name", "s"},
                  {"validFrom", "s?"},
                  {"validTo", "s?"}},
                 "units");
    const auto surveys = replyOf({"survey", "list", "d.kooste"})["surveys"];
    expectShapes(surveys,
                 {{"code", "s"}, {"name", "s"}, {"type", "s"}, {"ended", "b"}, {"versions", "a"}},
                 "surveys");
    expectShapes(surveys[0]["versions"],
                 {{"number", "i"}, {"status", "s"}, {"publishedOn", "s?"}, {"responses", "i"}},
                 "surveys.versions");
    expectShapes(replyOf({"survey", "diff", "d.kooste", "asiakaspalaute", "1", "2"})["items"],
                 {{"item", "s"},
                  {"change", "s"},
                  {"verdict", "s?"},
                  {"proposed", "s?"},
                  {"reason", "s?"},
                  {"decidedBy", "s?"},
                  {"decidedOn", "s?"}},
                 "survey diff");
}

TEST_F(JsonContract, OfAQuestionnaire) {
    const auto shown = replyOf({"survey", "show", "d.kooste", "asiakaspalaute"});
    expectShape(shown,
                {{"code", "s"},
                 {"name", "o"},
                 {"type", "s"},
                 {"version", "i"},
                 {"status", "s"},
                 {"publishedOn", "s?"},
                 {"retiredOn", "s?"},
                 {"ended", "b"},
                 {"goal", "o"},
                 {"decision", "o"},
                 {"reach", "o"},
                 {"charter", "o"},
                 {"sections", "a"},
                 {"variants", "a"},
                 {"questions", "a"}},
                "survey show");
    expectShapes(shown["questions"],
                 {{"item", "s"},
                  {"kind", "s"},
                  {"background", "b"},
                  {"core", "b"},
                  {"section", "i?"},
                  {"required", "b"},
                  {"text", "o"},
                  {"help", "o"},
                  {"condition", "o?"},
                  {"wordings", "a"},
                  {"options", "a"}},
                 "survey show.questions");
    expectShape(
        shown["reach"],
        {{"starts", "s?"}, {"ends", "s?"}, {"units", "a"}, {"audiences", "a"}, {"channels", "a"}},
        "survey show.reach");
}

TEST_F(JsonContract, OfASurveyFromDraftToPublished) {
    replyOf({"new", "q.kooste"});
    expectShape(replyOf({"survey", "new", "q.kooste", "Oma", "--code", "own"}),
                {{"survey", "s"}, {"type", "s"}, {"version", "i"}, {"questions", "i"}},
                "survey new");
    fs::ofstream("edits.json") << R"([{"op": "addQuestion", "kind": "number", "code": "age", "text":
               {"fi": "Ikä", "sv": "Ålder", "en": "Age"}}])";
    const auto edited = replyOf({"survey", "edit", "q.kooste", "own", "edits.json"});
    expectShape(edited, {{"survey", "s"}, {"version", "i"}, {"edits", "i"}, {"findings", "a"}},
                "survey edit");
    expectShapes(edited["findings"],
                 {{"severity", "s"},
                  {"code", "s"},
                  {"message", "s"},
                  {"item", "s?"},
                  {"section", "i?"},
                  {"variant", "s?"},
                  {"language", "s?"}},
                 "findings");
    const Shape published{{"survey", "s"},      {"version", "i"}, {"published", "b"},
                          {"publishedOn", "s"}, {"ledger", "a"},  {"findings", "a"},
                          {"warnings", "a"}};
    expectShape(replyOf({"survey", "publish", "q.kooste", "own"}), published, "survey publish");
    expectShape(replyOf({"survey", "start", "q.kooste", "own"}),
                {{"survey", "s"}, {"version", "i"}}, "survey start");
    const auto again = replyOf({"survey", "publish", "q.kooste", "own", "--by", "Anna"});
    expectShapes(again["ledger"],
                 {{"item", "s"},
                  {"from", "i"},
                  {"to", "i"},
                  {"change", "s"},
                  {"proposed", "s"},
                  {"verdict", "s"},
                  {"note", "s?"},
                  {"decidedBy", "s?"},
                  {"decidedOn", "s?"},
                  {"bridge", "o?"}},
                 "ledger");
    const auto compared = replyOf({"survey", "diff", "q.kooste", "own", "1", "2"})["items"];
    EXPECT_EQ(compared[0]["decidedBy"], "Anna");
    EXPECT_EQ(compared[0]["decidedOn"], "2026-01-12");
    expectShape(replyOf({"survey", "retire", "q.kooste", "own"}),
                {{"survey", "s"}, {"version", "i"}, {"retiredOn", "s"}}, "survey retire");
    replyOf({"survey", "start", "q.kooste", "own"});
    expectShape(replyOf({"survey", "edit", "q.kooste", "own", "--discard"}),
                {{"survey", "s"}, {"discarded", "b"}}, "survey edit --discard");
    expectError({"survey", "publish", "q.kooste", "own"}, 2, "noDraft");
}

TEST_F(JsonContract, OfFiguresShownAndSuppressed) {
    const auto figures = replyOf({"indicators", "d.kooste", "--survey", "asiakaspalaute", "--by",
                                  "unit,period", "--period", "month"});
    const Shape row{{"survey", "s"},
                    {"unit", "s?"},
                    {"unitName", "s?"},
                    {"period", "s?"},
                    {"item", "s"},
                    {"indicator", "s"},
                    {"n", "i?"},
                    {"base", "i?"},
                    {"value", "n?"},
                    {"low", "n?"},
                    {"high", "n?"},
                    {"promoters", "i?"},
                    {"passives", "i?"},
                    {"detractors", "i?"},
                    {"mean", "n?"},
                    {"distribution", "o?"},
                    {"missing", "o?"},
                    {"suppressed", "b"},
                    {"comparability", "s?"},
                    {"comparabilityReason", "s?"}};
    expectShapes(figures["rows"], row, "indicators");
    int suppressed = 0;
    for (const auto &figure : figures["rows"]) {
        if (!figure["suppressed"].get<bool>()) {
            expectShape(figure["missing"], kMissing, "indicators.missing");
            continue;
        }
        ++suppressed;
        for (const auto *key : {"n", "base", "value", "low", "high", "promoters", "passives",
                                "detractors", "mean", "distribution", "missing"})
            EXPECT_TRUE(figure[key].is_null()) << key << " of " << figure.dump();
    }
    EXPECT_GT(suppressed, 0);
}

TEST_F(JsonContract, OfComparisonsAndBriefings) {
    expectShapes(replyOf({"compare", "d.kooste", "--survey", "asiakaspalaute", "--unit", "KH02",
                          "--period", "2025"})["rows"],
                 {{"item", "s"},
                  {"indicator", "s"},
                  {"value", "n?"},
                  {"against", "n?"},
                  {"difference", "n?"},
                  {"low", "n?"},
                  {"high", "n?"},
                  {"z", "n?"},
                  {"p", "n?"},
                  {"pAdjusted", "n?"},
                  {"base", "i?"},
                  {"baseAgainst", "i?"},
                  {"verdict", "s"},
                  {"text", "s"}},
                 "compare");
}

TEST_F(JsonContract, OfErrorsOfEveryKind) {
    fs::ofstream("header.csv") << "a;b\n";
    fs::ofstream("quote.csv") << "a;b\n1;2\n3;\"x\n4;5\n";
    fs::ofstream("dates.csv") << "Date;Grade\n1/5/2025;1\n2/5/2025;3\n3/6/2025;4\n";
    replyOf({"new", "e.kooste"});
    expectError({"indicators", "d.kooste", "--survey", "nobody"}, 2, "unknownSurvey");
    expectError({"inspect", "header.csv"}, 3, "onlyHeader");
    expectError({"inspect", "missing.csv"}, 3, "fileMissing");
    expectError({"info", "missing.kooste"}, 4, "workspaceMissing");
    expectError({"new", "d.kooste"}, 6, "fileExists");
    expectError({"demo", "d.kooste"}, 6, "fileExists");
    expectError({"import", "e.kooste", "dates.csv", "--new-survey", "X"}, 7, "ambiguousDates");
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"inspect", "quote.csv"},
          std::vector<std::string>{"import", "e.kooste", "quote.csv", "--new-survey", "X"}}) {
        const auto error = replyOf(words, 3)["error"];
        EXPECT_EQ(error["code"], "unclosedQuote");
        EXPECT_EQ(error["row"], 3);
        EXPECT_EQ(error["file"], "quote.csv");
    }
}

} // namespace
