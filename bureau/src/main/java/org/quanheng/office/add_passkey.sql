-- Adds a passkey; no row when the device's credential is known already.
INSERT INTO office.passkey
  (credential_id, officer, site, name, credential, backup_eligible, backed_up, sign_count, added_at)
VALUES
  (:credential_id, :officer, :site, :name, :credential, :backup_eligible, :backed_up, :sign_count,
    :added_at::timestamptz)
ON CONFLICT DO NOTHING
