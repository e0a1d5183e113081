// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <string>
#include <vector>

namespace kooste::test {

/// Everything a workspace says, as sorted lines of text, one a row of a table: numbers that only
/// tell rows apart (ids, sequences, counters) are replaced by what they stand for. Equal dumps mean
/// that nobody can tell the workspaces apart.
struct DumpOptions {
    std::vector<std::string> leftOut = {}; ///< "table" or "table.column"
};
std::vector<std::string> logicalDump(const base::Path &workspace, const DumpOptions &options = {});
/// The lines that only one of them has; empty when they are equal.
std::string dumpDifference(const std::vector<std::string> &before,
                           const std::vector<std::string> &after);

} // namespace kooste::test
