-- SPDX-License-Identifier: MIT
-- Rows of an import that brought a response which was known already: so that undoing the earlier
-- import leaves the later one what it delivered. reading: the response as this row has it (JSON),
-- where it says something else than what was stored; rows kept aside as changed have one.
CREATE TABLE known_row (
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    response_id INTEGER NOT NULL,
    row INTEGER NOT NULL,
    row_hash INTEGER NOT NULL,
    cells_hash INTEGER NOT NULL,
    reading TEXT,
    PRIMARY KEY (batch_id, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX known_row_of ON known_row (response_id);
