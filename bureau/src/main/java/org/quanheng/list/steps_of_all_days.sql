-- The steps of every version of every power, in order, each with the posts that may take it.
SELECT step.power, lower(step.valid) AS first_day, step.step, step.officers, step.outcomes,
  coalesce(array_agg(holding.post ORDER BY holding.post) FILTER (WHERE holding.post IS NOT NULL), '{}') AS holders
FROM list.step
LEFT JOIN list.holding
  ON holding.power = step.power AND holding.step = step.step AND holding.valid = step.valid
GROUP BY step.power, step.valid, step.step, step.place, step.officers, step.outcomes
ORDER BY step.power, step.valid, step.place
