-- Notes that a passkey was used. Its count may only rise, unless the device keeps none.
UPDATE office.passkey
SET sign_count = :sign_count, backed_up = :backed_up, used_at = :used_at::timestamptz
WHERE credential_id = :credential_id
  AND (sign_count < :sign_count OR (sign_count = 0 AND :sign_count = 0))
