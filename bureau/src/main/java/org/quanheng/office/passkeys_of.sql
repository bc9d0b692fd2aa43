-- The passkeys of an officer, newest first.
SELECT passkey, credential_id, site, name, backed_up, added_at, used_at
FROM office.passkey
WHERE officer = :officer
ORDER BY added_at DESC, passkey
