// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"
#include "store/workspace.h"

namespace kooste::app {

/// A survey written as a file for Kooste or another program.
struct ExportedDefinition {
    std::string survey;         ///< code
    std::string format;         ///< "json", "lss", "xlsform"
    std::optional<int> version; ///< the one written; nothing: all of them
    exchange::Losses losses;
};

/// Writes a survey by the target's extension: .json holds all of it, .lss and .xlsx one version.
class ExportDefinition {
public:
    explicit ExportDefinition(store::Workspace &workspace) : workspace_(workspace) {}

    /// Without a version the newest published one, else the newest. Errors usage: unknownSurvey,
    /// unknownVersion, unknownFormat, versionOfWhole; output.
    base::Result<ExportedDefinition> run(const std::string &codeOrName, const base::Path &target,
                                         std::optional<int> version = {});

private:
    store::Workspace &workspace_;
};

struct ImportedDefinition {
    model::Survey survey; ///< as stored
    std::string format;
    exchange::Losses losses;
};

/// Makes a survey of a file. Kooste's own keeps versions and their status as they are; others
/// become the draft of version 1.
class ImportDefinition {
public:
    explicit ImportDefinition(store::Workspace &workspace) : workspace_(workspace) {}

    /// `code` instead of the file's own when it is not empty. Errors: surveyCodeInUse (usage),
    /// those of the formats (unreadableInput).
    base::Result<ImportedDefinition> run(const base::Path &file, const std::string &code = {});

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
