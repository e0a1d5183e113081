// SPDX-License-Identifier: MIT
#include "cli/run.h"
#include "app/usecases/failure.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/json_text.h"
#include "cli/usage.h"
#include "platform/failure_log.h"
#include "platform/paths.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace kooste::cli {

namespace {

int exitCode(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::usage:
        return 2;
    case base::ErrorKind::unreadableInput:
        return 3;
    case base::ErrorKind::workspace:
        return 4;
    case base::ErrorKind::cancelled:
        return 5;
    case base::ErrorKind::output:
        return 6;
    case base::ErrorKind::decisionNeeded:
        return 7;
    }
    return 2;
}

/// " (row 12, column 3)", or nothing.
std::string placeText(const Session &session, std::optional<std::int64_t> row,
                      std::optional<std::int64_t> column) {
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    if (row && column)
        return " " + session.text(base::tr("(row {row}, column {column})")
                                      .with("row", number(*row))
                                      .with("column", number(*column)));
    if (row)
        return " " + session.text(base::tr("(row {row})").with("row", number(*row)));
    if (column)
        return " " + session.text(base::tr("(column {column})").with("column", number(*column)));
    return {};
}

class Runner {
public:
    Runner(const Streams &streams, Session &session) : streams_(streams), session_(session) {}

    int fail(const base::Error &error) {
        auto message = session_.text(error.message);
        const auto name = base::fileNameOf(base::pathFromUtf8(error.file));
        if (!error.file.empty() && message.find(name) == std::string::npos)
            message = error.file + ": " + message;
        // A sentence that says its row already needs only the column.
        const bool rowIsSaid =
            error.row && message.find(std::to_string(*error.row)) != std::string::npos;
        message += placeText(session_, rowIsSaid ? std::optional<std::int64_t>() : error.row,
                             error.column);
        streams_.err << "kooste-cli: " << message << "\n";
        if (!error.fault.empty())
            noteFault(error.fault);
        if (session_.json)
            streams_.out << jsonText({{"error",
                                       {{"code", error.code},
                                        {"message", message},
                                        {"file", textOrNull(error.file)},
                                        {"row", orNull(error.row)},
                                        {"column", orNull(error.column)}}}});
        return exitCode(error.kind);
    }

    int finish(const Reply &reply, bool strict) {
        streams_.out << reply.output << std::flush;
        bool remarks = reply.somethingToRemark;
        for (const auto &diagnostic : reply.diagnostics) {
            if (diagnostic.severity == base::Severity::note && session_.json)
                continue;
            remarks = remarks || diagnostic.severity != base::Severity::note;
            streams_.err << (reply.file.empty() ? "" : reply.file + ": ")
                         << session_.text(diagnostic.message)
                         << placeText(session_, diagnostic.row, diagnostic.column) << "\n";
        }
        if (reply.exitCode)
            return *reply.exitCode;
        return strict && remarks ? 1 : 0;
    }

    /// The command under way, for the error log.
    void setCommand(std::string name) { command_ = std::move(name); }

private:
    void noteFault(const std::string &fault) {
        const auto log = platform::logFailure(platform::settingsFolder(),
                                              {KOOSTE_VERSION, fault, command_}, session_.clock());
        if (log)
            streams_.err << session_.text(base::tr("The error log is {file}.")
                                              .with("file", base::utf8FromPath(log.value())))
                         << "\n";
    }

    Streams streams_;
    Session &session_;
    std::string command_ = "kooste-cli";
};

/// The language is needed before the arguments are declared: it is the language of the help.
base::Result<base::Language> languageOf(const std::vector<std::string> &arguments) {
    std::string wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--lang" && i + 1 < arguments.size())
            wanted = arguments[i + 1];
        else if (base::startsWith(arguments[i], "--lang="))
            wanted = arguments[i].substr(7);
    }
    if (wanted.empty())
        return platform::environmentLanguage();
    if (const auto language = base::parseLanguage(wanted))
        return *language;
    return base::Error{base::ErrorKind::usage, "unknownLanguage",
                       base::tr("“{language}” is not a language of the program: fi, sv or en.")
                           .with("language", wanted)};
}

