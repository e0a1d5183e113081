// SPDX-License-Identifier: MIT
#pragma once
#include "importing/inspection.h"
#include "importing/response_reader.h"

#include <optional>
#include <string_view>

namespace kooste::app {

/// What the user says about the version of a file's rows: nothing, one for all, or by their dates.
struct WantedVersion {
    std::optional<int> number = {};
    bool byDate = false;
};
/// "3" or "by-date".
std::optional<WantedVersion> parseWantedVersion(std::string_view text);

struct VersionChoice {
    importing::MappingOutcome placed; ///< onto the version of most rows, or the only one
    importing::RowVersions versions{model::VersionId{}};
    int number = 1;                          ///< of `placed`'s version
    std::optional<base::Diagnostic> because; ///< `versionChosen`; empty where there is only one
    bool byDate() const { return !versions.byDate.empty(); }
};

/// The published or retired version that a file's rows were answered on: by the columns and options
/// it has, and among those that fit alike by the dates of the answers. Where rows clearly belong to
/// versions that do not compare, nothing is chosen in silence. Errors: decisionNeeded
/// `mixedVersions` (`--version N`, `--version by-date`); usage `unknownVersion`, `noDates`.
base::Result<VersionChoice> chooseVersion(const importing::Inspection &inspection,
                                          const model::Survey &survey,
                                          const importing::Mapping *profile,
                                          const WantedVersion &wanted);

} // namespace kooste::app
