-- Which acts have had their effect. What is not here yet is done at the next start or by a retry.
CREATE TABLE effect.settled (
  act uuid PRIMARY KEY,
  effect text NOT NULL CHECK (effect IN ('appoint', 'end-appointment', 'deputise', 'proclaim')),
  settled_at timestamptz NOT NULL DEFAULT now()
);

CREATE TRIGGER settled_only_grows BEFORE UPDATE OR DELETE ON effect.settled
  FOR EACH ROW EXECUTE FUNCTION ground.refuse_change();
CREATE TRIGGER settled_is_never_emptied BEFORE TRUNCATE ON effect.settled
  FOR EACH STATEMENT EXECUTE FUNCTION ground.refuse_change();

GRANT SELECT, INSERT (act, effect) ON effect.settled TO room_effect;
