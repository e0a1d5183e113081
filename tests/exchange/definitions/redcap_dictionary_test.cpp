// SPDX-License-Identifier: MIT
#include "exchange/definitions/registry.h"

#include <gtest/gtest.h>

namespace kooste::exchange {
namespace {

constexpr const char *kHeader =
    "\"Variable / Field Name\",\"Form Name\",\"Section Header\",\"Field Type\",\"Field "
    "Label\",\"Choices, Calculations, OR Slider Labels\",\"Field Note\",\"Text Validation Type OR "
    "Show Slider Number\",\"Text Validation Min\",\"Text Validation "
    "Max\",Identifier?,\"Branching Logic (Show field only if...)\",\"Required Field?\",\"Custom "
    "Alignment\",\"Question Number (surveys only)\",\"Matrix Group Name\",\"Matrix "
    "Ranking?\",\"Field Annotation\"\n";

OpenedDefinition opened(const std::string &text) {
    auto read = readDefinition(importing::ByteSource::fromMemory("dictionary.csv", text));
    EXPECT_TRUE(read.ok());
    return read ? std::move(*read) : OpenedDefinition{};
}

TEST(RedcapDictionary, FieldsBecomeQuestions) {
    const auto read = opened(
        std::string(kHeader) +
        "record_id,visit,,text,\"Tietue\",,,,,,,,,,,,,\n"
        "why,visit,\"Käynti\",checkbox,\"Miksi tulit?\",\"1, hoito|2, neuvo, ohje | -9, "
        "muu\",,,,,,,,,,,,\n"
        "how,visit,,radio,\"Kuinka meni?\",\"1, Erittäin huonosti | 2, Huonosti | 3, Hyvin | 4, "
        "Erittäin hyvin | 9, En osaa sanoa\",,,,,,,,,,,,\n"
        "again,visit,,yesno,\"Tulisitko uudelleen?\",,,,,,,\"[how] = '1'\",,,,,,\n"
        "name,visit,,text,Nimi,,,,,,y,,,,,,,\n"
        "born,visit,,text,\"Syntymäaika\",,,date_ymd,,,,,,,,,,\n"
        "weight,visit,,text,Paino,,,number_comma_decimal,,,,,,,,,,\n"
        "paper,visit,,file,Liite,,,,,,,,,,,,,\n"
        "told,visit,,notes,Kerro,,,,,,,,,,,,,\n");
    ASSERT_NE(read.format, nullptr);
    EXPECT_EQ(read.format->name, "redcap");
    const auto &survey = read.definition.survey;
    ASSERT_EQ(survey.items.size(), 7U);
    const auto *why = survey.findItem("why");
    ASSERT_NE(why, nullptr);
    EXPECT_EQ(why->kind, model::ItemKind::multiple);
    const auto &options = survey.versions.front().find(why->id)->options;
    ASSERT_EQ(options.size(), 3U);
    EXPECT_EQ(options[1].label.fi, "neuvo, ohje");
    EXPECT_EQ(options[2].code, "-9");
    const auto *how = survey.findItem("how");
    EXPECT_EQ(how->kind, model::ItemKind::ordered);
    EXPECT_EQ(survey.versions.front().find(how->id)->options.back().missing,
              model::Missing::dontKnow);
    EXPECT_EQ(survey.findItem("born")->kind, model::ItemKind::date);
    EXPECT_EQ(survey.findItem("weight")->kind, model::ItemKind::number);
    EXPECT_EQ(survey.findItem("paper"), nullptr);
    EXPECT_EQ(read.definition.personal, std::vector<std::string>{"name"});
    EXPECT_TRUE(read.definition.losses.has("condition"));
}

TEST(RedcapDictionary, TheFormForProgramsWritesNaForNothing) {
    const auto read = opened(
        "\"field_name\",\"form_name\",\"section_header\",\"field_type\",\"field_label\",\"select_"
        "choices_or_calculations\",\"identifier\",\"branching_logic\"\n"
        "\"record_id\",\"visit\",NA,\"text\",\"Id\",NA,NA,NA\n"
        "\"sex\",\"visit\",NA,\"radio\",\"Gender\",\"0, Female | 1, Male\",NA,NA\n");
    ASSERT_EQ(read.definition.survey.items.size(), 1U);
    EXPECT_TRUE(read.definition.survey.versions.front().sections.empty());
    EXPECT_FALSE(read.definition.losses.has("condition"));
    EXPECT_TRUE(read.definition.personal.empty());
}

} // namespace
} // namespace kooste::exchange
