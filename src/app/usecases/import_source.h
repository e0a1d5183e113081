// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/import_responses.h"
#include "base/translator.h"
#include "store/sources.h"

namespace kooste::app {

/// Which form of a survey tool a file is an export of.
struct SourceChoice {
    store::Source source;                    ///< id 0: a new form
    std::optional<importing::Mapping> known; ///< how its earlier exports were read
};

/// By the name given, else by how well the headers fit what earlier exports of the survey had.
/// Errors decisionNeeded `unclearSource` (names `--source`).
base::Result<SourceChoice> chooseSource(store::Workspace &workspace, model::SurveyId survey,
                                        const importing::Inspection &inspection,
                                        const std::string &wantedName);

/// A form whose earlier exports were like this file.
struct KnownForm {
    model::SurveyId survey;
    std::string source;
    importing::Mapping profile;
    /// How the user had the file read, where that is not as it is recognised.
    std::string tool = {};
    std::optional<int> headerRows = {};
};
/// Only when one form of the whole workspace fits surely; nothing is guessed between two.
std::optional<KnownForm> recogniseForm(store::Workspace &workspace,
                                       const importing::Inspection &inspection);

/// A form whose exports the user had read otherwise than they are recognised: the file is read
/// again in each such way, a few at most. Nothing when none fits surely, or cancelled.
std::optional<KnownForm> recogniseCorrected(store::Workspace &workspace, const base::Path &file,
                                            const importing::ReadOptions &options,
                                            const importing::Inspection &asRecognised,
                                            const base::CancelToken &cancel);

/// The name of a survey tool; what is no tool's is named in the reader's language.
std::string toolName(const std::string &code, const base::Translator &translator);

/// The known form whose next export a file is, and what is otherwise in it.
struct KnownDifferences {
    std::string form;
    std::vector<importing::FormChange> changes;
};
/// Nothing where recogniseForm() is not sure.
std::optional<KnownDifferences> differencesFromKnown(store::Workspace &workspace,
                                                     const importing::Inspection &inspection);

/// What is otherwise in the file than in the form's earlier exports.
std::vector<importing::FormChange> changesSince(const KnownForm &form, const model::Survey &survey,
                                                const importing::Inspection &inspection);

/// What the form's profile says of columns that the inspection read otherwise: corrections that
/// read the file as the last time. What is corrected already stays.
std::vector<importing::ColumnCorrection> rolesOf(const importing::Mapping &profile,
                                                 const importing::Inspection &inspection);

/// What any form's profile says of the file's unit texts: other names of units there are. A text
/// that two forms took for different units is not among them.
std::vector<importing::MappedUnit> unitAliases(store::Workspace &workspace,
                                               const importing::Inspection &inspection);

/// The file's name without its ending.
std::string stemOf(const std::string &fileName);

} // namespace kooste::app
