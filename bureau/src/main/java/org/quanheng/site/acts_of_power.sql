-- How often a power was used, by step and month.
SELECT step, date_trunc('month', day)::date AS month, count(*) AS acts
FROM gate.act_passed
WHERE power = :power
GROUP BY step, month
ORDER BY month
