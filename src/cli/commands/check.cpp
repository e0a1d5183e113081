// SPDX-License-Identifier: MIT
#include "app/usecases/describe_workspace.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class CheckCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.add_option("FILE", file_, session.text(base::tr("the workspace")))->required();
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(
            file_, store::Access::readOnly,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto problems =
                    app::CheckWorkspace(workspace).run(session.progress(), session.cancel());
                if (!problems)
                    return problems.error();
                Reply reply;
                reply.output = session.json ? json(*problems, session) : people(*problems, session);
                if (!problems->empty())
                    reply.exitCode = 4;
                return reply;
            });
    }

private:
    static std::string json(const std::vector<store::Problem> &problems, const Session &session) {
        Json list = Json::array();
        for (const auto &problem : problems)
            list.push_back({{"where", problem.where}, {"message", session.text(problem.message)}});
        return jsonText({{"ok", problems.empty()}, {"problems", list}});
    }

    std::string people(const std::vector<store::Problem> &problems, const Session &session) const {
        if (problems.empty())
            return session.text(base::tr("“{file}” is whole.").with("file", file_)) + "\n";
        std::string lines = session.text(base::trn("“{file}” is damaged: {n} problem.",
                                                   "“{file}” is damaged: {n} problems.",
                                                   static_cast<std::int64_t>(problems.size()))
                                             .with("file", file_)) +
                            "\n";
        for (const auto &problem : problems)
            lines += problem.where + ": " + session.text(problem.message) + "\n";
        return lines;
    }

    std::string file_;
};

} // namespace

std::unique_ptr<Command> makeCheckCommand() { return std::make_unique<CheckCommand>(); }

} // namespace kooste::cli
