// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_presenter.h"

namespace kooste::app {

/// The roles and kinds that a column can be given, in the order of their lists.
const std::vector<importing::ColumnRole> &columnRoles();
const std::vector<model::ItemKind> &itemKinds();
base::Message itemKindName(model::ItemKind kind);

/// Step 1 without its question.
ImportFileStep filePicture(const importing::Inspection &inspection,
                           const importing::ReadOptions &options,
                           const importing::Corrections &corrections,
                           const base::Translator &translator);
/// Encodings and delimiters in the order of their lists; "" first: as recognised.
const std::vector<std::string> &encodingCodes();
const std::vector<std::string> &delimiterCodes();

/// The tools that can be chosen, in the order of their list (after "as recognised").
const std::vector<std::string> &toolCodes();
std::string toolName(const std::string &code, const base::Translator &translator);

/// Units and questions of step 2. `unknownWord`: what becomes of rows of unknown units.
void addPlacesTables(ImportPlaces &places, const importing::Inspection &inspection,
                     const model::UnitTree &units, const std::string &unknownWord,
                     const base::Translator &translator);
/// What the import would do.
void addDryRun(ImportPlaces &places, const ImportOutcome &tried,
               const base::Translator &translator);
ImportResult resultPicture(const store::Batch &batch, const std::vector<std::string> &header,
                           const std::vector<store::RejectedRow> &rejected,
                           const std::vector<store::ChangedResponse> &changed,
                           const std::string &surveyName, const base::Translator &translator);

} // namespace kooste::app
