// SPDX-License-Identifier: MIT
// What LimeSurvey writes beside the answers: mostly words.
#include "importing/dialects/limesurvey_fields.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace kooste::importing {

namespace {

constexpr std::array<LimeField, 136> kLimeFields{{
    {"id", ColumnRole::respondentId},
    {"response id", ColumnRole::respondentId},
    {"vastauksen tunniste", ColumnRole::respondentId},
    {"vastauksen id", ColumnRole::respondentId},
    {"vastauksen tunnus", ColumnRole::respondentId},
    {"vastaustunnus", ColumnRole::respondentId},
    {"svars-id", ColumnRole::respondentId},
    {"svar-id", ColumnRole::respondentId},
    {"svar id", ColumnRole::respondentId},
    {"antwort id", ColumnRole::respondentId},
    {"antwort-id", ColumnRole::respondentId},
    {"id de la réponse", ColumnRole::respondentId},
    {"id réponse", ColumnRole::respondentId},
    {"id de respuesta", ColumnRole::respondentId},
    {"id de la respuesta", ColumnRole::respondentId},
    {"id da resposta", ColumnRole::respondentId},
    {"id risposta", ColumnRole::respondentId},
    {"id della risposta", ColumnRole::respondentId},
    {"antwoord id", ColumnRole::respondentId},
    {"antwoord-id", ColumnRole::respondentId},
    {"reactie id", ColumnRole::respondentId},
    {"id odpowiedzi", ColumnRole::respondentId},
    {"vastuse id", ColumnRole::respondentId},
    {"submitdate", ColumnRole::submittedAt},
    {"date submitted", ColumnRole::submittedAt},
    {"lähetyspäivä", ColumnRole::submittedAt},
    {"lähetyspäivämäärä", ColumnRole::submittedAt},
    {"lähetetty", ColumnRole::submittedAt},
    {"datum inskickat", ColumnRole::submittedAt},
    {"datum då svaret skickades", ColumnRole::submittedAt},
    {"inlämningsdatum", ColumnRole::submittedAt},
    {"datum abgeschickt", ColumnRole::submittedAt},
    {"date de soumission", ColumnRole::submittedAt},
    {"date d'envoi", ColumnRole::submittedAt},
    {"fecha de envío", ColumnRole::submittedAt},
    {"data de envio", ColumnRole::submittedAt},
    {"data de submissão", ColumnRole::submittedAt},
    {"data invio", ColumnRole::submittedAt},
    {"data di invio", ColumnRole::submittedAt},
    {"datum ingestuurd", ColumnRole::submittedAt},
    {"datum ingediend", ColumnRole::submittedAt},
    {"datum van inzending", ColumnRole::submittedAt},
    {"dato innsendt", ColumnRole::submittedAt},
    {"innsendt dato", ColumnRole::submittedAt},
    {"indsendelsesdato", ColumnRole::submittedAt},
    {"dato indsendt", ColumnRole::submittedAt},
    {"data wysłania", ColumnRole::submittedAt},
    {"startdate", ColumnRole::startedAt},
    {"date started", ColumnRole::startedAt},
    {"aloituspäivä", ColumnRole::startedAt},
    {"aloituspäivämäärä", ColumnRole::startedAt},
    {"datum startat", ColumnRole::startedAt},
    {"startdatum", ColumnRole::startedAt},
    {"datum gestartet", ColumnRole::startedAt},
    {"date de lancement", ColumnRole::startedAt},
    {"date de démarrage", ColumnRole::startedAt},
    {"date de début", ColumnRole::startedAt},
    {"fecha de inicio", ColumnRole::startedAt},
    {"data de início", ColumnRole::startedAt},
    {"data inicial", ColumnRole::startedAt},
    {"data inizio", ColumnRole::startedAt},
    {"data di inizio", ColumnRole::startedAt},
    {"datum gestart", ColumnRole::startedAt},
    {"startdato", ColumnRole::startedAt},
    {"data rozpoczęcia", ColumnRole::startedAt},
    {"startlanguage", ColumnRole::language},
    {"start language", ColumnRole::language},
    {"aloituskieli", ColumnRole::language},
    {"startspråk", ColumnRole::language},
    {"startsprache", ColumnRole::language},
    {"start-sprache", ColumnRole::language},
    {"langue de départ", ColumnRole::language},
    {"lenguaje inicial", ColumnRole::language},
    {"idioma inicial", ColumnRole::language},
    {"idioma de inicio", ColumnRole::language},
    {"lingua iniziale", ColumnRole::language},
    {"lingua di partenza", ColumnRole::language},
    {"starttaal", ColumnRole::language},
    {"start taal", ColumnRole::language},
    {"startsprog", ColumnRole::language},
    {"język początkowy", ColumnRole::language},
    {"lastpage", ColumnRole::ignored},
    {"last page", ColumnRole::ignored},
    {"viimeinen sivu", ColumnRole::ignored},
    {"sista sidan", ColumnRole::ignored},
    {"letzte seite", ColumnRole::ignored},
    {"dernière page", ColumnRole::ignored},
    {"última página", ColumnRole::ignored},
    {"ultima pagina", ColumnRole::ignored},
    {"laatste pagina", ColumnRole::ignored},
    {"siste side", ColumnRole::ignored},
    {"sidste side", ColumnRole::ignored},
    {"ostatnia strona", ColumnRole::ignored},
    {"seed", ColumnRole::ignored},
    {"siemenluku", ColumnRole::ignored},
    {"zufallsstartwert", ColumnRole::ignored},
    {"tête de série", ColumnRole::ignored},
    {"semilla", ColumnRole::ignored},
    {"semente", ColumnRole::ignored},
    {"seme", ColumnRole::ignored},
    {"datestamp", ColumnRole::ignored},
    {"date last action", ColumnRole::ignored},
    {"viimeisin toiminto", ColumnRole::ignored},
    {"datum senaste åtgärd", ColumnRole::ignored},
    {"datum letzte aktivität", ColumnRole::ignored},
    {"date de la dernière action", ColumnRole::ignored},
    {"fecha de la última acción", ColumnRole::ignored},
    {"fecha última acción", ColumnRole::ignored},
    {"data da última ação", ColumnRole::ignored},
    {"data ultima azione", ColumnRole::ignored},
    {"data dell'ultima azione", ColumnRole::ignored},
    {"datum laatste actie", ColumnRole::ignored},
    {"dato for siste handling", ColumnRole::ignored},
    {"data ostatniej akcji", ColumnRole::ignored},
    {"refurl", ColumnRole::ignored},
    {"referrer url", ColumnRole::ignored},
    {"referrer-url", ColumnRole::ignored},
    {"weiterleitungs-url", ColumnRole::ignored},
    {"url référente", ColumnRole::ignored},
    {"url de referencia", ColumnRole::ignored},
    {"url de referência", ColumnRole::ignored},
    {"url referente", ColumnRole::ignored},
    {"token", ColumnRole::personal},
    {"access code", ColumnRole::personal},
    {"zugangscode", ColumnRole::personal},
    {"code d'accès", ColumnRole::personal},
    {"código de acceso", ColumnRole::personal},
    {"código de acesso", ColumnRole::personal},
    {"codice di accesso", ColumnRole::personal},
    {"ipaddr", ColumnRole::personal},
    {"ip address", ColumnRole::personal},
    {"ip-adresse", ColumnRole::personal},
    {"ip-osoite", ColumnRole::personal},
    {"adresse ip", ColumnRole::personal},
    {"dirección ip", ColumnRole::personal},
    {"endereço ip", ColumnRole::personal},
}};

bool allDigits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), base::isDigit);
}

