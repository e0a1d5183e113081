// SPDX-License-Identifier: MIT
#include "app/usecases/import_responses.h"
#include "app/usecases/import_source.h"
#include "app/usecases/masked_texts.h"
#include "base/text.h"
#include "cli/commands/commands.h"
#include "cli/form_changes_text.h"
#include "cli/reading_options.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class InspectCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.add_option("EXPORT", file_, session.text(base::tr("the export file")))->required();
        app.add_option("--workspace", workspace_,
                       session.text(base::tr("say what differs from the form's earlier exports in "
                                             "this workspace")));
        declareReadingOptions(app, session, words_);
    }

    base::Result<Reply> run(Session &session) override {
        const auto options = readOptionsOf(words_);
        if (!options)
            return options.error();
        const auto corrections = correctionsOf(words_);
        if (!corrections)
            return corrections.error();
        auto inspection =
            app::InspectExport().run(base::pathFromUtf8(file_), *options, *corrections,
                                     session.progress(), session.cancel());
        if (!inspection) {
            inspection.error().at(file_);
            return inspection.error();
        }
        const auto maskable = app::CountMaskable().run(
            base::pathFromUtf8(file_), *options, *inspection, session.progress(), session.cancel());
        if (!maskable)
            return maskable.error();
        maskable_ = *maskable;
        if (workspace_.empty())
            return replyOf(*inspection, session);
        return withWorkspace(workspace_, store::Access::readOnly,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 findForm(workspace, *inspection);
                                 return replyOf(*inspection, session);
                             });
    }

