-- An appointment may rest on an act and end by one. Those of the founding rest on none.

ALTER TABLE office.appointment
  ADD COLUMN act uuid UNIQUE,
  ADD COLUMN ended_by uuid UNIQUE,
  -- only standing in for some days
  ADD COLUMN acting boolean NOT NULL DEFAULT false;

-- An appointment may be ended from today on, never prolonged; nothing else of it ever changes. What
-- it ended by is written with the end.
CREATE OR REPLACE FUNCTION office.only_end() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (now() AT TIME ZONE '${zone}')::date;
BEGIN
  IF to_jsonb(NEW) - 'valid' - 'ended_by' <> to_jsonb(OLD) - 'valid' - 'ended_by'
    OR lower(NEW.valid) IS DISTINCT FROM lower(OLD.valid) OR NOT NEW.valid <@ OLD.valid
    OR NEW.valid = OLD.valid THEN
    RAISE EXCEPTION 'an appointment can only be ended: % at % from %', OLD.officer, OLD.post, lower(OLD.valid);
  END IF;
  IF upper(OLD.valid) <= today OR upper(NEW.valid) IS NULL OR upper(NEW.valid) < today THEN
    RAISE EXCEPTION 'the past of an appointment stands: % at % %', OLD.officer, OLD.post, OLD.valid;
  END IF;
  RETURN NEW;
END $$;

-- The roll also says who is known at all.
CREATE TRIGGER officer_revised AFTER INSERT ON office.officer
  FOR EACH STATEMENT EXECUTE FUNCTION office.revise();

GRANT UPDATE (ended_by) ON office.appointment TO room_office;
