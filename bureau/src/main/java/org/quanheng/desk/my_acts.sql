-- The acts of one officer, newest first: from any of the posts he ever held, first or jointly; of
-- one power or matter, or before an instant, if asked.
SELECT act.act, act.power, act.step, act.post, act.matter, act.outcome, act.claimed_at, act.recorded_at, act.day
FROM gate.act_passed AS act
WHERE act.post = ANY (:posts::text[])
  AND EXISTS (SELECT FROM gate.act_officer AS who WHERE who.act = act.act AND who.officer = :officer)
  AND (:power::text IS NULL OR act.power = :power::text)
  AND (:matter::text IS NULL OR act.matter = :matter::text)
  AND (:before::timestamptz IS NULL OR act.claimed_at < :before::timestamptz)
ORDER BY act.claimed_at DESC, act.act
LIMIT :limit
