// SPDX-License-Identifier: MIT
// Words, and how they are looked for; what follows from them is decided in column_inference.
#include "importing/header_words.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/header_parts.h"
#include "importing/word_search.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace kooste::importing {

namespace {

struct RoleWords {
    ColumnRole role;
    std::vector<std::string_view> whole;
};

const std::vector<RoleWords> &roleTable() { // NOLINT(readability-function-size): a table
    static const std::vector<RoleWords> table{
        {ColumnRole::submittedAt,
         {"vastausaika",
          "vastauspäivä",
          "vastausajankohta",
          "vastattu",
          "lähetetty",
          "lähetysaika",
          "valmistumisaika",
          "tallennusaika",
          "aikaleima",
          "päättymisaika",
          "valmis",
          "svarstid",
          "svarsdatum",
          "inskickat",
          "tidsstämpel",
          "slutförandetid",
          "sluttid",
          "inlämningstid",
          "submitdate",
          "submit date",
          "date submitted",
          "submitted",
          "submitted at",
          "submission time",
          "submission date",
          "submitted on",
          "completion time",
          "end time",
          "end date",
          "enddate",
          "timestamp",
          "time stamp",
          "response date",
          "response time",
          "recordeddate",
          "recorded date",
          "completed at",
          "completed",
          "_submission_time",
          "submissiondate",
          "responsedate",
          "vastauksen lähetysaika",
          "päivämäärä",
          "pvm",
          "aika",
          "datum",
          "date",
          "time",
          "local time",
          "paikallinen aika",
          "lokal tid",
          "tid",
          "datetime",
          "date/time",
          "created",
          "created at",
          "createdat",
          "created_at",
          "submitted_at",
          "submittedat",
          "päiväys",
          "vastauspvm",
          "palautepäivä",
          "palautteen päivämäärä",
          "carimbo de data/hora",
          "zeitstempel",
          "horodateur",
          "marca temporal",
          "tijdstempel",
          "tidspunkt",
          "tidsstempel",
          "informazioni cronologiche",
          "abgeschlossen",
          "datum abgeschickt"}},
        {ColumnRole::startedAt,
         {"aloitusaika", "aloitettu", "alkamisaika", "starttid", "starttidpunkt", "startdate",
          "start date", "date started", "start time", "started", "started at", "start",
          "datum gestartet", "startzeit"}},
        {ColumnRole::respondentId,
         {"id",
          "vastaajan tunniste",
          "vastaajatunniste",
          "vastaustunnus",
          "vastaajan id",
          "vastausnumero",
          "tunniste",
          "numero",
          "vastaaja",
          "vastaajanumero",
          "vastaajan numero",
          "vastaajatunnus",
          "vastaajan tunnus",
          "respondent number",
          "respondent no.",
          "svararens nummer",
          "svararens id",
          "respondentens nummer",
          "respondent",
          "respondentid",
          "respondent id",
          "respondent_id",
          "response id",
          "responseid",
          "response_id",
          "svars-id",
          "svarsid",
          "respondent-id",
          "record_id",
          "record id",
          "case id",
          "_id",
          "_uuid",
          "uuid",
          "instanceid",
          "submission id",
          "svarsnummer",
          "nro",
          "nr",
          "no.",
          "#",
          "antwort id",
          "vastaus-id",
          "vastaus id",
          "participant",
          "participant id",
          "participant_id"}},
        {ColumnRole::status,
         {"tila", "status", "finished", "valmis?", "completed?", "is complete", "iscomplete",
          "complete", "tillstånd", "response status", "vastauksen tila", "progress status"}},
        {ColumnRole::channel,
         {"kanava", "vastauskanava", "palautekanava", "vastaustapa", "keräystapa", "kanal",
          "svarskanal", "channel", "response channel", "source channel", "collector", "keruukanava",
          "feedback channel", "distributionchannel", "distribution channel", "kyselykanava",
          "responskanal", "insamlingssätt"}},
        {ColumnRole::language,
         {"kieli",
          "vastauskieli",
          "vastauksen kieli",
          "lomakkeen kieli",
          "kyselyn kieli",
          "asiointikieli",
          "språk",
          "svarsspråk",
          "language",
          "survey language",
          "response language",
          "startlanguage",
          "start language",
          "userlanguage",
          "user language",
          "responselanguage",
          "locale",
          "lang",
          "enkätspråk",
          "blankettens språk"}},
        {ColumnRole::unit,
         {"yksikkö",
          "yksikön nimi",
          "yksikkökoodi",
          "yksikön koodi",
          "yksikkötunnus",
          "toimipiste",
          "toimipaikka",
          "toimintayksikkö",
          "palveluyksikkö",
          "hoitopaikka",
          "asiointipaikka",
          "terveysasema",
          "osasto",
          "palvelupiste",
          "hoitoyksikkö",
          "enhet",
          "enhetens namn",
          "enhetskod",
          "verksamhetsenhet",
          "mottagning",
          "avdelning",
          "hälsostation",
          "serviceenhet",
          "unit",
          "unit name",
          "unit code",
          "unit_code",
          "unit_id",
          "unit id",
          "unitid",
          "unitname",
          "unit_name",
          "experience point",
          "survey point",
          "feedback point",
          "touchpoint",
          "palautepiste",
          "mittauspiste",
          "unitcode",
          "service unit",
          "department",
          "ward",
          "clinic",
          "surgery",
          "practice",
          "site",
          "location",
          "facility",
          "hospital",
          "care unit",
          "health centre",
          "health center",
          "toimipisteen nimi",
          "verksamhetsställe",
          "asiointiyksikkö",
          "vastaava yksikkö",
          "missä yksikössä asioit?",
          "missä yksikössä asioit",
          "palautteen kohde",
          "missä asioit?",
          "yksikkö, jossa asioit",
          "mikä yksikkö?",
          "vilken enhet?",
          "vilken enhet besökte du?",
          "vilken enhet besökte du",
          "which unit?",
          "which unit did you visit?",
          "which unit did you visit",
          "which clinic did you visit?"}},
        {ColumnRole::audience, {"vastaaja on",      "vastaajarooli",
                                "vastaajan rooli",  "kuka vastaa",
                                "kuka vastaa?",     "rooli",
                                "svararens roll",   "roll",
                                "respondent role",  "role of respondent",
                                "respondent type",  "audience",
                                "vem svarar",       "vem svarar?",
                                "who is answering", "vastaajaryhmä",
                                "vastaajatyyppi",   "who is answering?",
                                "are you?",         "respondentroll"}},
        {ColumnRole::phase,
         {"vaihe", "asiakkuuden vaihe", "palvelun vaihe", "hoidon vaihe", "fas", "skede", "phase",
          "asiakassuhteen vaihe", "vårdens skede", "phase of care", "klientrelationens skede"}},
    };
    return table;
}

constexpr std::array<std::string_view, 12> kRegions{
    "region ", "census",      "state ",    "county ",    "country",  "postal",
    "zip ",    "postinumero", "kotikunta", "asuinkunta", "maakunta", "hemkommun"};

const std::map<std::string, ColumnRole, std::less<>> &rolesByHeader() {
    static const auto roles = [] {
        std::map<std::string, ColumnRole, std::less<>> named;
        for (const auto &row : roleTable())
            for (const auto header : row.whole)
                for (auto &spelling : spellings(header))
                    named.emplace(std::move(spelling), row.role);
        return named;
    }();
    return roles;
}

} // namespace

