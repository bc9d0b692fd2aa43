-- A second factor beside the password, and sessions that their officer can tell apart.

-- The secret of the code generator, encrypted under a key that the database does not hold. An
-- enrolment counts once a first code has been shown; a code counts once, so the last step used is
-- kept (RFC 6238 section 5.2).
CREATE TABLE office.second_factor (
  officer text PRIMARY KEY REFERENCES office.officer,
  sealed bytea NOT NULL,
  confirmed boolean NOT NULL DEFAULT false,
  last_step bigint NOT NULL DEFAULT 0
);

-- What lets an officer in who has lost his code generator: known by SHA-256, each good once.
CREATE TABLE office.recovery_code (
  officer text NOT NULL REFERENCES office.officer,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  PRIMARY KEY (officer, code_hash)
);

ALTER TABLE office.session
  ADD COLUMN session uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  ADD COLUMN client text NOT NULL DEFAULT '' CHECK (length(client) <= 200),
  ADD COLUMN two_factors boolean NOT NULL DEFAULT false;
CREATE INDEX session_of_officer ON office.session (officer);

-- Officers by name, for whoever may see them.
CREATE VIEW office.officer_known AS
  SELECT officer, name_en, name_hans, name_hant, sample FROM office.officer;

GRANT SELECT, INSERT, UPDATE, DELETE ON office.second_factor TO room_office;
GRANT SELECT, INSERT, DELETE ON office.recovery_code TO room_office;
GRANT UPDATE (two_factors) ON office.session TO room_office;
GRANT SELECT ON office.officer_known TO room_office, room_web;
