// SPDX-License-Identifier: MIT
#include "app/usecases/definitions.h"
#include "app/usecases/surveys.h"
#include "app/usecases/workbench.h"
#include "exchange/definitions/json_definition.h"
#include "exchange/definitions/sample_survey.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;

struct Definitions : testing::Test {
    test::Workbench bench;

    std::string exported(const std::string &survey, const std::string &name) {
        const auto path = bench.folder() / base::pathFromUtf8(name);
        const auto written = app::ExportDefinition(bench.workspace()).run(survey, path);
        EXPECT_TRUE(written.ok());
        return *base::readFile(path);
    }
};

TEST_F(Definitions, JsonComesBackFromAnEmptyWorkspaceByteForByte) {
    for (unsigned seed = 1; seed <= 25; ++seed) {
        const auto given = exchange::jsonText(test::generatedSurvey(seed));
        test::Workbench fresh;
        const auto made =
            app::ImportDefinition(fresh.workspace()).run(fresh.file("kysely.json", given));
        ASSERT_TRUE(made.ok()) << seed << " " << made.error().message.id();
        const auto path = fresh.folder() / "again.json";
        ASSERT_TRUE(app::ExportDefinition(fresh.workspace()).run(made->survey.code, path).ok());
        ASSERT_EQ(*base::readFile(path), given) << seed;
    }
}

TEST_F(Definitions, ACodeInUseNeedsAnother) {
    const auto file = bench.file("kysely.json", exchange::jsonText(test::generatedSurvey(5)));
    const auto first = app::ImportDefinition(bench.workspace()).run(file);
    ASSERT_TRUE(first.ok());
    const auto again = app::ImportDefinition(bench.workspace()).run(file);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.error().code, "surveyCodeInUse");
    EXPECT_EQ(again.error().kind, base::ErrorKind::usage);
    const auto other = app::ImportDefinition(bench.workspace()).run(file, "toinen");
    ASSERT_TRUE(other.ok());
    EXPECT_EQ(other->survey.code, "toinen");
    EXPECT_EQ(other->survey.versions.size(), first->survey.versions.size());
}

TEST_F(Definitions, AnotherProgramsFormBecomesADraft) {
    bench.importNew(test::smallExport(12));
    const auto code = store::SurveyRepository(bench.workspace()).list().front().code;
    for (const char *name : {"f.lss", "f.xlsx"}) {
        const auto first = exported(code, name);
        const auto made =
            app::ImportDefinition(bench.workspace())
                .run(bench.folder() / base::pathFromUtf8(name), std::string("uusi-") + name);
        ASSERT_TRUE(made.ok()) << name;
        ASSERT_EQ(made->survey.versions.size(), 1U);
        EXPECT_EQ(made->survey.versions[0].number, 1);
        EXPECT_EQ(made->survey.versions[0].status, model::VersionStatus::draft);
        const auto original = app::ShowSurveys(bench.workspace()).find(code);
        EXPECT_EQ(made->survey.items.size(), original->items.size());
        for (const auto &item : original->items) {
            if (item.kind == model::ItemKind::date)
                continue;
            ASSERT_NE(made->survey.findItem(item.code), nullptr) << item.code;
        }
    }
}

TEST_F(Definitions, SayWhatIsWrong) {
    const auto target = [&](const char *name) { return bench.folder() / name; };
    bench.importNew(test::smallExport(12));
    const auto code = store::SurveyRepository(bench.workspace()).list().front().code;
    app::ExportDefinition exporting(bench.workspace());
    EXPECT_EQ(exporting.run(code, target("a.doc")).error().code, "unknownFormat");
    EXPECT_EQ(exporting.run(code, target("a.json"), 1).error().code, "versionOfWhole");
    EXPECT_EQ(exporting.run(code, target("a.lss"), 9).error().code, "unknownVersion");
    EXPECT_EQ(exporting.run("nobody", target("a.lss")).error().code, "unknownSurvey");
    EXPECT_EQ(app::ImportDefinition(bench.workspace()).run(target("missing.json")).error().kind,
              base::ErrorKind::unreadableInput);
}

} // namespace
