-- These acts, as far as they are public.
SELECT act, origin, power, step, post, matter, outcome, claimed_at
FROM gate.act_passed
WHERE act = ANY (:acts::uuid[])
