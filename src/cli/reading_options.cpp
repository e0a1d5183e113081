// SPDX-License-Identifier: MIT
#include "cli/reading_options.h"
#include "app/usecases/form_definition.h"
#include "base/text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

void declareReadingOptions(CLI::App &app, const Session &session, ReadingWords &words) {
    using base::tr;
    const auto option = [&](const char *name, auto &target, const base::Message &text) {
        return app.add_option(name, target, session.text(text));
    };
    option("--sheet", words.sheet, tr("the workbook's sheet, by name"));
    option("--delimiter", words.delimiter, tr("the character between cells; “tab” for TAB"));
    option("--encoding", words.encoding, tr("UTF-8, UTF-16LE, windows-1252, macintosh …"));
    option("--date-order", words.dateOrder,
           tr("dmy, mdy or ymd: how slashed and dashed dates are read"));
    option("--map", words.map, tr("a JSON file that says what the columns are"));
    option("--definition", words.definition,
           tr("the form's questionnaire: .lss, .qsf, XLSForm, .json, REDCap dictionary or "
              "codebook"));
    option("--set", words.set,
           tr("a value for every response: unit=CODE, channel=sms, language=fi …"))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

namespace {

base::Error usage(std::string code, base::Message message) {
    return {base::ErrorKind::usage, std::move(code), std::move(message)};
}

} // namespace

base::Result<importing::ReadOptions> readOptionsOf(const ReadingWords &words) {
    importing::ReadOptions options;
    options.sheet = words.sheet;
    options.encoding = words.encoding;
    options.delimiter = words.delimiter;
    if (base::lowerAscii(words.delimiter) == "tab" || words.delimiter == "\\t")
        options.delimiter = "\t";
    if (options.delimiter.size() > 1)
        return usage(
            "badDelimiter",
            base::tr("“{delimiter}” is not one character.").with("delimiter", words.delimiter));
    return options;
}

base::Result<importing::Corrections> correctionsOf(const ReadingWords &words) {
    importing::Corrections corrections;
    if (!words.dateOrder.empty()) {
        corrections.dateOrder = importing::parseDateOrder(words.dateOrder);
        if (!corrections.dateOrder)
            return usage("unknownDateOrder",
                         base::tr("“{order}” is not an order of dates: dmy, mdy or ymd.")
                             .with("order", words.dateOrder));
    }
    if (!words.map.empty()) {
        const auto bytes = base::readFile(base::pathFromUtf8(words.map));
        if (!bytes)
            return bytes.error();
        if (auto added = importing::addCorrectionsFromJson(*bytes, corrections); !added) {
            added.error().at(words.map);
            return added.error();
        }
    }
    if (!words.definition.empty()) {
        auto definition = app::ReadFormDefinition().run(base::pathFromUtf8(words.definition));
        if (!definition) {
            definition.error().at(words.definition);
            return definition.error();
        }
        corrections.definition = std::move(*definition);
    }
    for (const auto &assignment : words.set)
        if (auto added = importing::addFixedValue(assignment, corrections); !added)
            return added.error();
    return corrections;
}

} // namespace kooste::cli
