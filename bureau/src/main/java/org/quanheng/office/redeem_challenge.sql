-- Notes that a challenge was answered, and forgets those that are over; no row when it was before.
WITH over AS (
  DELETE FROM office.redeemed_challenge
  WHERE expires_at < :now::timestamptz AND challenge_hash <> :challenge_hash
)
INSERT INTO office.redeemed_challenge (challenge_hash, expires_at)
VALUES (:challenge_hash, :expires_at::timestamptz)
ON CONFLICT DO NOTHING