std::string headerKey(std::string_view header) {
    auto key = base::comparisonKey(header);
    while (!key.empty() && (key.back() == ':' || key.back() == '*' || key.back() == ' '))
        key.pop_back();
    return key;
}

std::optional<ColumnRole> roleOfHeader(std::string_view key) {
    if (const auto named = rolesByHeader().find(key); named != rolesByHeader().end())
        return named->second;
    if (const auto last = lastPart(key); last.size() < key.size())
        return roleOfHeader(last);
    const auto first = firstPart(key);
    if (first.size() == key.size())
        return std::nullopt;
    const auto role = roleOfHeader(first);
    // "Location (Census Region)" is where the respondent lives.
    if (role == ColumnRole::unit && mentions(key.substr(first.size()), kRegions))
        return std::nullopt;
    return role;
}

bool isCodeLike(std::string_view header) {
    header = base::trim(header);
    if (header.empty() || header.size() > 24 ||
        !std::isalpha(static_cast<unsigned char>(header[0])))
        return false;
    return std::all_of(header.begin(), header.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '-';
    });
}

std::optional<std::string> languageOfCell(std::string_view text) {
    auto key = base::comparisonKey(text);
    // "suomi (Suomi)", "English (United States)"
    if (const auto country = key.find(" ("); country != std::string::npos)
        key.resize(country);
    if (key == "suomi" || key == "suomeksi" || key == "finnish" || key == "finska" ||
        key == "suomen kieli" || key == "fin")
        return "fi";
    if (key == "ruotsi" || key == "ruotsiksi" || key == "swedish" || key == "svenska" ||
        key == "på svenska" || key == "swe" || key == "se")
        return "sv";
    if (key == "englanti" || key == "englanniksi" || key == "english" || key == "engelska" ||
        key == "in english" || key == "eng")
        return "en";
    if (const auto language = base::parseLanguage(key))
        return std::string(base::languageTag(*language));
    const auto dash = std::min(key.find('-'), key.find('_'));
    const auto tag = std::string_view(key).substr(0, dash);
    static constexpr std::array<std::string_view, 20> kTags{
        "de", "fr", "es", "et", "ru", "no", "nb", "da", "so",  "ar",
        "uk", "fa", "vi", "zh", "pl", "pt", "it", "nl", "smn", "se"};
    if (isOneOf(tag, kTags))
        return std::string(tag);
    return std::nullopt;
}

} // namespace kooste::importing
