// SPDX-License-Identifier: MIT
#include "importing/dialects/qualtrics.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/dialects/qualtrics_columns.h"
#include "importing/header_words.h"

#include <algorithm>
#include <cctype>
#include <functional>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

/// Where names, texts and ids stand.
struct HeaderPlaces {
    int rows = 1;
    std::size_t names = 0;
    std::size_t texts = 0;
    std::size_t ids = kNoRow;
};

bool holdsId(const HeadCell &cell) {
    return base::startsWith(cell.text, "{") && cell.text.find("ImportId") != std::string::npos;
}

/// The row of ids, if the file has one.
std::size_t idRow(const TableHead &head) {
    for (std::size_t row = 0; row < std::min<std::size_t>(4, head.rows.size()); ++row) {
        const auto &cells = head.rows[row].cells;
        const auto ids = std::count_if(cells.begin(), cells.end(), holdsId);
        const auto filled = std::count_if(cells.begin(), cells.end(),
                                          [](const HeadCell &cell) { return !cell.text.empty(); });
        if (ids > 0 && ids * 2 > filled)
            return row;
    }
    return kNoRow;
}

std::size_t fieldsIn(const HeadRow &row) {
    std::size_t count = 0;
    for (const auto &cell : row.cells) {
        QualtricsColumn column;
        column.name = cell.text;
        count += qualtricsField(column) != nullptr ? 1 : 0;
    }
    return count;
}

/// "V1", "V2" …: names of the tool's own columns before 2018.
bool hasOldNames(const TableHead &head) {
    return head.rows.size() > 1 && head.rows[0].text(0) == "V1" && head.rows[0].text(1) == "V2" &&
           fieldsIn(head.rows[1]) >= 3;
}

/// The row below the names has texts: words where responses have their times.
bool isTextRow(const TableHead &head) {
    if (head.rows.size() < 2)
        return false;
    for (std::size_t column = 0; column < head.rows[0].cells.size(); ++column) {
        QualtricsColumn named;
        named.name = head.rows[0].text(column);
        const auto *field = qualtricsField(named);
        if (field == nullptr ||
            (field->role != ColumnRole::startedAt && field->role != ColumnRole::submittedAt))
            continue;
        const auto &below = head.rows[1].text(column);
        if (!below.empty())
            return !readDate(below) && !readSerialDate(below);
    }
    return false;
}

HeaderPlaces placesOf(const TableHead &head, std::optional<int> wanted) {
    HeaderPlaces places;
    if (const auto ids = idRow(head); ids != kNoRow) {
        places.ids = ids;
        places.texts = ids > 0 ? ids - 1 : 0;
        places.names = ids > 1 ? ids - 2 : 0;
        places.rows = static_cast<int>(ids) + 1;
    } else if (hasOldNames(head) || isTextRow(head)) {
        places.texts = 1;
        places.rows = 2;
    }
    places.rows = wanted.value_or(places.rows);
    return places;
}

std::vector<QualtricsColumn> columnsOf(const TableHead &head, const HeaderPlaces &places) {
    std::vector<QualtricsColumn> columns(head.width);
    const bool old = hasOldNames(head);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto &column = columns[i];
        column.name = base::toNfc(head.rows[places.names].text(i));
        column.text = plainText(head.rows[places.texts].text(i));
        if (places.ids != kNoRow) {
            const auto &cell = head.rows[places.ids].text(i);
            column.importId = idValue(cell, "ImportId");
            column.choiceId = idValue(cell, "choiceId");
            column.zone = idValue(cell, "timeZone");
        }
        // "V8" says less than the text below it.
        if (old && column.name.size() > 1 && column.name[0] == 'V' && base::isDigit(column.name[1]))
            column.name = column.text;
        if (column.text.empty())
            column.text = column.name;
    }
    findBases(columns);
    return columns;
}

