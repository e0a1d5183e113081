// SPDX-License-Identifier: MIT
#include "cli/usage.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

/// The part before the first of these words: CLI11 begins its messages with the option's name.
std::string nameIn(const std::string &message) {
    return message.substr(0, std::min(message.find(':'), message.find(' ')));
}

const CLI::App *parsedCommand(const CLI::App &program) {
    const CLI::App *at = &program;
    for (auto below = at->get_subcommands(); !below.empty(); below = at->get_subcommands())
        at = below.front();
    return at == &program ? nullptr : at;
}

std::string commandLine(const CLI::App &program) {
    std::string words = "kooste-cli";
    const CLI::App *at = &program;
    for (auto below = at->get_subcommands(); !below.empty(); below = at->get_subcommands()) {
        at = below.front();
        words += " " + at->get_name();
    }
    return words;
}

base::Message messageOf(const CLI::ParseError &error, const CLI::App &program) {
    const std::string kind = error.get_name();
    const std::string said = error.what();
    const auto extras = program.remaining(true);
    const auto *command = parsedCommand(program);
    if (command == nullptr && !extras.empty() && extras.front().front() != '-')
        return base::tr("There is no command “{word}”.").with("word", extras.front());
    if (!extras.empty())
        return base::tr("“{word}” was not expected.").with("word", extras.front());
    if (command == nullptr || base::startsWith(said, "A subcommand"))
        return base::tr("A command is missing.");
    if (kind == "RequiredError")
        return base::tr("“{name}” is missing.").with("name", nameIn(said));
    if (kind == "ArgumentMismatch")
        return base::tr("“{name}” needs a value.").with("name", nameIn(said));
    if (kind == "ConversionError") {
        const auto equals = said.rfind(" = ");
        const auto colon = said.find(": ");
        if (equals != std::string::npos && colon < equals)
            return base::tr("“{value}” is not a value for {name}.")
                .with("value", said.substr(equals + 3))
                .with("name", said.substr(colon + 2, equals - colon - 2));
    }
    return base::tr("The command cannot be understood: {reason}").with("reason", said);
}

} // namespace

void translateHelp(CLI::App &program, const Session &session) {
    const auto formatter = std::make_shared<CLI::Formatter>();
    const auto label = [&](const char *key, const base::Message &message) {
        formatter->label(key, session.text(message));
    };
    label("Usage", base::tr("Usage"));
    label("OPTIONS", base::tr("OPTIONS"));
    label("SUBCOMMAND", base::tr("COMMAND"));
    label("Positionals", base::tr("Arguments"));
    label("REQUIRED", base::tr("(needed)"));
    label("TEXT", base::tr("TEXT"));
    label("INT", base::tr("NUMBER"));
    label("UINT", base::tr("NUMBER"));
    formatter->column_width(32);
    program.name("kooste-cli");
    program.description(
        session.text(base::tr("Kooste on the command line: from an export file to a briefing.")));
    program.formatter(formatter);
    program.set_help_flag("-h,--help", session.text(base::tr("this help")));
    program.set_version_flag("--version", std::string("kooste-cli ") + KOOSTE_VERSION,
                             session.text(base::tr("the program's version")));
    for (const char *option : {"--help", "--version"})
        program.get_option(option)->group(session.text(base::tr("Options")));
    program.option_defaults()->group(session.text(base::tr("Options")));
}

std::string helpText(const CLI::App &program) { return program.help(); }

base::Error usageError(const CLI::ParseError &error, const CLI::App &program) {
    return {base::ErrorKind::usage, "wrongUsage",
            base::tr("{problem} “{command} --help” tells more.")
                .with("problem", messageOf(error, program))
                .with("command", commandLine(program))};
}

} // namespace kooste::cli
