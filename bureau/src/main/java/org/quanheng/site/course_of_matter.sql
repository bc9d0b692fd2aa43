-- What was done and what was refused in one matter, in the order in which it is said to have been
-- done.
SELECT act AS id, true AS passed, power, step, post, outcome, ARRAY[]::text[] AS rules, claimed_at
FROM gate.act_passed
WHERE matter = :matter::text
UNION ALL
SELECT refusal, false, power, step, post, '', ARRAY(
    SELECT reason ->> 'rule'
    FROM jsonb_array_elements(reasons) WITH ORDINALITY AS said (reason, place)
    GROUP BY reason ->> 'rule' ORDER BY min(place)), claimed_at
FROM gate.draft_refused
WHERE matter = :matter::text
ORDER BY claimed_at, passed DESC, id
LIMIT 500
