// SPDX-License-Identifier: MIT
#include "importing/dialects/google_forms.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>

namespace kooste::importing {

namespace {

using base::tr;

bool isTimestampHeader(std::string_view key) {
    for (const std::string_view word : {"timestamp",
                                        "aikaleima",
                                        "tidsstämpel",
                                        "tidstämpel",
                                        "carimbo de data/hora",
                                        "zeitstempel",
                                        "horodateur",
                                        "marca temporal",
                                        "tijdstempel",
                                        "tidsstempel",
                                        "tidsstempel",
                                        "informazioni cronologiche",
                                        "отметка времени",
                                        "ajatempel",
                                        "sygnatura czasowa",
                                        "タイムスタンプ",
                                        "时间戳记",
                                        "時間戳記",
                                        "타임스탬프",
                                        "позначка часу",
                                        "časové razítko",
                                        "časová pečiatka",
                                        "časovni žig",
                                        "vremenska oznaka",
                                        "időbélyeg",
                                        "zaman damgası",
                                        "marcă temporală",
                                        "χρονική σήμανση",
                                        "dấu thời gian",
                                        "stempel waktu",
                                        "marca de temps",
                                        "laiko žyma",
                                        "laika zīmogs",
                                        "חותמת זמן",
                                        "طابع زمني",
                                        "ประทับเวลา"})
        if (key == word)
            return true;
    return false;
}

/// The file begins with a response.
bool isHeadless(const TableHead &head) {
    return !head.rows.empty() && readDate(head.rows[0].text(0)).has_value();
}

/// Every row's first cell is a date with seconds.
bool firstColumnIsTime(const TableHead &head, std::size_t from) {
    std::size_t times = 0;
    std::size_t cells = 0;
    for (std::size_t i = from; i < head.rows.size(); ++i) {
        const auto &text = head.rows[i].text(0);
        if (text.empty())
            continue;
        ++cells;
        const auto date = readDate(text);
        times += (date && date->hasTime) || readSerialDate(text) ? 1 : 0;
    }
    return cells > 0 && times * 10 >= cells * 9;
}

bool namedLikeGoogle(const TableHead &head) {
    const auto sheet = base::comparisonKey(head.format.sheet);
    for (const std::string_view word :
         {"form responses", "lomakevastaukset", "formulärsvar", "respostas ao formulário",
          "formularantworten", "réponses au formulaire", "respuestas de formulario",
          "lomakkeen vastaukset", "form_responses"})
        if (base::startsWith(sheet, word))
            return true;
    const auto name = base::comparisonKey(head.fileName);
    return name.find("(responses)") != std::string::npos ||
           name.find("(vastaukset)") != std::string::npos ||
           name.find("(svar)") != std::string::npos || name.find("responses") != std::string::npos;
}

/// "1/5/2015 16:07:30" as Google writes it in English.
bool hasSlashedTime(const TableHead &head) {
    const auto date = readDate(head.rows[0].text(0));
    return date && date->hasTime && date->form == WrittenDate::Form::slashed;
}

bool hasGridHeaders(const TableHead &head) {
    std::string group;
    std::string sub;
    for (const auto &cell : head.rows.front().cells)
        if (splitBrackets(cell.text, group, sub))
            return true;
    return false;
}

/// Links to files that respondents sent, several of them joined by commas.
bool holdsUploads(const TableHead &head, std::size_t column) {
    bool any = false;
    for (std::size_t row = 1; row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (!text.empty() && !base::startsWith(text, "https://drive.google.com/"))
            return false;
        any = any || !text.empty();
    }
    return any;
}

bool hasJoinedCells(const TableHead &head) {
    std::size_t joined = 0;
    for (const auto &row : head.rows)
        for (const auto &cell : row.cells)
            joined += base::split(cell.text, ", ").size() > 1 ? 1 : 0;
    return joined * 4 > head.rows.size();
}

} // namespace

Confidence GoogleFormsDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    const bool header = isTimestampHeader(headerKey(head.rows[0].text(0)));
    const bool headless = isHeadless(head) && firstColumnIsTime(head, 0);
    confidence.add(0.4, header, tr("The first column is Google's time stamp"));
    confidence.add(0.2, firstColumnIsTime(head, headless ? 0 : 1),
                   tr("Each row begins with a time"));
    confidence.add(0.2, namedLikeGoogle(head), tr("File or sheet is named like form responses"));
    if (headless)
        confidence.add(0.15, hasSlashedTime(head), tr("Times are written as Google writes them"));
    const bool shapes = hasGridHeaders(head) || hasJoinedCells(head);
    confidence.add(header || headless ? 0.2 : 0.05, shapes,
                   tr("Grids in brackets or choices joined by commas"));
    if (!header && !headless)
        confidence.value = std::min(confidence.value, 0.4);
    return confidence;
}

Layout GoogleFormsDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    const bool headless = isHeadless(head) && firstColumnIsTime(head, 0);
    layout.headerRows = headerRows ? *headerRows : headless ? 0 : 1;
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        const auto key = headerKey(hint.header);
        if (i == 0 && firstColumnIsTime(head, static_cast<std::size_t>(layout.headerRows)))
            hint.role = ColumnRole::submittedAt;
        else if (holdsUploads(head, i)) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("Files that respondents sent are not imported");
        } else if (key == "score" || key == "pisteet" || key == "poäng" || key == "total score" ||
                   key == "pontuação") {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("Quiz points and feedback are not answers");
        } else {
            hint.separator = ", ";
            hint.grid = splitBrackets(hint.header, hint.group, hint.sub);
            hint.part = hint.grid ? ColumnHint::Part::sub : ColumnHint::Part::whole;
        }
    }
    return layout;
}

} // namespace kooste::importing
