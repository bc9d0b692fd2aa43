-- Opens a session for an officer, and forgets those of his that are over.
WITH over AS (
  DELETE FROM office.session WHERE officer = :officer AND expires_at <= :opened_at::timestamptz
)
INSERT INTO office.session (token_hash, officer, opened_at, expires_at, client, two_factors)
VALUES (:token_hash, :officer, :opened_at::timestamptz, :expires_at::timestamptz, :client, :two_factors)
