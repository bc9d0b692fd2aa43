-- Writes acts that are new with their joint officers, what opens their commitments, and their leaves,
-- all or nothing.
WITH draft AS (
  SELECT act, origin, power, step, post, officer, matter, outcome, causes, claimed_at, warranted, digest, leaf_hash,
    opened
  FROM unnest(:acts::uuid[], :origins::text[], :powers::text[], :steps::text[], :posts::text[], :officers::text[],
    :matters::text[], :outcomes::text[], :causes::text[], :claimed::timestamptz[], :warranted::daterange[],
    :digests::bytea[], :leaf_hashes::bytea[], :opened::text[])
    AS draft (act, origin, power, step, post, officer, matter, outcome, causes, claimed_at, warranted, digest,
      leaf_hash, opened)
), passed AS (
  INSERT INTO gate.act (act, origin, power, step, post, officer, matter, outcome, because, claimed_at, recorded_at,
    warranted, digest, leaf_hash)
  SELECT act, origin, power, step, post, officer, matter, outcome, causes::uuid[], claimed_at,
    :recorded_at::timestamptz, warranted, digest, leaf_hash
  FROM draft
), joint AS (
  INSERT INTO gate.joint_officer (act, officer, post, day)
  SELECT act, officer, post, day
  FROM unnest(:joint_acts::uuid[], :joint_officers::text[], :joint_posts::text[], :joint_days::date[])
    AS joint (act, officer, post, day)
), disclosed AS (
  INSERT INTO gate.disclosure (leaf, opened) SELECT act, opened FROM draft
)
SELECT seal.append_all(:acts::uuid[], :leaves::bytea[])
