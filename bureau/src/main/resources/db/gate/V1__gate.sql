-- The one door. An act exists only with a warrant of the list that covers its day and an attendance
-- of the office on that day; acts and refusals are only ever added. What may have to be erased one
-- day stands apart, in gate.disclosure.

CREATE TABLE gate.act (
  act uuid PRIMARY KEY,
  origin text NOT NULL CHECK (origin IN ('live', 'historic', 'sample')),
  power text NOT NULL,
  step text NOT NULL,
  post text NOT NULL,
  officer text NOT NULL,
  matter text NOT NULL CHECK (length(matter) BETWEEN 1 AND 120),
  outcome text NOT NULL,
  because uuid[] NOT NULL,
  claimed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  -- the server's own word for when; no room may write it
  stored_at timestamptz NOT NULL DEFAULT now(),
  day date NOT NULL GENERATED ALWAYS AS ((claimed_at AT TIME ZONE '${zone}')::date) STORED,
  warranted daterange NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32),
  CHECK (warranted @> day),
  CHECK (recorded_at BETWEEN stored_at - interval '1 minute' AND stored_at + interval '1 minute'),
  CHECK (claimed_at <= stored_at + interval '1 minute'),
  CHECK (origin <> 'live' OR claimed_at >= stored_at - interval '3 days 1 minute'),
  FOREIGN KEY (power, step, post, warranted) REFERENCES list.warrant (power, step, post, during),
  FOREIGN KEY (officer, post, day) REFERENCES office.attendance (officer, post, day)
);
CREATE INDEX act_of_matter ON gate.act (matter);

-- The officers beside the first, each at the same post on the same day.
CREATE TABLE gate.joint_officer (
  act uuid NOT NULL REFERENCES gate.act,
  officer text NOT NULL,
  post text NOT NULL,
  day date NOT NULL,
  PRIMARY KEY (act, officer),
  FOREIGN KEY (officer, post, day) REFERENCES office.attendance (officer, post, day)
);

CREATE TABLE gate.refusal (
  refusal uuid PRIMARY KEY,
  draft uuid NOT NULL,
  origin text NOT NULL CHECK (origin IN ('live', 'historic', 'sample')),
  power text NOT NULL,
  step text NOT NULL,
  post text NOT NULL,
  officers text[] NOT NULL,
  matter text NOT NULL,
  claimed_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  reasons jsonb NOT NULL CHECK (jsonb_array_length(reasons) > 0),
  leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
);
CREATE INDEX refusal_of_draft ON gate.refusal (draft);

-- Values and salts that open the commitments of a leaf, in the very text that was committed to.
-- Erasing a row leaves the ledger as it is.
CREATE TABLE gate.disclosure (
  leaf uuid PRIMARY KEY,
  opened text NOT NULL
);

CREATE VIEW gate.act_passed AS
  SELECT act, origin, power, step, post, officer, matter, outcome, because, claimed_at, recorded_at, day
  FROM gate.act;
CREATE VIEW gate.draft_refused AS
  SELECT refusal, draft, origin, power, step, post, officers, matter, claimed_at, recorded_at, reasons
  FROM gate.refusal;

GRANT USAGE ON SCHEMA gate TO room_gate, room_web;
GRANT SELECT ON gate.act, gate.joint_officer, gate.refusal, gate.disclosure TO room_gate;
GRANT INSERT (act, origin, power, step, post, officer, matter, outcome, because, claimed_at, recorded_at, warranted,
  digest, leaf_hash)
  ON gate.act TO room_gate;
GRANT INSERT (act, officer, post, day) ON gate.joint_officer TO room_gate;
GRANT INSERT (refusal, draft, origin, power, step, post, officers, matter, claimed_at, recorded_at, reasons,
  leaf_hash)
  ON gate.refusal TO room_gate;
GRANT INSERT ON gate.disclosure TO room_gate;
GRANT SELECT ON gate.act_passed, gate.draft_refused TO room_web;
