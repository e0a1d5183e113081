// SPDX-License-Identifier: MIT
#include "importing/dialects/formbricks.h"
#include "base/text.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>
#include <map>

namespace kooste::importing {

namespace {

using base::tr;

struct BrickField {
    std::string_view key;
    ColumnRole role;
};
constexpr std::array<BrickField, 33> kBrickFields{{
    {"no.", ColumnRole::ignored},
    {"response id", ColumnRole::respondentId},
    {"timestamp", ColumnRole::submittedAt},
    {"finished", ColumnRole::status},
    {"survey id", ColumnRole::ignored},
    {"formbricks id (internal)", ColumnRole::personal},
    {"user id", ColumnRole::personal},
    {"notes", ColumnRole::ignored},
    {"tags", ColumnRole::ignored},
    {"quotas", ColumnRole::ignored},
    {"quota", ColumnRole::ignored},
    {"verified email", ColumnRole::personal},
    {"url", ColumnRole::ignored},
    {"source", ColumnRole::ignored},
    {"action", ColumnRole::ignored},
    {"country", ColumnRole::ignored},
    {"single use id", ColumnRole::ignored},
    {"suid", ColumnRole::ignored},
    {"useragent - browser", ColumnRole::ignored},
    {"useragent - os", ColumnRole::ignored},
    {"useragent - device", ColumnRole::ignored},
    {"user agent - browser", ColumnRole::ignored},
    {"user agent - os", ColumnRole::ignored},
    {"user agent - device", ColumnRole::ignored},
    {"browser", ColumnRole::ignored},
    {"os", ColumnRole::ignored},
    {"device", ColumnRole::ignored},
    {"ipaddress", ColumnRole::personal},
    {"ip address", ColumnRole::personal},
    {"ip", ColumnRole::personal},
    {"language", ColumnRole::language},
    {"contact id", ColumnRole::personal},
    {"person id", ColumnRole::personal},
}};

const BrickField *brickField(std::string_view header) {
    const auto key = base::comparisonKey(header);
    for (const auto &field : kBrickFields)
        if (field.key == key)
            return &field;
    return nullptr;
}

/// The number of "12. Question" and where the question begins; 0 without one.
std::size_t questionStart(std::string_view header, int &number) {
    std::size_t at = 0;
    number = 0;
    while (at < header.size() && at < 4 && base::isDigit(header[at]))
        number = number * 10 + (header[at++] - '0');
    if (at == 0 || !base::startsWith(header.substr(at), ". "))
        return 0;
    return at + 2;
}

std::size_t firstQuestion(const std::vector<ColumnHint> &hints) {
    int number = 0;
    for (std::size_t i = 0; i < hints.size(); ++i)
        if (questionStart(hints[i].header, number) > 0)
            return i;
    return hints.size();
}

constexpr std::string_view kOptionIds = " - Option ID";

/// Rows of one matrix share the number and what stands before the last dash that all have.
void splitMatrix(std::vector<ColumnHint> &hints, const std::vector<std::size_t> &columns) {
    std::string shared = hints[columns.front()].text;
    for (const auto column : columns) {
        const auto &text = hints[column].text;
        std::size_t same = 0;
        while (same < shared.size() && same < text.size() && shared[same] == text[same])
            ++same;
        shared.resize(same);
    }
    const auto dash = shared.rfind(" - ");
    if (dash == std::string::npos || dash == 0)
        return;
    for (const auto column : columns) {
        auto &hint = hints[column];
        hint.group = hint.text.substr(0, dash);
        hint.sub = hint.text.substr(dash + 3);
        hint.part = ColumnHint::Part::sub;
        hint.grid = true;
    }
}

void readBrickField(ColumnHint &hint, const BrickField &field) {
    hint.role = field.role;
    if (field.role == ColumnRole::ignored)
        hint.reason = tr("A technical column of the survey tool");
    if (field.role == ColumnRole::personal)
        hint.reason = tr("It can identify the respondent");
}

} // namespace

Confidence FormbricksDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    std::size_t own = 0;
    std::size_t numbered = 0;
    bool name = false;
    for (const auto &cell : head.rows[0].cells) {
        const auto key = base::comparisonKey(cell.text);
        own += key == "no." || key == "response id" || key == "timestamp" || key == "finished" ||
                       key == "survey id" || key == "user id" || key == "tags"
                   ? 1
                   : 0;
        name = name || base::startsWith(key, "formbricks id");
        int number = 0;
        numbered += questionStart(cell.text, number) > 0 ? 1 : 0;
    }
    confidence.add(0.4, name, tr("One column is the internal id of Formbricks"));
    confidence.add(own >= 5 ? 0.45 : 0.25, own >= 4, tr("Response fields of Formbricks are there"));
    confidence.add(0.2, own >= 2 && numbered > 0, tr("Questions are numbered as in Formbricks"));
    return confidence;
}

Layout FormbricksDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : 1;
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    auto &hints = layout.columns;
    const auto first = firstQuestion(hints);
    std::map<int, std::vector<std::size_t>> questions;
    for (std::size_t i = 0; i < hints.size(); ++i) {
        auto &hint = hints[i];
        int number = 0;
        const auto start = questionStart(hint.header, number);
        if (base::endsWith(hint.header, kOptionIds)) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("The options' ids stand beside their labels");
        } else if (start > 0) {
            hint.text = plainText(hint.header.substr(start));
            hint.separator = "; ";
            questions[number].push_back(i);
        } else if (const auto *field = brickField(hint.header); field != nullptr && i < first) {
            readBrickField(hint, *field);
        } else if (base::startsWith(hint.header, "person.")) {
            hint.text = hint.header.substr(7);
        }
    }
    for (const auto &[number, columns] : questions)
        if (columns.size() > 1)
            splitMatrix(hints, columns);
    return layout;
}

} // namespace kooste::importing
