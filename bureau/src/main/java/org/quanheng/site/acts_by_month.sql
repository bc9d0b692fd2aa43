-- How many acts were done in each month.
SELECT date_trunc('month', claimed_at, :zone::text) AS month, count(*) AS acts
FROM gate.act_passed
GROUP BY 1
ORDER BY 1
