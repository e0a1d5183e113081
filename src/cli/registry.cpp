// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/commands/commands.h"

#include <array>

namespace kooste::cli {

std::span<const CommandEntry> commands() {
    using base::tr;
    static const std::array entries{
        CommandEntry{"demo", [] { return tr("make a workspace with an invented county"); },
                     makeDemoCommand},
        CommandEntry{"new", [] { return tr("make an empty workspace"); }, makeNewCommand},
        CommandEntry{"info", [] { return tr("what stands in a workspace"); }, makeInfoCommand},
        CommandEntry{"check", [] { return tr("whether a workspace is whole"); }, makeCheckCommand},
        CommandEntry{"units", [] { return tr("the organisation: import and list"); },
                     makeUnitsCommand},
        CommandEntry{"survey", [] { return tr("surveys and their questionnaires"); },
                     makeSurveyCommand},
        CommandEntry{"bank", [] { return tr("the item bank that questionnaires are made from"); },
                     makeBankCommand},
        CommandEntry{"inspect", [] { return tr("what an export file is"); }, makeInspectCommand},
        CommandEntry{"import", [] { return tr("bring an export file in"); }, makeImportCommand},
        CommandEntry{"imports", [] { return tr("imported files: history, undo, rows kept aside"); },
                     makeImportsCommand},
        CommandEntry{"indicators", [] { return tr("the figures"); }, makeIndicatorsCommand},
        CommandEntry{"compare", [] { return tr("has it changed, item by item"); },
                     makeCompareCommand},
        CommandEntry{"report", [] { return tr("briefings as PDF and workbook"); },
                     makeReportCommand},
    };
    return entries;
}

} // namespace kooste::cli
