// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/indicator_table.h"
#include "base/files.h"
#include "base/translator.h"

#include <string>
#include <vector>

namespace kooste::app {

/// Which figures, in the words of a command line or a saved filter; empty means all.
struct FigureWords {
    std::vector<std::string> by;    ///< unit, period, item, channel, audience, version, phase,
                                    ///< language, level, item:CODE
    std::vector<std::string> items; ///< codes or names; "all"
    std::string period = "month";   ///< kind of period
    std::string unit;
    std::string level;
    std::string from; ///< a date or a period
    std::string to;
    std::vector<std::string> channels;
    std::vector<std::string> audiences;
    std::vector<std::string> where; ///< CODE=OPTION
    std::vector<std::string> versions;
};

/// The words as a request. `withItem`: the item is a dimension of its own. `withLevel`: the unit's
/// level is asked for. Errors usage: unknownUnit, unknownItem, unknownOption, unknownPeriod,
/// unknownChannel …, each naming what there is.
struct FigureRequest {
    analysis::IndicatorRequest request;
    bool withItem = false;
    bool withLevel = false;
};
base::Result<FigureRequest> figureRequest(const analysis::Setting &setting,
                                          const FigureWords &words);

/// Figures as they are shown: points to whole numbers, shares to whole percents, means to two
/// decimals. Nothing for a value that is not there.
std::optional<double> shownValue(std::optional<double> value, analysis::IndicatorId indicator);
double shownValue(double value, analysis::IndicatorId indicator);

/// A table of figures as cells of a file: header first, then one record a row, suppressed figures
/// as the word and nothing else.
struct FigureSheet {
    struct Cell {
        std::string text;
        std::optional<double> number = {}; ///< where it is a number
    };
    std::vector<std::string> header;
    std::vector<std::vector<Cell>> rows;
};
FigureSheet figureSheet(const analysis::Setting &setting, const analysis::IndicatorTable &table,
                        bool raw, const base::Translator &translator);

/// Writes the sheet as CSV (`.csv`) or a workbook (`.xlsx`), by the file's ending. Errors: usage
/// `unknownFormat`, output.
base::Result<void> writeFigureSheet(const FigureSheet &sheet, const base::Path &target);

} // namespace kooste::app
