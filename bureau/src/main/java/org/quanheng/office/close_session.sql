-- Closes one session.
DELETE FROM office.session WHERE token_hash = :token_hash
