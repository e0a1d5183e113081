// SPDX-License-Identifier: MIT
#include "importing/dialects/redcap.h"
#include "base/text.h"
#include "importing/date_reading.h"
#include "importing/dialects/header_rows.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

using base::tr;

/// The columns that REDCap adds, by name and by label.
enum class Added { none, event, instrument, instance, accessGroup, identifier };

Added addedBy(std::string_view key) {
    constexpr std::array<std::pair<std::string_view, Added>, 10> kAdded{{
        {"redcap_event_name", Added::event},
        {"event name", Added::event},
        {"redcap_repeat_instrument", Added::instrument},
        {"repeat instrument", Added::instrument},
        {"redcap_repeat_instance", Added::instance},
        {"repeat instance", Added::instance},
        {"redcap_data_access_group", Added::accessGroup},
        {"data access group", Added::accessGroup},
        {"redcap_survey_identifier", Added::identifier},
        {"survey identifier", Added::identifier},
    }};
    for (const auto &[name, added] : kAdded)
        if (key == name)
            return added;
    return Added::none;
}

bool isVariable(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || base::isDigit(c) || c == '_';
           });
}

/// "Race (choice=White)", of older versions "Race (choice='White')".
bool splitChoice(std::string_view header, std::string &question, std::string &option) {
    constexpr std::string_view kMark = " (choice=";
    const auto at = header.rfind(kMark);
    if (at == std::string_view::npos || !base::endsWith(header, ")"))
        return false;
    question = std::string(base::trim(header.substr(0, at)));
    auto label = header.substr(at + kMark.size());
    label.remove_suffix(1);
    if (label.size() >= 2 && label.front() == '\'' && label.back() == '\'')
        label = label.substr(1, label.size() - 2);
    option = std::string(base::trim(label));
    return !option.empty();
}

std::size_t firstRow(int headerRows) { return static_cast<std::size_t>(std::max(headerRows, 0)); }

/// Whether every filled cell of the column is one of the words; `filled`: how many there are.
bool holdsOnly(const TableHead &head, std::size_t column, std::size_t from,
               std::initializer_list<std::string_view> words, std::size_t &filled) {
    filled = 0;
    for (auto row = from; row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (text.empty())
            continue;
        ++filled;
        if (std::find(words.begin(), words.end(), text) == words.end())
            return false;
    }
    return true;
}

/// "<form>_complete" or, with labels, "Complete?": 0, 1 and 2.
bool isCompletion(const TableHead &head, std::size_t column, std::size_t from,
                  std::string_view header) {
    std::size_t filled = 0;
    return ((isVariable(header) && base::endsWith(header, "_complete")) || header == "Complete?") &&
           holdsOnly(head, column, from, {"0", "1", "2", "Incomplete", "Unverified", "Complete"},
                     filled);
}

/// "<form>_timestamp" or "Survey Timestamp"; `times`: how many of its cells are times.
bool isTimestamp(const TableHead &head, std::size_t column, std::size_t from,
                 std::string_view header, std::size_t &times) {
    times = 0;
    if (!(isVariable(header) && base::endsWith(header, "_timestamp")) &&
        header != "Survey Timestamp")
        return false;
    for (auto row = from; row < head.rows.size(); ++row) {
        const auto &text = head.rows[row].text(column);
        if (text.empty() || text == "[not completed]")
            continue;
        if (!readDate(text))
            return false;
        ++times;
    }
    return true;
}

bool isCheckbox(const TableHead &head, std::size_t column, std::size_t from) {
    std::size_t filled = 0;
    return holdsOnly(head, column, from, {"0", "1", "Checked", "Unchecked"}, filled);
}

struct Marks {
    std::size_t added = 0;
    std::size_t checkboxes = 0;
    std::size_t choices = 0;
    std::size_t completions = 0;
    std::size_t timestamps = 0;
    bool variables = true; ///< all headers are names of variables
};

Marks marksOf(const TableHead &head) {
    Marks marks;
    std::string whole;
    std::string part;
    const auto &header = head.rows.front();
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const auto &text = header.text(i);
        std::size_t times = 0;
        marks.added += addedBy(headerKey(text)) != Added::none ? 1 : 0;
        marks.checkboxes += splitCheckbox(text, whole, part) && isCheckbox(head, i, 1) ? 1 : 0;
        marks.choices += splitChoice(text, whole, part) && isCheckbox(head, i, 1) ? 1 : 0;
        marks.completions += isCompletion(head, i, 1, text) ? 1 : 0;
        marks.timestamps += isTimestamp(head, i, 1, text, times) ? 1 : 0;
        marks.variables = marks.variables && isVariable(text);
    }
    return marks;
}

/// The time of the survey that most rows have; nothing when only a few of the rows have one. The
/// rows of an event or of a repeated form have forms of their own: there the only survey's time is
/// the one, and a row without it is of another form (`ofEveryRow` false).
std::optional<std::size_t> submissionTime(const TableHead &head, const Layout &layout,
                                          std::size_t from, bool &ofEveryRow) {
    std::optional<std::size_t> best;
    std::size_t most = 0;
    std::size_t surveys = 0;
    bool apart = false;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        std::size_t times = 0;
        const auto added = addedBy(headerKey(layout.columns[i].header));
        apart = apart || added == Added::event || added == Added::instrument;
        if (!isTimestamp(head, i, from, layout.columns[i].header, times) || times == 0)
            continue;
        ++surveys;
        if (times > most) {
            most = times;
            best = i;
        }
    }
    ofEveryRow = !apart;
    const bool often = most * 2 >= head.rows.size() - std::min(from, head.rows.size());
    return often || (apart && surveys == 1) ? best : std::nullopt;
}

