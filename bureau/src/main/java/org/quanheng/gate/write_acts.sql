-- Writes acts with their joint officers, what opens their commitments, and their leaves, all or
-- nothing. An act whose id is taken is left alone and not named in the answer.
WITH draft AS (
  SELECT act, origin, power, step, post, officer, matter, outcome, causes, claimed_at, day, digest, leaf, leaf_hash,
    opened, place
  FROM unnest(:acts::uuid[], :origins::text[], :powers::text[], :steps::text[], :posts::text[], :officers::text[],
    :matters::text[], :outcomes::text[], :causes::text[], :claimed::timestamptz[], :days::date[], :digests::bytea[],
    :leaves::bytea[], :leaf_hashes::bytea[], :opened::jsonb[]) WITH ORDINALITY
    AS draft (act, origin, power, step, post, officer, matter, outcome, causes, claimed_at, day, digest, leaf,
      leaf_hash, opened, place)
), passed AS (
  INSERT INTO gate.act (act, origin, power, step, post, officer, matter, outcome, because, claimed_at, recorded_at,
    digest, leaf_hash)
  SELECT act, origin, power, step, post, officer, matter, outcome, causes::uuid[], claimed_at,
    :recorded_at::timestamptz, digest, leaf_hash
  FROM draft
  ON CONFLICT (act) DO NOTHING
  RETURNING act
), joint AS (
  INSERT INTO gate.joint_officer (act, officer, post, day)
  SELECT joint.act, joint.officer, draft.post, draft.day
  FROM unnest(:joint_acts::uuid[], :joint_officers::text[]) AS joint (act, officer)
  JOIN passed ON passed.act = joint.act
  JOIN draft ON draft.act = joint.act
), disclosed AS (
  INSERT INTO gate.disclosure (leaf, opened)
  SELECT draft.act, draft.opened FROM draft JOIN passed ON passed.act = draft.act
), sealed AS (
  SELECT seal.append_all(array_agg(draft.act ORDER BY draft.place), array_agg(draft.leaf ORDER BY draft.place))
  FROM draft JOIN passed ON passed.act = draft.act
  HAVING count(*) > 0
)
SELECT passed.act FROM passed CROSS JOIN sealed