/// "Q1#1_1", "Q5(2)" and, in the second round of a loop, "2_Q5" are no codes as they are.
std::string codeOf(const std::string &name) {
    std::string code = !name.empty() && base::isDigit(name.front()) ? "L" : "";
    for (const char c : name)
        code += std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '.' || c == '-'
                    ? c
                    : '_';
    while (!code.empty() && code.back() == '_')
        code.pop_back();
    return isCodeLike(code) ? code : std::string();
}

void setField(ColumnHint &hint, const QualtricsField &field, bool hasEnd) {
    hint.role = field.role;
    hint.text.clear();
    if (field.key == "recordeddate" && !hasEnd)
        hint.role = ColumnRole::submittedAt;
    else if (field.key == "recordeddate")
        hint.reason = tr("The end of the response is its time");
    else if (field.role == ColumnRole::ignored)
        hint.reason = tr("A technical column of the survey tool");
    else if (field.role == ColumnRole::personal)
        hint.reason = tr("It can identify the respondent");
    hint.flags = field.key == "status";
}

/// Every cell is the number of ticks, or the option itself.
bool holdTicks(const TableHead &head, const HeaderPlaces &places, std::size_t column,
               const std::string &part) {
    const auto label = base::comparisonKey(part);
    for (auto row = static_cast<std::size_t>(places.rows); row < head.rows.size(); ++row)
        if (const auto &text = head.rows[row].text(column); !text.empty() && text != "1" &&
                                                            text != "0" && text != "-99" &&
                                                            base::comparisonKey(text) != label)
            return false;
    return true;
}

/// The columns of one question get its text as their group and the rest as their part.
void splitGroup(const std::vector<QualtricsColumn> &columns, std::size_t first, std::size_t end,
                std::vector<ColumnHint> &hints, const std::function<bool(std::size_t)> &mayTick) {
    std::vector<const std::string *> texts;
    std::vector<const std::string *> words;
    for (auto i = first; i < end; ++i)
        (columns[i].isText() ? words : texts).push_back(&columns[i].text);
    const bool onlyTexts = texts.empty();
    if (onlyTexts)
        texts = words;
    if (texts.size() < 2)
        return;
    std::size_t mark = 0;
    const auto at = sharedText(texts, mark);
    if (at == 0)
        return;
    const auto shared = texts.front()->substr(0, at);
    for (auto i = first; i < end; ++i)
        hints[i].sub = base::startsWith(columns[i].text, shared) ? columns[i].text.substr(at)
                                                                 : columns[i].text;
    // Rows of a matrix have more than ticks; where choices have ids, what has none is no choice.
    std::size_t ticks = 0;
    std::size_t others = 0;
    for (auto i = first; i < end; ++i)
        if (!columns[i].isText())
            ++(!columns[i].choiceId.empty() || mayTick(i) ? ticks : others);
    if (others > 0)
        ticks = 0;
    const auto group = withoutSelected(shared.substr(0, at - mark));
    for (auto i = first; i < end; ++i) {
        auto &hint = hints[i];
        hint.group = group;
        hint.groupCode = codeOf(columns[first].name.substr(0, columns[first].name.rfind('_')));
        if (columns[i].isText() && !onlyTexts)
            continue;
        hint.part = ColumnHint::Part::sub;
        hint.tick = !columns[i].choiceId.empty();
        hint.grid = onlyTexts || ticks == 0;
    }
}

/// Words belong to a choice when another column of the question holds its answer.
bool standsBesideAChoice(const std::vector<QualtricsColumn> &columns, std::size_t at) {
    const auto stem = [](const QualtricsColumn &column) {
        const auto &id = column.importId.empty() ? column.name : column.importId;
        return id.substr(0, id.find_first_of("_-#", column.importId.empty() ? 1 : 3));
    };
    const auto &own = columns[at];
    return std::any_of(columns.begin(), columns.end(), [&](const QualtricsColumn &other) {
        return &other != &own && other.isQuestion() && !other.isText() &&
               notAnAnswer(other).empty() &&
               (other.base == own.base || stem(other) == stem(own) ||
                other.name + "_TEXT" == own.name);
    });
}

