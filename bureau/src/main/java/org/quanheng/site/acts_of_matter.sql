-- The acts in one matter before a moment, newest first, done within a stretch of time; of one unit
-- and by some powers if asked.
SELECT act.act, act.origin, act.power, act.step, act.post, act.matter, act.outcome, act.claimed_at
FROM gate.act_passed AS act
WHERE act.matter = :matter::text AND act.origin = ANY (:origins::text[])
  AND (:unit::text IS NULL OR split_part(act.post, '/', 1) = :unit::text)
  AND (:powers::text[] IS NULL OR act.power = ANY (:powers::text[]))
  AND act.claimed_at >= :from::timestamptz AND act.claimed_at < :until::timestamptz
  AND (act.claimed_at, act.act) < (:before::timestamptz, :beforeAct::uuid)
ORDER BY act.claimed_at DESC, act.act DESC
LIMIT :limit
