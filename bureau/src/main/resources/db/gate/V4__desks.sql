-- What the desks ask: what a post did last, who did an act, what an officer was refused.
CREATE INDEX act_of_post ON gate.act (post, claimed_at);
CREATE INDEX refusal_of_officer ON gate.refusal USING gin (officers);

CREATE VIEW gate.act_officer AS
  SELECT act, officer, true AS first FROM gate.act
  UNION ALL
  SELECT act, officer, false FROM gate.joint_officer;

GRANT SELECT ON gate.act_officer TO room_web;
