-- Puts officers at their posts on their days; what is on record already stays.
INSERT INTO office.attendance (officer, post, day)
SELECT officer, post, day
FROM unnest(:officers::text[], :posts::text[], :days::date[]) AS seat (officer, post, day)
ORDER BY officer, post, day
ON CONFLICT (officer, post, day) DO NOTHING
