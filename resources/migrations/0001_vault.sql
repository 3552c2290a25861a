-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the vault itself keeps: its binding to the header, its journal, its staff, settings and drafts.

CREATE TABLE vault_state (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    vault_id BLOB NOT NULL CHECK (length(vault_id) = 16),
    label TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    generation INTEGER NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 0,           -- +1 each time the vault is opened for writing
    header_hash BLOB NOT NULL,
    pending_header_hash BLOB                    -- set while a header is being changed
) STRICT;

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    staff TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    commitment BLOB NOT NULL CHECK (length(commitment) = 32),
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX journal_object ON journal (object, sequence);

CREATE TABLE journal_payload (
    sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 32),
    payload TEXT NOT NULL
) STRICT;

-- Against our own mistakes; against people who hold the key there are the anchors.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_no_gap BEFORE INSERT ON journal
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM journal) BEGIN
    SELECT RAISE(ABORT, 'the journal has no gaps');
END;
CREATE TRIGGER journal_payload_no_update BEFORE UPDATE ON journal_payload BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE staff (
    row INTEGER PRIMARY KEY,
    staff_id BLOB NOT NULL UNIQUE CHECK (length(staff_id) = 16),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'reader', 'auditor')),
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'invited', 'revoked')),
    since TEXT NOT NULL,
    until TEXT
) STRICT;

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    kind TEXT NOT NULL,
    row INTEGER NOT NULL,                       -- 0 = a record that is not stored yet
    staff TEXT NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body)),
    at TEXT NOT NULL,
    PRIMARY KEY (kind, row, staff)
) STRICT, WITHOUT ROWID;
