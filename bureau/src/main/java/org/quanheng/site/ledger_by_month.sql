-- How large the signed tree was at the end of each month.
SELECT date_trunc('month', signed_at, :zone::text) AS month, max(size) AS size
FROM seal.checkpoint_public
GROUP BY 1
ORDER BY 1
