-- Writes one act that is new with all that belongs to it. Does what write_acts.sql does, without the
-- arrays, which would cost a single act a sixth.
WITH passed AS (
  INSERT INTO gate.act (act, origin, power, step, post, officer, matter, outcome, because, claimed_at, recorded_at,
    warranted, digest, leaf_hash)
  VALUES (:act::uuid, :origin, :power, :step, :post, :officer, :matter, :outcome, :causes::uuid[],
    :claimed::timestamptz, :recorded_at::timestamptz, :warranted::daterange, :digest::bytea, :leaf_hash::bytea)
), joint AS (
  INSERT INTO gate.joint_officer (act, officer, post, day)
  SELECT :act::uuid, officer, :post, :day::date FROM unnest(:joint_officers::text[]) AS officer
), disclosed AS (
  INSERT INTO gate.disclosure (leaf, opened) VALUES (:act::uuid, :opened)
)
SELECT seal.append_all(ARRAY[:act::uuid], ARRAY[:leaf::bytea])
