// SPDX-License-Identifier: MIT
#include "cli/figure_options.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

void declareFigureOptions(CLI::App &app, const Session &session, app::FigureWords &words) {
    using base::tr;
    const auto option = [&](const char *name, auto &target, const base::Message &text) {
        return app.add_option(name, target, session.text(text));
    };
    option("--by", words.by,
           tr("dimensions: unit, period, item, channel, audience, version, phase, language, level, "
              "item:CODE"));
    option("--item", words.items, tr("the item's code, or all"));
    option("--period", words.period, tr("month, quarter, term, half, year or season"));
    option("--unit", words.unit, tr("only this unit and those under it"));
    option("--level", words.level,
           tr("figures of whole subtrees: county, resultArea, service or unit"));
    option("--from", words.from, tr("first day, or the first day of a period"));
    option("--to", words.to, tr("last day, or the last day of a period"));
    option("--channel", words.channels, tr("only these channels"));
    option("--audience", words.audiences, tr("only these audiences"));
    option("--version", words.versions, tr("only these questionnaire versions"));
    option("--where", words.where, tr("only responses that chose an option: ITEM=OPTION"));
    for (const auto *list : {"--by", "--item", "--channel", "--audience", "--version", "--where"})
        app.get_option(list)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::vector<std::string> separated(const std::vector<std::string> &words) {
    std::vector<std::string> parts;
    for (const auto &word : words)
        for (const auto part : base::split(word, ","))
            if (!base::trim(part).empty())
                parts.emplace_back(base::trim(part));
    return parts;
}

} // namespace kooste::cli
