-- The newest act of each matter in which one of these posts acted lately.
WITH lately AS (
  SELECT DISTINCT acted.matter
  FROM unnest(:posts::text[]) AS asked (post)
  CROSS JOIN LATERAL (
    SELECT matter
    FROM gate.act_passed
    WHERE act_passed.post = asked.post
    ORDER BY claimed_at DESC
    LIMIT :each
  ) AS acted
)
SELECT newest.act, newest.matter, newest.power, newest.step, newest.post, newest.outcome, newest.claimed_at
FROM lately
CROSS JOIN LATERAL (
  SELECT act, matter, power, step, post, outcome, claimed_at
  FROM gate.act_passed
  WHERE act_passed.matter = lately.matter
  ORDER BY claimed_at DESC, recorded_at DESC, act
  LIMIT 1
) AS newest
ORDER BY newest.claimed_at DESC, newest.matter
