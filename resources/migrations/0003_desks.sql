-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the vault, the requests and the register needed after the first schema. Not released yet: until it is, it may still be added to.

-- Vault

-- What stays of a record that was erased at the end of its period: figures for the statistics, nothing that leads to a person.
CREATE TABLE erased_figure (
    row INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL,
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX erased_figure_year ON erased_figure(organisation, kind, year);

-- Requests
ALTER TABLE request ADD COLUMN scope TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN subject_minor INTEGER NOT NULL DEFAULT 0 CHECK (subject_minor IN (0, 1));
ALTER TABLE request ADD COLUMN mandate_scope TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN deceased_on TEXT CHECK (deceased_on IS date(deceased_on));
ALTER TABLE request ADD COLUMN instructions_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN instructions_holder TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN heir_purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN heir_proof TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN remedies_mentioned INTEGER NOT NULL DEFAULT 0 CHECK (remedies_mentioned IN (0, 1));
ALTER TABLE request ADD COLUMN fee_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN fee_amount TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN fee_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN fee_told_on TEXT CHECK (fee_told_on IS date(fee_told_on));
ALTER TABLE request ADD COLUMN authority_reference TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN authority_due_on TEXT CHECK (authority_due_on IS date(authority_due_on));
ALTER TABLE request ADD COLUMN retention_until TEXT CHECK (retention_until IS date(retention_until));
ALTER TABLE task ADD COLUMN looked_in TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN looked_on TEXT CHECK (looked_on IS date(looked_on));

CREATE TABLE advice (
    row INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation(row),
    ref TEXT NOT NULL CHECK (ref <> ''),
    ref_sort TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    title TEXT NOT NULL DEFAULT '',
    title_sort TEXT,
    record_kind TEXT NOT NULL DEFAULT '',
    record_ref TEXT NOT NULL DEFAULT '',
    record_ref_sort TEXT,
    article TEXT NOT NULL DEFAULT '',
    question TEXT NOT NULL DEFAULT '',
    asked_by TEXT NOT NULL DEFAULT '',
    asked_on TEXT CHECK (asked_on IS date(asked_on)),
    opinion TEXT NOT NULL DEFAULT '',
    given_by TEXT NOT NULL DEFAULT '',
    given_by_sort TEXT,
    given_on TEXT CHECK (given_on IS date(given_on)),
    followed TEXT NOT NULL DEFAULT '',
    followed_reason TEXT NOT NULL DEFAULT '',
    decided_by TEXT NOT NULL DEFAULT '',
    decided_on TEXT CHECK (decided_on IS date(decided_on)),
    notes TEXT NOT NULL DEFAULT '',
    UNIQUE (organisation, ref)
) STRICT;
CREATE INDEX advice_record ON advice(organisation, record_kind, record_ref);
CREATE INDEX advice_given ON advice(organisation, archived, given_on);

-- Who must get no marketing: no more than those who send need to recognise the person.
CREATE TABLE suppression (
    row INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation(row),
    ref TEXT NOT NULL CHECK (ref <> ''),
    ref_sort TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    last_name TEXT NOT NULL DEFAULT '',
    last_name_sort TEXT,
    first_name TEXT NOT NULL DEFAULT '',
    first_name_sort TEXT,
    email TEXT NOT NULL DEFAULT '',
    email_sort TEXT,
    phone TEXT NOT NULL DEFAULT '',
    phone_sort TEXT,
    address TEXT NOT NULL DEFAULT '',
    identifier TEXT NOT NULL DEFAULT '',
    added_on TEXT CHECK (added_on IS date(added_on)),
    request TEXT NOT NULL DEFAULT '',
    request_sort TEXT,
    UNIQUE (organisation, ref)
) STRICT;
CREATE INDEX suppression_name ON suppression(organisation, archived, last_name_sort);
CREATE INDEX suppression_request ON suppression(organisation, request);

-- The same person in other requests: by folded e-mail, date of birth, and the last nine digits of a phone number (domain/identity.h).
CREATE INDEX request_email ON request(organisation, subject_email_sort) WHERE subject_email_sort IS NOT NULL;
CREATE INDEX request_identifier ON request(organisation, subject_identifier) WHERE subject_identifier <> '';
CREATE INDEX request_birth ON request(organisation, subject_birth_date) WHERE subject_birth_date IS NOT NULL;
CREATE INDEX request_phone ON request(organisation,
    substr(replace(replace(replace(replace(replace(replace(subject_phone, ' ', ''), '.', ''), '-', ''), '(', ''), ')', ''), '/', ''), -9))
    WHERE subject_phone <> '';
-- Proof of dispatch: each letter has its own; which of the office's letters it is.
ALTER TABLE document ADD COLUMN letter TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN sent_on TEXT CHECK (sent_on IS date(sent_on));
ALTER TABLE document ADD COLUMN sent_means TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN registered_post TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN receipt_on TEXT CHECK (receipt_on IS date(receipt_on));

-- Register
ALTER TABLE activity ADD COLUMN model INTEGER NOT NULL DEFAULT 0 CHECK (model IN (0, 1));
ALTER TABLE activity ADD COLUMN review_months INTEGER;
ALTER TABLE activity ADD COLUMN approved_function TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN submitted_on TEXT CHECK (submitted_on IS date(submitted_on));
ALTER TABLE activity ADD COLUMN submitted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN approvals TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(approvals));
ALTER TABLE activity ADD COLUMN copied_from TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN copied_revision INTEGER;
ALTER TABLE activity RENAME COLUMN automated_logic TO automated_logic_fr;
ALTER TABLE activity ADD COLUMN automated_logic_en TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN dpia_screened_on TEXT CHECK (dpia_screened_on IS date(dpia_screened_on));
ALTER TABLE activity ADD COLUMN dpia_screened_by TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN dpia_opinion TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN dpia_views TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN dpia_residual_risk TEXT NOT NULL DEFAULT '';
ALTER TABLE activity ADD COLUMN dpia_consulted_on TEXT CHECK (dpia_consulted_on IS date(dpia_consulted_on));
ALTER TABLE activity ADD COLUMN dpia_review_due TEXT CHECK (dpia_review_due IS date(dpia_review_due));
ALTER TABLE activity ADD COLUMN assessments TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(assessments));
ALTER TABLE activity ADD COLUMN documents TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(documents));
ALTER TABLE contact ADD COLUMN certifications TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN audited_on TEXT CHECK (audited_on IS date(audited_on));

-- What is still to be answered is small, whatever the years behind: counts and "today" read the first alone, the list by due date the second.
CREATE INDEX request_open ON request(organisation, archived, due_on, status, identity_status, answered_on) WHERE answered_on IS NULL;
CREATE INDEX request_open_due ON request(organisation, archived, due_on) WHERE answered_on IS NULL;
-- The register's list and its filters without the sheets, which are wide; models stand apart.
CREATE INDEX activity_list ON activity(organisation, archived, model, ref_sort);
CREATE INDEX activity_status ON activity(organisation, archived, model, status, ref_sort);
CREATE INDEX activity_role ON activity(organisation, archived, model, role, ref_sort);
