-- The officer whose session this is, while it lasts.
SELECT officer FROM office.session WHERE token_hash = :token_hash AND expires_at > :now::timestamptz
