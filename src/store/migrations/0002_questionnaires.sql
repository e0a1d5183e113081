-- SPDX-License-Identifier: MIT
-- Questionnaires as they are designed: sections, variants, branching, the ledger of comparability, a
-- survey's charter and reach, and the item bank. Published versions are locked by triggers, so that
-- no program can change what clients were asked.

-- Two more kinds of respondent and phase. Only a CHECK is widened, so the text of the table is
-- changed in place (https://www.sqlite.org/lang_altertable.html, section 7) and no row is copied.
PRAGMA writable_schema = ON;
UPDATE sqlite_schema
SET sql = replace(replace(sql, 'audience BETWEEN 0 AND 5', 'audience BETWEEN 0 AND 6'),
                  'phase BETWEEN 0 AND 3', 'phase BETWEEN 0 AND 4')
WHERE type = 'table' AND name GLOB 'answers_[0-9]*';
PRAGMA writable_schema = OFF;

ALTER TABLE survey ADD COLUMN starts_on TEXT;
ALTER TABLE survey ADD COLUMN ends_on TEXT;
ALTER TABLE item ADD COLUMN bank_code TEXT NOT NULL DEFAULT '';
ALTER TABLE version ADD COLUMN retired_on TEXT;
ALTER TABLE question ADD COLUMN section INTEGER NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN required INTEGER NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN help_fi TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN help_sv TEXT NOT NULL DEFAULT '';
ALTER TABLE question ADD COLUMN help_en TEXT NOT NULL DEFAULT '';
ALTER TABLE answer_option ADD COLUMN parent TEXT NOT NULL DEFAULT '';

-- goal, decision and the six paragraphs of the charter; a row only where something is written.
CREATE TABLE survey_text (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    field TEXT NOT NULL CHECK (field IN ('goal', 'decision', 'purpose', 'collection', 'handler',
                                         'handling', 'improvement', 'retention')),
    text_fi TEXT NOT NULL DEFAULT '',
    text_sv TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (survey_id, field)
) STRICT, WITHOUT ROWID;

-- Whom a survey asks: codes of units, audiences and channels; no row of a kind means all.
CREATE TABLE survey_reach (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('unit', 'audience', 'channel')),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (survey_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    position INTEGER NOT NULL,
    title_fi TEXT NOT NULL DEFAULT '',
    title_sv TEXT NOT NULL DEFAULT '',
    title_en TEXT NOT NULL DEFAULT '',
    intro_fi TEXT NOT NULL DEFAULT '',
    intro_sv TEXT NOT NULL DEFAULT '',
    intro_en TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE variant (
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (version_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE question_wording (
    version_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    variant TEXT NOT NULL,
    position INTEGER NOT NULL,
    text_fi TEXT NOT NULL DEFAULT '',
    text_sv TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    help_fi TEXT NOT NULL DEFAULT '',
    help_sv TEXT NOT NULL DEFAULT '',
    help_en TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version_id, item_id, variant),
    FOREIGN KEY (version_id, item_id) REFERENCES question (version_id, item_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- When something is shown. owner says what: owner_key is the item's id, the section's number or the
-- variant's code; options are option numbers with blanks between.
CREATE TABLE condition_term (
    version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
    owner TEXT NOT NULL CHECK (owner IN ('question', 'section', 'variant')),
    owner_key TEXT NOT NULL,
    position INTEGER NOT NULL,
    joined TEXT NOT NULL CHECK (joined IN ('all', 'any')),
    item_id INTEGER NOT NULL REFERENCES item (id),
    operator TEXT NOT NULL
        CHECK (operator IN ('is', 'isNot', 'atLeast', 'atMost', 'answered', 'notAnswered')),
    options TEXT NOT NULL DEFAULT '',
    number REAL,
    PRIMARY KEY (version_id, owner, owner_key, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_entry (
    survey_id INTEGER NOT NULL REFERENCES survey (id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    from_number INTEGER NOT NULL,
    to_number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    change TEXT NOT NULL,
    proposed TEXT NOT NULL CHECK (proposed IN ('comparable', 'withReservation', 'notComparable')),
    verdict TEXT NOT NULL CHECK (verdict IN ('comparable', 'withReservation', 'notComparable')),
    note TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT,
    -- Option numbers, blanks between, where a scale is bridged by its favourable answers; else NULL.
    favourable_before TEXT,
    favourable_after TEXT,
    PRIMARY KEY (survey_id, item_id, from_number, to_number)
) STRICT, WITHOUT ROWID;

-- What the county loaded over the item bank that comes with the program. One row of item_bank at
-- most; no row: only the program's own.
CREATE TABLE item_bank (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    edition TEXT NOT NULL DEFAULT '',
    name_fi TEXT NOT NULL DEFAULT '',
    name_sv TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT '',
    about_fi TEXT NOT NULL DEFAULT '',
    about_sv TEXT NOT NULL DEFAULT '',
    about_en TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE bank_item (
    code TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('national', 'county', 'unit')),
    unit TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('answer', 'background')),
    more_is_better INTEGER NOT NULL,
    name_fi TEXT NOT NULL DEFAULT '',
    name_sv TEXT NOT NULL DEFAULT '',
    name_en TEXT NOT NULL DEFAULT '',
    text_fi TEXT NOT NULL DEFAULT '',
    text_sv TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    help_fi TEXT NOT NULL DEFAULT '',
    help_sv TEXT NOT NULL DEFAULT '',
    help_en TEXT NOT NULL DEFAULT '',
    valid_from TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_wording (
    item_code TEXT NOT NULL REFERENCES bank_item (code) ON DELETE CASCADE,
    variant TEXT NOT NULL,
    position INTEGER NOT NULL,
    text_fi TEXT NOT NULL DEFAULT '',
    text_sv TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    help_fi TEXT NOT NULL DEFAULT '',
    help_sv TEXT NOT NULL DEFAULT '',
    help_en TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (item_code, variant)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_option (
    item_code TEXT NOT NULL REFERENCES bank_item (code) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 32000),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    label_fi TEXT NOT NULL DEFAULT '',
    label_sv TEXT NOT NULL DEFAULT '',
    label_en TEXT NOT NULL DEFAULT '',
    score REAL,
    missing TEXT,
    parent TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (item_code, number)
) STRICT, WITHOUT ROWID;

-- What is published stays as it was. (When a survey goes, its version row is gone before these.)
CREATE TRIGGER question_locked_insert BEFORE INSERT ON question
WHEN (SELECT status FROM version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER question_locked_update BEFORE UPDATE ON question
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER question_locked_delete BEFORE DELETE ON question
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER option_locked_insert BEFORE INSERT ON answer_option
WHEN (SELECT status FROM version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER option_locked_update BEFORE UPDATE ON answer_option
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER option_locked_delete BEFORE DELETE ON answer_option
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER wording_locked_insert BEFORE INSERT ON question_wording
WHEN (SELECT status FROM version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER wording_locked_update BEFORE UPDATE ON question_wording
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER wording_locked_delete BEFORE DELETE ON question_wording
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER section_locked_insert BEFORE INSERT ON section
WHEN (SELECT status FROM version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER section_locked_update BEFORE UPDATE ON section
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER section_locked_delete BEFORE DELETE ON section
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER variant_locked_insert BEFORE INSERT ON variant
WHEN (SELECT status FROM version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER variant_locked_delete BEFORE DELETE ON variant
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER condition_locked_insert BEFORE INSERT ON condition_term
WHEN (SELECT status FROM version WHERE id = NEW.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER condition_locked_update BEFORE UPDATE ON condition_term
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER condition_locked_delete BEFORE DELETE ON condition_term
WHEN (SELECT status FROM version WHERE id = OLD.version_id) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
CREATE TRIGGER version_never_back BEFORE UPDATE OF status ON version
WHEN OLD.status <> 'draft' AND NEW.status = 'draft'
BEGIN SELECT RAISE(ABORT, 'publishedVersion'); END;
