// SPDX-License-Identifier: MIT
#include "importing/dialects/ms_forms.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"
#include "privacy/masker.h"

#include <algorithm>
#include <functional>

namespace kooste::importing {

namespace {

using base::tr;

/// The share of filled cells of a column below the header for which `claim` holds.
double share(const TableHead &head, std::size_t column,
             const std::function<bool(const HeadCell &)> &claim) {
    int all = 0;
    int met = 0;
    for (std::size_t i = 1; i < head.rows.size(); ++i) {
        if (head.rows[i].text(column).empty())
            continue;
        ++all;
        met += claim(head.rows[i].cells[column]) ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<double>(met) / all;
}

bool isTime(const HeadCell &cell) {
    return readDate(cell.text).has_value() || readSerialDate(cell.text).has_value();
}

bool isMailOrAnonymous(const HeadCell &cell) {
    const auto key = base::comparisonKey(cell.text);
    return privacy::isEmail(cell.text) || key == "anonymous" || key == "anonyymi" ||
           key == "anonym" || base::startsWith(key, "anon");
}

bool beginsWithId(const TableHead &head) {
    const auto key = head.rows.empty() ? std::string() : headerKey(head.rows[0].text(0));
    return (key == "id" || key == "tunnus" || key == "tunniste") &&
           share(head, 0, [](const HeadCell &cell) {
               return base::parseInteger(cell.text).has_value();
           }) > 0.95;
}

bool hasTwoTimes(const TableHead &head) {
    return share(head, 1, isTime) > 0.9 && share(head, 2, isTime) > 0.9 &&
           base::parseInteger(head.rows.size() > 1 ? head.rows[1].text(1) : "x") == std::nullopt;
}

bool hasFormWords(const TableHead &head) {
    const auto start = headerKey(head.rows.empty() ? "" : head.rows[0].text(1));
    const auto end = headerKey(head.rows.empty() ? "" : head.rows[0].text(2));
    const auto starts = {"start time",     "alkamisaika",    "aloitusaika",    "starttid",
                         "startzeit",      "heure de début", "hora de inicio", "hora de início",
                         "starttidspunkt", "begintijd",      "algusaeg",       "ora di inizio"};
    const auto ends = {"completion time",
                       "valmistumisaika",
                       "slutförandetid",
                       "sluttid",
                       "fertigstellungszeit",
                       "heure de fin",
                       "hora de finalización",
                       "hora de conclusão",
                       "päättymisaika",
                       "lopetusaika",
                       "tid för slutförande",
                       "fullføringstidspunkt",
                       "fuldførelsestidspunkt",
                       "tijd van voltooien",
                       "lõpuaeg",
                       "ora di completamento"};
    return std::find(starts.begin(), starts.end(), start) != starts.end() &&
           std::find(ends.begin(), ends.end(), end) != ends.end();
}

bool isQuizColumn(std::string_view key) {
    for (const std::string_view start :
         {"points - ", "feedback - ", "pisteet - ", "palaute - ", "poäng - ", "feedback – ",
          "points – ", "poäng – ", "pisteet – "})
        if (base::startsWith(key, start))
            return true;
    return key == "gesamtpunktzahl" || key == "quizfeedback" || key == "total points" ||
           key == "quiz feedback" || key == "pisteet yhteensä" || key == "grade posted time" ||
           key == "totalt antal poäng" || key == "testin palaute" || key == "poäng totalt";
}

/// "Points - Question" in whatever language: words, a dash and the header of an earlier column.
bool repeatsAQuestion(const std::vector<ColumnHint> &hints, std::size_t column) {
    const auto key = headerKey(hints[column].header);
    for (std::size_t i = 0; i < column; ++i) {
        const auto question = headerKey(hints[i].header);
        if (question.empty() || !base::endsWith(key, question))
            continue;
        const auto before = std::string_view(key).substr(0, key.size() - question.size());
        if (before.size() <= 20 && (base::endsWith(before, " - ") || base::endsWith(before, " – ")))
            return true;
    }
    return false;
}

bool isModified(std::string_view key) {
    return key == "zeit der letzten änderung" || key == "last modified time" ||
           key == "viimeksi muokattu" || key == "senast ändrad" ||
           key == "viimeisin muokkausaika" || key == "tid för senaste ändring";
}

/// "7/2/20 11:00:22": the American short form, in which the tool writes its own times.
bool isShortAmerican(const HeadCell &cell) {
    const auto date = readDate(cell.text);
    if (!date || date->form != WrittenDate::Form::slashed)
        return false;
    const auto year = cell.text.rfind('/', cell.text.find(' '));
    return cell.text.find(' ', year) == year + 3;
}

void fixPosition(ColumnHint &hint, std::size_t column, bool mail) {
    if (column == 0)
        hint.role = ColumnRole::respondentId;
    else if (column == 1)
        hint.role = ColumnRole::startedAt;
    else if (column == 2)
        hint.role = ColumnRole::submittedAt;
    else if (column <= 4 && mail) {
        hint.role = ColumnRole::personal;
        hint.reason = tr("Names and e-mail addresses are not imported");
    }
}

} // namespace

Confidence MsFormsDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    confidence.add(0.2, beginsWithId(head), tr("The first column is a running ID"));
    confidence.add(0.3, hasTwoTimes(head), tr("Start and completion time follow it"));
    confidence.add(0.4, hasFormWords(head), tr("Their headers are those of Microsoft Forms"));
    confidence.add(0.2, share(head, 3, isMailOrAnonymous) > 0.9,
                   tr("The fourth column is the respondent's e-mail or anonymous"));
    return confidence;
}

Layout MsFormsDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : 1;
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    const auto mailWords = personalHeader(
        headerKey(layout.columns.size() > 3 ? layout.columns[3].header : std::string()));
    const bool mail = share(head, 3, isMailOrAnonymous) > 0.5 || mailWords.sure;
    const bool fixed = hasFormWords(head) || hasTwoTimes(head);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        const auto key = headerKey(hint.header);
        if (fixed && (i == 1 || i == 2) && share(head, i, isShortAmerican) > 0.9)
            hint.dateOrder = DateOrder::mdy;
        if (fixed && i < 5)
            fixPosition(hint, i, mail);
        else if (isQuizColumn(key) || isModified(key) || repeatsAQuestion(layout.columns, i)) {
            hint.role = ColumnRole::ignored;
            hint.reason = isModified(key) ? tr("The time of the last change is not needed")
                                          : tr("Quiz points and feedback are not answers");
        } else {
            hint.separator = ";";
        }
    }
    return layout;
}

} // namespace kooste::importing
