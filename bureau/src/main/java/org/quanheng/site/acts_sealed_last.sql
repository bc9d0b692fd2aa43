-- The acts sealed last, the last first, and when each was recorded.
SELECT act.act, act.origin, act.power, act.step, act.post, act.matter, act.outcome, act.claimed_at, act.recorded_at
FROM (SELECT idx, key FROM seal.entry_public ORDER BY idx DESC LIMIT 4 * :limit::bigint) AS entry
JOIN gate.act_passed AS act ON act.act = entry.key
ORDER BY entry.idx DESC
LIMIT :limit::bigint
