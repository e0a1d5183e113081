// SPDX-License-Identifier: MIT
#include "app/presenters/import_pictures.h"

#include "base/text.h"
#include "importing/dialects/registry.h"

namespace kooste::app {

using base::tr;
using base::trn;
using importing::ColumnRole;

namespace {
constexpr double kSureFrom = 0.9;
constexpr double kFairlySureFrom = 0.6;
} // namespace

const std::vector<ColumnRole> &columnRoles() {
    static const std::vector<ColumnRole> roles = {
        ColumnRole::item,        ColumnRole::background, ColumnRole::text,
        ColumnRole::comment,     ColumnRole::option,     ColumnRole::unit,
        ColumnRole::submittedAt, ColumnRole::startedAt,  ColumnRole::respondentId,
        ColumnRole::channel,     ColumnRole::language,   ColumnRole::audience,
        ColumnRole::phase,       ColumnRole::status,     ColumnRole::count,
        ColumnRole::personal,    ColumnRole::ignored};
    return roles;
}

const std::vector<model::ItemKind> &itemKinds() {
    static const std::vector<model::ItemKind> kinds = {
        model::ItemKind::nps,      model::ItemKind::ordered, model::ItemKind::single,
        model::ItemKind::multiple, model::ItemKind::number,  model::ItemKind::date,
        model::ItemKind::text};
    return kinds;
}

base::Message itemKindName(model::ItemKind kind) {
    switch (kind) {
    case model::ItemKind::nps:
        return tr("NPS 0–10");
    case model::ItemKind::ordered:
        return tr("Scale");
    case model::ItemKind::single:
        return tr("One choice");
    case model::ItemKind::multiple:
        return tr("Several choices");
    case model::ItemKind::number:
        return tr("Number");
    case model::ItemKind::date:
        return tr("Date");
    case model::ItemKind::text:
        break;
    }
    return tr("Text");
}

const std::vector<std::string> &encodingCodes() {
    static const std::vector<std::string> codes = {"",         "UTF-8",        "UTF-16LE",
                                                   "UTF-16BE", "windows-1252", "macintosh"};
    return codes;
}

const std::vector<std::string> &delimiterCodes() {
    static const std::vector<std::string> codes = {"", ";", ",", "\t", "|"};
    return codes;
}

const std::vector<std::string> &toolCodes() {
    static const std::vector<std::string> codes = [] {
        std::vector<std::string> all;
        for (const auto *dialect : importing::dialects())
            all.emplace_back(dialect->code());
        return all;
    }();
    return codes;
}

std::string recognisedTool(const importing::Inspection &inspection, const Say &say) {
    if (inspection.tool == "unknown" || inspection.tool == "plain")
        return say(tr("Not recognised: read as an ordinary table"));
    return say(tr("Recognised: {tool}").with("tool", toolName(inspection.tool, say.translator())));
}

base::Message surenessOf(const importing::Inspection &inspection) {
    return inspection.confidence >= kSureFrom         ? tr("Sure")
           : inspection.confidence >= kFairlySureFrom ? tr("Fairly sure")
                                                      : tr("Not sure");
}

bool isSure(const importing::Inspection &inspection) {
    return inspection.confidence >= kFairlySureFrom;
}

namespace {

/// Makes the parts of step 1 from one inspection.
class FilePicture {
public:
    FilePicture(const importing::Inspection &inspection, const importing::ReadOptions &options,
                const importing::Corrections &corrections, const base::Translator &translator)
        : inspection_(inspection), options_(options), corrections_(corrections),
          translator_(translator) {}

    ImportFileStep make() {
        addRecognition();
        addChoices();
        addColumns();
        addPreview();
        return std::move(step_);
    }

private:
    std::string say(const base::Message &message) const {
        return base::render(message, translator_);
    }
    std::string count(std::int64_t value) const {
        return base::formatCount(value, translator_.language());
    }

    void addRecognition() {
        const auto columns = static_cast<std::int64_t>(inspection_.columns.size());
        step_.fileLine = inspection_.fileName + ", " +
                         say(trn("{n} row", "{n} rows", inspection_.responses)) + ", " +
                         say(trn("{n} column", "{n} columns", columns));
        step_.recognised = recognisedTool(inspection_, Say(translator_));
        std::int64_t met = 0;
        for (const auto &reason : inspection_.reasons) {
            step_.reasons.push_back({reason.met, say(reason.message)});
            met += reason.met ? 1 : 0;
        }
        step_.confidence =
            say(tr("{sure}: {met} of {all} signs hold.")
                    .with("sure", surenessOf(inspection_))
                    .with("met", met)
                    .with("all", static_cast<std::int64_t>(inspection_.reasons.size())));
        step_.headerRows = inspection_.headerRows;
    }

