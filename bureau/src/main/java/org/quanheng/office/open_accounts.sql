-- Gives officers a first secret; those who have one keep it.
INSERT INTO office.credential (officer, secret)
SELECT officer, :secret FROM unnest(:officers::text[]) AS officer
ON CONFLICT (officer) DO NOTHING
