-- Packs that wait to be made law, and the acts that made packs law.

ALTER TABLE list.proclamation ADD COLUMN act uuid UNIQUE;

CREATE OR REPLACE VIEW list.proclaimed AS
  SELECT number, day, proclaimed_at, pack, digest, leaf, act FROM list.proclamation;

CREATE TABLE list.draft_pack (
  pack bytea PRIMARY KEY REFERENCES list.pack,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL DEFAULT now(),
  -- what the prover found when it was uploaded
  problems integer NOT NULL CHECK (problems >= 0)
);

CREATE TRIGGER draft_pack_only_grows BEFORE UPDATE OR DELETE ON list.draft_pack
  FOR EACH ROW EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER draft_pack_is_never_emptied BEFORE TRUNCATE ON list.draft_pack
  FOR EACH STATEMENT EXECUTE FUNCTION ground.refuse_change();

GRANT SELECT ON list.draft_pack TO room_list;
GRANT INSERT (pack, uploaded_by, problems) ON list.draft_pack TO room_list;
