-- The law in force: which powers exist on which day, their steps, and which posts hold them.
-- What was once in force stays what it was; a power can only be ended, from the day of ending on.

CREATE TABLE list.proclamation (
  number integer PRIMARY KEY CHECK (number > 0),
  day date NOT NULL,
  proclaimed_at timestamptz NOT NULL,
  stored_at timestamptz NOT NULL DEFAULT now(),
  pack text NOT NULL,
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  leaf uuid NOT NULL UNIQUE
);

CREATE TABLE list.power (
  power text NOT NULL,
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND lower(valid) IS NOT NULL),
  category text NOT NULL,
  proclamation integer NOT NULL REFERENCES list.proclamation,
  content jsonb NOT NULL,
  sense text NOT NULL,
  substance bytea NOT NULL CHECK (octet_length(substance) = 32),
  entry bytea NOT NULL CHECK (octet_length(entry) = 32),
  PRIMARY KEY (power, valid WITHOUT OVERLAPS)
);

CREATE TABLE list.step (
  power text NOT NULL,
  step text NOT NULL,
  valid daterange NOT NULL,
  place integer NOT NULL,
  officers integer NOT NULL CHECK (officers BETWEEN 1 AND 9),
  outcomes text[] NOT NULL,
  PRIMARY KEY (power, step, valid WITHOUT OVERLAPS),
  FOREIGN KEY (power, PERIOD valid) REFERENCES list.power (power, PERIOD valid)
);

CREATE TABLE list.holding (
  power text NOT NULL,
  step text NOT NULL,
  post text NOT NULL,
  valid daterange NOT NULL,
  PRIMARY KEY (power, step, post, valid WITHOUT OVERLAPS),
  FOREIGN KEY (power, step, PERIOD valid) REFERENCES list.step (power, step, PERIOD valid),
  FOREIGN KEY (post, PERIOD valid) REFERENCES office.post (post, PERIOD valid)
);

-- Through these days this post may take this step of this power: what an act refers to by a plain
-- key, when its day is one of them. The temporal key, which makes it impossible outside the list,
-- stands here, once for all acts that share a warrant.
CREATE TABLE list.warrant (
  power text NOT NULL,
  step text NOT NULL,
  post text NOT NULL,
  during daterange NOT NULL CHECK (NOT isempty(during)),
  PRIMARY KEY (power, step, post, during),
  FOREIGN KEY (power, step, post, PERIOD during) REFERENCES list.holding (power, step, post, PERIOD valid)
);

CREATE TABLE list.duty (
  duty text NOT NULL,
  proclamation integer NOT NULL REFERENCES list.proclamation,
  content jsonb NOT NULL,
  entry bytea NOT NULL CHECK (octet_length(entry) = 32),
  PRIMARY KEY (duty, proclamation)
);

-- The day on which the server is, in the bureau's own zone.
CREATE FUNCTION list.today() RETURNS date LANGUAGE sql STABLE AS $$ SELECT (now() AT TIME ZONE '${zone}')::date $$;

CREATE FUNCTION list.only_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'valid' <> to_jsonb(OLD) - 'valid' OR lower(NEW.valid) <> lower(OLD.valid) THEN
    RAISE EXCEPTION 'what is in force can only be ended, never changed: %', to_jsonb(OLD) -> 'power';
  END IF;
  IF upper(OLD.valid) <= list.today() OR upper(NEW.valid) IS NULL OR upper(NEW.valid) < list.today() THEN
    RAISE EXCEPTION 'the past of a power stands: % %', to_jsonb(OLD) -> 'power', OLD.valid;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER power_only_ends BEFORE UPDATE ON list.power FOR EACH ROW EXECUTE FUNCTION list.only_end();
CREATE TRIGGER step_only_ends BEFORE UPDATE ON list.step FOR EACH ROW EXECUTE FUNCTION list.only_end();
CREATE TRIGGER holding_only_ends BEFORE UPDATE ON list.holding FOR EACH ROW EXECUTE FUNCTION list.only_end();

-- Only the first proclamation may bring powers that began before it: it takes over the law as it
-- stood.
CREATE FUNCTION list.not_backdated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.proclamation > 1 AND lower(NEW.valid) < list.today() THEN
    RAISE EXCEPTION 'a power cannot begin before it is proclaimed: % from %', NEW.power, lower(NEW.valid);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER power_not_backdated BEFORE INSERT ON list.power FOR EACH ROW EXECUTE FUNCTION list.not_backdated();

CREATE VIEW list.power_in_force AS
  SELECT power, valid, category, content, sense, entry FROM list.power;
CREATE VIEW list.proclaimed AS
  SELECT number, day, proclaimed_at, pack, digest, leaf FROM list.proclamation;

GRANT USAGE ON SCHEMA list TO room_list, room_gate, room_web;
GRANT SELECT ON ALL TABLES IN SCHEMA list TO room_list;
GRANT INSERT ON list.proclamation, list.power, list.step, list.holding, list.warrant, list.duty TO room_list;
GRANT UPDATE (valid) ON list.power, list.step, list.holding TO room_list;
GRANT SELECT ON list.power_in_force, list.proclaimed TO room_gate, room_web;
GRANT EXECUTE ON FUNCTION list.today() TO room_list;
