// SPDX-License-Identifier: MIT
#include "store/survey_rows.h"
#include "store/questionnaire_rows.h"

namespace kooste::store {

using model::Item;
using model::Survey;
using model::SurveyId;
using model::Version;

namespace {

std::vector<Item> readItems(Connection &connection, SurveyId survey) {
    std::vector<Item> items;
    Query rows(connection,
               "SELECT id, code, kind, role, name_fi, name_sv, name_en, more_is_better,"
               " is_core, bank_code FROM item WHERE survey_id = :survey ORDER BY position, id");
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
        item.bankCode = rows.text(9);
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<Version> readVersions(Connection &connection, SurveyId survey) {
    std::vector<Version> versions;
    Query rows(connection, "SELECT id, number, status, published_on, retired_on FROM version"
                           " WHERE survey_id = :survey ORDER BY number");
    rows.set(":survey", survey.value);
    while (rows.next()) {
        Version version;
        version.id = {rows.integer(0)};
        version.number = rows.small(1);
        version.status =
            model::parseVersionStatus(rows.text(2)).value_or(model::VersionStatus::draft);
        version.publishedOn = rows.date(3);
        version.retiredOn = rows.date(4);
        readContent(connection, version);
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
        .set(":core", item.isCore)
        .set(":bank", item.bankCode);
}

/// The texts of survey_text by their field.
template <class AnySurvey, class Use> void forEachText(AnySurvey &survey, Use use) {
    use("goal", survey.goal);
    use("decision", survey.decision);
    use("purpose", survey.charter.purpose);
    use("collection", survey.charter.collection);
    use("handler", survey.charter.handler);
    use("handling", survey.charter.handling);
    use("improvement", survey.charter.improvement);
    use("retention", survey.charter.retention);
}

void readTexts(Connection &connection, Survey &survey) {
    Query rows(connection, "SELECT field, text_fi, text_sv, text_en FROM survey_text"
                           " WHERE survey_id = :survey");
    rows.set(":survey", survey.id.value);
    while (rows.next())
        forEachText(survey, [&](const char *field, base::LocalText &text) {
            if (rows.text(0) == field)
                text = rows.localText(1);
        });
}

void readReach(Connection &connection, Survey &survey) {
    Query rows(connection, "SELECT kind, code FROM survey_reach WHERE survey_id = :survey"
                           " ORDER BY kind, position");
    rows.set(":survey", survey.id.value);
    while (rows.next()) {
        const auto kind = rows.text(0);
        const auto code = rows.text(1);
        if (kind == "unit")
            survey.reach.units.push_back(code);
        else if (const auto audience = model::parseAudience(code); kind == "audience" && audience)
            survey.reach.audiences.push_back(*audience);
        else if (const auto channel = model::parseChannel(code); kind == "channel" && channel)
            survey.reach.channels.push_back(*channel);
    }
}

void readLedger(Connection &connection, Survey &survey) {
    Query rows(connection, "SELECT item_id, from_number, to_number, change, proposed, verdict,"
                           " note, decided_by, decided_on, favourable_before, favourable_after"
                           " FROM ledger_entry WHERE survey_id = :survey"
                           " ORDER BY to_number, position");
    rows.set(":survey", survey.id.value);
    while (rows.next()) {
        model::LedgerEntry entry;
        entry.item = {rows.integer(0)};
        entry.from = rows.small(1);
        entry.to = rows.small(2);
        entry.change = model::parseItemChange(rows.text(3)).value_or(model::ItemChange::same);
        entry.proposed = model::parseComparability(rows.text(4)).value_or(entry.proposed);
        entry.verdict = model::parseComparability(rows.text(5)).value_or(entry.verdict);
        entry.note = rows.text(6);
        entry.decidedBy = rows.text(7);
        entry.decidedOn = rows.date(8);
        if (!rows.isNull(9) && !rows.isNull(10))
            entry.bridge = {numbersOf(rows.text(9)), numbersOf(rows.text(10))};
        survey.ledger.push_back(std::move(entry));
    }
}

void writeTexts(Connection &connection, const Survey &survey) {
    Query(connection, "DELETE FROM survey_text WHERE survey_id = :survey")
        .set(":survey", survey.id.value)
        .run();
    Query write(connection, "INSERT INTO survey_text (survey_id, field, text_fi, text_sv, text_en)"
                            " VALUES (:survey, :field, :text_fi, :text_sv, :text_en)");
    forEachText(survey, [&](const char *field, const base::LocalText &text) {
        if (!text.empty())
            write.set(":survey", survey.id.value)
                .set(":field", field)
                .set(std::string(":text"), text)
                .run();
    });
}

void writeReach(Connection &connection, const Survey &survey) {
    Query(connection, "DELETE FROM survey_reach WHERE survey_id = :survey")
        .set(":survey", survey.id.value)
        .run();
    Query write(connection, "INSERT INTO survey_reach (survey_id, kind, position, code)"
                            " VALUES (:survey, :kind, :position, :code)");
    int position = 0;
    const auto add = [&](const char *kind, std::string_view code) {
        write.set(":survey", survey.id.value)
            .set(":kind", kind)
            .set(":position", ++position)
            .set(":code", code)
            .run();
    };
    for (const auto &unit : survey.reach.units)
        add("unit", unit);
    for (const auto audience : survey.reach.audiences)
        add("audience", model::audienceCode(audience));
    for (const auto channel : survey.reach.channels)
        add("channel", model::channelCode(channel));
}

} // namespace

std::optional<Survey> readSurvey(Connection &connection, SurveyId id) {
    Query row(connection, "SELECT code, type, name_fi, name_sv, name_en, starts_on, ends_on"
                          " FROM survey WHERE id = :id");
    if (!row.set(":id", id.value).next())
        return std::nullopt;
    Survey survey;
    survey.id = id;
    survey.code = row.text(0);
    survey.type = model::parseSurveyType(row.text(1)).value_or(model::SurveyType::regular);
    survey.name = row.localText(2);
    survey.reach.startsOn = row.date(5);
    survey.reach.endsOn = row.date(6);
    readTexts(connection, survey);
    readReach(connection, survey);
    survey.items = readItems(connection, id);
    survey.versions = readVersions(connection, id);
    readLedger(connection, survey);
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
    Query(connection, "INSERT INTO survey (code, type) VALUES (:code, :type)")
        .set(":code", survey.code)
        .set(":type", model::surveyTypeCode(survey.type))
        .run();
    return {connection.database().getLastInsertRowid()};
}

void updateSurveyRow(Connection &connection, const Survey &survey) {
    Query(connection, "UPDATE survey SET code = :code, type = :type, name_fi = :name_fi,"
                      " name_sv = :name_sv, name_en = :name_en, starts_on = :starts,"
                      " ends_on = :ends WHERE id = :id")
        .set(":code", survey.code)
        .set(":type", model::surveyTypeCode(survey.type))
        .set(std::string(":name"), survey.name)
        .set(":starts", survey.reach.startsOn)
        .set(":ends", survey.reach.endsOn)
        .set(":id", survey.id.value)
        .run();
    writeTexts(connection, survey);
    writeReach(connection, survey);
}

model::ItemId insertItemRow(Connection &connection, SurveyId survey, const Item &item,
                            int position) {
    Query write(connection,
                "INSERT INTO item (survey_id, position, code, kind, role, name_fi,"
                " name_sv, name_en, more_is_better, is_core, bank_code) VALUES (:survey,"
                " :position, :code, :kind, :role, :name_fi, :name_sv, :name_en, :better, :core,"
                " :bank)");
    bindItem(write, item, position);
    write.set(":survey", survey.value).run();
    return {connection.database().getLastInsertRowid()};
}

void updateItemRow(Connection &connection, const Item &item, int position) {
    Query write(connection, "UPDATE item SET position = :position, code = :code, kind = :kind,"
                            " role = :role, name_fi = :name_fi, name_sv = :name_sv,"
                            " name_en = :name_en, more_is_better = :better, is_core = :core,"
                            " bank_code = :bank WHERE id = :id");
    bindItem(write, item, position);
    write.set(":id", item.id.value).run();
}

void deleteItemRow(Connection &connection, model::ItemId item) {
    Query(connection, "DELETE FROM item WHERE id = :id").set(":id", item.value).run();
}

model::VersionId insertVersionRow(Connection &connection, SurveyId survey, const Version &version) {
    Query(connection, "INSERT INTO version (survey_id, number, status)"
                      " VALUES (:survey, :number, 'draft')")
        .set(":survey", survey.value)
        .set(":number", version.number)
        .run();
    return {connection.database().getLastInsertRowid()};
}

void updateVersionRow(Connection &connection, const Version &version) {
    Query(connection, "UPDATE version SET number = :number, status = :status,"
                      " published_on = :published, retired_on = :retired WHERE id = :id")
        .set(":number", version.number)
        .set(":status", model::versionStatusCode(version.status))
        .set(":published", version.publishedOn)
        .set(":retired", version.retiredOn)
        .set(":id", version.id.value)
        .run();
}

void deleteVersionRow(Connection &connection, model::VersionId version) {
    Query(connection, "DELETE FROM version WHERE id = :id").set(":id", version.value).run();
}

void writeLedger(Connection &connection, const Survey &survey) {
    Query(connection, "DELETE FROM ledger_entry WHERE survey_id = :survey")
        .set(":survey", survey.id.value)
        .run();
    Query write(connection,
                "INSERT INTO ledger_entry (survey_id, item_id, from_number, to_number, position,"
                " change, proposed, verdict, note, decided_by, decided_on, favourable_before,"
                " favourable_after) VALUES (:survey, :item, :from, :to, :position, :change,"
                " :proposed, :verdict, :note, :by, :on, :before, :after)");
    int position = 0;
    for (const auto &entry : survey.ledger) {
        write.set(":survey", survey.id.value)
            .set(":item", entry.item.value)
            .set(":from", entry.from)
            .set(":to", entry.to)
            .set(":position", ++position)
            .set(":change", model::itemChangeCode(entry.change))
            .set(":proposed", model::comparabilityCode(entry.proposed))
            .set(":verdict", model::comparabilityCode(entry.verdict))
            .set(":note", entry.note)
            .set(":by", entry.decidedBy)
            .set(":on", entry.decidedOn);
        if (entry.bridge)
            write.set(":before", numbersText(entry.bridge->favourableBefore))
                .set(":after", numbersText(entry.bridge->favourableAfter));
        else
            write.setNull(":before").setNull(":after");
        write.run();
    }
}

} // namespace kooste::store
