// SPDX-License-Identifier: MIT
#include "importing/dialects/limesurvey.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/dialects/limesurvey_fields.h"
#include "importing/header_words.h"
#include "importing/tick_words.h"

#include <algorithm>
#include <cctype>

namespace kooste::importing {

namespace {

using base::tr;

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
    for (const std::string_view word :
         {"comment", "kommentti", "kommentar", "commentaire", "comentario", "comentário",
          "commento", "opmerking", "commentaar", "komentarz", "kommentaar"})
        if (key == word)
            return true;
    return false;
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
            const bool tick = !base::isDigit(key.empty() ? '0' : key.front()) &&
                              (saysTicked(key) || saysUnticked(key));
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
    const auto mark = limeCodeMark(head);
    std::size_t count = 0;
    for (const auto &cell : head.rows.front().cells)
        count += limeField(headerKey(cell.text), mark.empty() ? ". " : mark) != nullptr ? 1 : 0;
    return std::max(count, limeRolesByPlace(head).size());
}

/// "Q3[SQ001][1]" -> "Q3_SQ001_1"
std::string codeOfHeader(std::string_view header) {
    std::string code;
    for (const char c : header)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_')
            code += c;
        else if (!code.empty() && code.back() != '_')
            code += '_';
    while (!code.empty() && code.back() == '_')
        code.pop_back();
    return isCodeLike(code) ? code : std::string();
}

/// "Q1. Text", "Q1: Text" and "Q1[SQ001]. Text [Part]" of code-and-text exports give the code away.
/// `own` is what stands between both in all headers of the file. Gives the header without the code.
std::string takeCode(ColumnHint &hint, const std::string &own) {
    for (const std::string &mark : {own, std::string(". "), std::string(": ")}) {
        const auto at = mark.empty() ? std::string::npos : hint.header.find(mark);
        if (at == std::string::npos || at > 40)
            continue;
        const auto code = hint.header.substr(0, at);
        auto rest = hint.header.substr(at + mark.size());
        std::string part;
        if (splitBrackets(code, hint.groupCode, part) && !codeOfHeader(hint.groupCode).empty()) {
            hint.groupCode = codeOfHeader(hint.groupCode);
            hint.code = codeOfHeader(hint.groupCode + "_" + part);
            return rest;
        }
        hint.groupCode.clear();
        if (at <= 24 && isCodeLike(code) &&
            (mark == own || code.find_first_of("0123456789_") != std::string::npos)) {
            hint.code = code;
            return rest;
        }
    }
    return hint.header;
}

void readQuestion(ColumnHint &hint, const std::string &mark) {
    std::string group;
    std::string sub;
    const auto rest = takeCode(hint, mark);
    const bool split = splitBrackets(rest, group, sub);
    auto text = plainText(rest);
    if (!split) {
        // A row of a matrix whose question has no words.
        if (base::startsWith(text, "[") && base::endsWith(text, "]") && text.size() > 2)
            text = std::string(base::trim(std::string_view(text).substr(1, text.size() - 2)));
        if (text != hint.header)
            hint.text = text;
        return;
    }
    std::string outer;
    std::string inner;
    const auto key = headerKey(plainText(sub));
    if (isCommentMark(key) && splitBrackets(group, outer, inner)) {
        hint.group = plainText(outer);
        hint.sub = plainText(inner);
        hint.part = ColumnHint::Part::comment;
        return;
    }
    // A scale of two, or a rank: no code of its own inside the bracket.
    if (hint.code.empty() && isCodeHeader(hint.header) && !isCodeLike(sub)) {
        hint.groupCode = group;
        hint.code = codeOfHeader(hint.header);
    } else if (hint.code.empty() && splitBrackets(group, outer, inner) && isCodeLike(outer)) {
        hint.groupCode = codeOfHeader(group);
        hint.code = codeOfHeader(hint.header);
    }
    hint.group = plainText(group);
    hint.sub = plainText(sub);
    hint.part = isOtherLabel(key)    ? ColumnHint::Part::other
                : isCommentMark(key) ? ColumnHint::Part::comment
                                     : ColumnHint::Part::sub;
}

/// "Q6[SQ001comment]" holds the words beside the option "Q6[SQ001]".
void findComments(std::vector<ColumnHint> &hints) {
    constexpr std::string_view kEnd = "comment";
    for (auto &hint : hints) {
        if (hint.sub.size() <= kEnd.size() || !base::endsWith(hint.sub, kEnd))
            continue;
        auto option = hint.sub.substr(0, hint.sub.size() - kEnd.size());
        if (base::endsWith(option, "_"))
            option.pop_back();
        if (std::any_of(hints.begin(), hints.end(), [&](const ColumnHint &other) {
                return other.group == hint.group && other.sub == option;
            }))
            hint.part = ColumnHint::Part::comment;
    }
}

/// Ticks stand where the words for another option would: it is an option that is called so.
void findNamedOthers(const TableHead &head, Layout &layout) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        if (hint.part != ColumnHint::Part::other)
            continue;
        bool unticked = false;
        bool words = false;
        for (auto row = static_cast<std::size_t>(layout.headerRows); row < head.rows.size();
             ++row) {
            const auto key = base::comparisonKey(head.rows[row].text(i));
            unticked = unticked || saysUnticked(key);
            words =
                words || (!key.empty() && key != "n/a" && !saysTicked(key) && !saysUnticked(key));
        }
        if (unticked && !words)
            hint.part = ColumnHint::Part::sub;
    }
}

