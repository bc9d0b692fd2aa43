-- The passkey with this credential, at this host.
SELECT officer, credential, backup_eligible, backed_up, sign_count
FROM office.passkey
WHERE credential_id = :credential_id AND site = :site
