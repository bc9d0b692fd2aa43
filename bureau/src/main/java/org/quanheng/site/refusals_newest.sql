-- The drafts refused before a moment, newest first: by which rules, each once, and not the words,
-- which may name people.
SELECT refusal, draft, origin, power, step, post, matter, claimed_at, recorded_at, ARRAY(
    SELECT reason ->> 'rule'
    FROM jsonb_array_elements(reasons) WITH ORDINALITY AS said (reason, place)
    GROUP BY reason ->> 'rule' ORDER BY min(place)) AS rules
FROM gate.draft_refused
WHERE (recorded_at, refusal) < (:before::timestamptz, :beforeRefusal::uuid)
ORDER BY recorded_at DESC, refusal DESC
LIMIT :limit
