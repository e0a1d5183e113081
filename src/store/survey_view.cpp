// SPDX-License-Identifier: MIT
#include "store/answer_table.h"

#include <array>

namespace kooste::store {

using model::Item;
using model::ItemKind;

namespace {

std::string doubled(std::string_view text, char quote) {
    std::string out(1, quote);
    for (const char c : text) {
        if (c == quote)
            out += c;
        out += c;
    }
    return out + quote;
}

template <class Enum>
std::string namesCase(const char *column, int count, std::string_view (*code)(Enum)) {
    std::string text = std::string("CASE ") + column;
    for (int value = 1; value < count; ++value)
        text += " WHEN " + std::to_string(value) + " THEN " +
                quotedText(code(static_cast<Enum>(value)));
    return text + " END";
}

/// A missing state as its word between « », so that no option's code is taken for it.
std::string missingCase(const std::string &column, const std::string &otherwise) {
    std::string text = "CASE " + column;
    for (int state = -1; state >= -model::kMissingStates; --state)
        text += " WHEN " + std::to_string(state) + " THEN '«" +
                std::string(model::missingCode(static_cast<model::Missing>(state))) + "»'";
    return text + (otherwise.empty() ? "" : " ELSE " + otherwise) + " END";
}

/// The code of an option: looked up in the response's own version.
std::string optionCode(const Item &item, const std::string &column) {
    return "(SELECT o.code FROM answer_option o WHERE o.version_id = a.version_id AND o.item_id "
           "= " +
           std::to_string(item.id.value) + " AND o.number = " + column + ")";
}

std::string chosenCodes(const Item &item, const ItemPlace &place) {
    std::string chosen;
    for (std::size_t word = 0; word < place.columns.size(); ++word) {
        const auto first = std::to_string(word * kOptionsPerWord);
        chosen += chosen.empty() ? "" : " OR ";
        chosen.append("(o.number BETWEEN ").append(first).append(" AND ").append(first);
        chosen.append(" + 61 AND ").append(place.columns[word]);
        chosen.append(" >> (o.number - ").append(first).append(") & 1)");
    }
    return "(SELECT group_concat(o.code, ';') FROM (SELECT code, number FROM answer_option"
           " WHERE version_id = a.version_id AND item_id = " +
           std::to_string(item.id.value) + " ORDER BY position) o WHERE " + chosen + ")";
}

std::string decoded(const model::Survey &survey, const Item &item, const ItemPlace &place) {
    const auto &column = place.columns.front();
    switch (item.kind) {
    case ItemKind::number:
        return missingCase(place.missing, column);
    case ItemKind::date:
        return missingCase(place.missing, "date(" + column + " * 86400, 'unixepoch')");
    case ItemKind::multiple:
        return missingCase(place.missing, chosenCodes(item, place));
    case ItemKind::text:
        return missingCase(column, "(SELECT c.text FROM comment c WHERE c.response_id ="
                                   " a.response_id AND c.item_id = " +
                                       std::to_string(item.id.value) + " AND c.survey_id = " +
                                       std::to_string(survey.id.value) + ")");
    case ItemKind::nps: // a number, so that other tools can count with it
        return missingCase(column, "iif(" + column + " BETWEEN 0 AND 10, " + column + ", " +
                                       optionCode(item, column) + ")");
    case ItemKind::ordered:
    case ItemKind::single:
        break;
    }
    return missingCase(column, optionCode(item, column));
}

constexpr const char *kOwnDecoded =
    "SELECT a.response_id, a.external_id, a.batch_id,"
    " (SELECT name FROM source WHERE id = a.source_id) AS source,"
    " (SELECT number FROM version WHERE id = a.version_id) AS version,"
    " (SELECT code FROM unit WHERE id = a.unit_id) AS unit,"
    " date(a.day * 86400, 'unixepoch') AS submitted_on,"
    " time(a.second, 'unixepoch') AS submitted_at, a.language";

} // namespace

std::string quotedName(std::string_view name) { return doubled(name, '"'); }
std::string quotedText(std::string_view text) { return doubled(text, '\''); }
std::string surveyViewName(const model::Survey &survey) { return "survey_" + survey.code; }

void makeSurveyView(Connection &connection, const model::Survey &survey) {
    const auto layout = readLayout(connection, survey);
    constexpr std::array<const char *, 3> statuses{"complete", "incomplete", "test"};
    std::string sql = "CREATE VIEW " + quotedName(surveyViewName(survey)) + " AS " + kOwnDecoded;
    sql += ", " + namesCase<model::Channel>("a.channel", model::kChannels, model::channelCode) +
           " AS channel";
    sql += ", " + namesCase<model::Audience>("a.audience", model::kAudiences, model::audienceCode) +
           " AS audience";
    sql +=
        ", " + namesCase<model::Phase>("a.phase", model::kPhases, model::phaseCode) + " AS phase";
    sql += ", CASE a.status";
    for (std::size_t status = 0; status < statuses.size(); ++status)
        sql += " WHEN " + std::to_string(status) + " THEN '" + statuses.at(status) + "'";
    sql += " END AS status";
    for (std::size_t i = 0; i < survey.items.size(); ++i)
        if (!layout.places[i].columns.empty())
            sql += ", " + decoded(survey, survey.items[i], layout.places[i]) + " AS " +
                   quotedName("q_" + survey.items[i].code);
    sql += " FROM " + layout.tableName(1) + " a";
    for (int table = 2; table <= layout.tables; ++table)
        sql += " JOIN " + layout.tableName(table) + " USING (response_id)";
    connection.execute("DROP VIEW IF EXISTS " + quotedName(surveyViewName(survey)));
    connection.execute(sql);
}

} // namespace kooste::store
