// SPDX-License-Identifier: MIT
#include "importing/dialects/limesurvey.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

using base::tr;

struct Metadata {
    std::string_view key;
    ColumnRole role;
};

/// Response fields by code and by their names in full-text exports.
constexpr std::array<Metadata, 47> kMetadata{{
    {"id", ColumnRole::respondentId},
    {"response id", ColumnRole::respondentId},
    {"vastauksen tunniste", ColumnRole::respondentId},
    {"vastauksen id", ColumnRole::respondentId},
    {"vastauksen tunnus", ColumnRole::respondentId},
    {"vastaustunnus", ColumnRole::respondentId},
    {"lähetyspäivämäärä", ColumnRole::submittedAt},
    {"aloituspäivämäärä", ColumnRole::startedAt},
    {"startdatum", ColumnRole::startedAt},
    {"svars-id", ColumnRole::respondentId},
    {"antwort id", ColumnRole::respondentId},
    {"submitdate", ColumnRole::submittedAt},
    {"date submitted", ColumnRole::submittedAt},
    {"lähetyspäivä", ColumnRole::submittedAt},
    {"lähetetty", ColumnRole::submittedAt},
    {"datum inskickat", ColumnRole::submittedAt},
    {"datum abgeschickt", ColumnRole::submittedAt},
    {"startdate", ColumnRole::startedAt},
    {"date started", ColumnRole::startedAt},
    {"aloituspäivä", ColumnRole::startedAt},
    {"datum startat", ColumnRole::startedAt},
    {"datum gestartet", ColumnRole::startedAt},
    {"startlanguage", ColumnRole::language},
    {"start language", ColumnRole::language},
    {"aloituskieli", ColumnRole::language},
    {"startspråk", ColumnRole::language},
    {"startsprache", ColumnRole::language},
    {"lastpage", ColumnRole::ignored},
    {"last page", ColumnRole::ignored},
    {"viimeinen sivu", ColumnRole::ignored},
    {"sista sidan", ColumnRole::ignored},
    {"letzte seite", ColumnRole::ignored},
    {"seed", ColumnRole::ignored},
    {"siemenluku", ColumnRole::ignored},
    {"datestamp", ColumnRole::ignored},
    {"date last action", ColumnRole::ignored},
    {"viimeisin toiminto", ColumnRole::ignored},
    {"datum senaste åtgärd", ColumnRole::ignored},
    {"datum letzte aktivität", ColumnRole::ignored},
    {"refurl", ColumnRole::ignored},
    {"referrer url", ColumnRole::ignored},
    {"token", ColumnRole::personal},
    {"access code", ColumnRole::personal},
    {"ipaddr", ColumnRole::personal},
    {"ip address", ColumnRole::personal},
    {"ip-adresse", ColumnRole::personal},
    {"ip-osoite", ColumnRole::personal},
}};

const Metadata *metadataOf(std::string_view key) {
    const auto code = key.substr(0, key.find(". "));
    for (const auto &row : kMetadata)
        if (row.key == key || row.key == code)
            return &row;
    return nullptr;
}

bool isTiming(std::string_view header, std::string_view key) {
    if (key == "interviewtime" || key == "total time" || base::startsWith(key, "group time:") ||
        base::startsWith(key, "question time:") || base::startsWith(key, "interviewtime"))
        return true;
    auto code = header;
    while (!code.empty() && base::isDigit(code.back()))
        code.remove_suffix(1);
    if (code.size() < header.size() && code == "groupTime")
        return true;
    return isCodeLike(header) && base::endsWith(header, "Time") && header.size() > 4 &&
           (base::startsWith(header, "group") || base::isDigit(header[header.size() - 5]));
}

/// "Q1[SQ001]": a code before the bracket and one inside.
bool isCodeHeader(const std::string &header) {
    std::string group;
    std::string sub;
    return splitBrackets(header, group, sub) && isCodeLike(group) &&
           group.size() + 2 < header.size();
}

std::size_t codeHeaders(const TableHead &head) {
    std::size_t count = 0;
    for (const auto &cell : head.rows.front().cells)
        count += isCodeHeader(cell.text) ? 1 : 0;
    return count;
}

