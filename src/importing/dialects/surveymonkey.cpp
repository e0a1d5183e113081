// SPDX-License-Identifier: MIT
#include "importing/dialects/surveymonkey.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

using base::tr;

struct MonkeyField {
    std::string_view key;
    ColumnRole role;
};
constexpr std::array<MonkeyField, 54> kMonkeyFields{{
    {"respondentid", ColumnRole::respondentId},
    {"respondent id", ColumnRole::respondentId},
    {"respondent_id", ColumnRole::respondentId},
    {"respondent-id", ColumnRole::respondentId},
    {"vastaajan tunnus", ColumnRole::respondentId},
    {"teilnehmer-id", ColumnRole::respondentId},
    {"collectorid", ColumnRole::ignored},
    {"collector id", ColumnRole::ignored},
    {"collector_id", ColumnRole::ignored},
    {"kerääjän tunnus", ColumnRole::ignored},
    {"insamlar-id", ColumnRole::ignored},
    {"startdate", ColumnRole::startedAt},
    {"start date", ColumnRole::startedAt},
    {"date_created", ColumnRole::startedAt},
    {"date created", ColumnRole::startedAt},
    {"aloituspäivä", ColumnRole::startedAt},
    {"startdatum", ColumnRole::startedAt},
    {"enddate", ColumnRole::submittedAt},
    {"end date", ColumnRole::submittedAt},
    {"date_modified", ColumnRole::submittedAt},
    {"date modified", ColumnRole::submittedAt},
    {"päättymispäivä", ColumnRole::submittedAt},
    {"slutdatum", ColumnRole::submittedAt},
    {"befragte-id", ColumnRole::respondentId},
    {"id répondant", ColumnRole::respondentId},
    {"id du répondant", ColumnRole::respondentId},
    {"id de encuestado", ColumnRole::respondentId},
    {"id del encuestado", ColumnRole::respondentId},
    {"id do respondente", ColumnRole::respondentId},
    {"collector-id", ColumnRole::ignored},
    {"id collecteur", ColumnRole::ignored},
    {"id du collecteur", ColumnRole::ignored},
    {"id de recopilador", ColumnRole::ignored},
    {"id do coletor", ColumnRole::ignored},
    {"verzamelaar-id", ColumnRole::ignored},
    {"anfangsdatum", ColumnRole::startedAt},
    {"date de début", ColumnRole::startedAt},
    {"fecha de inicio", ColumnRole::startedAt},
    {"data de início", ColumnRole::startedAt},
    {"begindatum", ColumnRole::startedAt},
    {"enddatum", ColumnRole::submittedAt},
    {"date de fin", ColumnRole::submittedAt},
    {"fecha de finalización", ColumnRole::submittedAt},
    {"data de término", ColumnRole::submittedAt},
    {"einddatum", ColumnRole::submittedAt},
    {"ip address", ColumnRole::personal},
    {"ip_address", ColumnRole::personal},
    {"ipaddress", ColumnRole::personal},
    {"email address", ColumnRole::personal},
    {"email_address", ColumnRole::personal},
    {"first name", ColumnRole::personal},
    {"first_name", ColumnRole::personal},
    {"last name", ColumnRole::personal},
    {"last_name", ColumnRole::personal},
}};

const MonkeyField *monkeyField(std::string_view header) {
    const auto key = headerKey(header);
    for (const auto &field : kMonkeyFields)
        if (field.key == key)
            return &field;
    return nullptr;
}

bool isOpenWord(std::string_view text) {
    const auto key = base::comparisonKey(text);
    return key == "open-ended response" || key == "avoin vastaus" || key == "öppet svar" ||
           key == "offene antwort" || key == "réponse libre" || key == "respuesta abierta" ||
           key == "resposta aberta" || key == "open antwoord" || key == "risposta aperta";
}

bool isAnswerWord(std::string_view text) {
    const auto key = base::comparisonKey(text);
    return key == "response" || key == "vastaus" || key == "svar" || key == "antwort" ||
           key == "réponse" || key == "respuesta" || key == "resposta" || key == "antwoord" ||
           key == "risposta";
}

/// The field for words that the tool puts beside a question.
bool isCommentField(std::string_view key) {
    for (const std::string_view word :
         {"comment", "comments", "kommentti", "kommentit", "kommentar", "kommentarer",
          "commentaire", "commentaires", "comentario", "comentarios", "please explain",
          "additional comments", "perustele", "perustelut"})
        if (key == word)
            return true;
    return false;
}

