// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <functional>
#include <string>
#ifdef _WIN32
#include <windows.h>

#include <psapi.h>
#else
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace kooste::test {

/// How some work ended, how long it took and how much memory it had at its most.
struct Measured {
    std::string outcome; ///< what the work returned; "crashed" when it did not come so far
    double seconds = 0;
    long megabytes = 0;
};

#ifdef _WIN32
/// Runs the work in this process: each test is one, and its memory is the work's.
inline Measured measured(const std::function<std::string()> &work) {
    const auto begun = std::chrono::steady_clock::now();
    Measured result;
    result.outcome = work();
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    PROCESS_MEMORY_COUNTERS memory{};
    GetProcessMemoryInfo(GetCurrentProcess(), &memory, sizeof memory);
    result.megabytes = static_cast<long>(memory.PeakWorkingSetSize / 1048576);
    return result;
}
#else
/// Runs the work in a process of its own, so that its memory is its own.
inline Measured measured(const std::function<std::string()> &work) {
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0)
        return {"no pipe"};
    const auto begun = std::chrono::steady_clock::now();
    const auto child = fork();
    if (child == 0) {
        const auto outcome = work();
        const auto written = write(ends[1], outcome.data(), outcome.size());
        _exit(written == static_cast<ssize_t>(outcome.size()) ? 0 : 1);
    }
    close(ends[1]);
    Measured result;
    char piece[256];
    for (ssize_t read = 0; (read = ::read(ends[0], piece, sizeof piece)) > 0;)
        result.outcome.append(piece, static_cast<std::size_t>(read));
    close(ends[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (status != 0)
        result.outcome = "crashed";
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    result.megabytes = usage.ru_maxrss / 1024;
    return result;
}
#endif

#if defined(__SANITIZE_ADDRESS__) || !defined(NDEBUG) || defined(_WIN32)
constexpr double kSlower = 10; ///< sanitizers, unoptimised code and Wine take their time
#else
constexpr double kSlower = 1;
#endif
#if defined(__SANITIZE_ADDRESS__)
constexpr long kMostMegabytes = 2000; ///< the sanitizer keeps what was freed
#else
constexpr long kMostMegabytes = 200;
#endif

} // namespace kooste::test