bool isCommentMark(std::string_view key) {
    return key == "comment" || key == "kommentti" || key == "kommentar";
}

/// "SQ001", "A2", "other": the codes that LimeSurvey itself gives to sub-questions.
bool isOwnSubCode(std::string_view sub) {
    if (sub == "other" || sub == "comment")
        return true;
    const auto digits = sub.find_first_of("0123456789");
    return digits != std::string_view::npos && digits > 0 && sub.size() - digits >= 2 &&
           sub.size() <= 8 &&
           std::all_of(sub.begin() + static_cast<std::ptrdiff_t>(digits), sub.end(),
                       [](char c) { return base::isDigit(c); });
}

/// What only LimeSurvey writes: its codes in brackets, its field for another option.
std::size_t ownMarks(const TableHead &head) {
    std::size_t count = 0;
    std::string group;
    std::string sub;
    for (const auto &cell : head.rows.front().cells)
        if (splitBrackets(cell.text, group, sub))
            count += (isCodeLike(group) && isOwnSubCode(sub)) || isOtherLabel(headerKey(sub)) ||
                             isCommentMark(headerKey(sub))
                         ? 1
                         : 0;
    return count;
}

/// Columns of "Question [Part]" whose cells are ticks, some of them of questions not shown.
std::size_t tickColumns(const TableHead &head) {
    std::size_t count = 0;
    std::string group;
    std::string sub;
    for (std::size_t column = 0; column < head.width; ++column) {
        if (!splitBrackets(head.rows.front().text(column), group, sub))
            continue;
        std::size_t ticks = 0;
        std::size_t notShown = 0;
        std::size_t others = 0;
        for (std::size_t row = 1; row < head.rows.size(); ++row) {
            const auto key = base::comparisonKey(head.rows[row].text(column));
            notShown += key == "n/a" ? 1 : 0;
            const bool tick = key == "y" || key == "n" || key == "yes" || key == "no" ||
                              key == "kyllä" || key == "ei" || key == "ja" || key == "nej" ||
                              key == "nein";
            ticks += tick ? 1 : 0;
            others += !tick && key != "n/a" && !key.empty() ? 1 : 0;
        }
        count += ticks > 0 && others == 0 && notShown + ticks >= 2 ? 1 : 0;
    }
    return count;
}

std::size_t brackets(const TableHead &head) {
    std::string group;
    std::string sub;
    const auto &cells = head.rows.front().cells;
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(),
                      [&](const HeadCell &cell) { return splitBrackets(cell.text, group, sub); }));
}

std::size_t metadataHeaders(const TableHead &head) {
    std::size_t count = 0;
    for (const auto &cell : head.rows.front().cells)
        count += metadataOf(headerKey(cell.text)) != nullptr ? 1 : 0;
    return count;
}

/// "Q1. Text", "Q1: Text" and "Q1[SQ001]. Text [Part]" of code-and-text exports give the code away.
/// Gives the header without it.
std::string takeCode(ColumnHint &hint) {
    for (const std::string_view mark : {". ", ": "}) {
        const auto at = hint.header.find(mark);
        if (at == std::string::npos || at > 40)
            continue;
        const auto code = hint.header.substr(0, at);
        auto rest = hint.header.substr(at + mark.size());
        std::string part;
        if (splitBrackets(code, hint.groupCode, part) && isCodeLike(hint.groupCode)) {
            hint.code = hint.groupCode + "_" + part;
            return rest;
        }
        hint.groupCode.clear();
        if (at <= 24 && isCodeLike(code) && code.find_first_of("0123456789_") != code.npos) {
            hint.code = code;
            return rest;
        }
    }
    return hint.header;
}

void readQuestion(ColumnHint &hint) {
    std::string group;
    std::string sub;
    if (!splitBrackets(takeCode(hint), group, sub))
        return;
    std::string outer;
    std::string inner;
    const auto key = headerKey(sub);
    if (isCommentMark(key) && splitBrackets(group, outer, inner)) {
        hint.group = outer;
        hint.sub = inner;
        hint.part = ColumnHint::Part::comment;
        return;
    }
    hint.group = group;
    hint.sub = sub;
    hint.part = isOtherLabel(key)    ? ColumnHint::Part::other
                : isCommentMark(key) ? ColumnHint::Part::comment
                                     : ColumnHint::Part::sub;
}

