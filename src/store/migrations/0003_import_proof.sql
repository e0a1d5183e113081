-- SPDX-License-Identifier: MIT
-- That an import lost nothing can be shown later: sums of hashes over the cells that were read and
-- over what became of each row; what an import made beside its responses; and the earlier answers
-- of responses that a later import replaced, so that undoing it brings them back.

-- One row per import that was read from a file. Each number is a sum (modulo 2^64) over rows, so
-- the order of rows does not matter: read = imported + rejected + duplicates + changed.
-- answers is the sum of row_hash over the stored responses of the batch.
CREATE TABLE batch_proof (
    batch_id INTEGER PRIMARY KEY REFERENCES batch (id) ON DELETE CASCADE,
    read INTEGER NOT NULL,
    imported INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    duplicates INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    answers INTEGER NOT NULL
) STRICT;

ALTER TABLE rejected_row ADD COLUMN cells_hash INTEGER NOT NULL DEFAULT 0;
ALTER TABLE changed_response ADD COLUMN cells_hash INTEGER NOT NULL DEFAULT 0;

CREATE TABLE made_by_batch (
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('unit', 'survey')),
    id INTEGER NOT NULL,
    PRIMARY KEY (batch_id, kind, id)
) STRICT, WITHOUT ROWID;

-- before: the response as it was (JSON), until the import that replaced it is undone.
CREATE TABLE replaced_response (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    survey_id INTEGER NOT NULL,
    response_id INTEGER NOT NULL,
    before TEXT NOT NULL
) STRICT;
CREATE INDEX replaced_response_of ON replaced_response (response_id);
