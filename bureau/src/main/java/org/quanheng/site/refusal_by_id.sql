-- One refused draft, as far as it is public.
SELECT refusal, draft, origin, power, step, post, matter, claimed_at, recorded_at, ARRAY(
    SELECT reason ->> 'rule'
    FROM jsonb_array_elements(reasons) WITH ORDINALITY AS said (reason, place)
    GROUP BY reason ->> 'rule' ORDER BY min(place)) AS rules
FROM gate.draft_refused
WHERE refusal = :refusal::uuid
