// SPDX-License-Identifier: MIT
#include "store/survey_rows.h"

namespace kooste::store {

using model::AnswerOption;
using model::Item;
using model::Question;
using model::Survey;
using model::SurveyId;
using model::Version;

namespace {

std::vector<Item> readItems(Connection &connection, SurveyId survey) {
    std::vector<Item> items;
    Query rows(connection, "SELECT id, code, kind, role, name_fi, name_sv, name_en, more_is_better,"
                           " is_core FROM item WHERE survey_id = :survey ORDER BY position, id");
    rows.set(":survey", survey.value);
    while (rows.next()) {
        Item item;
        item.id = {rows.integer(0)};
        item.code = rows.text(1);
        item.kind = model::parseItemKind(rows.text(2)).value_or(model::ItemKind::text);
        item.role =
            rows.text(3) == "background" ? model::ItemRole::background : model::ItemRole::answer;
        item.name = rows.localText(4);
        item.moreIsBetter = rows.integer(7) != 0;
        item.isCore = rows.integer(8) != 0;
        items.push_back(std::move(item));
    }
    return items;
}

AnswerOption optionOf(const Query &row) {
    AnswerOption option;
    option.number = row.small(1);
    option.code = row.text(2);
    option.label = row.localText(3);
    if (!row.isNull(6))
        option.score = row.real(6);
    if (!row.isNull(7))
        option.missing = model::parseMissing(row.text(7));
    return option;
}

void readOptions(Connection &connection, Version &version) {
    Query rows(connection, "SELECT item_id, number, code, label_fi, label_sv, label_en, score,"
                           " missing FROM answer_option WHERE version_id = :version"
                           " ORDER BY item_id, position");
    rows.set(":version", version.id.value);
    Question *question = nullptr;
    while (rows.next()) {
        const model::ItemId item{rows.integer(0)};
        if (question == nullptr || question->item != item)
            for (auto &each : version.questions)
                if (each.item == item)
                    question = &each;
        if (question != nullptr && question->item == item)
            question->options.push_back(optionOf(rows));
    }
}

std::vector<Question> readQuestions(Connection &connection, model::VersionId version) {
    std::vector<Question> questions;
    Query rows(connection, "SELECT item_id, text_fi, text_sv, text_en, condition_fi, condition_sv,"
                           " condition_en FROM question WHERE version_id = :version"
                           " ORDER BY position, item_id");
    rows.set(":version", version.value);
    while (rows.next()) {
        Question question;
        question.item = {rows.integer(0)};
        question.text = rows.localText(1);
        question.condition = rows.localText(4);
        questions.push_back(std::move(question));
    }
    return questions;
}

std::vector<Version> readVersions(Connection &connection, SurveyId survey) {
    std::vector<Version> versions;
    Query rows(connection, "SELECT id, number, status, published_on FROM version"
                           " WHERE survey_id = :survey ORDER BY number");
    rows.set(":survey", survey.value);
    while (rows.next()) {
        Version version;
        version.id = {rows.integer(0)};
        version.number = rows.small(1);
        version.status =
            model::parseVersionStatus(rows.text(2)).value_or(model::VersionStatus::draft);
        version.publishedOn = rows.date(3);
        version.questions = readQuestions(connection, version.id);
        readOptions(connection, version);
        versions.push_back(std::move(version));
    }
    return versions;
}

void bindItem(Query &query, const Item &item, int position) {
    query.set(":position", position)
        .set(":code", item.code)
        .set(":kind", model::itemKindCode(item.kind))
        .set(":role", item.role == model::ItemRole::background ? "background" : "answer")
        .set(":name", item.name)
        .set(":better", item.moreIsBetter)
        .set(":core", item.isCore);
}

void writeOptions(Connection &connection, const Version &version, const Question &question) {
    Query write(connection,
                "INSERT INTO answer_option (version_id, item_id, number, position, code,"
                " label_fi, label_sv, label_en, score, missing) VALUES (:version, :item,"
                " :number, :position, :code, :label_fi, :label_sv, :label_en, :score,"
                " :missing)");
    int position = 0;
    for (const auto &option : question.options) {
        write.set(":version", version.id.value)
            .set(":item", question.item.value)
            .set(":number", option.number)
            .set(":position", ++position)
            .set(":code", option.code)
            .set(":label", option.label);
        if (option.score)
            write.set(":score", *option.score);
        else
            write.setNull(":score");
        if (option.missing)
            write.set(":missing", model::missingCode(*option.missing));
        else
            write.setNull(":missing");
        write.run();
    }
}

} // namespace

std::optional<Survey> readSurvey(Connection &connection, SurveyId id) {
    Query row(connection, "SELECT code, type, name_fi, name_sv, name_en FROM survey"
                          " WHERE id = :id");
    if (!row.set(":id", id.value).next())
        return std::nullopt;
    Survey survey;
    survey.id = id;
    survey.code = row.text(0);
    survey.type = model::parseSurveyType(row.text(1)).value_or(model::SurveyType::regular);
    survey.name = row.localText(2);
    survey.items = readItems(connection, id);
    survey.versions = readVersions(connection, id);
    return survey;
}

std::vector<SurveyId> surveyIds(Connection &connection) {
    std::vector<SurveyId> ids;
    Query rows(connection, "SELECT id FROM survey ORDER BY code");
    while (rows.next())
        ids.push_back({rows.integer(0)});
    return ids;
}

SurveyId insertSurveyRow(Connection &connection, const Survey &survey) {
    Query(connection, "INSERT INTO survey (code, type, name_fi, name_sv, name_en)"
                      " VALUES (:code, :type, :name_fi, :name_sv, :name_en)")
        .set(":code", survey.code)
        .set(":type", model::surveyTypeCode(survey.type))
        .set(std::string(":name"), survey.name)
        .run();
    return {connection.database().getLastInsertRowid()};
}

void updateSurveyRow(Connection &connection, const Survey &survey) {
    Query(connection, "UPDATE survey SET code = :code, type = :type, name_fi = :name_fi,"
                      " name_sv = :name_sv, name_en = :name_en WHERE id = :id")
        .set(":code", survey.code)
        .set(":type", model::surveyTypeCode(survey.type))
        .set(std::string(":name"), survey.name)
        .set(":id", survey.id.value)
        .run();
}

model::ItemId insertItemRow(Connection &connection, SurveyId survey, const Item &item,
                            int position) {
    Query write(connection,
                "INSERT INTO item (survey_id, position, code, kind, role, name_fi,"
                " name_sv, name_en, more_is_better, is_core) VALUES (:survey, :position,"
                " :code, :kind, :role, :name_fi, :name_sv, :name_en, :better, :core)");
    bindItem(write, item, position);
    write.set(":survey", survey.value).run();
    return {connection.database().getLastInsertRowid()};
}

void updateItemRow(Connection &connection, const Item &item, int position) {
    Query write(connection, "UPDATE item SET position = :position, code = :code, kind = :kind,"
                            " role = :role, name_fi = :name_fi, name_sv = :name_sv,"
                            " name_en = :name_en, more_is_better = :better, is_core = :core"
                            " WHERE id = :id");
    bindItem(write, item, position);
    write.set(":id", item.id.value).run();
}

void deleteItemRow(Connection &connection, model::ItemId item) {
    Query(connection, "DELETE FROM item WHERE id = :id").set(":id", item.value).run();
}

model::VersionId insertVersionRow(Connection &connection, SurveyId survey, const Version &version) {
    Query(connection, "INSERT INTO version (survey_id, number, status, published_on)"
                      " VALUES (:survey, :number, :status, :published)")
        .set(":survey", survey.value)
        .set(":number", version.number)
        .set(":status", model::versionStatusCode(version.status))
        .set(":published", version.publishedOn)
        .run();
    return {connection.database().getLastInsertRowid()};
}

void updateVersionRow(Connection &connection, const Version &version) {
    Query(connection, "UPDATE version SET number = :number, status = :status,"
                      " published_on = :published WHERE id = :id")
        .set(":number", version.number)
        .set(":status", model::versionStatusCode(version.status))
        .set(":published", version.publishedOn)
        .set(":id", version.id.value)
        .run();
}

void deleteVersionRow(Connection &connection, model::VersionId version) {
    Query(connection, "DELETE FROM version WHERE id = :id").set(":id", version.value).run();
}

void writeQuestions(Connection &connection, const Version &version) {
    Query(connection, "DELETE FROM question WHERE version_id = :id")
        .set(":id", version.id.value)
        .run();
    Query write(connection, "INSERT INTO question (version_id, item_id, position, text_fi, text_sv,"
                            " text_en, condition_fi, condition_sv, condition_en) VALUES (:version,"
                            " :item, :position, :text_fi, :text_sv, :text_en, :condition_fi,"
                            " :condition_sv, :condition_en)");
    int position = 0;
    for (const auto &question : version.questions) {
        write.set(":version", version.id.value)
            .set(":item", question.item.value)
            .set(":position", ++position)
            .set(std::string(":text"), question.text)
            .set(std::string(":condition"), question.condition)
            .run();
        writeOptions(connection, version, question);
    }
}

} // namespace kooste::store