/// "fi", "de-informal", "zh-Hant-TW"
bool isLanguageTag(std::string_view text) {
    const auto tag = text.substr(0, text.find('-'));
    return (tag.size() == 2 || tag.size() == 3) &&
           std::all_of(tag.begin(), tag.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
           text.size() <= 16;
}

/// "2025-03-17 21:19:03": no other way is used, whatever the language.
bool isLimeTime(std::string_view text) {
    return text.size() >= 16 && text.size() <= 19 && text[4] == '-' && text[10] == ' ' &&
           readDate(text).has_value();
}

bool isPage(std::string_view text) { return allDigits(text) && text.size() <= 3; }

bool isSeed(std::string_view text) { return allDigits(text) && text.size() <= 10; }

/// Every filled cell is met by the claim, and there is one.
bool allCells(const TableHead &head, std::size_t column, bool (*claim)(std::string_view)) {
    bool any = false;
    for (std::size_t row = 1; row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (!text.empty() && !claim(text))
            return false;
        any = any || !text.empty();
    }
    return any;
}

} // namespace

const LimeField *limeField(std::string_view key, std::string_view mark) {
    const auto code = mark.empty() ? key : key.substr(0, key.find(mark));
    for (const auto &row : kLimeFields)
        if (row.key == key || row.key == code)
            return &row;
    return nullptr;
}