private:
    Reply replyOf(const importing::Inspection &inspection, const Session &session) const {
        Reply reply;
        reply.file = file_;
        reply.diagnostics = inspection.diagnostics;
        reply.output = session.json ? json(inspection, session) : people(inspection, session);
        return reply;
    }

    void findForm(store::Workspace &workspace, const importing::Inspection &inspection) {
        if (auto known = app::differencesFromKnown(workspace, inspection)) {
            form_ = std::move(known->form);
            changes_ = std::move(known->changes);
        }
    }

    /// A number where the column is of numbers, else the text (dates in ISO 8601).
    static Json bound(const importing::ColumnReading &column, const std::string &text) {
        if (text.empty())
            return nullptr;
        const bool numeric = column.kind && *column.kind != model::ItemKind::date &&
                             *column.kind != model::ItemKind::text;
        if (!numeric)
            return text;
        const auto number = base::parseNumber(text);
        if (!number)
            return text;
        const auto whole = base::parseInteger(text);
        return whole ? Json(*whole) : Json(*number);
    }

    static Json columnJson(const importing::ColumnReading &column, base::Language language) {
        Json options = Json::array();
        for (const auto &option : column.options)
            options.push_back(
                {{"code", option.code},
                 {"label", option.label.empty() ? option.labels.best(language) : option.label},
                 {"count", option.count}});
        Json missing = Json::object();
        for (const auto state :
             {model::Missing::notShown, model::Missing::skipped, model::Missing::dontKnow,
              model::Missing::notApplicable, model::Missing::invalid})
            missing[std::string(model::missingCode(state))] = column.missingCount(state);
        Json orders = Json::object();
        for (const auto &[cell, order] : column.dateSplit.orders)
            orders[cell] = importing::dateOrderCode(order);
        Json json{{"index", column.index},
                  {"header", column.header},
                  {"role", importing::columnRoleCode(column.role)},
                  {"kind", column.kind ? Json(model::itemKindCode(*column.kind)) : Json(nullptr)},
                  {"itemCode", textOrNull(column.itemCode)},
                  {"scale", textOrNull(column.scale)},
                  {"options", options},
                  {"missing", missing},
                  {"min", bound(column, column.min)},
                  {"max", bound(column, column.max)}};
        if (column.dateSplit.column > 0)
            json["dateSplit"] = {{"column", column.dateSplit.column}, {"orders", orders}};
        return json;
    }

    std::string json(const importing::Inspection &inspection, const Session &session) const {
        Json columns = Json::array();
        for (const auto &column : inspection.columns)
            columns.push_back(columnJson(column, session.language()));
        Json document = {{"file", file_},
                         {"format", inspection.format.format},
                         {"tool", inspection.tool},
                         {"encoding", textOrNull(inspection.format.encoding)},
                         {"delimiter", textOrNull(inspection.format.delimiter)},
                         {"headerRows", inspection.headerRows},
                         {"sheet", textOrNull(inspection.format.sheet)},
                         {"responses", inspection.responses},
                         {"columns", columns},
                         {"maskable", Json(maskable_)},
                         {"diagnostics", diagnosticsJson(inspection.diagnostics, session)},
                         {"form", textOrNull(form_)},
                         {"changes", changesJson(changes_, session)}};
        // A row of a counting device stands for many responses: both numbers are said.
        if (inspection.fileRows != inspection.responses)
            document["fileRows"] = inspection.fileRows;
        return jsonText(document);
    }

    std::string people(const importing::Inspection &inspection, const Session &session) const {
        using base::tr;
        TextTable facts({session.text(tr("File")), inspection.fileName});
        facts.row({session.text(tr("Format")), inspection.format.format});
        facts.row({session.text(tr("Made by")), inspection.tool});
        if (!inspection.format.encoding.empty())
            facts.row({session.text(tr("Encoding")), inspection.format.encoding});
        if (!inspection.format.sheet.empty())
            facts.row({session.text(tr("Sheet")), inspection.format.sheet});
        facts.row({session.text(tr("Header rows")), std::to_string(inspection.headerRows)});
        facts.row({session.text(tr("Responses")),
                   base::formatCount(inspection.responses, session.language())});
        TextTable columns({session.text(tr("Column")), session.text(tr("Role")),
                           session.text(tr("Kind")), session.text(tr("Header")),
                           session.text(tr("Answers"))},
                          {TextTable::Align::right});
        for (const auto &column : inspection.columns)
            columns.row(
                {std::to_string(column.index), session.text(importing::columnRoleName(column.role)),
                 column.kind ? session.text(itemKindName(*column.kind)) : std::string("\u2013"),
                 base::shortened(oneLine(column.header), 40), answers(column)});
        if (!form_.empty())
            facts.row({session.text(tr("Known form")), form_});
        const auto differences = changesText(changes_, session);
        return facts.text() + maskableLine(session) + "\n" + columns.text() +
               (differences.empty() ? "" : "\n") + differences;
    }

    /// What an import would mask; nothing where there is nothing.
    std::string maskableLine(const Session &session) const {
        std::vector<std::string> parts;
        for (const auto &[kind, count] : maskable_)
            parts.push_back(session.text(app::maskKindName(kind)) + " " +
                            base::formatCount(count, session.language()));
        if (parts.empty())
            return {};
        return session.text(base::tr("An import masks in comments: {what}")
                                .with("what", base::join(parts, ", "))) +
               "\n";
    }

    static std::string oneLine(std::string text) {
        for (auto &c : text)
            if (c == '\n' || c == '\r' || c == '\t')
                c = ' ';
        return text;
    }

    /// The options with their counts, or the range; nothing of personal and text columns.
    static std::string answers(const importing::ColumnReading &column) {
        if (!column.options.empty()) {
            std::vector<std::string> parts;
            for (const auto &option : column.options)
                parts.push_back(oneLine(option.label.empty() ? option.code : option.label) + " " +
                                std::to_string(option.count));
            return base::shortened(base::join(parts, ", "), 60);
        }
        return column.min.empty() ? std::string() : column.min + " – " + column.max;
    }

    std::string file_;
    std::string workspace_;
    std::string form_; ///< whose next export the file is
    std::vector<importing::FormChange> changes_;
    ReadingWords words_;
    std::map<std::string, std::int64_t> maskable_; ///< in the comments, by kind
};

} // namespace

std::unique_ptr<Command> makeInspectCommand() { return std::make_unique<InspectCommand>(); }

} // namespace kooste::cli
