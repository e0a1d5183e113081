// SPDX-License-Identifier: MIT
#include "store/store_builders.h"

#include <cmath>

namespace kooste::store {

using model::Missing;

TEST(LoadedColumns, HoldEveryKindOfAnswer) {
    Fixture f;
    auto full = aResponse(f.survey, 10, "Kiitos");
    full.unit = f.units()->findByCode("K2")->id;
    full.audience = model::Audience::relative;
    full.phase = model::Phase::ended;
    full.answers[2].state = model::Answer::State::answered;
    full.answers[2].chosen = {std::uint64_t{1} << 61U | 1U, 1U << 7U}; // options 0, 61 and 69
    full.answers[3].state = model::Answer::State::answered;
    full.answers[3].number = 37.5;
    full.answers[4].state = model::Answer::State::answered;
    full.answers[4].number = base::dayNumber(base::makeDate(2025, 2, 28));
    f.importAll({full});
    const auto dataset = DatasetLoader(*f.workspace).load(f.survey.id);
    ASSERT_EQ(dataset->size(), 1U);
    EXPECT_EQ(dataset->units->units().at(static_cast<std::size_t>(dataset->unit[0])).code, "K2");
    EXPECT_EQ(dataset->day[0], base::dayNumber(base::makeDate(2025, 3, 5)));
    EXPECT_EQ(dataset->channel[0], static_cast<int>(model::Channel::sms));
    EXPECT_EQ(dataset->audience[0], static_cast<int>(model::Audience::relative));
    EXPECT_EQ(dataset->phase[0], static_cast<int>(model::Phase::ended));
    EXPECT_EQ(dataset->languages.at(0), "fi");
    EXPECT_EQ(dataset->version[0], 0);
    EXPECT_EQ(dataset->items[0].optionAt(0), 10);
    EXPECT_TRUE(std::holds_alternative<std::vector<std::int8_t>>(dataset->items[0].values));
    EXPECT_EQ(dataset->items[2].missing[0], 0);
    ASSERT_EQ(dataset->items[2].words.size(), 2U);
    EXPECT_EQ(dataset->items[2].words[0][0], std::uint64_t{1} << 61U | 1U);
    EXPECT_EQ(dataset->items[2].words[1][0], 1U << 7U);
    EXPECT_EQ(std::get<std::vector<double>>(dataset->items[3].values)[0], 37.5);
    EXPECT_EQ(std::get<std::vector<double>>(dataset->items[4].values)[0],
              base::dayNumber(base::makeDate(2025, 2, 28)));
    EXPECT_EQ(dataset->items[5].optionAt(0), 1);
}

TEST(LoadedColumns, KeepTheMissingStatesApart) {
    Fixture f;
    auto response = aResponse(f.survey, 9);
    response.answers[0] = aMissing(Missing::notShown);
    response.answers[1] = aMissing(Missing::dontKnow);
    response.answers[1].option = 9; // a missing code keeps its own number
    response.answers[2] = aMissing(Missing::notApplicable);
    response.answers[3] = aMissing(Missing::invalid);
    response.answers[4] = model::Answer{}; // not in the version
    response.answers[5] = aMissing(Missing::skipped);
    f.importAll({response});
    const auto dataset = DatasetLoader(*f.workspace).load(f.survey.id);
    EXPECT_EQ(dataset->items[0].optionAt(0), -1);
    EXPECT_EQ(dataset->items[1].optionAt(0), 9);
    EXPECT_EQ(dataset->items[2].missing[0], -4);
    EXPECT_EQ(dataset->items[3].missing[0], -5);
    EXPECT_TRUE(std::isnan(std::get<std::vector<double>>(dataset->items[3].values)[0]));
    EXPECT_EQ(dataset->items[4].missing[0], dataset::kNotInVersion);
    EXPECT_EQ(dataset->items[5].optionAt(0), -2);
    EXPECT_EQ(dataset->unit[0], dataset::kNoUnit);
}

TEST(LoadedColumns, AreWideEnoughForTheOptionNumbers) {
    Fixture f;
    auto survey = aSurvey("levea");
    survey.versions[0].questions[1].options = {optionsUpTo(1).front()};
    survey.versions[0].questions[1].options[0].number = 32000;
    survey = take(SurveyRepository(*f.workspace).save(survey));
    auto source = f.source;
    source.id = {};
    source.survey = survey.id;
    auto batch = f.aBatch();
    batch.source = take(SourceRepository(*f.workspace).save(source)).id;
    batch.version = survey.versions[0].id;
    auto writer = take(ImportWriter::begin(*f.workspace, survey, batch));
    auto response = aResponse(survey, 9);
    response.answers[1] = anOption(32000);
    writer->add(response, 2);
    take(writer->commit());
    EXPECT_EQ(DatasetLoader(*f.workspace).load(survey.id)->items[1].optionAt(0), 32000);
}

TEST(LoadedColumns, StayUntilTheWorkspaceChanges) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9)});
    DatasetLoader loader(*f.workspace);
    const auto first = loader.load(f.survey.id);
    EXPECT_EQ(loader.load(f.survey.id), first);
    const auto second = take(f.workspace->another());
    const auto batch = BatchRepository(*second).all().front();
    take(BatchRepository(*second).undo(batch.id));
    EXPECT_EQ(loader.load(f.survey.id)->size(), 0U);
    EXPECT_EQ(first->size(), 1U); // what was handed out stays as it was
}

TEST(LoadedColumns, AreNullForAnUnknownSurveyOrAfterCancel) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9)});
    DatasetLoader loader(*f.workspace);
    EXPECT_EQ(loader.load({99}), nullptr);
    base::CancelToken cancel;
    cancel.cancel();
    EXPECT_EQ(loader.load(f.survey.id, {}, cancel), nullptr);
    EXPECT_EQ(loader.load(f.survey.id)->size(), 1U);
}

} // namespace kooste::store
