// SPDX-License-Identifier: MIT
// Real exports read with the questionnaire they come from: nothing may be lost by that.
#include "app/usecases/form_definition.h"
#include "base/text.h"
#include "importing/form_definition.h"
#include "importing/inspection.h"
#include "importing/readers/registry.h"

#include <boost/filesystem/operations.hpp>
#include <cstdio>
#include <gtest/gtest.h>

namespace kooste::importing::tests {
namespace {

namespace fs = boost::filesystem;

const fs::path kExports = fs::path(KOOSTE_SOURCE_DIR) / ".." / "shared" / "corpus" / "qualtrics";

/// "QualtricsTools__Sample_Survey__" of both the export and its definition.
std::string surveyOf(const std::string &name) { return name.substr(0, name.find("__", 16) + 2); }

Inspection look(const fs::path &file, const Corrections &corrections) {
    auto reader = openTable(file, {});
    EXPECT_TRUE(reader.ok()) << file;
    if (!reader)
        return {};
    auto seen = inspect(**reader, corrections, file.filename().string(), {}, {});
    EXPECT_TRUE(seen.ok()) << file;
    return seen ? std::move(*seen) : Inspection{};
}

bool says(const Inspection &seen, const std::string &code) {
    for (const auto &diagnostic : seen.diagnostics)
        if (diagnostic.code == code)
            return true;
    return false;
}

std::int64_t chosen(const ColumnReading &column) {
    std::int64_t count = column.missingCount(model::Missing::invalid);
    for (const auto &option : column.options)
        count += option.count;
    return count;
}

void compare(const Inspection &plain, const Inspection &defined, const FormDefinition &form,
             const std::string &name) {
    EXPECT_EQ(plain.responses, defined.responses) << name;
    ASSERT_EQ(plain.columns.size(), defined.columns.size()) << name;
    EXPECT_FALSE(says(defined, "definitionDisagrees")) << name;
    for (std::size_t i = 0; i < plain.columns.size(); ++i) {
        const auto &without = plain.columns[i];
        const auto &with = defined.columns[i];
        EXPECT_TRUE(!carriesItem(without.role) || carriesItem(with.role))
            << name << ": " << without.header;
        if (chosen(without) > 0 && with.kind && model::isClosed(*with.kind)) {
            EXPECT_EQ(chosen(without), chosen(with)) << name << ": " << without.header;
        }
    }
    for (const auto &asked : form.questions) {
        const auto *question = defined.findQuestion(asked.code);
        for (const auto &column : defined.columns)
            EXPECT_TRUE(question != nullptr || !base::startsWith(column.header, asked.code))
                << name << ": " << column.header;
        if (question == nullptr || !model::isClosed(asked.kind))
            continue;
        ASSERT_EQ(question->options.size(), asked.options.size()) << name << ": " << asked.code;
        for (std::size_t i = 0; i < asked.options.size(); ++i)
            EXPECT_EQ(question->options[i].code, asked.options[i].code)
                << name << ": " << asked.code;
    }
}

TEST(CorpusDefinitions, ExportsOfQualtricsWithTheirQuestionnaires) {
    if (!fs::exists(kExports))
        GTEST_SKIP() << "the corpus is not at hand";
    int pairs = 0;
    for (const auto &entry : fs::directory_iterator(kExports)) {
        if (entry.path().extension() != ".csv")
            continue;
        const auto name = entry.path().filename().string();
        for (const auto &other : fs::directory_iterator(kExports)) {
            if (other.path().extension() != ".qsf" ||
                surveyOf(other.path().filename().string()) != surveyOf(name))
                continue;
            const auto form = app::ReadFormDefinition().run(other.path());
            ASSERT_TRUE(form.ok()) << other.path();
            Corrections corrections;
            corrections.definition = *form;
            compare(look(entry.path(), {}), look(entry.path(), corrections), **form, name);
            ++pairs;
        }
    }
    std::printf("%d exports read with their questionnaires\n", pairs);
    EXPECT_GE(pairs, 10);
}

} // namespace
} // namespace kooste::importing::tests
