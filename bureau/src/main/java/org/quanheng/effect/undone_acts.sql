-- Acts that should have had an effect and have not, oldest first. Imports and samples have none.
SELECT act, power, step, outcome, day
FROM gate.act_passed
WHERE origin = 'live'
  AND (power, step, outcome) IN (
    SELECT power, step, outcome
    FROM unnest(:powers::text[], :steps::text[], :outcomes::text[]) AS effective (power, step, outcome)
  )
  AND NOT EXISTS (SELECT 1 FROM effect.settled WHERE settled.act = act_passed.act)
ORDER BY recorded_at, act
