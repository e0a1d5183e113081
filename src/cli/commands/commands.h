// SPDX-License-Identifier: MIT
#pragma once
#include "cli/command.h"

// One maker per file of this folder; registry.cpp lists them.
namespace kooste::cli {

std::unique_ptr<Command> makeNewCommand();
std::unique_ptr<Command> makeDemoCommand();
std::unique_ptr<Command> makeInfoCommand();
std::unique_ptr<Command> makeCheckCommand();
std::unique_ptr<Command> makeInspectCommand();
std::unique_ptr<Command> makeUnitsCommand();
std::unique_ptr<Command> makeSurveyCommand();
std::unique_ptr<Command> makeBankCommand();
std::unique_ptr<Command> makeImportCommand();
std::unique_ptr<Command> makeImportsCommand();
std::unique_ptr<Command> makeIndicatorsCommand();
std::unique_ptr<Command> makeCompareCommand();
std::unique_ptr<Command> makeReportCommand();

} // namespace kooste::cli
