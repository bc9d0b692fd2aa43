-- Whose session this is, while it lasts, and whether it was opened with two factors.
SELECT officer, two_factors
FROM office.session
WHERE token_hash = :token_hash AND expires_at > :now::timestamptz
