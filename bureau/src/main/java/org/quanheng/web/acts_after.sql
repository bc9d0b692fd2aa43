-- The acts whose entries come after one of the ledger, in order, as far as they are public; of one
-- power, in one matter, if asked.
SELECT entry.idx, act.act, act.origin, act.power, act.step, act.post, act.matter, act.outcome,
  act.because::text[] AS because, act.claimed_at, act.recorded_at
FROM seal.entry_public AS entry
JOIN gate.act_passed AS act ON act.act = entry.key
WHERE entry.idx > :after
  AND (:power::text IS NULL OR act.power = :power::text)
  AND (:matter::text IS NULL OR act.matter = :matter::text)
ORDER BY entry.idx
LIMIT :limit
