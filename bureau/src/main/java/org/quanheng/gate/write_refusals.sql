-- Writes the refusals that are new with their leaves, and gives the leaf hash of each, new or not.
WITH draft AS (
  SELECT refusal, draft, origin, power, step, post, officers, matter, claimed_at, reasons, leaf, leaf_hash, opened,
    place
  FROM unnest(:refusals::uuid[], :drafts::uuid[], :origins::text[], :powers::text[], :steps::text[], :posts::text[],
    :officers::jsonb[], :matters::text[], :claimed::timestamptz[], :reasons::jsonb[], :leaves::bytea[],
    :leaf_hashes::bytea[], :opened::text[]) WITH ORDINALITY
    AS draft (refusal, draft, origin, power, step, post, officers, matter, claimed_at, reasons, leaf, leaf_hash,
      opened, place)
), refused AS (
  INSERT INTO gate.refusal (refusal, draft, origin, power, step, post, officers, matter, claimed_at, recorded_at,
    reasons, leaf_hash)
  SELECT DISTINCT ON (refusal) refusal, draft, origin, power, step, post,
    ARRAY(SELECT jsonb_array_elements_text(officers)), matter, claimed_at, :recorded_at::timestamptz, reasons,
    leaf_hash
  FROM draft
  ORDER BY refusal, place
  ON CONFLICT (refusal) DO NOTHING
  RETURNING refusal, leaf_hash
), fresh AS (
  SELECT draft.refusal, draft.leaf, draft.opened, draft.place
  FROM draft JOIN refused ON refused.refusal = draft.refusal AND refused.leaf_hash = draft.leaf_hash
), disclosed AS (
  INSERT INTO gate.disclosure (leaf, opened) SELECT refusal, opened FROM fresh
), sealed AS (
  SELECT seal.append_all(array_agg(refusal ORDER BY place), array_agg(leaf ORDER BY place)) FROM fresh
  HAVING count(*) > 0
)
SELECT refused.refusal, refused.leaf_hash FROM refused CROSS JOIN sealed
UNION ALL
SELECT refusal.refusal, refusal.leaf_hash
FROM gate.refusal
WHERE refusal.refusal = ANY (:refusals::uuid[])
