// SPDX-License-Identifier: MIT
#include "platform/crash_guard.h"
#include "base/fault.h"
#include "platform/paths.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <deque>
#include <exception>
#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace kooste::platform {

namespace {

/// How the fresh process is started, ready to use: a broken process allocates nothing.
struct Successor;

/// Only the first thread that breaks starts one.
std::atomic<const Successor *> successor = nullptr;

void startSuccessor(const char *kind);

struct Break {
    int signal;
    const char *name;
};

#ifdef _WIN32

constexpr std::array<Break, 1> kBreaks{{{SIGABRT, "SIGABRT"}}};

constexpr std::size_t kLongestCommandLine = 32767; // of Windows

struct Successor {
    explicit Successor(const std::vector<std::string> &arguments)
        : program(programFile().wstring()), commandLine(quoted(program)) {
        for (const auto &argument : arguments)
            commandLine += L' ' + quoted(base::pathFromUtf8(argument).wstring());
        for (const char *c = kAfterCrash; *c != 0; ++c)
            after += static_cast<wchar_t>(*c);
        commandLine += L' ' + after + L' ';
    }

    /// As Windows' programs take their command line apart: a backslash counts before a quote only.
    static std::wstring quoted(const std::wstring &text) {
        std::wstring result = L"\"";
        std::size_t backslashes = 0;
        for (const wchar_t c : text) {
            if (c == L'"')
                result.append(backslashes + 1, L'\\');
            backslashes = c == L'\\' ? backslashes + 1 : 0;
            result += c;
        }
        return result.append(backslashes, L'\\') + L'"';
    }

    void start(const char *kind) const {
        static std::array<wchar_t, kLongestCommandLine + 1> line;
        std::size_t length = 0;
        for (const wchar_t c : commandLine)
            if (length < kLongestCommandLine)
                line[length++] = c;
        for (; *kind != 0 && length < kLongestCommandLine; ++kind)
            line[length++] = static_cast<wchar_t>(*kind);
        STARTUPINFOW how{};
        how.cb = sizeof how;
        PROCESS_INFORMATION made{};
        CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr,
                       &how, &made);
    }

    std::wstring program;
    std::wstring commandLine;
    std::wstring after;
};

/// C++ exceptions are thrown as these, by g++ and by Microsoft's compiler; an uncaught one goes on
/// to std::terminate.
constexpr DWORD kThrownByGcc = 0x20474343;
constexpr DWORD kThrownByMicrosoft = 0xE06D7363;

LPTOP_LEVEL_EXCEPTION_FILTER filterBefore = nullptr;

LONG WINAPI onException(EXCEPTION_POINTERS *what) {
    DWORD code = what->ExceptionRecord->ExceptionCode;
    if (code == kThrownByGcc || code == kThrownByMicrosoft)
        return filterBefore != nullptr ? filterBefore(what) : EXCEPTION_CONTINUE_SEARCH;
    std::array<char, 11> kind{"0x00000000"};
    for (std::size_t at = 9; at >= 2; --at, code >>= 4U)
        kind[at] = "0123456789ABCDEF"[code & 0xFU];
    startSuccessor(kind.data());
    return EXCEPTION_EXECUTE_HANDLER; // ends the process; its own box would be a second one
}

void installSystemHandler() {
    filterBefore = SetUnhandledExceptionFilter(onException);
    // Room for the handler when the stack itself has run out.
    ULONG room = 64 * 1024;
    SetThreadStackGuarantee(&room);
}

#else

constexpr std::array<Break, 6> kBreaks{{{SIGSEGV, "SIGSEGV"},
                                        {SIGBUS, "SIGBUS"},
                                        {SIGILL, "SIGILL"},
                                        {SIGFPE, "SIGFPE"},
                                        {SIGABRT, "SIGABRT"},
                                        {SIGTRAP, "SIGTRAP"}}}; // how GLib ends a program

struct Successor {
    explicit Successor(const std::vector<std::string> &arguments)
        : program(base::utf8FromPath(programFile())), words(arguments) {
        words.insert(words.begin(), program);
        words.emplace_back(kAfterCrash);
        for (auto &word : words)
            pointers.push_back(word.data());
        pointers.insert(pointers.end(), 2, nullptr); // the kind, and the end
    }
    Successor(const Successor &) = delete;
    Successor &operator=(const Successor &) = delete;

    void start(const char *kind) const {
        // fork() takes locks of malloc, which the break may have left locked.
        if (_Fork() != 0)
            return;
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, nullptr);
        pointers[pointers.size() - 2] = const_cast<char *>(kind); // execv changes nothing
        execv(program.c_str(), pointers.data());
        _exit(127);
    }

    std::string program;
    std::vector<std::string> words;
    mutable std::vector<char *> pointers;
};

void installSystemHandler() {
    // A stack of its own for the handler, for when the main thread's has run out.
    static std::array<char, 64UL * 1024> room;
    stack_t stack{};
    stack.ss_sp = room.data();
    stack.ss_size = room.size();
    sigaltstack(&stack, nullptr);
}

#endif

void startSuccessor(const char *kind) {
    if (const auto *next = successor.exchange(nullptr))
        next->start(kind);
}

extern "C" void onBreak(int number) {
    for (const Break &each : kBreaks)
        if (each.signal == number)
            startSuccessor(each.name);
    std::signal(number, SIG_DFL);
    std::raise(number); // the system's own way to end, with its traces
}

/// An exception that nobody caught. Its own text, which the usual handler prints, may quote an
/// answer.
[[noreturn]] void onTerminate() {
    std::string kind = "terminate";
    if (const auto thrown = std::current_exception())
        kind = base::faultOf(thrown);
    std::replace(kind.begin(), kind.end(), ' ', '_'); // one word of a command line
    startSuccessor(kind.c_str());
#ifdef _WIN32
    TerminateProcess(GetCurrentProcess(), 3); // abort() would show the runtime's own English box
#endif
    std::abort();
}

void installHandlers() {
    installSystemHandler();
    std::set_terminate(onTerminate);
    for (const Break &each : kBreaks) {
#ifdef _WIN32
        std::signal(each.signal, onBreak);
#else
        struct sigaction before {};
        sigaction(each.signal, nullptr, &before);
        if (before.sa_handler != SIG_DFL)
            continue;
        struct sigaction now {};
        now.sa_handler = onBreak;
        now.sa_flags = SA_ONSTACK;
        sigaction(each.signal, &now, nullptr);
#endif
    }
}

} // namespace

void startAnewAfterCrash(const std::vector<std::string> &arguments) {
    // All are kept, to the very end: another thread may be breaking with the one before.
    static auto &kept = *new std::deque<Successor>; // NOLINT(cppcoreguidelines-owning-memory)
    successor = &kept.emplace_back(arguments);
    if (kept.size() == 1)
        installHandlers();
}

void endWithoutSuccessor() { successor = nullptr; }

} // namespace kooste::platform
