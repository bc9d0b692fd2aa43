-- Passkeys (Web Authentication Level 3): an officer's device signs what we ask, after it has made
-- sure that it is he.

CREATE TABLE office.passkey (
  credential_id bytea PRIMARY KEY CHECK (octet_length(credential_id) BETWEEN 1 AND 1023),
  passkey uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  officer text NOT NULL REFERENCES office.officer,
  -- the host it is good for
  site text NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  -- identifier and public key, as the device attested them (section 6.5.1)
  credential bytea NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  -- how often it signed; one that goes backwards was copied (section 6.1.1)
  sign_count bigint NOT NULL CHECK (sign_count >= 0),
  added_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkey_of_officer ON office.passkey (officer);

-- What we asked to be signed, once it was: nothing is accepted twice.
CREATE TABLE office.redeemed_challenge (
  challenge_hash bytea PRIMARY KEY CHECK (octet_length(challenge_hash) = 32),
  expires_at timestamptz NOT NULL
);
CREATE INDEX redeemed_challenge_over ON office.redeemed_challenge (expires_at);

GRANT SELECT, INSERT, DELETE ON office.passkey TO room_office;
GRANT UPDATE (backed_up, sign_count, used_at) ON office.passkey TO room_office;
GRANT SELECT, INSERT, DELETE ON office.redeemed_challenge TO room_office;
