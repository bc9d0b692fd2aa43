-- The acts in one matter, newest first.
SELECT act, power, step, post, matter, outcome, claimed_at, recorded_at, day
FROM gate.act_passed
WHERE matter = :matter
ORDER BY claimed_at DESC, recorded_at DESC, act
LIMIT :limit
