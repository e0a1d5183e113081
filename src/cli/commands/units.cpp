// SPDX-License-Identifier: MIT
#include "app/usecases/units.h"
#include "app/usecases/failure.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class UnitsCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.require_subcommand(1);
        import_ = app.add_subcommand(
            "import", session.text(base::tr("add or change units from a table file")));
        import_->fallthrough();
        import_->add_option("FILE", file_, session.text(base::tr("the workspace")))->required();
        import_
            ->add_option("UNITS", table_,
                         session.text(base::tr("table with the columns code, parent, name fi, name "
                                               "sv, name en, level, valid from, valid to, code "
                                               "system")))
            ->required();
        list_ = app.add_subcommand("list", session.text(base::tr("the tree, root first")));
        list_->fallthrough();
        list_->add_option("FILE", file_, session.text(base::tr("the workspace")))->required();
    }

    base::Result<Reply> run(Session &session) override {
        return import_->parsed() ? runImport(session) : runList(session);
    }

private:
    base::Result<Reply> runImport(Session &session) {
        return withWorkspace(
            file_, store::Access::readWrite,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                auto outcome =
                    app::ImportUnits(workspace).run(base::pathFromUtf8(table_), session.cancel());
                if (!outcome)
                    return outcome.error();
                const auto &saved = outcome->saved;
                Reply reply;
                reply.diagnostics = std::move(outcome->diagnostics);
                reply.file = table_;
                if (session.json)
                    reply.output =
                        jsonText({{"added", saved.added},
                                  {"changed", saved.changed},
                                  {"unchanged", saved.unchanged},
                                  {"diagnostics", diagnosticsJson(reply.diagnostics, session)}});
                else
                    reply.output = session.text(base::tr("Units: {added} added, {changed} changed, "
                                                         "{unchanged} as they were.")
                                                    .with("added", saved.added)
                                                    .with("changed", saved.changed)
                                                    .with("unchanged", saved.unchanged)) +
                                   "\n";
                return reply;
            });
    }

    base::Result<Reply> runList(Session &session) {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 const auto read = app::unitsOf(workspace);
                                 if (!read)
                                     return read.error();
                                 const auto &units = *read;
                                 return Reply{session.json ? json(*units, session)
                                                           : people(*units, session)};
                             });
    }

    static Json dateJson(const std::optional<base::Date> &date) {
        return date ? Json(base::isoDate(*date)) : Json(nullptr);
    }

    static std::string json(const model::UnitTree &units, const Session &session) {
        Json list = Json::array();
        for (const auto &unit : units.units()) {
            const auto *parent = units.find(unit.parent);
            list.push_back({{"code", unit.code},
                            {"parent", parent == nullptr ? Json(nullptr) : Json(parent->code)},
                            {"level", model::unitLevelCode(unit.level)},
                            {"name", unit.name.best(session.language())},
                            {"validFrom", dateJson(unit.validFrom)},
                            {"validTo", dateJson(unit.validTo)}});
        }
        return jsonText({{"units", list}});
    }

    static std::string people(const model::UnitTree &units, const Session &session) {
        if (units.size() == 0)
            return session.text(base::tr("The workspace has no units yet. “kooste-cli units "
                                         "import” brings them from a table.")) +
                   "\n";
        TextTable table({session.text(base::tr("Code")), session.text(base::tr("Level")),
                         session.text(base::tr("Name"))});
        for (int i = 0; i < static_cast<int>(units.size()); ++i) {
            const auto &unit = units.units()[static_cast<std::size_t>(i)];
            table.row({unit.code, session.text(unitLevelName(unit.level)),
                       std::string(static_cast<std::size_t>(units.depth(i)) * 2, ' ') +
                           unit.name.best(session.language())});
        }
        return table.text();
    }

    std::string file_;
    std::string table_;
    CLI::App *import_ = nullptr;
    CLI::App *list_ = nullptr;
};

} // namespace

std::unique_ptr<Command> makeUnitsCommand() { return std::make_unique<UnitsCommand>(); }

} // namespace kooste::cli