    void addChoices() {
        const bool workbook = inspection_.format.delimiter.empty();
        const std::string textOnly = say(tr("only in text files"));
        step_.tool.texts = {say(tr("As recognised"))};
        for (const auto &code : toolCodes())
            step_.tool.texts.push_back(toolName(code, translator_));
        step_.tool.chosen = placeOf(toolCodes(), corrections_.tool) + 1;

        const std::string &encoding = inspection_.format.encoding;
        step_.encoding =
            codes(encodingCodes(), options_.encoding,
                  say(tr("As recognised ({what})").with("what", encoding)), !workbook, textOnly);
        step_.delimiter = codes(delimiterCodes(), options_.delimiter,
                                say(tr("As recognised ({what})")
                                        .with("what", delimiterName(inspection_.format.delimiter))),
                                !workbook, textOnly);
        for (std::size_t i = 1; i < step_.delimiter.texts.size(); ++i)
            step_.delimiter.texts[i] = delimiterName(delimiterCodes()[i]);
        step_.sheet.texts = inspection_.format.sheets;
        step_.sheet.chosen =
            std::max(0, placeOf(inspection_.format.sheets, inspection_.format.sheet));
        step_.sheet.enabled = workbook && inspection_.format.sheets.size() > 1;
        step_.sheet.why = say(workbook ? tr("only one sheet") : tr("only in Excel files"));
        if (!workbook)
            step_.sheet.texts = {step_.sheet.why};
        step_.dates.texts = {say(tr("From the values")), say(tr("Day first (31/12/2025)")),
                             say(tr("Month first (12/31/2025)")),
                             say(tr("Year first (2025/12/31)"))};
        step_.dates.chosen =
            corrections_.dateOrder ? static_cast<int>(*corrections_.dateOrder) + 1 : 0;
    }

    std::string delimiterName(const std::string &code) const {
        if (code == ";")
            return say(tr("Semicolon ( ; )"));
        if (code == ",")
            return say(tr("Comma ( , )"));
        if (code == "\t")
            return say(tr("Tab"));
        return code == "|" ? say(tr("Vertical bar ( | )")) : code;
    }

    static int placeOf(const std::vector<std::string> &codes, const std::string &code) {
        for (std::size_t i = 0; i < codes.size(); ++i)
            if (codes[i] == code)
                return static_cast<int>(i);
        return -1;
    }

    static Choice codes(const std::vector<std::string> &codes, const std::string &chosen,
                        const std::string &first, bool enabled, const std::string &why) {
        Choice choice;
        choice.texts = codes;
        choice.texts.front() = enabled ? first : why;
        choice.chosen = std::max(0, placeOf(codes, chosen));
        choice.enabled = enabled;
        choice.why = why;
        return choice;
    }

    void addColumns() {
        for (const auto role : columnRoles())
            step_.roles.push_back(say(importing::columnRoleName(role)));
        step_.kinds = {"–"};
        for (const auto kind : itemKinds())
            step_.kinds.push_back(say(itemKindName(kind)));
        std::vector<std::string> personal;
        for (const auto &column : inspection_.columns) {
            ImportFileStep::GridColumn shown;
            shown.header = column.header;
            for (std::size_t i = 0; i < columnRoles().size(); ++i)
                if (columnRoles()[i] == column.role)
                    shown.role = static_cast<int>(i);
            for (std::size_t i = 0; i < itemKinds().size(); ++i)
                if (column.kind == itemKinds()[i])
                    shown.kind = static_cast<int>(i) + 1;
            shown.personal = column.role == ColumnRole::personal;
            shown.unclear = column.unclear;
            shown.summary =
                say(trn("{n} different value", "{n} different values", column.distinct)) + ", " +
                say(trn("{n} blank cell", "{n} blank cells", column.blank));
            if (!column.reason.empty())
                shown.summary += ". " + say(column.reason);
            if (shown.personal)
                personal.push_back(column.header);
            step_.columns.push_back(std::move(shown));
        }
        if (!personal.empty())
            step_.personalNote = say(trn("{n} column of personal data is not imported: {names}",
                                         "{n} columns of personal data are not imported: {names}",
                                         static_cast<std::int64_t>(personal.size()))
                                         .with("names", base::join(personal, ", ")));
    }

    void addPreview() {
        for (const auto &row : inspection_.preview) {
            step_.rowNumbers.push_back(count(row.number));
            std::vector<ImportFileStep::GridCell> cells;
            for (std::size_t i = 0; i < row.cells.size() && i < step_.columns.size(); ++i) {
                const auto &cell = row.cells[i];
                if (!cell.hidden)
                    cells.push_back({cell.text, false});
                else if (step_.columns[i].personal)
                    cells.push_back({say(tr("not imported")), true});
                else if (cell.characters == 0)
                    cells.push_back({say(tr("blank")), true});
                else
                    cells.push_back({say(trn("{n} character", "{n} characters",
                                             static_cast<std::int64_t>(cell.characters))),
                                     true});
            }
            step_.cells.push_back(std::move(cells));
        }
    }

    const importing::Inspection &inspection_;
    const importing::ReadOptions &options_;
    const importing::Corrections &corrections_;
    const base::Translator &translator_;
    ImportFileStep step_;
};

} // namespace

ImportFileStep filePicture(const importing::Inspection &inspection,
                           const importing::ReadOptions &options,
                           const importing::Corrections &corrections,
                           const base::Translator &translator) {
    return FilePicture(inspection, options, corrections, translator).make();
}

} // namespace kooste::app
