// SPDX-License-Identifier: MIT
#include "importing/interpretation.h"

#include <utility>

namespace kooste::importing {

namespace {

using base::tr;

constexpr std::array<std::string_view, 17> kRoleCodes{
    "respondentId", "startedAt", "submittedAt", "status",     "channel", "language",
    "unit",         "audience",  "phase",       "background", "item",    "option",
    "comment",      "text",      "personal",    "ignored",    "count"};
constexpr std::array<std::string_view, 3> kOrderCodes{"dmy", "mdy", "ymd"};

} // namespace

std::string_view columnRoleCode(ColumnRole role) {
    return kRoleCodes.at(static_cast<std::size_t>(role));
}

std::optional<ColumnRole> parseColumnRole(std::string_view code) {
    for (std::size_t i = 0; i < kRoleCodes.size(); ++i)
        if (kRoleCodes.at(i) == code)
            return static_cast<ColumnRole>(i);
    return std::nullopt;
}

base::Message columnRoleName(ColumnRole role) {
    switch (role) {
    case ColumnRole::respondentId:
        return tr("respondent's id");
    case ColumnRole::startedAt:
        return tr("start time");
    case ColumnRole::submittedAt:
        return tr("response time");
    case ColumnRole::status:
        return tr("status");
    case ColumnRole::channel:
        return tr("channel");
    case ColumnRole::language:
        return tr("language");
    case ColumnRole::unit:
        return tr("unit");
    case ColumnRole::audience:
        return tr("respondent");
    case ColumnRole::phase:
        return tr("phase");
    case ColumnRole::background:
        return tr("background");
    case ColumnRole::item:
        return tr("question");
    case ColumnRole::option:
        return tr("option");
    case ColumnRole::comment:
        return tr("comment");
    case ColumnRole::text:
        return tr("open answer");
    case ColumnRole::personal:
        return tr("personal data");
    case ColumnRole::ignored:
        return tr("not imported");
    case ColumnRole::count:
        return tr("number of responses");
    }
    return {};
}

bool carriesItem(ColumnRole role) {
    return role == ColumnRole::background || role == ColumnRole::item ||
           role == ColumnRole::option || role == ColumnRole::comment || role == ColumnRole::text;
}

const DateOrder *DateSplit::orderFor(std::string_view key) const {
    for (const auto &[cell, order] : orders)
        if (cell == key)
            return &order;
    return nullptr;
}

std::string_view dateOrderCode(DateOrder order) {
    return kOrderCodes.at(static_cast<std::size_t>(order));
}

std::optional<DateOrder> parseDateOrder(std::string_view code) {
    for (std::size_t i = 0; i < kOrderCodes.size(); ++i)
        if (kOrderCodes.at(i) == code)
            return static_cast<DateOrder>(i);
    return std::nullopt;
}

const ColumnReading *Interpretation::find(ColumnRole role) const {
    for (const auto &column : columns)
        if (column.role == role)
            return &column;
    return nullptr;
}

const QuestionReading *Interpretation::findQuestion(std::string_view itemCode) const {
    for (const auto &question : questions)
        if (question.itemCode == itemCode)
            return &question;
    return nullptr;
}

} // namespace kooste::importing
