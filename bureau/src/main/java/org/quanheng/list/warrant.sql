-- Draws warrants for posts to take steps of powers through some days; those drawn already stay.
INSERT INTO list.warrant (power, step, post, during)
SELECT power, step, post, during
FROM unnest(:powers::text[], :steps::text[], :posts::text[], :during::daterange[])
  AS warrant (power, step, post, during)
ORDER BY power, step, post, during
ON CONFLICT (power, step, post, during) DO NOTHING
