-- Draws warrants for posts to take steps of powers on their days; those drawn already stay.
INSERT INTO list.warrant (power, step, post, day)
SELECT power, step, post, day
FROM unnest(:powers::text[], :steps::text[], :posts::text[], :days::date[]) AS warrant (power, step, post, day)
ORDER BY power, step, post, day
ON CONFLICT (power, step, post, day) DO NOTHING
