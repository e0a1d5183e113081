// SPDX-License-Identifier: MIT
#pragma once
#include "cli/session.h"
#include "importing/corrections.h"
#include "importing/raw_table.h"

namespace CLI {
class App;
}

namespace kooste::cli {

/// What the window lets the user correct about a file, as words of the command line.
struct ReadingWords {
    std::string sheet;
    std::string delimiter;
    std::string encoding;
    std::string dateOrder;
    std::string map;
    std::string definition;
    std::vector<std::string> set;
};

void declareReadingOptions(CLI::App &app, const Session &session, ReadingWords &words);
/// Errors usage; unreadableInput when the map file cannot be read.
base::Result<importing::ReadOptions> readOptionsOf(const ReadingWords &words);
base::Result<importing::Corrections> correctionsOf(const ReadingWords &words);

} // namespace kooste::cli
