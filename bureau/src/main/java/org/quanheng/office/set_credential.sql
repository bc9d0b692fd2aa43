-- Gives an officer a new secret and opens the account.
INSERT INTO office.credential (officer, secret) VALUES (:officer, :secret)
ON CONFLICT (officer) DO UPDATE SET secret = excluded.secret, failures = 0, locked_until = NULL
