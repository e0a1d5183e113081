// SPDX-License-Identifier: MIT
#pragma once
#include "cli/session.h"

#include <memory>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace kooste::cli {

/// One command of kooste-cli; one file each in commands/, one line each in registry.cpp.
class Command {
public:
    virtual ~Command() = default;
    /// Declares arguments and options on its subcommand; their values land in members.
    virtual void declare(CLI::App &app, const Session &session) = 0;
    virtual base::Result<Reply> run(Session &session) = 0;
};

struct CommandEntry {
    std::string_view name;
    base::Message (*summary)();
    std::unique_ptr<Command> (*make)();
};

/// All commands, in the order of the help.
std::span<const CommandEntry> commands();

} // namespace kooste::cli