/// REDCap writes form after form, each with its completion at its end. That is blank where the form
/// was never opened: in rows of another event or of another form.
void tellAskers(Layout &layout, const std::vector<std::size_t> &completions) {
    std::size_t next = 0;
    for (const auto completion : completions) {
        for (; next < completion; ++next)
            if (auto &hint = layout.columns[next]; !hint.role)
                hint.askedBy = static_cast<int>(completion) + 1;
        ++next;
    }
}

void setAdded(ColumnHint &hint, Added added) {
    switch (added) {
    case Added::event:
    case Added::instrument:
        hint.role = ColumnRole::background;
        hint.identifies = true;
        return;
    case Added::instance:
        hint.role = ColumnRole::ignored;
        hint.reason = tr("It numbers the repetitions of a form and tells their rows apart");
        hint.identifies = true;
        return;
    case Added::accessGroup:
        hint.role = ColumnRole::unit;
        return;
    case Added::identifier:
        hint.role = ColumnRole::personal;
        return;
    case Added::none:
        return;
    }
}

/// REDCap writes the sign of a negative code as one more underscore.
std::string optionCode(const std::string &option) {
    const bool negative = option.size() > 1 && option.front() == '_' &&
                          std::all_of(option.begin() + 1, option.end(), base::isDigit);
    return negative ? "-" + option.substr(1) : option;
}

void readName(ColumnHint &hint) {
    std::string group;
    std::string option;
    if (splitCheckbox(hint.header, group, option)) {
        hint.code = hint.header;
        hint.groupCode = group;
    } else if (!splitChoice(hint.header, group, option)) {
        if (isVariable(hint.header))
            hint.code = hint.header;
        return;
    }
    hint.group = group;
    hint.sub = optionCode(option);
    hint.part = ColumnHint::Part::sub;
    hint.option = true;
}

} // namespace

bool splitCheckbox(std::string_view header, std::string &variable, std::string &option) {
    const auto at = header.find("___");
    if (at == std::string_view::npos || at == 0 || at + 3 >= header.size() ||
        !isVariable(header.substr(0, at)))
        return false;
    variable = std::string(header.substr(0, at));
    option = std::string(header.substr(at + 3));
    return option.find_first_not_of('_') != std::string::npos;
}

Confidence RedcapDialect::recognise(const TableHead &head) const {
    Confidence confidence;
    if (head.rows.empty())
        return confidence;
    const auto marks = marksOf(head);
    const auto first = headerKey(head.rows.front().text(0));
    confidence.add(0.6, marks.added >= 1, tr("Columns that REDCap adds are there"));
    confidence.add(marks.variables || marks.choices > 0 ? 0.5 : 0.3, marks.completions >= 1,
                   tr("A column for each form says whether it is complete"));
    confidence.add(0.5, marks.checkboxes + marks.choices >= 1,
                   tr("Checkboxes are columns of 0 and 1 named as REDCap names them"));
    confidence.add(0.2, first == "record_id" || first == "record id" || first == "study_id",
                   tr("The first column is the record's id"));
    confidence.add(0.3, marks.timestamps >= 1, tr("Surveys have their time stamp"));
    return confidence;
}

Layout RedcapDialect::layout(const TableHead &head, std::optional<int> headerRows) const {
    Layout layout;
    layout.headerRows = headerRows ? *headerRows : 1;
    layout.columns = hintsFromHeaders(head, layout.headerRows);
    layout.notShown = {"[not completed]"};
    layout.untickedIsAsked = false;
    const auto from = firstRow(layout.headerRows);
    const auto time = submissionTime(head, layout, from, layout.blankTimeIsIncomplete);
    std::vector<std::size_t> completions;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto &hint = layout.columns[i];
        readName(hint);
        const auto added = addedBy(headerKey(hint.header));
        std::size_t count = 0;
        if (i == 0 && added == Added::none && !hint.option) {
            hint.role = ColumnRole::respondentId;
        } else if (added != Added::none) {
            setAdded(hint, added);
        } else if (isCompletion(head, i, from, hint.header)) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("It says how complete one form of several is");
            completions.push_back(i);
        } else if (isTimestamp(head, i, from, hint.header, count)) {
            hint.role = time == i ? ColumnRole::submittedAt : ColumnRole::ignored;
            if (time != i)
                hint.reason = tr("The time of another survey of the same record");
        } else if (isVariable(hint.header) && namesAPerson(hint.header)) {
            hint.role = ColumnRole::personal;
        } else if (holdsOnly(head, i, from, {"[document]"}, count) && count > 0) {
            hint.role = ColumnRole::ignored;
            hint.reason = tr("It stands for a file that is not in the export");
        }
    }
    if (completions.size() == 1) {
        layout.columns[completions.front()].role = ColumnRole::status;
        layout.columns[completions.front()].reason = {};
    }
    tellAskers(layout, completions);
    return layout;
}

} // namespace kooste::importing
