// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "model/survey.h"
#include "store/batches.h"
#include "store/transaction.h"

namespace kooste::store {

/// Writes one import batch: one transaction, whole or not at all (it joins an outer Transaction).
/// Dropped without `commit` it leaves nothing. Made for speed: no allocation a row.
///
///     auto writer = ImportWriter::begin(workspace, survey, batch);   // source, fileName, time set
///     while (…) { if (!writer->add(response, row)) break; }
///     auto stored = writer->commit();                                // the batch with its counts
class ImportWriter {
public:
    /// `survey` must stay alive and be stored with its published versions. Of `batch` these are
    /// read: source, fileName, fileBytes, fileHash, importedAt, version, maskingOff.
    static base::Result<std::unique_ptr<ImportWriter>>
    begin(Workspace &workspace, const model::Survey &survey, const Batch &batch);
    /// Goes on with a batch that is stored: these rejected rows of it, mended, come in again. They
    /// leave its rejected rows and are counted anew by what is added.
    static base::Result<std::unique_ptr<ImportWriter>>
    resume(Workspace &workspace, const model::Survey &survey, const Batch &batch,
           const std::vector<std::int64_t> &mendedRows);
    ~ImportWriter();
    ImportWriter(const ImportWriter &) = delete;
    ImportWriter &operator=(const ImportWriter &) = delete;

    /// `response.answers` is parallel to `survey.items`. False once something failed (`error()`):
    /// stop then; `commit` gives the same error. `masked`: something was masked in its texts;
    /// `addMasked` says what. `cellsHash`: of the row as it stood in the file.
    bool add(const model::Response &response, std::int64_t row, bool masked = false,
             std::uint64_t cellsHash = 0);
    bool addRejected(const RejectedRow &rejected);
    bool addMasked(const MaskedText &text);
    /// `reading`: the response as the row has it.
    bool addChanged(const ChangedResponse &changed, const model::Response *reading = nullptr);
    bool addDuplicate(const KnownRow &known = {});
    /// The id the next added response gets.
    ResponseId nextId() const;
    /// Header cells and diagnostics (JSON text) to keep with the batch.
    void setHeader(std::vector<std::string> cells);
    void setNotes(std::string json);
    /// The sum over all rows that were read: makes the batch one that can prove that nothing was
    /// lost. `commit` gives an error when it is not what became of the rows.
    void setCellsRead(std::uint64_t cellsHash);
    /// Cells that were read and turned out, mended, to stand for nothing.
    void dropCellsRead(std::uint64_t cellsHash);

    const std::optional<base::Error> &error() const;
    /// The counts so far.
    const Batch &batch() const;
    base::Result<Batch> commit();

private:
    struct State;
    explicit ImportWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace kooste::store