bool isContactField(std::string_view key) {
    for (const std::string_view word : {"name",
                                        "full name",
                                        "first name",
                                        "last name",
                                        "company",
                                        "address",
                                        "address 2",
                                        "city/town",
                                        "city",
                                        "state/province",
                                        "zip/postal code",
                                        "country",
                                        "email address",
                                        "phone number",
                                        "nimi",
                                        "yritys",
                                        "osoite",
                                        "osoite 2",
                                        "kaupunki/kunta",
                                        "postinumero",
                                        "maa",
                                        "sähköpostiosoite",
                                        "puhelinnumero",
                                        "namn",
                                        "företag",
                                        "adress",
                                        "adress 2",
                                        "ort",
                                        "postnummer",
                                        "land",
                                        "e-postadress",
                                        "telefonnummer"})
        if (key == word)
            return true;
    return false;
}

/// The column of the respondents' numbers, or the table's width.
std::size_t idColumn(const TableHead &head) {
    for (std::size_t i = 0; i < head.rows[0].cells.size(); ++i)
        if (const auto *field = monkeyField(head.rows[0].text(i));
            field != nullptr && field->role == ColumnRole::respondentId)
            return i;
    return head.width;
}

std::size_t monkeyFields(const TableHead &head) {
    const auto &cells = head.rows[0].cells;
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(),
                      [](const HeadCell &cell) { return monkeyField(cell.text) != nullptr; }));
}

/// "3190851410": numbers as SurveyMonkey has counted its respondents for years.
bool haveLongNumbers(const TableHead &head, std::size_t column) {
    std::size_t all = 0;
    std::size_t longOnes = 0;
    for (std::size_t row = 1; row < head.rows.size(); ++row)
        if (const auto &text = head.rows[row].text(column); !text.empty()) {
            ++all;
            longOnes += text.size() >= 9 && text.size() <= 15 &&
                                std::all_of(text.begin(), text.end(), base::isDigit)
                            ? 1
                            : 0;
        }
    return all > 0 && longOnes * 10 >= all * 9;
}

/// The second row has no response: nothing where all respondents have their number and times.
bool hasSecondRow(const TableHead &head) {
    if (head.rows.size() < 2)
        return false;
    const auto &second = head.rows[1];
    for (std::size_t i = 0; i < head.rows[0].cells.size(); ++i)
        if (monkeyField(head.rows[0].text(i)) != nullptr && !second.text(i).empty())
            return false;
    if (idColumn(head) < head.width)
        return true;
    std::size_t words = 0;
    std::size_t filled = 0;
    for (const auto &cell : second.cells) {
        filled += cell.text.empty() ? 0 : 1;
        words += isAnswerWord(cell.text) || isOpenWord(cell.text) ? 1 : 0;
        if (readDate(cell.text))
            return false;
    }
    return words > 0 && (words * 4 >= filled || countHeaderRows(head) > 1);
}

std::size_t wordsBelow(const TableHead &head, bool (*claim)(std::string_view)) {
    if (head.rows.size() < 2)
        return 0;
    const auto &cells = head.rows[1].cells;
    return static_cast<std::size_t>(std::count_if(
        cells.begin(), cells.end(), [&](const HeadCell &cell) { return claim(cell.text); }));
}

void readMonkeyColumn(ColumnHint &hint) {
    hint.header = plainText(hint.header);
    hint.group = plainText(hint.group);
    hint.sub = plainText(hint.sub);
    // Numbers of collectors and times stand only where the file begins with them.
    if (hint.group.empty())
        if (const auto *field = monkeyField(hint.header)) {
            hint.role = field->role;
            if (field->role == ColumnRole::ignored)
                hint.reason = tr("A technical column of the survey tool");
            if (field->role == ColumnRole::personal)
                hint.reason = tr("It can identify the respondent");
            hint.dateOrder = DateOrder::mdy;
            return;
        }
    if (hint.group.empty())
        return;
    if (isOtherLabel(headerKey(hint.sub)))
        hint.part = ColumnHint::Part::other;
    else if (isCommentField(headerKey(hint.sub)))
        hint.part = ColumnHint::Part::comment;
    else
        hint.spread = true;
}

