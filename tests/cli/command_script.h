// SPDX-License-Identifier: MIT
#pragma once
#include <boost/filesystem/path.hpp>
#include <string>
#include <vector>

namespace kooste::test {

/// What one command of a script should give.
struct ScriptStep {
    enum class Kind { command, file, bytes, truncate, copy, patch, same, absent };
    Kind kind = Kind::command;
    int line = 0; ///< in the script, for messages
    std::vector<std::string> words;
    std::string content; ///< of a file step
    std::vector<std::string> out;
    std::vector<std::string> err;
    int exitCode = 0;
};

/// A tests/cli/*.test file: steps that run in a folder of their own, in order.
///
///     # a remark
///     file name.csv           the lines up to `end` become a file
///     bytes name.csv 89504E   a file of these bytes (hexadecimal)
///     truncate FILE N         only the first N bytes stay
///     copy FROM TO
///     patch FILE OFFSET 89504E     these bytes instead of those at the offset
///     same FILE FILE               both have the same bytes
///     absent TEXT                  no file of the folder has this text in its name
///     $ new w.kooste --name "Testiala"
///     | a line of standard output; {*} stands for any text, a line of ... for any lines
///     ! a line of standard error
///     = 0                     the exit code
std::vector<ScriptStep> readScript(const boost::filesystem::path &file);

/// Whether these lines fit the expected ones.
bool linesFit(const std::vector<std::string> &expected, const std::vector<std::string> &actual);

std::vector<std::string> linesOf(const std::string &text);

} // namespace kooste::test
