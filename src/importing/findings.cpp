// SPDX-License-Identifier: MIT
#include "importing/findings.h"
#include "base/number_format.h"
#include "base/text.h"

namespace kooste::importing {

namespace {

using base::Severity;
using base::tr;
using base::trn;

std::string headersOf(const Inspection &inspection, ColumnRole role) {
    std::vector<std::string> headers;
    for (const auto &column : inspection.columns)
        if (column.role == role)
            headers.push_back(base::shortened(column.header, 40));
    return base::join(headers, ", ");
}

void addPersonal(Inspection &inspection) {
    std::int64_t count = 0;
    for (const auto &column : inspection.columns)
        count += column.role == ColumnRole::personal ? 1 : 0;
    if (count > 0)
        inspection.diagnostics.push_back(
            {Severity::note, "personalColumns",
             trn("{n} column with personal data is not imported: {columns}",
                 "{n} columns with personal data are not imported: {columns}", count)
                 .with("columns", headersOf(inspection, ColumnRole::personal))});
}

/// "UTC+2", "UTC-3:30".
std::string zoneName(std::int32_t minutes) {
    if (minutes == 0)
        return "UTC";
    const auto size = minutes < 0 ? -minutes : minutes;
    const auto rest = size % 60;
    return std::string(minutes < 0 ? "UTC-" : "UTC+") + std::to_string(size / 60) +
           (rest == 0 ? "" : ":" + std::string(rest < 10 ? "0" : "") + std::to_string(rest));
}

/// No time is shifted: the day that counts is the one that is written.
base::Diagnostic zoneFinding(const ColumnReading &column) {
    auto zones = zoneName(column.leastZone);
    if (column.mostZone != column.leastZone)
        zones += " – " + zoneName(column.mostZone);
    if (column.otherDay > 0)
        return {Severity::note, "timeZone",
                trn("The times of column {header} name their time zone ({zones}); they are kept as "
                    "written and not shifted to Finnish time, in which {n} of them is on another "
                    "day",
                    "The times of column {header} name their time zone ({zones}); they are kept as "
                    "written and not shifted to Finnish time, in which {n} of them are on another "
                    "day",
                    column.otherDay)
                    .with("header", base::shortened(column.header, 60))
                    .with("zones", zones),
                std::nullopt, column.index};
    return {Severity::note, "timeZone",
            tr("The times of column {header} name their time zone ({zones}); they are kept as "
               "written and not shifted to Finnish time")
                .with("header", base::shortened(column.header, 60))
                .with("zones", zones),
            std::nullopt, column.index};
}

/// Which source writes its dates how, as far as there is room.
base::Diagnostic splitFinding(const Inspection &inspection, const ColumnReading &column) {
    const auto &split = column.dateSplit;
    std::vector<std::string> dayFirst;
    std::vector<std::string> monthFirst;
    for (const auto &[cell, order] : split.orders)
        (order == DateOrder::mdy ? monthFirst : dayFirst).push_back(cell.empty() ? "–" : cell);
    return {
        Severity::warning, "splitDates",
        tr("Column {header} holds dates written in two ways; they are told apart by column "
           "{source}: day first with {dayFirst}, month first with {monthFirst}")
            .with("header", base::shortened(column.header, 60))
            .with("source",
                  base::shortened(
                      inspection.columns[static_cast<std::size_t>(split.column) - 1].header, 40))
            .with("dayFirst", base::shortened(base::join(dayFirst, ", "), 60))
            .with("monthFirst", base::shortened(base::join(monthFirst, ", "), 60)),
        std::nullopt, column.index};
}

void addColumns(Inspection &inspection) {
    for (const auto &column : inspection.columns) {
        if (column.dates == DateDecision::ambiguous)
            inspection.diagnostics.push_back(
                {Severity::warning, "ambiguousDates",
                 tr("The dates of column {header} could have the day or the month first")
                     .with("header", base::shortened(column.header, 60)),
                 std::nullopt, column.index});
        if (column.mixedDates)
            inspection.diagnostics.push_back(
                {Severity::warning, "mixedDates",
                 tr("Column {header} holds dates that can only have the day first and dates that "
                    "can only have the month first; rows that do not fit the chosen order are "
                    "kept aside")
                     .with("header", base::shortened(column.header, 60)),
                 std::nullopt, column.index});
        if (column.dateSplit.column > 0)
            inspection.diagnostics.push_back(splitFinding(inspection, column));
        if (!column.writtenZone.empty())
            inspection.diagnostics.push_back(
                {Severity::note, "timeZone",
                 tr("The times of column {header} are in the zone {zones} by the tool's word; they "
                    "are kept as written and not shifted to Finnish time")
                     .with("header", base::shortened(column.header, 60))
                     .with("zones", column.writtenZone),
                 std::nullopt, column.index});
        if (column.zoned > 0)
            inspection.diagnostics.push_back(zoneFinding(column));
        if (column.unclear)
            inspection.diagnostics.push_back(
                {Severity::warning, "unclearColumn",
                 tr("The values of column {header} are numbers without labels")
                     .with("header", base::shortened(column.header, 60)),
                 std::nullopt, column.index});
        if (column.occurrence > 1 && !column.header.empty())
            inspection.diagnostics.push_back(
                {Severity::note, "repeatedHeader",
                 tr("The header {header} stands more than once; the columns are told apart by "
                    "their position")
                     .with("header", base::shortened(column.header, 60)),
                 std::nullopt, column.index});
    }
}

/// Boxes whose 0 stands in every row, asked or not.
void addUnticked(Inspection &inspection) {
    std::vector<std::string> names;
    for (const auto &question : inspection.questions)
        if (!question.binding.untickedIsAsked && !question.binding.falseValues.empty())
            names.push_back(base::shortened(question.text, 40));
    if (!names.empty())
        inspection.diagnostics.push_back(
            {Severity::note, "untickedUnasked",
             tr("An unticked box of {questions} stands as 0 also where the question was not asked; "
                "the two cannot be told apart. A response without a tick counts as not answered.")
                 .with("questions", base::join(names, ", "))});
}

void addRows(Inspection &inspection) {
    if (inspection.wrongCounts > 0)
        inspection.diagnostics.push_back(
            {Severity::warning, "wrongCounts",
             trn("{n} row has no readable number of responses and will be kept aside",
                 "{n} rows have no readable number of responses and will be kept aside",
                 inspection.wrongCounts)});
    if (inspection.sumRows > 0)
        inspection.diagnostics.push_back(
            {Severity::warning, "sumRows",
             trn("{n} row sums up others and will be kept aside",
                 "{n} rows sum up others and will be kept aside", inspection.sumRows)});
    if (inspection.fileRows != inspection.responses)
        inspection.diagnostics.push_back(
            {Severity::note, "countedRows",
             trn("{n} row of the file counts responses: it stands for {responses} of them",
                 "{n} rows of the file count responses: they stand for {responses} of them",
                 inspection.fileRows)
                 .with("responses",
                       inspection.responses - inspection.wrongCounts - inspection.sumRows)});
    if (inspection.wrongWidth > 0)
        inspection.diagnostics.push_back(
            {Severity::warning, "rowsOfWrongWidth",
             trn("{n} row has a wrong number of cells and will be kept aside",
                 "{n} rows have a wrong number of cells and will be kept aside",
                 inspection.wrongWidth)});
    if (inspection.incomplete > 0)
        inspection.diagnostics.push_back(
            {Severity::note, "incompleteResponses",
             trn("{n} response is incomplete and counts in no figure",
                 "{n} responses are incomplete and count in no figure", inspection.incomplete)});
    if (inspection.test > 0)
        inspection.diagnostics.push_back(
            {Severity::note, "testResponses",
             trn("{n} response is a test and counts in no figure",
                 "{n} responses are tests and count in no figure", inspection.test)});
}

void addLacks(Inspection &inspection) {
    if (inspection.find(ColumnRole::submittedAt) == nullptr)
        inspection.diagnostics.push_back(
            {Severity::note, "noTime", tr("No column tells when a response was given")});
    if (inspection.find(ColumnRole::unit) == nullptr && inspection.fixed.unit.empty())
        inspection.diagnostics.push_back(
            {Severity::note, "noUnit", tr("No column tells the unit")});
    if (inspection.headerRows == 0)
        inspection.diagnostics.push_back(
            {Severity::warning, "noHeader",
             tr("The first row is already a response: columns are named by their position")});
}

/// Surveys that were begun only: words stand where the others have their time.
std::int64_t withoutTime(const ColumnReading &time, const Inspection &inspection,
                         const std::vector<ColumnProfile> &profiles) {
    const auto &profile = profiles[static_cast<std::size_t>(time.index) - 1];
    if (inspection.tool != "redcap")
        return time.blank;
    const auto blank = time.blankIsIncomplete ? profile.blank() : 0;
    return blank + profile.answered() - profile.dates;
}

} // namespace

base::Diagnostic wrongWidthFinding(std::int64_t row, std::size_t cells, std::size_t wanted) {
    return {Severity::warning, "wrongCellCount",
            tr("The row has {cells} cells instead of {wanted}")
                .with("cells", static_cast<std::int64_t>(cells))
                .with("wanted", static_cast<std::int64_t>(wanted)),
            row};
}

void addFindings(Inspection &inspection) {
    inspection.diagnostics.insert(inspection.diagnostics.begin(),
                                  inspection.format.diagnostics.begin(),
                                  inspection.format.diagnostics.end());
    addLacks(inspection);
    addPersonal(inspection);
    addColumns(inspection);
    addUnticked(inspection);
    addRows(inspection);
}

bool saysNotCompleted(std::string_view text) { return text == "[not completed]"; }

StatusWord statusOf(std::string_view text, bool flags) {
    const auto key = base::comparisonKey(text);
    if (flags)
        if (const auto number = base::parseInteger(key))
            return (*number & 3) != 0 ? StatusWord::test : StatusWord::complete;
    for (const std::string_view word :
         {"test", "testi", "preview", "esikatselu", "survey preview", "survey test", "testsvar",
          "testivastaus", "1024", "test response", "preview response", "offline survey preview",
          "survey preview/spam", "umfragevorschau", "umfragetest", "kyselyn esikatselu",
          "enkätförhandsvisning"})
        if (key == word)
            return StatusWord::test;
    for (const std::string_view word :
         {"no", "false", "0", "ei", "nej", "incomplete", "partial", "kesken", "keskeneräinen",
          "osittainen", "ofullständig", "påbörjad", "in progress", "unfinished", "disqualified",
          "started", "avbruten", "keskeytetty"})
        if (key == word)
            return StatusWord::incomplete;
    return key.empty() ? StatusWord::incomplete : StatusWord::complete;
}

void countStatuses(Inspection &inspection, const std::vector<ColumnProfile> &profiles) {
    if (const auto *time = inspection.find(ColumnRole::submittedAt))
        inspection.incomplete = withoutTime(*time, inspection, profiles);
    for (const auto &status : inspection.columns) {
        if (status.role != ColumnRole::status)
            continue;
        std::int64_t incomplete = status.flags ? 0 : status.blank;
        std::int64_t test = 0;
        for (const auto &value : profiles[static_cast<std::size_t>(status.index) - 1].values()) {
            const auto word = statusOf(value.text, status.flags);
            incomplete += word == StatusWord::incomplete ? value.count : 0;
            test += word == StatusWord::test ? value.count : 0;
        }
        inspection.test = std::max(inspection.test, test);
        inspection.incomplete = std::max(inspection.incomplete, incomplete);
    }
}

} // namespace kooste::importing