/// Cells list files that respondents sent: "[{ "title":"","name":"a.pdf" … }]".
bool listsFiles(const TableHead &head, std::size_t column, int headerRows) {
    bool any = false;
    for (auto row = static_cast<std::size_t>(headerRows); row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (text.empty() || base::comparisonKey(text) == "n/a")
            continue;
        if (!base::startsWith(text, "[") || text.find("\"filename\"") == std::string::npos)
            return false;
        any = true;
    }
    return any;
}

/// The letters of a text, whatever marks and entities stand between them.
std::string lettersOf(std::string_view text) {
    std::string letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        if (end != std::string_view::npos && end - i < 10)
            i = end;
        else if (std::isalpha(static_cast<unsigned char>(text[i])) != 0)
            letters += text[i];
    }
    return letters;
}

/// Its cells repeat its header: a text that the form shows, not an answer.
bool repeatsItsText(const TableHead &head, std::size_t column, int headerRows,
                    const std::string &header) {
    const auto shown = lettersOf(header);
    bool any = false;
    for (auto row = static_cast<std::size_t>(headerRows); row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (text.empty() || base::comparisonKey(text) == "n/a")
            continue;
        if (shown.size() < 20 || lettersOf(text) != shown)
            return false;
        any = true;
    }
    return any;
}

/// Texts between questions, and what the form computes: "{if(is_empty(Q1), 0, Q1)}".
void leaveShownTextsOut(const TableHead &head, Layout &layout) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        if (hint.role)
            continue;
        const auto header = base::trim(hint.header);
        const bool computed = base::startsWith(header, "{") && base::endsWith(header, "}");
        if (!computed && !repeatsItsText(head, i, layout.headerRows, hint.header))
            continue;
        hint.role = ColumnRole::ignored;
        hint.reason = tr("A technical column of the survey tool");
    }
}

void leaveFilesOut(const TableHead &head, Layout &layout) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        const auto key = headerKey(hint.header);
        const bool count = hint.sub == "filecount" || base::endsWith(key, "_filecount") ||
                           base::startsWith(key, "filecount - ");
        if (hint.role || !(count || listsFiles(head, i, layout.headerRows)))
            continue;
        hint.role = ColumnRole::ignored;
        hint.reason = tr("Files that respondents sent are not imported");
    }
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
        if (hint.header.empty() || limeField(code, {}) != nullptr) {
            hint.header = code;
            continue;
        }
        readQuestion(hint, {});
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
    const auto own = vv ? std::string() : limeCodeMark(head);
    const auto places = vv ? std::vector<ColumnRole>() : limeRolesByPlace(head);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        const auto key = headerKey(hint.header);
        const auto *field = limeField(key, own.empty() ? ". " : own);
        if (field != nullptr || i < places.size()) {
            hint.role = field != nullptr ? field->role : places[i];
            if (hint.role == ColumnRole::ignored)
                hint.reason = tr("A technical column of the survey tool");
            if (hint.role == ColumnRole::personal)
                hint.reason = tr("It can identify the respondent");
        } else if (isLimeTiming(hint.header, key)) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("Time spent on the page is not an answer");
        } else if (hint.group.empty() && !vv) {
            readQuestion(hint, own);
        }
    }
    findComments(layout.columns);
    findNamedOthers(head, layout);
    leaveFilesOut(head, layout);
    leaveShownTextsOut(head, layout);
    return layout;
}

} // namespace kooste::importing
