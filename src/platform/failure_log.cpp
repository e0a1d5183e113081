// SPDX-License-Identifier: MIT
#include "platform/failure_log.h"
#include "base/civil.h"
#include "base/text.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::platform {

namespace {

constexpr std::size_t kKeptLines = 200;

#ifdef _WIN32
constexpr std::string_view kSystem = "Windows";
#else
constexpr std::string_view kSystem = "Linux";
#endif

std::string newestLines(const base::Path &file) {
    const auto kept = base::readFile(file);
    if (!kept)
        return {};
    std::string_view text = kept.value();
    std::size_t lines = 0;
    for (std::size_t at = text.size(); at > 0; --at)
        if (text[at - 1] == '\n' && ++lines > kKeptLines - 1)
            return std::string(text.substr(at));
    return std::string(text);
}

} // namespace

base::Path failureLog(const base::Path &folder) { return folder / "kooste-failures.log"; }

base::Result<base::Path> logFailure(const base::Path &folder, const FailureFacts &facts,
                                    const base::Clock &clock) {
    boost::system::error_code ignored;
    boost::filesystem::create_directories(folder, ignored);
    const auto path = failureLog(folder);
    std::string text = newestLines(path);
    text += base::isoDateTime(clock.now()) + " Kooste " + facts.version + " " +
            std::string(kSystem) + " " + facts.place + " " + facts.kind + "\n";
    base::AtomicFile file(path);
    if (auto written = file.write(text); !written)
        return written.error();
    if (auto kept = file.commit(); !kept)
        return kept.error();
    return path;
}

} // namespace kooste::platform
