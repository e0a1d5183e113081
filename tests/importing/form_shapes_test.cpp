// SPDX-License-Identifier: MIT
// Shapes of exports as the tools' users have them: forms that were not asked, locations, media,
// codes below zero, options called like contact details.
#include "import_steps.h"

namespace kooste::importing {
namespace {

using model::ItemKind;
using State = model::Answer::State;
using Names = std::vector<std::string>;

Names rolesOfColumns(const Inspection &seen) {
    Names roles;
    for (const auto &column : seen.columns)
        roles.emplace_back(columnRoleCode(column.role));
    return roles;
}

TEST(RedcapForms, AFormThatWasNotOpenedWasNotAsked) {
    const Imported done({"record_id|redcap_event_name|redcap_repeat_instrument|"
                         "redcap_repeat_instance|score|why___1|why___2|base_complete|dose|"
                         "visit_complete",
                         "1|start_arm_1|||3|1|0|2||", "1|later_arm_1|visit|1||||||2",
                         "1|later_arm_1|visit|2||||||0", "2|start_arm_1||||0|0|0||",
                         "2|later_arm_1|visit|1||0|0||40|2", "3|start_arm_1|||5|0|1|1||"});
    ASSERT_EQ(done.inspection.tool, "redcap");
    const auto &score = done.inspection.columns[4];
    EXPECT_EQ(score.missingCount(model::Missing::notShown), 3);
    EXPECT_EQ(score.missingCount(model::Missing::skipped), 1);
    EXPECT_EQ(done.answer(0, "score").state, State::answered);
    EXPECT_EQ(done.answer(1, "score").state, State::notShown);
    EXPECT_EQ(done.answer(3, "score").state, State::skipped);
    EXPECT_EQ(done.answer(0, "why").state, State::answered);
    EXPECT_EQ(done.answer(1, "why").state, State::notShown);
    EXPECT_EQ(done.answer(3, "why").state, State::skipped);
    EXPECT_EQ(done.answer(4, "why").state, State::notShown); // zeros that stand in every row
    EXPECT_EQ(done.answer(2, "dose").state, State::skipped);
    EXPECT_EQ(done.answer(0, "dose").state, State::notShown);
    const auto again = readProfile(profileText(done.outcome.mapping));
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->items.front().binding.askedBy,
              done.outcome.mapping.items.front().binding.askedBy);
    EXPECT_GT(done.outcome.mapping.items.back().binding.askedBy, 0);
}

TEST(RedcapForms, TheOnlySurveysTimeIsThatOfItsRows) {
    const Imported done({"record_id|redcap_event_name|sex|base_complete|survey_timestamp|score|"
                         "survey_complete",
                         "1|start_arm_1|1|2|||", "1|later_arm_1|||2025-03-01 10:00:05|4|2",
                         "2|start_arm_1|2|2|||", "2|later_arm_1|||[not completed]|3|0",
                         "3|start_arm_1|1|2|||", "4|start_arm_1|2|2|||"});
    EXPECT_EQ(done.inspection.columns[4].role, ColumnRole::submittedAt);
    EXPECT_EQ(done.inspection.incomplete, 1);
    EXPECT_EQ(done.counts.incomplete, 1);
    EXPECT_FALSE(done.sink.responses[0].submitted);
    EXPECT_EQ(done.sink.responses[0].status, model::ResponseStatus::complete);
    EXPECT_EQ(base::isoDateTime(*done.sink.responses[1].submitted), "2025-03-01T10:00:05");
    EXPECT_EQ(done.sink.responses[3].status, model::ResponseStatus::incomplete);
    const auto again = readProfile(profileText(done.outcome.mapping));
    ASSERT_TRUE(again.ok());
    EXPECT_FALSE(again->find(ColumnRole::submittedAt)->blankIsIncomplete);
}

TEST(RedcapForms, CodesBelowZeroKeepTheirSign) {
    const auto seen = inspected({"record_id|why___1|why____99|a_complete", "1|1|0|2", "2|0|1|2"});
    const auto *why = seen.findQuestion("why");
    ASSERT_NE(why, nullptr);
    EXPECT_EQ(why->options.at(1).code, "-99");
    EXPECT_EQ(why->options.at(1).label, "-99");
}

TEST(KoboForms, LocationsAndMediaAreNoAnswers) {
    const auto seen = inspected(
        {"start|g/place|g/_place_latitude|g/_place_longitude|g/_place_altitude|g/_place_precision|"
         "g/photo|g/photo_URL|g/score|_uuid|_submission_time|_version__001|_duration",
         "2025-03-01T10:00:00+03:00|60.98 25.66 0 0|60.98|25.66|0|0|1.jpg|https://x/1|4|a|"
         "2025-03-01T07:05:00|v1|30",
         "2025-03-02T10:00:00+03:00|60.98 25.66 0 0|60.98|25.66|0|0|2.jpg||5|b|"
         "2025-03-02T07:05:00|v1|31"});
    EXPECT_EQ(seen.tool, "kobo");
    EXPECT_EQ(rolesOfColumns(seen), (Names{"startedAt", "personal", "personal", "personal",
                                           "personal", "personal", "ignored", "ignored", "item",
                                           "respondentId", "submittedAt", "ignored", "ignored"}));
    EXPECT_EQ(seen.columns[10].writtenZone, "UTC");
}

TEST(KoboForms, OptionsOfDottedPathsMayBeTrueFalseOrNotThere) {
    const auto seen = inspected(
        {"start|end|how.phone|how.web|how.other|_uuid|_submission_time",
         "2025-03-01T10:00:00|2025-03-01T10:01:00|True|False|False|a|2025-03-01T10:02:00",
         "2025-03-02T10:00:00|2025-03-02T10:01:00|n/a|n/a|n/a|b|2025-03-02T10:02:00",
         "2025-03-03T10:00:00|2025-03-03T10:01:00|True|True|False|c|2025-03-03T10:02:00"});
    const auto *how = seen.findQuestion("how");
    ASSERT_NE(how, nullptr);
    EXPECT_EQ(how->kind, ItemKind::multiple);
    ASSERT_EQ(how->options.size(), 3U);
    EXPECT_EQ(how->options[0].count, 2);
    EXPECT_EQ(how->options[1].count, 1);
    EXPECT_EQ(seen.columns[2].missingCount(model::Missing::notShown), 1);
}

TEST(KoboForms, PartsOfItsOwnColumnsAndNamesOfPeopleAreKnown) {
    const auto seen =
        inspected({"g/respondent_name|g/unit_name|has_name|_uuid|_submission_time|_geolocation/0|"
                   "_validation_status/label",
                   "Maija|K1|yes|a|2025-03-01T10:02:00|60.1|Approved",
                   "Liisa|K1|no|b|2025-03-02T10:02:00|60.2|Approved",
                   "Matti|K2|yes|c|2025-03-03T10:02:00|60.3|Approved"});
    EXPECT_EQ(rolesOfColumns(seen), (Names{"personal", "item", "item", "respondentId",
                                           "submittedAt", "personal", "ignored"}));
}

TEST(OdkForms, WhereAndWithWhatItWasAnsweredIsLeftOut) {
    const auto seen = inspected(
        {"SubmissionDate|spot-Latitude|spot-Longitude|spot-Altitude|spot-Accuracy|photo|duration|"
         "score|meta-instanceID|KEY",
         "2025-03-01T22:05:00.000Z|60.9|25.6||5.5|1.jpg|120|4|uuid:1|uuid:1",
         "2025-03-02T10:05:00.000Z|60.9|25.6||5.5|2.jpg|130|5|uuid:2|uuid:2"});
    EXPECT_EQ(seen.tool, "odk");
    EXPECT_EQ(rolesOfColumns(seen),
              (Names{"submittedAt", "personal", "personal", "personal", "personal", "ignored",
                     "ignored", "item", "ignored", "respondentId"}));
    EXPECT_EQ(seen.columns[0].otherDay, 1);
}

TEST(OdkForms, AnAggregateServersOwnColumnsAreKnown) {
    const auto seen =
        inspected({"*meta-instance-id*|*meta-submission-date*|*meta-is-complete*|g:score|g:how",
                   "uuid:1|2025-03-01T10:00:00.000Z|true|4|phone web",
                   "uuid:2|2025-03-02T10:00:00.000Z|true|5|web other",
                   "uuid:3|2025-03-03T10:00:00.000Z|true|5|phone",
                   "uuid:4|2025-03-04T10:00:00.000Z|true|5|other phone"});
    EXPECT_EQ(seen.tool, "odk");
    EXPECT_EQ(rolesOfColumns(seen),
              (Names{"respondentId", "submittedAt", "ignored", "item", "item"}));
    EXPECT_EQ(seen.columns[4].kind, ItemKind::multiple);
}

TEST(Options, OneCalledPhoneIsNobodysNumber) {
    const auto seen = inspected({"Vastaajan numero|Vastausaika|Mitä käytit?:Puhelin|Mitä käytit?:"
                                 "Sähköposti|Mitä käytit?:Muu|Puhelin",
                                 "1|1.9.2025 10.05|1|0|0|040 1234567", "2|2.9.2025 10.05|1|1|0|",
                                 "3|3.9.2025 10.05|0|1|1|050 1234567"});
    EXPECT_EQ(rolesOfColumns(seen),
              (Names{"respondentId", "submittedAt", "option", "option", "option", "personal"}));
    ASSERT_EQ(seen.questions.size(), 1U);
    EXPECT_EQ(seen.questions[0].options.at(0).count, 2);
}

TEST(Options, ContactDetailsThatNobodyGaveStayPersonal) {
    const auto seen = inspected({"Vastausaika|Yhteystiedot:Nimi|Yhteystiedot:Puhelin|Tapa:Puhelin|"
                                 "Tapa:Chat|Tapa:Kirje",
                                 "1.9.2025 10.05||||1|", "2.9.2025 10.05||||1|1"});
    EXPECT_EQ(rolesOfColumns(seen),
              (Names{"submittedAt", "personal", "personal", "option", "option", "option"}));
}

TEST(PlainTables, LinesAboveTheHeadersAreNoData) {
    const auto seen = inspected(
        {"Title:|Friends and Family Test", "Period:|March 2025", "Source:|NHS England", "Contact:",
         "Trust Code|Trust Name|Total Responses|Percentage Positive|Very Good|Good|Neither good "
         "nor poor|Poor|"
         "Very Poor|Don't Know",
         "R1|K1|15|93%|8|2|2|1|1|1", "R2|K2|25|93%|18|2|2|1|1|1", "R3|Third|12|90%|5|2|2|1|1|1"});
    EXPECT_EQ(seen.headerRows, 5);
    EXPECT_EQ(seen.columns[4].header, "Very Good");
    EXPECT_EQ(seen.tool, "deviceCounts");
    EXPECT_EQ(seen.responses, 52);
}

TEST(PlainTables, YearsMayNameColumns) {
    const auto seen = inspected({"Tunnusluku|Alue|2019|2020|2021", "Syntyneet|Lahti|3,1|4,2|5",
                                 "Syntyneet|Heinola|2,5|4,9|6", "Kuolleet|Lahti|1,5|2,25|7"});
    EXPECT_EQ(seen.headerRows, 1);
    EXPECT_EQ(seen.columns[2].header, "2019");
    EXPECT_EQ(seen.columns[2].kind, ItemKind::number);
    EXPECT_EQ(inspected({"Lahti|2019|3|4", "Heinola|2020|4|5", "Hollola|2021|2|2"}).headerRows, 0);
}

} // namespace
} // namespace kooste::importing
