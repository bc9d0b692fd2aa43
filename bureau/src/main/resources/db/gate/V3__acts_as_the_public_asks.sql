-- The public asks for acts newest first, a page at a time: all of them, or those of one origin, one
-- power, one unit or one matter; and for matters by how their codes begin. None of that may make
-- the server read all acts there are.

DROP INDEX gate.act_of_power;
CREATE INDEX act_of_power ON gate.act (power, claimed_at, act);
CREATE INDEX act_of_origin ON gate.act (origin, claimed_at, act);
CREATE INDEX act_of_unit ON gate.act (split_part(post, '/', 1), claimed_at, act);
DROP INDEX gate.act_of_matter;
CREATE INDEX act_of_matter ON gate.act (matter text_pattern_ops);
CREATE INDEX refusal_of_matter ON gate.refusal (matter);
CREATE INDEX refusal_by_time ON gate.refusal (recorded_at, refusal);

-- How many officers took an act; who they are stays sealed.
CREATE VIEW gate.act_officers AS
  SELECT act.act, 1 + (SELECT count(*) FROM gate.joint_officer WHERE joint_officer.act = act.act) AS officers
  FROM gate.act;
GRANT SELECT ON gate.act_officers TO room_web;
