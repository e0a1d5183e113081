// SPDX-License-Identifier: MIT
#include "importing/dialects/limesurvey.h"
#include "base/text.h"
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

std::size_t metadataHeaders(const TableHead &head) {
    std::size_t count = 0;
    for (const auto &cell : head.rows.front().cells)
        count += metadataOf(headerKey(cell.text)) != nullptr ? 1 : 0;
    return count;
}

bool isOther(std::string_view key) {
    return key == "other" || key == "muu" || key == "annat" || key == "sonstiges" || key == "muu:";
}
bool isCommentMark(std::string_view key) {
    return key == "comment" || key == "kommentti" || key == "kommentar";
}

/// "Q1. Text" and "Q1: Text" of code-and-text exports give the code away.
void takeCode(ColumnHint &hint) {
    for (const std::string_view mark : {". ", ": "}) {
        const auto at = hint.header.find(mark);
        if (at == std::string::npos || at > 24)
            continue;
        auto code = hint.header.substr(0, at);
        if (isCodeLike(code) && code.find_first_of("0123456789[_") != std::string::npos) {
            hint.code = code;
            return;
        }
    }
}

void readQuestion(ColumnHint &hint) {
    std::string group;
    std::string sub;
    takeCode(hint);
    if (!splitBrackets(hint.header, group, sub))
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
    hint.part = isOther(key)         ? ColumnHint::Part::other
                : isCommentMark(key) ? ColumnHint::Part::comment
                                     : ColumnHint::Part::sub;
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
    confidence.add(0.15,
                   name.find("results-survey") != std::string::npos ||
                       name.find("limesurvey") != std::string::npos,
                   tr("The file is named like a LimeSurvey export"));
    return confidence;
}

Layout LimeSurveyDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : std::max(1, countHeaderRows(head));
    layout.columns = hintsFromHeaders(head, layout.headerRows);
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
        } else if (hint.group.empty()) {
            readQuestion(hint);
        }
    }
    return layout;
}

} // namespace kooste::importing
