-- SPDX-License-Identifier: MIT
-- The first schema of a workspace; docs/file-format.md describes every table for other tools.
-- The answers of a survey stand in tables of their own (answers_<survey id>), made when a version is
-- published: see answer_table.cpp.

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    next INTEGER NOT NULL CHECK (next > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('response', 1);

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES unit (id),
    level TEXT NOT NULL CHECK (level IN ('county', 'resultArea', 'service', 'unit')),
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    code_system TEXT NOT NULL DEFAULT '',
    name_fi TEXT NOT NULL DEFAULT '',
    name_sv TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT '',
    valid_from TEXT,
    valid_to TEXT
) STRICT;
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    type TEXT NOT NULL CHECK (type IN ('regular', 'adhoc', 'freeform')),
    name_fi TEXT NOT NULL DEFAULT '',
    name_sv TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL CHECK (code <> ''),
    kind TEXT NOT NULL
        CHECK (kind IN ('nps', 'ordered', 'single', 'multiple', 'number', 'date', 'text')),
    role TEXT NOT NULL CHECK (role IN ('answer', 'background')),
    name_fi TEXT NOT NULL DEFAULT '',
    name_sv TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT '',
    more_is_better INTEGER NOT NULL DEFAULT 1,
    is_core INTEGER NOT NULL DEFAULT 0,
    UNIQUE (survey_id, code)
) STRICT;

CREATE TABLE version (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'retired')),
    published_on TEXT,
    UNIQUE (survey_id, number)
) STRICT;

CREATE TABLE question (
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text_fi TEXT NOT NULL DEFAULT '',
    text_sv TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    condition_fi TEXT NOT NULL DEFAULT '',
    condition_sv TEXT NOT NULL DEFAULT '',
    condition_en TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version_id, item_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX question_item ON question (item_id);

CREATE TABLE answer_option (
    version_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 32000),
    position INTEGER NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    label_fi TEXT NOT NULL DEFAULT '',
    label_sv TEXT NOT NULL DEFAULT '',
    label_en TEXT NOT NULL DEFAULT '',
    score REAL,
    missing TEXT
        CHECK (missing IN ('notShown', 'skipped', 'dontKnow', 'notApplicable', 'invalid')),
    PRIMARY KEY (version_id, item_id, number),
    FOREIGN KEY (version_id, item_id) REFERENCES question (version_id, item_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    tool TEXT NOT NULL DEFAULT '',
    tool_form TEXT NOT NULL DEFAULT '',
    fingerprint TEXT NOT NULL DEFAULT '',
    profile TEXT NOT NULL DEFAULT '',
    UNIQUE (survey_id, name)
) STRICT;

CREATE TABLE profile (
    name TEXT PRIMARY KEY,
    tool TEXT NOT NULL DEFAULT '',
    fingerprint TEXT NOT NULL DEFAULT '',
    profile TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    survey_id INTEGER NOT NULL REFERENCES survey (id),
    version_id INTEGER REFERENCES version (id),
    source_id INTEGER NOT NULL REFERENCES source (id),
    file_name TEXT NOT NULL,
    file_bytes INTEGER NOT NULL DEFAULT 0,
    file_hash INTEGER NOT NULL DEFAULT 0,
    imported_at TEXT NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    incomplete INTEGER NOT NULL DEFAULT 0,
    test INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0,
    masked INTEGER NOT NULL DEFAULT 0,
    first_day INTEGER,
    last_day INTEGER,
    header TEXT NOT NULL DEFAULT '[]',
    notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX batch_survey ON batch (survey_id);

CREATE TABLE rejected_row (
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    row INTEGER NOT NULL,
    column INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL,
    cells TEXT NOT NULL,
    PRIMARY KEY (batch_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE changed_response (
    batch_id INTEGER NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
    sequence INTEGER NOT NULL,
    row INTEGER NOT NULL,
    survey_id INTEGER NOT NULL,
    response_id INTEGER NOT NULL,
    external_id TEXT NOT NULL DEFAULT '',
    cells TEXT NOT NULL,
    PRIMARY KEY (batch_id, sequence)
) STRICT, WITHOUT ROWID;

-- The texts of all surveys: (survey_id, response_id) names a row of answers_<survey_id>.
CREATE TABLE comment (
    id INTEGER PRIMARY KEY,
    survey_id INTEGER NOT NULL,
    response_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX comment_response ON comment (response_id);
CREATE VIRTUAL TABLE comment_fts USING fts5 (
    text, content = 'comment', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE invalid_answer (
    survey_id INTEGER NOT NULL,
    response_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (response_id, item_id)
) STRICT, WITHOUT ROWID;
