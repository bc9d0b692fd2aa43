-- The open sessions of an officer, newest first; which of them is the one he asks from.
SELECT session, opened_at, expires_at, client, token_hash = :token_hash AS current
FROM office.session
WHERE officer = :officer AND expires_at > :now::timestamptz
ORDER BY opened_at DESC, session
