-- The acts of some origins before a moment, newest first, done within a stretch of time.
SELECT act.act, act.origin, act.power, act.step, act.post, act.matter, act.outcome, act.claimed_at
FROM unnest(:origins::text[]) AS asked (origin)
CROSS JOIN LATERAL (
  SELECT * FROM gate.act_passed AS one
  WHERE one.origin = asked.origin
    AND one.claimed_at >= :from::timestamptz AND one.claimed_at < :until::timestamptz
    AND (one.claimed_at, one.act) < (:before::timestamptz, :beforeAct::uuid)
  ORDER BY one.claimed_at DESC, one.act DESC
  LIMIT :limit) AS act
ORDER BY act.claimed_at DESC, act.act DESC
LIMIT :limit