bool wantsJson(const std::vector<std::string> &arguments) {
    return std::find(arguments.begin(), arguments.end(), "--json") != arguments.end();
}

struct Chosen {
    std::unique_ptr<Command> command;
    CLI::App *app = nullptr;
};

int parseAndRun(const std::vector<std::string> &arguments, Runner &runner, Session &session,
                const Streams &streams) {
    CLI::App program;
    bool strict = false;
    std::string language;
    translateHelp(program, session);
    program.add_flag("--json", session.json,
                     session.text(base::tr("one JSON document on standard output")));
    program.add_flag("--strict", strict,
                     session.text(base::tr("exit code 1 when there is something to remark")));
    program.add_option("--lang", language,
                       session.text(base::tr("fi, sv or en: language of the messages")));
    std::vector<Chosen> chosen;
    for (const auto &entry : commands()) {
        auto *sub = program.add_subcommand(std::string(entry.name), session.text(entry.summary()));
        sub->group(session.text(base::tr("Commands")));
        sub->fallthrough();
        auto command = entry.make();
        command->declare(*sub, session);
        chosen.push_back({std::move(command), sub});
    }
    program.require_subcommand(1);
    try {
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp &) {
        streams.out << helpText(program);
        return 0;
    } catch (const CLI::CallForVersion &) {
        streams.out << (session.json ? jsonText({{"version", KOOSTE_VERSION}})
                                     : program.version() + "\n");
        return 0;
    } catch (const CLI::ParseError &error) {
        return runner.fail(usageError(error, program));
    }
    for (auto &each : chosen) {
        if (!each.app->parsed())
            continue;
        runner.setCommand("kooste-cli " + each.app->get_name());
        const auto reply = app::guarded([&] { return each.command->run(session); });
        return reply ? runner.finish(*reply, strict) : runner.fail(reply.error());
    }
    return 2;
}

} // namespace

int run(const std::vector<std::string> &arguments, const Streams &streams,
        const platform::Catalogs &catalogs, const base::Clock &clock,
        const base::CancelToken &cancel) {
    const auto translatorOf = [&catalogs](base::Language wanted) -> const base::Translator & {
        return catalogs.translator(wanted);
    };
    const auto language = languageOf(arguments);
    const auto &translator =
        catalogs.translator(language ? *language : platform::environmentLanguage());
    Session session(streams, translator, translatorOf, clock, cancel);
    session.json = wantsJson(arguments);
    Runner runner(streams, session);
    if (!language)
        return runner.fail(language.error());
    return parseAndRun(arguments, runner, session, streams);
}

namespace {

/// The only thing a signal may touch: the token's flag, through a pointer set before the handler.
base::CancelToken &interruption() {
    static base::CancelToken token;
    return token;
}

extern "C" void onInterrupt(int) { interruption().cancel(); }

bool isTerminal(int descriptor) {
#ifdef _WIN32
    return _isatty(descriptor) != 0;
#else
    return isatty(descriptor) != 0;
#endif
}

} // namespace

namespace {

/// The same bytes on every system: UTF-8, lines that end with LF.
void speakPlainUtf8() {
#ifdef _WIN32
    SetConsoleOutputCP(CP_UTF8);
    SetConsoleCP(CP_UTF8);
    for (const int descriptor : {0, 1, 2})
        _setmode(descriptor, _O_BINARY);
#endif
}

} // namespace

int runProgram(int argc, const char *const *argv) {
    speakPlainUtf8();
    const platform::Catalogs catalogs(platform::shippedFolders("locale"));
    const base::SystemClock clock;
    interruption();
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    const Streams streams{std::cout, std::cerr, isTerminal(2)};
    const int code = run({argv + 1, argv + argc}, streams, catalogs, clock, interruption());
    std::cout.flush();
    return std::cout ? code : 6;
}

} // namespace kooste::cli