void readQuestionColumn(const std::vector<QualtricsColumn> &columns, std::size_t at,
                        ColumnHint &hint) {
    const auto &column = columns[at];
    if (column.isText()) {
        if (standsBesideAChoice(columns, at))
            hint.part = ColumnHint::Part::comment;
        return;
    }
    hint.text = withoutSelected(hint.text);
    hint.coded = true;
    // Several choices in one cell, unless the export has a column for each of them.
    if (column.base == (column.importId.empty() ? column.name : column.importId))
        hint.separator = ",";
}

} // namespace

Confidence QualtricsDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    const auto fields = std::max(fieldsIn(head.rows[0]),
                                 hasOldNames(head) ? fieldsIn(head.rows[1]) : std::size_t{0});
    std::size_t ids = 0;
    for (const auto &row : head.rows)
        for (std::size_t i = 0; i < std::min<std::size_t>(row.cells.size(), 12); ++i)
            if (const auto &text = row.text(i); base::startsWith(text, "R_") && text.size() >= 15 &&
                                                text.size() <= 20 && isCodeLike(text)) {
                ++ids;
                break;
            }
    const auto timings = std::count_if(
        head.rows[0].cells.begin(), head.rows[0].cells.end(), [](const HeadCell &cell) {
            const auto name = base::comparisonKey(cell.text);
            return base::endsWith(name, "page submit") || base::endsWith(name, "page.submit") ||
                   base::endsWith(name, "_first click") || base::endsWith(name, "_first.click");
        });
    confidence.add(0.3, timings >= 2 && fields >= 2, tr("Columns are named as in Qualtrics"));
    confidence.add(0.6, idRow(head) != kNoRow, tr("A header row holds the ids of Qualtrics"));
    confidence.add(fields >= 5 ? 0.4 : 0.2, fields >= 3, tr("Columns are named as in Qualtrics"));
    confidence.add(fields >= 1 && fields < 3 ? 0.5 : 0.2,
                   ids > 0 && (ids + 3) * 10 >= head.rows.size() * 8,
                   tr("Responses have ids that begin with R_"));
    confidence.add(0.2, hasOldNames(head) || (fields >= 3 && isTextRow(head)),
                   tr("Names of columns stand above the questions"));
    return confidence;
}

Layout QualtricsDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    const auto places = placesOf(head, headerRows);
    layout.headerRows = places.rows;
    layout.skipped = {"-99"};
    if (places.rows < 1 || head.rows.empty()) {
        layout.columns = hintsFromHeaders(head, places.rows);
        return layout;
    }
    const auto columns = columnsOf(head, places);
    const bool hasEnd = std::any_of(columns.begin(), columns.end(), [](const auto &column) {
        const auto *field = qualtricsField(column);
        return field != nullptr && field->key == "enddate";
    });
    layout.columns.resize(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto &column = columns[i];
        auto &hint = layout.columns[i];
        hint.header = column.name;
        hint.text = column.text;
        hint.code = codeOf(column.name);
        if (const auto *field = qualtricsField(column)) {
            setField(hint, *field, hasEnd);
            hint.zone = column.zone == "Europe/Helsinki" ? std::string() : column.zone;
        } else if (auto reason = notAnAnswer(column); !reason.empty()) {
            hint.role = ColumnRole::ignored;
            hint.reason = std::move(reason);
        } else if (column.isQuestion()) {
            readQuestionColumn(columns, i, hint);
        }
    }
    const bool choiceIds = std::any_of(columns.begin(), columns.end(),
                                       [](const auto &column) { return !column.choiceId.empty(); });
    for (std::size_t i = 0; i < columns.size();) {
        auto end = i + 1;
        while (end < columns.size() && !columns[i].base.empty() &&
               columns[end].base == columns[i].base && !layout.columns[end].role)
            ++end;
        if (end - i > 1 && !layout.columns[i].role)
            splitGroup(columns, i, end, layout.columns, [&](std::size_t column) {
                return !choiceIds && holdTicks(head, places, column, layout.columns[column].sub);
            });
        i = end;
    }
    return layout;
}

} // namespace kooste::importing