std::string limeCodeMark(const TableHead &head) {
    if (head.rows.empty())
        return {};
    for (const auto &cell : head.rows.front().cells)
        for (const std::string_view code : {"submitdate", "lastpage", "startlanguage"}) {
            if (!base::startsWith(cell.text, code))
                continue;
            auto end = code.size();
            while (end < cell.text.size() && end < code.size() + 5 &&
                   std::ispunct(static_cast<unsigned char>(cell.text[end])) != 0)
                ++end;
            while (end < cell.text.size() && cell.text[end] == ' ')
                ++end;
            if (end > code.size() && end < cell.text.size())
                return cell.text.substr(code.size(), end - code.size());
        }
    return {};
}

std::vector<ColumnRole> limeRolesByPlace(const TableHead &head) {
    if (head.rows.size() < 2 || head.width < 5 || !allCells(head, 0, allDigits) ||
        !allCells(head, 1, isLimeTime) || !allCells(head, 2, isPage) ||
        !allCells(head, 3, isLanguageTag))
        return {};
    std::vector<ColumnRole> roles{ColumnRole::respondentId, ColumnRole::submittedAt,
                                  ColumnRole::ignored, ColumnRole::language};
    std::size_t at = 4;
    if (at + 2 < head.width && allCells(head, at, isSeed) && allCells(head, at + 1, isLimeTime) &&
        allCells(head, at + 2, isLimeTime)) {
        roles.push_back(ColumnRole::ignored);
        ++at;
    }
    if (at + 1 < head.width && allCells(head, at, isLimeTime) &&
        allCells(head, at + 1, isLimeTime)) {
        roles.push_back(ColumnRole::startedAt);
        roles.push_back(ColumnRole::ignored);
    }
    return roles;
}

bool isLimeTiming(std::string_view header, std::string_view key) {
    for (const std::string_view word :
         {"interviewtime", "total time", "kokonaisaika", "total tid", "gesamtzeit", "temps total",
          "tiempo total", "tempo total", "tempo totale", "totale tijd"})
        if (key == word)
            return true;
    for (const std::string_view start :
         {"interviewtime",
          "group time:", "question time:", "gruppenzeit:", "fragenzeit:", "temps pour le groupe",
          "temps pour la question", "tiempo del grupo", "tiempo de la pregunta",
          "tiempo de pregunta", "ryhmän aika:", "kysymyksen aika:", "grupptid:", "frågetid:"})
        if (base::startsWith(key, start))
            return true;
    auto code = header;
    while (!code.empty() && base::isDigit(code.back()))
        code.remove_suffix(1);
    if (code.size() < header.size() && code == "groupTime")
        return true;
    // "12345X1X2Time": survey, group and question.
    if (base::endsWith(header, "Time") && base::isDigit(header.front()) &&
        std::all_of(header.begin(), header.end() - 4,
                    [](char c) { return base::isDigit(c) || c == 'X'; }))
        return true;
    return isCodeLike(header) && base::endsWith(header, "Time") && header.size() > 4 &&
           (base::startsWith(header, "group") || base::isDigit(header[header.size() - 5]));
}

} // namespace kooste::importing