/// Name, address and the rest of a person's contact details, asked for as one question.
void leaveContactsOut(std::vector<ColumnHint> &hints) {
    for (std::size_t i = 0; i < hints.size();) {
        auto end = i + 1;
        while (end < hints.size() && !hints[i].group.empty() && hints[end].group == hints[i].group)
            ++end;
        const auto fields = std::count_if(
            hints.begin() + static_cast<std::ptrdiff_t>(i),
            hints.begin() + static_cast<std::ptrdiff_t>(end),
            [](const ColumnHint &hint) { return isContactField(headerKey(hint.sub)); });
        for (auto at = i; fields >= 3 && at < end; ++at)
            if (isContactField(headerKey(hints[at].sub))) {
                hints[at].role = ColumnRole::personal;
                hints[at].reason = tr("It can identify the respondent");
            }
        i = end;
    }
}

/// A question whose first column is named "Response" below has its answer there; the columns that
/// continue it are words beside it, whatever they are called ("Other", "None of these").
void nameAnswers(const TableHead &head, std::vector<ColumnHint> &hints) {
    for (std::size_t i = 0; i < hints.size(); ++i) {
        if (!isAnswerWord(head.rows[1].text(i)) || !hints[i].group.empty())
            continue;
        for (auto next = i + 1; next < hints.size() && !hints[next].group.empty() &&
                                hints[next].group == hints[i].header;
             ++next) {
            hints[next].part = ColumnHint::Part::comment;
            hints[next].spread = false;
        }
    }
}

/// The filled cells below the header hold nothing but the label; at least one of them is filled.
bool holdsItsLabel(const TableHead &head, std::size_t column, std::string_view label) {
    const auto wanted = base::comparisonKey(label);
    bool any = false;
    for (std::size_t row = 1; row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (!text.empty() && base::comparisonKey(text) != wanted)
            return false;
        any = any || !text.empty();
    }
    return any;
}

/// "Which did you use? - Phone" with "Phone" in its cells, where one header row has both.
void readDashedOptions(const TableHead &head, std::vector<ColumnHint> &hints) {
    for (std::size_t i = 0; i < hints.size(); ++i) {
        const auto &header = hints[i].header;
        for (auto at = header.find(" - "); at != std::string::npos && !hints[i].role;
             at = header.find(" - ", at + 3))
            if (holdsItsLabel(head, i, header.substr(at + 3))) {
                hints[i].group = header.substr(0, at);
                hints[i].sub = header.substr(at + 3);
                hints[i].part = ColumnHint::Part::sub;
                hints[i].spread = true;
                break;
            }
    }
    // Options nobody chose, and the words for another one, stand beside them.
    for (std::size_t i = 1; i < hints.size(); ++i) {
        auto &hint = hints[i];
        const auto &before = hints[i - 1];
        const auto &question = before.group.empty() ? before.header : before.group;
        if (!hint.group.empty() || hint.role || !base::startsWith(hint.header, question + " - "))
            continue;
        const auto label = hint.header.substr(question.size() + 3);
        const bool other = isOtherLabel(headerKey(label));
        if (!other && before.group.empty())
            continue;
        hint.group = question;
        hint.sub = label;
        hint.part = other ? ColumnHint::Part::other : ColumnHint::Part::sub;
        hint.spread = !other;
    }
}

} // namespace

Confidence SurveyMonkeyDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    const auto id = idColumn(head);
    const bool second = hasSecondRow(head);
    const auto answers = second ? wordsBelow(head, isAnswerWord) : 0;
    const auto open = second ? wordsBelow(head, isOpenWord) : 0;
    confidence.add(0.3, id < head.width, tr("One column is SurveyMonkey's respondent ID"));
    confidence.add(0.25, id < head.width && haveLongNumbers(head, id),
                   tr("Its numbers are long as SurveyMonkey's"));
    confidence.add(0.3, monkeyFields(head) >= 4, tr("Response fields of SurveyMonkey are there"));
    confidence.add(open > 0 || answers > 1 ? 0.5 : 0.3, answers + open > 0,
                   tr("The second header row says “Response” under the questions"));
    confidence.add(0.2, second && id < head.width, tr("A second header row has the options"));
    return confidence;
}

Layout SurveyMonkeyDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : hasSecondRow(head) ? 2 : 1;
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    for (auto &hint : layout.columns)
        readMonkeyColumn(hint);
    if (layout.headerRows == 2)
        nameAnswers(head, layout.columns);
    if (layout.headerRows == 1)
        readDashedOptions(head, layout.columns);
    leaveContactsOut(layout.columns);
    return layout;
}

} // namespace kooste::importing
