// SPDX-License-Identifier: MIT
// Exports of REDCap, KoboToolbox and ODK.
#include "import_steps.h"
#include "importing/dialects/redcap.h"

#include <set>

namespace kooste::importing {
namespace {

using model::ItemKind;
using State = model::Answer::State;
using Names = std::vector<std::string>;

TEST(Redcap, CheckboxColumnsAreOneQuestionAndZeroIsNoAnswer) {
    const Imported done({"record_id|form_1_complete|why___1|why___2|once___1|said|form_2_complete",
                         "1|0|1|0|0|hyvin sujui kaikki|2", "2|0|0|0|0||0", "3|1|1|1|1|moi|2"});
    EXPECT_EQ(done.inspection.tool, "redcap");
    EXPECT_EQ(rolesIn(done.inspection),
              (Names{"respondentId", "ignored", "option", "option", "option", "text", "ignored"}));
    const auto *why = done.inspection.findQuestion("why");
    ASSERT_NE(why, nullptr);
    EXPECT_EQ(why->kind, ItemKind::multiple);
    ASSERT_EQ(why->options.size(), 2U);
    EXPECT_EQ(why->options[0].code, "1");
    EXPECT_EQ(why->options[0].count, 2);
    EXPECT_EQ(done.answer(0, "why").state, State::answered);
    EXPECT_EQ(done.answer(1, "why").state, State::skipped);
    EXPECT_EQ(done.answer(2, "why").chosen, std::vector<std::uint64_t>{3});
    EXPECT_NE(done.inspection.findQuestion("once"), nullptr);
    const auto said =
        std::count_if(done.inspection.diagnostics.begin(), done.inspection.diagnostics.end(),
                      [](const auto &each) { return each.code == "untickedUnasked"; });
    EXPECT_EQ(said, 1);
}

TEST(Redcap, NamesOfCheckboxesKeepTheirSigns) {
    std::string variable;
    std::string option;
    EXPECT_TRUE(splitCheckbox("race____1", variable, option));
    EXPECT_EQ(variable, "race");
    EXPECT_EQ(option, "_1");
    EXPECT_TRUE(splitCheckbox("a_b___other_x", variable, option));
    EXPECT_EQ(option, "other_x");
    EXPECT_FALSE(splitCheckbox("a__b", variable, option));
    EXPECT_FALSE(splitCheckbox("___1", variable, option));
    EXPECT_FALSE(splitCheckbox("Mitä___1", variable, option));
}

TEST(Redcap, EventsAndRepeatsTellTheRowsOfOneRecordApart) {
    const Imported done(
        {"record_id|redcap_event_name|redcap_repeat_instrument|redcap_repeat_instance|"
         "redcap_data_access_group|score|visit_complete",
         "1|enrolment_arm_1|||K1|3|2", "1|visit_1_arm_1|visit|1|K1|4|2",
         "1|visit_1_arm_1|visit|2|K2|5|2"});
    EXPECT_EQ(rolesIn(done.inspection), (Names{"respondentId", "background", "background",
                                               "ignored", "unit", "item", "status"}));
    ASSERT_EQ(done.sink.responses.size(), 3U);
    std::set<std::string> ids;
    for (const auto &response : done.sink.responses)
        ids.insert(response.externalId);
    EXPECT_EQ(ids.size(), 3U);
    EXPECT_EQ(done.label(1, "redcap_event_name"), "visit_1_arm_1");
    // The saved mapping tells them apart too.
    const auto again = readProfile(profileText(done.outcome.mapping));
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(again->columns[1].identifies);
    EXPECT_TRUE(again->columns[3].identifies);
    EXPECT_FALSE(again->columns[4].identifies);
}

TEST(Redcap, AnUnfinishedSurveyIsIncompleteAndTheIdentifierPersonal) {
    const Imported done(
        {"participant_id|redcap_survey_identifier|first_timestamp|q1|first_complete|"
         "second_timestamp|q2|second_complete",
         "1|maija|2024-03-06 15:52:43|1|2|[not completed]||0", "2||[not completed]|0|0|||0",
         "3||2024-03-07 15:53|1|2|||0"});
    EXPECT_EQ(rolesIn(done.inspection), (Names{"respondentId", "personal", "submittedAt", "item",
                                               "ignored", "ignored", "ignored", "ignored"}));
    EXPECT_EQ(done.inspection.incomplete, 1);
    EXPECT_EQ(done.counts.incomplete, 1);
    EXPECT_EQ(done.counts.rejected, 0);
    ASSERT_TRUE(done.sink.responses[0].submitted);
    EXPECT_EQ(base::isoDate(done.sink.responses[0].submitted->date), "2024-03-06");
}

TEST(Redcap, VariablesThatNameAPersonAreNotImported) {
    const auto seen = inspected({"record_id|name_last|kin_contact_address|unit_name|a_complete",
                                 "1|Wood|Katu 1|Osasto A|2", "2|Wood|Katu 2|Osasto B|2"});
    EXPECT_EQ(seen.columns[1].role, ColumnRole::personal);
    EXPECT_EQ(seen.columns[2].role, ColumnRole::personal);
    EXPECT_NE(seen.columns[3].role, ColumnRole::personal);
}

TEST(Redcap, LabelHeadingsWithLabels) {
    const Imported done({"Record ID|Event Name|Survey Timestamp|Why? (choice=Care, at once)|"
                         "Why? (choice=Other)|How was it?|Complete?",
                         "1|First|2024-03-06 15:52:43|Checked|Unchecked|Very good|Complete",
                         "2|First|2024-03-06 15:52:43|Unchecked|Unchecked|Good|Incomplete",
                         "2|Second|2024-03-08 15:52:43|Checked|Checked|Poor|Complete"});
    EXPECT_EQ(done.inspection.tool, "redcap");
    EXPECT_EQ(rolesIn(done.inspection), (Names{"respondentId", "background", "submittedAt",
                                               "option", "option", "item", "status"}));
    const auto &why = done.inspection.questions.at(1);
    EXPECT_EQ(why.text, "Why?");
    EXPECT_EQ(why.options.at(0).label, "Care, at once");
    EXPECT_EQ(why.options.at(0).count, 2);
    EXPECT_EQ(done.inspection.incomplete, 1);
}

TEST(Redcap, AnOrdinaryTableIsNotTakenForIt) {
    const auto seen = inspected({"id|task_complete|how", "1|yes|3", "2|no|4", "3|no|2"});
    EXPECT_EQ(seen.tool, "plain");
}

TEST(Kobo, SummaryAndSplitColumnsAreOneQuestion) {
    const Imported done(
        {"start|end|today|visit/unit_name|visit/why|visit/why/care|visit/why/advice|visit/why/"
         "other|"
         "visit/how|_id|_uuid|_submission_time|_validation_status|_submitted_by|_index",
         "2024-05-01T10:00:00.000+03:00|2024-05-01T10:05:00.000+03:00|2024-05-01|K1|care "
         "advice|1|1|"
         "0|5|101|u-1|2024-05-01T07:06:00|||1",
         "2024-05-02T10:00:00.000+03:00|2024-05-02T10:05:00.000+03:00|2024-05-02|K2|||||4|102|u-2|"
         "2024-05-02T07:06:00|||2",
         "2024-05-03T10:00:00.000+03:00|2024-05-03T10:05:00.000+03:00|2024-05-03|K2|other|0|0|1|1|"
         "103|u-3|2024-05-03T07:06:00|||3"});
    EXPECT_EQ(done.inspection.tool, "kobo");
    const auto roles = rolesIn(done.inspection);
    EXPECT_EQ(roles[0], "startedAt");
    EXPECT_EQ(roles[1], "ignored");
    EXPECT_EQ(roles[4], "ignored");
    EXPECT_EQ(roles[5], "option");
    EXPECT_EQ(roles[7], "option");
    EXPECT_EQ(roles[9], "ignored");
    EXPECT_EQ(roles[10], "respondentId");
    EXPECT_EQ(roles[11], "submittedAt");
    EXPECT_EQ(roles[13], "personal");
    const auto *why = done.inspection.findQuestion("why");
    ASSERT_NE(why, nullptr);
    EXPECT_EQ(why->options.at(0).code, "care");
    EXPECT_EQ(done.answer(0, "why").chosen, std::vector<std::uint64_t>{3});
    // A blank is not 0: the question was not answered.
    EXPECT_EQ(done.answer(1, "why").state, State::skipped);
    EXPECT_EQ(done.answer(2, "why").chosen, std::vector<std::uint64_t>{4});
    EXPECT_EQ(done.sink.responses[2].externalId, "u-3");
}

TEST(Kobo, LabelsWithAnotherSeparatorAndATagRow) {
    const auto seen = inspected(
        {"start|end|Why did you come?|Why did you come?-Care|Why did you come?-Some "
         "advice|How was it?|_id|_uuid|_submission_time",
         "#date|#date|||#x|#y||#id|", "2024-05-01|2024-05-01|Care|1|0|Good|1|a|2024-05-01T10:00:00",
         "2024-05-01|2024-05-01|Care Some advice|1|1|Very good|2|b|2024-05-01T10:00:00"});
    EXPECT_EQ(seen.tool, "kobo");
    EXPECT_EQ(seen.headerRows, 2);
    EXPECT_EQ(seen.responses, 2);
    EXPECT_EQ(seen.columns[2].role, ColumnRole::ignored);
    EXPECT_EQ(seen.columns[3].role, ColumnRole::option);
    EXPECT_EQ(seen.questions.at(0).options.at(1).label, "Some advice");
    EXPECT_EQ(seen.questions.at(0).options.at(1).count, 1);
}

TEST(Kobo, RowsOfARepeatAreToldApart) {
    const Imported done({"score|_index|_parent_table_name|_parent_index|_submission__id|"
                         "_submission__uuid|_submission__submission_time",
                         "3|1|form|1|55|u1|2024-05-01T10:00:00",
                         "4|2|form|1|55|u1|2024-05-01T10:00:00",
                         "5|3|form|2|56|u2|2024-05-02T10:00:00"});
    EXPECT_EQ(done.inspection.tool, "kobo");
    std::set<std::string> ids;
    for (const auto &response : done.sink.responses)
        ids.insert(response.externalId);
    EXPECT_EQ(ids.size(), 3U);
}

TEST(Odk, CentralExportWithJoinedChoices) {
    const Imported done(
        {"SubmissionDate|visit-unit|visit-why|comment|meta-instanceID|KEY|SubmitterID|"
         "SubmitterName|DeviceID|FormVersion",
         "2024-05-01T10:00:00.000Z|K1|care advice|kiitos paljon|uuid:1|uuid:1|5|Maija|x|1",
         "2024-05-02T10:00:00.000Z|K2|care||uuid:2|uuid:2|5|Maija|x|1",
         "2024-05-03T10:00:00.000Z|K2|advice care||uuid:3|uuid:3|5|Maija|x|1",
         "2024-05-03T10:00:00.000Z|K2||ei|uuid:4|uuid:4|5|Maija|x|1"});
    EXPECT_EQ(done.inspection.tool, "odk");
    const auto roles = rolesIn(done.inspection);
    EXPECT_EQ(roles[0], "submittedAt");
    EXPECT_EQ(roles[5], "respondentId");
    EXPECT_EQ(roles[7], "personal");
    const auto *why = done.inspection.findQuestion("why");
    ASSERT_NE(why, nullptr);
    EXPECT_EQ(why->kind, ItemKind::multiple);
    EXPECT_EQ(countsOf(why->options),
              (std::map<std::string, std::int64_t>{{"advice", 2}, {"care", 3}}));
    EXPECT_EQ(done.answer(2, "why").chosen, done.answer(0, "why").chosen);
    EXPECT_EQ(done.answer(3, "why").state, State::skipped);
}

TEST(Odk, SplitChoices) {
    const auto seen = inspected({"SubmissionDate|why|why/care|why/advice|how|instanceID|KEY",
                                 "2024-05-01T10:00:00.000Z|care advice|1|1|3|uuid:1|uuid:1",
                                 "2024-05-02T10:00:00.000Z|care|1|0|4|uuid:2|uuid:2"});
    EXPECT_EQ(seen.tool, "odk");
    EXPECT_EQ(rolesIn(seen), (Names{"submittedAt", "ignored", "option", "option", "item", "ignored",
                                    "respondentId"}));
}

} // namespace
} // namespace kooste::importing
