-- SPDX-License-Identifier: MIT
-- What was masked by an import, for looking over: never the original, always the masked text around.
CREATE TABLE masked_text (
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    row INTEGER NOT NULL,
    column INTEGER NOT NULL,
    kind TEXT NOT NULL,
    excerpt TEXT NOT NULL,
    PRIMARY KEY (batch_id, sequence)
) STRICT, WITHOUT ROWID;

-- Imports for which somebody turned masking off. The log outlives an undone import.
CREATE TABLE masking_off (
    batch_id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    file_name TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
