-- The refusals whose entries come after one of the ledger, in order, as far as they are public: the
-- rules that were broken, each once, and not the words, which may name people.
SELECT entry.idx, refused.refusal, refused.draft, refused.origin, refused.power, refused.step, refused.post,
  refused.matter, refused.claimed_at, refused.recorded_at,
  ARRAY(
    SELECT reason ->> 'rule'
    FROM jsonb_array_elements(refused.reasons) WITH ORDINALITY AS said (reason, place)
    GROUP BY reason ->> 'rule' ORDER BY min(place)
  ) AS rules
FROM seal.entry_public AS entry
JOIN gate.draft_refused AS refused ON refused.refusal = entry.key
WHERE entry.idx > :after
ORDER BY entry.idx
LIMIT :limit