/// The export for another LimeSurvey ("VV"): texts in the first row, codes in the second.
bool isVv(const TableHead &head) {
    if (head.rows.size() < 2)
        return false;
    std::size_t fields = 0;
    std::size_t codes = 0;
    std::size_t filled = 0;
    for (const auto &cell : head.rows[1].cells) {
        if (cell.text.empty())
            continue;
        ++filled;
        codes += isCodeLike(cell.text) ? 1 : 0;
        for (const std::string_view own :
             {"id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate"})
            fields += cell.text == own ? 1 : 0;
    }
    return fields >= 3 && codes == filled && filled * 10 >= head.width * 9;
}

/// Codes are those of the second row: "Q1", "Q1_SQ001", "Q1_other".
std::vector<ColumnHint> vvHints(const TableHead &head) {
    std::vector<ColumnHint> hints(head.width);
    for (std::size_t i = 0; i < hints.size(); ++i) {
        auto &hint = hints[i];
        const auto &code = head.rows[1].text(i);
        hint.header = base::toNfc(base::trim(head.rows[0].text(i)));
        if (hint.header.empty() || metadataOf(code) != nullptr) {
            hint.header = code;
            continue;
        }
        readQuestion(hint);
        hint.code = code;
        if (const auto at = code.rfind('_'); !hint.sub.empty() && at != std::string::npos)
            hint.groupCode = code.substr(0, at);
    }
    return hints;
}

} // namespace

Confidence LimeSurveyDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    const auto metadata = metadataHeaders(head);
    const auto codes = codeHeaders(head);
    const auto name = base::comparisonKey(head.fileName);
    confidence.add(metadata >= 3 ? 0.6 : 0.35, metadata >= 2,
                   tr("Response fields of LimeSurvey are there"));
    confidence.add(codes * 10 >= head.width * 3 ? 0.45 : 0.3, codes >= 2,
                   tr("Headers have codes in brackets, as Q1[SQ001]"));
    confidence.add(0.2, ownMarks(head) >= 1 && brackets(head) >= 2,
                   tr("Parts of questions are named as LimeSurvey names them"));
    confidence.add(0.35, tickColumns(head) >= 2, tr("Choices are columns of yes, no and N/A"));
    confidence.add(0.6, isVv(head), tr("Codes stand below the texts, as in a VV export"));
    // Its own name for the file is as good as its headers.
    const bool ownName = name.find("results-survey") != std::string::npos;
    confidence.add(ownName ? 0.5 : 0.15, ownName || name.find("limesurvey") != std::string::npos,
                   tr("The file is named like a LimeSurvey export"));
    // A file that begins with Google's time stamp has grids in brackets too.
    if (metadata == 0 && !ownName && head.rows.size() > 1 && readDate(head.rows[1].text(0)))
        confidence.value = std::min(confidence.value, 0.4);
    return confidence;
}

Layout LimeSurveyDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    const bool vv = isVv(head) && headerRows.value_or(2) == 2;
    layout.headerRows = headerRows ? *headerRows : vv ? 2 : std::max(1, countHeaderRows(head));
    layout.columns = vv ? vvHints(head) : hintsFromHeaders(head, layout.headerRows);
    layout.notShown = {"n/a", "{question_not_shown}"};
    for (auto &hint : layout.columns) {
        const auto key = headerKey(hint.header);
        if (const auto *metadata = metadataOf(key)) {
            hint.role = metadata->role;
            if (metadata->role == ColumnRole::ignored)
                hint.reason = tr("A technical column of the survey tool");
            if (metadata->role == ColumnRole::personal)
                hint.reason = tr("It can identify the respondent");
        } else if (isTiming(hint.header, key)) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("Time spent on the page is not an answer");
        } else if (hint.group.empty() && !vv) {
            readQuestion(hint);
        }
    }
    return layout;
}

} // namespace kooste::importing
