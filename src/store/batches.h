// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "store/ids.h"
#include "store/workspace.h"

#include <map>

namespace kooste::store {

/// Somebody's decision that an import keeps its texts as they stand.
struct MaskingOff {
    std::string who;
    std::string reason;
};

/// The same in the log, which also knows imports that were undone since.
struct MaskingOffEntry {
    BatchId batch;
    base::DateTime at;
    std::string fileName;
    MaskingOff decision;
};

/// Something masked by an import.
struct MaskedText {
    std::int64_t row = 0;    ///< as in RejectedRow
    std::int64_t column = 0; ///< from 1
    std::string kind;        ///< "identityCode", "phone", "email", "iban", "address", "name"
    std::string excerpt;     ///< its token with the masked text around it
};

/// Sums of hashes over the cells of an import's rows, modulo 2^64: that nothing was lost can be
/// computed again. What was read equals what became of it.
struct BatchProof {
    std::uint64_t read = 0; ///< all rows below the header, as they stood in the file
    std::uint64_t imported = 0;
    std::uint64_t rejected = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t changed = 0;
    std::uint64_t answers = 0; ///< of the stored responses: the sum of their row hashes

    bool addsUp() const { return read == imported + rejected + duplicates + changed; }
};

/// One imported file in the history. rows = imported + rejected + duplicates + changed; imported
/// includes incomplete and test ones.
struct Batch {
    BatchId id;
    model::SurveyId survey;
    model::VersionId version; ///< 0 when its rows belong to several
    SourceId source;
    std::string fileName; ///< without folders
    std::int64_t fileBytes = 0;
    std::uint64_t fileHash = 0; ///< of the content, to recognise the same file; 0 when not known
    base::DateTime importedAt;
    std::int64_t rows = 0;
    std::int64_t imported = 0;
    std::int64_t incomplete = 0;
    std::int64_t test = 0;
    std::int64_t rejected = 0;
    std::int64_t duplicates = 0;
    std::int64_t changed = 0;
    std::int64_t masked = 0; ///< responses in which something was masked
    /// What was masked in them and in the rows kept aside, by kind: "phone", "name" …
    std::map<std::string, std::int64_t> maskedKinds;
    std::optional<MaskingOff> maskingOff;        ///< nothing was masked, and why
    std::map<std::string, std::int64_t> reasons; ///< rejected rows by reason code
    std::optional<base::Date> firstDay;          ///< of the imported responses
    std::optional<base::Date> lastDay;
    std::optional<BatchProof> proof; ///< empty where rows came from no file, or long ago
    std::string notes; ///< JSON text of the diagnostics, as the importer made it; may be empty
};

/// A row kept aside: nothing is lost in silence.
struct RejectedRow {
    std::int64_t row = 0;    ///< number in the file, as a spreadsheet shows it
    std::int64_t column = 0; ///< from 1; 0 when it is about the whole row
    std::string reason;      ///< stable camelCase code: "wrongCellCount", "unknownUnit", "badTime"
    std::vector<std::string> cells; ///< as they stood; personal data replaced, texts masked
    std::uint64_t cellsHash = 0;    ///< of the row in the file, also after it was mended
};

/// A known response that came again with other answers: both readings stay. What is stored is
/// response `existing`; `cells` is the new row.
struct ChangedResponse {
    std::int64_t row = 0;
    ResponseId existing; ///< 0 when its batch has been undone since
    std::string externalId;
    std::vector<std::string> cells;
    std::uint64_t cellsHash = 0;
};

/// A row that brought a response which was known already.
struct KnownRow {
    ResponseId response; ///< 0 where it cannot be said
    std::int64_t row = 0;
    std::uint64_t rowHash = 0; ///< of the response as this row has it
    std::uint64_t cellsHash = 0;
};

class BatchRepository {
public:
    explicit BatchRepository(Workspace &workspace) : workspace_(workspace) {}

    std::vector<Batch> all() const; ///< newest first
    std::optional<Batch> find(BatchId id) const;
    std::vector<RejectedRow> rejected(BatchId id) const;
    std::vector<ChangedResponse> changed(BatchId id) const;
    /// In the order of the file, at most so many.
    std::vector<MaskedText> maskedTexts(BatchId id, std::size_t most) const;
    std::vector<MaskingOffEntry> maskingOffLog() const; ///< newest first
    /// The user has decided about a changed response: it leaves the list and counts as one that was
    /// in the workspace already. Error usage `unknownRow`.
    base::Result<void> settleChanged(BatchId id, std::int64_t row);
    /// The header cells that belong to rejected and changed rows' cells.
    std::vector<std::string> header(BatchId id) const;
    /// Takes away the batch's responses with their comments, invalid answers and kept rows, as if
    /// it had never come: responses that another batch brought too are that one's from now on, with
    /// its answers, and responses of other batches whose answers it replaced get their earlier ones
    /// back. The removed words are in no byte of the file afterwards. `imported` of what it gives
    /// back: the responses that went. Error usage `unknownBatch`.
    base::Result<Batch> undo(BatchId id);
    /// Removed words still stand in the file's log until it is emptied: for callers that undo
    /// within a transaction of their own, after it.
    void forgetRemoved();

private:
    Workspace &workspace_;
};

} // namespace kooste::store
