-- The acts of a matter that rest on one of its acts.
SELECT act, origin, power, step, post, matter, outcome, claimed_at
FROM gate.act_passed
WHERE matter = :matter::text AND because @> ARRAY[:act::uuid]
ORDER BY claimed_at, act
LIMIT 100
