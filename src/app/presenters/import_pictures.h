// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_presenter.h"
#include "app/presenters/say.h"
#include "app/usecases/import_source.h"
#include "app/usecases/masked_texts.h"
#include "app/usecases/repair_import.h"

#include <unordered_map>

namespace kooste::app {

/// The roles and kinds that a column can be given, in the order of their lists.
const std::vector<importing::ColumnRole> &columnRoles();
const std::vector<model::ItemKind> &itemKinds();
base::Message itemKindName(model::ItemKind kind);

/// "Recognised: Webropol", "Sure".
std::string recognisedTool(const importing::Inspection &inspection, const Say &say);
base::Message surenessOf(const importing::Inspection &inspection);
bool isSure(const importing::Inspection &inspection);
/// What another reading of the file changed; the columns that are read otherwise first.
std::string readingDifference(const importing::Inspection &before,
                              const importing::Inspection &after, const Say &say);

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

/// Decisions about unit texts by the folded text: the user's word for this file wins over what the
/// form remembers. A file may have thousands of texts.
std::unordered_map<std::string, const importing::MappedUnit *>
decisionsOf(const std::vector<importing::MappedUnit> &own, const ImportOutcome *tried,
            const model::UnitTree &units);

/// What the import would do. `counting`: the figures are of before the last choice.
void addDryRun(ImportPlaces &places, const ImportOutcome &tried, bool counting,
               const base::Translator &translator);

/// Everything that step 3 shows of one stored import.
struct StoredImport {
    store::Batch batch;
    std::string surveyName;
    std::vector<std::string> header;
    std::vector<store::RejectedRow> rejected;
    std::vector<ChangedPair> changed;
    Table invalid;
    Table outside;
    Table masked;
    std::int64_t maskedCount = 0;
    std::string maskedSentence;                             ///< empty: nothing was masked
    std::map<std::size_t, std::vector<std::string>> mended; ///< by place in rejected

    /// The row's cells as they are now.
    const std::vector<std::string> &cells(std::size_t row) const;
    /// Where personal data was taken away there is nothing to mend, unless the row's cells slipped.
    bool editable(std::size_t row, std::size_t cell) const;
};
/// What is kept of a cell, in the user's language: of personal data only that it was removed.
std::string keptCellWords(const std::string &cell, const base::Translator &translator);
base::Result<std::shared_ptr<StoredImport>>
readStored(store::Workspace &workspace, store::BatchId batch, const base::Translator &translator);
ImportResult resultPicture(const StoredImport &stored, const base::Translator &translator);

} // namespace kooste::app
