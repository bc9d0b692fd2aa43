-- Who may sit where: units, posts, officers, and who held which post on which day.
-- A post, once it has been held, and an appointment, once it has been used, cannot be taken back
-- from the past.

CREATE TABLE office.unit (
  unit text PRIMARY KEY,
  level text NOT NULL,
  region text NOT NULL,
  parent text REFERENCES office.unit,
  name_en text NOT NULL,
  name_hans text NOT NULL,
  name_hant text NOT NULL
);

CREATE TABLE office.post_kind (
  kind text PRIMARY KEY,
  head boolean NOT NULL,
  apart text[] NOT NULL,
  names jsonb NOT NULL,
  business jsonb NOT NULL,
  integrity jsonb NOT NULL
);

CREATE TABLE office.post (
  post text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  unit text NOT NULL REFERENCES office.unit,
  kind text NOT NULL REFERENCES office.post_kind,
  CHECK (post = unit || '/' || kind),
  PRIMARY KEY (post, valid WITHOUT OVERLAPS)
);

CREATE TABLE office.officer (
  officer text PRIMARY KEY,
  name_en text NOT NULL,
  name_hans text NOT NULL,
  name_hant text NOT NULL,
  sample boolean NOT NULL
);

CREATE TABLE office.appointment (
  officer text NOT NULL REFERENCES office.officer,
  post text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid)),
  PRIMARY KEY (officer, post, valid WITHOUT OVERLAPS),
  FOREIGN KEY (post, PERIOD valid) REFERENCES office.post (post, PERIOD valid)
);

-- An officer at a post on one day. Acts refer to it by a plain key, which costs a third of a
-- temporal one; the temporal key stands here, once for each officer, post and day that is ever
-- used.
CREATE TABLE office.attendance (
  officer text NOT NULL,
  post text NOT NULL,
  day date NOT NULL,
  during daterange NOT NULL GENERATED ALWAYS AS (daterange(day, day, '[]')) STORED,
  PRIMARY KEY (officer, post, day),
  FOREIGN KEY (officer, post, PERIOD during) REFERENCES office.appointment (officer, post, PERIOD valid)
);

-- Moves by one with every change, so that who keeps a copy in memory knows when it is old.
CREATE TABLE office.revision (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  number bigint NOT NULL
);
INSERT INTO office.revision (number) VALUES (0);

CREATE FUNCTION office.revise() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE office.revision SET number = number + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER appointment_revised AFTER INSERT OR UPDATE ON office.appointment
  FOR EACH STATEMENT EXECUTE FUNCTION office.revise();
CREATE TRIGGER post_revised AFTER INSERT OR UPDATE ON office.post
  FOR EACH STATEMENT EXECUTE FUNCTION office.revise();

-- An appointment may be ended from today on; nothing else of it ever changes.
CREATE FUNCTION office.only_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE '${zone}')::date;
BEGIN
  IF NEW.officer <> OLD.officer OR NEW.post <> OLD.post OR lower(NEW.valid) <> lower(OLD.valid) THEN
    RAISE EXCEPTION 'an appointment can only be ended: % at % from %', OLD.officer, OLD.post, lower(OLD.valid);
  END IF;
  IF upper(OLD.valid) <= today OR upper(NEW.valid) IS NULL OR upper(NEW.valid) < today THEN
    RAISE EXCEPTION 'the past of an appointment stands: % at % %', OLD.officer, OLD.post, OLD.valid;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_only_ends BEFORE UPDATE ON office.appointment
  FOR EACH ROW EXECUTE FUNCTION office.only_end();

-- Sign-in. The secret is an Argon2id hash; a session is known by the SHA-256 of its token, never by
-- the token.
CREATE TABLE office.credential (
  officer text PRIMARY KEY REFERENCES office.officer,
  secret text NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);

CREATE TABLE office.session (
  token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  officer text NOT NULL REFERENCES office.officer,
  opened_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > opened_at)
);

CREATE VIEW office.post_held AS
  SELECT appointment.officer, appointment.post, post.unit, post.kind, appointment.valid * post.valid AS valid
  FROM office.appointment
  JOIN office.post ON post.post = appointment.post AND post.valid && appointment.valid;

GRANT USAGE ON SCHEMA office TO room_office, room_list, room_gate, room_web;
GRANT SELECT, INSERT ON office.unit, office.post_kind, office.post, office.officer, office.appointment,
  office.attendance TO room_office;
GRANT UPDATE (valid) ON office.appointment TO room_office;
GRANT SELECT ON office.revision TO room_office;
GRANT SELECT, INSERT, UPDATE ON office.credential TO room_office;
GRANT SELECT, INSERT, DELETE ON office.session TO room_office;
GRANT SELECT ON office.post_held TO room_office, room_list, room_gate, room_web;
